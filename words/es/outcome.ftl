# La nota para el equipo y el informe para el soporte del proveedor: datos, cada uno con su etiqueta.

symptom = Síntoma
expected = Esperado
actual = Observado
error = Error
since = Desde
who-label = Afectados
how-often-label = Frecuencia
rate-label = Tasa de fallos
stage = Etapa
parts = Partes
region = Región
reason = Motivo
runbook = Procedimiento
next = Siguiente paso
as-of = Fecha de los datos
our-side = De nuestro lado
changed = Comenzó con un cambio nuestro.
unchanged = De nuestro lado no cambió nada antes de que comenzara.
your-incident = Incidente en su página de estado
no-incident = En su página de estado no hay ninguno que coincida.

who-one = Un usuario
who-segment = Un segmento
who-everyone = Todos

always = Siempre
intermittent = A veces
once = Una vez

team-title = { $vendor }: { $verdict }
team-title-severity = { $vendor }: { $verdict } ({ $severity })
support-title = Informe de problema para { $vendor }
both-times = { $utc } ({ $local })
your-page = Su página de estado
unread-since = Aquí no se ha podido leer desde el { $at }.
unread = Aquí no se pudo leer.

open-here = Abrir

their-page = Página de estado del proveedor
