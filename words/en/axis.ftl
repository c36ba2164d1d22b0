# The verdict’s axis: what one saw, when it began by the vendor’s own words, when the vendor posted. The rows of the picture and of its table have the same names.

times = The times
you-saw = You saw it
began = They say it began
first-post = Their first post
post = They posted
over = They called it over
none = Their page shows no incident that fits.
legend = Dots are moments, bars how long it went on.

# How long it has lasted, or lasted.
so-far = { $duration } so far.
lasted = It lasted { $duration }.

# How long before the vendor’s first post, and how late the vendor usually is.
ahead = You saw it { $duration } before they said so.
habit = { $count ->
    [one] The one incident known of theirs was posted { $median } after it began.
   *[other] They usually post { $median } after it began: the median of { NUMBER($count) } incidents.
}

# One of the errors that were pasted, by its stamp.
failed = An error of yours

# Where the page could not be read now.
unread = Their page could not be read.

# What was measured from here, a call a minute: beside the others on the axis, and as a table.
here = Calls from here
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
