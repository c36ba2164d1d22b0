# Choosing which parts of a vendor count.

unnamed = The vendor names no component, so it counts.
choose = Choose what counts
all = Everything counts.
clear = Count everything
filter = Filter components and regions
regions = Regions
name = Filter, or name a service or region
unlisted = Not named on the page now
none-listed = This page lists no components.
nothing-fits = Nothing fits the filter.

# How many of a group count.
taken = { NUMBER($chosen) } of { NUMBER($all) }
only-one = Only { $part } counts.
only-some = Only { $parts } count.
only-many = Only { NUMBER($count) } parts count.
add = Let “{ $part }” count, though the page does not name it now
missing = Not on this page: { $parts }. Check the spelling, or choose again.
missing-more = Not on this page: { $parts } and { NUMBER($more) } more. Check the spelling, or choose again.

# A page has more parts than could be read.
first = First { NUMBER($read) } parts read; the page has more.
