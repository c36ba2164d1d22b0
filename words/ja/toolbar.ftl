# ツールバーボタンのタイトルと通知。

not-listed = 掲載終了
became = { $vendor }：{ $phase }
news = ウォッチ中の障害に動きがありました（{ $became }、{ $title }）。
nobody = ベンダーがまだありません。設定で追加してください。
is-operational = { $vendor }は正常に稼働しています。
all-operational = ベンダー{ NUMBER($count) }社すべてが正常に稼働しています。
stands = { $vendor }：{ $state }。
stood = { $vendor }：{ $state }（前回の読み取り時）。
muted = ミュート中：{ NUMBER($count) }社。

vigil-fails = { $host }：ここからの直近{ $of }回の呼び出しのうち{ $failed }回が失敗
vigil-recovered = { $host }：応答が回復
