# The note for the team and the report for the vendor’s support: facts with a label each.

symptom = Symptom
expected = Expected
actual = Actual
error = Error
since = Since
who-label = Affected
how-often-label = How often
rate-label = Failure rate
stage = Stage
parts = Parts
region = Region
reason = Reason
runbook = Runbook
next = Next step
as-of = As of
our-side = Our side
changed = It began with a change of ours.
unchanged = Nothing of ours changed before it began.
your-incident = Your incident
no-incident = Your status page shows none that fits.

who-one = One user
who-segment = A segment
who-everyone = Everyone

always = Every time
intermittent = Now and then
once = Once

team-title = { $vendor }: { $verdict }
# { $severity } is P1 to P4.
team-title-severity = { $vendor }: { $verdict } ({ $severity })
support-title = Problem report for { $vendor }
# The same instant in UTC, which says so, and where the reader is, where that is elsewhere.
both-times = { $utc } ({ $local })
your-page = Your status page
unread-since = It could not be read from here since { $at }.
unread = It could not be read from here.

# Where a colleague finds the same, at the end of the note for the team.
open-here = Open it

# In the note for the team: the vendor’s status page.
their-page = Their status page
