# The popup behind the toolbar button.

headline-trouble = { NUMBER($trouble) } of { NUMBER($all) } in trouble
headline-trouble-unknown = { NUMBER($trouble) } of { NUMBER($all) } in trouble, { NUMBER($unknown) } not known
headline-unknown = { NUMBER($unknown) } of { NUMBER($all) } not known
headline-work = { $work ->
    [one] 1 under maintenance, nobody in trouble
   *[other] { $work } under maintenance, nobody in trouble
}
headline-well = { $all ->
    [one] The one you watch is operational
   *[other] All { $all } are operational
}

# Behind one of the headlines above, which is of the others then.
headline-muted = { $headline }, { NUMBER($muted) } muted
headline-all-muted = { $muted ->
    [one] The one you watch is muted
   *[other] All { $muted } are muted
}

# In the place of how old the list is, after a person had it read again.
unread = { NUMBER($unread) } of { NUMBER($all) } could not be read

# Below the headline: the vendor of the site that the person is looking at.
here = You are on { $host }.
here-not-listed = { $vendor } is not in your list.
here-add = Add { $vendor }

# In an opened row: the way to the console, which calls the vendor’s hosts from this browser.
measure = Measure from here

# In an opened row: what the vendor posted last, and how long ago. The words are the vendor’s.
said = “{ $words }”

# A field with the choices below, and what is chosen, which a closed row says too.
silence = Mute or snooze { $vendor }
silence-off = Not muted
silence-hour = Snooze for 1 hour
silence-hours = Snooze for 8 hours
silence-over = Snooze until it is over
silence-muted = Muted
# { $moment } is a time.
snoozed = Snoozed until { $moment }
snoozed-over = Snoozed until what is going on is over

keys = Keys
keys-close = Close
key-find = Find or add a vendor
key-move = Go through the list
key-open = Open and close
key-back = One step back
key-help = Show these keys
team-changed = Your team’s list has changed
