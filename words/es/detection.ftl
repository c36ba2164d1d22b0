# Qué resultó de buscar la página de estado de un proveedor: por qué no se puede leer y qué ayudaría.

not-an-address = Esto no es una dirección web. Escribir una como status.example.com.
private = Esta página de estado es privada: pide iniciar sesión ({ $status }). Pedirle una pública al proveedor o abrirla directamente.
blocked = El navegador no pudo leer { $origin }: la página o la protección contra rastreo no deja que otros sitios la lean, o no existe. Si se abre en una pestaña, funcionará en la extensión una vez permitida esta dirección.
blocked-though-allowed = No llegó ninguna respuesta de { $origin }, aunque la extensión puede leer allí. Comprobar la dirección.
no-data = Esta página no tiene ningún estado que un programa pueda leer. Abrirla directamente o escribir la dirección de su feed, si lo tiene.
missing = No hay nada en esta dirección. Comprobarla: tal vez el proveedor la haya cambiado.

readable-web = Se puede leer desde cualquier página web.
readable-guarded = Se puede leer desde páginas web, salvo que la protección contra rastreo lo impida; en ese caso, en la extensión, una vez permitida la dirección.
readable-extension = Solo se puede leer en la extensión, una vez permitida la dirección.
readable-unknown = Puede necesitar la extensión: no todas las páginas de este tipo dejan que otros sitios las lean.
