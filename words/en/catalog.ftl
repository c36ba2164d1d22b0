# Vendors in the catalogue.

# What kind of service a vendor sells.
category-cloud = Cloud and hosting
category-network = Network, DNS and delivery
category-developer = Developer tools
category-data = Data and analytics
category-ai = AI
category-automation = Automation
category-monitoring = Monitoring and on-call
category-security = Security and identity
category-messaging = E-mail, text and push
category-marketing = Marketing and sales
category-support = Customer support
category-collaboration = Working together
category-payments = Payments and banking
category-commerce = Shops and logistics
category-crypto = Crypto
category-business = Business and institutions
category-consumer = Media, games and devices

# Why a vendor is among the results, when its name alone does not show it.
also-called = also called { $alias }
runs = runs { $domain }
this-address = this address belongs to it
served = it answers at this address

# Why a vendor’s status is read by no program, beside a result.
unread-login = its status page wants a login
unread-tenant = each customer has a status page of its own
unread-regions = each region has a status page of its own
unread-eyes = its status page is for eyes only
unread-private = its status page is closed to the public
unread-none = it publishes no status that a program can read
unread-own-instance = those who run it know its status
unread-unconfirmed = no address of its status page is confirmed

# The same with what a person can do.
do-login = { $name } is known, but its status page wants a login. Sign in there and read it yourself.
do-tenant = { $name } is known, but each customer has a status page of its own. Paste the address of yours.
do-regions = { $name } is known, but each region has a status page of its own. Choose the row of your region, which stands under its name.
do-eyes = { $name } is known, but its status page is for eyes only. Open it yourself, or ask them for a feed.
do-private = { $name } is known, but its status page is closed to the public. Ask them for a public one.
do-none = { $name } is known, but it publishes no status that a program can read. Ask their support, and measure from here whether their hosts answer.
do-own-instance = { $name } is known, but only those who run it know its status. Ask those who run yours, or paste the address of their status page.
do-unconfirmed = { $name } is known, but no address of its status page is confirmed. It is looked for at their site. If you know the address, paste it.

# What a vendor’s page says nothing of, also when it is green.
unsaid-control-plane = Its page tells of what manages your machines there, not of the machines: green proves nothing for one of them.
unsaid-tenant = What hits your account alone is not on its page, but in its console.
unsaid-own-instance = Its page tells of the hosted service, not of an installation of your own.
unsaid-third-parties = Its page is green while a carrier, a bank or a host behind it is down.
unsaid-peers = Its page tells of what connects your machines, not of the connections among them.

runs-on = It runs on { $names }.

# For which regions a page is; $names are codes such as EU, US-EAST.
of-regions = Its page is for one region: { $names }. What hits another one is not on it.
# How names of parts begin that are the vendor’s suppliers’.
of-suppliers = Parts that begin with { $names } are its suppliers’: it repeats there what they say of themselves.
# Names of parts that are only notices.
of-notices = “{ $names }” among its parts is a notice and has no state.

# A row of the catalogue that does not hold.
wrong-row-label = This row is wrong
wrong-row-hint = Copy this and send it to those who keep the catalogue. Nothing is sent by itself. Strike out what you do not want to tell.
found-instead = found instead: { $page } { $format }
to-be-detected = to be detected
wrong-row-title = The row of { $name } in the catalogue does not hold.
