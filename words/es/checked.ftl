# Las comprobaciones que deciden un caso: los botones con que se contestan y qué resultó de ellas.

take-back = Retirar
worked = Funcionó
failed = Falló
some-left = Todavía queda
used-up = Se agotó
stopped = Los errores cesaron
went-on = Los errores siguieron
refused = Se rechazó
arrived = Llegó
rendered = Se renderizó
did-not = No

undo-worked = Sin el cambio propio, funciona.
undo-failed = Sin el cambio propio, también falla.
credentials-worked = Una llamada manual con las mismas credenciales funciona.
credentials-failed = Una llamada manual con las mismas credenciales también se rechaza.
rate-worked = Con la mitad de las solicitudes, los errores cesaron.
rate-failed = Con la mitad de las solicitudes, los errores siguieron.
usage-worked = La consola del proveedor muestra que quedan cuota y saldo.
usage-failed = La consola del proveedor muestra que se agotó la cuota o el saldo.
known-good-worked = Una solicitud que antes funcionaba funciona también ahora.
known-good-failed = Una solicitud que antes funcionaba falla ahora.
second-user-worked = Con un segundo usuario funciona.
second-user-failed = Con un segundo usuario también falla.
by-hand-worked = Una llamada manual desde otra red funciona.
by-hand-failed = Una llamada manual desde otra red también falla.
webhook-worked = Llega un evento de prueba enviado desde el panel del proveedor.
webhook-failed = No llega un evento de prueba enviado desde el panel del proveedor.
delivery-worked = Llega un mensaje enviado a una dirección propia.
delivery-failed = No llega un mensaje enviado a una dirección propia.
rendering-worked = La plantilla se renderiza con un perfil que antes funcionaba.
rendering-failed = La plantilla tampoco se renderiza con un perfil que antes funcionaba.
check-worked = La comprobación salió bien.
check-failed = La comprobación falló.
