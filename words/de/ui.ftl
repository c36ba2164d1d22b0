# Die Ansichten: Beschriftungen, Schaltflächen, Zeilen des Zustands.

all-components = Alle Komponenten
affected = Betroffen
allow = Lesen dieser Adresse erlauben
back = Zurück
components = Komponenten
duration = Dauer
empty = Noch keine Anbieter.
empty-next = Oben nach dem Namen suchen oder die Adresse der Statusseite einfügen.
filter-components = Komponenten filtern
maintenance = Wartung
no-incident = Eine solche Störung gibt es auf dieser Seite nicht.
no-problems = Keine Probleme.
no-updates = Der Anbieter hat keine Meldungen veröffentlicht.
ongoing = Dauert an
not-saved = Die Liste konnte nicht gespeichert werden: Der Browser hat es verweigert. Platz schaffen und erneut versuchen.
options = Einstellungen
other-components = Andere Komponenten
past-incidents = Frühere Störungen
read-again = Neu lesen
resolved = Behoben
show-newest-first = Neueste zuerst zeigen
show-oldest-first = Älteste zuerst zeigen
started = Beginn
status-page = Statusseite öffnen
their-page = Das ist die richtige Seite
timeline = Ablauf
unknown-time = Zeit nicht angegeben
vendors = Anbieter
view-at-vendor = Beim Anbieter ansehen

last-incident = Letzte Störung { $ago }
count = { NUMBER($shown) } von { NUMBER($all) }
remove = { $vendor } entfernen
removed = { $vendor } wurde entfernt.
undo = Rückgängig
pin = { $vendor } oben anheften
unpin = { $vendor } lösen
move-up = { $vendor } nach oben
move-down = { $vendor } nach unten
share-list = Diese Liste als Datei sichern
until = bis { $moment }
why-unknown-incidents = Diese Seite führt nur Störungen auf; das beweist nicht, dass alles in Ordnung ist. Zum Nachsehen selbst öffnen.
why-unknown-state = Die Seite nennt ihren Zustand in Worten, die hier nicht bekannt sind. Zum Nachsehen selbst öffnen.

language = Sprache
language-of-the-browser = Wie der Browser

theme = Darstellung
theme-of-the-browser = Wie der Browser
theme-light = Hell
theme-dark = Dunkel

something-broken = Etwas geht nicht
news = Der Anbieter hat seit dem letzten Blick etwas gemeldet
history = Verlauf

# The page with the widget that colleagues open, in the extension’s options.
shared-page = Seite für das Team
shared-page-hint = Eine eigene Seite mit dem Widget darin, etwa https://wiki.example.com/vendors. Notizen für das Team verweisen dann auf die Antworten dort.
shared-page-refused = Diese Adresse lässt sich nicht weitergeben: Sie muss mit https:// beginnen.

is-mine = Liegt es daran?
watch = Beobachten
watching = Beobachtet
watch-failed = Das ließ sich nicht speichern. Mit mehr freiem Platz klappt es.
