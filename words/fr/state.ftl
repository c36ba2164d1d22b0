# Un fournisseur en une ligne : d’où vient l’information et de quand elle date. { $ago } est écrit par le navigateur : il y a 3 h.

at-an-unknown-time = à un moment que l’horloge de cet appareil ne permet pas de situer
reading = Lecture de la page de statut…
reading-state = Lecture…
read = Lu { $ago }
last-read = dernière lecture { $ago }
failed-since = { $why } · { $read }
sample-label = Exemple enregistré, pas en direct
sample = Exemple enregistré le { $day }, pas en direct
nothing-selected = Aucun fournisseur n’est indiqué.
nothing-selected-next = Indiquer des id ou des adresses de pages de statut dans l’attribut « vendors ».

short-offline = Cet appareil est hors ligne
short-timeout = La page n’a pas répondu
short-blocked = Page injoignable
short-private = La page exige une authentification
short-not-found = Pas de page de statut ici
short-rate-limited = Page trop sollicitée
short-server = La page elle-même est en panne
short-refused = La page a refusé
short-too-large = Réponse trop volumineuse
short-html = Page web au lieu de données
short-not-data = Réponse sans données
short-shape = Réponse non comprise
short-elsewhere = Peut-être pas la bonne page
short-broke = Lecture interrompue
short-no-data = Page sans données lisibles
short-not-loaded = Chargement incomplet
short-unknown-vendor = Fournisseur inconnu
short-no-page = Page de statut inconnue
