# Das Fenster hinter dem Symbol in der Leiste.

headline-trouble = { NUMBER($trouble) } von { NUMBER($all) } gestört
headline-trouble-unknown = { NUMBER($trouble) } von { NUMBER($all) } gestört, { NUMBER($unknown) } nicht bekannt
headline-unknown = { NUMBER($unknown) } von { NUMBER($all) } nicht bekannt
headline-work = { $work ->
    [one] 1 in Wartung, niemand gestört
   *[other] { $work } in Wartung, niemand gestört
}
headline-well = { $all ->
    [one] Der beobachtete Anbieter läuft
   *[other] Alle { $all } laufen
}

here = Offen ist { $host }.
here-not-listed = { $vendor } steht nicht in der Liste.
here-add = { $vendor } hinzufügen

said = „{ $words }“
is-mine = Liegt es daran?
watch = Beobachten
watching = Beobachtet
watch-failed = Das ließ sich nicht speichern. Mit mehr freiem Platz klappt es.

keys = Tasten
keys-close = Schließen
key-find = Anbieter finden oder hinzufügen
key-move = Durch die Liste gehen
key-open = Öffnen und schließen
key-back = Einen Schritt zurück
key-help = Diese Tasten zeigen
team-changed = Die Liste Ihres Teams hat sich geändert
