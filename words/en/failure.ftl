# Why a status page could not be read, and what the person can do: two short sentences.

offline = This device is offline. It is read again when the network is back.
timeout = The status page did not answer within { $seconds } s. Open it yourself to see whether it loads.
blocked = The browser could not reach the status page, or the page or tracking protection does not let other sites read it. If it opens in a tab, it works in the extension after you allow this address.
private = The status page wants a login ({ $status }). Sign in there and read it yourself.
not-found = There is no status document at this address ({ $status }). Check the address: the vendor may have moved.
rate-limited-seconds = The status page asks for a pause of { $seconds } s (429). It is read again after that.
rate-limited-minutes = The status page asks for a pause of { $minutes } min (429). It is read again after that.
rate-limited = The status page was asked too often (429). It is read again at the next turn.
server = The status page itself is failing ({ $status }). That alone does not say how the vendor is. It is read again soon.
refused = The status page refused the request ({ $status }). Open it yourself to see why.
too-large = The answer is larger than { $limit } MB, so it was not read. Open the page yourself.
not-data-html = A web page came instead of data: the vendor moved, or wants a login. Open it yourself and check the address.
not-data = The answer is not readable data. Open the page yourself and check the address.
# { $problem } is of problem.ftl.
not-the-format = The answer is not a { $format } document: { $problem }. Open the page yourself.
shape = The { $format } document could not be understood at { $path }: { $problem }. Open the page yourself.
elsewhere = An answer came from { $host }, but it is not surely this vendor’s page. Open { $host } to see whose it is.
broke = This program ended while it read this page. That is no sign of an outage; it is read again later. Open the page yourself until then.
no-data = This page has no status that a program can read. Open it yourself, or use the address of its feed if it has one.
not-loaded = A part of this program could not be loaded. Check the network, then reload the page.
unknown-vendor = No vendor of this name is known. Use the address of its status page instead.
no-page = This vendor is known, but no status page of it that a program can read. Ask its support, or use the address of its page if you know it.
