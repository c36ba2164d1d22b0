# 検索欄：ベンダーの検索と追加。

label = ベンダーを検索または追加
hint = 名前を入力するか、ステータスページのアドレスを貼り付けてください。
loading = ベンダーのカタログを読み込んでいます…
results = 一致するベンダー
new-address = このアドレスのベンダーはカタログにありません。アドレスを調べることはできます。
known-label = 一覧に追加済み
guessed = もしかして
allow = 許可して再試行
add-anyway = それでも追加
cancel = キャンセル
not-allowed = アドレスが許可されなかったため、読み取れません。
unknown-format = 読み取り方法は追加時に判定

count = { $vendors ->
    [0] 一致するベンダーはありません。ステータスページのアドレスを貼り付けてください。
   *[other] ベンダー{ $vendors }社が一致しました。
}
likeliest = 可能性の高い{ NUMBER($vendors) }社です。ほかを探すには、続けて入力してください。
look-at = { $address }でステータスページを探す
looking = { $address }のステータスを探しています…（最大{ NUMBER($most) }回中、{ NUMBER($asked) }回目のリクエスト）
added = { $name }を追加しました。
added-as = { $name }を追加しました。ページは{ $format }形式として読み取ります。
known = { $name }はすでに一覧にあります。

readable-guarded = ページの許可を求める場合あり
readable-extension = ページの許可が必要
