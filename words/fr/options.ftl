group = Groupe
group-of = Groupe : { $vendor }

times = Heures affichées en
times-local = Mon fuseau horaire
times-utc = UTC
times-vendor = Fuseau horaire du fournisseur
times-hint = Chaque heure indique son fuseau. Quand celui du fournisseur n’est pas connu, ses heures sont en UTC.

synced = Sur vos autres ordinateurs
synced-on = Laisser le navigateur y porter ces choix
synced-what = La langue, l’apparence, l’heure utilisée, ce qui est notifié et quand rien ne l’est. La liste des fournisseurs, ceux mis en sourdine, l’historique, les investigations et les clés restent sur cet ordinateur, comme le fait d’être notifié ou non : chaque ordinateur reçoit sa propre autorisation.
synced-who = L’éditeur du navigateur les porte là où vous êtes connecté à sa synchronisation ; aucun serveur à nous. Ce qu’un autre ordinateur lui a donné remplace ce qui était choisi ici. Une fois désactivé, ce qu’il détient y reste jusqu’à ce que tout soit effacé.
synced-failed = Le navigateur ne les a pas acceptés la dernière fois. Ils sont gardés ici et lui seront redonnés.
synced-missing = Ce navigateur ne le propose pas. Vos choix restent sur cet ordinateur.
synced-forbidden = Votre organisation ne le permet pas. Vos choix restent sur cet ordinateur.
