# Le champ : ce qui est saisi ou collé, ce qui en a été compris, et la question qui tranche.

step = Avec vos mots
label = Ce que vous constatez
hint = Décrire le problème, ou coller ce que vous avez : une erreur, un journal, curl -v, un fichier HAR. Rien ne quitte cet appareil ; les secrets sont aussitôt retirés.
placeholder = Tout le monde reçoit un 503 de l’API depuis 20:15
file = Ou choisir un fichier
file-tab = Ou choisir un fichier dans un onglet
understood = Ce qui a été compris
reading = Lecture…
not-read = Votre texte n’a pas pu être lu : une partie de ce programme ne s’est pas chargée. Un nouvel essai a lieu pendant la saisie ; les questions fonctionnent sans cela.
cut = Tout a été lu. Les 32 premiers ko sont affichés et conservés.
too-large = Ce fichier dépasse la taille lisible ici (5 Mo).
no-file = Ce fichier n’a pas pu être lu.
show-why = Afficher les raisons
rest = Me poser les autres questions
decides = Ce qui trancherait
skip = Passer
other = Autre chose
whose = De quel service s’agit-il ?
by-you = Votre réponse
us = nous
them = eux

so-far-told-and-page = Jusqu’ici, d’après votre texte et leur page de statut
so-far-told = Jusqu’ici, d’après votre texte ; leur page de statut n’a pas pu être lue
so-far-page = Jusqu’ici, d’après leur page de statut
so-far-neither = Jusqu’ici ; leur page de statut n’a pas pu être lue

guest = { $vendor } ne fait pas partie de vos fournisseurs. Sa page n’est lue que pour cette question.
read-from = Tiré de « { $quote } »

change = { $answer }. { $source }. Modifier
remove = Retirer : { $answer }

since = depuis le { $moment }
changed-ours = après une modification de notre côté
changed-not = aucune modification de notre côté
request = requête { $id }

short-when = depuis quand ?
short-part = quelle partie ?
short-error = quelle erreur ?
short-change = un déploiement ?
short-who = qui est touché ?
short-region = quelle région ?
short-how-often = à quelle fréquence ?

ask-when = Quand cela a-t-il commencé ?
ask-part = Quelle partie de leur service est concernée ?
ask-error = Qu’obtenez-vous ?
ask-change = Quelque chose a-t-il changé de votre côté juste avant : un déploiement, une clé, une campagne ?
ask-who = Qui est touché ?
ask-region = Quelle région ou quel environnement ?
ask-how-often = À quelle fréquence cela se produit-il ?

error-server = Une erreur 5xx
error-timeout = Pas de réponse à temps
error-refused = 401 ou 403
error-rate = 429, trop de requêtes
error-request = 400, 404 ou 422

with = { $moment }, avec « { $title } »
