# Lo que dicen los incidentes y el historial de un proveedor.

impact = Impacto
phase = Fase
started = Comienzo
resolved = Resuelto
duration = Duración
components = Componentes
update = Actualización

now-operational = { $vendor } está operativo ahora mismo.
now-maintenance = { $vendor } está en mantenimiento ahora mismo.
now-degraded = { $vendor } funciona con rendimiento degradado ahora mismo.
now-partial-outage = { $vendor } tiene una interrupción parcial ahora mismo.
now-major-outage = { $vendor } tiene una interrupción grave ahora mismo.
now-unknown = No se sabe cómo está { $vendor } ahora mismo.
then-operational = { $vendor } estaba operativo cuando se grabó esto.
then-maintenance = { $vendor } estaba en mantenimiento cuando se grabó esto.
then-degraded = { $vendor } funcionaba con rendimiento degradado cuando se grabó esto.
then-partial-outage = { $vendor } tenía una interrupción parcial cuando se grabó esto.
then-major-outage = { $vendor } tenía una interrupción grave cuando se grabó esto.
then-unknown = No se sabía cómo estaba { $vendor } cuando se grabó esto.
nothing-known = Todavía no se sabe nada del pasado de { $vendor }.
no-outage = No se conoce ninguna interrupción de { $vendor } desde el { $since }.
past = { $count ->
    [one] { $vendor } tuvo 1 interrupción desde el { $since }, con { $downtime } de inactividad.
    [many] { $vendor } tuvo { $count } de interrupciones desde el { $since }, con { $downtime } de inactividad en total.
   *[other] { $vendor } tuvo { $count } interrupciones desde el { $since }, con { $downtime } de inactividad en total.
}
past-rate = { $count ->
    [one] { $vendor } tuvo 1 interrupción desde el { $since }, con { $downtime } de inactividad y un promedio de { $rate } incidentes al mes.
    [many] { $vendor } tuvo { $count } de interrupciones desde el { $since }, con { $downtime } de inactividad en total y un promedio de { $rate } incidentes al mes.
   *[other] { $vendor } tuvo { $count } interrupciones desde el { $since }, con { $downtime } de inactividad en total y un promedio de { $rate } incidentes al mes.
}
past-rare = { $count ->
    [one] { $vendor } tuvo 1 interrupción desde el { $since }, con { $downtime } de inactividad y un promedio de menos de { $rate } incidentes al mes.
    [many] { $vendor } tuvo { $count } de interrupciones desde el { $since }, con { $downtime } de inactividad en total y un promedio de menos de { $rate } incidentes al mes.
   *[other] { $vendor } tuvo { $count } interrupciones desde el { $since }, con { $downtime } de inactividad en total y un promedio de menos de { $rate } incidentes al mes.
}
lengthless = { $count ->
    [one] { $vendor } tuvo 1 interrupción desde el { $since }, de duración desconocida.
    [many] { $vendor } tuvo { $count } de interrupciones desde el { $since }, de duración desconocida.
   *[other] { $vendor } tuvo { $count } interrupciones desde el { $since }, de duración desconocida.
}
lengthless-rate = { $count ->
    [one] { $vendor } tuvo 1 interrupción desde el { $since }, de duración desconocida, con un promedio de { $rate } incidentes al mes.
    [many] { $vendor } tuvo { $count } de interrupciones desde el { $since }, de duración desconocida, con un promedio de { $rate } incidentes al mes.
   *[other] { $vendor } tuvo { $count } interrupciones desde el { $since }, de duración desconocida, con un promedio de { $rate } incidentes al mes.
}
lengthless-rare = { $count ->
    [one] { $vendor } tuvo 1 interrupción desde el { $since }, de duración desconocida, con un promedio de menos de { $rate } incidentes al mes.
    [many] { $vendor } tuvo { $count } de interrupciones desde el { $since }, de duración desconocida, con un promedio de menos de { $rate } incidentes al mes.
   *[other] { $vendor } tuvo { $count } interrupciones desde el { $since }, de duración desconocida, con un promedio de menos de { $rate } incidentes al mes.
}
some-lengthless = { $count ->
    [one] No se conoce la duración de 1 interrupción, por lo que no se suma.
    [many] No se conoce la duración de { $count } de interrupciones, por lo que no se suma.
   *[other] No se conoce la duración de { $count } interrupciones, por lo que no se suma.
}

hours = { NUMBER($hours) } h { NUMBER($minutes) } min

known-since = Se conoce desde el { $since }.
known-from-vendor = { $count ->
    [one] Se conoce desde el { $since }, según el último incidente del proveedor.
    [many] Se conoce desde el { $since }, según los últimos { $count } de incidentes del proveedor.
   *[other] Se conoce desde el { $since }, según los últimos { $count } incidentes del proveedor.
}
known-from-archive = Se conoce desde el { $since }, según el archivo histórico de este navegador.
known-from-both = { $count ->
    [one] Se conoce desde el { $since }, según el último incidente del proveedor y el archivo histórico de este navegador.
    [many] Se conoce desde el { $since }, según los últimos { $count } de incidentes del proveedor y el archivo histórico de este navegador.
   *[other] Se conoce desde el { $since }, según los últimos { $count } incidentes del proveedor y el archivo histórico de este navegador.
}

uptime-not-known = No se sabe nada de los últimos { NUMBER($days) } días.
uptime = { $share } de los últimos { NUMBER($days) } días.
uptime-lengthless = { $share } de los últimos { NUMBER($days) } días. { $count ->
    [one] 1 interrupción de duración desconocida.
    [many] { $count } de interrupciones de duración desconocida.
   *[other] { $count } interrupciones de duración desconocida.
}
uptime-hours = { $share } de { $known }, que es todo lo que se conoce de { NUMBER($days) } días.
uptime-hours-lengthless = { $share } de { $known }, que es todo lo que se conoce de { NUMBER($days) } días. { $count ->
    [one] 1 interrupción de duración desconocida.
    [many] { $count } de interrupciones de duración desconocida.
   *[other] { $count } interrupciones de duración desconocida.
}
uptime-part = { $known ->
    [one] { $share } del último día, que es todo lo que se conoce de { NUMBER($days) } días.
    [many] { $share } de los últimos { $known } de días, que es todo lo que se conoce de { NUMBER($days) } días.
   *[other] { $share } de los últimos { $known } días, que es todo lo que se conoce de { NUMBER($days) } días.
}
uptime-part-lengthless = { $known ->
    [one] { $share } del último día, que es todo lo que se conoce de { NUMBER($days) } días.
    [many] { $share } de los últimos { $known } de días, que es todo lo que se conoce de { NUMBER($days) } días.
   *[other] { $share } de los últimos { $known } días, que es todo lo que se conoce de { NUMBER($days) } días.
} { $count ->
    [one] 1 interrupción de duración desconocida.
    [many] { $count } de interrupciones de duración desconocida.
   *[other] { $count } interrupciones de duración desconocida.
}

# Todos en masculino: concuerdan con «está resuelto».
kind-incident = un incidente
kind-notice = un aviso
kind-minor = un incidente leve
kind-major = un incidente grave
kind-critical = un incidente crítico
kind-maintenance = un mantenimiento
kind-other = un incidente («{ $word }»)
open = { $vendor } tiene { $what }
open-since = { $vendor } tiene { $what } desde el { $date }
open-parts = { $vendor } tiene { $what } que afecta a { $parts }
open-since-parts = { $vendor } tiene desde el { $date } { $what } que afecta a { $parts }
over = { $vendor } tuvo { $what }
over-on = { $vendor } tuvo { $what } el { $date }
over-parts = { $vendor } tuvo { $what } que afectó a { $parts }
over-on-parts = { $vendor } tuvo el { $date } { $what } que afectó a { $parts }
posted = { $vendor } publicó { $what }
posted-on = { $vendor } publicó { $what } el { $date }
posted-parts = { $vendor } publicó { $what } sobre { $parts }
posted-on-parts = { $vendor } publicó el { $date } { $what } sobre { $parts }
told-open-for = { $told }. Lleva { $length } y no está resuelto.
told-open = { $told }. No está resuelto.
told-over-after = { $told }. Duró { $length } y está resuelto.
told-over = { $told }. Está resuelto; no se sabe cuánto duró.
more-parts = { NUMBER($count) } más

acknowledged-at-once = Reconocido en menos de un minuto, según el propio proveedor.
acknowledged = Reconocido { $lag } después de que comenzara, según el propio proveedor.
acknowledged-about = Reconocido aproximadamente { $lag } después de que comenzara, según el propio proveedor.
update-due = Ya debería haber llegado la actualización que prometió el proveedor.
update-late = La actualización que prometió el proveedor lleva { $late } de retraso.

import-no-archive = Esto no es un archivo histórico de incidentes. Elegir uno que se haya exportado aquí.
import-too-new = Este archivo histórico procede de una versión posterior de este programa. Actualizar el programa y volver a importar.
import-too-much = No se importó este archivo histórico: { $path } contiene más de { $most }.
import-damaged = Este archivo histórico está dañado y no se importó: { $why }.

rule-downtime = El tiempo de inactividad es el que va del comienzo a la resolución de todas las interrupciones en conjunto; dos a la vez cuentan una sola vez.
rule-notices = Los avisos y los mantenimientos no cuentan como interrupciones, salvo que se elija contarlos.
rule-lengthless = Una interrupción que se publicó una sola vez, cuando ya había terminado, cuenta; solo suma tiempo de inactividad si su texto indica una duración.
rule-open = Un incidente abierto dura hasta ahora.
rule-month = Los incidentes al mes se cuentan sobre todo el tiempo conocido, a partir de treinta días.
rule-uptime = La disponibilidad se refiere a los días conocidos y se redondea hacia abajo.

left-out-one = No se cuenta un aviso.
left-out-one-of = No se cuenta un aviso de { $length }.
left-out-many = No se cuentan { NUMBER($count) } avisos.
left-out-many-of = No se cuentan { NUMBER($count) } avisos, de { $length } en conjunto.

acknowledging = del comienzo que indicó más tarde a su primera publicación; mediana de las interrupciones que indican uno ({ NUMBER($of) } de { NUMBER($all) }); nueve de cada diez, en { $length } como máximo
