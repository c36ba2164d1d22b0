# The box: what one types or pastes, what was understood of it, and the question that decides.

step = In your words
label = What you see
hint = Say it, or paste what you have: an error, a log, curl -v, a HAR file. It stays on this device; secrets are struck out at once.
placeholder = Everyone gets 503 from the API since 20:15
file = Or choose a file
file-tab = Or choose a file in a tab
understood = What was understood
reading = Reading it…
not-read = What you wrote could not be read: a part of this program did not load. It is tried again as you type; the questions work without it.
cut = All of it was read. The first 32 kB are shown and kept.
too-large = This file is larger than can be read here (5 MB).
no-file = This file could not be read.
show-why = Show why
rest = Ask me the rest
decides = This would decide it
skip = Skip
other = Something else
whose = Whose service is it about?
by-you = Your answer
us = us
them = them

# On what the verdict rests so far.
so-far-told-and-page = So far, from what you wrote and their status page
so-far-told = So far, from what you wrote; their status page could not be read
so-far-page = So far, from their status page
so-far-neither = So far; their status page could not be read

# A vendor that was understood and is none of those that were chosen.
guest = { $vendor } is not among your vendors. Its page is read for this alone.
read-from = Read from “{ $quote }”

# An answer’s chip for screen readers.
change = { $answer }. { $source }. Change it
remove = Remove: { $answer }

# Answers on chips: when it began, whether with a change, what the vendor’s support asks for.
since = since { $moment }
changed-ours = after our change
changed-not = no change of ours
request = request { $id }

# Open questions in a few words.
short-when = since when?
short-part = which part?
short-error = which error?
short-change = did you deploy?
short-who = who is affected?
short-region = which region?
short-how-often = how often?

# Open questions.
ask-when = When did it begin?
ask-part = Which part of their service is it about?
ask-error = What do you get?
ask-change = Did anything of yours change just before: a deploy, a key, a campaign?
ask-who = Who is affected?
ask-region = Which region or environment?
ask-how-often = How often does it happen?

# Errors as answers.
error-server = A 5xx error
error-timeout = No answer in time
error-refused = 401 or 403
error-rate = 429, too many requests
error-request = 400, 404 or 422

# An incident’s beginning as an answer.
with = { $moment }, with “{ $title }”
