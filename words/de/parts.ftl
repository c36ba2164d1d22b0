# Welche Teile eines Anbieters zählen.

unnamed = Der Anbieter nennt keine Komponente, daher zählt die Störung.
choose = Auswählen, was zählt
all = Alles zählt.
clear = Alles zählen
filter = Komponenten und Regionen filtern
regions = Regionen
name = Filtern, oder einen Dienst oder eine Region nennen
unlisted = Zurzeit nicht auf der Seite genannt
none-listed = Diese Seite führt keine Komponenten auf.
nothing-fits = Nichts passt zum Filter.

taken = { NUMBER($chosen) } von { NUMBER($all) }
only-one = Nur { $part } zählt.
only-some = Nur { $parts } zählen.
only-many = Nur { NUMBER($count) } Teile zählen.
add = „{ $part }“ mitzählen, obwohl die Seite es zurzeit nicht nennt
missing = Nicht auf dieser Seite: { $parts }. Schreibweise prüfen oder neu auswählen.
missing-more = Nicht auf dieser Seite: { $parts } und { NUMBER($more) } weitere. Schreibweise prüfen oder neu auswählen.

# Eine Seite hat mehr Teile, als gelesen werden konnten.
first = Die ersten { NUMBER($read) } Teile wurden gelesen; die Seite hat mehr.
