name = Is it them?
description = Liegt es an denen oder an uns? Der Zustand der Anbieter, auf die Verlass sein muss, von ihren eigenen Statusseiten.
sorry = „Is it them?“ konnte nicht starten. Diese Seite schließen und neu öffnen.
unread = Is it them? Die Anbieter konnten gerade nicht gelesen werden.
mine = Liegt es daran?
