# プレイブックのページ：内容の全体と情報源。

open = プレイブック全体を開く
search = このプレイブックを検索
print = 印刷
nothing = このプレイブックに、その語を含む項目はありません。
green = ページが緑でも分からないこと
symptoms = 症状
errors = エラーの意味と原因の所在
parts = サービスの部分
regions = リージョン
webhooks = Webhookの署名方式
dashboards = ダッシュボードでの確認
checklists = チェックリスト
runbooks = ランブック
commands = コマンド
needs = 必要なもの
upstream = 依存している可能性のあるもの
hosts = ホスト
links = 関連情報
sources = 情報源
source = 情報源
title = プレイブック：{ $vendor }

whose-them = ベンダー側
whose-us = 自社側
whose-upstream = ベンダーの背後
whose-nobody = 誰でもない

retry-now = すぐに再試行すると解決する場合があります。
retry-after = 間隔を空けて再試行すると解決する場合があります。
retry-never = 再試行しても解決しません。

checked = { $day }に確認

signed = { $signed }の{ $algorithm }（{ $header }に格納）
answer-within = 受信側は{ $seconds }秒以内に応答する必要があります。
tolerance = 時計のずれは{ $seconds }秒まで許容されます。
