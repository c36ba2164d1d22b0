# The verdict’s axis: what one saw, when it really began, when the vendor said so.

you = you
really = really
them = them
times = The times
you-saw = You saw it
began = It really began
first-post = Their first post
post = They posted
over = They called it over
none = Their page shows no incident that fits.

# How long it has lasted, or lasted.
so-far = { $duration } so far.
lasted = It lasted { $duration }.

# How long before the vendor’s first post, and how late the vendor usually is.
ahead = You saw it { $duration } before they said so.
habit = Their median is { $median }, of { $count ->
    [one] one incident
   *[other] { NUMBER($count) } incidents
}.

# One of the errors that were pasted, by its stamp.
failed = An error of yours

# Where the page could not be read now.
unread = Their page could not be read.

# What was measured from here, a call a minute: beside the others on the axis, and as a table.
here = from here
here-failed = From here: { $count ->
    [one] one call failed
   *[other] { NUMBER($count) } calls in a row failed
}
here-answered = From here: { $count ->
    [one] one call was answered
   *[other] { NUMBER($count) } calls in a row were answered
}
recovered = From here: it works again
watched = Asked every minute from here: { NUMBER($failed) } of { NUMBER($count) } failed.
works-since = It works again since { $time }.
