# La page d’historique et la page complète d’un incident : libellés, boutons, lignes d’état.

all = Tout
archive = Archive
axis = Période
archive-about = Les pages de statut oublient. Ce que ce navigateur a vu est conservé ici, sur cet appareil seulement. Une fenêtre privée et chacun des conteneurs de Firefox ont leur propre archive ; celle d’une fenêtre privée disparaît avec elle.
acknowledged = Délai de reconnaissance
between = Début entre
by-component = Par composant
by-hour = Par heure de la semaine
by-impact = Par impact
by-month = Par mois
calendar = L’année écoulée, jour par jour
clear = Effacer les filtres
copied = Copié
copy = Copier
copy-failed = Le navigateur n’a pas permis la copie. Voici le texte, sélectionné, à copier à la main.
copy-json = JSON
copy-link = Lien
copy-markdown = Markdown
copy-text = Texte
count-maintenances = Compter les maintenances
count-notices = Compter les avis
date = Date
downtime = Indisponibilité
delete-label = Supprimer de l’archive
delete-sure = Supprimer définitivement
edited = Modifié par le fournisseur ; le texte précédent :
export = Exporter
filters = Filtres
find = Chercher dans les titres et les mises à jour
first-seen = Vu ici pour la première fois
from = Du
hour-label = Heure
import = Importer
incidents-label = Incidents
keep = Garder
lag = Reconnu
longest = Durée maximale
month-label = Mois
no-match = Aucun incident ne correspond à ces filtres.
no-maintenance = Aucune maintenance n’est annoncée ni connue.
none-known = Aucun incident n’est connu.
older-label = Chercher des incidents plus anciens
older-looking = Recherche d’incidents plus anciens…
older-none = La page du fournisseur n’indique pas d’incidents plus anciens.
older-blocked = La page du fournisseur ne laisse aucune page web lire ses incidents plus anciens. L’extension le peut.
not-known = Inconnu
not-stated = Non indiqué
now = Maintenant
others = Qui d’autre
outages-label = Pannes
past = Passées
per-month = Incidents par mois
phase-times = Temps passé dans chaque phase
really-began = Début réel
removed-vendor = N’est plus dans la liste
resolve = Délai de résolution
rules = Règles de calcul
sort-label = Trier
state = État
same-time = Au même moment
table = Sous forme de tableau
text-dropped = Le texte a été abandonné faute de place.
together-label = En panne ensemble
to = Au
today = Aujourd’hui
unnamed-phase = Avant la première publication
upcoming = À venir
uptime = Disponibilité
vendor = Fournisseur
withdrawn = Retiré par le fournisseur
calendar-file = Ajouter au calendrier
calendar-all = Tout ajouter au calendrier

monday = lun.
tuesday = mar.
wednesday = mer.
thursday = jeu.
friday = ven.
saturday = sam.
sunday = dim.

newest-first = Les plus récents d’abord
oldest-first = Les plus anciens d’abord
longest-first = Les plus longs d’abord
hardest-first = Les plus graves d’abord

spread = médiane de { NUMBER($count) } ; neuf sur dix en moins de { $most }
length-not-known = durée inconnue
outages = { $count ->
    [0] Aucune panne
    [one] { $count } panne
    [many] { $count } de pannes
   *[other] { $count } pannes
}
incidents = { $count ->
    [one] { $count } incident
    [many] { $count } d’incidents
   *[other] { $count } incidents
}
found = { $all ->
    [one] { NUMBER($shown) } sur { $all } incident
    [many] { NUMBER($shown) } sur { $all } d’incidents
   *[other] { NUMBER($shown) } sur { $all } incidents
}
updates = { $count ->
    [one] { $count } mise à jour
    [many] { $count } de mises à jour
   *[other] { $count } mises à jour
}

day-not-known = { $date } : inconnu
day-fine = { $date } : aucun incident
day-notice = { $date } : avis
day = { $date } : { $state }
day-down = { $day }, { $down } d’indisponibilité
day-more = { $day } et { NUMBER($more) } de plus
month = { $month } : { $outages }, { $down } d’indisponibilité
month-part = { $month } : { $outages }, { $down } d’indisponibilité, données partielles
hour = { $count ->
    [0] { $weekday } de { $from } h à { $to } h : aucune panne n’a commencé
    [one] { $weekday } de { $from } h à { $to } h : { $count } panne a commencé
    [many] { $weekday } de { $from } h à { $to } h : { $count } de pannes ont commencé
   *[other] { $weekday } de { $from } h à { $to } h : { $count } pannes ont commencé
}
bar = { $vendor }, { $moment }, { $length } : { $title }
together-at-once = { $later } ({ $later-title }) et { $first } ({ $first-title }) ont commencé dans la même minute.
together-at-once-for = { $later } ({ $later-title }) et { $first } ({ $first-title }) ont commencé dans la même minute, ensemble pendant { $both }.
together-after = { $later } ({ $later-title }) a commencé { $lag } après { $first } ({ $first-title }).
together-after-for = { $later } ({ $later-title }) a commencé { $lag } après { $first } ({ $first-title }), ensemble pendant { $both }.
stretch = { $phase } { $length }, à partir du { $since }
phase-time = { $phase } { $length }

last-90-days = Les 90 derniers jours
span-90-days = 90 jours
span-year = Un an
span-three-years = 3 ans
side-by-side-90-days = Côte à côte, les 90 derniers jours
side-by-side-year = Côte à côte, l’année écoulée
side-by-side-three-years = Côte à côte, les trois dernières années
delete-of = Supprimer de l’archive : { $vendor }
delete-sure-of = Supprimer définitivement : { $vendor }
picture = { $title }. Les flèches du clavier permettent de parcourir l’image ; le tableau ci-dessous contient les mêmes données.

starts-in = Commence dans { $wait }
ends-in = Fin prévue dans { $wait }
overrun = Fin prévue dépassée de { $by }
start-overdue = Début prévu il y a { $by }

none-then = Aucun incident n’est connu chez eux à ce moment-là.
forgotten = Leur page ne mentionne les incidents que depuis le { $day }.
older = { $count ->
    [0] Aucun incident plus ancien n’a été trouvé.
    [one] { $count } incident plus ancien a été trouvé et conservé.
    [many] { $count } d’incidents plus anciens ont été trouvés et conservés.
   *[other] { $count } incidents plus anciens ont été trouvés et conservés.
}
older-failed = Les incidents plus anciens n’ont pas pu être lus. { $why }
mentioned = cité sous le nom « { $written } »
kept = { $incidents }, depuis le { $since }
kept-with-work = { $works ->
    [one] { $incidents } et { $works } maintenance, depuis le { $since }
    [many] { $incidents } et { $works } de maintenances, depuis le { $since }
   *[other] { $incidents } et { $works } maintenances, depuis le { $since }
}
archive-too-large = Ce fichier est trop volumineux pour une archive d’incidents. Rien n’a été importé.
full = { $count ->
    [0] Cet appareil n’a plus de place : les nouveautés n’ont pas été conservées. Exporter l’archive ou libérer de l’espace.
    [one] Cet appareil manquait de place. Le texte du plus ancien incident a été abandonné ; ses chiffres restent.
    [many] Cet appareil manquait de place. Les textes des { $count } d’incidents les plus anciens ont été abandonnés ; leurs chiffres restent.
   *[other] Cet appareil manquait de place. Les textes des { $count } incidents les plus anciens ont été abandonnés ; leurs chiffres restent.
}
archive-unavailable = Ce navigateur ne conserve pas d’archive ici : son stockage est désactivé. Ce que contient encore la page du fournisseur est affiché.
imported = { $vendors ->
    [0] L’archive ne contenait aucun fournisseur.
    [one] L’archive d’un fournisseur a été importée.
    [many] Les archives de { $vendors } de fournisseurs ont été importées.
   *[other] Les archives de { $vendors } fournisseurs ont été importées.
}

ongoing-for = en cours, { $length }
ongoing = en cours

tile-year = Disponibilité sur un an
tile-known = Disponibilité, sur ce qui est connu
tile-half = La moitié est finie en
tile-said = Ils le disent après
down-of = { $down } d’indisponibilité
down-of-lengthless = { $down } d’indisponibilité, et { $count ->
    [one] { $count } panne
    [many] { $count } de pannes
   *[other] { $count } pannes
} de durée inconnue
nine-in-ten = neuf sur dix en { $most }
median-that-tell = { $count ->
    [one] la seule panne qui le précise
   *[other] médiane des { $count } qui le précisent
}
in-all = { $outages }, { $down } en tout
more-figures = Autres chiffres
month-by-month = Mois par mois
part-by-part = Partie par partie
days-dark = { $count ->
    [one] De { $count } de ces jours, rien n’est connu.
   *[other] De { $count } de ces jours, rien n’est connu.
}
picture-opens = { $title }. Les flèches du clavier permettent de parcourir l’image, Entrée ouvre un jour ; le tableau ci-dessous contient les mêmes données.
day-close = Fermer le jour
together-count = { $count ->
    [0] Jamais deux n’ont été en panne à la fois
    [one] Une fois, deux étaient en panne à la fois
   *[other] { $count } fois, deux étaient en panne à la fois
}
lag-stretch = Pas encore annoncé : { $lag }, depuis { $since }
lag-time = Pas encore annoncé { $lag }
post-mark = Publications
downtime-up-to = Indisponibilité, barre la plus haute : { $most }
began-up-to = Pannes commencées, plus grand carré : { NUMBER($most) }

stated-length = { $length } selon le fournisseur lui-même
printed = Imprimé le { $moment }.
printed-read = Imprimé le { $moment }. Page lue le { $read }.
