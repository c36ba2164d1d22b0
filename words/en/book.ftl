# A playbook’s page: all that it knows, with its sources.

open = Open the whole playbook
search = Search this playbook
print = Print
nothing = Nothing in this playbook has these words.
green = What a green page does not say
symptoms = Symptoms
errors = What an error means, and whose it is
parts = Parts of the service
regions = Regions
webhooks = How webhooks are signed
dashboards = In the dashboard
checklists = Checklists
runbooks = Runbooks
commands = Commands
needs = What one needs
upstream = What it may depend on
hosts = Hosts
links = Read on
sources = Sources
source = Source
title = Playbook: { $vendor }

# Whose an error is.
whose-them = them
whose-us = us
whose-upstream = behind them
whose-nobody = nobody

# Whether trying again helps.
retry-now = Trying again at once may help.
retry-after = Trying again after a pause may help.
retry-never = Trying again does not help.

# When a source was looked at.
checked = looked at on { $day }

# How a webhook’s signature is made, and what its receiver has to do.
signed = { $algorithm } of { $signed }, in { $header }
answer-within = The receiver must answer within { $seconds ->
    [one] one second
   *[other] { NUMBER($seconds) } seconds
}.
tolerance = The clocks may be { $seconds ->
    [one] one second
   *[other] { NUMBER($seconds) } seconds
} apart.
