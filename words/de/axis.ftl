# Die Achse des Ergebnisses: was gesehen wurde, wann es laut Anbieter begann, wann der Anbieter es meldete.

times = Die Zeiten
you-saw = Hier gesehen
began = Beginn laut Anbieter
first-post = Erste Meldung des Anbieters
post = Meldung des Anbieters
over = Vom Anbieter beendet
none = Die Statusseite zeigt keine Störung, die passt.
legend = Punkte sind Zeitpunkte, Balken zeigen die Dauer.

# Wie lange es dauert oder dauerte. Kurze Zeiten enden mit einem Punkt (Min.), deshalb steht dahinter keiner.
so-far = Bisher { $duration }
lasted = Dauer: { $duration }

# Wie lange vor der ersten Meldung, und wie spät der Anbieter sonst ist.
ahead = Hier { $duration } früher gesehen, als der Anbieter es meldete.
habit = Im Median meldet der Anbieter eine Störung { $median } nach ihrem Beginn ({ $count ->
    [one] aus einer Störung
   *[other] aus { NUMBER($count) } Störungen
}).

# Einer der eingefügten Fehler, mit seiner Zeit.
failed = Ein eigener Fehler

# Wo die Seite jetzt nicht gelesen werden konnte.
unread = Ihre Seite konnte nicht gelesen werden.

# Was von hier aus gemessen wurde, ein Aufruf je Minute: neben den anderen auf der Achse und als Tabelle.
here = Aufrufe von hier
here-failed = Von hier: { $count ->
    [one] ein Aufruf schlug fehl
   *[other] { NUMBER($count) } Aufrufe nacheinander schlugen fehl
}
here-answered = Von hier: { $count ->
    [one] ein Aufruf wurde beantwortet
   *[other] { NUMBER($count) } Aufrufe nacheinander wurden beantwortet
}
recovered = Von hier: es geht wieder
watched = Jede Minute von hier aufgerufen: { NUMBER($failed) } von { NUMBER($count) } schlugen fehl.
works-since = Seit { $time } geht es wieder.
