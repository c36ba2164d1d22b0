# The console: calls to a vendor that are made from here, and what came of them.

# $vendor is a vendor’s name.
title = { $vendor }, measured from here
choose-another = Choose another vendor
whom = Whom do you want to measure?
whom-hint = Calls go from this browser to the vendor and to nobody else. Nothing runs by itself.
whom-none = No vendors are chosen yet. Add one in the options, then come back.
not-loaded = What is known of this vendor could not be loaded. Close this page and open it again.

nothing-yet = Nothing was measured yet.
measured = Measured from here
by-hand = Nothing runs by itself. Results count as evidence.
your-network = Your network
no-controls = no other host may be asked
controls = { $count ->
    [one] by 1 host of another vendor
   *[other] by { $count } hosts of other vendors
}
not-asked-yet = not asked yet
samples = { $count ->
    [one] 1 sample
   *[other] { $count } samples
}
give-back = Give leave back
give-back-of = Give the leave to call { $host } back
millis = { NUMBER($count) } ms
failed = { NUMBER($failed) } of { NUMBER($all) } failed
calls-answer = answers
calls-fail = does not answer
calls-some-fail = answers now and then
calls-none = not measured

measure = Measure
cancel = { $count ->
    [one] Stop 1 call
   *[other] Stop { $count } calls
}
cancelled = Stopped. What had come in by then stays.
forget-all = Forget credentials
forgotten = Credentials are forgotten.
not-allowed = The browser may not call { $host }: the leave was not given.
given-back = The leave to call { $host } is given back.
withdrawn = The leave to call { $host } was taken away.

calls = Calls
calls-hint = What this vendor’s playbook asks its own hosts.
region = Region
writes = writes
reads = reads only
reads-openly = reads only, without a key
on-its-way = on its way…
run = Run
run-again = Run again
may-write = It may write that
agree-first = This call writes at the vendor. Say below that it may.
result = Result
means = It means
to-do = What to do
headers = Headers
body = Body

field-tenant = Name of your account in the vendor’s address
field-tenant-hint = As acme in acme.example.com.
field-user = User id
field-user-hint = As your own side gives it to the vendor.
field-event = Event name
field-event-hint = Upper and lower case count.
field-attributes = Attributes
field-attributes-hint = A JSON object, such as {"{"}"plan": "pro"{"}"}. May stay empty.
field-data = Data
field-data-hint = A JSON object that goes along with the event. May stay empty.
unready-missing = Fill in first: { $field }.
unready-object = This is no JSON object: { $field }.
unready-long = This is too long: { $field }.
unready-elsewhere = This would lead to another address: { $field }.
unready-no-host = The playbook names no host that may be called.

secret-hint = Goes to { $host } alone, over https. It stays in this browser’s memory until it was not used for 20 minutes, and is kept nowhere else.
secret-held = The key for { $host } is in memory.
secret-sealed = It is kept on this computer, encrypted.
forget = Forget it
remember = Remember on this computer
remember-this = Keep it here, encrypted with a passphrase
passphrase = Passphrase
passphrase-new = Kept nowhere: without it, the key has to be entered anew.
passphrase-open = Opens the key that is kept on this computer.
passphrase-wrong = This passphrase does not open it.
passphrase-short = A passphrase of at least 12 characters is needed.
not-kept = The browser could not keep it. It stays in memory.
secret-missing = This call needs a key. Enter it first.
secret-elsewhere = This key is for another host, so nothing was sent.
secret-unsendable = This key has characters that cannot be sent.
unsound = The address is none that may be called.

ended-status = HTTP { $status }, { NUMBER($millis) } ms
ended-redirect = redirected, { NUMBER($millis) } ms
ended-timeout = no answer in { NUMBER($millis) } ms
ended-network = no connection
ended-cancelled = stopped
ended-unknown = not known
spread = from { NUMBER($least) } to { NUMBER($most) } ms

copied = Copied.
not-copied = The browser did not let us copy.
run-not-kept = The results could not be kept: the browser refused. They stay here until you close this.

# What a call tells, where no row of the playbook says more.
tells-good = It works as it should.
tells-reached = The host answers.
tells-redirected = It is sent elsewhere. A proxy or a login page of yours may do that, and so may the vendor.
tells-malformed = The request is not as the vendor wants it. That is ours.
tells-credential = The key is refused. That is ours, unless they changed it.
tells-missing = Nothing is there: the address, the region or the id may be wrong.
tells-too-large = The request is too large.
tells-limited = The rate or the quota is used up, or a bill is open.
tells-between = A proxy between here and the vendor wants to be asked first.
tells-server = The vendor’s server failed.
tells-denied = The answer says that it failed.
tells-timeout = No answer came in time.
tells-network = No connection came about. The browser does not say why: a name that does not resolve, a certificate, a firewall.
tells-unknown = Nobody knows how it ended.
skipped = Not sent: the host failed too often. It is tried again later.
