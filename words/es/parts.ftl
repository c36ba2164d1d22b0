# Elegir qué partes de un proveedor cuentan.

unnamed = El proveedor no nombra ningún componente, por lo que esto cuenta.
choose = Elegir qué cuenta
all = Cuenta todo.
clear = Contar todo
filter = Filtrar componentes y regiones
regions = Regiones
name = Filtrar, o nombrar un servicio o una región
unlisted = Ahora no aparece en la página
none-listed = Esta página no enumera componentes.
nothing-fits = Nada coincide con el filtro.

taken = { NUMBER($chosen) } de { NUMBER($all) }
only-one = Solo cuenta { $part }.
only-some = Solo cuentan { $parts }.
only-many = Solo cuentan { NUMBER($count) } partes.
add = Contar «{ $part }», aunque ahora no aparezca en la página
missing = No se encuentra en esta página: { $parts }. Revisar cómo está escrito o elegir de nuevo.
missing-more = No se encuentra en esta página: { $parts } y { NUMBER($more) } más. Revisar cómo está escrito o elegir de nuevo.

first = Se leyeron las primeras { NUMBER($read) } partes; la página tiene más.
