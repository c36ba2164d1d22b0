# What is wrong with a document, and where: technical, for the people who write or serve it; it stands behind a colon and before a full
# stop. { $path } names a place in the document.

at = at { $path }: { $problem }
# { $expected } and { $found } are among those below.
expected = expected { $expected }
expected-found = expected { $expected }, found { $found }
bad-time = “{ $stamp }” is no time between 1970 and 9999
too-deep = nested deeper than { $most } levels
too-much = more text than { $limit } MB
unrecognised = no format that is known
untold = it is not as this format has it

a-nothing = nothing
a-null = null
a-flag = true or false
a-number = a number
a-text = text
a-list = a list
a-list-of-texts = a list of texts
an-object = an object
# { $members } are the format’s own names, parted by commas.
an-object-with = an object with one of { $members }
a-time = a time
an-address = an address that starts with https://
a-known-word = a known word
a-status = a status
a-summary = a summary
an-own-error = an error of the page’s own
an-instance = an instance or an incident
a-json = JSON
a-feed = RSS or Atom
other-xml = other XML
an-element = an element
a-tag-end = the end of a tag, comment or CDATA
an-end-tag = its end tag
a-document-end = the end of the document
