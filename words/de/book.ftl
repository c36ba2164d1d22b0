# Die Seite eines Playbooks: alles, was es weiß, mit seinen Quellen.

open = Das ganze Playbook öffnen
search = In diesem Playbook suchen
print = Drucken
nothing = Nichts in diesem Playbook enthält diese Wörter.
green = Was eine grüne Seite nicht sagt
symptoms = Symptome
errors = Was ein Fehler bedeutet, und bei wem er liegt
parts = Teile des Dienstes
regions = Regionen
webhooks = Wie Webhooks signiert werden
dashboards = Im Dashboard
checklists = Checklisten
runbooks = Runbooks
commands = Befehle
needs = Was gebraucht wird
upstream = Wovon der Dienst abhängen kann
hosts = Hosts
links = Weiterlesen
sources = Quellen
source = Quelle
title = Playbook: { $vendor }

# Wessen ein Fehler ist.
whose-them = Anbieter
whose-us = wir
whose-upstream = hinter dem Anbieter
whose-nobody = niemand

# Ob ein neuer Versuch hilft.
retry-now = Ein neuer Versuch kann sofort helfen.
retry-after = Ein neuer Versuch kann nach einer Pause helfen.
retry-never = Ein neuer Versuch hilft nicht.

# Wann eine Quelle angesehen wurde.
checked = angesehen am { $day }

# Wie ein Webhook signiert wird, und was sein Empfänger tun muss.
signed = { $algorithm } von { $signed }, in { $header }
answer-within = Der Empfänger muss innerhalb von { $seconds ->
    [one] einer Sekunde
   *[other] { NUMBER($seconds) } Sekunden
} antworten.
tolerance = Die Uhren dürfen um { $seconds ->
    [one] eine Sekunde
   *[other] { NUMBER($seconds) } Sekunden
} voneinander abweichen.
