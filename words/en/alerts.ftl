# Notifications of what changed at vendors.

new = { $vendor }: New incident
worse = { $vendor }: Incident is worse
recovered = { $vendor }: Operational again
work = { $vendor }: Maintenance soon
# { $impact } is how hard it hits: Major.
with-impact = { $title } ({ $impact })
no-incident = Its page names no incident.
all-well = Its page says that all is well again.
# { $time } is a time of day.
from = { $title }, from { $time }
# One of several in a notification: { $became } is “Customer.io: New incident”.
line = { $became }. { $message }
# The title of a notification of several. { $count } is two or more.
several = { NUMBER($count) } changes at your vendors
more = And { NUMBER($count) } more.
