# Les vérifications qui tranchent un cas : les boutons qui y répondent, et leur résultat.

take-back = Annuler
worked = Cela a marché
failed = Cela a échoué
some-left = Il en reste
used-up = C’est épuisé
stopped = Les erreurs ont cessé
went-on = Elles ont continué
refused = Il a été refusé
arrived = Il est arrivé
rendered = Le rendu est bon
did-not = Non

undo-worked = Sans notre modification, cela marche.
undo-failed = Sans notre modification, cela échoue aussi.
credentials-worked = Un appel à la main avec les mêmes identifiants réussit.
credentials-failed = Un appel à la main avec les mêmes identifiants est refusé aussi.
rate-worked = Avec moitié moins de requêtes, les erreurs ont cessé.
rate-failed = Avec moitié moins de requêtes, les erreurs ont continué.
usage-worked = La console du fournisseur montre qu’il reste du quota et du crédit.
usage-failed = La console du fournisseur montre que le quota ou le crédit est épuisé.
known-good-worked = Une requête qui fonctionnait fonctionne encore.
known-good-failed = Une requête qui fonctionnait échoue maintenant.
second-user-worked = Cela marche pour un second utilisateur.
second-user-failed = Cela échoue aussi pour un second utilisateur.
by-hand-worked = Un appel à la main depuis un autre réseau réussit.
by-hand-failed = Un appel à la main depuis un autre réseau échoue aussi.
webhook-worked = Un événement de test envoyé depuis le tableau de bord du fournisseur arrive.
webhook-failed = Un événement de test envoyé depuis le tableau de bord du fournisseur n’arrive pas.
delivery-worked = Un message envoyé à soi-même arrive.
delivery-failed = Un message envoyé à soi-même n’arrive pas.
rendering-worked = Le rendu du modèle est bon avec un profil qui fonctionnait.
rendering-failed = Le rendu du modèle échoue aussi avec un profil qui fonctionnait.
check-worked = La vérification a réussi.
check-failed = La vérification a échoué.
