# La página del historial y la página completa de un incidente: etiquetas, botones, líneas de estado.

all = Todos
archive = Archivo histórico
axis = Periodo
archive-about = Las páginas de estado olvidan. Lo que este navegador ha visto se conserva aquí, solo en este dispositivo. Una ventana privada y cada contenedor de Firefox tienen su propio archivo histórico; el de una ventana privada termina con ella.
acknowledged = Tiempo hasta reconocerlo
between = Fecha de comienzo
by-component = Por componente
by-hour = Por hora de la semana
by-impact = Por impacto
by-month = Por mes
calendar = El último año, día a día
clear = Quitar los filtros
copied = Copiado
copy = Copiar
copy-failed = El navegador no permitió copiar. Aquí está el texto, ya seleccionado, para copiarlo a mano.
copy-json = JSON
copy-link = Enlace
copy-markdown = Markdown
copy-text = Texto
count-maintenances = Contar los mantenimientos
count-notices = Contar los avisos
date = Fecha
downtime = Tiempo de inactividad
delete-label = Eliminar del archivo histórico
delete-sure = Eliminar definitivamente
edited = Editado por el proveedor; antes decía:
export = Exportar
filters = Filtros
find = Buscar en títulos y actualizaciones
first-seen = Visto aquí por primera vez
from = Desde
hour-label = Hora
import = Importar
incidents-label = Incidentes
keep = Conservar
lag = Reconocido
longest = Incidente más largo
month-label = Mes
no-match = Ningún incidente coincide con estos filtros.
no-maintenance = No hay ningún mantenimiento anunciado ni conocido.
none-known = No se conoce ningún incidente.
older-label = Buscar incidentes anteriores
older-looking = Buscando incidentes anteriores…
older-none = La página del proveedor no informa de incidentes anteriores.
older-blocked = La página del proveedor no deja que ninguna página web lea sus incidentes anteriores. La extensión puede hacerlo.
not-known = Se desconoce
not-stated = No se indica
now = Ahora
others = Quién más
outages-label = Interrupciones
past = Pasados
per-month = Incidentes al mes
phase-times = Tiempo en cada fase
really-began = Comienzo real
removed-vendor = Ya no está en la lista
resolve = Tiempo hasta resolverlo
rules = Cómo se cuenta esto
sort-label = Ordenar
state = Estado
same-time = Al mismo tiempo
table = Como tabla
text-dropped = El texto se descartó por falta de espacio.
together-label = Interrupciones simultáneas
to = Hasta
today = Hoy
unnamed-phase = Antes de la primera publicación
upcoming = Próximos
uptime = Disponibilidad
vendor = Proveedor
withdrawn = Retirado por el proveedor
calendar-file = Agregar al calendario
calendar-all = Agregar todos al calendario

monday = Lun
tuesday = Mar
wednesday = Mié
thursday = Jue
friday = Vie
saturday = Sáb
sunday = Dom

newest-first = Primero los más recientes
oldest-first = Primero los más antiguos
longest-first = Primero los más largos
hardest-first = Primero los más graves

spread = mediana de { NUMBER($count) }; nueve de cada diez, en { $most } como máximo
length-not-known = duración desconocida
outages = { $count ->
    [0] Ninguna interrupción
    [one] 1 interrupción
    [many] { $count } de interrupciones
   *[other] { $count } interrupciones
}
incidents = { $count ->
    [one] 1 incidente
    [many] { $count } de incidentes
   *[other] { $count } incidentes
}
found = { $all ->
    [one] { NUMBER($shown) } de 1 incidente
    [many] { NUMBER($shown) } de { $all } de incidentes
   *[other] { NUMBER($shown) } de { $all } incidentes
}
updates = { $count ->
    [one] 1 actualización
    [many] { $count } de actualizaciones
   *[other] { $count } actualizaciones
}

day-not-known = { $date }: se desconoce
day-fine = { $date }: ningún incidente
day-notice = { $date }: aviso
day = { $date }: { $state }
day-down = { $day }, { $down } de inactividad
day-more = { $day } y { NUMBER($more) } más
month = { $month }: { $outages }, { $down } de inactividad
month-part = { $month }: { $outages }, { $down } de inactividad, solo se conoce una parte
hour = { $count ->
    [0] { $weekday } de { $from }:00 a { $to }:00: no comenzó ninguna interrupción
    [one] { $weekday } de { $from }:00 a { $to }:00: comenzó 1 interrupción
    [many] { $weekday } de { $from }:00 a { $to }:00: comenzaron { $count } de interrupciones
   *[other] { $weekday } de { $from }:00 a { $to }:00: comenzaron { $count } interrupciones
}
bar = { $vendor }, { $moment }, { $length }: { $title }
together-at-once = { $later } ({ $later-title }) comenzó en el mismo minuto que { $first } ({ $first-title }).
together-at-once-for = { $later } ({ $later-title }) comenzó en el mismo minuto que { $first } ({ $first-title }); coincidieron durante { $both }.
together-after = { $later } ({ $later-title }) comenzó { $lag } después que { $first } ({ $first-title }).
together-after-for = { $later } ({ $later-title }) comenzó { $lag } después que { $first } ({ $first-title }); coincidieron durante { $both }.
stretch = { $phase } { $length }, desde el { $since }
phase-time = { $phase } { $length }

last-90-days = Los últimos 90 días
span-90-days = 90 días
span-year = Un año
span-three-years = 3 años
side-by-side-90-days = En paralelo, los últimos 90 días
side-by-side-year = En paralelo, el último año
side-by-side-three-years = En paralelo, los últimos tres años
delete-of = Eliminar del archivo histórico: { $vendor }
delete-sure-of = Eliminar definitivamente: { $vendor }
picture = { $title }. Se recorre con las teclas de flecha; la tabla de abajo contiene lo mismo.

starts-in = Comienza dentro de { $wait }
ends-in = Final previsto dentro de { $wait }
overrun = { $by } después del final previsto
start-overdue = Comienzo previsto hace { $by }

none-then = No se conoce ningún incidente suyo en ese momento.
forgotten = Su página informa de incidentes solo desde el { $day }.
older = { $count ->
    [one] Se encontró y se guardó 1 incidente anterior.
    [many] Se encontraron y se guardaron { $count } de incidentes anteriores.
   *[other] Se encontraron y se guardaron { $count } incidentes anteriores.
}
older-failed = No se pudieron leer los incidentes anteriores. { $why }
mentioned = nombrado como «{ $written }»
kept = { $incidents }, desde el { $since }
kept-with-work = { $works ->
    [one] { $incidents } y 1 mantenimiento, desde el { $since }
    [many] { $incidents } y { $works } de mantenimientos, desde el { $since }
   *[other] { $incidents } y { $works } mantenimientos, desde el { $since }
}
archive-too-large = Este archivo es demasiado grande para ser un archivo histórico de incidentes. No se importó nada.
full = { $count ->
    [0] En este dispositivo ya no queda espacio: lo nuevo no se guardó. Exportar el archivo histórico o liberar espacio.
    [one] En este dispositivo no quedaba espacio. Se descartó el texto del incidente más antiguo; sus cifras se conservan.
    [many] En este dispositivo no quedaba espacio. Se descartaron los textos de los { $count } de incidentes más antiguos; sus cifras se conservan.
   *[other] En este dispositivo no quedaba espacio. Se descartaron los textos de los { $count } incidentes más antiguos; sus cifras se conservan.
}
archive-unavailable = Este navegador no guarda aquí ningún archivo histórico: su almacenamiento está desactivado. Se muestra lo que aún contiene la página del proveedor.
imported = { $vendors ->
    [one] Se incorporó el archivo histórico de 1 proveedor.
    [many] Se incorporaron los archivos históricos de { $vendors } de proveedores.
   *[other] Se incorporaron los archivos históricos de { $vendors } proveedores.
}

ongoing-for = en curso, { $length }
ongoing = en curso

tile-year = Disponibilidad, un año
tile-known = Disponibilidad, todo lo que se sabe
tile-half = La mitad acaba en
tile-said = Lo dicen al cabo de
down-of = { $down } de inactividad
down-of-lengthless = { $down } de inactividad y { $count ->
    [one] 1 interrupción
    [many] { $count } de interrupciones
   *[other] { $count } interrupciones
} de duración desconocida
nine-in-ten = nueve de cada diez en { $most }
median-that-tell = { $count ->
    [one] la única que lo indica
   *[other] mediana de las { $count } que lo indican
}
in-all = { $outages }, { $down } en total
more-figures = Más cifras
month-by-month = Mes a mes
part-by-part = Parte a parte
days-dark = { $count ->
    [one] De 1 de estos días no se sabe nada.
   *[other] De { $count } de estos días no se sabe nada.
}
picture-opens = { $title }. Se recorre con las teclas de flecha e Intro abre un día; la tabla de abajo contiene lo mismo.
day-close = Cerrar el día
together-count = { $count ->
    [0] Nunca fallaron dos a la vez
    [one] Una vez fallaron dos a la vez
   *[other] { $count } veces fallaron dos a la vez
}
lag-stretch = Aún sin publicar: { $lag }, desde { $since }
lag-time = Aún sin publicar { $lag }
post-mark = Publicaciones
downtime-up-to = Tiempo de inactividad, barra más alta: { $most }
began-up-to = Interrupciones comenzadas, cuadrado más grande: { NUMBER($most) }

stated-length = { $length } según el propio proveedor
printed = Impreso: { $moment }.
printed-read = Impreso: { $moment }. Página leída: { $read }.
