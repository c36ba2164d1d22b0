# Anbieter im Verzeichnis.

category-cloud = Cloud und Hosting
category-network = Netz, DNS und Auslieferung
category-developer = Werkzeuge für die Entwicklung
category-data = Daten und Auswertung
category-ai = KI
category-automation = Automatisierung
category-monitoring = Überwachung und Bereitschaft
category-security = Sicherheit und Identität
category-messaging = E-Mail, SMS und Push
category-marketing = Marketing und Vertrieb
category-support = Kundendienst
category-collaboration = Zusammenarbeit
category-payments = Zahlungen und Banken
category-commerce = Shops und Logistik
category-crypto = Krypto
category-business = Unternehmen und Einrichtungen
category-consumer = Medien, Spiele und Geräte

also-called = heißt auch { $alias }
runs = betreibt { $domain }
this-address = diese Adresse gehört dazu
served = antwortet an dieser Adresse

unread-login = die Statusseite verlangt eine Anmeldung
unread-tenant = jeder Kunde hat eine eigene Statusseite
unread-regions = jede Region hat eine eigene Statusseite
unread-eyes = die Statusseite ist nur zum Ansehen
unread-private = die Statusseite ist nicht öffentlich
unread-none = veröffentlicht keinen Status, den ein Programm lesen kann
unread-own-instance = wer es betreibt, kennt den Status
unread-unconfirmed = keine Adresse der Statusseite ist bestätigt

do-login = { $name } ist bekannt, aber die Statusseite verlangt eine Anmeldung. Dort anmelden und selbst lesen.
do-tenant = { $name } ist bekannt, aber jeder Kunde hat eine eigene Statusseite. Die Adresse der eigenen einfügen.
do-regions = { $name } ist bekannt, aber jede Region hat eine eigene Statusseite. Die Zeile der eigenen Region wählen, die unter dem Namen steht.
do-eyes = { $name } ist bekannt, aber die Statusseite ist nur zum Ansehen. Sie selbst öffnen oder dort nach einem Feed fragen.
do-private = { $name } ist bekannt, aber die Statusseite ist nicht öffentlich. Dort nach einer öffentlichen fragen.
do-none = { $name } ist bekannt, veröffentlicht aber keinen Status, den ein Programm lesen kann. Den Support fragen, und von hier aus messen, ob die Hosts antworten.
do-own-instance = { $name } ist bekannt, aber den Status kennt, wer es betreibt. Dort fragen oder die Adresse jener Statusseite einfügen.
do-unconfirmed = { $name } ist bekannt, aber keine Adresse der Statusseite ist bestätigt. Sie wird auf der Website gesucht. Wer die Adresse kennt, kann sie einfügen.

unsaid-control-plane = Die Statusseite sagt etwas über die Verwaltung der Maschinen dort, nichts über die Maschinen: Grün beweist für keine von ihnen etwas.
unsaid-tenant = Was nur das eigene Konto trifft, steht nicht auf der Statusseite, sondern in der Konsole.
unsaid-own-instance = Die Statusseite sagt etwas über den gehosteten Dienst, nichts über eine eigene Installation.
unsaid-third-parties = Die Statusseite ist grün, auch wenn ein Netzbetreiber, eine Bank oder ein Host dahinter ausfällt.
unsaid-peers = Die Statusseite sagt etwas über das, was die Maschinen verbindet, nichts über die Verbindungen zwischen ihnen.

runs-on = Läuft auf { $names }.

of-regions = Die Statusseite gilt für eine Region: { $names }. Was eine andere trifft, steht nicht darauf.
of-suppliers = Teile, die mit { $names } beginnen, gehören den Zulieferern: Dort wird wiederholt, was diese von sich sagen.
of-notices = „{ $names }“ unter den Teilen ist ein Hinweis und hat keinen Zustand.

wrong-row-label = Diese Zeile stimmt nicht
wrong-row-hint = Kopieren und an die schicken, die das Verzeichnis pflegen. Von selbst wird nichts gesendet. Streichen, was niemand wissen soll.
found-instead = stattdessen gefunden: { $page } { $format }
to-be-detected = wird noch erkannt
wrong-row-title = Die Zeile von { $name } im Verzeichnis stimmt nicht.
