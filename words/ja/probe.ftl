# 指示に応じてここから行う呼び出しの結果、書き込む内容、Webhookの署名。

tells-good = 成功しました。
tells-reached = ホストは応答します。
tells-redirected = ホストが呼び出しを別の場所へ転送しました。転送先は呼び出していません。
tells-malformed = ベンダーは、この内容のリクエストを受け付けません。
tells-credential = 認証情報が拒否されました。
tells-browser = ベンダーはブラウザーからの呼び出しを拒否します。キーが正しいかどうかは分かりません。代わりにコマンドを実行してください。
tells-missing = このアドレスには何もありません。
tells-too-large = リクエストが大きすぎます。
tells-limited = 呼び出しが多すぎるか、クォータまたは支払いの問題です。
tells-between = 途中にある何かがサインインを求めています。プロキシか、ネットワーク自体のページです。
tells-server = ベンダーのサーバーで失敗しました。
tells-denied = 応答は届きましたが、失敗を示しています。
tells-timeout = 時間内に応答がありませんでした。
tells-network = 接続できませんでした。ブラウザーは理由を示しません。
tells-dns = ホストの名前を解決できませんでした。
tells-tls = 安全な接続を確立できませんでした。
tells-refused = 接続が拒否されたか、閉じられました。
tells-cancelled = 中止しました。
tells-lost = 送信中にブラウザーが中止しました。届いたかどうかは不明です。
tells-skipped = 送信していません。ホストの失敗が多すぎます。

summary-good = { $of ->
    [1] ここからの呼び出しは成功します（{ $ago }）。
   *[other] ここからの呼び出しは{ $of }回すべて成功します（{ $ago }）。
}
summary-failed = ここからの呼び出しは{ $of }回中{ $failed }回が失敗します（{ $ended }）。ほかのサイトは応答します（{ $ago }）。
summary-failed-all = ここからの呼び出しは{ $of }回中{ $failed }回が失敗します（{ $ended }）。ほかのサイトも応答しません（{ $ago }）。
summary-failed-alone = ここからの呼び出しは{ $of }回中{ $failed }回が失敗します（{ $ended }）。ほかのサイトは確認していません（{ $ago }）。
ended-status = HTTP { $status }

became-better = 回復
became-worse = 現在は失敗
became-faster = 高速化
became-slower = 低速化
became-same = 変化なし
became-alone = 1回のみ実施

gate-open = このホストは失敗が多すぎるか、間隔を空けるよう求めています。次の試行は{ $at }です。
gate-half-open = ホストが回復したかを確かめるため、呼び出しを1回だけ行います。

missing-tenant = ベンダーのアドレスに含まれるアカウント名を入力してください。
missing-user = ユーザーIDを入力してください。
missing-event = イベント名を入力してください。
missing-attributes = 属性を入力してください。
missing-data = データを入力してください。
not-object = {"{"}"plan": "pro"{"}"}のようなJSONオブジェクトを入力してください。
too-long = ここに入力できる長さを超えています。
elsewhere = その値では、呼び出し先が変わってしまいます。
no-host = 呼び出せるホストがプレイブックにありません。

withheld-missing = 先に認証情報が必要です。
withheld-elsewhere = 保存されている認証情報は、別のホストまたはプレイブックのものです。送信しませんでした。
withheld-unsendable = 認証情報に送信できない文字が含まれています。もう一度コピーしてください。
withheld-unsound = このアドレスは呼び出しが許可されていません。何も送信しませんでした。

blocked = BLOCKER: { $probe }が失敗しました。先にこれを解決してください。
through = API側は問題ありません。残りはダッシュボードで確認してください。
through-failed = API側が失敗しました。ダッシュボードで詳細が分かる場合があります。

turn-p1 = 直近の呼び出しがすべて失敗しています。
turn-p2 = 直近の呼び出し{ $of }回のうち{ $failed }回が失敗しています。
turn-recovered = { $length }後に回復しました。

names-same = どちらのリゾルバーも同じアドレスを返します。
names-apart = リゾルバーごとに異なるアドレスを返します。多くの拠点を持つ名前では普通のことです。
names-private = 一方のリゾルバーがプライベートネットワークのアドレスを返します。途中にある何かが、この名前に応答しています。
names-one-fails = 一方のリゾルバーでは名前が見つかり、もう一方では見つかりません。
names-both-fail = どちらのリゾルバーでも名前が見つかりません。
names-missing = どちらのリゾルバーによっても、この名前は存在しません。
names-unknown = リゾルバーの応答を読み取れませんでした。

webhook-valid = 署名は有効です。
webhook-invalid = 署名が一致しません。
clock-behind = 署名された時刻は{ $seconds }秒前で、許容範囲は{ $allowed }秒です。イベントが古いか、この時計が進んでいます。
clock-ahead = 署名された時刻は{ $seconds }秒先で、許容範囲は{ $allowed }秒です。この時計が遅れています。
body-newline = 末尾の改行を除くと署名が一致します。何かが追加される前の、未加工の本文で検証してください。
body-no-newline = 末尾に改行を加えると署名が一致します。途中で改行が取り除かれています。
body-unix = 改行をUnix形式にすると署名が一致します。途中で改行が変えられています。
body-windows = 改行をWindows形式にすると署名が一致します。途中で改行が変えられています。
body-rewritten = 書き方の異なる同じJSONなら署名が一致します。検証の前に読み込まれ、書き直されています。未加工の本文で検証してください。
secret-base64 = シークレットをBase64からデコードすると署名が一致します。使う前にデコードしてください。
secret-hex = シークレットを16進数からデコードすると署名が一致します。使う前にデコードしてください。
secret-bare = シークレットの接頭辞を除くと署名が一致します。
secret-text = シークレットを接頭辞も含めてそのまま使うと署名が一致します。デコードしないでください。
address-scheme = httpとhttpsを入れ替えると署名が一致します。途中のプロキシが安全な接続を終端しています。ベンダーが呼び出すアドレスで検証してください。
address-slash = アドレスの末尾を変えると署名が一致します。スラッシュが1つ多いか、足りません。
address-query = アドレスのクエリを除くと署名が一致します。
address-decoded = アドレスのパーセント記号をデコードすると署名が一致します。
encoding-other = ドキュメントではBase64のところ、署名が16進数で書かれているか、その逆です。
other-secret = おそらくシークレットが違います。別のエンドポイントのもの、テスト環境と本番環境の取り違え、または変更前のものが考えられます。
other-body = または、本文が署名されたものと異なります。フレームワークが読み取る前の、未加工のバイト列をコピーしてください。
other-address = または、アドレスがベンダーの呼び出すものと完全には一致していません。
no-header = ヘッダー{ $name }がありません。
no-signature = ヘッダー{ $name }に正しい長さの署名がありません。
no-secret = ベンダーが表示するとおりの形式で、シークレットを入力してください。
no-url = ベンダーが呼び出すアドレスを正確に入力してください。
other-scheme = このベンダーの方式は、ここでは検証できません。
