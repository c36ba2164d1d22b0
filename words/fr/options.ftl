group = Groupe
group-of = Groupe : { $vendor }

times = Heures affichées en
times-local = Mon fuseau horaire
times-utc = UTC
times-vendor = Fuseau horaire du fournisseur
times-hint = Chaque heure indique son fuseau. Quand celui du fournisseur n’est pas connu, ses heures sont en UTC.
