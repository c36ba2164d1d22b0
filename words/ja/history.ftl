# ベンダーの障害と履歴。

impact = 影響度
phase = フェーズ
started = 発生
resolved = 解決
duration = 継続時間
components = コンポーネント
update = 更新情報

now-operational = { $vendor }は現在、正常に稼働しています。
now-maintenance = { $vendor }は現在、メンテナンス中です。
now-degraded = { $vendor }は現在、パフォーマンスが低下しています。
now-partial-outage = { $vendor }では現在、一部停止が発生しています。
now-major-outage = { $vendor }では現在、大規模停止が発生しています。
now-unknown = { $vendor }の現在の状態は不明です。
then-operational = { $vendor }は記録時、正常に稼働していました。
then-maintenance = { $vendor }は記録時、メンテナンス中でした。
then-degraded = { $vendor }は記録時、パフォーマンスが低下していました。
then-partial-outage = { $vendor }では記録時、一部停止が発生していました。
then-major-outage = { $vendor }では記録時、大規模停止が発生していました。
then-unknown = { $vendor }の記録時の状態は不明です。
nothing-known = { $vendor }のこれまでについては、まだ何も分かりません。
no-outage = { $since }以降、{ $vendor }のサービス停止は確認されていません。
past = { $since }以降、{ $vendor }のサービス停止は{ $count }件、ダウンタイムは合計{ $downtime }です。
past-rate = { $since }以降、{ $vendor }のサービス停止は{ $count }件、ダウンタイムは合計{ $downtime }、障害は1か月あたり平均{ $rate }件です。
past-rare = { $since }以降、{ $vendor }のサービス停止は{ $count }件、ダウンタイムは合計{ $downtime }、障害は1か月あたり平均{ $rate }件未満です。
lengthless = { $since }以降、{ $vendor }のサービス停止は{ $count }件、継続時間は不明です。
lengthless-rate = { $since }以降、{ $vendor }のサービス停止は{ $count }件、継続時間は不明、障害は1か月あたり平均{ $rate }件です。
lengthless-rare = { $since }以降、{ $vendor }のサービス停止は{ $count }件、継続時間は不明、障害は1か月あたり平均{ $rate }件未満です。
some-lengthless = サービス停止{ NUMBER($count) }件は継続時間が不明で、合計に含まれません。

hours = { NUMBER($hours) }時間{ NUMBER($minutes) }分

known-since = { $since }以降の情報です。
known-from-vendor = { $since }以降の情報です（ベンダーの直近の障害{ $count }件による）。
known-from-archive = { $since }以降の情報です（このブラウザーのアーカイブによる）。
known-from-both = { $since }以降の情報です（ベンダーの直近の障害{ $count }件と、このブラウザーのアーカイブによる）。

uptime-not-known = 直近{ NUMBER($days) }日間については何も分かりません。
uptime = 直近{ NUMBER($days) }日間で{ $share }。
uptime-lengthless = 直近{ NUMBER($days) }日間で{ $share }。ほかに継続時間不明のサービス停止が{ $count }件。
uptime-hours = 直近{ $known }で{ $share }（{ NUMBER($days) }日間のうち、情報があるのはこの間だけ）。
uptime-hours-lengthless = 直近{ $known }で{ $share }（{ NUMBER($days) }日間のうち、情報があるのはこの間だけ）。ほかに継続時間不明のサービス停止が{ $count }件。
uptime-part = 直近{ $known }日間で{ $share }（{ NUMBER($days) }日間のうち、情報があるのはこの間だけ）。
uptime-part-lengthless = 直近{ $known }日間で{ $share }（{ NUMBER($days) }日間のうち、情報があるのはこの間だけ）。ほかに継続時間不明のサービス停止が{ $count }件。

kind-incident = 障害
kind-notice = お知らせ
kind-minor = 軽微な障害
kind-major = 重大な障害
kind-critical = 致命的な障害
kind-maintenance = メンテナンス
kind-other = 障害（「{ $word }」）
open = { $vendor }で{ $what }が続いています
open-since = { $vendor }で{ $date }から{ $what }が続いています
open-parts = { $vendor }で{ $what }が続いています（影響範囲：{ $parts }）
open-since-parts = { $vendor }で{ $date }から{ $what }が続いています（影響範囲：{ $parts }）
over = { $vendor }で{ $what }がありました
over-on = { $vendor }で{ $date }に{ $what }がありました
over-parts = { $vendor }で{ $what }がありました（影響範囲：{ $parts }）
over-on-parts = { $vendor }で{ $date }に{ $what }がありました（影響範囲：{ $parts }）
posted = { $vendor }が{ $what }を掲載しました
posted-on = { $vendor }が{ $date }に{ $what }を掲載しました
posted-parts = { $vendor }が{ $what }を掲載しました（影響範囲：{ $parts }）
posted-on-parts = { $vendor }が{ $date }に{ $what }を掲載しました（影響範囲：{ $parts }）
told-open-for = { $told }。経過時間は{ $length }で、まだ解決していません。
told-open = { $told }。まだ解決していません。
told-over-after = { $told }。継続時間は{ $length }で、解決済みです。
told-over = { $told }。解決済みですが、継続時間は不明です。
more-parts = ほか{ NUMBER($count) }件

acknowledged-at-once = ベンダーによると、発生から1分以内に公表されました。
acknowledged = ベンダーによると、発生から{ $lag }後に公表されました。
acknowledged-about = ベンダーによると、発生からおよそ{ $lag }後に公表されました。
update-due = ベンダーが約束した更新情報の予定時刻になりました。
update-late = ベンダーが約束した更新情報は、予定より{ $late }遅れています。

import-no-archive = このファイルは障害のアーカイブではありません。ここからエクスポートしたファイルを選んでください。
import-too-new = このアーカイブは、このプログラムの新しいバージョンで作成されたものです。プログラムを更新してから、もう一度インポートしてください。
import-too-much = このアーカイブはインポートされませんでした。{ $path }の件数が{ $most }を超えています。
import-damaged = このアーカイブは破損しているため、インポートされませんでした（{ $why }）。

rule-downtime = ダウンタイムは、すべてのサービス停止の発生から解決までの時間の合計です。同時に起きたものは重複して数えません。
rule-notices = お知らせとメンテナンスは、指定しない限りサービス停止に数えません。
rule-lengthless = 終了後に1回だけ掲載されたサービス停止も件数に数えます。ダウンタイムに加えるのは、文中に継続時間が書かれている場合だけです。
rule-open = 継続中の障害は、現在まで続いているものとして数えます。
rule-month = 1か月あたりの障害は、情報のある期間が30日以上になってから、その全期間で計算します。
rule-uptime = 稼働率は情報のある日だけを対象とし、端数を切り捨てます。

left-out-one = お知らせ1件は数えていません。
left-out-one-of = お知らせ1件（{ $length }）は数えていません。
left-out-many = お知らせ{ NUMBER($count) }件は数えていません。
left-out-many-of = お知らせ{ NUMBER($count) }件（合計{ $length }）は数えていません。

acknowledging = ベンダーが後から示した発生時刻から最初の掲載まで。発生時刻が示されたサービス停止{ NUMBER($all) }件中{ NUMBER($of) }件の中央値。10件中9件は{ $length }以内
