# コンソール：ここから行うベンダーへの呼び出しと、その結果。

title = { $vendor }（ここから計測）
choose-another = 別のベンダーを選択
whom = どのベンダーを計測しますか？
whom-hint = このブラウザーからベンダーだけを呼び出します。自動では何も実行されません。
whom-none = ベンダーがまだ選択されていません。設定で追加してから、ここに戻ってください。
not-loaded = このベンダーの情報を読み込めませんでした。このページを閉じて、もう一度開いてください。

nothing-yet = まだ計測していません。
measured = ここから計測
by-hand = 自動では何も実行されません。結果は根拠として扱われます。
your-network = こちらのネットワーク
no-controls = 確認に使えるほかのホストなし
controls = ほかのベンダーのホスト{ $count }件で確認
not-asked-yet = 未確認
samples = サンプル{ $count }件
give-back = 許可を取り消す
give-back-of = 許可を取り消す：{ $host }
millis = { NUMBER($count) } ms
failed = { NUMBER($all) }回中{ NUMBER($failed) }回失敗
calls-answer = 応答あり
calls-fail = 応答なし
calls-some-fail = ときどき応答
calls-none = 未計測

measure = 計測
cancel = 呼び出し{ $count }件を中止
cancelled = 中止しました。それまでの結果は残ります。
forget-all = 認証情報を破棄
forgotten = 認証情報を破棄しました。
not-allowed = ブラウザーは{ $host }を呼び出せません。許可されていません。
withdrawn = { $host }を呼び出す許可が取り消されました。

calls = 呼び出し
calls-hint = このベンダーのプレイブックが、ベンダー自身のホストに対して行う呼び出しです。
region = リージョン
writes = 書き込みあり
reads = 読み取りのみ
reads-openly = 読み取りのみ、キー不要
on-its-way = 実行中…
run = 実行
run-again = 再実行
may-write = この書き込みを許可
agree-first = この呼び出しはベンダーに書き込みを行います。下で許可してください。
result = 結果
means = 意味
to-do = 対処
headers = ヘッダー
body = 本文

field-tenant = ベンダーのアドレスに含まれるアカウント名
field-tenant-hint = 例：acme.example.comのacme。
field-user = ユーザーID
field-user-hint = 自社からベンダーに渡しているID。
field-event = イベント名
field-event-hint = 大文字と小文字は区別されます。
field-attributes = 属性
field-attributes-hint = {"{"}"plan": "pro"{"}"}のようなJSONオブジェクト。空欄でも可。
field-data = データ
field-data-hint = イベントと一緒に送るJSONオブジェクト。空欄でも可。

secret-hint = httpsで{ $host }にだけ送信されます。最後の使用から20分が過ぎるまでこのブラウザーのメモリーに残り、ほかには保存されません。
secret-held = { $host }のキーはメモリーにあります。
secret-sealed = このコンピューターに暗号化して保存されています。
forget = 破棄
remember = このコンピューターに保存
remember-this = パスフレーズで暗号化してここに保存
passphrase = パスフレーズ
passphrase-new = どこにも保存されません。忘れた場合は、キーを入力し直す必要があります。
passphrase-open = このコンピューターに保存されたキーを開きます。
passphrase-wrong = このパスフレーズでは開けません。
passphrase-short = 12文字以上のパスフレーズが必要です。
not-kept = ブラウザーが保存できませんでした。メモリーには残っています。

copied = コピーしました。
not-copied = ブラウザーがコピーを許可しませんでした。
run-not-kept = ブラウザーに拒否されたため、結果を保存できませんでした。このページを閉じるまで、結果はここに残ります。

copy-curl = curlとしてコピー
figures = 最小{ NUMBER($least) }、中央値{ NUMBER($median) }、95%が{ NUMBER($most) }未満、連続する2回の差{ NUMBER($jitter) }（ms）
status-page = ベンダーのステータスページ
waits = { $moment }に再開します。ホストが間隔を空けるよう求めたか、失敗が多すぎました。
to-verdict = 判定への影響を見る

of-calls = 呼び出し{ $count }件の後にチェックリスト
blocked-short = ブロック中
api-side-short = API側は問題なし
api-side-fails = API側で失敗

watch-every-minute = 1分ごとの監視
watch-hint = { $host }が応答するかを1分ごとに確認します（最長2時間）。このページを閉じても続きます。
watch = 1分ごとに監視
watch-no-more = 監視を終了
watching = { $moment }まで、{ $host }を1分ごとに確認しています。

network = ネットワーク
parts-of-connection = 接続の内訳
parts-untold = 一部のホストについては、呼び出しの後にブラウザーが内訳を示します。示されない場合は、下のコマンドを実行してください。
parts-reused = すでに接続が開いていた場合、接続の確立に時間はかかっていません。
part-name = 名前解決
part-connect = 接続
part-tls = TLS
part-wait = 最初のバイト
part-rest = 残り
part-protocol = プロトコル
names = 名前解決
names-hint = 選択するまでは無効です。問い合わせ先にはホストの名前が伝わります。2つの問い合わせ先を比較できます。
resolvers = 問い合わせ先
resolve = 名前を解決
commands = コマンド
commands-hint = ブラウザーは接続が失敗した理由を示しません。これらのコマンドの出力は、「何が起きていますか？」の入力欄に貼り付けられます。
command-names = 名前を解決
command-tls = 証明書を表示
command-parts = 接続の内訳を計測
command-latency = 応答時間を5回計測
copy = コピー
copy-of = コピー：{ $command }
resolved-empty = アドレスなし
resolved-missing = この名前は存在しない
resolved-failed = 解決できず（コード{ $code }）
resolved-unread = 応答なし

runs = 実行履歴
export-of = { $kind }として保存：{ $name }、{ $when }
compared = { $when }の実行との比較
went = { $before } → { $after }

webhooks = Webhookの検証
webhooks-hint = 自社のエンドポイントが受信した内容を貼り付けてください。ベンダーの方式に従ってここで検証し、どこにも送信しません。
webhook-scheme = 方式
webhook-headers = ヘッダー
webhook-body = 本文（受信したままの全文字）
webhook-url = 呼び出されたアドレス
webhook-secret = 署名シークレットまたは公開鍵
webhook-secret-hint = このページを閉じるまで、この欄に残ります。
webhook-check = 署名を検証

why = 接続が失敗する理由
why-hint = スクリプトには理由が伝わりません。自身のリクエストを見る許可があれば、名前が見つからなかったのか、証明書が拒否されたのか、接続が閉じられたのかをブラウザーが示します。
ask-why = 理由の表示をブラウザーに許可
why-allowed = 今後、接続が失敗した理由をブラウザーが示します。
why-refused = 許可されませんでした。理由はコマンドの出力でも分かります。
ended-in = { $ended }（{ NUMBER($millis) } ms）
