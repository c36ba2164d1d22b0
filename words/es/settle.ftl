# La pregunta o comprobación que decidiría un caso.

look-again-at = Volver a mirar la página de estado el { $at }: para entonces suele mostrar nueve de cada diez incidentes. O medir ahora.
look-again = Volver a mirar la página de estado dentro de 30 minutos: los proveedores suelen tardar en reconocer un incidente.
test-webhook = Enviar un evento de prueba desde el panel del proveedor: si llega, revisar la suscripción propia; si no, lo que respondió el endpoint propio.
test-delivery = Enviar un mensaje a una dirección propia y mirar el registro de entregas del proveedor: si se aceptó y no se entregó, son ellos o alguien más allá; si se rechazó, somos nosotros.
test-rendering = Previsualizar la plantilla con un perfil que antes funcionaba: si se renderiza, son los datos.
is-it-yours = El proveedor tiene un incidente. ¿Es lo que falla aquí? Indicar qué falla, desde cuándo o de qué parte se trata.
undo-our-change = Deshacer el cambio propio en una llamada: si vuelve a funcionar, somos nosotros.
test-credentials = Hacer una llamada manual con las mismas credenciales: si también se rechaza, somos nosotros.
lower-the-rate = Reducir a la mitad las solicitudes durante cinco minutos: si los errores cesan, somos nosotros.
check-usage = Mirar el consumo y la facturación en la consola del proveedor: si se agotó la cuota o el saldo, somos nosotros.
repeat-known-good = Repetir una solicitud que antes funcionaba: si funciona, somos nosotros.
second-user = Probar con un segundo usuario: si le funciona, somos nosotros.
ask-when = Averiguar cuándo comenzó: los registros propios muestran el primer fallo.
ask-part = Indicar de qué parte del servicio del proveedor se trata.
ask-region = Indicar de qué región o entorno se trata.
open-page = Abrir directamente la página de estado del proveedor y buscar un incidente a esa hora.
ask-error = Buscar en los registros propios el código o el mensaje de error de un fallo.
ask-who = Averiguar a quién afecta: probar con un segundo usuario.
ask-change = Revisar los despliegues propios: ¿cambió algo justo antes?
call-by-hand = Hacer una llamada manual desde otra red: si funciona, somos nosotros.
