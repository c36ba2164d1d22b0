# ここから行った呼び出しの結果。

failing-http = ここから{ $host }への呼び出しは、{ $of }回中{ $failed }回がHTTP { $status }で失敗します。ほかのサイトは応答します。
failing-http-alone = ここから{ $host }への呼び出しは、{ $of }回中{ $failed }回がHTTP { $status }で失敗します。ほかのサイトは確認していません。
failing-network = ここから{ $host }への呼び出しは、{ $of }回中{ $failed }回が接続できずに失敗します。ほかのサイトは応答します。
failing-network-alone = ここから{ $host }への呼び出しは、{ $of }回中{ $failed }回が接続できずに失敗します。ほかのサイトは確認していません。
failing-timeout = ここから{ $host }への呼び出しは、{ $of }回中{ $failed }回が時間内に応答がなく失敗します。ほかのサイトは応答します。
failing-timeout-alone = ここから{ $host }への呼び出しは、{ $of }回中{ $failed }回が時間内に応答がなく失敗します。ほかのサイトは確認していません。
slow = ここからの呼び出しに{ $host }が応答するまで{ $takes } msかかります。以前は{ $took } msでした。ほかのサイトは遅くなっていません。
slow-alone = ここからの呼び出しに{ $host }が応答するまで{ $takes } msかかります。以前は{ $took } msでした。ほかのサイトは確認していません。
slower-than-others = ここからの呼び出しに{ $host }が応答するまで{ $takes } msかかります。ほかのサイトの応答ははるかに速いです。
some-fail = ここからの呼び出しは{ $of }回中{ $failed }回が失敗します。サービス停止と呼ぶには少なすぎます。
unreachable = ここから{ $host }に接続できません。
unreachable-alone = ここから{ $host }だけに接続できません。自社のファイアウォールがブロックしているか、ホストが停止しています。
works = { $of ->
    [1] ここからの呼び出しは成功します。
   *[other] ここからの呼び出しは{ $of }回すべて成功します。
}
wrong-host = { $host }は呼び出しをHTTP { $status }で拒否しますが、{ $other }は受け付けます。呼び出すホストが違います。
refused = { $host }は、ここからの正しいはずの呼び出しをHTTP { $status }で拒否します。
limited = ここからの呼び出しはHTTP { $status }で拒否されます。頻度、クォータ、または支払いが原因です。
our-network = ここからは、ほかのサイトにも接続できません。原因はこちらのネットワークです。
our-slow-network = ここからは、ほかのサイトも遅くなっています。原因はこちらのネットワークです。
proxy-status = 途中にある何かが、ほかのサイトに対してもHTTP { $status }を返しています。プロキシかファイアウォールです。
proxy = 途中にある何かが、ほかのサイトも含めて安全な接続を妨げています。プロキシかファイアウォールです。
