group = Groupe
group-of = Groupe : { $vendor }
