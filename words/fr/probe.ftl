# Appels faits d’ici sur demande : ce que chacun dit, ce qui est écrit, et les signatures des webhooks.

tells-good = Cela fonctionne.
tells-reached = L’hôte répond.
tells-redirected = L’hôte renvoie l’appel ailleurs. La redirection n’a pas été suivie.
tells-malformed = Le fournisseur n’accepte pas la requête telle quelle.
tells-credential = Les identifiants sont refusés.
tells-browser = Le fournisseur refuse les appels des navigateurs. Cela ne dit rien de la clé : exécuter plutôt la commande.
tells-missing = Il n’y a rien à cette adresse.
tells-too-large = La requête est trop volumineuse.
tells-limited = Trop d’appels, ou bien un quota ou une facture.
tells-between = Un intermédiaire demande une authentification : un proxy ou la page d’accueil d’un réseau.
tells-server = Le serveur du fournisseur a échoué.
tells-denied = La réponse est arrivée et dit que l’appel a échoué.
tells-timeout = Pas de réponse à temps.
tells-network = Pas de connexion. Le navigateur ne dit pas pourquoi.
tells-dns = Le nom de l’hôte n’a pas pu être résolu.
tells-tls = Aucune connexion sécurisée n’a pu être établie.
tells-refused = La connexion a été refusée ou fermée.
tells-cancelled = Arrêté.
tells-lost = L’appel était en route quand le navigateur l’a arrêté. On ignore s’il est arrivé.
tells-skipped = Pas envoyé : l’hôte a échoué trop souvent.

summary-good = { $of ->
    [one] Un appel d’ici réussit, { $ago }.
    [many] Les { $of } d’appels d’ici réussissent tous, { $ago }.
   *[other] Les { $of } appels d’ici réussissent tous, { $ago }.
}
summary-failed = Appels d’ici : { $failed } sur { $of } en échec ({ $ended }). D’autres sites répondent, { $ago }.
summary-failed-all = Appels d’ici : { $failed } sur { $of } en échec ({ $ended }). D’autres sites ne répondent pas non plus, { $ago }.
summary-failed-alone = Appels d’ici : { $failed } sur { $of } en échec ({ $ended }). Aucun autre site n’a été interrogé, { $ago }.
ended-status = HTTP { $status }

became-better = Fonctionne de nouveau
became-worse = Échoue maintenant
became-faster = Plus rapide
became-slower = Plus lent
became-same = Comme avant
became-alone = Interrogé une seule fois

gate-open = Cet hôte a échoué trop souvent ou a demandé une pause. Prochain essai : { $at }.
gate-half-open = Un appel passe pour voir si l’hôte fonctionne de nouveau.

missing-tenant = Saisir le nom du compte dans l’adresse du fournisseur.
missing-user = Saisir l’identifiant de l’utilisateur.
missing-event = Saisir le nom de l’événement.
missing-attributes = Saisir les attributs.
missing-data = Saisir les données.
not-object = Saisir un objet JSON, comme {"{"}"plan": "pro"{"}"}.
too-long = C’est plus long que tout ce qui peut être saisi ici.
elsewhere = Cela changerait la destination de l’appel.
no-host = Le playbook n’indique aucun hôte à interroger.

withheld-missing = Des identifiants sont d’abord nécessaires.
withheld-elsewhere = Les identifiants enregistrés sont pour un autre hôte ou un autre playbook. Ils n’ont pas été envoyés.
withheld-unsendable = Les identifiants contiennent des caractères impossibles à envoyer. Les copier de nouveau.
withheld-unsound = Cette adresse ne peut pas être interrogée. Rien n’a été envoyé.

blocked = BLOQUANT : { $probe } a échoué. À corriger en premier.
through = Côté API, tout va bien. Le reste est dans le tableau de bord.
through-failed = Le côté API a échoué. Le tableau de bord peut encore en dire plus.

turn-p1 = Tous les derniers appels échouent.
turn-p2 = Derniers appels : { $failed } sur { $of } en échec.
turn-recovered = Fonctionne de nouveau après { $length }.

names-same = Les deux résolveurs donnent les mêmes adresses.
names-apart = Les résolveurs donnent des adresses différentes, ce qui est courant pour un nom réparti sur plusieurs sites.
names-private = Un résolveur donne une adresse de réseau privé : un intermédiaire répond pour ce nom.
names-one-fails = Un résolveur trouve le nom, l’autre non.
names-both-fail = Aucun des deux résolveurs ne trouve le nom.
names-missing = Ce nom n’existe pas, selon les deux résolveurs.
names-unknown = Un résolveur n’a pas pu être lu.

webhook-valid = La signature est valide.
webhook-invalid = La signature ne correspond pas.
clock-behind = L’heure signée remonte à { $seconds } secondes, pour { $allowed } autorisées : l’événement est ancien, ou cette horloge avance.
clock-ahead = L’heure signée est en avance de { $seconds } secondes, pour { $allowed } autorisées : cette horloge retarde.
body-newline = La signature correspond sans le saut de ligne final. Vérifier le corps brut, avant tout ajout.
body-no-newline = La signature correspond avec un saut de ligne final. Quelque chose l’a retiré.
body-unix = La signature correspond avec les sauts de ligne d’Unix. Quelque chose les a modifiés.
body-windows = La signature correspond avec les sauts de ligne de Windows. Quelque chose les a modifiés.
body-rewritten = La signature correspond au même JSON écrit autrement : il a été lu et réécrit avant la vérification. Vérifier le corps brut.
secret-base64 = La signature correspond au secret décodé du base64. Le décoder avant de l’utiliser.
secret-hex = La signature correspond au secret décodé de l’hexadécimal. Le décoder avant de l’utiliser.
secret-bare = La signature correspond au secret sans son préfixe.
secret-text = La signature correspond au secret tel qu’il est écrit, préfixe compris. Ne pas le décoder.
address-scheme = La signature correspond si http et https sont échangés : un proxy intermédiaire met fin à la connexion sécurisée. Vérifier avec l’adresse que le fournisseur appelle.
address-slash = La signature correspond à une autre fin d’adresse : une barre oblique en trop ou en moins.
address-query = La signature correspond à l’adresse sans ses paramètres.
address-decoded = La signature correspond à l’adresse avec ses signes pour cent décodés.
encoding-other = La signature est écrite en hexadécimal alors que la documentation indique du base64, ou l’inverse.
other-secret = Le secret est probablement un autre : celui d’un autre point de terminaison, de test ou de production, ou d’avant son changement.
other-body = Ou le corps n’est pas celui qui a été signé. Copier les octets bruts, avant qu’un framework les lise.
other-address = Ou l’adresse n’est pas exactement celle que le fournisseur appelle.
no-header = L’en-tête { $name } manque.
no-signature = L’en-tête { $name } ne contient aucune signature de la bonne longueur.
no-secret = Saisir le secret, sous la forme affichée par le fournisseur.
no-url = Saisir l’adresse exacte que le fournisseur appelle.
other-scheme = La méthode de signature de ce fournisseur ne peut pas être vérifiée ici.
