# Ce que disent les incidents et l’historique d’un fournisseur.

impact = Impact
phase = Phase
started = Début
resolved = Résolu
duration = Durée
components = Composants
update = Mise à jour

now-operational = { $vendor } est opérationnel en ce moment.
now-maintenance = { $vendor } est en maintenance en ce moment.
now-degraded = { $vendor } a des performances dégradées en ce moment.
now-partial-outage = { $vendor } connaît une panne partielle en ce moment.
now-major-outage = { $vendor } connaît une panne majeure en ce moment.
now-unknown = L’état actuel de ce fournisseur ({ $vendor }) n’est pas connu.
then-operational = { $vendor } était opérationnel au moment de l’enregistrement.
then-maintenance = { $vendor } était en maintenance au moment de l’enregistrement.
then-degraded = { $vendor } avait des performances dégradées au moment de l’enregistrement.
then-partial-outage = { $vendor } connaissait une panne partielle au moment de l’enregistrement.
then-major-outage = { $vendor } connaissait une panne majeure au moment de l’enregistrement.
then-unknown = L’état de ce fournisseur ({ $vendor }) au moment de l’enregistrement n’était pas connu.
nothing-known = Rien n’est encore connu du passé de ce fournisseur ({ $vendor }).
no-outage = Aucune panne n’est connue chez { $vendor } depuis le { $since }.
past = { $count ->
    [one] { $vendor } a eu { $count } panne depuis le { $since }, soit { $downtime } d’indisponibilité au total.
    [many] { $vendor } a eu { $count } de pannes depuis le { $since }, soit { $downtime } d’indisponibilité au total.
   *[other] { $vendor } a eu { $count } pannes depuis le { $since }, soit { $downtime } d’indisponibilité au total.
}
past-rate = { $count ->
    [one] { $vendor } a eu { $count } panne depuis le { $since }, soit { $downtime } d’indisponibilité au total. Incidents par mois en moyenne : { $rate }.
    [many] { $vendor } a eu { $count } de pannes depuis le { $since }, soit { $downtime } d’indisponibilité au total. Incidents par mois en moyenne : { $rate }.
   *[other] { $vendor } a eu { $count } pannes depuis le { $since }, soit { $downtime } d’indisponibilité au total. Incidents par mois en moyenne : { $rate }.
}
past-rare = { $count ->
    [one] { $vendor } a eu { $count } panne depuis le { $since }, soit { $downtime } d’indisponibilité au total. Incidents par mois en moyenne : moins de { $rate }.
    [many] { $vendor } a eu { $count } de pannes depuis le { $since }, soit { $downtime } d’indisponibilité au total. Incidents par mois en moyenne : moins de { $rate }.
   *[other] { $vendor } a eu { $count } pannes depuis le { $since }, soit { $downtime } d’indisponibilité au total. Incidents par mois en moyenne : moins de { $rate }.
}
lengthless = { $count ->
    [one] { $vendor } a eu { $count } panne depuis le { $since }, de durée inconnue.
    [many] { $vendor } a eu { $count } de pannes depuis le { $since }, de durée inconnue.
   *[other] { $vendor } a eu { $count } pannes depuis le { $since }, de durée inconnue.
}
lengthless-rate = { $count ->
    [one] { $vendor } a eu { $count } panne depuis le { $since }, de durée inconnue. Incidents par mois en moyenne : { $rate }.
    [many] { $vendor } a eu { $count } de pannes depuis le { $since }, de durée inconnue. Incidents par mois en moyenne : { $rate }.
   *[other] { $vendor } a eu { $count } pannes depuis le { $since }, de durée inconnue. Incidents par mois en moyenne : { $rate }.
}
lengthless-rare = { $count ->
    [one] { $vendor } a eu { $count } panne depuis le { $since }, de durée inconnue. Incidents par mois en moyenne : moins de { $rate }.
    [many] { $vendor } a eu { $count } de pannes depuis le { $since }, de durée inconnue. Incidents par mois en moyenne : moins de { $rate }.
   *[other] { $vendor } a eu { $count } pannes depuis le { $since }, de durée inconnue. Incidents par mois en moyenne : moins de { $rate }.
}
some-lengthless = { $count ->
    [one] La durée de { $count } panne n’est pas connue et n’ajoute rien.
    [many] La durée de { $count } de pannes n’est pas connue et n’ajoute rien.
   *[other] La durée de { $count } pannes n’est pas connue et n’ajoute rien.
}

hours = { NUMBER($hours) } h { NUMBER($minutes) } min

known-since = Connu depuis le { $since }.
known-from-vendor = { $count ->
    [one] Connu depuis le { $since }, d’après le dernier incident du fournisseur.
    [many] Connu depuis le { $since }, d’après les { $count } d’incidents les plus récents du fournisseur.
   *[other] Connu depuis le { $since }, d’après les { $count } derniers incidents du fournisseur.
}
known-from-archive = Connu depuis le { $since }, d’après l’archive de ce navigateur.
known-from-both = { $count ->
    [one] Connu depuis le { $since }, d’après le dernier incident du fournisseur et l’archive de ce navigateur.
    [many] Connu depuis le { $since }, d’après les { $count } d’incidents les plus récents du fournisseur et l’archive de ce navigateur.
   *[other] Connu depuis le { $since }, d’après les { $count } derniers incidents du fournisseur et l’archive de ce navigateur.
}

uptime-not-known = Rien n’est connu des { NUMBER($days) } derniers jours.
uptime = { $share } sur les { NUMBER($days) } derniers jours.
uptime-lengthless = { $share } sur les { NUMBER($days) } derniers jours ; { $count ->
    [one] { $count } panne de durée inconnue.
    [many] { $count } de pannes de durée inconnue.
   *[other] { $count } pannes de durée inconnue.
}
uptime-hours = { $share } sur { $known } ; c’est tout ce que l’on connaît des { NUMBER($days) } derniers jours.
uptime-hours-lengthless = { $share } sur { $known } ; c’est tout ce que l’on connaît des { NUMBER($days) } derniers jours. { $count ->
    [one] { $count } panne de durée inconnue.
    [many] { $count } de pannes de durée inconnue.
   *[other] { $count } pannes de durée inconnue.
}
uptime-part = { $known ->
    [one] { $share } sur le dernier jour ; c’est tout ce que l’on connaît des { NUMBER($days) } derniers jours.
    [many] { $share } sur les derniers jours, au nombre de { $known } ; c’est tout ce que l’on connaît des { NUMBER($days) } derniers jours.
   *[other] { $share } sur les { $known } derniers jours ; c’est tout ce que l’on connaît des { NUMBER($days) } derniers jours.
}
uptime-part-lengthless = { $known ->
    [one] { $share } sur le dernier jour ; c’est tout ce que l’on connaît des { NUMBER($days) } derniers jours.
    [many] { $share } sur les derniers jours, au nombre de { $known } ; c’est tout ce que l’on connaît des { NUMBER($days) } derniers jours.
   *[other] { $share } sur les { $known } derniers jours ; c’est tout ce que l’on connaît des { NUMBER($days) } derniers jours.
} { $count ->
    [one] { $count } panne de durée inconnue.
    [many] { $count } de pannes de durée inconnue.
   *[other] { $count } pannes de durée inconnue.
}

# À la place d’un complément : « a eu un incident mineur ».
kind-incident = un incident
kind-notice = un avis
kind-minor = un incident mineur
kind-major = un incident majeur
kind-critical = un incident critique
kind-maintenance = une maintenance
kind-other = un incident (« { $word } »)
open = { $vendor } a { $what } en cours
open-since = { $vendor } a { $what } en cours depuis le { $date }
open-parts = { $vendor } a { $what } en cours, qui touche { $parts }
open-since-parts = { $vendor } a { $what } en cours depuis le { $date }, qui touche { $parts }
over = { $vendor } a eu { $what }
over-on = { $vendor } a eu { $what } le { $date }
over-parts = { $vendor } a eu { $what } qui a touché { $parts }
over-on-parts = { $vendor } a eu, le { $date }, { $what } qui a touché { $parts }
posted = { $vendor } a publié { $what }
posted-on = { $vendor } a publié { $what } le { $date }
posted-parts = { $vendor } a publié { $what } concernant { $parts }
posted-on-parts = { $vendor } a publié, le { $date }, { $what } concernant { $parts }
told-open-for = { $told }. Cela dure depuis { $length } et n’est pas résolu.
told-open = { $told }. Ce n’est pas résolu.
told-over-after = { $told }. Cela a duré { $length } ; c’est résolu.
told-over = { $told }. C’est résolu ; la durée n’est pas connue.
more-parts = { NUMBER($count) } de plus

acknowledged-at-once = Reconnu en moins d’une minute, selon le fournisseur lui-même.
acknowledged = Reconnu { $lag } après le début, selon le fournisseur lui-même.
acknowledged-about = Reconnu environ { $lag } après le début, selon le fournisseur lui-même.
update-due = La mise à jour promise par le fournisseur est attendue maintenant.
update-late = La mise à jour promise par le fournisseur a { $late } de retard.

import-no-archive = Ce fichier n’est pas une archive d’incidents. En choisir un qui a été exporté ici.
import-too-new = Cette archive a été écrite par une version plus récente de ce programme. Le mettre à jour, puis importer de nouveau.
import-too-much = Cette archive n’a pas été importée : { $path } contient plus de { $most }.
import-damaged = Cette archive est endommagée et n’a pas été importée : { $why }.

rule-downtime = L’indisponibilité est le temps écoulé du début à la résolution, toutes pannes confondues ; deux pannes simultanées comptent une fois.
rule-notices = Les avis et les maintenances ne comptent comme pannes que sur demande.
rule-lengthless = Une panne publiée une seule fois, après sa fin, compte ; elle n’ajoute de l’indisponibilité que si son texte indique une durée.
rule-open = Un incident ouvert court jusqu’à maintenant.
rule-month = Les incidents par mois sont comptés sur toute la période connue, dès qu’elle atteint trente jours.
rule-uptime = La disponibilité porte sur les jours connus et est arrondie vers le bas.

left-out-one = Un avis n’est pas compté.
left-out-one-of = Un avis de { $length } n’est pas compté.
left-out-many = { $count ->
    [one] { $count } avis n’est pas compté.
    [many] { $count } d’avis ne sont pas comptés.
   *[other] { $count } avis ne sont pas comptés.
}
left-out-many-of = { $count ->
    [one] { $count } avis, d’une durée de { $length }, n’est pas compté.
    [many] { $count } d’avis, d’une durée totale de { $length }, ne sont pas comptés.
   *[other] { $count } avis, d’une durée totale de { $length }, ne sont pas comptés.
}

acknowledging = du début indiqué après coup à la première publication ; médiane sur { NUMBER($of) } des { NUMBER($all) } pannes, celles qui indiquent un début ; neuf sur dix en moins de { $length }
