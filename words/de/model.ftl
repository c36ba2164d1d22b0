# Wie das Fach die Dinge nennt. Sie stehen für sich: in einem Feld, einer Tabelle, hinter einem Namen.

product = Is it them?

health-operational = In Betrieb
health-maintenance = Wartung
health-degraded = Beeinträchtigt
health-partial-outage = Teilausfall
health-major-outage = Großer Ausfall
health-unknown = Unbekannt

was-operational = War in Betrieb
was-maintenance = War in Wartung

impact-none = Hinweis
impact-minor = Gering
impact-major = Schwer
impact-critical = Kritisch
impact-maintenance = Wartung

phase-investigating = Wird untersucht
phase-identified = Ursache gefunden
phase-monitoring = Wird beobachtet
phase-resolved = Behoben
phase-silent = Kein Ende gemeldet
phase-postmortem = Abschlussbericht

work-scheduled = Geplant
work-in-progress = Läuft
work-verifying = Wird geprüft
work-completed = Abgeschlossen

length-days = { NUMBER($days) } Tg. { NUMBER($hours) } Std. { NUMBER($minutes) } Min.
length-hours = { NUMBER($hours) } Std. { NUMBER($minutes) } Min.
length-minutes = { NUMBER($minutes) } Min.

decimal = { NUMBER($whole) },{ $part }
percent = { $share } %

several = { NUMBER($count) } Teile
scoped = { $name } ({ $parts })
