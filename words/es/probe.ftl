# Llamadas que se hacen desde aquí a petición: qué dice cada una, qué se escribe y las firmas de los webhooks.

tells-good = Funciona.
tells-reached = El host responde.
tells-redirected = El host redirige la llamada a otro lugar. No se siguió.
tells-malformed = El proveedor no acepta la solicitud tal como está.
tells-credential = Se rechazan las credenciales.
tells-browser = El proveedor rechaza las llamadas desde navegadores. Eso no dice nada de la clave: ejecutar el comando en su lugar.
tells-missing = No hay nada en esta dirección.
tells-too-large = La solicitud es demasiado grande.
tells-limited = Demasiadas llamadas, o una cuota o una factura.
tells-between = Algo intermedio pide iniciar sesión: un proxy o la página de acceso de una red.
tells-server = El servidor del proveedor falló.
tells-denied = La respuesta llegó y dice que falló.
tells-timeout = No hubo respuesta a tiempo.
tells-network = No hubo conexión. El navegador no dice por qué.
tells-dns = No se pudo resolver el nombre del host.
tells-tls = No se pudo establecer una conexión segura.
tells-refused = La conexión se rechazó o se cerró.
tells-cancelled = Detenida.
tells-lost = La llamada estaba en camino cuando el navegador la detuvo. No se sabe si llegó.
tells-skipped = No se envió: el host falló demasiadas veces.

summary-good = { $of ->
    [one] Una llamada desde aquí funcionó { $ago }.
   *[other] Todas las llamadas desde aquí ({ NUMBER($of) }) funcionaron { $ago }.
}
summary-failed = Llamadas desde aquí que fallaron { $ago }: { $failed } de { $of } ({ $ended }). Otros sitios respondieron.
summary-failed-all = Llamadas desde aquí que fallaron { $ago }: { $failed } de { $of } ({ $ended }). Otros sitios tampoco respondieron.
summary-failed-alone = Llamadas desde aquí que fallaron { $ago }: { $failed } de { $of } ({ $ended }). No se preguntó a ningún otro sitio.
ended-status = HTTP { $status }

became-better = Vuelve a funcionar
became-worse = Ahora falla
became-faster = Más rápido
became-slower = Más lento
became-same = Como antes
became-alone = Se preguntó una sola vez

gate-open = Este host falló demasiadas veces o pidió una pausa. Próximo intento: { $at }.
gate-half-open = Se deja pasar una llamada para ver si el host vuelve a funcionar.

missing-tenant = Escribir el nombre de la cuenta en la dirección del proveedor.
missing-user = Escribir el identificador del usuario.
missing-event = Escribir el nombre del evento.
missing-attributes = Escribir los atributos.
missing-data = Escribir los datos.
not-object = Escribir un objeto JSON, como {"{"}"plan": "pro"{"}"}.
too-long = Es más largo que cualquier cosa que haya que escribir aquí.
elsewhere = Eso cambiaría el destino de la llamada.
no-host = La guía no nombra ningún host al que se pueda preguntar.

withheld-missing = Primero se necesita una credencial.
withheld-elsewhere = La credencial guardada es para otro host u otra guía. No se envió.
withheld-unsendable = La credencial tiene caracteres que no se pueden enviar. Copiarla de nuevo.
withheld-unsound = A esta dirección no se le puede preguntar. No se envió nada.

blocked = BLOQUEO: { $probe } falló. Corregir esto primero.
through = El lado de la API funciona. Lo que queda está en el panel.
through-failed = El lado de la API falló. Tal vez el panel diga más.

turn-p1 = Todas las últimas llamadas fallan.
turn-p2 = Llamadas que fallan: { $failed } de las últimas { $of }.
turn-recovered = Vuelve a funcionar tras { $length }.

names-same = Los dos resolutores dan las mismas direcciones.
names-apart = Los resolutores dan direcciones distintas, como es habitual en un nombre con muchas ubicaciones.
names-private = Un resolutor da una dirección de una red privada: algo intermedio responde por este nombre.
names-one-fails = Un resolutor encuentra el nombre; el otro, no.
names-both-fail = Ninguno de los dos resolutores encuentra el nombre.
names-missing = Ese nombre no existe, según los dos resolutores.
names-unknown = No se pudo leer uno de los resolutores.

webhook-valid = La firma es válida.
webhook-invalid = La firma no coincide.
clock-behind = La hora firmada es de hace { $seconds } segundos, y se permiten { $allowed }: el evento es antiguo o este reloj va adelantado.
clock-ahead = La hora firmada está { $seconds } segundos por delante, y se permiten { $allowed }: este reloj va atrasado.
body-newline = La firma coincide sin el salto de línea del final. Verificar el cuerpo sin procesar, antes de que algo le añada nada.
body-no-newline = La firma coincide con un salto de línea al final. Algo lo quitó.
body-unix = La firma coincide con los saltos de línea de Unix. Algo los cambió.
body-windows = La firma coincide con los saltos de línea de Windows. Algo los cambió.
body-rewritten = La firma coincide con el mismo JSON escrito de otra manera: se leyó y se reescribió antes de verificarlo. Verificar el cuerpo sin procesar.
secret-base64 = La firma coincide con el secreto decodificado de base64. Decodificarlo antes de usarlo.
secret-hex = La firma coincide con el secreto decodificado de dígitos hexadecimales. Decodificarlo antes de usarlo.
secret-bare = La firma coincide con el secreto sin su prefijo.
secret-text = La firma coincide con el secreto tal como está escrito, con su prefijo. No decodificarlo.
address-scheme = La firma coincide si se intercambian http y https: un proxy intermedio termina la conexión segura. Verificar con la dirección a la que llama el proveedor.
address-slash = La firma coincide con otro final de la dirección: sobra o falta una barra.
address-query = La firma coincide con la dirección sin sus parámetros de consulta.
address-decoded = La firma coincide con la dirección con los signos de porcentaje decodificados.
encoding-other = La firma está escrita en dígitos hexadecimales donde se documenta base64, o al revés.
other-secret = Probablemente el secreto sea otro: de otro endpoint, de pruebas o de producción, o de antes de cambiarlo.
other-body = O el cuerpo no es el que se firmó. Copiar los bytes sin procesar, antes de que un framework los lea.
other-address = O la dirección no es exactamente aquella a la que llama el proveedor.
no-header = Falta el encabezado { $name }.
no-signature = El encabezado { $name } no contiene ninguna firma de la longitud correcta.
no-secret = Escribir el secreto tal como lo muestra el proveedor.
no-url = Escribir la dirección exacta a la que llama el proveedor.
other-scheme = El esquema de este proveedor no se puede verificar aquí.
