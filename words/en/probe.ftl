# Calls that are made from here on request: what each one tells, what is written, and the signatures of webhooks.

tells-good = It works.
tells-reached = The host answers.
tells-redirected = The host sends the call elsewhere. It was not followed.
tells-malformed = The vendor does not take the request as it is.
tells-credential = The credential is refused.
tells-browser = The vendor refuses calls from browsers. That says nothing of the key: run the command instead.
tells-missing = There is nothing at this address.
tells-too-large = The request is too large.
tells-limited = Too many calls, or a quota or a bill.
tells-between = Something in between asks for a sign-in: a proxy or a network’s own page.
tells-server = The vendor’s server failed.
tells-denied = The answer arrived, and says that it failed.
tells-timeout = No answer in time.
tells-network = No connection. The browser does not say why.
tells-dns = The host’s name could not be resolved.
tells-tls = No safe connection could be made.
tells-refused = The connection was refused or closed.
tells-cancelled = Stopped.
tells-lost = It was on its way when the browser stopped it. Whether it arrived is not known.
tells-skipped = Not sent: the host failed too often.

# { $ended } is a status or a word, { $ago } an age such as “1 min ago”.
summary-good = { $of ->
    [one] A call from here works, { $ago }.
   *[other] All { NUMBER($of) } calls from here work, { $ago }.
}
summary-failed = { $failed } of { $of } calls from here fail: { $ended }. Other sites answer, { $ago }.
summary-failed-all = { $failed } of { $of } calls from here fail: { $ended }. Other sites do not answer either, { $ago }.
summary-failed-alone = { $failed } of { $of } calls from here fail: { $ended }. No other site was asked, { $ago }.
# { $status } is an HTTP status.
ended-status = HTTP { $status }

became-better = Works again
became-worse = Fails now
became-faster = Faster
became-slower = Slower
became-same = As before
became-alone = Asked once only

# { $at } is a time.
gate-open = This host failed too often or asked for a pause. The next try is at { $at }.
gate-half-open = One call is let through to see whether the host works again.

missing-tenant = Enter the account’s name in the vendor’s address.
missing-user = Enter the user’s id.
missing-event = Enter the event’s name.
missing-attributes = Enter the attributes.
missing-data = Enter the data.
not-object = Enter a JSON object, such as {"{"}"plan": "pro"{"}"}.
too-long = That is longer than anything to be entered here.
elsewhere = That would change where the call goes.
no-host = The playbook names no host that may be asked.

withheld-missing = A credential is needed first.
withheld-elsewhere = The stored credential is for another host or playbook. It was not sent.
withheld-unsendable = The credential has characters that cannot be sent. Copy it once more.
withheld-unsound = This address is none that may be asked. Nothing was sent.

blocked = BLOCKER: { $probe } failed. Mend this first.
through = API side OK. What is left is in the dashboard.
through-failed = The API side failed. The dashboard may still tell more.

turn-p1 = All of the last calls fail.
turn-p2 = { $failed } of the last { $of } calls fail.
# { $length } is a length of time.
turn-recovered = Works again after { $length }.

names-same = Both resolvers give the same addresses.
names-apart = The resolvers give different addresses, as is usual for a name with many places.
names-private = One resolver gives an address of a private network: something in between answers for this name.
names-one-fails = One resolver finds the name, the other does not.
names-both-fail = Neither resolver finds the name.
names-missing = There is no such name, by both resolvers.
names-unknown = A resolver could not be read.

webhook-valid = The signature is valid.
webhook-invalid = The signature does not match.
# { $seconds } is how far the clocks are apart, { $allowed } how far they may be.
clock-behind = The signed time is { $seconds } seconds ago, and { $allowed } are allowed: the event is old, or this clock is ahead.
clock-ahead = The signed time is { $seconds } seconds ahead, and { $allowed } are allowed: this clock is behind.
body-newline = The signature fits without the line break at the end. Verify the raw body, before anything adds to it.
body-no-newline = The signature fits with a line break at the end. Something took it off.
body-unix = The signature fits with the line breaks of Unix. Something changed them.
body-windows = The signature fits with the line breaks of Windows. Something changed them.
body-rewritten = The signature fits the same JSON written in another way: it was read and written again before it was verified. Verify the raw body.
secret-base64 = The signature fits the secret decoded from base64. Decode it before it is used.
secret-hex = The signature fits the secret decoded from hexadecimal digits. Decode it before it is used.
secret-bare = The signature fits the secret without its prefix.
secret-text = The signature fits the secret as it is written, prefix included. Do not decode it.
address-scheme = The signature fits with http and https exchanged: a proxy in between ends the safe connection. Verify with the address that the vendor calls.
address-slash = The signature fits with another end of the address: a slash too many or too few.
address-query = The signature fits the address without its query.
address-decoded = The signature fits the address with its percent signs decoded.
encoding-other = The signature is written in hexadecimal digits where base64 is documented, or the other way round.
other-secret = The secret is probably another one: of another endpoint, of test or live, or of before it was changed.
other-body = Or the body is not the one that was signed. Copy the raw bytes, before a framework reads them.
other-address = Or the address is not exactly the one that the vendor calls.
no-header = The header { $name } is missing.
no-signature = The header { $name } holds no signature of the right length.
no-secret = Enter the secret, in the form that the vendor shows it.
no-url = Enter the exact address that the vendor calls.
other-scheme = This vendor’s scheme cannot be verified here.
