# 設定画面の通知の項目とログ。

title = 通知
on = ベンダーに変化があったら通知する
refused = ここでは通知が許可されていません。ブラウザーの設定で許可できます。
withdrawn = 通知の許可が取り消されました。通知を受け取るには、もう一度オンにしてください。
kinds = 通知の対象
kind-new = 障害の発生
kind-worse = 障害の悪化
kind-update = ベンダーの更新情報
kind-resolved = 障害の終了、または正常稼働への復帰
kind-state = ページに障害の記載がないベンダーの問題
kind-work = 1時間以内に始まるメンテナンス
minimum = 通知する影響度の下限
minimum-any = すべて（お知らせを含む）
quiet = 通知を止める時間帯
quiet-from = 開始
quiet-to = 終了
quiet-days = 通知を止める曜日
quiet-hint = その間の出来事は、終了時にまだ続いていれば、1件の通知にまとめてお知らせします。
per-vendor = ベンダー
muted-hint = ミュート中のベンダーは通知されず、ツールバーボタンの数にも含まれません。

log = ログ
log-hint = 各ベンダーを最後に確認した時刻と、その結果です。このブラウザーにだけ保存されます。
log-now = 現在
log-before = 以前
asked = 確認：{ $moment }、次回：{ $next }
never-asked = 未確認
log-nothing = 結果の変化はまだありません。
