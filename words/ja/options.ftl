group = グループ
group-of = { $vendor }のグループ
