# Die Prüfungen, die einen Fall entscheiden: die Schaltflächen, die sie beantworten, und was sie ergaben.

take-back = Zurücknehmen
worked = Es ging
failed = Es ging nicht
some-left = Es ist etwas übrig
used-up = Es ist aufgebraucht
stopped = Die Fehler hörten auf
went-on = Sie gingen weiter
refused = Es wurde abgelehnt
arrived = Es kam an
rendered = Es wurde dargestellt
did-not = Nein

undo-worked = Ohne die eigene Änderung geht es.
undo-failed = Ohne die eigene Änderung geht es auch nicht.
credentials-worked = Ein Aufruf von Hand mit denselben Zugangsdaten geht.
credentials-failed = Ein Aufruf von Hand mit denselben Zugangsdaten wird auch abgelehnt.
rate-worked = Mit halb so vielen Anfragen hörten die Fehler auf.
rate-failed = Mit halb so vielen Anfragen gingen die Fehler weiter.
usage-worked = Die Konsole des Anbieters zeigt, dass Kontingent und Guthaben übrig sind.
usage-failed = Die Konsole des Anbieters zeigt, dass Kontingent oder Guthaben aufgebraucht ist.
known-good-worked = Eine Anfrage, die früher ging, geht auch jetzt.
known-good-failed = Eine Anfrage, die früher ging, geht jetzt nicht.
second-user-worked = Mit einem zweiten Konto geht es.
second-user-failed = Mit einem zweiten Konto geht es auch nicht.
by-hand-worked = Ein Aufruf von Hand aus einem anderen Netz geht.
by-hand-failed = Ein Aufruf von Hand aus einem anderen Netz geht auch nicht.
webhook-worked = Ein Testereignis aus dem Dashboard des Anbieters kommt an.
webhook-failed = Ein Testereignis aus dem Dashboard des Anbieters kommt nicht an.
delivery-worked = Eine Nachricht an sich selbst kommt an.
delivery-failed = Eine Nachricht an sich selbst kommt nicht an.
rendering-worked = Die Vorlage wird mit einem Profil dargestellt, das früher ging.
rendering-failed = Die Vorlage wird auch mit einem Profil nicht dargestellt, das früher ging.
check-worked = Die Prüfung gelang.
check-failed = Die Prüfung gelang nicht.
