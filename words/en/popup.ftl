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

# Below the headline: the vendor of the site that the person is looking at.
here = You are on { $host }.
here-not-listed = { $vendor } is not in your list.
here-add = Add { $vendor }

# In an opened row: what the vendor posted last, and how long ago. The words are the vendor’s.
said = “{ $words }”
is-mine = Is it mine?
watch = Watch
watching = Watched
watch-failed = It could not be kept. Free some space and try again.

keys = Keys
keys-close = Close
key-find = Find or add a vendor
key-move = Go through the list
key-open = Open and close
key-back = One step back
key-help = Show these keys
team-changed = Your team’s list has changed
