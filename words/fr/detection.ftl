# Résultat de la recherche d’une page de statut : pourquoi elle ne peut pas être lue, et ce qui aiderait.

not-an-address = Ce n’est pas une adresse web. En saisir une comme status.example.com.
private = Cette page de statut est privée : elle exige une authentification ({ $status }). Demander une page publique au fournisseur, ou l’ouvrir directement.
blocked = Le navigateur n’a pas pu lire { $origin } : la page ou la protection contre le pistage empêche les autres sites de la lire, ou elle n’existe pas. Si elle s’ouvre dans un onglet, la lecture fonctionnera dans l’extension une fois cette adresse autorisée.
blocked-though-allowed = { $origin } n’a pas répondu, bien que l’extension ait le droit de lire cette adresse. La vérifier.
no-data = Cette page n’a pas d’état qu’un programme puisse lire. L’ouvrir directement, ou saisir l’adresse de son flux s’il en existe un.
missing = Il n’y a rien à cette adresse. La vérifier : le fournisseur en a peut-être changé.

readable-web = Lisible depuis n’importe quelle page web.
readable-guarded = Lisible depuis les pages web, sauf si la protection contre le pistage s’y oppose ; sinon dans l’extension, une fois l’adresse autorisée.
readable-extension = Lisible seulement dans l’extension, une fois l’adresse autorisée.
readable-unknown = L’extension sera peut-être nécessaire : toutes les pages de ce type ne se laissent pas lire par d’autres sites.
