# The history page and the full incident page: labels, buttons, lines of state.

all = All
archive = Archive
axis = How far back
archive-about = Status pages forget. What this browser has seen is kept here, on this device only. A private window and each of Firefox’s containers have an archive of their own; a private window’s ends with it.
acknowledged = Time to acknowledge
between = Begun between
by-component = By component
by-hour = By hour of the week
by-impact = By impact
by-month = By month
calendar = The last year, day by day
clear = Clear filters
copied = Copied
copy = Copy
copy-failed = The browser did not let us copy. Here is the text, selected, to be copied by hand.
copy-json = JSON
copy-link = Link
copy-markdown = Markdown
copy-text = Text
count-maintenances = Count maintenance
count-notices = Count notices
date = Date
downtime = Downtime
delete-label = Delete from the archive
delete-sure = Delete for good
edited = Edited by the vendor; it said before:
export = Export
filters = Filters
find = Find in titles and updates
first-seen = First seen here
from = From
hour-label = Hour
import = Import
incidents-label = Incidents
keep = Keep
lag = Acknowledged
longest = Longest
month-label = Month
no-match = No incident fits these filters.
no-maintenance = No maintenance is announced or known.
none-known = No incident is known.
older-label = Look for older incidents
older-looking = Looking for older incidents…
older-none = The vendor’s page tells of no older incidents.
older-blocked = The vendor’s page lets no web page read its older incidents. The extension can.
not-known = Not known
not-stated = Not stated
now = Now
others = Who else
outages-label = Outages
past = Past
per-month = Incidents a month
phase-times = Time in each phase
really-began = Really began
removed-vendor = No longer in the list
resolve = Time to resolve
rules = How this is counted
sort-label = Sort
state = State
same-time = At the same time
table = As a table
text-dropped = The text was given up for space.
together-label = Down together
to = To
today = Today
unnamed-phase = Before the first post
upcoming = Upcoming
uptime = Uptime
vendor = Vendor
withdrawn = Removed by the vendor
calendar-file = Add to calendar
calendar-all = Add all to calendar

monday = Mon
tuesday = Tue
wednesday = Wed
thursday = Thu
friday = Fri
saturday = Sat
sunday = Sun

newest-first = Newest first
oldest-first = Oldest first
longest-first = Longest first
hardest-first = Hardest first

# Beside a median. { $most } is a length of time.
spread = median of { NUMBER($count) }; nine in ten within { $most }
length-not-known = length not known
outages = { $count ->
    [0] No outages
    [one] 1 outage
   *[other] { $count } outages
}
incidents = { $count ->
    [one] 1 incident
   *[other] { $count } incidents
}
found = { $all ->
    [one] { NUMBER($shown) } of 1 incident
   *[other] { NUMBER($shown) } of { $all } incidents
}
updates = { $count ->
    [one] 1 update
   *[other] { $count } updates
}

# A cell of the calendar, for those who do not see it: the day and how it was. { $state } is a health.
day-not-known = { $date }: not known
day-fine = { $date }: no incident
day-notice = { $date }: notice
day = { $date }: { $state }
day-down = { $day }, { $down } down
# Titles of incidents behind it.
day-more = { $day } and { NUMBER($more) } more
# A month’s bar. { $outages } is “3 outages”.
month = { $month }: { $outages }, { $down } down
month-part = { $month }: { $outages }, { $down } down, known in part
# An hour’s cell: Mon 14:00 to 15:00.
hour = { $count ->
    [0] { $weekday } { $from }:00 to { $to }:00: no outage began
    [one] { $weekday } { $from }:00 to { $to }:00: 1 outage began
   *[other] { $weekday } { $from }:00 to { $to }:00: { $count } outages began
}
# A bar of the comparison.
bar = { $vendor }, { $moment }, { $length }: { $title }
# Two vendors down at once, each with its incident; { $later } began after { $first }.
together-at-once = { $later } ({ $later-title }) began in the same minute as { $first } ({ $first-title }).
together-at-once-for = { $later } ({ $later-title }) began in the same minute as { $first } ({ $first-title }), together for { $both }.
together-after = { $later } ({ $later-title }) began { $lag } after { $first } ({ $first-title }).
together-after-for = { $later } ({ $later-title }) began { $lag } after { $first } ({ $first-title }), together for { $both }.
# A stretch of an incident in one phase, and how long it stood there in all.
stretch = { $phase } { $length }, from { $since }
phase-time = { $phase } { $length }

# The title of a strip, and the lengths that the time axis of several vendors can have.
last-90-days = The last 90 days
span-90-days = 90 days
span-year = A year
span-three-years = 3 years
side-by-side-90-days = Side by side, the last 90 days
side-by-side-year = Side by side, the last year
side-by-side-three-years = Side by side, the last three years
delete-of = Delete from the archive: { $vendor }
delete-sure-of = Delete for good: { $vendor }
# A picture’s name for those who do not see it, and how to walk it.
picture = { $title }. Arrow keys walk through it; the table below holds the same.

# Announced work.
starts-in = Starts in { $wait }
ends-in = Planned to end in { $wait }
overrun = { $by } past its planned end
start-overdue = Planned to start { $by } ago

none-then = No incident of theirs is known at that time.
forgotten = Their page tells of incidents since { $day } only.
older = { $count ->
    [one] 1 older incident was found and kept.
   *[other] { $count } older incidents were found and kept.
}
# { $why } is a sentence or two.
older-failed = The older incidents could not be read. { $why }
mentioned = named as “{ $written }”
# How much of a vendor the archive holds. { $incidents } is “12 incidents”.
kept = { $incidents }, since { $since }
kept-with-work = { $works ->
    [one] { $incidents } and 1 maintenance, since { $since }
   *[other] { $incidents } and { $works } maintenances, since { $since }
}
archive-too-large = This file is too large to be an archive of incidents. Nothing was imported.
full = { $count ->
    [0] This device has no room left: what is new was not kept. Export the archive or free some space.
    [one] This device was out of room. The text of the oldest incident was given up; its figures stay.
   *[other] This device was out of room. The texts of the { $count } oldest incidents were given up; their figures stay.
}
archive-unavailable = This browser keeps no archive here: its storage is switched off. What the vendor’s page still holds is shown.
imported = { $vendors ->
    [one] 1 vendor’s archive was taken in.
   *[other] The archives of { $vendors } vendors were taken in.
}

# How long an incident has gone on.
ongoing-for = ongoing, { $length }
ongoing = ongoing

# The four figures at the top: each a label, beside it a value and a line about it. { $most } and { $down } are lengths of time.
tile-year = Uptime, a year
tile-known = Uptime, all that is known
tile-half = Half are over in
tile-said = They say so after
down-of = { $down } down
down-of-lengthless = { $down } down, and { $count ->
    [one] 1 outage
   *[other] { $count } outages
} of unknown length
nine-in-ten = nine in ten in { $most }
median-that-tell = { $count ->
    [one] the 1 outage that tells
   *[other] median of { $count } that tell
}
# { $outages } is “24 outages”, { $down } a length of time.
in-all = { $outages }, { $down } in all
more-figures = More figures
month-by-month = Month by month
part-by-part = Part by part
days-dark = { $count ->
    [one] Of 1 of these days nothing is known.
   *[other] Of { $count } of these days nothing is known.
}
# A picture whose parts open at a press.
picture-opens = { $title }. Arrow keys walk through it, Enter opens a day; the table below holds the same.
day-close = Close the day
together-count = { $count ->
    [0] No two were down at once
    [one] Once two were down together
   *[other] { $count } times two were down together
}
# On the axis of one incident. { $lag } is a length of time.
lag-stretch = Not said yet: { $lag }, from { $since }
lag-time = Not said yet { $lag }
post-mark = Posts
# What the marks of a picture stand for, and its scale. { $most } is a length of time, then a number.
downtime-up-to = Downtime, the highest bar { $most }
began-up-to = Outages begun, the largest square { NUMBER($most) }

# Beside how long an incident lasted by its entries, where the vendor’s own words tell another length.
stated-length = { $length } by the vendor’s own account
# On paper: when that was, and when what it shows was read.
printed = Printed { $moment }.
printed-read = Printed { $moment }. The page was read { $read }.
