# A vendor in a line: where the claim comes from and how old it is. { $ago } is written by the browser: 3h ago.

at-an-unknown-time = at an unknown time by this device’s clock
reading = Reading the status page…
reading-state = Reading…
read = Read { $ago }
last-read = last read { $ago }
# Why it could not be read, then when it was read last.
failed-since = { $why } · { $read }
sample-label = Recorded sample, not live
sample = Recorded sample of { $day }, not live
nothing-selected = No vendors are named.
nothing-selected-next = Put ids or status-page addresses into the vendors attribute.

# Why nothing could be read, in a few words.
short-offline = This device is offline
short-timeout = Page did not answer
short-blocked = Page could not be reached
short-private = Page wants a login
short-not-found = No status page there
short-rate-limited = Page was asked too often
short-server = Page itself is failing
short-refused = Page refused
short-too-large = Answer too large
short-html = Web page instead of data
short-not-data = Answer is not data
short-shape = Answer not understood
short-elsewhere = Not surely their page
short-broke = Page could not be read safely
short-no-data = Page is for eyes only
short-not-loaded = Not all could be loaded
short-unknown-vendor = Unknown vendor
short-no-page = No status page is known
