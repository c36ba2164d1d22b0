name = Is it them?
description = ¿Son ellos o somos nosotros? El estado de los proveedores de los que se depende, según sus propias páginas de estado.
sorry = «Is it them?» no pudo iniciarse. Cerrar esta página y volver a abrirla.
unread = Is it them? No se pudo leer a los proveedores en este momento.
mine = ¿Es lo que falla aquí?
