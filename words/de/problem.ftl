# Was an einem Dokument nicht stimmt, und wo: technisch, für den, der es schrieb oder liefert.

at = bei { $path }: { $problem }
expected = erwartet war { $expected }
expected-found = erwartet war { $expected }, gefunden wurde { $found }
bad-time = „{ $stamp }“ ist keine Zeit zwischen 1970 und 9999
too-deep = mehr als { $most } Ebenen tief verschachtelt
too-much = mehr als { $limit } MB Text
unrecognised = kein bekanntes Format
untold = so steht es in diesem Format nicht

a-nothing = nichts
a-null = null
a-flag = true oder false
a-number = eine Zahl
a-text = Text
a-list = eine Liste
a-list-of-texts = eine Liste von Texten
an-object = ein Objekt
an-object-with = ein Objekt mit einem der Felder { $members }
a-time = eine Zeit
an-address = eine Adresse, die mit https:// beginnt
a-known-word = ein bekanntes Wort
a-status = ein Status
a-summary = eine Übersicht
an-own-error = eine Fehlermeldung der Seite selbst
an-instance = eine Instanz oder eine Störung
a-json = JSON
a-feed = RSS oder Atom
other-xml = anderes XML
an-element = ein Element
a-tag-end = das Ende eines Tags, eines Kommentars oder von CDATA
an-end-tag = das schließende Tag
a-document-end = das Ende des Dokuments
