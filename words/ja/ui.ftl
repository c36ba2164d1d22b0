# 画面のラベル、ボタン、状態の行。

all-components = すべてのコンポーネント
affected = 影響範囲
allow = このアドレスの読み取りを許可
back = 戻る
components = コンポーネント
duration = 継続時間
empty = ベンダーがまだありません。
empty-next = 上の欄で名前を検索するか、ステータスページのアドレスを貼り付けてください。
filter-components = コンポーネントを絞り込み
maintenance = メンテナンス
no-incident = このページにその障害はありません。
no-problems = 問題ありません。
no-updates = ベンダーからの更新情報はありません。
ongoing = 継続中
not-saved = ブラウザーに拒否されたため、一覧を保存できませんでした。空き容量を確保して、もう一度お試しください。
options = 設定
other-components = その他のコンポーネント
past-incidents = 過去の障害
read-again = 再読み取り
resolved = 解決
show-newest-first = 新しい順に表示
show-oldest-first = 古い順に表示
started = 発生
status-page = ステータスページを開く
their-page = 正しいページとして確定
timeline = タイムライン
unknown-time = 時刻の記載なし
vendors = ベンダー
view-at-vendor = ベンダーのページで見る

last-incident = 前回の障害：{ $ago }
count = { NUMBER($all) }件中{ NUMBER($shown) }件
remove = { $vendor }を削除
removed = { $vendor }を削除しました。
undo = 元に戻す
pin = { $vendor }を先頭に固定
unpin = { $vendor }の固定を解除
move-up = { $vendor }を上へ移動
move-down = { $vendor }を下へ移動
share-list = この一覧をファイルに保存
until = { $moment }まで
why-unknown-incidents = このページには障害しか掲載されないため、正常かどうかは判断できません。ページを開いて確認してください。
why-unknown-state = ページの状態を表す言葉を解釈できません。ページを開いて確認してください。

language = 言語
language-of-the-browser = ブラウザーの設定に従う

theme = 外観
theme-of-the-browser = ブラウザーの設定に従う
theme-light = ライト
theme-dark = ダーク

something-broken = 問題が起きている
news = 前回の確認後にベンダーの更新情報あり
history = 履歴

shared-page = チーム用のページ
shared-page-hint = ウィジェットを置いた自社のページ（例：https://wiki.example.com/vendors）。チームへのメモから、そのページの回答へリンクします。
shared-page-refused = このアドレスは共有できません。https://で始まるアドレスを入力してください。

is-mine = これが原因？
watch = ウォッチ
watching = ウォッチ中
watch-failed = 保存できませんでした。空き容量を確保して、もう一度お試しください。
