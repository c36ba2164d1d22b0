# Lo primero que dice un diagnóstico y de dónde vienen sus indicios.

them = Son ellos
us = Somos nosotros
unclear = Aún no se sabe

probably-them = Probablemente sean ellos
probably-us = Probablemente seamos nosotros
is-it-yours = El proveedor tiene un incidente. ¿Es lo que falla aquí?
planned-work-until = Mantenimiento programado del proveedor hasta el { $until }
planned-work = Mantenimiento programado del proveedor

error-http = HTTP { $status }
error-timeout = Sin respuesta a tiempo
error-network = Sin conexión

watch = Seguir el incidente de { $vendor } y avisar al equipo de que es cosa de ellos.

# Va siempre detrás de «de», nunca al principio de una frase.
the-vendor = este proveedor

your-answers = respuestas propias
page-of = página de estado de { $vendor }
page-at = página de estado de { $vendor } ({ $url })
incident-of = incidente de { $vendor } ({ $address })
measured-at = medido desde aquí ({ $host })
measured-here = medido desde aquí
