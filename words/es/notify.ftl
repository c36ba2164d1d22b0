# De qué hay que avisar, en las opciones, y el registro.

title = Notificaciones
on = Notificar cuando cambie algo en un proveedor
refused = Las notificaciones no están permitidas aquí. Se pueden permitir en la configuración del navegador.
withdrawn = Las notificaciones estaban permitidas y ya no lo están. Activarlas de nuevo para recibir avisos.
kinds = Notificar cuando
kind-new = comience un incidente
kind-worse = empeore un incidente
kind-update = el proveedor publique una actualización
kind-resolved = termine un incidente o el proveedor vuelva a estar operativo
kind-state = un proveedor tenga problemas y su página no indique ningún incidente
kind-work = falte menos de una hora para un mantenimiento
minimum = Impacto mínimo
minimum-any = Cualquiera, incluidos los avisos
quiet = Horas de silencio
quiet-from = Desde
quiet-to = Hasta
quiet-days = Días de silencio
quiet-hint = De lo que ocurra entonces se informa después en una sola notificación, si sigue vigente.
per-vendor = Proveedores
muted-hint = De un proveedor silenciado no se notifica nada, y no cuenta en el botón de la barra de herramientas.

log = Registro
log-hint = Cuándo se preguntó a cada proveedor por última vez y qué resultó. Se guarda solo en este navegador.
log-now = Ahora
log-before = Antes
asked = Última vez: { $moment }; próxima: { $next }
never-asked = Todavía no se le ha preguntado
log-nothing = Todavía no ha cambiado ningún resultado.
