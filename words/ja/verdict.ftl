# 診断の結論と、手がかりの出どころ。

them = 原因はベンダー側
us = 原因は自社側
unclear = まだ判断できません

probably-them = おそらくベンダー側
probably-us = おそらく自社側
is-it-yours = ベンダーで障害が発生中。これが原因？
planned-work-until = ベンダーの計画メンテナンス（{ $until }まで）
planned-work = ベンダーの計画メンテナンス

error-http = HTTP { $status }
error-timeout = 時間内に応答なし
error-network = 接続なし

watch = { $vendor }の障害をウォッチし、原因がベンダー側であることをチームに伝えてください。

the-vendor = ベンダー

your-answers = 回答内容
page-of = { $vendor }のステータスページ
page-at = { $vendor }のステータスページ（{ $url }）
incident-of = { $vendor }の障害（{ $address }）
measured-at = ここから計測（{ $host }）
measured-here = ここから計測
