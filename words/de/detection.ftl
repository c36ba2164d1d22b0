# Was die Suche nach der Statusseite eines Anbieters ergab: warum sie nicht lesbar ist, und was helfen würde.

not-an-address = Das ist keine Webadresse. Eine solche wäre status.example.com.
private = Diese Statusseite ist nicht öffentlich: Sie verlangt eine Anmeldung ({ $status }). Den Anbieter um eine öffentliche bitten oder sie selbst öffnen.
blocked = Der Browser konnte { $origin } nicht lesen: Die Seite oder der Schutz vor Aktivitätenverfolgung lässt andere Seiten sie nicht lesen, oder es gibt sie nicht. Öffnet sie sich in einem Tab, geht es in der Erweiterung, sobald diese Adresse erlaubt ist.
blocked-though-allowed = Von { $origin } kam keine Antwort, obwohl die Erweiterung dort lesen darf. Die Adresse prüfen.
no-data = Diese Seite hat keinen Status, den ein Programm lesen kann. Selbst öffnen, oder die Adresse ihres Feeds eingeben, falls es einen gibt.
missing = Unter dieser Adresse liegt nichts. Adresse prüfen: Der Anbieter ist vielleicht umgezogen.

readable-web = Von jeder Webseite aus lesbar.
readable-guarded = Von Webseiten aus lesbar, sofern der Schutz vor Aktivitätenverfolgung es nicht sperrt; sonst in der Erweiterung, sobald die Adresse erlaubt ist.
readable-extension = Nur in der Erweiterung lesbar, sobald die Adresse erlaubt ist.
readable-unknown = Vielleicht nur mit der Erweiterung: Nicht jede Seite dieser Art lässt sich von anderen Seiten lesen.
