# チームへのメモと、ベンダーのサポートへの報告。

symptom = 症状
expected = 想定した動作
actual = 実際の動作
error = エラー
since = 発生時刻
who-label = 影響範囲
how-often-label = 頻度
rate-label = 失敗率
stage = 段階
parts = 対象の部分
region = リージョン
reason = 理由
runbook = ランブック
next = 次の手順
as-of = 情報の時点
our-side = 当社側
changed = 当社の変更と同時に始まりました。
unchanged = 発生前に当社側の変更はありません。
your-incident = 貴社の障害
no-incident = 貴社のステータスページに該当する障害はありません。

who-one = ユーザー1人
who-segment = 一部のセグメント
who-everyone = 全員

always = 毎回
intermittent = ときどき
once = 1回だけ

team-title = { $vendor }：{ $verdict }
team-title-severity = { $vendor }：{ $verdict }（{ $severity }）
support-title = { $vendor }への問題報告
both-times = { $utc }（{ $local }）
your-page = 貴社のステータスページ
unread-since = { $at }以降、ここから読み取れませんでした。
unread = ここから読み取れませんでした。

open-here = ここで開く

their-page = ベンダーのステータスページ
