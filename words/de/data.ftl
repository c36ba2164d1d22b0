# Die Einstellungen: was auf diesem Gerät liegt, mitgenommen und gelöscht wird.

title = Eigene Daten
about = Alles bleibt in diesem Browser: die Liste, der letzte Stand jedes Anbieters, der Verlauf, Untersuchungen, alle Einstellungen. Was er auf Wunsch auf andere Computer überträgt, steht oben.
used = Hier belegt: { $size }, ohne den Verlauf.
export = Einstellungen sichern
import = Einstellungen oder eine Liste übernehmen
taken = { $vendors ->
    [0] Die Einstellungen wurden übernommen. Zur Liste kam niemand hinzu.
    [one] Die Einstellungen wurden übernommen. Zur Liste kam 1 Anbieter hinzu.
   *[other] Die Einstellungen wurden übernommen. Zur Liste kamen { $vendors } Anbieter hinzu.
}
unsaved = Nicht alles ließ sich speichern: Der Browser hat abgelehnt. Mit mehr freiem Platz klappt es.
erase = Alles löschen
erase-sure = Liste, gelesene Stände, Verlauf, Untersuchungen und Zugangsdaten löschen? Das lässt sich nicht zurücknehmen.
erase-yes = Alles löschen
erase-no = Behalten
erased = Alles wurde gelöscht.
not-erased = Nicht alles ließ sich löschen: Der Browser hat abgelehnt. Ohne andere offene Seiten dieser Erweiterung klappt es vielleicht.
kilobytes = { NUMBER($count) } kB
preset = Von Ihrer Organisation voreingestellt. Was Sie ändern, bleibt so.
preset-locked = Von Ihrer Organisation vorgegeben: In dieser Liste lässt sich niemand verschieben oder entfernen, und was sonst an ihr geändert wird, wird zurückgesetzt.
team = Eine Liste Ihres Teams
team-hint = Die Adresse einer Liste, die Ihr Team führt, wie „Diese Liste als Datei sichern“ sie schreibt. Sie wird täglich neu gelesen, und was sich geändert hat, ist zu sehen, bevor etwas übernommen wird.
team-follow = Dieser Liste folgen
team-stop = Nicht mehr folgen
team-again = Jetzt lesen
team-refused = Diese Adresse kann nicht gelesen werden: Sie beginnt mit https://.
team-leave = Die Liste wird gelesen, sobald der Browser es für ihre Adresse erlaubt.
team-unread = Die Liste konnte gerade nicht gelesen werden. Was von ihr übernommen wurde, bleibt.
team-same = Alles aus ihr ist übernommen.
team-new = Neu: { $names }
team-gone = Nicht mehr darin: { $names }
team-other = Andere Teile zählen: { $names }
team-take = Übernehmen
team-put-off = Nicht jetzt
