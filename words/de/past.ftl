# Die Seite des Verlaufs und die ganze Seite einer Störung: Beschriftungen, Schaltflächen, Zeilen des Zustands.

all = Alle
archive = Archiv
axis = Wie weit zurück
archive-about = Statusseiten vergessen. Was dieser Browser gesehen hat, wird hier aufbewahrt, nur auf diesem Gerät. Ein privates Fenster und jede Tab-Umgebung von Firefox haben ein eigenes Archiv; das eines privaten Fensters endet mit ihm.
acknowledged = Zeit bis zur ersten Meldung
between = Beginn zwischen
by-component = Nach Komponente
by-hour = Nach Stunde der Woche
by-impact = Nach Auswirkung
by-month = Nach Monat
calendar = Das letzte Jahr, Tag für Tag
clear = Filter zurücksetzen
copied = Kopiert
copy = Kopieren
copy-failed = Der Browser ließ das Kopieren nicht zu. Hier ist der Text, schon markiert, um ihn von Hand zu kopieren.
copy-json = JSON
copy-link = Link
copy-markdown = Markdown
copy-text = Text
count-maintenances = Wartungen mitzählen
count-notices = Hinweise mitzählen
date = Datum
downtime = Ausfallzeit
delete-label = Aus dem Archiv löschen
delete-sure = Endgültig löschen
edited = Vom Anbieter geändert; vorher stand da:
export = Exportieren
filters = Filter
find = In Titeln und Meldungen suchen
first-seen = Hier zuerst gesehen
from = Von
hour-label = Stunde
import = Importieren
incidents-label = Störungen
keep = Behalten
lag = Eingeräumt
longest = Am längsten
month-label = Monat
no-match = Keine Störung passt zu diesen Filtern.
no-maintenance = Keine Wartung ist angekündigt oder bekannt.
none-known = Keine Störung ist bekannt.
older-label = Nach älteren Störungen suchen
older-looking = Ältere Störungen werden gesucht …
older-none = Die Seite des Anbieters nennt keine älteren Störungen.
older-blocked = Die Seite des Anbieters lässt keine Webseite ihre älteren Störungen lesen. Die Erweiterung kann es.
not-known = Nicht bekannt
not-stated = Nicht angegeben
now = Jetzt
others = Wer sonst noch
outages-label = Ausfälle
past = Vergangen
per-month = Störungen im Monat
phase-times = Zeit in jeder Phase
really-began = Tatsächlicher Beginn
removed-vendor = Nicht mehr in der Liste
resolve = Zeit bis zur Behebung
rules = Wie hier gezählt wird
sort-label = Sortieren
state = Zustand
same-time = Zur selben Zeit
table = Als Tabelle
text-dropped = Der Text wurde aus Platzmangel verworfen.
together-label = Gemeinsam ausgefallen
to = Bis
today = Heute
unnamed-phase = Vor der ersten Meldung
upcoming = Bevorstehend
uptime = Verfügbarkeit
vendor = Anbieter
withdrawn = Vom Anbieter entfernt
calendar-file = In den Kalender
calendar-all = Alle in den Kalender

monday = Mo
tuesday = Di
wednesday = Mi
thursday = Do
friday = Fr
saturday = Sa
sunday = So

newest-first = Neueste zuerst
oldest-first = Älteste zuerst
longest-first = Längste zuerst
hardest-first = Schwerste zuerst

spread = Median von { NUMBER($count) }; neun von zehn binnen { $most }
length-not-known = Dauer nicht bekannt
outages = { $count ->
    [0] Keine Ausfälle
    [one] 1 Ausfall
   *[other] { $count } Ausfälle
}
incidents = { $count ->
    [one] 1 Störung
   *[other] { $count } Störungen
}
found = { $all ->
    [one] { NUMBER($shown) } von 1 Störung
   *[other] { NUMBER($shown) } von { $all } Störungen
}
updates = { $count ->
    [one] 1 Meldung
   *[other] { $count } Meldungen
}

day-not-known = { $date }: nicht bekannt
day-fine = { $date }: keine Störung
day-notice = { $date }: Hinweis
day = { $date }: { $state }
day-down = { $day }, { $down } ausgefallen
day-more = { $day } und { NUMBER($more) } weitere
month = { $month }: { $outages }, { $down } ausgefallen
month-part = { $month }: { $outages }, { $down } ausgefallen, nur teilweise bekannt
hour = { $count ->
    [0] { $weekday } { $from }:00 bis { $to }:00: kein Ausfall begann
    [one] { $weekday } { $from }:00 bis { $to }:00: 1 Ausfall begann
   *[other] { $weekday } { $from }:00 bis { $to }:00: { $count } Ausfälle begannen
}
bar = { $vendor }, { $moment }, { $length }: { $title }
together-at-once = { $later } ({ $later-title }) begann in derselben Minute wie { $first } ({ $first-title }).
together-at-once-for = { $later } ({ $later-title }) begann in derselben Minute wie { $first } ({ $first-title }), gemeinsam für { $both }.
together-after = { $later } ({ $later-title }) begann { $lag } nach { $first } ({ $first-title }).
together-after-for = { $later } ({ $later-title }) begann { $lag } nach { $first } ({ $first-title }), gemeinsam für { $both }.
stretch = { $phase } { $length }, ab { $since }
phase-time = { $phase } { $length }

last-90-days = Die letzten 90 Tage
span-90-days = 90 Tage
span-year = Ein Jahr
span-three-years = 3 Jahre
side-by-side-90-days = Nebeneinander, die letzten 90 Tage
side-by-side-year = Nebeneinander, das letzte Jahr
side-by-side-three-years = Nebeneinander, die letzten drei Jahre
delete-of = Aus dem Archiv löschen: { $vendor }
delete-sure-of = Endgültig löschen: { $vendor }
picture = { $title }. Die Pfeiltasten führen hindurch; die Tabelle darunter enthält dasselbe.

starts-in = Beginnt in { $wait }
ends-in = Geplantes Ende in { $wait }
overrun = { $by } über das geplante Ende hinaus
start-overdue = Geplanter Beginn vor { $by }

none-then = Zu dieser Zeit ist dort keine Störung bekannt.
forgotten = Die Seite dort nennt Störungen erst seit dem { $day }.
older = { $count ->
    [one] 1 ältere Störung wurde gefunden und aufbewahrt.
   *[other] { $count } ältere Störungen wurden gefunden und aufbewahrt.
}
older-failed = Die älteren Störungen konnten nicht gelesen werden. { $why }
mentioned = genannt als „{ $written }“
kept = { $incidents }, seit dem { $since }
kept-with-work = { $works ->
    [one] { $incidents } und 1 Wartung, seit dem { $since }
   *[other] { $incidents } und { $works } Wartungen, seit dem { $since }
}
archive-too-large = Diese Datei ist zu groß für ein Archiv von Störungen. Nichts wurde importiert.
full = { $count ->
    [0] Auf diesem Gerät ist kein Platz mehr: Neues wurde nicht aufbewahrt. Das Archiv exportieren oder Platz schaffen.
    [one] Auf diesem Gerät war kein Platz mehr. Der Text der ältesten Störung wurde verworfen; ihre Zahlen bleiben.
   *[other] Auf diesem Gerät war kein Platz mehr. Die Texte der { $count } ältesten Störungen wurden verworfen; ihre Zahlen bleiben.
}
archive-unavailable = Dieser Browser bewahrt hier kein Archiv auf: Sein Speicher ist abgeschaltet. Gezeigt wird, was die Seite des Anbieters noch enthält.
imported = { $vendors ->
    [one] Das Archiv von 1 Anbieter wurde übernommen.
   *[other] Die Archive von { $vendors } Anbietern wurden übernommen.
}

# Wie lange eine Störung schon dauert.
ongoing-for = dauert an, { $length }
ongoing = dauert an

tile-year = Verfügbarkeit, ein Jahr
tile-known = Verfügbarkeit, soweit bekannt
tile-half = Die Hälfte ist vorbei nach
tile-said = Gemeldet wird nach
down-of = { $down } Ausfall
down-of-lengthless = { $down } Ausfall und { $count ->
    [one] 1 Störung
   *[other] { $count } Störungen
} unbekannter Dauer
nine-in-ten = neun von zehn nach { $most }
median-that-tell = { $count ->
    [one] die 1 Störung, die es angibt
   *[other] Median von { $count }, die es angeben
}
in-all = { $outages }, insgesamt { $down }
more-figures = Weitere Zahlen
month-by-month = Monat für Monat
part-by-part = Teil für Teil
days-dark = { $count ->
    [one] Von 1 dieser Tage ist nichts bekannt.
   *[other] Von { $count } dieser Tage ist nichts bekannt.
}
picture-opens = { $title }. Die Pfeiltasten gehen hindurch, die Eingabetaste öffnet einen Tag; die Tabelle darunter sagt dasselbe.
day-close = Tag schließen
together-count = { $count ->
    [0] Nie waren zwei zugleich gestört
    [one] Einmal waren zwei zugleich gestört
   *[other] { $count } Mal waren zwei zugleich gestört
}
lag-stretch = Noch nicht gemeldet: { $lag }, ab { $since }
lag-time = Noch nicht gemeldet { $lag }
post-mark = Meldungen
downtime-up-to = Ausfallzeit, der höchste Balken { $most }
began-up-to = Begonnene Ausfälle, das größte Quadrat { NUMBER($most) }

stated-length = { $length } nach eigener Angabe des Anbieters
printed = Gedruckt am { $moment }.
printed-read = Gedruckt am { $moment }. Gelesen wurde die Seite am { $read }.
