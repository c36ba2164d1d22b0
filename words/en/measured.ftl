# What calls that were made from here gave.

failing-http = { $failed } of { $of } calls from here to { $host } fail with HTTP { $status }. Other sites answer.
failing-http-alone = { $failed } of { $of } calls from here to { $host } fail with HTTP { $status }. No other site was asked.
failing-network = { $failed } of { $of } calls from here to { $host } fail without a connection. Other sites answer.
failing-network-alone = { $failed } of { $of } calls from here to { $host } fail without a connection. No other site was asked.
failing-timeout = { $failed } of { $of } calls from here to { $host } fail without an answer in time. Other sites answer.
failing-timeout-alone = { $failed } of { $of } calls from here to { $host } fail without an answer in time. No other site was asked.
slow = { $host } takes { $takes } ms to answer from here, and took { $took } ms before. Other sites are no slower.
slow-alone = { $host } takes { $takes } ms to answer from here, and took { $took } ms before. No other site was asked.
slower-than-others = { $host } takes { $takes } ms to answer from here. Other sites answer much faster.
some-fail = { $failed } of { $of } calls from here fail: too few to call it an outage.
unreachable = { $host } cannot be reached from here.
unreachable-alone = { $host } alone cannot be reached from here. A firewall of yours may block it, or it is down.
works = { $of ->
    [one] A call from here works.
   *[other] All { $of } calls from here work.
}
wrong-host = { $host } refuses the calls with HTTP { $status }, and { $other } accepts them: it is the wrong host.
refused = { $host } refuses calls from here that are known to be good with HTTP { $status }.
limited = Calls from here are refused with HTTP { $status }: a rate, a quota or a bill.
our-network = Other sites cannot be reached from here either: it is the network here.
our-slow-network = Other sites are slow from here as well: it is the network here.
proxy-status = Something in between answers with HTTP { $status }, for other sites too: a proxy or a firewall.
proxy = Something in between breaks safe connections, to other sites too: a proxy or a firewall.
