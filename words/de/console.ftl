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
give-back-of = Die Erlaubnis, { $host } aufzurufen, zurückgeben
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
given-back = Die Erlaubnis, { $host } aufzurufen, ist zurückgegeben.
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
unready-missing = Erst ausfüllen: { $field }.
unready-object = Das ist kein JSON-Objekt: { $field }.
unready-long = Das ist zu lang: { $field }.
unready-elsewhere = Das würde zu einer anderen Adresse führen: { $field }.
unready-no-host = Das Handbuch nennt keinen Host, der aufgerufen werden darf.

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
secret-missing = Dieser Aufruf braucht einen Schlüssel. Erst eingeben.
secret-elsewhere = Dieser Schlüssel ist für einen anderen Host, also wurde nichts geschickt.
secret-unsendable = Dieser Schlüssel enthält Zeichen, die nicht geschickt werden können.
unsound = Diese Adresse darf nicht aufgerufen werden.

ended-status = HTTP { $status }, { NUMBER($millis) } ms
ended-redirect = umgeleitet, { NUMBER($millis) } ms
ended-timeout = keine Antwort in { NUMBER($millis) } ms
ended-network = keine Verbindung
ended-cancelled = abgebrochen
ended-unknown = nicht bekannt
spread = von { NUMBER($least) } bis { NUMBER($most) } ms

copied = Kopiert.
not-copied = Der Browser hat das Kopieren nicht erlaubt.
run-not-kept = Die Ergebnisse konnten nicht aufbewahrt werden: Der Browser hat es verweigert. Sie bleiben hier, bis diese Seite geschlossen wird.

tells-good = Es geht, wie es soll.
tells-reached = Der Host antwortet.
tells-redirected = Es wird woandershin geleitet. Das kann ein eigener Proxy oder eine Anmeldeseite sein, oder der Anbieter.
tells-malformed = Die Anfrage ist nicht so, wie der Anbieter sie will. Das liegt an uns.
tells-credential = Der Schlüssel wird abgelehnt. Das liegt an uns, wenn der Anbieter ihn nicht geändert hat.
tells-missing = Dort ist nichts: Adresse, Region oder Kennung kann falsch sein.
tells-too-large = Die Anfrage ist zu groß.
tells-limited = Die Rate oder das Kontingent ist verbraucht, oder eine Rechnung ist offen.
tells-between = Ein Proxy zwischen hier und dem Anbieter will erst gefragt werden.
tells-server = Der Server des Anbieters ist gescheitert.
tells-denied = Die Antwort sagt, dass es gescheitert ist.
tells-timeout = Es kam keine Antwort in der Zeit.
tells-network = Es kam keine Verbindung zustande. Der Browser sagt nicht, warum: ein Name, der sich nicht auflöst, ein Zertifikat, eine Firewall.
tells-unknown = Niemand weiß, wie es ausging.
skipped = Nicht geschickt: Der Host ist zu oft gescheitert. Später wird es wieder versucht.
