# Signs: what speaks for them or for us, a sentence each. { $title } is an incident’s or a work’s title with its marks of quotation,
# { $ours } the parts that fail here, { $theirs } those that the incident names; times are written by the browser.

inside = It began while the vendor’s incident { $title } was going on, since { $from }.
inside-stated = It began during { $title }, which by the vendor’s own words began at { $from }, before it was posted at { $posted }.
open-now = The vendor’s incident { $title } is open now, since { $from }.
dormant = The vendor’s incident { $title } is open, but nothing was posted about it for { $silent } before.
before = It began { $ahead } before the vendor posted { $title }. Vendors often acknowledge late.
long-before = It began { $ahead } before the vendor’s incident { $title }: too early to be sure.
after = It began { $since } after the vendor’s incident { $title } was over.
backlog = It began { $since } after { $title } was over: its backlog may still be draining.
just-over = The vendor’s incident { $title } was over { $since } ago. If it began before that, it is theirs.
postmortem-pending = The vendor has not explained this incident yet. It may turn out to have begun earlier.
further = The incident { $title } fits as well.
same-part = That incident names the part that fails here: { $ours }.
every-part = That incident says that everything is affected.
# { $name } is a stage of sending, as the playbook calls it.
stage = That incident is about this stage of the pipeline: { $name }.
other-stage = That incident seems to be about another stage of the pipeline than { $name }.
same-region = That incident names this region: { $region }.
region-in-passing = Its posts speak of another region than { $region }.
other-region = The vendor’s incident { $title } at that time is in another region than { $region }.
impact-none = The vendor calls its impact notice.
impact-minor = The vendor calls its impact minor.
impact-major = The vendor calls its impact major.
impact-critical = The vendor calls its impact critical.
impact-maintenance = The vendor calls its impact maintenance.
# { $impact } is a word of the vendor’s own.
impact-other = The vendor calls its impact { $impact }.
same-error = That incident speaks of the error that is seen here: { $error }.
other-part = The vendor’s incident { $title } at that time is about { $theirs }, not { $ours }.
unlike-ours = The vendor’s incident { $title } at that time does not name { $ours }.
unnamed = The vendor had an incident at that time, { $title }, which does not speak of { $ours }.
unlike = The vendor had an incident at that time, { $title }, about { $theirs }. It does not say whether that touches { $ours }.
unlisted = The status page has no part called { $ours }. Its incident { $title } at that time is about { $theirs }, and says nothing about yours.
excluded = The vendor says that its incident { $title } does not affect { $ours }.
in-passing = The incident { $title } is about { $theirs }, but mentions { $ours }.
work-now-until = The vendor works on this part until { $until }, as announced: { $title }.
work-now = The vendor works on this part now, as announced: { $title }.
work-on-ours = It falls into announced work on this part: { $title }.
work = It falls into announced work: { $title }.
upstream = { $vendor }, which the vendor may depend on, had an incident at that time: { $title }.
upstream-unread = The status page of { $vendor } could not be read. That says nothing either way.
upstreams-unread = The status pages of { $vendors } could not be read. That says nothing either way.
nothing-read = No status page of { $vendor } has been read. That says nothing either way.
unread = The status page of { $vendor } could not be read. That says nothing either way.
# { $why } is one sentence or two.
unread-why = The status page of { $vendor } could not be read. That says nothing either way. { $why }
recorded = What is shown of { $vendor } is a recorded sample. It says nothing about now, either way.
stale = What is known of the status page of { $vendor } is { $age } old. Its state says nothing about now.
stale-unknown = What is known of the status page of { $vendor } is of unknown age. Its state says nothing about now.
green = The status page of { $vendor } shows nothing wrong. That is a weak sign.
green-young = The status page of { $vendor } shows nothing wrong yet. Vendors often acknowledge late.
green-for-next-to-nothing = The status page of { $vendor } shows nothing wrong. That says next to nothing yet: half of its last { $count } incidents were posted { $median } after they began, nine of ten within { $most }.
green-for-little = The status page of { $vendor } shows nothing wrong. That says little yet: half of its last { $count } incidents were posted { $median } after they began, nine of ten within { $most }.
green-for-long = The status page of { $vendor } shows nothing wrong. By now it would mostly show: half of its last { $count } incidents were posted { $median } after they began, nine of ten within { $most }.
no-incident = { $vendor } lists no incident that fits the time. That is a weak sign.
history-too-short = The incidents known of { $vendor } do not reach back to that time. That says nothing either way.
# { $health } is one of the states below.
part-trouble = The status page shows { $ours } as: { $health }.
page-trouble = The status page of { $vendor } shows trouble: { $health }.
page-work = The status page of { $vendor } shows maintenance.
part-green = The status page shows trouble elsewhere, and { $ours } as operational.
no-such-part = The status page of { $vendor } has no part called { $ours }, so it says nothing about it. That it shows nothing wrong elsewhere is a very weak sign.
trouble-elsewhere = The status page of { $vendor } has no part called { $ours }. What it shows is about other parts: { $health }.
# States behind a colon.
state-operational = operational
state-maintenance = maintenance
state-degraded = degraded
state-partial-outage = partial outage
state-major-outage = major outage
state-unknown = unknown
# { $error } is HTTP 503, “No answer in time” or “No connection”.
transient = { $error } now and then is mostly transient. Retrying with growing pauses handles it.
server-http = HTTP { $status } says that the server failed, not the request.
server-timeout = No answer comes in time, which is rarely the request’s fault.
server-network = No connection can be made. The network in between may be yours or theirs.
credentials-changed = HTTP { $status } after a change means that credentials changed with it.
credentials = HTTP { $status } means that the credentials are wrong, expired or not allowed.
# { $name } is an error’s code, { $meaning } a sentence of the playbook.
dialect-them = { $name }: { $meaning } The vendor documents that as a fault of its own.
dialect-us = { $name }: { $meaning } The vendor documents that as its customer’s to mend.
dialect-upstream = { $name }: { $meaning } The vendor documents that as a fault of somebody behind it.
dialect-nobody = { $name }: { $meaning } The vendor documents that as no fault of anybody.
rate = HTTP 429 means that more requests are sent than the vendor allows.
refused = { $error } means that the vendor understood the request and refuses it.
refused-sometimes = { $error } now and then is not for what is sent: that is refused every time.
symptom = { $error } began during that incident, on the part it names: it is a symptom of it.
told-symptom = What the error says began during that incident, on the part it names: it is a symptom of it.
own-machine = It runs on a machine of your own, which fails by itself more often than the vendor.
lasting = It has gone on for { $since }. An outage of that length would be on the status page.
one-user = One user alone is affected: look at the profile, suppression and segments.
everyone = Everyone is affected.
our-change = It began with a change of yours.
no-change = Nothing of yours changed before it began.
always = It fails every time.
not-our-change = It began with a change of yours, but calls from here that run none of your code fail as well.
theirs-after-change = It began with a change of yours, but the vendor’s own code says that the fault is its own.

# What an error’s own words tell.
told-limit = The error speaks of a limit or a quota: more was sent than is allowed or paid for.
told-credentials = The error speaks of credentials or rights: they are wrong, expired or not enough.
told-invalid = The error says that what was sent is not valid.
told-certificate = The error speaks of a certificate that is not trusted here: mostly that of a proxy in between.
told-no-space = The error says that a disk is full.
told-exhausted = The error says that the machine ran out of memory or was lost under its load.
told-unresolved = A name could not be resolved, which is mostly the network here.
told-own-network = A proxy or a network of your own stands in between.
told-only-here = It works from elsewhere: what works is not down.
told-withdrawn = The error speaks of something that was withdrawn, which vendors announce before.
told-never-worked = It never worked. An outage ends what worked before; this is rather how it is set up.

# A vendor’s title in a sentence.
quoted = “{ $title }”
