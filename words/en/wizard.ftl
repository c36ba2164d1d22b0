# The wizard: its questions’ parts, its outcome, its buttons.

start = What is broken?
no-vendors = No vendors are chosen yet. Add one in the options, then come back.
# { $moment } is written by the browser.
begun = You go on with what you began on { $moment }.
start-over = Start over
set-aside = Started over: the box is empty.
kept = Your investigations
new = New investigation
all = All investigations
open-tab = Open in a tab
delete-label = Delete
name = Name of this investigation
kept-here = Kept on this device as you type. Nothing is sent anywhere.
not-kept = This could not be kept: the browser refused. What you typed stays here until you close this.
link-elsewhere = The link in the address is about a vendor that is not shown here. Add it to open the link.
loading = Reading the playbook…
loading-kept = Reading what is kept on this device…
no-playbook = The playbook could not be read. It is tried again every few seconds.
try-again = Try again
open-link = Open answers from a link
paste-link = A link to answers, or its part after #
open = Open
no-link = This is no link to answers.
undelete = Undo
back = Back
next = Next
skip = Skip
result = See the verdict
clear = Clear this answer
so-far = So far
symptom = What fits best?
more-symptoms = More symptoms
expected = What did you expect?
actual = What happens instead?
error = Error code or message, if there is one
error-hint = Such as 503, timeout, or the whole message.
began = When did it begin?
time = Time
time-of-change = Time of your change
timeline = The vendor’s incidents
timeline-pick = Pick the time against the vendor’s incidents
timeline-earlier = Earlier
timeline-later = Later
timeline-none = The vendor lists no incident in these hours.
changed-label = Did anything of yours change just before?
changed-hint = A deploy, a new key, a new campaign.
your-answer = Your answer
yes = Yes
no = No
affected = Who is affected?
subject = Which user, segment or workspace?
subject-hint = Fills in the commands. It goes into no link and no report.
region = Region or environment
other-region = Another region
stage = Where does it fail?
parts = Which parts of the vendor’s service?
more-parts = All parts
other-part = Another part
frequency = How often does it happen?
rate = Failure rate, in per cent, if known
rate-odd = That is no number between 0 and 100.
evidence-says = The evidence says
settle = This would settle it
all-reasons = The strongest reasons
no-reasons = There is nothing to go by yet. Answer one question more.
open-incident = Open the incident
open-page = Open the status page
first = Check first
then = Then check
error-means = What the error means
error-row = Error
meaning = It means
action = Do this
runbook = Runbook
other-runbooks = Other runbooks
escalate = Escalate
add-note = Note
checklists = Look at in the dashboard
commands = Commands to run
commands-hint = Secrets stay in the variables of your terminal.
copy-label = Copy
copied = Copied.
not-copied = The browser refused to copy. Select the text and copy it yourself.
say = What to say
team-note = Note for the team
support-report = Report for the vendor
format = Format
write-anew = Write it anew from the answers
link = Link to these answers
link-hint = The answers are in the part after #, which no server sees.
link-hint-extension = The address works in this browser alone. In another one, choose “Open answers from a link” and paste it there.
copy-link = Copy the link
watch = Watch
watching = Watching this incident
unwatch = Stop watching
watch-hint = A mark shows here and in the list when the vendor posts. The extension can also notify you.
watch-told = You are notified when the vendor posts, and the toolbar button shows a mark.
watch-marked = The toolbar button shows a mark when the vendor posts. Notifications are not allowed here.
not-listed = The vendor’s page does not list it any more.
seen = I have seen it
answers = Your answers
change-answer = Change
not-answered = Not answered
read-on = Read on
playbooks = Playbooks
playbook-import = Import a playbook of your own
playbook-import-tab = Import a playbook of your own in a tab
playbook-export = Export this playbook
playbook-remove = Remove your own playbook
playbook-own = Your own playbook is used here.
not-json = This file is not JSON.
too-large = This file is larger than a playbook may be (1 MB).

# The tag beside a reason.
points-to-them = them
points-to-us = us
points-to-neither = neither

# A question’s short name.
step-what = What
step-when = When
step-who = Who
step-where = Where
step-how-often = How often
step-outcome = Verdict
question = Question { NUMBER($number) } of { NUMBER($all) }

when-now = Just now
when-at = At a time
when-change = Since our deploy or change
hint-one = A second user has no problem.
hint-segment = Some users, one workspace, one region.
hint-everyone = Every user that was tried.
markup-plain = Plain text

# An investigation’s name: Delayed sends since 4 Nov 2025, 20:15.
since = { $what } since { $moment }
# { $level } is P1 to P4, { $runbook } a runbook’s name.
severity = Severity { $level }, { $runbook }
more-reasons = { $count ->
    [one] 1 more reason
   *[other] { $count } more reasons
}
done = { NUMBER($done) } of { NUMBER($all) } done
# When a step was done, and how long into the investigation.
done-at = { $moment }, { $into } in
note-on = Note on: { $step }
fill-in = Fill in yourself: { $names }.
reads = Reads { $names } from your environment.
copy = Copy: { $what }
delete = Delete { $what }
deleted = Deleted: { $what }.
# { $ago } is written by the browser: 3h ago.
changed = changed { $ago }
zone = Your time zone: { $zone }
pick = { $moment }: { $title }
imported = The playbook for { $name } is kept on this device and used from now on.
# { $why } is of slip.ftl; it names a place in the file.
not-imported = This playbook cannot be used: { $why }.
change = Change the answer to: { $question }
own-page = Status page
page-of = Status page of { $vendor }
headline-them = It’s them.
headline-us = It’s us.
headline-unclear = Can’t tell yet.
headline-probably-them = Probably them.
headline-probably-us = Probably us.
headline-is-it-yours = They have an incident. Is it yours?
headline-planned-until = Planned work of theirs until { $until }.
headline-planned = Planned work of theirs.
copy-note = Copy note for the team
copy-command = Copy command
meanwhile = Meanwhile

link-hint-page = It leads to the page that was named for colleagues.

# What the vendor runs on: a second suspect.
below = What { $vendor } runs on
below-hint = Trouble there is a sign that it is not you, and no proof.
below-look = Read the page of { $vendor }
below-reading = Being read …
measure = Measure from here
measure-hint = Calls from this browser to the vendor’s hosts. What they come to counts here.
measure-web = A web page may not call the vendor’s hosts; the extension may. The commands below do the same in a terminal: paste what they print into the box.
