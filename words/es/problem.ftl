# Qué está mal en un documento y dónde: técnico, para quien lo escribe o lo sirve.

at = en { $path }: { $problem }
expected = se esperaba { $expected }
expected-found = se esperaba { $expected }, se encontró { $found }
bad-time = «{ $stamp }» no es un momento entre 1970 y 9999
too-deep = anidado a más de { $most } niveles
too-much = más de { $limit } MB de texto
unrecognised = ningún formato conocido
untold = no está como lo define este formato

a-nothing = nada
a-null = null
a-flag = true o false
a-number = un número
a-text = texto
a-list = una lista
a-list-of-texts = una lista de textos
an-object = un objeto
an-object-with = un objeto con uno de estos campos: { $members }
a-time = una fecha y hora
an-address = una dirección que empiece por https://
a-known-word = una palabra conocida
a-status = un estado
a-summary = un resumen
an-own-error = un error de la propia página
an-instance = una instancia o un incidente
a-json = JSON
a-feed = RSS o Atom
other-xml = otro XML
an-element = un elemento
a-tag-end = el final de una etiqueta, de un comentario o de CDATA
an-end-tag = su etiqueta de cierre
a-document-end = el final del documento
