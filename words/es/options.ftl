group = Grupo
group-of = Grupo de { $vendor }
