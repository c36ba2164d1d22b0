# Die Einstellungen, soweit nicht in anderen Dateien.

group = Gruppe
group-of = Gruppe von { $vendor }

times = Zeiten in
times-local = Eigener Zeitzone
times-utc = UTC
times-vendor = Zeitzone des Anbieters
times-hint = Bei jeder Zeit steht ihre Zone. Wo nicht bekannt ist, welche ein Anbieter hat, stehen seine Zeiten in UTC.

synced = Auf anderen Computern
synced-on = Den Browser diese Einstellungen dorthin übertragen lassen
synced-what = Sprache, Aussehen, wessen Zeit gilt, worüber benachrichtigt wird und wann nicht. Die Liste der Anbieter, die Stummgeschalteten, der Verlauf, Untersuchungen und Schlüssel bleiben auf diesem Computer, ebenso, ob überhaupt benachrichtigt wird: Das wird jedem Computer eigens erlaubt.
synced-who = Der Hersteller des Browsers überträgt sie, wo man bei seiner Synchronisation angemeldet ist; kein Server von uns. Was ein anderer Computer übertragen hat, ersetzt, was hier gewählt war. Nach dem Ausschalten bleibt es dort, bis alles gelöscht wird.
synced-failed = Der Browser hat sie zuletzt nicht angenommen. Sie sind hier gespeichert und werden ihm wieder gegeben.
synced-missing = Dieser Browser bietet das nicht an. Die Einstellungen bleiben auf diesem Computer.
synced-forbidden = Ihre Organisation erlaubt das nicht. Die Einstellungen bleiben auf diesem Computer.
