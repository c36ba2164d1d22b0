# El eje del veredicto: qué se vio, cuándo comenzó según el proveedor, cuándo lo publicó.

times = Fechas y horas
you-saw = Visto aquí
began = Comienzo, según ellos
first-post = Primera publicación del proveedor
post = Publicación de ellos
over = Fin según el proveedor
none = La página de estado no muestra ningún incidente que coincida.
legend = Un punto es un momento; una barra, una duración.

so-far = Lleva { $duration }.
lasted = Duró { $duration }.

ahead = Se vio aquí { $duration } antes de que el proveedor lo publicara.
habit = { $count ->
    [one] El único incidente conocido del proveedor se publicó { $median } después de comenzar.
    [many] El proveedor suele publicar un incidente { $median } después de que comience (mediana de { NUMBER($count) } de incidentes).
   *[other] El proveedor suele publicar un incidente { $median } después de que comience (mediana de { NUMBER($count) } incidentes).
}

failed = Un error propio

unread = No se pudo leer la página de estado del proveedor.

here = Llamadas desde aquí
here-failed = Desde aquí: { $count ->
    [one] una llamada falló
   *[other] { $count } llamadas seguidas fallaron
}
here-answered = Desde aquí: { $count ->
    [one] una llamada obtuvo respuesta
   *[other] { $count } llamadas seguidas obtuvieron respuesta
}
recovered = Desde aquí: vuelve a funcionar
watched = Llamado cada minuto desde aquí: fallaron { NUMBER($failed) } de { NUMBER($count) }.
works-since = Vuelve a funcionar desde { $time }.
