# Las opciones: lo que se guarda en este dispositivo, se lleva a otro y se borra.

title = Datos guardados
about = Todo permanece en este navegador: la lista, la última lectura de cada proveedor, el historial, las investigaciones y las opciones elegidas. Lo que lleva a los demás ordenadores, si se le pide, figura más arriba.
used = Ocupado aquí: { $size }, sin contar el historial.
export = Guardar la configuración en un archivo
import = Cargar una configuración o una lista
taken = { $vendors ->
    [0] Se cargó la configuración. No se agregó ningún proveedor a la lista.
    [one] Se cargó la configuración. Se agregó 1 proveedor a la lista.
    [many] Se cargó la configuración. Se agregaron { $vendors } de proveedores a la lista.
   *[other] Se cargó la configuración. Se agregaron { $vendors } proveedores a la lista.
}
unsaved = No se pudo guardar todo: el navegador lo rechazó. Liberar espacio e intentarlo de nuevo.
erase = Borrar todo
erase-sure = ¿Borrar la lista, todas las lecturas, el historial, las investigaciones y las credenciales? No se puede deshacer.
erase-yes = Borrar todo
erase-no = Conservar
erased = Se borró todo.
not-erased = No se pudo borrar todo: el navegador lo rechazó. Cerrar las demás páginas de esta extensión e intentarlo de nuevo.
kilobytes = { NUMBER($count) } kB
preset = Definido por su organización. Lo que se cambie aquí se conserva.
preset-locked = Impuesto por su organización: en esta lista no se puede mover ni quitar a nadie, y lo demás que se cambie en ella se deshace.

team = Una lista del equipo
team-hint = La dirección de una lista que mantiene el equipo, tal como la escribe «Guardar esta lista en un archivo». Se lee de nuevo cada día y se muestra qué cambió antes de aplicar nada.
team-follow = Seguir esta lista
team-stop = Dejar de seguirla
team-again = Leerla ahora
team-refused = Esta dirección no se puede leer: debe empezar por https://.
team-leave = La lista se lee en cuanto el navegador tiene permiso para su dirección.
team-unread = La lista no se pudo leer ahora. Lo que se tomó de ella se conserva.
team-same = Ya está todo lo que contiene.
team-new = Nuevo: { $names }
team-gone = Ya no figura: { $names }
team-other = Cuentan otras partes: { $names }
team-take = Aplicar estos cambios
team-put-off = Ahora no
