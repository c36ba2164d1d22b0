# The options beside those that other files have.

# The name of the group that a vendor stands under, to be typed or chosen.
group = Group
group-of = Group of { $vendor }

# In whose time times are written.
times = Times in
times-local = My time zone
times-utc = UTC
times-vendor = The vendor’s time zone
times-hint = Every time says its zone. Where it is not known which one a vendor keeps, its times are in UTC.
