# El título del botón de la barra de herramientas y las notificaciones.

not-listed = Ya no figura

became = { $vendor }: { $phase }
news = Novedades de un incidente en seguimiento: { $became }, { $title }.
nobody = Todavía no hay proveedores. Se pueden agregar en las opciones.
is-operational = { $vendor } está operativo.
all-operational = Los { NUMBER($count) } proveedores están operativos.
stands = { $vendor }: { $state }.
stood = { $vendor }: { $state } en la última lectura.
muted = Silenciados: { NUMBER($count) }.

vigil-fails = { $host } falla: { $failed } de las últimas { $of } llamadas desde aquí
vigil-recovered = { $host } vuelve a responder
