# Die Achse des Ergebnisses: was gesehen wurde, wann es wirklich begann, wann der Anbieter es sagte.

you = gesehen
really = wirklich
them = gemeldet
times = Die Zeiten
you-saw = Hier gesehen
began = Wirklich begonnen
first-post = Erste Meldung des Anbieters
post = Meldung des Anbieters
over = Vom Anbieter beendet
none = Die Statusseite zeigt keine Störung, die passt.

# Wie lange es dauert oder dauerte. Kurze Zeiten enden mit einem Punkt (Min.), deshalb steht dahinter keiner.
so-far = Bisher { $duration }
lasted = Dauer: { $duration }

# Wie lange vor der ersten Meldung, und wie spät der Anbieter sonst ist.
ahead = Hier { $duration } früher gesehen, als der Anbieter es meldete.
habit = Im Median meldet der Anbieter nach { $median }, aus { $count ->
    [one] einer Störung
   *[other] { NUMBER($count) } Störungen
}.

# One of the errors that were pasted, by its stamp.
failed = Ein eigener Fehler

# Where the page could not be read now.
unread = Ihre Seite konnte nicht gelesen werden.
