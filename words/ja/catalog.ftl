# カタログのベンダー。

category-cloud = クラウドとホスティング
category-network = ネットワーク、DNS、配信
category-developer = 開発ツール
category-data = データと分析
category-ai = AI
category-automation = 自動化
category-monitoring = 監視とオンコール
category-security = セキュリティとID管理
category-messaging = メール、SMS、プッシュ通知
category-marketing = マーケティングと営業
category-support = カスタマーサポート
category-collaboration = コラボレーション
category-payments = 決済と銀行
category-commerce = ECと物流
category-crypto = 暗号資産
category-business = 企業と機関
category-consumer = メディア、ゲーム、デバイス

also-called = 別名：{ $alias }
runs = { $domain }を運営
this-address = このアドレスの所有元
served = このアドレスで応答

unread-login = ステータスページにログインが必要
unread-tenant = ステータスページは顧客ごとに別
unread-regions = ステータスページはリージョンごとに別
unread-eyes = ステータスページは目視専用
unread-private = ステータスページは非公開
unread-none = プログラムで読み取れるステータスの公開なし
unread-own-instance = ステータスを知るのは運用者のみ
unread-unconfirmed = ステータスページのアドレスが未確認

do-login = { $name }はカタログにありますが、ステータスページにはログインが必要です。ログインして直接確認してください。
do-tenant = { $name }はカタログにありますが、ステータスページは顧客ごとに分かれています。自社用のページのアドレスを貼り付けてください。
do-regions = { $name }はカタログにありますが、ステータスページはリージョンごとに分かれています。名前の下にある、該当するリージョンの行を選んでください。
do-eyes = { $name }はカタログにありますが、ステータスページは目視専用です。ページを直接開くか、フィードの提供をベンダーに依頼してください。
do-private = { $name }はカタログにありますが、ステータスページは非公開です。公開ページの提供をベンダーに依頼してください。
do-none = { $name }はカタログにありますが、プログラムで読み取れるステータスを公開していません。サポートに問い合わせ、ホストが応答するかをここから計測してください。
do-own-instance = { $name }はカタログにありますが、ステータスを知っているのは運用者だけです。運用者に問い合わせるか、そのステータスページのアドレスを貼り付けてください。
do-unconfirmed = { $name }はカタログにありますが、ステータスページのアドレスは確認できていません。ベンダーのサイトで探します。アドレスが分かる場合は貼り付けてください。

unsaid-control-plane = このページが示すのはマシンを管理する仕組みの状態で、マシン自体の状態ではありません。緑でも、個々のマシンが正常とは限りません。
unsaid-tenant = 自社のアカウントだけに起きた問題はページに載らず、コンソールに表示されます。
unsaid-own-instance = このページが示すのはホスティングサービスの状態で、自社で運用する環境の状態ではありません。
unsaid-third-parties = 背後の通信事業者、銀行、ホスティング事業者が停止していても、このページは緑のままです。
unsaid-peers = このページが示すのはマシンをつなぐ仕組みの状態で、マシン間の接続の状態ではありません。

runs-on = 稼働基盤：{ $names }。

of-regions = このページの対象は1つのリージョンだけです：{ $names }。ほかのリージョンの問題は載りません。
of-suppliers = { $names }で始まる部分は供給元のものです。供給元が公表した状態をそのまま掲載しています。
of-notices = 部分のうち「{ $names }」はお知らせで、状態はありません。

wrong-row-label = この行は誤り
wrong-row-hint = これをコピーして、カタログの管理者に送ってください。自動では何も送信されません。伝えたくない内容は消してください。
found-instead = 代わりに見つかったもの：{ $page } { $format }
to-be-detected = 判定前
wrong-row-title = カタログの{ $name }の行が実際と異なります。
