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
look-at = Look for a status page at { $address }
# How many requests were made, of how many there can be.
looking = Looking for the status of { $address }… request { NUMBER($asked) } of at most { NUMBER($most) }.
added = { $name } was added.
added-as = { $name } was added. Its page is read as { $format }.
known = { $name } is in your list already.

# From where a page can be read, beside a result.
readable-web = readable from any web page
readable-guarded = tracking protection may block it until you allow it
readable-extension = readable in the extension only
readable-unknown = may be readable in the extension only
