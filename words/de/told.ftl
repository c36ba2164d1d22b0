# Das Feld: was eingegeben oder eingefügt wird, was davon verstanden wurde, und die Frage, die entscheidet.

step = In eigenen Worten
label = Was zu sehen ist
hint = Beschreiben oder einfügen, was da ist: ein Fehler, ein Log, curl -v, eine HAR-Datei. Es bleibt auf diesem Gerät; Geheimnisse werden sofort gestrichen.
placeholder = Alle bekommen seit 20:15 einen 503 von der API
file-tab = Oder eine Datei in einem Tab wählen
file = Oder eine Datei wählen
understood = Was verstanden wurde
reading = Wird gelesen …
not-read = Die Eingabe konnte nicht gelesen werden: Ein Teil dieses Programms wurde nicht geladen. Beim Weiterschreiben wird es wieder versucht; die Fragen gehen auch so.
cut = Alles wurde gelesen. Die ersten 32 kB werden gezeigt und gespeichert.
too-large = Diese Datei ist größer, als hier gelesen werden kann (5 MB).
no-file = Diese Datei konnte nicht gelesen werden.
show-why = Gründe zeigen
rest = Den Rest fragen
decides = Das würde es entscheiden
skip = Überspringen
other = Etwas anderes
whose = Um wessen Dienst geht es?
by-you = Eigene Antwort
us = wir
them = der Anbieter

# Worauf das Ergebnis bisher beruht.
so-far-told-and-page = Bisher, aus der Eingabe und der Statusseite
so-far-told = Bisher, aus der Eingabe; die Statusseite konnte nicht gelesen werden
so-far-page = Bisher, aus der Statusseite
so-far-neither = Bisher; die Statusseite konnte nicht gelesen werden

# Ein Anbieter, der verstanden wurde und keiner der ausgewählten ist.
guest = { $vendor } ist keiner der ausgewählten Anbieter. Die Statusseite wird nur hierfür gelesen.
read-from = Gelesen aus „{ $quote }“

# Eine Antwort für Screenreader.
change = { $answer }. { $source }. Ändern
remove = Entfernen: { $answer }

# Antworten: wann es begann, ob mit einer Änderung, wonach der Support fragt.
since = seit { $moment }
changed-ours = nach eigener Änderung
changed-not = keine eigene Änderung
request = Anfrage { $id }

# Offene Fragen in wenigen Worten.
short-when = seit wann?
short-part = welcher Teil?
short-error = welcher Fehler?
short-change = etwas geändert?
short-who = wer ist betroffen?
short-region = welche Region?
short-how-often = wie oft?

# Offene Fragen.
ask-when = Wann begann es?
ask-part = Um welchen Teil des Dienstes geht es?
ask-error = Was kommt zurück?
ask-change = Hat sich kurz vorher auf der eigenen Seite etwas geändert: ein Deployment, ein Schlüssel, eine Kampagne?
ask-who = Wer ist betroffen?
ask-region = Welche Region oder Umgebung?
ask-how-often = Wie oft geschieht es?

# Fehler als Antworten.
error-server = Ein 5xx-Fehler
error-timeout = Keine Antwort in der Zeit
error-refused = 401 oder 403
error-rate = 429, zu viele Anfragen
error-request = 400, 404 oder 422

# Der Beginn einer Störung als Antwort.
with = { $moment }, mit „{ $title }“
