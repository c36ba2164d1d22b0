# What the field calls things. They stand alone: in a pill, a table, behind a name.

product = Is it them?

health-operational = Operational
health-maintenance = Maintenance
health-degraded = Degraded
health-partial-outage = Partial outage
health-major-outage = Major outage
health-unknown = Unknown

# The state when it was last read, which may be over.
was-operational = Was operational
was-maintenance = Was in maintenance

impact-none = Notice
impact-minor = Minor
impact-major = Major
impact-critical = Critical
impact-maintenance = Maintenance

phase-investigating = Investigating
phase-identified = Identified
phase-monitoring = Monitoring
phase-resolved = Resolved
# A vendor stopped telling before it told an end.
phase-silent = No end told
phase-postmortem = Postmortem

work-scheduled = Scheduled
work-in-progress = In progress
work-verifying = Verifying
work-completed = Completed

# Lengths of time: 2d 3h 5m, 1h 7m, 7m.
length-days = { NUMBER($days) }d { NUMBER($hours) }h { NUMBER($minutes) }m
length-hours = { NUMBER($hours) }h { NUMBER($minutes) }m
length-minutes = { NUMBER($minutes) }m

# A number with decimals: 12.5.
decimal = { NUMBER($whole) }.{ $part }
percent = { $share } %

# What counts of a vendor, beside its name; from three on.
several = { NUMBER($count) } parts
scoped = { $name } ({ $parts })
