# Les mots du métier. Ils se lisent seuls : dans une pastille, un tableau, derrière un nom.

product = Is it them?

health-operational = Opérationnel
health-maintenance = En maintenance
health-degraded = Performances dégradées
health-partial-outage = Panne partielle
health-major-outage = Panne majeure
health-unknown = État inconnu

was-operational = Était opérationnel
was-maintenance = Était en maintenance

impact-none = Avis
impact-minor = Mineur
impact-major = Majeur
impact-critical = Critique
impact-maintenance = Maintenance

phase-investigating = Investigation en cours
phase-identified = Cause identifiée
phase-monitoring = Sous surveillance
phase-resolved = Résolu
phase-silent = Fin non annoncée
phase-postmortem = Post-mortem

work-scheduled = Planifiée
work-in-progress = En cours
work-verifying = En vérification
work-completed = Terminée

length-days = { NUMBER($days) } j { NUMBER($hours) } h { NUMBER($minutes) } min
length-hours = { NUMBER($hours) } h { NUMBER($minutes) } min
length-minutes = { NUMBER($minutes) } min

decimal = { NUMBER($whole) },{ $part }
percent = { $share } %

several = { NUMBER($count) } parties
scoped = { $name } ({ $parts })
