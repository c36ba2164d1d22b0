# Ce qui est souhaité des notifications, dans les options, et le journal.

title = Notifications
on = M’avertir quand quelque chose change chez un fournisseur
refused = Les notifications ne sont pas autorisées ici. Elles peuvent l’être dans les réglages du navigateur.
withdrawn = Les notifications étaient autorisées et ne le sont plus. Les réactiver pour en recevoir.
kinds = M’avertir dans ces cas
kind-new = Un incident commence
kind-worse = Un incident s’aggrave
kind-update = Le fournisseur publie une mise à jour
kind-resolved = Un incident est terminé, ou le fournisseur va de nouveau bien
kind-state = Un fournisseur est en difficulté et sa page n’indique aucun incident
kind-work = Une maintenance commence dans l’heure
minimum = Impact minimal
minimum-any = Tout impact, avis compris
quiet = Heures calmes
quiet-from = De
quiet-to = À
quiet-days = Jours calmes
quiet-hint = Ce qui arrive alors est signalé ensuite, en une seule notification, si c’est encore d’actualité.
per-vendor = Fournisseurs
muted-hint = Un fournisseur en sourdine n’est pas signalé et ne compte pas sur le bouton de la barre d’outils.

log = Journal
log-hint = Quand chaque fournisseur a été interrogé pour la dernière fois, et avec quel résultat. Conservé dans ce navigateur seulement.
log-now = Maintenant
log-before = Avant
asked = Interrogé : { $moment } ; prochaine fois : { $next }
never-asked = Pas encore interrogé
log-nothing = Aucun résultat différent pour l’instant.
