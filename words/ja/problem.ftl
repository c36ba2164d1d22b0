# ドキュメントの問題点とその位置。かっこの中、またはコロンと句点の間に入る。

at = { $path }：{ $problem }
expected = { $expected }が必要です
expected-found = { $expected }が必要ですが、実際は{ $found }です
bad-time = 「{ $stamp }」は1970年から9999年までの日時ではありません
too-deep = 入れ子が{ $most }階層を超えています
too-much = テキストが{ $limit } MBを超えています
unrecognised = 既知の形式ではありません
untold = この形式の決まりに合っていません

a-nothing = 値なし
a-null = null
a-flag = trueまたはfalse
a-number = 数値
a-text = テキスト
a-list = リスト
a-list-of-texts = テキストのリスト
an-object = オブジェクト
an-object-with = { $members }のいずれかを持つオブジェクト
a-time = 日時
an-address = https://で始まるアドレス
a-known-word = 既知の語
a-status = ステータス
a-summary = 概要
an-own-error = ページ自体のエラー
an-instance = インスタンスまたは障害
a-json = JSON
a-feed = RSSまたはAtom
other-xml = 別のXML
an-element = 要素
a-tag-end = タグ、コメントまたはCDATAの終わり
an-end-tag = 終了タグ
a-document-end = ドキュメントの終わり
