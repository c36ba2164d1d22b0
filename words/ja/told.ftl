# 入力欄：入力または貼り付けた内容、そこから読み取れたこと、判断の決め手になる質問。

step = 自分の言葉で
label = 起きていること
hint = 状況を書くか、手元にあるもの（エラー、ログ、curl -v、HARファイル）を貼り付けてください。内容はこのデバイスの外に出ません。シークレットはすぐに伏せられます。
placeholder = 20:15から全員がAPIで503になる
file = またはファイルを選択
file-tab = またはタブでファイルを選択
understood = 読み取れた内容
reading = 読み取り中…
not-read = 入力内容を読み取れませんでした。プログラムの一部が読み込まれていません。入力を続けると再試行します。質問はそのまま使えます。
cut = すべて読み取りました。表示と保存は最初の32 kBです。
too-large = このファイルは、ここで読み取れる上限（5 MB）を超えています。
no-file = このファイルを読み取れませんでした。
show-why = 理由を表示
rest = 残りの質問に答える
decides = 判断の決め手
skip = スキップ
other = その他
whose = どのベンダーのサービスについてですか？
by-you = 回答済み
us = 自社側
them = ベンダー側

so-far-told-and-page = 現時点の判定（入力内容とステータスページによる）
so-far-told = 現時点の判定（入力内容による）。ステータスページは読み取れませんでした
so-far-page = 現時点の判定（ステータスページによる）
so-far-neither = 現時点の判定。ステータスページは読み取れませんでした

guest = { $vendor }は一覧にないベンダーです。今回に限り、ページを読み取ります。
read-from = 「{ $quote }」から読み取り

change = { $answer }。{ $source }。変更
remove = 削除：{ $answer }

since = { $moment }から
changed-ours = 自社の変更後
changed-not = 自社の変更なし
request = リクエスト{ $id }

short-when = いつから？
short-part = どの部分？
short-error = どんなエラー？
short-change = デプロイした？
short-who = 影響は誰に？
short-region = どのリージョン？
short-how-often = 頻度は？

ask-when = いつ始まりましたか？
ask-part = ベンダーのサービスのどの部分についてですか？
ask-error = 何が返ってきますか？
ask-change = 直前に自社側で、デプロイ、キー、キャンペーンなど何か変わりましたか？
ask-who = 誰に影響がありますか？
ask-region = どのリージョンまたは環境ですか？
ask-how-often = どのくらいの頻度で起きますか？

error-server = 5xxエラー
error-timeout = 時間内に応答なし
error-refused = 401または403
error-rate = 429、リクエスト過多
error-request = 400、404または422

with = { $moment }、「{ $title }」と同時
