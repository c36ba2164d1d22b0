group = المجموعة
group-of = مجموعة { $vendor }
