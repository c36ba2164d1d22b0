# ما يقوله التشخيص أولًا، ومن أين تأتي مؤشراته.

them = الخلل من المورّد
us = الخلل منّا
unclear = لا يمكن الجزم بعد

probably-them = الخلل من المورّد على الأرجح
probably-us = الخلل منّا على الأرجح
is-it-yours = لدى المورّد حادثة. هل هي سبب مشكلتك؟
planned-work-until = أعمال مجدولة لدى المورّد حتى { $until }
planned-work = أعمال مجدولة لدى المورّد

error-http = HTTP { $status }
error-timeout = لا إجابة في المهلة
error-network = لا اتصال

watch = تابع حادثة { $vendor }، وأخبر فريقك بأن الخلل من المورّد.

# يقوم مقام اسم المورّد حيث لا يُعرف.
the-vendor = المورّد

your-answers = إجاباتك
page-of = صفحة حالة { $vendor }
page-at = صفحة حالة { $vendor } ({ $url })
incident-of = حادثة لدى { $vendor } ({ $address })
measured-at = قياس من هنا ({ $host })
measured-here = قياس من هنا
