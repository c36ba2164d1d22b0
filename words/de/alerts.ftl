# Benachrichtigungen über das, was sich bei Anbietern geändert hat.

new = { $vendor }: Neue Störung
worse = { $vendor }: Störung ist schlimmer geworden
recovered = { $vendor }: Wieder in Betrieb
work = { $vendor }: Wartung in Kürze
with-impact = { $title } ({ $impact })
no-incident = Die Statusseite nennt keine Störung.
all-well = Laut Statusseite ist wieder alles in Ordnung.
from = { $title }, ab { $time }
line = { $became }. { $message }
several = { NUMBER($count) } Änderungen bei den Anbietern
more = Und { NUMBER($count) } weitere.
