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
