# Warum eine Statusseite nicht gelesen werden konnte, und was zu tun ist: zwei kurze Sätze.

offline = Dieses Gerät ist offline. Gelesen wird wieder, sobald das Netz zurück ist.
timeout = Die Statusseite hat nicht binnen { $seconds } s geantwortet. Ob sie lädt, zeigt ein Aufruf von Hand.
blocked = Der Browser konnte die Statusseite nicht erreichen, oder die Seite oder der Schutz vor Aktivitätenverfolgung lässt andere Seiten sie nicht lesen. Öffnet sie sich in einem Tab, geht es in der Erweiterung, sobald diese Adresse erlaubt ist.
private = Die Statusseite verlangt eine Anmeldung ({ $status }). Dort anmelden und selbst nachlesen.
not-found = Unter dieser Adresse liegt kein Statusdokument ({ $status }). Adresse prüfen: Der Anbieter ist vielleicht umgezogen.
rate-limited-seconds = Die Statusseite bittet um eine Pause von { $seconds } s (429). Danach wird sie wieder gelesen.
rate-limited-minutes = Die Statusseite bittet um eine Pause von { $minutes } min (429). Danach wird sie wieder gelesen.
rate-limited = Die Statusseite wurde zu oft gefragt (429). Sie wird in der nächsten Runde wieder gelesen.
server = Die Statusseite selbst ist gestört ({ $status }). Das allein sagt nicht, wie es dem Anbieter geht. Sie wird bald wieder gelesen.
refused = Die Statusseite hat die Anfrage abgelehnt ({ $status }). Warum, zeigt ein Aufruf von Hand.
too-large = Die Antwort ist größer als { $limit } MB und wurde daher nicht gelesen. Die Seite selbst öffnen.
not-data-html = Statt Daten kam eine Webseite: Der Anbieter ist umgezogen oder verlangt eine Anmeldung. Selbst öffnen und die Adresse prüfen.
not-data = Die Antwort ist nicht lesbar. Die Seite selbst öffnen und die Adresse prüfen.
not-the-format = Die Antwort ist kein Dokument des Formats { $format }: { $problem }. Die Seite selbst öffnen.
shape = Das Dokument des Formats { $format } war nicht zu verstehen, bei { $path }: { $problem }. Die Seite selbst öffnen.
elsewhere = Eine Antwort kam von { $host }, doch das ist nicht sicher die Seite dieses Anbieters. Ein Aufruf von { $host } zeigt, wem sie gehört.
broke = Dieses Programm brach ab, während es diese Seite las. Das ist kein Zeichen für einen Ausfall; sie wird später wieder gelesen. Bis dahin die Seite selbst öffnen.
no-data = Diese Seite hat keinen Status, den ein Programm lesen kann. Selbst öffnen, oder die Adresse ihres Feeds verwenden, falls es einen gibt.
not-loaded = Ein Teil dieses Programms konnte nicht geladen werden. Das Netz prüfen, dann die Seite neu laden.
unknown-vendor = Ein Anbieter dieses Namens ist nicht bekannt. Stattdessen die Adresse seiner Statusseite verwenden.
no-page = Dieser Anbieter ist bekannt, aber keine Statusseite, die ein Programm lesen kann. Den Support fragen, oder die Adresse der Seite verwenden, wenn sie bekannt ist.
