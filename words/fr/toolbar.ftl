# Le titre du bouton de la barre d’outils et les notifications.

not-listed = N’apparaît plus
became = { $vendor } : { $phase }
news = Du nouveau sur un incident suivi : { $became }, { $title }.
nobody = Aucun fournisseur pour l’instant. En ajouter un dans les options.
is-operational = { $vendor } : opérationnel.
all-operational = Les { NUMBER($count) } fournisseurs sont opérationnels.
stands = { $vendor } : { $state }.
stood = { $vendor } : { $state } (à la dernière lecture).
muted = En sourdine : { NUMBER($count) }.

vigil-fails = { $host } en échec : { $failed } des { $of } derniers appels d’ici
vigil-recovered = { $host } répond de nouveau
