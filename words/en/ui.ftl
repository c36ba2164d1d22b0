# The views: labels, buttons, lines of state.

all-components = All components
affected = Affected
allow = Allow reading this address
back = Back
components = Components
duration = Duration
empty = No vendors yet.
empty-next = Find one by its name above, or paste the address of its status page.
filter-components = Filter components
maintenance = Maintenance
no-incident = There is no such incident on this page.
no-problems = No problems.
no-updates = The vendor has posted no updates.
ongoing = Ongoing
not-saved = The list could not be saved: the browser refused. Free some space and try again.
options = Options
other-components = Other components
past-incidents = Past incidents
read-again = Read again
resolved = Resolved
show-newest-first = Show newest first
show-oldest-first = Show oldest first
started = Started
status-page = Open status page
their-page = This is their page
timeline = Timeline
unknown-time = Time not stated
vendors = Vendors
view-at-vendor = View at vendor

# { $ago } is written by the browser: 3h ago.
last-incident = Last incident { $ago }
# How many of a list are shown.
count = { NUMBER($shown) } of { NUMBER($all) }
remove = Remove { $vendor }
removed = { $vendor } was removed.
undo = Undo
pin = Pin { $vendor } to the top
unpin = Unpin { $vendor }
move-up = Move { $vendor } up
move-down = Move { $vendor } down
# A list of vendors as a file, for colleagues.
share-list = Save this list as a file
# Behind a time: a maintenance’s planned end.
until = until { $moment }
why-unknown-incidents = This page lists incidents alone, which cannot prove that all is well. Open it to see.
why-unknown-state = The page says how it is in words that are not known here. Open it to see.

# The extension’s language.
language = Language
language-of-the-browser = As the browser

# Light or dark.
theme = Appearance
theme-of-the-browser = As the browser
theme-light = Light
theme-dark = Dark

something-broken = Something is broken
news = The vendor has posted since you looked
history = History

# The page with the widget that colleagues open, in the extension’s options.
shared-page = Page for colleagues
shared-page-hint = A page of yours with the widget in it, such as https://wiki.example.com/vendors. Notes for the team then link to the answers there.
shared-page-refused = This is no address that can be sent: it begins with https://.

# At an incident that is open.
is-mine = Is it mine?
watch = Watch
watching = Watched
watch-failed = It could not be kept. Free some space and try again.
