# Die Einstellungen, soweit nicht in anderen Dateien.

group = Gruppe
group-of = Gruppe von { $vendor }

times = Zeiten in
times-local = Eigener Zeitzone
times-utc = UTC
times-vendor = Zeitzone des Anbieters
times-hint = Bei jeder Zeit steht ihre Zone. Wo nicht bekannt ist, welche ein Anbieter hat, stehen seine Zeiten in UTC.
