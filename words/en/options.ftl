# The options beside those that other files have.

# The name of the group that a vendor stands under, to be typed or chosen.
group = Group
group-of = Group of { $vendor }
