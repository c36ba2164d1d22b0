# Was gemeldet werden soll, in den Einstellungen, und das Protokoll.

title = Benachrichtigungen
on = Benachrichtigen, wenn sich bei einem Anbieter etwas ändert
refused = Benachrichtigungen sind hier nicht erlaubt. In den Einstellungen des Browsers lassen sie sich erlauben.
withdrawn = Benachrichtigungen waren erlaubt und sind es nicht mehr. Zum Melden wieder einschalten.
kinds = Melden, wenn
kind-new = eine Störung beginnt
kind-worse = eine Störung schlimmer wird
kind-update = der Anbieter etwas Neues schreibt
kind-resolved = eine Störung vorbei oder der Anbieter wieder in Betrieb ist
kind-state = ein Anbieter beeinträchtigt ist und seine Seite keine Störung nennt
kind-work = eine Wartung innerhalb einer Stunde beginnt
minimum = Mindestens diese Auswirkung
minimum-any = Jede, auch Hinweise
quiet = Ruhezeit
quiet-from = Von
quiet-to = Bis
quiet-days = Ruhetage
quiet-hint = Was dann geschieht, wird danach in einer Benachrichtigung gemeldet, sofern es noch gilt.
per-vendor = Anbieter
muted-hint = Ein stummgeschalteter Anbieter wird nicht gemeldet und zählt nicht auf der Schaltfläche.

log = Protokoll
log-hint = Wann jeder Anbieter zuletzt gefragt wurde und was dabei herauskam. Bleibt in diesem Browser.
log-now = Jetzt
log-before = Früher
asked = Gefragt: { $moment }; nächstes Mal: { $next }
never-asked = Noch nicht gefragt
log-nothing = Bisher kam nichts anderes heraus.
