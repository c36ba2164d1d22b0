# Anbieter im Verzeichnis.

category-cloud = Cloud und Hosting
category-network = Netz, DNS und Auslieferung
category-developer = Werkzeuge für die Entwicklung
category-data = Daten und Auswertung
category-ai = KI
category-monitoring = Überwachung und Bereitschaft
category-security = Sicherheit und Identität
category-messaging = E-Mail, SMS und Push
category-marketing = Marketing und Vertrieb
category-support = Kundendienst
category-collaboration = Zusammenarbeit
category-commerce = Zahlungen und Shops
category-crypto = Krypto
category-business = Unternehmen und Einrichtungen
category-consumer = Medien, Spiele und Geräte

also-called = heißt auch { $alias }
runs = betreibt { $domain }
this-address = diese Adresse gehört dazu
