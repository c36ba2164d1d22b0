# The search box: finding and adding a vendor.

label = Find or add a vendor
hint = Type a name, or paste the address of a status page.
loading = Loading the list of vendors…
results = Vendors that fit
new-address = No vendor in the list has this address. It can be looked at.
known-label = In your list
guessed = Did you mean this?
allow = Allow and try again
add-anyway = Add it all the same
cancel = Cancel
not-allowed = The address was not allowed, so it cannot be read.
unknown-format = how it is read is found out when you add it

count = { $vendors ->
    [0] No vendor fits. Paste the address of its status page.
    [one] 1 vendor fits.
   *[other] { $vendors } vendors fit.
}
# As many as are shown fit; there may be more.
likeliest = These { NUMBER($vendors) } are the likeliest. Go on typing for others.
look-at = Look for a status page at { $address }
# How many requests were made, of how many there can be.
looking = Looking for the status of { $address }… request { NUMBER($asked) } of at most { NUMBER($most) }.
added = { $name } was added.
added-as = { $name } was added. Its page is read as { $format }.
known = { $name } is in your list already.

# What it takes to read a page, beside a result; nothing where nothing is in the way.
readable-guarded = you may be asked to allow its page
readable-extension = you will be asked to allow its page
