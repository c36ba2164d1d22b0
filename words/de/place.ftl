# Wo die Seite eines Anbieters ist: dass sie umzog oder sich anders nennt.

moved = Die Statusseite von { $vendor } ist umgezogen (Format bisher: { $from }, jetzt: { $to }). Sie wird nun dort gelesen.
moved-to = Die Seite ist nach { $host } umgezogen.
# Eine Seite nennt sich anders.
unlike = Diese Seite nennt sich „{ $own }“: Nachsehen, ob es die richtige ist.
a-feed = ein Feed
