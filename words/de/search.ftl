# Das Suchfeld: einen Anbieter finden und hinzufügen.

label = Anbieter finden oder hinzufügen
hint = Einen Namen eingeben oder die Adresse einer Statusseite einfügen.
loading = Die Liste der Anbieter wird geladen …
results = Passende Anbieter
new-address = Kein Anbieter der Liste hat diese Adresse. Sie lässt sich untersuchen.
known-label = In der Liste
guessed = Ist dieser gemeint?
allow = Erlauben und erneut versuchen
add-anyway = Trotzdem hinzufügen
cancel = Abbrechen
not-allowed = Die Adresse wurde nicht erlaubt und kann daher nicht gelesen werden.
unknown-format = wie die Seite gelesen wird, zeigt sich beim Hinzufügen

count = { $vendors ->
    [0] Kein Anbieter passt. Die Adresse seiner Statusseite einfügen.
    [one] 1 Anbieter passt.
   *[other] { $vendors } Anbieter passen.
}
likeliest = Diese { NUMBER($vendors) } passen am besten. Mehr Buchstaben zeigen andere.
look-at = Unter { $address } nach einer Statusseite suchen
looking = Der Status von { $address } wird gesucht … Anfrage { NUMBER($asked) } von höchstens { NUMBER($most) }.
added = { $name } wurde hinzugefügt.
added-as = { $name } wurde hinzugefügt. Format der Seite: { $format }.
known = { $name } ist schon in der Liste.

readable-guarded = die Seite muss vielleicht erlaubt werden
readable-extension = die Seite muss erlaubt werden
