# The toolbar button’s title and notifications.

not-listed = No longer listed

# What became of an incident: a notification’s title. { $phase } is a phase or not-listed.
became = { $vendor }: { $phase }
# { $became } is the message of that name, { $title } the incident’s.
news = News of an incident you watch: { $became }, { $title }.
nobody = No vendors yet. Add one in the options.
is-operational = { $vendor } is operational.
all-operational = All { NUMBER($count) } vendors are operational.
# { $state } is a health, such as Degraded.
stands = { $vendor }: { $state }.
stood = { $vendor }: { $state } when last read.
# How many vendors are muted, behind the rest of the title.
muted = Muted: { NUMBER($count) }.

# Told by the browser while somebody has a vendor’s host asked every minute.
vigil-fails = { $host } fails: { $failed } of the last { $of } calls from here
vigil-recovered = { $host } answers again
