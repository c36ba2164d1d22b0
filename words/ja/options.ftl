group = グループ
group-of = { $vendor }のグループ

times = 時刻の表示
times-local = 自分のタイムゾーン
times-utc = UTC
times-vendor = ベンダーのタイムゾーン
times-hint = どの時刻にもタイムゾーンを表示します。ベンダーのタイムゾーンがわからない場合はUTCで表示します。
