# The options: what is kept on this device, taken along and erased.

title = Your data
about = Everything stays in this browser: the list, the last reading of each vendor, the history, investigations, what you chose.
used = In use here: { $size }, beside the history.
export = Save the settings
import = Take over settings or a list
taken = { $vendors ->
    [0] The settings were taken over. Nobody was added to the list.
    [one] The settings were taken over. 1 vendor was added to the list.
   *[other] The settings were taken over. { $vendors } vendors were added to the list.
}
unsaved = Not all of it could be kept: the browser refused. Free some space and try again.
erase = Erase everything
erase-sure = Erase the list, all readings, the history, investigations and credentials? There is no way back.
erase-yes = Erase it all
erase-no = Keep it
erased = Everything was erased.
not-erased = Not all of it could be erased: the browser refused. Close the other pages of this extension and try again.
kilobytes = { NUMBER($count) } kB
# What an administrator has set in the browser's policies.
preset = Set by your organisation. What you change stays yours.
preset-locked = Set by your organisation, which keeps this list: what you change in it is put back.
