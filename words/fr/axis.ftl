# L’axe du verdict : quand le problème a été vu, quand il a commencé selon le fournisseur, quand celui-ci l’a publié.

times = Les heures
you-saw = Vu ici
began = Début, selon eux
first-post = Leur première publication
post = Leur publication
over = Fin annoncée par eux
none = Leur page ne montre aucun incident qui corresponde.
legend = Un point est un moment, une barre une durée.

so-far = Durée jusqu’ici : { $duration }.
lasted = Durée : { $duration }.

ahead = Vu ici { $duration } avant leur annonce.
habit = { $count ->
    [one] Leur seul incident connu a été publié { $median } après son début.
    [many] Ils publient d’ordinaire { $median } après le début : la médiane de { $count } d’incidents.
   *[other] Ils publient d’ordinaire { $median } après le début : la médiane de { $count } incidents.
}

failed = Une de nos erreurs

unread = Leur page n’a pas pu être lue.

here = Appels d’ici
here-failed = D’ici : { $count ->
    [one] un appel en échec
   *[other] { $count } appels de suite en échec
}
here-answered = D’ici : { $count ->
    [one] un appel a reçu une réponse
   *[other] { $count } appels de suite ont reçu une réponse
}
recovered = D’ici : cela fonctionne de nouveau
watched = Appelé chaque minute d’ici : { NUMBER($failed) } sur { NUMBER($count) } en échec.
works-since = Cela fonctionne de nouveau depuis { $time }.
