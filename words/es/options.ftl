group = Grupo
group-of = Grupo de { $vendor }

times = Horas en
times-local = Mi zona horaria
times-utc = UTC
times-vendor = La zona horaria del proveedor
times-hint = Cada hora indica su zona. Si no se sabe cuál usa un proveedor, sus horas están en UTC.

synced = En los demás ordenadores
synced-on = Dejar que el navegador lleve allí estas preferencias
synced-what = El idioma, la apariencia, la hora que se usa, de qué se avisa y cuándo no. La lista de proveedores, los silenciados, el historial, las investigaciones y las claves se quedan en este ordenador, y también si se avisa o no: cada ordenador recibe su propio permiso.
synced-who = Las lleva el fabricante del navegador si hay una sesión iniciada en su sincronización; ningún servidor nuestro. Lo que otro ordenador le haya dado sustituye lo elegido aquí. Al desactivarlo, lo que tiene sigue allí hasta borrarlo todo.
synced-failed = El navegador no las aceptó la última vez. Se guardan aquí y se le darán de nuevo.
synced-missing = Este navegador no lo ofrece. Lo elegido se queda en este ordenador.
synced-forbidden = La organización no lo permite. Lo elegido se queda en este ordenador.
