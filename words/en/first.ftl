# The first run: whom a person depends on, and what they want to be told.

title = Whom do you depend on?
step = { NUMBER($step) } of { NUMBER($steps) }
field = Names or addresses, one or many
# Below the field, while nothing is typed.
field-about = As you have them: stripe, slack, https://status.example.com
open-sites = Sites you have open
open-sites-about = Looked at here, once. Nothing leaves this device.
open-sites-none = None of them is a vendor that is known here.
open-sites-refused = That was not allowed, so nothing was looked at.
team-list = Your team’s list
team-list-about = A file that a colleague gave you
team-list-empty = The file lists nobody.
watch = { $vendors ->
    [0] Choose somebody first
    [one] Watch 1 vendor
   *[other] Watch { $vendors } vendors
}
later = Later
sets = Starter sets
# Behind the first few names of a set: how many there are beside them.
and-more = { $names } and { NUMBER($more) } more
nobody = Nobody is known by the name “{ $written }”. The address of its status page does as well.
which = Which one is “{ $written }”?
# An address that is no known vendor’s.
a-page = is looked at when you go on
looking = Looking for the status pages that are not known yet…
not-added = { $written } was not added. { $why }

told-title = What do you want to be told?
told-about = The toolbar button counts who is in trouble, in any case.
tell = Tell me when something breaks
tell-about = A note by your browser: a new incident, a turn for the worse, the end of it. The options have quiet hours and the rest.
told-yes = You will be told.
told-no = That was not allowed. The toolbar button shows it all the same.
states = How they are now
done = Done

not-a-list = This file is no list of vendors.
list-too-new = This list is of a later version ({ $version }). Update the extension and try again.
list-damaged = This list says something that cannot be, at { $path }. Nothing of it was taken.
file-too-large = This file is too large to be a list.
file-unread = This file could not be read.
