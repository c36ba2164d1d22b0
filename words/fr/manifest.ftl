# Ce que le navigateur montre de l’extension, et ce qui se dit là où les autres mots manquent.

name = Is it them?
description = Est-ce chez eux ou chez nous ? L’état des fournisseurs dont vous dépendez, lu sur leurs propres pages de statut.
sorry = « Is it them? » n’a pas pu démarrer. Fermer cette page et la rouvrir.
unread = Is it them? Les fournisseurs n’ont pas pu être lus pour l’instant.
mine = Est-ce mon cas ?
