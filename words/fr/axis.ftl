# L’axe du verdict : quand le problème a été vu, quand il a vraiment commencé, quand le fournisseur l’a dit.

you = vu
really = réel
them = annoncé
times = Les heures
you-saw = Vu ici
began = Début réel
first-post = Leur première publication
post = Leur publication
over = Fin annoncée par eux
none = Leur page ne montre aucun incident qui corresponde.

so-far = Durée jusqu’ici : { $duration }.
lasted = Durée : { $duration }.

ahead = Vu ici { $duration } avant leur annonce.
habit = { $count ->
    [one] Leur délai médian est de { $median }, mesuré sur un incident.
    [many] Leur délai médian est de { $median }, mesuré sur { $count } d’incidents.
   *[other] Leur délai médian est de { $median }, mesuré sur { $count } incidents.
}

failed = Une de nos erreurs

unread = Leur page n’a pas pu être lue.

here = d’ici
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
