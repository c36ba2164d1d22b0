# La página de una guía: todo lo que sabe, con sus fuentes.

open = Abrir la guía completa
search = Buscar en esta guía
print = Imprimir
nothing = Nada en esta guía contiene estas palabras.
green = Lo que no dice una página en verde
symptoms = Síntomas
errors = Qué significa un error y de quién es
parts = Partes del servicio
regions = Regiones
webhooks = Cómo se firman los webhooks
dashboards = En el panel
checklists = Listas de comprobación
runbooks = Procedimientos
commands = Comandos
needs = Qué hace falta
upstream = De qué puede depender
hosts = Hosts
links = Más información
sources = Fuentes
source = Fuente
title = Guía: { $vendor }

# De quién es un error.
whose-them = del proveedor
whose-us = nuestro
whose-upstream = más allá del proveedor
whose-nobody = de nadie

retry-now = Reintentar de inmediato puede ayudar.
retry-after = Reintentar tras una pausa puede ayudar.
retry-never = Reintentar no ayuda.

# Concuerda con «Fuente».
checked = consultada el { $day }

signed = { $algorithm } de { $signed }, en { $header }
answer-within = { $seconds ->
    [one] El receptor debe responder en un segundo como máximo.
    [many] El receptor debe responder en { NUMBER($seconds) } de segundos como máximo.
   *[other] El receptor debe responder en { NUMBER($seconds) } segundos como máximo.
}
tolerance = { $seconds ->
    [one] Los relojes pueden diferir en un segundo.
    [many] Los relojes pueden diferir en { NUMBER($seconds) } de segundos.
   *[other] Los relojes pueden diferir en { NUMBER($seconds) } segundos.
}
