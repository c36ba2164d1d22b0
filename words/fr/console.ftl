# La console : appels à un fournisseur faits d’ici, et ce qu’ils ont donné.

title = { $vendor }, mesuré d’ici
choose-another = Choisir un autre fournisseur
whom = Quel fournisseur mesurer ?
whom-hint = Les appels vont de ce navigateur au fournisseur, et à personne d’autre. Rien ne démarre automatiquement.
whom-none = Aucun fournisseur n’est encore choisi. En ajouter un dans les options, puis revenir.
not-loaded = Ce qui est connu de ce fournisseur n’a pas pu être chargé. Fermer cette page et la rouvrir.

nothing-yet = Rien n’a encore été mesuré.
measured = Mesuré d’ici
by-hand = Rien ne démarre automatiquement. Les résultats comptent comme indices.
your-network = Votre réseau
no-controls = aucun autre hôte ne peut être interrogé
controls = { $count ->
    [one] d’après { $count } hôte d’un autre fournisseur
    [many] d’après { $count } d’hôtes d’autres fournisseurs
   *[other] d’après { $count } hôtes d’autres fournisseurs
}
not-asked-yet = pas encore interrogé
samples = { $count ->
    [one] { $count } mesure
    [many] { $count } de mesures
   *[other] { $count } mesures
}
give-back = Retirer l’autorisation
give-back-of = Retirer l’autorisation : { $host }
millis = { NUMBER($count) } ms
failed = Échecs : { NUMBER($failed) } sur { NUMBER($all) }
calls-answer = répond
calls-fail = ne répond pas
calls-some-fail = répond par intermittence
calls-none = non mesuré

measure = Mesurer
cancel = { $count ->
    [one] Arrêter { $count } appel
    [many] Arrêter { $count } d’appels
   *[other] Arrêter { $count } appels
}
cancelled = Arrêté. Ce qui était arrivé jusque-là est gardé.
forget-all = Oublier les identifiants
forgotten = Les identifiants sont oubliés.
not-allowed = Le navigateur ne peut pas appeler { $host } : l’autorisation n’a pas été donnée.
withdrawn = L’autorisation d’appeler { $host } a été retirée.

calls = Appels
calls-hint = Ce que le playbook de ce fournisseur demande à ses propres hôtes.
region = Région
writes = écriture
reads = lecture seule
reads-openly = lecture seule, sans clé
on-its-way = en route…
run = Exécuter
run-again = Réexécuter
may-write = Autoriser cette écriture
agree-first = Cet appel écrit chez le fournisseur. L’autoriser d’abord ci-dessous.
result = Résultat
means = Signification
to-do = À faire
headers = En-têtes
body = Corps

field-tenant = Nom de votre compte dans l’adresse du fournisseur
field-tenant-hint = Comme acme dans acme.example.com.
field-user = Identifiant de l’utilisateur
field-user-hint = Tel que votre système le transmet au fournisseur.
field-event = Nom de l’événement
field-event-hint = Majuscules et minuscules comptent.
field-attributes = Attributs
field-attributes-hint = Un objet JSON, comme {"{"}"plan": "pro"{"}"}. Peut rester vide.
field-data = Données
field-data-hint = Un objet JSON qui accompagne l’événement. Peut rester vide.

secret-hint = Envoi uniquement à { $host }, par https. Reste dans la mémoire de ce navigateur jusqu’à 20 minutes sans utilisation, et nulle part ailleurs.
secret-held = La clé pour { $host } est en mémoire.
secret-sealed = Elle est conservée sur cet ordinateur, chiffrée.
forget = L’oublier
remember = Mémoriser sur cet ordinateur
remember-this = La conserver ici, chiffrée par une phrase secrète
passphrase = Phrase secrète
passphrase-new = Conservée nulle part : sans elle, la clé devra être saisie de nouveau.
passphrase-open = Ouvre la clé conservée sur cet ordinateur.
passphrase-wrong = Cette phrase secrète ne l’ouvre pas.
passphrase-short = Il faut une phrase secrète d’au moins 12 caractères.
not-kept = Le navigateur n’a pas pu la conserver. Elle reste en mémoire.

copied = Copié.
not-copied = Le navigateur n’a pas permis la copie.
run-not-kept = Les résultats n’ont pas pu être conservés : le navigateur a refusé. Ils restent ici jusqu’à la fermeture de la page.

copy-curl = Copier en curl
figures = minimum { NUMBER($least) }, médiane { NUMBER($median) }, 95 % sous { NUMBER($most) }, d’une mesure à la suivante { NUMBER($jitter) } ms
status-page = Leur page de statut
waits = Reprise le { $moment } : l’hôte a demandé une pause ou a échoué trop souvent.
to-verdict = Voir ce que cela change au verdict

of-calls = { $count ->
    [one] { $count } appel, puis une liste de contrôle
    [many] { $count } d’appels, puis une liste de contrôle
   *[other] { $count } appels, puis une liste de contrôle
}
blocked-short = Bloqué
api-side-short = Côté API : tout va bien
api-side-fails = Le côté API échoue

watch-every-minute = Surveiller chaque minute
watch-hint = Demande à { $host } s’il répond, une fois par minute, pendant deux heures au plus. Continue après la fermeture de cette page.
watch = Surveiller chaque minute
watch-no-more = Ne plus surveiller
watching = { $host } est interrogé une fois par minute jusqu’au { $moment }.

network = Réseau
parts-of-connection = Étapes d’une connexion
parts-untold = Le navigateur les indique après un appel, pour certains hôtes. Sinon, exécuter les commandes ci-dessous.
parts-reused = Si une connexion était déjà ouverte, son début n’a pas pris de temps.
part-name = nom
part-connect = connexion
part-tls = TLS
part-wait = premier octet
part-rest = reste
part-protocol = protocole
names = Noms
names-hint = Désactivé tant que rien n’est choisi : le résolveur interrogé apprend les noms des hôtes. Deux résolveurs peuvent être comparés.
resolvers = Qui peut être interrogé
resolve = Résoudre les noms
commands = Commandes
commands-hint = Un navigateur ne dit pas pourquoi une connexion échoue. Ce que ces commandes affichent peut être collé dans le champ sous « Qu’est-ce qui ne marche pas ? ».
command-names = Résoudre les noms
command-tls = Afficher le certificat
command-parts = Chronométrer les étapes d’une connexion
command-latency = Mesurer la latence, cinq fois
copy = Copier
copy-of = Copier : { $command }
resolved-empty = aucune adresse
resolved-missing = ce nom n’existe pas
resolved-failed = recherche sans résultat (code { $code })
resolved-unread = pas de réponse

runs = Exécutions
export-of = Enregistrer en { $kind } : { $name }, { $when }
compared = Comparaison avec l’exécution précédente ({ $when })
went = { $before } → { $after }

webhooks = Vérifier un webhook
webhooks-hint = Coller ce que votre point de terminaison a reçu. La vérification se fait ici, selon la méthode du fournisseur, et rien ne part ailleurs.
webhook-scheme = Méthode
webhook-headers = En-têtes
webhook-body = Corps, au caractère près
webhook-url = Adresse appelée
webhook-secret = Secret de signature ou clé publique
webhook-secret-hint = Reste dans ce champ jusqu’à la fermeture de la page.
webhook-check = Vérifier la signature

why = Pourquoi une connexion échoue
why-hint = Un script n’en est pas informé. S’il a l’autorisation de voir ses propres requêtes, le navigateur dit si un nom est introuvable, un certificat refusé ou une connexion fermée.
ask-why = Laisser le navigateur dire pourquoi
why-allowed = Désormais, le navigateur dit pourquoi une connexion échoue.
why-refused = L’autorisation n’a pas été donnée. Ce que les commandes affichent le dit aussi.
ended-in = { $ended }, { NUMBER($millis) } ms
