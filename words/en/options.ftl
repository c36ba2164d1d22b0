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

# Small choices that the browser carries to the person’s other computers, by its own synchronisation.
synced = On your other computers
synced-on = Have the browser carry these choices to them
synced-what = Language, appearance, whose time times are in, what you want to be told of and when not. The list of vendors, whom you muted, the history, investigations and keys stay on this computer, and so does whether you are told at all: each computer is given leave for itself.
synced-who = The maker of your browser carries them where you are signed in to its synchronisation; no server of ours does. What another computer has given to it takes the place of what you chose here. Turned off, what it holds stays there until you erase everything.
synced-failed = The browser did not take them the last time. They are kept here, and given to it again.
synced-missing = This browser does not offer it. What you choose stays on this computer.
synced-forbidden = Your organisation does not allow it. What you choose stays on this computer.
