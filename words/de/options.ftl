# Die Einstellungen, soweit nicht in anderen Dateien.

group = Gruppe
group-of = Gruppe von { $vendor }
