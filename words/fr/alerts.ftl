# Notifications de ce qui a changé chez les fournisseurs.

new = { $vendor } : nouvel incident
worse = { $vendor } : l’incident s’aggrave
recovered = { $vendor } : de nouveau opérationnel
work = { $vendor } : maintenance imminente
with-impact = { $title } ({ $impact })
no-incident = Sa page ne signale aucun incident.
all-well = Selon sa page, tout est rentré dans l’ordre.
from = { $title }, à partir de { $time }
line = { $became }. { $message }
several = { NUMBER($count) } changements chez vos fournisseurs
more = Et { NUMBER($count) } de plus.
