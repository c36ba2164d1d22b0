# La ventana que abre el botón de la barra de herramientas.

headline-trouble = { NUMBER($trouble) } de { NUMBER($all) } con problemas
headline-trouble-unknown = { NUMBER($trouble) } de { NUMBER($all) } con problemas, { NUMBER($unknown) } sin estado conocido
headline-unknown = { NUMBER($unknown) } de { NUMBER($all) } sin estado conocido
headline-work = { $work ->
    [one] 1 en mantenimiento, ninguno con problemas
   *[other] { $work } en mantenimiento, ninguno con problemas
}
headline-well = { $all ->
    [one] El proveedor que se sigue está operativo
   *[other] Los { $all } están operativos
}

here = El sitio abierto es { $host }.
here-not-listed = { $vendor } no está en la lista.
here-add = Agregar { $vendor }

said = «{ $words }»

keys = Teclas
keys-close = Cerrar
key-find = Buscar o agregar un proveedor
key-move = Recorrer la lista
key-open = Abrir y cerrar
key-back = Un paso atrás
key-help = Mostrar estas teclas

headline-muted = { $headline }, silenciados: { NUMBER($muted) }
headline-all-muted = { $muted ->
    [one] El proveedor seguido está silenciado
   *[other] Los { $muted } proveedores están silenciados
}

# En lugar de la antigüedad de la lista, tras pedir que se lea de nuevo.
unread = No se pudo leer { NUMBER($unread) } de { NUMBER($all) }

measure = Medir desde aquí

silence = Silenciar o pausar { $vendor }
silence-off = Sin silenciar
silence-hour = Pausar durante 1 hora
silence-hours = Pausar durante 8 horas
silence-over = Pausar hasta que termine
silence-muted = Silenciado
snoozed = En pausa hasta el { $moment }
snoozed-over = En pausa hasta que termine lo que está ocurriendo

team-changed = La lista del equipo ha cambiado
