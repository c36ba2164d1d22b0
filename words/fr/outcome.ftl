# La note pour l’équipe et le rapport pour le support du fournisseur : des faits, chacun avec son libellé.

symptom = Symptôme
expected = Attendu
actual = Constaté
error = Erreur
since = Depuis
who-label = Qui est touché
how-often-label = Fréquence
rate-label = Taux d’échec
stage = Étape
parts = Parties
region = Région
reason = Raison
runbook = Runbook
next = Prochaine étape
as-of = Établi le
our-side = De notre côté
changed = Cela a commencé avec une modification de notre côté.
unchanged = Rien n’avait changé de notre côté avant le début.
your-incident = Votre incident
no-incident = Votre page de statut n’en montre aucun qui corresponde.

who-one = Un seul utilisateur
who-segment = Un segment
who-everyone = Tout le monde

always = À chaque fois
intermittent = De temps en temps
once = Une fois

team-title = { $vendor } : { $verdict }
team-title-severity = { $vendor } : { $verdict } ({ $severity })
support-title = Rapport de problème pour { $vendor }
both-times = { $utc } ({ $local })
your-page = Votre page de statut
unread-since = Elle n’a pas pu être lue d’ici depuis le { $at }.
unread = Elle n’a pas pu être lue d’ici.

open-here = Ouvrir

their-page = Leur page de statut
