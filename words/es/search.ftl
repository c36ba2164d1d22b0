# El cuadro de búsqueda: encontrar y agregar un proveedor.

label = Buscar o agregar un proveedor
hint = Escribir un nombre o pegar la dirección de una página de estado.
loading = Cargando la lista de proveedores…
results = Proveedores que coinciden
new-address = Ningún proveedor de la lista tiene esta dirección. Se puede examinar.
known-label = En la lista
guessed = ¿Es este?
allow = Permitir y reintentar
add-anyway = Agregar de todos modos
cancel = Cancelar
not-allowed = No se permitió la dirección, por lo que no se puede leer.
unknown-format = cómo se lee se averigua al agregarlo

count = { $vendors ->
    [0] Ningún proveedor coincide. Pegar la dirección de su página de estado.
    [one] 1 proveedor coincide.
    [many] { $vendors } de proveedores coinciden.
   *[other] { $vendors } proveedores coinciden.
}
likeliest = Estos { NUMBER($vendors) } son los más probables. Seguir escribiendo para ver otros.
look-at = Buscar una página de estado en { $address }
looking = Buscando el estado de { $address }… solicitud { NUMBER($asked) } de { NUMBER($most) } como máximo.
added = Se agregó { $name }.
added-as = Se agregó { $name }. Su página se lee como { $format }.
known = { $name } ya está en la lista.

readable-guarded = puede que haya que permitir su página
readable-extension = habrá que permitir su página
