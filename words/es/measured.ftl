# Lo que dieron las llamadas hechas desde aquí.

failing-http = Llamadas desde aquí a { $host } que fallan con HTTP { $status }: { $failed } de { $of }. Otros sitios responden.
failing-http-alone = Llamadas desde aquí a { $host } que fallan con HTTP { $status }: { $failed } de { $of }. No se preguntó a ningún otro sitio.
failing-network = Llamadas desde aquí a { $host } que fallan sin conexión: { $failed } de { $of }. Otros sitios responden.
failing-network-alone = Llamadas desde aquí a { $host } que fallan sin conexión: { $failed } de { $of }. No se preguntó a ningún otro sitio.
failing-timeout = Llamadas desde aquí a { $host } que fallan sin respuesta a tiempo: { $failed } de { $of }. Otros sitios responden.
failing-timeout-alone = Llamadas desde aquí a { $host } que fallan sin respuesta a tiempo: { $failed } de { $of }. No se preguntó a ningún otro sitio.
slow = { $host } tarda { $takes } ms en responder desde aquí, y antes tardaba { $took } ms. Otros sitios no van más lentos.
slow-alone = { $host } tarda { $takes } ms en responder desde aquí, y antes tardaba { $took } ms. No se preguntó a ningún otro sitio.
slower-than-others = { $host } tarda { $takes } ms en responder desde aquí. Otros sitios responden mucho más rápido.
some-fail = Llamadas desde aquí que fallan: { $failed } de { $of }. Son demasiado pocas para hablar de una interrupción.
unreachable = No se puede llegar a { $host } desde aquí.
unreachable-alone = { $host } es el único al que no se puede llegar desde aquí. Puede que lo bloquee un firewall propio o que no funcione.
works = { $of ->
    [one] Una llamada desde aquí funciona.
   *[other] Todas las llamadas desde aquí ({ $of }) funcionan.
}
wrong-host = { $host } rechaza las llamadas con HTTP { $status }, y { $other } las acepta: es el host equivocado.
refused = { $host } rechaza con HTTP { $status } llamadas desde aquí que se sabe que son correctas.
limited = Las llamadas desde aquí se rechazan con HTTP { $status }: un límite de frecuencia, una cuota o una factura.
our-network = Tampoco se puede llegar a otros sitios desde aquí: el problema está en esta red.
our-slow-network = Otros sitios también van lentos desde aquí: el problema está en esta red.
proxy-status = Algo intermedio responde con HTTP { $status }, también para otros sitios: un proxy o un firewall.
proxy = Algo intermedio interrumpe las conexiones seguras, también a otros sitios: un proxy o un firewall.
