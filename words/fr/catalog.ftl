# Les fournisseurs du catalogue.

category-cloud = Cloud et hébergement
category-network = Réseau, DNS et diffusion
category-developer = Outils de développement
category-data = Données et analyse
category-ai = IA
category-automation = Automatisation
category-monitoring = Supervision et astreinte
category-security = Sécurité et identité
category-messaging = E-mail, SMS et push
category-marketing = Marketing et vente
category-support = Service client
category-collaboration = Travail collaboratif
category-payments = Paiement et banque
category-commerce = Boutiques et logistique
category-crypto = Crypto
category-business = Entreprises et institutions
category-consumer = Médias, jeux et appareils

also-called = aussi appelé { $alias }
runs = exploite { $domain }
this-address = cette adresse lui appartient
served = répond à cette adresse

unread-login = sa page de statut exige une authentification
unread-tenant = chaque client a sa propre page de statut
unread-regions = chaque région a sa propre page de statut
unread-eyes = sa page de statut n’est lisible que par un humain
unread-private = sa page de statut n’est pas publique
unread-none = ne publie aucun état qu’un programme puisse lire
unread-own-instance = son état est connu de qui l’exploite
unread-unconfirmed = aucune adresse confirmée pour sa page de statut

do-login = { $name } est connu, mais sa page de statut exige une authentification. S’y connecter et la lire directement.
do-tenant = { $name } est connu, mais chaque client a sa propre page de statut. Coller l’adresse de la vôtre.
do-regions = { $name } est connu, mais chaque région a sa propre page de statut. Choisir la ligne de votre région, placée sous son nom.
do-eyes = { $name } est connu, mais sa page de statut n’est lisible que par un humain. L’ouvrir directement, ou demander un flux au fournisseur.
do-private = { $name } est connu, mais sa page de statut n’est pas publique. Demander une page publique au fournisseur.
do-none = { $name } est connu, mais ne publie aucun état qu’un programme puisse lire. Demander à son support, et mesurer d’ici si ses hôtes répondent.
do-own-instance = { $name } est connu, mais son état n’est connu que de qui l’exploite. S’adresser à qui exploite votre instance, ou coller l’adresse de sa page de statut.
do-unconfirmed = { $name } est connu, mais aucune adresse n’est confirmée pour sa page de statut. Elle est recherchée sur son site. Si l’adresse est connue, la coller.

unsaid-control-plane = Sa page parle de ce qui gère vos machines, pas des machines elles-mêmes : le vert ne prouve rien pour l’une d’elles.
unsaid-tenant = Ce qui ne touche que votre compte n’est pas sur sa page, mais dans sa console.
unsaid-own-instance = Sa page parle du service hébergé, pas d’une installation qui vous est propre.
unsaid-third-parties = Sa page reste verte alors qu’un opérateur, une banque ou un hôte dont il dépend est en panne.
unsaid-peers = Sa page parle de ce qui relie vos machines, pas des connexions entre elles.

runs-on = Repose sur { $names }.

of-regions = Sa page ne vaut que pour une région : { $names }. Ce qui en touche une autre n’y figure pas.
of-suppliers = Les parties dont le nom commence par { $names } sont celles de ses propres fournisseurs : il y répète ce qu’ils disent d’eux-mêmes.
of-notices = « { $names } », parmi ses parties, est un avis et n’a pas d’état.

wrong-row-label = Cette ligne est fausse
wrong-row-hint = Copier ce texte et l’envoyer à qui tient le catalogue. Rien n’est envoyé automatiquement. Supprimer ce que vous ne voulez pas divulguer.
found-instead = trouvé à la place : { $page } { $format }
to-be-detected = à déterminer
wrong-row-title = La ligne « { $name } » du catalogue est inexacte.
