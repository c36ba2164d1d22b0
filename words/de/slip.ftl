# Was an einem importierten Playbook nicht stimmt, und wo: technisch, für den, der es schrieb.

missing = erwartet war { $expected }, gefunden wurde nichts
version = erwartet war 1
extends = erweitern lässt sich nur „generic“
member = ein Feld dieses Namens gehört nicht hierher
about = kein Feld eines Playbooks heißt so
word = erwartet war eines von { $words }
seconds = erwartet war eine Anzahl von Sekunden
day = erwartet war ein Tag, etwa 2026-11-28
host = erwartet war ein Host, mit oder ohne Pfad
header = erwartet war der Name eines Headers, oder Name und Wert mit einem Doppelpunkt dazwischen
no-step = ein Runbook braucht einen Schritt
no-source = eine Zeile, die sagt, bei wem ein Fehler liegt, braucht eine Quelle
long = höchstens { $most } Bytes dürfen hier stehen, gefunden wurden { $found }
many = höchstens { $most } dürfen hier stehen, gefunden wurden { $found }
no-runbook = ein Runbook „{ $id }“ gibt es nicht
no-symptom = ein Symptom „{ $id }“ gibt es nicht
no-checklist = eine Checkliste „{ $id }“ gibt es nicht
no-command = einen Befehl „{ $id }“ gibt es nicht
no-component = eine Komponente „{ $id }“ gibt es nicht
no-placeholder = einen Platzhalter „{ $id }“ gibt es nicht
no-variable = eine Variable „{ $id }“ gibt es nicht
taken = „{ $id }“ heißt schon ein anderer Eintrag
