# The checks that settle a case: the buttons that answer them, and what they came to.

take-back = Take back
worked = It worked
failed = It failed
some-left = There is some left
used-up = It is used up
stopped = The errors stopped
went-on = They went on
refused = It was refused
arrived = It arrived
rendered = It rendered
did-not = It did not

undo-worked = Without your change it works.
undo-failed = It fails without your change as well.
credentials-worked = A call by hand with the same credentials works.
credentials-failed = A call by hand with the same credentials is refused as well.
rate-worked = With half the requests the errors stopped.
rate-failed = With half the requests the errors went on.
usage-worked = The vendor’s console shows that quota and credit are left.
usage-failed = The vendor’s console shows that the quota or the credit is used up.
known-good-worked = A request that worked before works now as well.
known-good-failed = A request that worked before fails now.
second-user-worked = It works for a second user.
second-user-failed = It fails for a second user as well.
by-hand-worked = A call by hand from another network works.
by-hand-failed = A call by hand from another network fails as well.
webhook-worked = A test event from the vendor’s dashboard arrives.
webhook-failed = A test event from the vendor’s dashboard does not arrive.
delivery-worked = A message to yourself arrives.
delivery-failed = A message to yourself does not arrive.
rendering-worked = The template renders with a profile that worked before.
rendering-failed = The template does not render with a profile that worked before either.
check-worked = The check worked.
check-failed = The check failed.
