# Las vistas: etiquetas, botones, líneas de estado.

all-components = Todos los componentes
affected = Afectados
allow = Permitir la lectura de esta dirección
back = Atrás
components = Componentes
duration = Duración
empty = Todavía no hay proveedores.
empty-next = Buscar uno por su nombre arriba o pegar la dirección de su página de estado.
filter-components = Filtrar componentes
maintenance = Mantenimiento
no-incident = No hay ningún incidente así en esta página.
no-problems = Ningún problema.
no-updates = El proveedor no ha publicado actualizaciones.
ongoing = En curso
not-saved = No se pudo guardar la lista: el navegador lo rechazó. Liberar espacio e intentarlo de nuevo.
options = Opciones
other-components = Otros componentes
past-incidents = Incidentes anteriores
read-again = Volver a leer
resolved = Resuelto
show-newest-first = Mostrar primero lo más reciente
show-oldest-first = Mostrar primero lo más antiguo
started = Comienzo
status-page = Abrir la página de estado
their-page = Es su página
timeline = Cronología
unknown-time = Hora no indicada
vendors = Proveedores
view-at-vendor = Ver en el sitio del proveedor

last-incident = Último incidente: { $ago }
count = { NUMBER($shown) } de { NUMBER($all) }
remove = Quitar { $vendor }
removed = Se quitó { $vendor }.
undo = Deshacer
pin = Fijar { $vendor } arriba
unpin = Dejar de fijar { $vendor }
move-up = Subir { $vendor }
move-down = Bajar { $vendor }
share-list = Guardar esta lista en un archivo
until = hasta el { $moment }
why-unknown-incidents = Esta página solo enumera incidentes, lo que no demuestra que todo esté bien. Abrirla para verlo.
why-unknown-state = La página dice cómo está con palabras que aquí no se conocen. Abrirla para verlo.

language = Idioma
language-of-the-browser = El del navegador

theme = Apariencia
theme-of-the-browser = La del navegador
theme-light = Clara
theme-dark = Oscura

something-broken = Algo falla
news = El proveedor ha publicado algo desde la última visita
history = Historial

shared-page = Página para el equipo
shared-page-hint = Una página propia que contenga el widget, como https://wiki.example.com/vendors. Las notas para el equipo enlazan entonces a las respuestas en ella.
shared-page-refused = Esta dirección no se puede enviar: debe empezar por https://.

is-mine = ¿Es lo que falla aquí?
watch = Seguir
watching = En seguimiento
watch-failed = No se pudo guardar. Liberar espacio e intentarlo de nuevo.
