group = المجموعة
group-of = مجموعة { $vendor }

times = عرض الأوقات
times-local = منطقتي الزمنية
times-utc = UTC
times-vendor = المنطقة الزمنية للمورّد
times-hint = يُذكر مع كل وقت منطقته. وحين لا تُعرف منطقة المورّد تُعرض أوقاته بتوقيت UTC.
