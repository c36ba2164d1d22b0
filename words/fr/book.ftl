# La page d’un playbook : tout ce qu’il sait, avec ses sources.

open = Ouvrir tout le playbook
search = Chercher dans ce playbook
print = Imprimer
nothing = Rien dans ce playbook ne contient ces mots.
green = Ce qu’une page verte ne dit pas
symptoms = Symptômes
errors = Ce que signifie une erreur, et de qui elle vient
parts = Parties du service
regions = Régions
webhooks = Comment les webhooks sont signés
dashboards = Dans le tableau de bord
checklists = Listes de contrôle
runbooks = Runbooks
commands = Commandes
needs = Ce qu’il faut
upstream = Ce dont le service dépend peut-être
hosts = Hôtes
links = Pour aller plus loin
sources = Sources
source = Source
title = Playbook : { $vendor }

whose-them = eux
whose-us = nous
whose-upstream = en amont
whose-nobody = personne

retry-now = Réessayer tout de suite peut aider.
retry-after = Réessayer après une pause peut aider.
retry-never = Réessayer ne sert à rien.

checked = consulté le { $day }

signed = { $algorithm } de { $signed }, dans { $header }
answer-within = { $seconds ->
    [one] Le destinataire doit répondre en une seconde.
    [many] Le destinataire doit répondre en { $seconds } de secondes.
   *[other] Le destinataire doit répondre en { $seconds } secondes.
}
tolerance = { $seconds ->
    [0] Les horloges ne doivent présenter aucun écart.
    [one] Les horloges peuvent s’écarter d’une seconde.
    [many] Les horloges peuvent s’écarter de { $seconds } de secondes.
   *[other] Les horloges peuvent s’écarter de { $seconds } secondes.
}
