# Die Konsole: Aufrufe eines Anbieters, die von hier aus gemacht werden, und was dabei herauskam.

title = { $vendor }, von hier aus gemessen
choose-another = Anderen Anbieter wählen
whom = Welcher Anbieter soll gemessen werden?
whom-hint = Aufrufe gehen von diesem Browser zum Anbieter und zu niemandem sonst. Nichts läuft von selbst.
whom-none = Noch sind keine Anbieter gewählt. In den Einstellungen einen hinzufügen, dann wiederkommen.
not-loaded = Was über diesen Anbieter bekannt ist, konnte nicht geladen werden. Diese Seite schließen und neu öffnen.

nothing-yet = Noch wurde nichts gemessen.
measured = Von hier aus gemessen
by-hand = Nichts läuft von selbst. Ergebnisse zählen als Belege.
your-network = Eigenes Netz
no-controls = kein anderer Host darf gefragt werden
controls = { $count ->
    [one] an 1 Host eines anderen Anbieters
   *[other] an { $count } Hosts anderer Anbieter
}
not-asked-yet = noch nicht gefragt
samples = { $count ->
    [one] 1 Messung
   *[other] { $count } Messungen
}
give-back = Erlaubnis zurückgeben
give-back-of = Erlaubnis zurückgeben: { $host }
millis = { NUMBER($count) } ms
failed = { NUMBER($failed) } von { NUMBER($all) } gescheitert
calls-answer = antwortet
calls-fail = antwortet nicht
calls-some-fail = antwortet ab und zu
calls-none = nicht gemessen

measure = Messen
cancel = { $count ->
    [one] 1 Aufruf abbrechen
   *[other] { $count } Aufrufe abbrechen
}
cancelled = Abgebrochen. Was bis dahin kam, bleibt.
forget-all = Zugangsdaten vergessen
forgotten = Die Zugangsdaten sind vergessen.
not-allowed = Der Browser darf { $host } nicht aufrufen: Die Erlaubnis wurde nicht gegeben.
withdrawn = Die Erlaubnis, { $host } aufzurufen, wurde entzogen.

calls = Aufrufe
calls-hint = Was das Handbuch dieses Anbieters dessen eigene Hosts fragt.
region = Region
writes = schreibt
reads = liest nur
reads-openly = liest nur, ohne Schlüssel
on-its-way = unterwegs …
run = Ausführen
run-again = Noch einmal ausführen
may-write = Das darf geschrieben werden
agree-first = Dieser Aufruf schreibt beim Anbieter. Unten sagen, dass er das darf.
result = Ergebnis
means = Das heißt
to-do = Was zu tun ist
headers = Kopfzeilen
body = Inhalt

field-tenant = Name des Kontos in der Adresse des Anbieters
field-tenant-hint = Wie acme in acme.example.com.
field-user = Kennung des Nutzers
field-user-hint = So, wie die eigene Seite sie dem Anbieter nennt.
field-event = Name des Ereignisses
field-event-hint = Groß- und Kleinschreibung zählen.
field-attributes = Attribute
field-attributes-hint = Ein JSON-Objekt wie {"{"}"plan": "pro"{"}"}. Darf leer bleiben.
field-data = Daten
field-data-hint = Ein JSON-Objekt, das mit dem Ereignis geschickt wird. Darf leer bleiben.

secret-hint = Geht allein an { $host }, über https. Bleibt im Speicher dieses Browsers, bis es 20 Minuten lang nicht gebraucht wurde, und wird sonst nirgends aufbewahrt.
secret-held = Der Schlüssel für { $host } ist im Speicher.
secret-sealed = Er liegt verschlüsselt auf diesem Rechner.
forget = Vergessen
remember = Auf diesem Rechner merken
remember-this = Hier aufbewahren, mit einer Passphrase verschlüsselt
passphrase = Passphrase
passphrase-new = Wird nirgends aufbewahrt: Ohne sie muss der Schlüssel neu eingegeben werden.
passphrase-open = Öffnet den Schlüssel, der auf diesem Rechner liegt.
passphrase-wrong = Diese Passphrase öffnet ihn nicht.
passphrase-short = Eine Passphrase braucht mindestens 12 Zeichen.
not-kept = Der Browser konnte ihn nicht aufbewahren. Er bleibt im Speicher.

copied = Kopiert.
not-copied = Der Browser hat das Kopieren nicht erlaubt.
run-not-kept = Die Ergebnisse konnten nicht aufbewahrt werden: Der Browser hat es verweigert. Sie bleiben hier, bis diese Seite geschlossen wird.

copy-curl = Als curl kopieren
figures = kürzeste { NUMBER($least) }, Median { NUMBER($median) }, 95 % unter { NUMBER($most) }, von einer zur nächsten { NUMBER($jitter) } ms
status-page = Statusseite des Anbieters
waits = Um { $moment } geht es weiter: Der Host hat um eine Pause gebeten oder ist zu oft gescheitert.
to-verdict = Sehen, was das für das Urteil heißt

of-calls = { $count ->
    [one] 1 Aufruf, dann eine Checkliste
   *[other] { $count } Aufrufe, dann eine Checkliste
}
blocked-short = Blockiert
api-side-short = API-Seite in Ordnung
api-side-fails = Die API-Seite scheitert

watch-every-minute = Jede Minute beobachten
watch-hint = Fragt { $host } einmal in der Minute, ob er antwortet, höchstens zwei Stunden lang. Das geht weiter, wenn diese Seite geschlossen ist.
watch = Jede Minute beobachten
watch-no-more = Nicht mehr beobachten
watching = { $host } wird bis { $moment } einmal in der Minute gefragt.

network = Netz
parts-of-connection = Teile einer Verbindung
parts-untold = Der Browser nennt sie nach einem Aufruf, bei manchen Hosts. Wo er es nicht tut, die Befehle unten ausführen.
parts-reused = Wo schon eine Verbindung offen war, hat ihr Anfang keine Zeit gebraucht.
part-name = Name
part-connect = Verbindung
part-tls = TLS
part-wait = erstes Byte
part-rest = Rest
part-protocol = Protokoll
names = Namen
names-hint = Aus, bis jemand gewählt ist: Wer gefragt wird, erfährt die Namen der Hosts. Zwei davon lassen sich vergleichen.
resolvers = Wer gefragt werden darf
resolve = Namen auflösen
commands = Befehle
commands-hint = Ein Browser sagt nicht, warum eine Verbindung scheitert. Was diese Befehle ausgeben, kann in das Feld unter „Was geht nicht?“ eingefügt werden.
command-names = Namen auflösen
command-tls = Zertifikat zeigen
command-parts = Teile einer Verbindung messen
command-latency = Antwortzeit messen, fünfmal
copy = Kopieren
copy-of = Kopieren: { $command }
resolved-empty = keine Adresse
resolved-missing = kein solcher Name
resolved-failed = konnte es nicht herausfinden (Code { $code })
resolved-unread = keine Antwort

runs = Läufe
export-of = Als { $kind } speichern: { $name }, { $when }
compared = Verglichen mit dem Lauf { $when }
went = { $before } → { $after }

webhooks = Webhook prüfen
webhooks-hint = Einfügen, was der eigene Endpunkt bekommen hat. Es wird hier nach dem Verfahren des Anbieters geprüft und geht nirgendwohin.
webhook-scheme = Verfahren
webhook-headers = Kopfzeilen
webhook-body = Inhalt, jedes Zeichen, wie es kam
webhook-url = Adresse, die aufgerufen wurde
webhook-secret = Geheimnis oder öffentlicher Schlüssel
webhook-secret-hint = Bleibt in diesem Feld, bis die Seite geschlossen wird.
webhook-check = Signatur prüfen

why = Warum eine Verbindung scheitert
why-hint = Einem Skript wird das nicht gesagt. Mit der Erlaubnis, die eigenen Anfragen zu sehen, sagt der Browser, ob ein Name nicht gefunden, ein Zertifikat abgelehnt oder eine Verbindung geschlossen wurde.
ask-why = Den Browser sagen lassen, warum
why-allowed = Von jetzt an sagt der Browser, warum eine Verbindung scheitert.
why-refused = Die Erlaubnis wurde nicht gegeben. Was die Befehle ausgeben, sagt es auch.
ended-in = { $ended }, { NUMBER($millis) } ms
