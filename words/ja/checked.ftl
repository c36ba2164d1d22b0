# 判断の決め手になる確認と、その結果。

take-back = 取り消し
worked = 成功した
failed = 失敗した
some-left = 残っている
used-up = 使い切った
stopped = エラーが止まった
went-on = エラーが続いた
refused = 拒否された
arrived = 届いた
rendered = 表示された
did-not = いいえ

undo-worked = 自社の変更を元に戻すと動きます。
undo-failed = 自社の変更を元に戻しても失敗します。
credentials-worked = 同じ認証情報による手動の呼び出しは成功します。
credentials-failed = 同じ認証情報による手動の呼び出しも拒否されます。
rate-worked = リクエストを半分にすると、エラーが止まりました。
rate-failed = リクエストを半分にしても、エラーが続きました。
usage-worked = ベンダーのコンソールによると、クォータと残高は残っています。
usage-failed = ベンダーのコンソールによると、クォータまたは残高を使い切っています。
known-good-worked = 以前は成功したリクエストが、今も成功します。
known-good-failed = 以前は成功したリクエストが、今は失敗します。
second-user-worked = 別のユーザーでは成功します。
second-user-failed = 別のユーザーでも失敗します。
by-hand-worked = 別のネットワークからの手動の呼び出しは成功します。
by-hand-failed = 別のネットワークからの手動の呼び出しも失敗します。
webhook-worked = ベンダーのダッシュボードから送信したテストイベントは届きます。
webhook-failed = ベンダーのダッシュボードから送信したテストイベントが届きません。
delivery-worked = 自分宛てのメッセージは届きます。
delivery-failed = 自分宛てのメッセージが届きません。
rendering-worked = 以前は正常だったプロフィールで、テンプレートが表示されます。
rendering-failed = 以前は正常だったプロフィールでも、テンプレートが表示されません。
check-worked = 確認は成功しました。
check-failed = 確認は失敗しました。
