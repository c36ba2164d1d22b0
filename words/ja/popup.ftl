# ツールバーボタンのポップアップ。

headline-trouble = { NUMBER($all) }社中{ NUMBER($trouble) }社に問題あり
headline-trouble-unknown = { NUMBER($all) }社中{ NUMBER($trouble) }社に問題あり、{ NUMBER($unknown) }社は不明
headline-unknown = { NUMBER($all) }社中{ NUMBER($unknown) }社は不明
headline-work = { NUMBER($work) }社がメンテナンス中、ほかに問題なし
headline-well = { $all ->
    [1] 一覧のベンダーは正常に稼働中
   *[other] { $all }社すべて正常に稼働中
}

here = 表示中のサイト：{ $host }
here-not-listed = { $vendor }は一覧にありません。
here-add = { $vendor }を追加

said = 「{ $words }」

keys = キー操作
keys-close = 閉じる
key-find = ベンダーを検索または追加
key-move = 一覧内を移動
key-open = 開閉
key-back = 1つ戻る
key-help = キー操作を表示

headline-muted = { $headline }、ミュート中{ NUMBER($muted) }社
headline-all-muted = { NUMBER($muted) }社すべてミュート中

# 再読み込みのあと、一覧の古さの代わりに表示。
unread = { NUMBER($all) }件中{ NUMBER($unread) }件を読み取れません

measure = ここから計測

silence = { $vendor }をミュートまたはスヌーズ
silence-off = ミュートなし
silence-hour = 1時間スヌーズ
silence-hours = 8時間スヌーズ
silence-over = 終了するまでスヌーズ
silence-muted = ミュート中
snoozed = { $moment }までスヌーズ中
snoozed-over = 現在の問題が終わるまでスヌーズ中

team-changed = チームの一覧が変更されました
