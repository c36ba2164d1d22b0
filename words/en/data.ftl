# The options: what is kept on this device, taken along and erased.

title = Your data
about = Everything stays in this browser: the list, the last reading of each vendor, the history, investigations, what you chose. What you have it carry to your other computers is named above.
used = In use here: { $size }, beside the history.
export = Save the settings
import = Take over settings or a list
taken = { $vendors ->
    [0] The settings were taken over. Nobody was added to the list.
    [one] The settings were taken over. 1 vendor was added to the list.
   *[other] The settings were taken over. { $vendors } vendors were added to the list.
}
unsaved = Not all of it could be kept: the browser refused. Free some space and try again.
erase = Erase everything
erase-sure = Erase the list, all readings, the history, investigations and credentials? There is no way back.
erase-yes = Erase it all
erase-no = Keep it
erased = Everything was erased.
not-erased = Not all of it could be erased: the browser refused. Close the other pages of this extension and try again.
kilobytes = { NUMBER($count) } kB
# What an administrator has set in the browser's policies.
preset = Set by your organisation. What you change stays yours.
preset-locked = Set by your organisation, which keeps this list as it is: nobody is moved or removed in it, and whatever else you change in it is put back.
# A list that a team keeps at an address.
team = A list of your team
team-hint = The address of a list that your team keeps, as “Save this list as a file” writes it. It is read again every day, and you see what changed before anything is taken over.
team-follow = Follow this list
team-stop = Stop following
team-again = Read it now
team-refused = This is no address that can be read: it begins with https://.
team-leave = The list is read once the browser has your leave for its address.
team-unread = The list could not be read just now. What you took of it stays.
team-same = You have what is in it.
team-new = New: { $names }
team-gone = Not in it any more: { $names }
team-other = Other parts count: { $names }
team-take = Take this over
team-put-off = Not now
