# What a vendor’s incidents and history say.

# The labels of an incident’s facts, and of a post whose phase is not known.

impact = Impact
phase = Phase
started = Started
resolved = Resolved
duration = Duration
components = Components
update = Update

# The headline: how the vendor is.
now-operational = { $vendor } is up right now.
now-maintenance = { $vendor } is under maintenance right now.
now-degraded = { $vendor } is degraded right now.
now-partial-outage = { $vendor } has a partial outage right now.
now-major-outage = { $vendor } has a major outage right now.
now-unknown = It is not known how { $vendor } is right now.
# The same of a recorded sample.
then-operational = { $vendor } was up when this was recorded.
then-maintenance = { $vendor } was under maintenance when this was recorded.
then-degraded = { $vendor } was degraded when this was recorded.
then-partial-outage = { $vendor } had a partial outage when this was recorded.
then-major-outage = { $vendor } had a major outage when this was recorded.
then-unknown = It was not known how { $vendor } was when this was recorded.
# And what its past adds up to. { $since } is a date, { $downtime } a length of time, { $rate } a number with a decimal.
nothing-known = Nothing is known of the past of { $vendor } yet.
no-outage = No outage of { $vendor } is known since { $since }.
past = { $vendor } had { $count ->
    [one] 1 outage
   *[other] { $count } outages
} since { $since } totaling { $downtime } of downtime.
past-rate = { $vendor } had { $count ->
    [one] 1 outage
   *[other] { $count } outages
} since { $since } totaling { $downtime } of downtime, averaging { $rate } incidents a month.
past-rare = { $vendor } had { $count ->
    [one] 1 outage
   *[other] { $count } outages
} since { $since } totaling { $downtime } of downtime, averaging fewer than { $rate } incidents a month.
lengthless = { $vendor } had { $count ->
    [one] 1 outage
   *[other] { $count } outages
} since { $since }, of unknown length.
lengthless-rate = { $vendor } had { $count ->
    [one] 1 outage
   *[other] { $count } outages
} since { $since }, of unknown length, averaging { $rate } incidents a month.
lengthless-rare = { $vendor } had { $count ->
    [one] 1 outage
   *[other] { $count } outages
} since { $since }, of unknown length, averaging fewer than { $rate } incidents a month.
some-lengthless = { $count ->
    [one] The length of 1 outage is not known and adds nothing.
   *[other] The length of { $count } outages is not known and adds nothing.
}

# A total length, in hours however many: 62h 11m.
hours = { NUMBER($hours) }h { NUMBER($minutes) }m

# What a history is based on.
known-since = Known since { $since }.
known-from-vendor = { $count ->
    [one] Known since { $since }, from the vendor's last incident.
   *[other] Known since { $since }, from the vendor's last { $count } incidents.
}
known-from-archive = Known since { $since }, from this browser's archive.
known-from-both = { $count ->
    [one] Known since { $since }, from the vendor's last incident and this browser's archive.
   *[other] Known since { $since }, from the vendor's last { $count } incidents and this browser's archive.
}

# The uptime of some days. { $share } is 99.56 %.
uptime-not-known = Nothing is known of the last { NUMBER($days) } days.
uptime = { $share } of the last { NUMBER($days) } days.
uptime-lengthless = { $share } of the last { NUMBER($days) } days; { $count ->
    [one] 1 outage
   *[other] { $count } outages
} of unknown length.
# { $known } is a length of time below a day.
uptime-hours = { $share } of the last { $known }, all that is known of { NUMBER($days) } days.
uptime-hours-lengthless = { $share } of the last { $known }, all that is known of { NUMBER($days) } days; { $count ->
    [one] 1 outage
   *[other] { $count } outages
} of unknown length.
uptime-part = { $known ->
    [one] { $share } of the last day, all that is known of { NUMBER($days) } days.
   *[other] { $share } of the last { $known } days, all that is known of { NUMBER($days) } days.
}
uptime-part-lengthless = { $share } of the last { $known ->
    [one] day
   *[other] { $known } days
}, all that is known of { NUMBER($days) } days; { $count ->
    [one] 1 outage
   *[other] { $count } outages
} of unknown length.

# An incident told in a sentence or two: the beginning says what and when, the end how long. { $what } is one of the kinds below, in the
# place of an object: “had a minor incident”.
kind-incident = an incident
kind-notice = a notice
kind-minor = a minor incident
kind-major = a major incident
kind-critical = a critical incident
kind-maintenance = maintenance
# { $word } is the vendor’s own word for the impact.
kind-other = an incident (“{ $word }”)
open = { $vendor } has had { $what }
open-since = { $vendor } has had { $what } since { $date }
open-parts = { $vendor } has had { $what } affecting { $parts }
open-since-parts = { $vendor } has had { $what } since { $date } affecting { $parts }
over = { $vendor } experienced { $what }
over-on = { $vendor } experienced { $what } on { $date }
over-parts = { $vendor } experienced { $what } affecting { $parts }
over-on-parts = { $vendor } experienced { $what } on { $date } affecting { $parts }
posted = { $vendor } posted { $what }
posted-on = { $vendor } posted { $what } on { $date }
posted-parts = { $vendor } posted { $what } affecting { $parts }
posted-on-parts = { $vendor } posted { $what } on { $date } affecting { $parts }
# { $told } is one of the beginnings above.
told-open-for = { $told }, going on for { $length }. It is not resolved.
told-open = { $told }. It is not resolved.
told-over-after = { $told }, lasting { $length }. It is resolved.
told-over = { $told }. It is resolved; how long it lasted is not known.
# At the end of a list of parts.
more-parts = { NUMBER($count) } more

# How late a vendor acknowledged.
acknowledged-at-once = Acknowledged within a minute, by the vendor's own account.
acknowledged = Acknowledged { $lag } after it began, by the vendor's own account.
acknowledged-about = Acknowledged about { $lag } after it began, by the vendor's own account.
update-due = The update the vendor promised is due.
update-late = The update the vendor promised is { $late } late.

# Why a file was not imported, and what to do.
import-no-archive = This file is no archive of incidents. Choose one that was exported here.
import-too-new = This archive was written by a later version of this program. Update it, then import again.
import-too-much = This archive was not imported: { $path } holds more than { $most }.
# { $why } is technical and in English, as in a compiler’s message.
import-damaged = This archive is damaged and was not imported: { $why }.

# The rules behind the figures.
rule-downtime = Downtime is the time from start to resolution of all outages together; two at once count once.
rule-notices = Notices and maintenance do not count as outages unless you ask for it.
rule-lengthless = An outage that was posted once, when it was over, counts; it adds downtime only where its words state a length.
rule-open = An open incident runs until now.
rule-month = Incidents a month are counted over all the time that is known, once that is thirty days.
rule-uptime = Uptime is of the days that are known, and is rounded down.

# Notices that a headline leaves out.
left-out-one = One notice is not counted.
left-out-one-of = One notice of { $length } is not counted.
left-out-many = { NUMBER($count) } notices are not counted.
left-out-many-of = { NUMBER($count) } notices of { $length } together are not counted.

# What stands beside the median time to acknowledge.
acknowledging = from the start it stated later to its first post; median of { NUMBER($of) } of { NUMBER($all) } outages that state one; nine in ten within { $length }
