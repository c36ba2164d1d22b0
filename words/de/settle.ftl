# Die Frage oder Prüfung, die einen Fall entscheiden würde.

look-again-at = Am { $at } wieder auf die Statusseite sehen: Bis dahin zeigt sie neun von zehn Störungen. Oder jetzt messen.
look-again = In 30 Minuten wieder auf die Statusseite sehen: Anbieter räumen Störungen oft spät ein.
test-webhook = Im Dashboard des Anbieters ein Testereignis senden: Kommt es an, das eigene Abonnement prüfen; sonst das, was der eigene Endpunkt geantwortet hat.
test-delivery = Eine Nachricht an sich selbst senden und ins Zustellprotokoll des Anbieters sehen: angenommen und nicht zugestellt heißt, es liegt dort oder dahinter; abgelehnt heißt, es liegt bei uns.
test-rendering = Die Vorlage mit einem Profil ansehen, mit dem es vorher ging: Wird sie dargestellt, liegt es an den Daten.
is-it-yours = Der Anbieter hat eine Störung. Ist es diese? Angeben, was fehlschlägt, seit wann, oder welchen Teil es betrifft.
undo-our-change = Die eigene Änderung für einen Aufruf zurücknehmen: Geht es wieder, liegt es an uns.
test-credentials = Einen Aufruf von Hand mit denselben Zugangsdaten machen: Wird auch er abgelehnt, liegt es an uns.
lower-the-rate = Die Zahl der Anfragen fünf Minuten lang halbieren: Hören die Fehler auf, liegt es an uns.
check-usage = In der Konsole des Anbieters Verbrauch und Abrechnung ansehen: Ist das Kontingent oder Guthaben erschöpft, liegt es an uns.
repeat-known-good = Eine Anfrage wiederholen, die vorher ging: Geht sie, liegt es an uns.
second-user = Es mit einem zweiten Konto versuchen: Geht es dort, liegt es an uns.
ask-when = Herausfinden, wann es begann: Die eigenen Protokolle zeigen den ersten Fehler.
ask-part = Angeben, welchen Teil des Dienstes es betrifft.
ask-region = Angeben, welche Region oder Umgebung es betrifft.
open-page = Die Statusseite des Anbieters selbst öffnen und nach einer Störung zu dieser Zeit suchen.
ask-error = In den eigenen Protokollen den Code oder die Meldung eines Fehlers suchen.
ask-who = Herausfinden, wer betroffen ist: Es mit einem zweiten Konto versuchen.
ask-change = Die eigenen Deployments durchsehen: Hat sich kurz vorher etwas geändert?
call-by-hand = Einen Aufruf von Hand aus einem anderen Netz machen: Geht er, liegt es an uns.
