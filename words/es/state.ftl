# Un proveedor en una línea: de dónde viene el dato y qué antigüedad tiene. { $ago } lo escribe el navegador: hace 3 h.

at-an-unknown-time = en un momento que el reloj de este dispositivo no permite conocer
reading = Leyendo la página de estado…
reading-state = Leyendo…
read = Leído { $ago }
last-read = última lectura { $ago }
failed-since = { $why } · { $read }
sample-label = Muestra grabada, no actual
sample = Muestra grabada del { $day }, no actual
nothing-selected = No se indica ningún proveedor.
nothing-selected-next = Poner identificadores o direcciones de páginas de estado en el atributo vendors.

short-offline = Dispositivo sin conexión
short-timeout = La página no respondió
short-blocked = No se pudo llegar a la página
short-private = La página exige iniciar sesión
short-not-found = Allí no hay página de estado
short-rate-limited = Demasiadas consultas a la página
short-server = La propia página está fallando
short-refused = La página lo rechazó
short-too-large = Respuesta demasiado grande
short-html = Página web en lugar de datos
short-not-data = La respuesta no contiene datos
short-shape = No se entendió la respuesta
short-elsewhere = No es seguro que sea su página
short-broke = No se pudo leer la página de forma segura
short-no-data = Página que solo lee una persona
short-not-loaded = No se pudo cargar todo
short-unknown-vendor = Proveedor desconocido
short-no-page = No se conoce su página de estado
