# ツールバーボタンのタイトルと通知。

not-listed = 掲載終了
became = { $vendor }：{ $phase }
news = ウォッチ中の障害に動きがありました：{ $became }、{ $title }。
nobody = ベンダーがまだありません。設定で追加してください。
is-operational = { $vendor }は正常に稼働しています。
all-operational = { NUMBER($count) }社すべてのベンダーが正常に稼働しています。
stands = { $vendor }：{ $state }。
stood = { $vendor }：{ $state }（前回の読み取り時）。
muted = ミュート中：{ NUMBER($count) }社。

vigil-fails = { $host }への呼び出しが失敗：ここからの直近{ $of }回のうち{ $failed }回
vigil-recovered = { $host }の応答が回復
