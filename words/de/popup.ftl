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

headline-muted = { $headline }, { NUMBER($muted) } stumm
headline-all-muted = { $muted ->
    [one] Der beobachtete Anbieter ist stumm
   *[other] Alle { $muted } sind stumm
}

# Anstelle des Alters der Liste, nachdem sie auf Wunsch erneut gelesen wurde.
unread = { NUMBER($unread) } von { NUMBER($all) } nicht lesbar

here = Offen ist { $host }.
here-not-listed = { $vendor } steht nicht in der Liste.
here-add = { $vendor } hinzufügen

# In einer geöffneten Zeile: der Weg zur Konsole, die die Hosts des Anbieters von diesem Browser aus aufruft.
measure = Von hier aus messen

said = „{ $words }“

silence = { $vendor } stummschalten oder ruhen lassen
silence-off = Nicht stumm
silence-hour = 1 Stunde ruhen lassen
silence-hours = 8 Stunden ruhen lassen
silence-over = Ruhen lassen, bis es vorbei ist
silence-muted = Stumm
snoozed = Ruht bis { $moment }
snoozed-over = Ruht, bis die laufende Störung vorbei ist

keys = Tasten
keys-close = Schließen
key-find = Anbieter finden oder hinzufügen
key-move = Durch die Liste gehen
key-open = Öffnen und schließen
key-back = Einen Schritt zurück
key-help = Diese Tasten zeigen
team-changed = Die Liste Ihres Teams hat sich geändert
