# 1行で示すベンダーの状態。

at-an-unknown-time = 不明（このデバイスの時計では判断できません）
reading = ステータスページを読み取っています…
reading-state = 読み取り中…
read = 読み取り：{ $ago }
last-read = 前回の読み取り：{ $ago }
failed-since = { $why } · { $read }
sample-label = 記録済みのサンプル（現在の状態ではありません）
sample = { $day }に記録したサンプル（現在の状態ではありません）
nothing-selected = ベンダーが指定されていません。
nothing-selected-next = vendors属性にIDまたはステータスページのアドレスを指定してください。

short-offline = デバイスがオフライン
short-timeout = ページの応答なし
short-blocked = ページに接続不可
short-private = ページはログインが必要
short-not-found = ステータスページなし
short-rate-limited = ページへのリクエスト過多
short-server = ページ自体に障害
short-refused = ページが拒否
short-too-large = 応答のサイズ超過
short-html = データではなくWebページ
short-not-data = 応答がデータ以外
short-shape = 応答を解釈不可
short-elsewhere = 正しいページか未確認
short-broke = 安全な読み取りに失敗
short-no-data = 目視専用のページ
short-not-loaded = 一部の読み込みに失敗
short-unknown-vendor = 不明なベンダー
short-no-page = ステータスページ不明
