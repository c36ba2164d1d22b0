# Was die Störungen und die Vergangenheit eines Anbieters sagen.

impact = Auswirkung
phase = Phase
started = Beginn
resolved = Behoben
duration = Dauer
components = Komponenten
update = Meldung

now-operational = { $vendor } ist gerade in Betrieb.
now-maintenance = { $vendor } ist gerade in Wartung.
now-degraded = { $vendor } ist gerade beeinträchtigt.
now-partial-outage = { $vendor } hat gerade einen Teilausfall.
now-major-outage = { $vendor } hat gerade einen großen Ausfall.
now-unknown = Wie es { $vendor } gerade geht, ist nicht bekannt.
then-operational = { $vendor } war bei der Aufzeichnung in Betrieb.
then-maintenance = { $vendor } war bei der Aufzeichnung in Wartung.
then-degraded = { $vendor } war bei der Aufzeichnung beeinträchtigt.
then-partial-outage = { $vendor } hatte bei der Aufzeichnung einen Teilausfall.
then-major-outage = { $vendor } hatte bei der Aufzeichnung einen großen Ausfall.
then-unknown = Wie es { $vendor } bei der Aufzeichnung ging, war nicht bekannt.
nothing-known = Über die Vergangenheit von { $vendor } ist noch nichts bekannt.
no-outage = Seit dem { $since } ist kein Ausfall von { $vendor } bekannt.
past = { $vendor } hatte seit dem { $since } { $count ->
    [one] 1 Ausfall
   *[other] { $count } Ausfälle
} mit insgesamt { $downtime } Ausfallzeit.
past-rate = { $vendor } hatte seit dem { $since } { $count ->
    [one] 1 Ausfall
   *[other] { $count } Ausfälle
} mit insgesamt { $downtime } Ausfallzeit, im Mittel { $rate } Störungen im Monat.
past-rare = { $vendor } hatte seit dem { $since } { $count ->
    [one] 1 Ausfall
   *[other] { $count } Ausfälle
} mit insgesamt { $downtime } Ausfallzeit, im Mittel weniger als { $rate } Störungen im Monat.
lengthless = { $vendor } hatte seit dem { $since } { $count ->
    [one] 1 Ausfall
   *[other] { $count } Ausfälle
} von unbekannter Dauer.
lengthless-rate = { $vendor } hatte seit dem { $since } { $count ->
    [one] 1 Ausfall
   *[other] { $count } Ausfälle
} von unbekannter Dauer, im Mittel { $rate } Störungen im Monat.
lengthless-rare = { $vendor } hatte seit dem { $since } { $count ->
    [one] 1 Ausfall
   *[other] { $count } Ausfälle
} von unbekannter Dauer, im Mittel weniger als { $rate } Störungen im Monat.
some-lengthless = { $count ->
    [one] Bei 1 Ausfall ist die Dauer nicht bekannt; sie zählt nicht mit.
   *[other] Bei { $count } Ausfällen ist die Dauer nicht bekannt; sie zählt nicht mit.
}

hours = { NUMBER($hours) } Std. { NUMBER($minutes) } Min.

known-since = Bekannt seit dem { $since }.
known-from-vendor = { $count ->
    [one] Bekannt seit dem { $since }, aus der letzten Störung des Anbieters.
   *[other] Bekannt seit dem { $since }, aus den letzten { $count } Störungen des Anbieters.
}
known-from-archive = Bekannt seit dem { $since }, aus dem Archiv dieses Browsers.
known-from-both = { $count ->
    [one] Bekannt seit dem { $since }, aus der letzten Störung des Anbieters und dem Archiv dieses Browsers.
   *[other] Bekannt seit dem { $since }, aus den letzten { $count } Störungen des Anbieters und dem Archiv dieses Browsers.
}

uptime-not-known = Von den letzten { NUMBER($days) } Tagen ist nichts bekannt.
uptime = { $share } der letzten { NUMBER($days) } Tage.
uptime-lengthless = { $share } der letzten { NUMBER($days) } Tage; { $count ->
    [one] 1 Ausfall
   *[other] { $count } Ausfälle
} von unbekannter Dauer.
uptime-hours = { $share } der letzten { $known }; mehr ist von { NUMBER($days) } Tagen nicht bekannt.
uptime-hours-lengthless = { $share } der letzten { $known }; mehr ist von { NUMBER($days) } Tagen nicht bekannt. { $count ->
    [one] 1 Ausfall
   *[other] { $count } Ausfälle
} von unbekannter Dauer.
uptime-part = { $known ->
    [one] { $share } des letzten Tages; mehr ist von { NUMBER($days) } Tagen nicht bekannt.
   *[other] { $share } der letzten { $known } Tage; mehr ist von { NUMBER($days) } Tagen nicht bekannt.
}
uptime-part-lengthless = { $share } { $known ->
    [one] des letzten Tages
   *[other] der letzten { $known } Tage
}; mehr ist von { NUMBER($days) } Tagen nicht bekannt. { $count ->
    [one] 1 Ausfall
   *[other] { $count } Ausfälle
} von unbekannter Dauer.

# Im Akkusativ: „hatte eine kleine Störung“.
kind-incident = eine Störung
kind-notice = einen Hinweis
kind-minor = eine geringe Störung
kind-major = eine schwere Störung
kind-critical = eine kritische Störung
kind-maintenance = eine Wartung
kind-other = eine Störung („{ $word }“)
open = { $vendor } hat { $what }
open-since = { $vendor } hat seit dem { $date } { $what }
open-parts = { $vendor } hat { $what }, betroffen: { $parts }
open-since-parts = { $vendor } hat seit dem { $date } { $what }, betroffen: { $parts }
over = { $vendor } hatte { $what }
over-on = { $vendor } hatte am { $date } { $what }
over-parts = { $vendor } hatte { $what }, betroffen: { $parts }
over-on-parts = { $vendor } hatte am { $date } { $what }, betroffen: { $parts }
posted = { $vendor } veröffentlichte { $what }
posted-on = { $vendor } veröffentlichte am { $date } { $what }
posted-parts = { $vendor } veröffentlichte { $what }, betroffen: { $parts }
posted-on-parts = { $vendor } veröffentlichte am { $date } { $what }, betroffen: { $parts }
told-open-for = { $told }. Das dauert seit { $length } an und ist nicht behoben.
told-open = { $told }. Das ist nicht behoben.
told-over-after = { $told }. Das dauerte { $length } und ist behoben.
told-over = { $told }. Das ist behoben; wie lange es dauerte, ist nicht bekannt.
more-parts = { NUMBER($count) } weitere

acknowledged-at-once = Nach eigener Angabe des Anbieters binnen einer Minute eingeräumt.
acknowledged = Nach eigener Angabe des Anbieters { $lag } nach dem Beginn eingeräumt.
acknowledged-about = Nach eigener Angabe des Anbieters etwa { $lag } nach dem Beginn eingeräumt.
update-due = Die vom Anbieter versprochene Meldung ist fällig.
update-late = Die vom Anbieter versprochene Meldung ist { $late } überfällig.

import-no-archive = Diese Datei ist kein Archiv von Störungen. Eine wählen, die hier exportiert wurde.
import-too-new = Dieses Archiv stammt von einer späteren Version dieses Programms. Erst aktualisieren, dann erneut importieren.
import-too-much = Dieses Archiv wurde nicht importiert: { $path } enthält mehr als { $most }.
import-damaged = Dieses Archiv ist beschädigt und wurde nicht importiert: { $why }.

rule-downtime = Ausfallzeit ist die Zeit vom Beginn bis zur Behebung aller Ausfälle zusammen; zwei zugleich zählen einmal.
rule-notices = Hinweise und Wartungen zählen nur auf Wunsch als Ausfälle.
rule-lengthless = Ein Ausfall, der erst nach seinem Ende gemeldet wurde, zählt mit; Ausfallzeit nur, wo der Wortlaut eine Dauer nennt.
rule-open = Eine offene Störung läuft bis jetzt.
rule-month = Störungen im Monat werden über die ganze bekannte Zeit gezählt, sobald das dreißig Tage sind.
rule-uptime = Die Verfügbarkeit gilt für die bekannten Tage und wird abgerundet.

# Hinweise, die eine Überschrift auslässt.
left-out-one = Ein Hinweis ist nicht mitgezählt.
left-out-one-of = Ein Hinweis von { $length } ist nicht mitgezählt.
left-out-many = { NUMBER($count) } Hinweise sind nicht mitgezählt.
left-out-many-of = { NUMBER($count) } Hinweise von zusammen { $length } sind nicht mitgezählt.

# Was neben dem Median der Zeit bis zur Meldung steht.
acknowledging = vom später genannten Beginn bis zur ersten Meldung; Median aus { NUMBER($of) } von { NUMBER($all) } Ausfällen, die einen nennen; neun von zehn innerhalb von { $length }
