# What the browser shows of the extension, and what is said where the rest of the words are not there.

name = Is it them?
description = Is it them, or is it us? The state of the vendors you depend on, from their own status pages.
sorry = Is it them? could not start. Close this page and open it again.
unread = Is it them? The vendors could not be read just now.
mine = Is it mine?
