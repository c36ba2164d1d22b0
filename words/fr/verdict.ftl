# Ce qu’un diagnostic dit d’abord, et d’où viennent ses indices.

them = C’est chez eux
us = C’est chez nous
unclear = Impossible à dire pour l’instant

probably-them = Probablement chez eux
probably-us = Probablement chez nous
is-it-yours = Ils ont un incident. Est-ce le vôtre ?
planned-work-until = Maintenance planifiée chez eux jusqu’au { $until }
planned-work = Maintenance planifiée chez eux

error-http = HTTP { $status }
error-timeout = Pas de réponse à temps
error-network = Pas de connexion

watch = Suivre l’incident chez { $vendor } et dire à l’équipe que c’est chez eux.

# Toujours après « chez » ou entre parenthèses.
the-vendor = ce fournisseur

your-answers = vos réponses
page-of = page de statut ({ $vendor })
page-at = page de statut ({ $vendor }, { $url })
incident-of = incident chez { $vendor } ({ $address })
measured-at = mesuré d’ici ({ $host })
measured-here = mesuré d’ici
