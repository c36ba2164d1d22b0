# この分野の用語。単独で表示される。

product = Is it them?

health-operational = 正常稼働
health-maintenance = メンテナンス中
health-degraded = パフォーマンス低下
health-partial-outage = 一部停止
health-major-outage = 大規模停止
health-unknown = 不明

was-operational = 正常稼働（前回）
was-maintenance = メンテナンス中（前回）

impact-none = お知らせ
impact-minor = 軽微
impact-major = 重大
impact-critical = 致命的
impact-maintenance = メンテナンス

phase-investigating = 調査中
phase-identified = 原因特定済み
phase-monitoring = 監視中
phase-resolved = 解決済み
phase-silent = 終了の報告なし
phase-postmortem = 事後報告

work-scheduled = 予定
work-in-progress = 実施中
work-verifying = 検証中
work-completed = 完了

length-days = { NUMBER($days) }日{ NUMBER($hours) }時間{ NUMBER($minutes) }分
length-hours = { NUMBER($hours) }時間{ NUMBER($minutes) }分
length-minutes = { NUMBER($minutes) }分

decimal = { NUMBER($whole) }.{ $part }
percent = { $share }%

several = { NUMBER($count) }項目
scoped = { $name }（{ $parts }）
