# Lo que dieron las llamadas hechas desde aquí.

failing-http = De { $of } llamadas desde aquí a { $host }, fallan { $failed } con HTTP { $status }. Otros sitios responden.
failing-http-alone = De { $of } llamadas desde aquí a { $host }, fallan { $failed } con HTTP { $status }. No se preguntó a ningún otro sitio.
failing-network = De { $of } llamadas desde aquí a { $host }, fallan { $failed } sin conexión. Otros sitios responden.
failing-network-alone = De { $of } llamadas desde aquí a { $host }, fallan { $failed } sin conexión. No se preguntó a ningún otro sitio.
failing-timeout = De { $of } llamadas desde aquí a { $host }, fallan { $failed } sin respuesta a tiempo. Otros sitios responden.
failing-timeout-alone = De { $of } llamadas desde aquí a { $host }, fallan { $failed } sin respuesta a tiempo. No se preguntó a ningún otro sitio.
slow = { $host } tarda { $takes } ms en responder desde aquí, y antes tardaba { $took } ms. Otros sitios no van más lentos.
slow-alone = { $host } tarda { $takes } ms en responder desde aquí, y antes tardaba { $took } ms. No se preguntó a ningún otro sitio.
slower-than-others = { $host } tarda { $takes } ms en responder desde aquí. Otros sitios responden mucho más rápido.
some-fail = De { $of } llamadas desde aquí, fallan { $failed }: demasiado pocas para hablar de una interrupción.
unreachable = No se puede llegar a { $host } desde aquí.
unreachable-alone = Solo a { $host } no se puede llegar desde aquí. Puede que lo bloquee un firewall propio o que no esté funcionando.
works = { $of ->
    [one] Una llamada desde aquí funciona.
    [many] Los { $of } de llamadas desde aquí funcionan.
   *[other] Las { $of } llamadas desde aquí funcionan.
}
wrong-host = { $host } rechaza las llamadas con HTTP { $status }, y { $other } las acepta: es el host equivocado.
refused = { $host } rechaza con HTTP { $status } llamadas desde aquí que se sabe que son correctas.
limited = Las llamadas desde aquí se rechazan con HTTP { $status }: un límite de frecuencia, una cuota o una factura.
our-network = Tampoco se puede llegar a otros sitios desde aquí: es la red de aquí.
our-slow-network = Otros sitios también van lentos desde aquí: es la red de aquí.
proxy-status = Algo intermedio responde con HTTP { $status }, también para otros sitios: un proxy o un firewall.
proxy = Algo intermedio interrumpe las conexiones seguras, también a otros sitios: un proxy o un firewall.
