# La question ou la vérification qui trancherait un cas.

look-again-at = Revoir la page de statut le { $at } : à ce moment-là, elle montre neuf incidents sur dix. Ou mesurer maintenant.
look-again = Revoir la page de statut dans 30 minutes : les fournisseurs reconnaissent souvent tard leurs incidents.
test-webhook = Envoyer un événement de test depuis le tableau de bord du fournisseur : s’il arrive, examiner l’abonnement ; sinon, ce que notre point de terminaison a répondu.
test-delivery = S’envoyer un message et consulter le journal de livraison du fournisseur : accepté mais non livré, c’est chez eux ou au-delà ; refusé, c’est chez nous.
test-rendering = Prévisualiser le modèle avec un profil qui fonctionnait : si le rendu est bon, les données sont en cause.
is-it-yours = Ils ont un incident. Est-ce le vôtre ? Dire ce qui échoue, depuis quand, ou quelle partie est concernée.
undo-our-change = Annuler notre modification pour un appel : si cela remarche, c’est chez nous.
test-credentials = Faire un appel à la main avec les mêmes identifiants : s’il est refusé aussi, c’est chez nous.
lower-the-rate = Réduire de moitié les requêtes pendant cinq minutes : si les erreurs cessent, c’est chez nous.
check-usage = Consulter l’utilisation et la facturation dans la console du fournisseur : si le quota ou le crédit est épuisé, c’est chez nous.
repeat-known-good = Répéter une requête qui fonctionnait : si elle réussit, c’est chez nous.
second-user = Essayer avec un second utilisateur : si cela marche pour lui, c’est chez nous.
ask-when = Chercher quand le problème a commencé : nos journaux montrent le premier échec.
ask-part = Dire quelle partie du service est concernée.
ask-region = Dire quelle région ou quel environnement est concerné.
open-page = Ouvrir la page de statut du fournisseur et y chercher un incident à ce moment-là.
ask-error = Chercher dans nos journaux le code ou le message d’un échec.
ask-who = Chercher qui est touché : essayer avec un second utilisateur.
ask-change = Consulter l’historique des déploiements : quelque chose a-t-il changé juste avant ?
call-by-hand = Faire un appel à la main depuis un autre réseau : s’il réussit, c’est chez nous.
