# Los términos del oficio. Aparecen solos: en una etiqueta, una tabla, detrás de un nombre.

product = Is it them?

health-operational = Operativo
health-maintenance = En mantenimiento
health-degraded = Rendimiento degradado
health-partial-outage = Interrupción parcial
health-major-outage = Interrupción grave
health-unknown = Desconocido

was-operational = Estaba operativo
was-maintenance = Estaba en mantenimiento

impact-none = Aviso
impact-minor = Leve
impact-major = Grave
impact-critical = Crítico
impact-maintenance = Mantenimiento

phase-investigating = En investigación
phase-identified = Identificado
phase-monitoring = En observación
phase-resolved = Resuelto
phase-silent = Sin final publicado
phase-postmortem = Post mortem

work-scheduled = Programado
work-in-progress = En curso
work-verifying = En verificación
work-completed = Completado

length-days = { NUMBER($days) } d { NUMBER($hours) } h { NUMBER($minutes) } min
length-hours = { NUMBER($hours) } h { NUMBER($minutes) } min
length-minutes = { NUMBER($minutes) } min

decimal = { NUMBER($whole) },{ $part }
percent = { $share } %

several = { NUMBER($count) } partes
scoped = { $name } ({ $parts })
