# La fenêtre qui s’ouvre depuis le bouton de la barre d’outils.

headline-trouble = { NUMBER($trouble) } sur { NUMBER($all) } en difficulté
headline-trouble-unknown = { NUMBER($trouble) } sur { NUMBER($all) } en difficulté, { NUMBER($unknown) } d’état inconnu
headline-unknown = { NUMBER($unknown) } sur { NUMBER($all) } d’état inconnu
headline-work = { $work ->
    [one] { $work } en maintenance, aucun en difficulté
   *[other] { $work } en maintenance, aucun en difficulté
}
headline-well = { $all ->
    [one] Le fournisseur suivi est opérationnel
    [many] Les { $all } de fournisseurs sont opérationnels
   *[other] Les { $all } fournisseurs sont opérationnels
}

here = Vous êtes sur { $host }.
here-not-listed = { $vendor } n’est pas dans votre liste.
here-add = Ajouter { $vendor }

said = « { $words } »

keys = Touches
keys-close = Fermer
key-find = Trouver ou ajouter un fournisseur
key-move = Parcourir la liste
key-open = Ouvrir et fermer
key-back = Revenir en arrière
key-help = Afficher ces touches

headline-muted = { $headline }, { NUMBER($muted) } en sourdine
headline-all-muted = { $muted ->
    [one] Le fournisseur suivi est en sourdine
   *[other] Les { $muted } fournisseurs sont en sourdine
}

# À la place de l’âge de la liste, après une relecture demandée.
unread = { NUMBER($unread) } sur { NUMBER($all) } illisibles

measure = Mesurer d’ici

silence = Sourdine ou pause : { $vendor }
silence-off = Pas en sourdine
silence-hour = En pause pendant 1 heure
silence-hours = En pause pendant 8 heures
silence-over = En pause jusqu’à la fin de l’incident
silence-muted = En sourdine
snoozed = En pause, reprise : { $moment }
snoozed-over = En pause jusqu’à la fin de ce qui est en cours

team-changed = La liste de votre équipe a changé
