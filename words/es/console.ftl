# La consola: llamadas a un proveedor que se hacen desde aquí, y qué resultó de ellas.

title = { $vendor }, medido desde aquí
choose-another = Elegir otro proveedor
whom = ¿Qué proveedor se va a medir?
whom-hint = Las llamadas van de este navegador al proveedor y a nadie más. Nada se ejecuta por sí solo.
whom-none = Todavía no se ha elegido ningún proveedor. Agregar uno en las opciones y volver aquí.
not-loaded = No se pudo cargar lo que se sabe de este proveedor. Cerrar esta página y volver a abrirla.

nothing-yet = Todavía no se ha medido nada.
measured = Medido desde aquí
by-hand = Nada se ejecuta por sí solo. Los resultados cuentan como indicios.
your-network = Red propia
no-controls = no se puede preguntar a ningún otro host
controls = { $count ->
    [one] según 1 host de otro proveedor
    [many] según { $count } de hosts de otros proveedores
   *[other] según { $count } hosts de otros proveedores
}
not-asked-yet = todavía no se le ha preguntado
samples = { $count ->
    [one] 1 medición
    [many] { $count } de mediciones
   *[other] { $count } mediciones
}
give-back = Retirar el permiso
give-back-of = Retirar el permiso: { $host }
millis = { NUMBER($count) } ms
failed = { NUMBER($failed) } de { NUMBER($all) } con fallo
calls-answer = responde
calls-fail = no responde
calls-some-fail = responde a veces
calls-none = sin medir

measure = Medir
cancel = { $count ->
    [one] Detener 1 llamada
    [many] Detener { $count } de llamadas
   *[other] Detener { $count } llamadas
}
cancelled = Detenido. Lo que había llegado hasta entonces se conserva.
forget-all = Olvidar las credenciales
forgotten = Se olvidaron las credenciales.
not-allowed = El navegador no puede llamar a { $host }: no se concedió el permiso.
withdrawn = Se retiró el permiso para llamar a { $host }.

calls = Llamadas
calls-hint = Lo que la guía de este proveedor pregunta a los hosts del proveedor.
region = Región
writes = escribe
reads = solo lee
reads-openly = solo lee, sin clave
on-its-way = en camino…
run = Ejecutar
run-again = Ejecutar de nuevo
may-write = Puede escribir eso
agree-first = Esta llamada escribe datos en el proveedor. Confirmar abajo que puede hacerlo.
result = Resultado
means = Significa
to-do = Qué hacer
headers = Encabezados
body = Cuerpo

field-tenant = Nombre de la cuenta en la dirección del proveedor
field-tenant-hint = Como acme en acme.example.com.
field-user = Identificador del usuario
field-user-hint = Tal como el sistema propio se lo da al proveedor.
field-event = Nombre del evento
field-event-hint = Se distinguen mayúsculas y minúsculas.
field-attributes = Atributos
field-attributes-hint = Un objeto JSON, como {"{"}"plan": "pro"{"}"}. Puede quedar vacío.
field-data = Datos
field-data-hint = Un objeto JSON que acompaña al evento. Puede quedar vacío.

secret-hint = Va solo a { $host }, por https. Permanece en la memoria de este navegador hasta que pasen 20 minutos sin usarse y no se guarda en ningún otro lugar.
secret-held = La clave para { $host } está en la memoria.
secret-sealed = Está guardada en este equipo, cifrada.
forget = Olvidar
remember = Recordar en este equipo
remember-this = Guardarla aquí, cifrada con una frase de contraseña
passphrase = Frase de contraseña
passphrase-new = No se guarda en ningún lugar: sin ella, habrá que escribir la clave de nuevo.
passphrase-open = Abre la clave que está guardada en este equipo.
passphrase-wrong = Esta frase de contraseña no la abre.
passphrase-short = La frase de contraseña debe tener al menos 12 caracteres.
not-kept = El navegador no pudo guardarla. Permanece en la memoria.

copied = Copiado.
not-copied = El navegador no permitió copiar.
run-not-kept = No se pudieron guardar los resultados: el navegador lo rechazó. Permanecen aquí hasta que se cierre esta página.

copy-curl = Copiar como curl
figures = mínimo { NUMBER($least) }, mediana { NUMBER($median) }, 95 % por debajo de { NUMBER($most) }, de una a la siguiente { NUMBER($jitter) } ms
status-page = Página de estado del proveedor
waits = Continúa el { $moment }: el host pidió una pausa o falló demasiadas veces.
to-verdict = Ver qué significa para el veredicto

of-calls = { $count ->
    [one] 1 llamada y después una lista de comprobación
    [many] { $count } de llamadas y después una lista de comprobación
   *[other] { $count } llamadas y después una lista de comprobación
}
blocked-short = Bloqueado
api-side-short = El lado de la API funciona
api-side-fails = El lado de la API falla

watch-every-minute = Vigilar cada minuto
watch-hint = Pregunta a { $host } si responde, una vez por minuto, durante dos horas como máximo. Continúa aunque se cierre esta página.
watch = Vigilar cada minuto
watch-no-more = Dejar de vigilar
watching = Se pregunta a { $host } una vez por minuto hasta el { $moment }.

network = Red
parts-of-connection = Partes de una conexión
parts-untold = El navegador las indica después de una llamada, en el caso de algunos hosts. Donde no lo haga, ejecutar los comandos de abajo.
parts-reused = Donde ya había una conexión abierta, su inicio no llevó tiempo.
part-name = nombre
part-connect = conexión
part-tls = TLS
part-wait = primer byte
part-rest = resto
part-protocol = protocolo
names = Nombres
names-hint = Desactivado hasta que se elija: quien recibe la pregunta conoce así los nombres de los hosts. Se pueden comparar dos.
resolvers = A quién se puede preguntar
resolve = Resolver los nombres
commands = Comandos
commands-hint = Un navegador no dice por qué falla una conexión. Lo que muestran estos comandos se puede pegar en el cuadro de «¿Qué falla?».
command-names = Resolver los nombres
command-tls = Mostrar el certificado
command-parts = Cronometrar las partes de una conexión
command-latency = Medir la latencia, cinco veces
copy = Copiar
copy-of = Copiar: { $command }
resolved-empty = ninguna dirección
resolved-missing = no existe ese nombre
resolved-failed = no se pudo averiguar (código { $code })
resolved-unread = sin respuesta

runs = Ejecuciones
# «hace 3 h» escribe el navegador: «de hace 3 h».
export-of = Guardar como { $kind }: { $name }, { $when }
compared = Comparación con la ejecución de { $when }
went = { $before } → { $after }

webhooks = Comprobar un webhook
webhooks-hint = Pegar lo que recibió el endpoint propio. Se comprueba aquí según el esquema del proveedor y no va a ningún otro lugar.
webhook-scheme = Esquema
webhook-headers = Encabezados
webhook-body = Cuerpo, con cada carácter tal como llegó
webhook-url = Dirección a la que se llamó
webhook-secret = Secreto de firma o clave pública
webhook-secret-hint = Permanece en este campo hasta que se cierre la página.
webhook-check = Comprobar la firma

why = Por qué falla una conexión
why-hint = A un script no se le dice. Con permiso para ver sus propias solicitudes, el navegador dice si no se encontró un nombre, si se rechazó un certificado o si se cerró una conexión.
ask-why = Dejar que el navegador diga por qué
why-allowed = A partir de ahora, el navegador dice por qué falla una conexión.
why-refused = No se concedió el permiso. Lo que muestran los comandos también lo dice.
ended-in = { $ended }, { NUMBER($millis) } ms
