# 履歴ページと障害ページ。

all = すべて
archive = アーカイブ
axis = さかのぼる期間
archive-about = ステータスページの情報はいずれ消えます。このブラウザーで見た内容は、このデバイスにだけ保存されます。プライベートウィンドウとFirefoxの各コンテナーには、それぞれ別のアーカイブがあります。プライベートウィンドウのアーカイブは、ウィンドウを閉じると消えます。
acknowledged = 公表までの時間
between = 発生期間
by-component = コンポーネント別
by-hour = 曜日・時刻別
by-impact = 影響度別
by-month = 月別
calendar = 直近1年間の日別表示
clear = 絞り込みを解除
copied = コピーしました
copy = コピー
copy-failed = ブラウザーがコピーを許可しませんでした。下のテキストは選択済みです。手動でコピーしてください。
copy-json = JSON
copy-link = リンク
copy-markdown = Markdown
copy-text = テキスト
count-maintenances = メンテナンスも数える
count-notices = お知らせも数える
date = 日付
downtime = ダウンタイム
delete-label = アーカイブから削除
delete-sure = 完全に削除
edited = ベンダーが編集しました。以前の内容：
export = エクスポート
filters = 絞り込み
find = タイトルと更新情報を検索
first-seen = ここでの初回確認
from = 開始日
hour-label = 時刻
import = インポート
incidents-label = 障害
keep = 残す
lag = 公表
longest = 最長
month-label = 月
no-match = 条件に合う障害はありません。
no-maintenance = 予告された、または既知のメンテナンスはありません。
none-known = 既知の障害はありません。
older-label = 以前の障害を探す
older-looking = 以前の障害を探しています…
older-none = ベンダーのページに、これより前の障害はありません。
older-blocked = ベンダーのページは、以前の障害をWebページから読み取ることを許可していません。拡張機能からは読み取れます。
not-known = 不明
not-stated = 記載なし
now = 現在
others = ほかのベンダー
outages-label = サービス停止
past = 過去
per-month = 1か月あたりの障害
phase-times = 各フェーズの時間
really-began = 実際の発生
removed-vendor = 一覧から削除済み
resolve = 解決までの時間
rules = 計算方法
sort-label = 並べ替え
state = 状態
same-time = 同じ時間帯
table = 表で表示
text-dropped = 空き容量を確保するため、本文を削除しました。
together-label = 同時に停止
to = 終了日
today = 今日
unnamed-phase = 最初の掲載前
upcoming = 今後
uptime = 稼働率
vendor = ベンダー
withdrawn = ベンダーが削除
calendar-file = カレンダーに追加
calendar-all = すべてカレンダーに追加

monday = 月
tuesday = 火
wednesday = 水
thursday = 木
friday = 金
saturday = 土
sunday = 日

newest-first = 新しい順
oldest-first = 古い順
longest-first = 長い順
hardest-first = 影響度の高い順

spread = { NUMBER($count) }件の中央値。10件中9件は{ $most }以内
length-not-known = 継続時間は不明
outages = { $count ->
    [0] サービス停止なし
   *[other] サービス停止{ $count }件
}
incidents = 障害{ $count }件
found = 障害{ $all }件中{ NUMBER($shown) }件
updates = 更新情報{ $count }件

day-not-known = { $date }：不明
day-fine = { $date }：障害なし
day-notice = { $date }：お知らせ
day = { $date }：{ $state }
day-down = { $day }、ダウンタイム{ $down }
day-more = { $day }、ほか{ NUMBER($more) }件
month = { $month }：{ $outages }、ダウンタイム{ $down }
month-part = { $month }：{ $outages }、ダウンタイム{ $down }（一部のみ既知）
hour = { $count ->
    [0] { $weekday }曜{ $from }:00～{ $to }:00：発生したサービス停止なし
   *[other] { $weekday }曜{ $from }:00～{ $to }:00：サービス停止{ $count }件が発生
}
bar = { $vendor }、{ $moment }、{ $length }：{ $title }
together-at-once = { $later }（{ $later-title }）は、{ $first }（{ $first-title }）と同時刻（分単位）に発生しました。
together-at-once-for = { $later }（{ $later-title }）は、{ $first }（{ $first-title }）と同時刻（分単位）に発生し、{ $both }にわたって重なりました。
together-after = { $later }（{ $later-title }）は、{ $first }（{ $first-title }）の{ $lag }後に発生しました。
together-after-for = { $later }（{ $later-title }）は、{ $first }（{ $first-title }）の{ $lag }後に発生し、{ $both }にわたって重なりました。
stretch = { $phase }：{ $length }（{ $since }から）
phase-time = { $phase }：{ $length }

last-90-days = 直近90日間
span-90-days = 90日間
span-year = 1年間
span-three-years = 3年間
side-by-side-90-days = 比較（直近90日間）
side-by-side-year = 比較（直近1年間）
side-by-side-three-years = 比較（直近3年間）
delete-of = アーカイブから削除：{ $vendor }
delete-sure-of = 完全に削除：{ $vendor }
picture = { $title }。矢印キーで移動できます。下の表にも同じ内容があります。

starts-in = { $wait }後に開始
ends-in = { $wait }後に終了予定
overrun = 終了予定を{ $by }超過
start-overdue = 開始予定を{ $by }経過

none-then = その時刻にベンダーの障害は確認されていません。
forgotten = ベンダーのページには{ $day }以降の障害しか掲載されていません。
older = 以前の障害が{ $count }件見つかり、保存しました。
older-failed = 以前の障害を読み取れませんでした。{ $why }
mentioned = 「{ $written }」としての言及
kept = { $incidents }（{ $since }以降）
kept-with-work = { $incidents }、メンテナンス{ $works }件（{ $since }以降）
archive-too-large = このファイルは障害のアーカイブとしては大きすぎます。何もインポートされませんでした。
full = { $count ->
    [0] このデバイスに空き容量がないため、新しい情報を保存できませんでした。アーカイブをエクスポートするか、空き容量を確保してください。
   *[other] このデバイスの空き容量が不足したため、最も古い障害{ $count }件の本文を削除しました。数値は残っています。
}
archive-unavailable = ストレージが無効になっているため、このブラウザーではアーカイブを保存しません。ベンダーのページに残っている情報だけを表示します。
imported = ベンダー{ $vendors }社のアーカイブを取り込みました。

ongoing-for = 継続中、{ $length }
ongoing = 継続中

tile-year = 1年間の稼働率
tile-known = わかっている期間の稼働率
tile-half = 半数が終わるまで
tile-said = 公表されるまで
down-of = ダウンタイム{ $down }
down-of-lengthless = ダウンタイム{ $down }、ほかに長さ不明のサービス停止{ NUMBER($count) }件
nine-in-ten = 10件中9件は{ $most }以内
median-that-tell = 時刻が示された{ NUMBER($count) }件の中央値
in-all = { $outages }、合計{ $down }
more-figures = その他の数値
month-by-month = 月別
part-by-part = 部分別
days-dark = このうち{ NUMBER($count) }日については何もわかっていません。
picture-opens = { $title }。矢印キーで移動し、Enterキーで日を開けます。下の表にも同じ内容があります。
day-close = 日を閉じる
together-count = { $count ->
    [0] 2社が同時に停止したことはありません
   *[other] 2社が同時に停止した回数：{ $count }回
}
lag-stretch = 未公表：{ $lag }、{ $since }から
lag-time = 未公表：{ $lag }
post-mark = 掲載
downtime-up-to = ダウンタイム（最も高い棒は{ $most }）
began-up-to = 発生したサービス停止（最大の四角は{ NUMBER($most) }件）

stated-length = ベンダーによると{ $length }
printed = 印刷：{ $moment }
printed-read = 印刷：{ $moment }。ページの読み取り：{ $read }
