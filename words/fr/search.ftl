# Le champ de recherche : trouver et ajouter un fournisseur.

label = Trouver ou ajouter un fournisseur
hint = Saisir un nom, ou coller l’adresse d’une page de statut.
loading = Chargement de la liste des fournisseurs…
results = Fournisseurs correspondants
new-address = Aucun fournisseur de la liste n’a cette adresse. Elle peut être examinée.
known-label = Dans votre liste
guessed = Est-ce celui-ci ?
allow = Autoriser et réessayer
add-anyway = Ajouter quand même
cancel = Annuler
not-allowed = L’adresse n’a pas été autorisée ; elle ne peut donc pas être lue.
unknown-format = le mode de lecture sera déterminé à l’ajout

count = { $vendors ->
    [0] Aucun fournisseur ne correspond. Coller l’adresse de sa page de statut.
    [one] { $vendors } fournisseur correspond.
    [many] { $vendors } de fournisseurs correspondent.
   *[other] { $vendors } fournisseurs correspondent.
}
likeliest = { $vendors ->
    [one] Le résultat le plus probable est affiché. Continuer la saisie pour en voir d’autres.
    [many] Les { $vendors } de résultats les plus probables sont affichés. Continuer la saisie pour en voir d’autres.
   *[other] Les { $vendors } résultats les plus probables sont affichés. Continuer la saisie pour en voir d’autres.
}
look-at = Chercher une page de statut à l’adresse { $address }
looking = Recherche d’une page de statut pour { $address }… requête { NUMBER($asked) } sur { NUMBER($most) } au plus.
added = { $name } a été ajouté.
added-as = { $name } a été ajouté. Format de la page : { $format }.
known = { $name } est déjà dans votre liste.

readable-guarded = sa page sera peut-être à autoriser
readable-extension = sa page sera à autoriser
