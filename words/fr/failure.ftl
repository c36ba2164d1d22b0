# Pourquoi une page de statut n’a pas pu être lue, et que faire : deux phrases courtes.

offline = Cet appareil est hors ligne. La lecture reprendra au retour du réseau.
timeout = La page de statut n’a pas répondu en { $seconds } s. L’ouvrir directement pour voir si elle se charge.
blocked = Le navigateur n’a pas pu joindre la page de statut, ou bien la page ou la protection contre le pistage empêche les autres sites de la lire. Si elle s’ouvre dans un onglet, la lecture fonctionnera dans l’extension une fois cette adresse autorisée.
private = La page de statut exige une authentification ({ $status }). S’y connecter et la lire directement.
not-found = Aucun document de statut à cette adresse ({ $status }). La vérifier : le fournisseur en a peut-être changé.
rate-limited-seconds = La page de statut demande une pause de { $seconds } s (429). Elle sera relue ensuite.
rate-limited-minutes = La page de statut demande une pause de { $minutes } min (429). Elle sera relue ensuite.
rate-limited = La page de statut a été interrogée trop souvent (429). Elle sera relue au prochain tour.
server = La page de statut elle-même est en panne ({ $status }). Cela seul ne dit pas comment va le fournisseur. Elle sera bientôt relue.
refused = La page de statut a refusé la requête ({ $status }). L’ouvrir directement pour voir pourquoi.
too-large = La réponse dépasse { $limit } Mo et n’a donc pas été lue. Ouvrir la page directement.
not-data-html = Une page web est arrivée au lieu de données : le fournisseur a changé d’adresse ou exige une authentification. Ouvrir la page directement et vérifier l’adresse.
not-data = La réponse ne contient pas de données lisibles. Ouvrir la page directement et vérifier l’adresse.
not-the-format = La réponse n’est pas un document au format { $format } : { $problem }. Ouvrir la page directement.
shape = Le document au format { $format } n’a pas pu être compris, à { $path } : { $problem }. Ouvrir la page directement.
elsewhere = { $host } a répondu, mais rien ne garantit que ce soit la page de ce fournisseur. Ouvrir { $host } pour voir à qui elle appartient.
broke = Ce programme s’est interrompu en lisant cette page. Ce n’est pas un signe de panne ; elle sera relue plus tard. En attendant, ouvrir la page directement.
no-data = Cette page n’a pas d’état qu’un programme puisse lire. L’ouvrir directement, ou utiliser l’adresse de son flux s’il en existe un.
not-loaded = Une partie de ce programme n’a pas pu être chargée. Vérifier le réseau, puis recharger la page.
unknown-vendor = Aucun fournisseur de ce nom n’est connu. Utiliser plutôt l’adresse de sa page de statut.
no-page = Ce fournisseur est connu, mais pas de page de statut qu’un programme puisse lire. Demander à son support, ou utiliser l’adresse de la page si elle est connue.
