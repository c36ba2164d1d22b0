# ベンダーのどの部分を対象にするかの選択。

unnamed = ベンダーがコンポーネントを示していないため、この障害を対象に含めます。
choose = 対象を選択
all = すべてが対象です。
clear = すべてを対象にする
filter = コンポーネントとリージョンを絞り込み
regions = リージョン
name = 絞り込み、またはサービスやリージョンの名前
unlisted = 現在ページに記載なし
none-listed = このページにコンポーネントの記載はありません。
nothing-fits = 条件に合うものはありません。

taken = { NUMBER($all) }件中{ NUMBER($chosen) }件
only-one = { $part }だけが対象です。
only-some = { $parts }だけが対象です。
only-many = { NUMBER($count) }項目だけが対象です。
add = 現在ページに記載がなくても「{ $part }」を対象にする
missing = このページにありません：{ $parts }。表記を確認するか、選び直してください。
missing-more = このページにありません：{ $parts }、ほか{ NUMBER($more) }件。表記を確認するか、選び直してください。

first = 最初の{ NUMBER($read) }項目を読み取りました。ページにはまだ続きがあります。
