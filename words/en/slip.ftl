# What is wrong with an imported playbook, and where: technical, for its author; it stands behind a colon and before a full
# stop. Member names and the words in quotes are those of the file.

missing = expected { $expected }, found nothing
version = expected 1
extends = only “generic” can be extended
member = nothing of this name belongs here
about = no member of a playbook has this name
# { $words } is a list parted by commas.
word = expected one of { $words }
seconds = expected a number of seconds
day = expected a day, as in 2026-11-28
host = expected a host, with or without a path
header = expected the name of a header, or a name and a value with a colon between
no-step = a runbook needs a step
no-source = a row that says whose an error is needs a source
long = at most { $most } bytes may stand here, found { $found }
many = at most { $most } may stand here, found { $found }
no-runbook = there is no runbook “{ $id }”
no-symptom = there is no symptom “{ $id }”
no-checklist = there is no checklist “{ $id }”
no-command = there is no command “{ $id }”
no-component = there is no component “{ $id }”
no-placeholder = there is no placeholder “{ $id }”
no-variable = there is no variable “{ $id }”
taken = “{ $id }” is taken by another one
no-region = there is no region “{ $id }”
no-row = there is no row “{ $id }”
no-probe = there is no probe “{ $id }”
probe-host = a probe needs a host
probe-writes = a probe that writes says what it writes
probe-body = only POST and PUT have a body
probe-host-name = expected the name of a host in small letters, as in api.example.com
probe-path = expected a path that starts with one /
probe-nobody = nobody fills in “{ $name }”
probe-header = expected the name of a header that a playbook may set
probe-prefix = expected plain letters
probe-variable = expected a name in capitals, as in GITHUB_TOKEN
probe-long = longer than a probe needs
probe-status = expected a status, as in 401 or 5xx
probe-none = a sequence needs a probe
