group = Grupo
group-of = Grupo de { $vendor }

times = Horas en
times-local = Mi zona horaria
times-utc = UTC
times-vendor = La zona horaria del proveedor
times-hint = Cada hora indica su zona. Si no se sabe cuál usa un proveedor, sus horas están en UTC.
