# Ein Anbieter in einer Zeile: woher die Angabe stammt und wie alt sie ist. { $ago } schreibt der Browser: vor 3 Std.

at-an-unknown-time = zu einer Zeit, die die Uhr dieses Geräts nicht bestimmen kann
reading = Statusseite wird gelesen …
reading-state = Wird gelesen …
read = Gelesen { $ago }
last-read = zuletzt gelesen { $ago }
failed-since = { $why } · { $read }
sample-label = Aufgezeichnetes Beispiel, nicht aktuell
sample = Aufgezeichnetes Beispiel vom { $day }, nicht aktuell
nothing-selected = Kein Anbieter ist angegeben.
nothing-selected-next = Kürzel oder Adressen von Statusseiten gehören in das Attribut „vendors“.

short-offline = Dieses Gerät ist offline
short-timeout = Seite hat nicht geantwortet
short-blocked = Seite war nicht erreichbar
short-private = Seite verlangt eine Anmeldung
short-not-found = Dort ist keine Statusseite
short-rate-limited = Seite wurde zu oft gefragt
short-server = Die Seite selbst ist gestört
short-refused = Seite hat abgelehnt
short-too-large = Antwort zu groß
short-html = Webseite statt Daten
short-not-data = Antwort enthält keine Daten
short-shape = Antwort nicht verstanden
short-elsewhere = Nicht sicher die richtige Seite
short-broke = Seite war nicht sicher zu lesen
short-no-data = Seite ist nur für Menschen lesbar
short-not-loaded = Nicht alles wurde geladen
short-unknown-vendor = Unbekannter Anbieter
short-no-page = Keine Statusseite bekannt
