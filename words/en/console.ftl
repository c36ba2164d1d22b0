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
give-back-of = Give leave back: { $host }
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

copied = Copied.
not-copied = The browser did not let us copy.
run-not-kept = The results could not be kept: the browser refused. They stay here until you close this.

copy-curl = Copy as curl
figures = least { NUMBER($least) }, median { NUMBER($median) }, 95 % below { NUMBER($most) }, from one to the next { NUMBER($jitter) } ms
status-page = Their status page
waits = It goes on at { $moment }: the host asked for a pause, or failed too often.
to-verdict = See what it means for the verdict

of-calls = { $count ->
    [one] 1 call, then a checklist
   *[other] { $count } calls, then a checklist
}
blocked-short = Blocked
api-side-short = API side OK
api-side-fails = The API side fails

watch-every-minute = Watch every minute
watch-hint = Asks { $host } whether it answers, once a minute, for two hours at most. It goes on when this page is closed.
watch = Watch every minute
watch-no-more = Watch no more
watching = { $host } is asked once a minute until { $moment }.

network = Network
parts-of-connection = Parts of a connection
parts-untold = The browser tells them after a call, for some hosts. Where it does not, run the commands below.
parts-reused = Where a connection was open already, its beginning took no time.
part-name = name
part-connect = connect
part-tls = TLS
part-wait = first byte
part-rest = rest
part-protocol = protocol
names = Names
names-hint = Off until you choose: who is asked learns the hosts’ names. Two of them can be compared.
resolvers = Who may be asked
resolve = Resolve the names
commands = Commands
commands-hint = A browser does not tell why a connection fails. What these print can be pasted into the box under “What is broken?”.
command-names = Resolve the names
command-tls = Show the certificate
command-parts = Time the parts of a connection
command-latency = Measure the latency, five times
copy = Copy
copy-of = Copy: { $command }
resolved-empty = no address
resolved-missing = no such name
resolved-failed = could not find out (code { $code })
resolved-unread = no answer

runs = Runs
export-of = Save as { $kind }: { $name }, { $when }
compared = Compared with the run { $when }
went = { $before } → { $after }

webhooks = Check a webhook
webhooks-hint = Paste what your endpoint received. It is checked here by the vendor’s scheme, and goes nowhere.
webhook-scheme = Scheme
webhook-headers = Headers
webhook-body = Body, every character as it came
webhook-url = Address that was called
webhook-secret = Signing secret or public key
webhook-secret-hint = Stays in this field until you close the page.
webhook-check = Check the signature

why = Why a connection fails
why-hint = A script is not told. With leave to see its own requests, the browser says whether a name was not found, a certificate was refused, or a connection was closed.
ask-why = Let the browser say why
why-allowed = From now on the browser says why a connection fails.
why-refused = The leave was not given. What the commands print tells it too.
ended-in = { $ended }, { NUMBER($millis) } ms
