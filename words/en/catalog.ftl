# Vendors in the catalogue.

# What kind of service a vendor sells.
category-cloud = Cloud and hosting
category-network = Network, DNS and delivery
category-developer = Developer tools
category-data = Data and analytics
category-ai = AI
category-monitoring = Monitoring and on-call
category-security = Security and identity
category-messaging = E-mail, text and push
category-marketing = Marketing and sales
category-support = Customer support
category-collaboration = Working together
category-commerce = Payments and shops
category-crypto = Crypto
category-business = Business and institutions
category-consumer = Media, games and devices

# Why a vendor is among the results, when its name alone does not show it.
also-called = also called { $alias }
runs = runs { $domain }
this-address = this address belongs to it
