# What is wanted of notifications, in the options, and the log.

title = Notifications
on = Notify me when something changes at a vendor
refused = Notifications are not allowed here. They can be allowed in the browser’s settings.
withdrawn = Notifications were allowed and are not any more. Turn them on again to be told.
kinds = Tell me when
kind-new = An incident begins
kind-worse = An incident gets worse
kind-update = The vendor posts an update
kind-resolved = An incident is over, or the vendor is well again
kind-state = A vendor is in trouble and its page names no incident
kind-work = Maintenance begins within the hour
minimum = At least this impact
minimum-any = Any, notices too
quiet = Quiet hours
quiet-from = From
quiet-to = Until
quiet-days = Quiet days
quiet-hint = What happens then is told afterwards in one notification, if it still stands.
per-vendor = Vendors
muted-hint = A muted vendor is not notified and does not count on the toolbar button.

log = Log
log-hint = When each vendor was last asked and what came of it. Kept in this browser alone.
log-now = Now
log-before = Before
# { $moment } and { $next } are times.
asked = Asked { $moment }; next { $next }
never-asked = Not asked yet
log-nothing = Nothing came out differently yet.
