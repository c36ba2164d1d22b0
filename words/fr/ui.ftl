# Les vues : libellés, boutons, lignes d’état.

all-components = Tous les composants
affected = Touchés
allow = Autoriser la lecture de cette adresse
back = Retour
components = Composants
duration = Durée
empty = Aucun fournisseur pour l’instant.
empty-next = En chercher un par son nom ci-dessus, ou coller l’adresse de sa page de statut.
filter-components = Filtrer les composants
maintenance = Maintenance
no-incident = Cet incident ne figure pas sur cette page.
no-problems = Aucun problème.
no-updates = Le fournisseur n’a publié aucune mise à jour.
ongoing = En cours
not-saved = La liste n’a pas pu être enregistrée : le navigateur a refusé. Libérer de l’espace et réessayer.
options = Options
other-components = Autres composants
past-incidents = Incidents passés
read-again = Relire
resolved = Résolu
show-newest-first = Les plus récents d’abord
show-oldest-first = Les plus anciens d’abord
started = Début
status-page = Ouvrir la page de statut
their-page = C’est bien leur page
timeline = Chronologie
unknown-time = Heure non indiquée
vendors = Fournisseurs
view-at-vendor = Voir chez le fournisseur

last-incident = Dernier incident { $ago }
count = { NUMBER($shown) } sur { NUMBER($all) }
remove = Retirer { $vendor }
removed = { $vendor } a été retiré.
undo = Annuler
pin = Épingler { $vendor } en haut
unpin = Désépingler { $vendor }
move-up = Monter { $vendor }
move-down = Descendre { $vendor }
share-list = Enregistrer cette liste dans un fichier
until = jusqu’au { $moment }
why-unknown-incidents = Cette page n’indique que les incidents, ce qui ne prouve pas que tout va bien. L’ouvrir pour vérifier.
why-unknown-state = La page décrit son état en des termes inconnus ici. L’ouvrir pour vérifier.

language = Langue
language-of-the-browser = Celle du navigateur

theme = Apparence
theme-of-the-browser = Celle du navigateur
theme-light = Claire
theme-dark = Sombre

something-broken = Ça ne marche pas
news = Le fournisseur a publié du nouveau depuis votre dernier passage
history = Historique

shared-page = Page pour l’équipe
shared-page-hint = Une de vos pages qui contient le widget, par exemple https://wiki.example.com/vendors. Les notes pour l’équipe renvoient alors aux réponses qui s’y trouvent.
shared-page-refused = Cette adresse ne peut pas être transmise : elle doit commencer par https://.

is-mine = Est-ce mon cas ?
watch = Suivre
watching = Suivi
watch-failed = Le suivi n’a pas pu être enregistré. Libérer de l’espace et réessayer.
