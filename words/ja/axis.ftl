# 判定の時間軸：自社で気づいた時刻、ベンダーによる発生時刻、ベンダーの公表。

times = 時刻の一覧
you-saw = 自社での確認
began = ベンダーによる発生時刻
first-post = ベンダーの最初の掲載
post = ベンダーの更新情報
over = ベンダーによる終了の公表
none = ベンダーのページに該当する障害はありません。
legend = 点は時刻、帯は続いた時間です。

so-far = 経過時間は{ $duration }です。
lasted = 継続時間は{ $duration }でした。

ahead = ベンダーの公表より{ $duration }早く確認しました。
habit = このベンダーが公表するまでの時間は、中央値で{ $median }です（障害{ $count }件による）。

failed = 自社のエラー

unread = ベンダーのページを読み取れませんでした。

here = ここからの呼び出し
here-failed = ここから：呼び出しが{ NUMBER($count) }回続けて失敗
here-answered = ここから：呼び出し{ NUMBER($count) }回に続けて応答
recovered = ここから：再び動作しています
watched = ここから1分ごとに呼び出し：{ NUMBER($count) }回中{ NUMBER($failed) }回失敗。
works-since = { $time }から再び動作しています。
