# Die Notiz für das Team und die Meldung an den Support des Anbieters: Tatsachen mit je einer Beschriftung.

symptom = Symptom
expected = Erwartet
actual = Tatsächlich
error = Fehler
since = Seit
who-label = Betroffen
how-often-label = Wie oft
rate-label = Fehlerquote
stage = Abschnitt
parts = Teile
region = Region
reason = Grund
runbook = Runbook
next = Nächster Schritt
as-of = Stand
our-side = Bei uns
changed = Es begann mit einer Änderung von uns.
unchanged = Bei uns hat sich vorher nichts geändert.
your-incident = Störung auf der Statusseite
no-incident = Auf der Statusseite ist keine passende zu finden.

who-one = Eine einzelne Person
who-segment = Ein Segment
who-everyone = Alle

always = Jedes Mal
intermittent = Ab und zu
once = Einmal

team-title = { $vendor }: { $verdict }
team-title-severity = { $vendor }: { $verdict } ({ $severity })
support-title = Problemmeldung an { $vendor }
both-times = { $utc } ({ $local })
your-page = Statusseite
unread-since = Sie konnte von hier aus seit { $at } nicht gelesen werden.
unread = Sie konnte von hier aus nicht gelesen werden.

# Where a colleague finds the same, at the end of the note for the team.
open-here = Hier öffnen

# In the note for the team: the vendor’s status page.
their-page = Ihre Statusseite
