# Aufrufe, die auf Wunsch von hier aus gemacht werden: was jeder sagt, was geschrieben wird, und die Signaturen von Webhooks.

tells-good = Es funktioniert.
tells-reached = Der Host antwortet.
tells-redirected = Der Host leitet den Aufruf um. Dem wurde nicht gefolgt.
tells-malformed = Der Anbieter nimmt die Anfrage so nicht an.
tells-credential = Die Zugangsdaten werden abgelehnt.
tells-browser = Der Anbieter lehnt Aufrufe aus Browsern ab. Über den Schlüssel sagt das nichts: stattdessen den Befehl ausführen.
tells-missing = Unter dieser Adresse gibt es nichts.
tells-too-large = Die Anfrage ist zu groß.
tells-limited = Zu viele Aufrufe, oder ein Kontingent oder eine Rechnung.
tells-between = Etwas dazwischen verlangt eine Anmeldung: ein Proxy oder die Seite eines Netzes.
tells-server = Der Server des Anbieters ist gescheitert.
tells-denied = Die Antwort kam an und sagt, dass es gescheitert ist.
tells-timeout = Keine Antwort in der erlaubten Zeit.
tells-network = Keine Verbindung. Der Browser sagt nicht, warum.
tells-dns = Der Name des Hosts ließ sich nicht auflösen.
tells-tls = Es kam keine sichere Verbindung zustande.
tells-refused = Die Verbindung wurde abgelehnt oder geschlossen.
tells-cancelled = Angehalten.
tells-lost = Der Aufruf war unterwegs, als der Browser ihn anhielt. Ob er ankam, ist nicht bekannt.
tells-skipped = Nicht gesendet: Der Host ist zu oft gescheitert.

summary-good = { $of ->
    [one] Ein Aufruf von hier gelingt, { $ago }.
   *[other] Alle { NUMBER($of) } Aufrufe von hier gelingen, { $ago }.
}
summary-failed = { $failed } von { $of } Aufrufen von hier scheitern: { $ended }. Andere Seiten antworten, { $ago }.
summary-failed-all = { $failed } von { $of } Aufrufen von hier scheitern: { $ended }. Andere Seiten antworten auch nicht, { $ago }.
summary-failed-alone = { $failed } von { $of } Aufrufen von hier scheitern: { $ended }. Andere Seiten wurden nicht gefragt, { $ago }.
ended-status = HTTP { $status }

became-better = Funktioniert wieder
became-worse = Scheitert jetzt
became-faster = Schneller
became-slower = Langsamer
became-same = Wie zuvor
became-alone = Nur einmal gefragt

gate-open = Dieser Host ist zu oft gescheitert oder bat um eine Pause. Der nächste Versuch ist um { $at }.
gate-half-open = Ein Aufruf wird durchgelassen, um zu sehen, ob der Host wieder funktioniert.

missing-tenant = Den Namen des Kontos in der Adresse des Anbieters eingeben.
missing-user = Die Kennung der Person eingeben.
missing-event = Den Namen des Ereignisses eingeben.
missing-attributes = Die Attribute eingeben.
missing-data = Die Daten eingeben.
not-object = Ein JSON-Objekt eingeben, etwa {"{"}"plan": "pro"{"}"}.
too-long = Das ist länger als alles, was hier einzugeben ist.
elsewhere = Das würde ändern, wohin der Aufruf geht.
no-host = Das Playbook nennt keinen Host, der gefragt werden darf.

withheld-missing = Zuerst werden Zugangsdaten gebraucht.
withheld-elsewhere = Die gespeicherten Zugangsdaten gelten für einen anderen Host oder ein anderes Playbook. Sie wurden nicht gesendet.
withheld-unsendable = Die Zugangsdaten haben Zeichen, die sich nicht senden lassen. Noch einmal kopieren.
withheld-unsound = Diese Adresse darf nicht gefragt werden. Nichts wurde gesendet.

blocked = BLOCKER: { $probe } ist gescheitert. Zuerst das beheben.
through = API-Seite in Ordnung. Was bleibt, steht im Dashboard.
through-failed = Die API-Seite ist gescheitert. Das Dashboard sagt vielleicht mehr.

turn-p1 = Alle letzten Aufrufe scheitern.
turn-p2 = { $failed } der letzten { $of } Aufrufe scheitern.
turn-recovered = Funktioniert wieder nach { $length }.

names-same = Beide Resolver nennen dieselben Adressen.
names-apart = Die Resolver nennen verschiedene Adressen, wie es bei einem Namen mit vielen Orten üblich ist.
names-private = Ein Resolver nennt eine Adresse eines privaten Netzes: Etwas dazwischen antwortet für diesen Namen.
names-one-fails = Ein Resolver findet den Namen, der andere nicht.
names-both-fail = Keiner der Resolver findet den Namen.
names-missing = Einen solchen Namen gibt es nach beiden Resolvern nicht.
names-unknown = Ein Resolver ließ sich nicht lesen.

webhook-valid = Die Signatur ist gültig.
webhook-invalid = Die Signatur passt nicht.
clock-behind = Die signierte Zeit liegt { $seconds } Sekunden zurück, erlaubt sind { $allowed }: Das Ereignis ist alt, oder diese Uhr geht vor.
clock-ahead = Die signierte Zeit liegt { $seconds } Sekunden voraus, erlaubt sind { $allowed }: Diese Uhr geht nach.
body-newline = Die Signatur passt ohne den Zeilenumbruch am Ende. Den rohen Inhalt prüfen, bevor etwas hinzukommt.
body-no-newline = Die Signatur passt mit einem Zeilenumbruch am Ende. Etwas hat ihn entfernt.
body-unix = Die Signatur passt mit Zeilenumbrüchen wie unter Unix. Etwas hat sie geändert.
body-windows = Die Signatur passt mit Zeilenumbrüchen wie unter Windows. Etwas hat sie geändert.
body-rewritten = Die Signatur passt zu demselben JSON in anderer Schreibweise: Es wurde vor der Prüfung gelesen und neu geschrieben. Den rohen Inhalt prüfen.
secret-base64 = Die Signatur passt zum Geheimnis, aus Base64 dekodiert. Es vor der Verwendung dekodieren.
secret-hex = Die Signatur passt zum Geheimnis, aus Hexadezimalziffern dekodiert. Es vor der Verwendung dekodieren.
secret-bare = Die Signatur passt zum Geheimnis ohne sein Präfix.
secret-text = Die Signatur passt zum Geheimnis, wie es geschrieben ist, mit Präfix. Es nicht dekodieren.
address-scheme = Die Signatur passt, wenn http und https vertauscht werden: Ein Proxy dazwischen beendet die sichere Verbindung. Mit der Adresse prüfen, die der Anbieter aufruft.
address-slash = Die Signatur passt zu einem anderen Ende der Adresse: ein Schrägstrich zu viel oder zu wenig.
address-query = Die Signatur passt zur Adresse ohne ihre Abfrage.
address-decoded = Die Signatur passt zur Adresse mit dekodierten Prozentzeichen.
encoding-other = Die Signatur steht in Hexadezimalziffern, wo Base64 dokumentiert ist, oder umgekehrt.
other-secret = Das Geheimnis ist wohl ein anderes: von einem anderen Endpunkt, von Test oder Live, oder von vor einer Änderung.
other-body = Oder der Inhalt ist nicht der signierte. Die rohen Bytes kopieren, bevor ein Framework sie liest.
other-address = Oder die Adresse ist nicht genau die, die der Anbieter aufruft.
no-header = Der Header { $name } fehlt.
no-signature = Der Header { $name } enthält keine Signatur der richtigen Länge.
no-secret = Das Geheimnis eingeben, in der Form, in der der Anbieter es zeigt.
no-url = Die genaue Adresse eingeben, die der Anbieter aufruft.
other-scheme = Das Verfahren dieses Anbieters lässt sich hier nicht prüfen.
