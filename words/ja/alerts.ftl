# ベンダーの変化を知らせる通知。

new = { $vendor }：新しい障害
worse = { $vendor }：障害が悪化
recovered = { $vendor }：正常稼働に復帰
work = { $vendor }：まもなくメンテナンス
with-impact = { $title }（{ $impact }）
no-incident = ステータスページに障害の記載はありません。
all-well = ステータスページによると、すべて正常に戻りました。
from = { $title }、{ $time }から
line = { $became }：{ $message }
several = ベンダーの変化が{ NUMBER($count) }件
more = ほか{ NUMBER($count) }件。
