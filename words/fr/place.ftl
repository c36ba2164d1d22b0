# Où se trouve la page d’un fournisseur : elle a déménagé, ou porte un autre nom.

moved = La page de statut de ce fournisseur ({ $vendor }) est passée du format { $from } au format { $to }. Elle est désormais lue à son nouvel emplacement.
moved-to = Sa page se trouve désormais sur { $host }.
unlike = Cette page s’appelle « { $own } » : vérifier que c’est la bonne.
a-feed = flux
