# The question or check that would settle a case.

look-again-at = Look at the status page again at { $at }: by then it shows nine of ten incidents. Or measure now.
look-again = Look at the status page again in 30 minutes: vendors often acknowledge late.
test-webhook = Send one test event from the vendor’s dashboard: if it arrives, look at your subscription; if not, at what your endpoint answered.
test-delivery = Send one message to yourself and look at the vendor’s delivery log: accepted and not delivered is theirs or beyond them, refused is you.
test-rendering = Preview the template with a profile that worked before: if it renders, it is the data.
is-it-yours = They have an incident. Is it yours? Say what fails, since when, or which part it is about.
undo-our-change = Undo your change for one call: if it works again, it is you.
test-credentials = Make one call by hand with the same credentials: if it is refused as well, it is you.
lower-the-rate = Halve your request rate for five minutes: if the errors stop, it is you.
check-usage = Look at usage and billing in the vendor’s console: if the quota or the credit is used up, it is you.
repeat-known-good = Repeat a request that worked before: if it works, it is you.
second-user = Try a second user: if it works for them, it is you.
ask-when = Find out when it began: your logs show the first failure.
ask-part = Say which part of the vendor’s service it is about.
ask-region = Say which region or environment it is about.
open-page = Open the vendor’s status page yourself and look for an incident at that time.
ask-error = Find the error code or message of one failure in your logs.
ask-who = Find out who is affected: try a second user.
ask-change = Check your deploy history: did something change just before?
call-by-hand = Make one call by hand from another network: if it works, it is you.
