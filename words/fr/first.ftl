# Le premier lancement : de qui dépend la personne, et ce dont elle veut être avertie.

title = De qui dépendez-vous ?
step = { NUMBER($step) } sur { NUMBER($steps) }
field = Noms ou adresses, un ou plusieurs
field-about = Tels que vous les avez : stripe, slack, https://status.example.com
open-sites = Sites ouverts en ce moment
open-sites-about = Examinés ici, une seule fois. Rien ne quitte cet appareil.
open-sites-none = Aucun d’eux n’est un fournisseur connu ici.
open-sites-refused = L’autorisation n’a pas été donnée ; rien n’a donc été examiné.
team-list = La liste de votre équipe
team-list-about = Un fichier reçu d’un collègue
team-list-empty = Le fichier ne contient aucun fournisseur.
watch = { $vendors ->
    [0] Choisir d’abord un fournisseur
    [one] Suivre { $vendors } fournisseur
    [many] Suivre { $vendors } de fournisseurs
   *[other] Suivre { $vendors } fournisseurs
}
later = Plus tard
sets = Sélections de départ
and-more = { $names } et { NUMBER($more) } de plus
nobody = Aucun fournisseur n’est connu sous le nom « { $written } ». L’adresse de sa page de statut convient aussi.
which = À quoi correspond « { $written } » ?
a-page = sera examinée à l’étape suivante
looking = Recherche des pages de statut encore inconnues…
not-added = { $written } n’a pas été ajouté. { $why }

told-title = Quelles notifications souhaitez-vous ?
told-about = Dans tous les cas, le bouton de la barre d’outils compte les fournisseurs en difficulté.
tell = M’avertir en cas de panne
tell-about = Une notification du navigateur : un nouvel incident, une aggravation, la fin. Les heures calmes et le reste sont dans les options.
told-yes = Vous recevrez des notifications.
told-no = L’autorisation n’a pas été donnée. Le bouton de la barre d’outils l’indique tout de même.
states = Leur état actuel
done = Terminé

not-a-list = Ce fichier n’est pas une liste de fournisseurs.
list-too-new = Cette liste vient d’une version plus récente ({ $version }). Mettre à jour l’extension et réessayer.
list-damaged = Cette liste contient une chose impossible, à { $path }. Rien n’en a été repris.
file-too-large = Ce fichier est trop volumineux pour une liste.
file-unread = Ce fichier n’a pas pu être lu.
