# Ce qui ne va pas dans un document, et où : technique, pour qui l’écrit ou le sert ; placé entre deux-points et point final.

at = à { $path } : { $problem }
expected = il faut { $expected }
expected-found = il faut { $expected } ; trouvé : { $found }
bad-time = « { $stamp } » n’est pas une date entre 1970 et 9999
too-deep = plus de { $most } niveaux d’imbrication
too-much = plus de { $limit } Mo de texte
unrecognised = aucun format connu
untold = ce n’est pas conforme à ce format

a-nothing = rien
a-null = null
a-flag = true ou false
a-number = un nombre
a-text = du texte
a-list = une liste
a-list-of-texts = une liste de textes
an-object = un objet
an-object-with = un objet avec l’un des champs { $members }
a-time = une date
an-address = une adresse qui commence par https://
a-known-word = un mot connu
a-status = un statut
a-summary = un résumé
an-own-error = une erreur propre à la page
an-instance = une instance ou un incident
a-json = du JSON
a-feed = du RSS ou de l’Atom
other-xml = un autre XML
an-element = un élément
a-tag-end = la fin d’une balise, d’un commentaire ou d’un CDATA
an-end-tag = sa balise fermante
a-document-end = la fin du document
