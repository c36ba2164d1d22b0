# Les options : ce qui est conservé sur cet appareil, emporté et effacé.

title = Vos données
about = Tout reste dans ce navigateur : la liste, la dernière lecture de chaque fournisseur, l’historique, les investigations, vos choix. Ce qu’il porte sur vos autres ordinateurs, à votre demande, est indiqué plus haut.
used = Espace utilisé ici : { $size }, sans l’historique.
export = Enregistrer les réglages
import = Reprendre des réglages ou une liste
taken = { $vendors ->
    [0] Les réglages ont été repris. Aucun fournisseur n’a été ajouté à la liste.
    [one] Les réglages ont été repris. { $vendors } fournisseur a été ajouté à la liste.
    [many] Les réglages ont été repris. { $vendors } de fournisseurs ont été ajoutés à la liste.
   *[other] Les réglages ont été repris. { $vendors } fournisseurs ont été ajoutés à la liste.
}
unsaved = Tout n’a pas pu être conservé : le navigateur a refusé. Libérer de l’espace et réessayer.
erase = Tout effacer
erase-sure = Effacer la liste, toutes les lectures, l’historique, les investigations et les identifiants ? C’est irréversible.
erase-yes = Tout effacer
erase-no = Conserver
erased = Tout a été effacé.
not-erased = Tout n’a pas pu être effacé : le navigateur a refusé. Fermer les autres pages de cette extension et réessayer.
kilobytes = { NUMBER($count) } ko
preset = Défini par votre organisation. Ce que vous modifiez reste tel quel.
preset-locked = Imposé par votre organisation : dans cette liste, rien ne se déplace ni ne se retire, et ce qui y est modifié d’autre est rétabli.

team = Une liste de votre équipe
team-hint = L’adresse d’une liste que tient votre équipe, telle que l’écrit « Enregistrer cette liste dans un fichier ». Elle est relue chaque jour, et les changements sont montrés avant d’être repris.
team-follow = Suivre cette liste
team-stop = Ne plus suivre
team-again = La lire maintenant
team-refused = Cette adresse ne peut pas être lue : elle doit commencer par https://.
team-leave = La liste est lue dès que le navigateur a votre autorisation pour son adresse.
team-unread = La liste n’a pas pu être lue à l’instant. Ce que vous en avez repris reste.
team-same = Tout ce qu’elle contient est déjà chez vous.
team-new = Nouveau : { $names }
team-gone = N’y figure plus : { $names }
team-other = D’autres parties comptent : { $names }
team-take = Reprendre ces changements
team-put-off = Pas maintenant
