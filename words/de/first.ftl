# Der erste Start: von wem jemand abhängt, und was gemeldet werden soll.

title = Wovon hängt die Arbeit ab?
step = { NUMBER($step) } von { NUMBER($steps) }
field = Namen oder Adressen, einer oder viele
field-about = So wie sie vorliegen: stripe, slack, https://status.example.com
open-sites = Gerade offene Seiten
open-sites-about = Werden einmal und nur hier angesehen. Nichts verlässt dieses Gerät.
open-sites-none = Darunter ist kein Anbieter, der hier bekannt ist.
open-sites-refused = Das wurde nicht erlaubt, also wurde nichts angesehen.
team-list = Liste des Teams
team-list-about = Eine Datei aus dem Kollegenkreis
team-list-empty = Die Datei nennt niemanden.
watch = { $vendors ->
    [0] Zuerst jemanden auswählen
    [one] 1 Anbieter beobachten
   *[other] { $vendors } Anbieter beobachten
}
later = Später
sets = Vorschläge für den Anfang
and-more = { $names } und { NUMBER($more) } weitere
nobody = Unter dem Namen „{ $written }“ ist niemand bekannt. Die Adresse der Statusseite tut es auch.
which = Wer ist mit „{ $written }“ gemeint?
a-page = wird beim Weitergehen angesehen
looking = Statusseiten, die noch nicht bekannt sind, werden gesucht…
not-added = { $written } wurde nicht hinzugefügt. { $why }

told-title = Was soll gemeldet werden?
told-about = Das Symbol in der Leiste zählt in jedem Fall, wer gestört ist.
tell = Melden, wenn etwas ausfällt
tell-about = Eine Mitteilung des Browsers: eine neue Störung, eine Verschlechterung, das Ende. Ruhezeiten und alles Weitere stehen in den Einstellungen.
told-yes = Es wird gemeldet.
told-no = Das wurde nicht erlaubt. Das Symbol in der Leiste zeigt es trotzdem.
states = Stand der Dinge
done = Fertig

not-a-list = Diese Datei ist keine Liste von Anbietern.
list-too-new = Diese Liste stammt aus einer späteren Version ({ $version }). Nach einer Aktualisierung der Erweiterung klappt es.
list-damaged = Diese Liste enthält etwas Unmögliches, bei { $path }. Nichts davon wurde übernommen.
file-too-large = Diese Datei ist zu groß für eine Liste.
file-unread = Diese Datei ließ sich nicht lesen.
