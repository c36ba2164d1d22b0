# Por qué no se pudo leer una página de estado y qué se puede hacer: dos frases cortas.

offline = Este dispositivo no tiene conexión. Se volverá a leer cuando vuelva la red.
timeout = La página de estado no respondió en { $seconds } s. Abrirla directamente para ver si carga.
blocked = El navegador no pudo llegar a la página de estado, o la página o la protección contra rastreo no deja que otros sitios la lean. Si se abre en una pestaña, funcionará en la extensión una vez permitida esta dirección.
private = La página de estado exige iniciar sesión ({ $status }). Hay que iniciar sesión allí y leerla.
not-found = No hay ningún documento de estado en esta dirección ({ $status }). Comprobar la dirección: tal vez el proveedor la haya cambiado.
rate-limited-seconds = La página de estado pide una pausa de { $seconds } s (429). Se volverá a leer después.
rate-limited-minutes = La página de estado pide una pausa de { $minutes } min (429). Se volverá a leer después.
rate-limited = Se preguntó demasiadas veces a la página de estado (429). Se volverá a leer en la próxima ronda.
server = La propia página de estado está fallando ({ $status }). Eso por sí solo no dice cómo está el proveedor. Se volverá a leer pronto.
refused = La página de estado rechazó la solicitud ({ $status }). Abrirla directamente para ver por qué.
too-large = La respuesta supera { $limit } MB, por lo que no se leyó. Abrir la página directamente.
not-data-html = Llegó una página web en lugar de datos: el proveedor cambió la dirección o exige iniciar sesión. Abrir la página directamente y comprobar la dirección.
not-data = La respuesta no contiene datos legibles. Abrir la página directamente y comprobar la dirección.
not-the-format = La respuesta no es un documento de { $format }: { $problem }. Abrir la página directamente.
shape = No se pudo entender el documento de { $format } en { $path }: { $problem }. Abrir la página directamente.
elsewhere = Llegó una respuesta de { $host }, pero no es seguro que sea la página de este proveedor. Abrir { $host } para ver de quién es.
broke = Este programa se interrumpió mientras leía esta página. Eso no es indicio de una interrupción del servicio; se volverá a leer más tarde. Mientras tanto, abrir la página directamente.
no-data = Esta página no tiene ningún estado que un programa pueda leer. Abrirla directamente o usar la dirección de su feed, si lo tiene.
not-loaded = No se pudo cargar una parte de este programa. Comprobar la red y volver a cargar la página.
unknown-vendor = No se conoce ningún proveedor con este nombre. Usar en su lugar la dirección de su página de estado.
no-page = Se conoce este proveedor, pero ninguna página de estado suya que un programa pueda leer. Preguntar a su soporte o usar la dirección de su página, si se conoce.
