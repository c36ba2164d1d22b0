# What a diagnosis says first, and where its signs come from.

them = Them
us = Us
unclear = Can’t tell yet

# The verdict as it is said first, with its lean.
probably-them = Probably them
probably-us = Probably us
is-it-yours = They have an incident. Is it yours?
planned-work-until = Planned work of theirs until { $until }
planned-work = Planned work of theirs

# An error as a person calls it.
error-http = HTTP { $status }
error-timeout = No answer in time
error-network = No connection

watch = Watch the incident of { $vendor }, and tell your team that it is theirs.

# What a vendor is called whose name is not known. It stands where $vendor does.
the-vendor = the vendor

# Where a sign comes from.
your-answers = your answers
page-of = status page of { $vendor }
page-at = status page of { $vendor } ({ $url })
incident-of = incident of { $vendor } ({ $address })
measured-at = measured from here ({ $host })
measured-here = measured from here
