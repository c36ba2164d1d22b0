# Choisir quelles parties d’un fournisseur comptent.

unnamed = Le fournisseur ne nomme aucun composant ; l’incident compte donc.
choose = Choisir ce qui compte
all = Tout compte.
clear = Tout compter
filter = Filtrer les composants et les régions
regions = Régions
name = Filtrer, ou nommer un service ou une région
unlisted = Absent de la page pour l’instant
none-listed = Cette page n’indique aucun composant.
nothing-fits = Rien ne correspond au filtre.

taken = { NUMBER($chosen) } sur { NUMBER($all) }
only-one = Seul compte : { $part }.
only-some = Seuls comptent : { $parts }.
only-many = { $count ->
    [one] Seule { $count } partie compte.
    [many] Seuls { $count } de parties comptent.
   *[other] Seules { $count } parties comptent.
}
add = Compter « { $part } », bien que la page ne le nomme pas pour l’instant
missing = Pas sur cette page : { $parts }. Vérifier l’orthographe ou choisir de nouveau.
missing-more = Pas sur cette page : { $parts } et { NUMBER($more) } de plus. Vérifier l’orthographe ou choisir de nouveau.

first = { $read ->
    [one] Seule la première partie a été lue ; la page en contient d’autres.
    [many] Les premières parties, au nombre de { $read }, ont été lues ; la page en contient d’autres.
   *[other] Les { $read } premières parties ont été lues ; la page en contient d’autres.
}
