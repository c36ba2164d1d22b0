# El primer inicio: de quién depende una persona y de qué quiere que se le avise.

title = ¿De quién depende el trabajo?
step = { NUMBER($step) } de { NUMBER($steps) }
field = Nombres o direcciones, uno o varios
field-about = Tal como se tengan: stripe, slack, https://status.example.com
open-sites = Sitios abiertos ahora
open-sites-about = Se miran aquí, una sola vez. Nada sale de este dispositivo.
open-sites-none = Ninguno de ellos es un proveedor que se conozca aquí.
open-sites-refused = No se permitió, así que no se miró nada.
team-list = Lista del equipo
team-list-about = Un archivo recibido de un colega
team-list-empty = El archivo no incluye ningún proveedor.
watch = { $vendors ->
    [0] Elegir primero un proveedor
    [one] Seguir a 1 proveedor
    [many] Seguir a { $vendors } de proveedores
   *[other] Seguir a { $vendors } proveedores
}
later = Más tarde
sets = Conjuntos para empezar
and-more = { $names } y { NUMBER($more) } más
nobody = No se conoce ningún proveedor con el nombre «{ $written }». También sirve la dirección de su página de estado.
which = ¿Cuál es «{ $written }»?
a-page = se examina al continuar
looking = Buscando las páginas de estado que aún no se conocen…
not-added = No se agregó { $written }. { $why }

told-title = ¿De qué hay que avisar?
told-about = El botón de la barra de herramientas cuenta, en cualquier caso, quién tiene problemas.
tell = Avisar cuando algo deje de funcionar
tell-about = Una notificación del navegador: un incidente nuevo, un empeoramiento, el final. En las opciones están las horas de silencio y lo demás.
told-yes = Se avisará.
told-no = No se permitió. El botón de la barra de herramientas lo muestra de todos modos.
states = Cómo están ahora
done = Listo

not-a-list = Este archivo no es una lista de proveedores.
list-too-new = Esta lista es de una versión posterior ({ $version }). Actualizar la extensión e intentarlo de nuevo.
list-damaged = Esta lista contiene algo imposible, en { $path }. No se tomó nada de ella.
file-too-large = Este archivo es demasiado grande para ser una lista.
file-unread = No se pudo leer este archivo.
