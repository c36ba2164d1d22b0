# Notificaciones de lo que cambió en los proveedores.

new = { $vendor }: Nuevo incidente
worse = { $vendor }: El incidente empeora
recovered = { $vendor }: Operativo de nuevo
work = { $vendor }: Mantenimiento en breve
with-impact = { $title } ({ $impact })
no-incident = La página de estado no indica ningún incidente.
all-well = Según la página de estado, todo vuelve a estar en orden.
from = { $title }, inicio: { $time }
line = { $became }. { $message }
several = { NUMBER($count) } cambios en los proveedores
more = Y { NUMBER($count) } más.
