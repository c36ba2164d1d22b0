# El cuadro: lo que se escribe o se pega, lo que se entendió de ello y la pregunta que decide.

step = En palabras propias
label = Lo que se ve
hint = Contarlo o pegar lo que haya: un error, un registro, curl -v, un archivo HAR. No sale de este dispositivo; los secretos se tachan al momento.
placeholder = Todos reciben 503 de la API desde las 20:15
file = O elegir un archivo
file-tab = O elegir un archivo en una pestaña
understood = Lo que se entendió
reading = Leyendo…
not-read = No se pudo leer lo escrito: no se cargó una parte de este programa. Se vuelve a intentar al seguir escribiendo; las preguntas funcionan igualmente.
cut = Se leyó todo. Se muestran y se guardan los primeros 32 kB.
too-large = Este archivo es más grande de lo que se puede leer aquí (5 MB).
no-file = No se pudo leer este archivo.
show-why = Mostrar por qué
rest = Ir a las demás preguntas
decides = Esto lo decidiría
skip = Omitir
other = Otra cosa
whose = ¿De quién es el servicio?
by-you = Respuesta propia
us = nosotros
them = ellos

so-far-told-and-page = Por ahora, según lo escrito y la página de estado
so-far-told = Por ahora, según lo escrito; no se pudo leer la página de estado
so-far-page = Por ahora, según la página de estado
so-far-neither = Por ahora; no se pudo leer la página de estado

guest = { $vendor } no está entre los proveedores elegidos. Su página se lee solo para esto.
read-from = Leído en «{ $quote }»

change = { $answer }. { $source }. Cambiar
remove = Quitar: { $answer }

since = desde el { $moment }
changed-ours = tras un cambio propio
changed-not = sin cambios propios
request = solicitud { $id }

short-when = ¿desde cuándo?
short-part = ¿qué parte?
short-error = ¿qué error?
short-change = ¿hubo un despliegue?
short-who = ¿a quién afecta?
short-region = ¿qué región?
short-how-often = ¿con qué frecuencia?

ask-when = ¿Cuándo comenzó?
ask-part = ¿De qué parte del servicio se trata?
ask-error = ¿Qué se recibe?
ask-change = ¿Hubo justo antes algún cambio propio: un despliegue, una clave, una campaña?
ask-who = ¿A quién afecta?
ask-region = ¿Qué región o entorno?
ask-how-often = ¿Con qué frecuencia ocurre?

error-server = Un error 5xx
error-timeout = Sin respuesta a tiempo
error-refused = 401 o 403
error-rate = 429, demasiadas solicitudes
error-request = 400, 404 o 422

with = { $moment }, con «{ $title }»
