# Where a vendor’s page is: that it moved, or calls itself otherwise.

# { $from } and { $to } are formats, such as Statuspage.
moved = { $vendor } moved its status page from { $from } to { $to }. It is read from there now.
moved-to = Its page moved to { $host }.
# A page says that it is somebody else’s.
unlike = This page calls itself “{ $own }”: look whether it is theirs.
# A format that has no name of its own.
a-feed = a feed
