# Dónde está la página de un proveedor: que cambió de lugar o que se llama de otro modo.

moved = { $vendor } trasladó su página de estado de { $from } a { $to }. Ahora se lee allí.
moved-to = Su página se trasladó a { $host }.
unlike = Esta página se presenta como «{ $own }»: comprobar si es la del proveedor.
a-feed = un feed
