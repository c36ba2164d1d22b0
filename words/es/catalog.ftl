# Los proveedores del catálogo.

category-cloud = Nube y alojamiento
category-network = Red, DNS y distribución de contenido
category-developer = Herramientas de desarrollo
category-data = Datos y análisis
category-ai = IA
category-automation = Automatización
category-monitoring = Supervisión y guardias
category-security = Seguridad e identidad
category-messaging = Correo, SMS y notificaciones push
category-marketing = Marketing y ventas
category-support = Atención al cliente
category-collaboration = Colaboración
category-payments = Pagos y banca
category-commerce = Tiendas y logística
category-crypto = Criptomonedas
category-business = Empresas e instituciones
category-consumer = Medios, juegos y dispositivos

also-called = también se llama { $alias }
runs = gestiona { $domain }
this-address = esta dirección le pertenece
served = responde en esta dirección

unread-login = su página de estado exige iniciar sesión
unread-tenant = cada cliente tiene su propia página de estado
unread-regions = cada región tiene su propia página de estado
unread-eyes = su página de estado solo puede leerla una persona
unread-private = su página de estado no es pública
unread-none = no publica ningún estado que un programa pueda leer
unread-own-instance = su estado lo conoce quien lo administra
unread-unconfirmed = no hay ninguna dirección confirmada de su página de estado

do-login = { $name } está en el catálogo, pero su página de estado exige iniciar sesión. Hay que iniciar sesión allí y leerla.
do-tenant = { $name } está en el catálogo, pero cada cliente tiene su propia página de estado. Pegar la dirección de la propia.
do-regions = { $name } está en el catálogo, pero cada región tiene su propia página de estado. Elegir la fila de la región propia, que aparece con ese nombre.
do-eyes = { $name } está en el catálogo, pero su página de estado solo puede leerla una persona. Abrirla directamente o pedirle un feed al proveedor.
do-private = { $name } está en el catálogo, pero su página de estado no es pública. Pedirle una pública al proveedor.
do-none = { $name } está en el catálogo, pero no publica ningún estado que un programa pueda leer. Preguntar a su soporte y medir desde aquí si sus hosts responden.
do-own-instance = { $name } está en el catálogo, pero su estado solo lo conoce quien lo administra. Preguntar a quien administra la instancia propia o pegar la dirección de su página de estado.
do-unconfirmed = { $name } está en el catálogo, pero no hay ninguna dirección confirmada de su página de estado. Se busca en su sitio web. Si se conoce la dirección, se puede pegar.

unsaid-control-plane = Su página informa de la gestión de las máquinas, no de las máquinas: que esté en verde no prueba nada sobre ninguna de ellas.
unsaid-tenant = Lo que afecta solo a la cuenta propia no aparece en su página, sino en su consola.
unsaid-own-instance = Su página informa del servicio alojado, no de una instalación propia.
unsaid-third-parties = Su página sigue en verde aunque no funcione un operador, un banco o un host del que depende.
unsaid-peers = Su página informa de lo que conecta las máquinas, no de las conexiones entre ellas.

runs-on = Funciona sobre { $names }.

of-regions = Su página corresponde a una región: { $names }. Lo que afecta a otra no aparece en ella.
of-suppliers = Las partes que empiezan por { $names } son de sus propios proveedores: repite allí lo que ellos dicen de sí mismos.
of-notices = «{ $names }», entre sus partes, es un aviso y no tiene estado.

wrong-row-label = Esta fila es incorrecta
wrong-row-hint = Copiar esto y enviarlo a quienes mantienen el catálogo. Nada se envía por sí solo. Borrar antes lo que no se quiera contar.
found-instead = encontrado en su lugar: { $page } { $format }
to-be-detected = por detectar
wrong-row-title = La fila de { $name } en el catálogo es incorrecta.
