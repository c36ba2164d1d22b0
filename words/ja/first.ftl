# 初回の設定：利用しているベンダーと、受け取る通知。

title = どのベンダーを利用していますか？
step = { NUMBER($step) }/{ NUMBER($steps) }
field = 名前またはアドレス（1つでも複数でも可）
field-about = 手元の表記のままで構いません：stripe, slack, https://status.example.com
open-sites = 開いているサイト
open-sites-about = ここで一度だけ確認します。このデバイスの外には何も送られません。
open-sites-none = 開いているサイトの中に、カタログにあるベンダーはありません。
open-sites-refused = 許可されなかったため、何も確認していません。
team-list = チームの一覧
team-list-about = 同僚から受け取ったファイル
team-list-empty = ファイルにベンダーが含まれていません。
watch = { $vendors ->
    [0] 先にベンダーを選択
   *[other] ベンダー{ $vendors }社をウォッチ
}
later = 後で
sets = 定番のセット
and-more = { $names }、ほか{ NUMBER($more) }社
nobody = 「{ $written }」という名前のベンダーはカタログにありません。ステータスページのアドレスでも指定できます。
which = 「{ $written }」はどれですか？
a-page = 次へ進むときに確認
looking = まだ分かっていないステータスページを探しています…
not-added = { $written }は追加されませんでした。{ $why }

told-title = どのような通知を受け取りますか？
told-about = 問題のあるベンダーの数は、どちらの場合もツールバーボタンに表示されます。
tell = 何か起きたら通知する
tell-about = 新しい障害、悪化、終了をブラウザーが通知します。通知を止める時間帯などは設定で変更できます。
told-yes = 通知を受け取ります。
told-no = 許可されませんでした。それでも、状態はツールバーボタンに表示されます。
states = 現在の状態
done = 完了

not-a-list = このファイルはベンダーの一覧ではありません。
list-too-new = この一覧は新しいバージョン（{ $version }）のものです。拡張機能を更新して、もう一度お試しください。
list-damaged = この一覧の{ $path }に不正な値があります。何も取り込まれませんでした。
file-too-large = このファイルは一覧としては大きすぎます。
file-unread = このファイルを読み取れませんでした。
