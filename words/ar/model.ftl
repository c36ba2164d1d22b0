# مصطلحات المجال. تقف وحدها: في خانة أو جدول أو خلف اسم. لا صيغ جمع هنا: من يقولها قد لا يسأل المتصفح عنها.

product = Is it them?

health-operational = يعمل
health-maintenance = صيانة
health-degraded = أداء متراجع
health-partial-outage = انقطاع جزئي
health-major-outage = انقطاع كبير
health-unknown = غير معروفة

was-operational = كان يعمل
was-maintenance = كان قيد الصيانة

impact-none = تنويه
impact-minor = طفيف
impact-major = كبير
impact-critical = حرج
impact-maintenance = صيانة

phase-investigating = قيد التحقيق
phase-identified = حُدّد السبب
phase-monitoring = قيد المراقبة
phase-resolved = تم الحل
phase-silent = لم يُعلن انتهاؤها
phase-postmortem = تقرير ما بعد الحادثة

work-scheduled = مجدولة
work-in-progress = جارية
work-verifying = قيد التحقق
work-completed = مكتملة

length-days = { NUMBER($days) } ي { NUMBER($hours) } س { NUMBER($minutes) } د
length-hours = { NUMBER($hours) } س { NUMBER($minutes) } د
length-minutes = { NUMBER($minutes) } د

decimal = { NUMBER($whole) }.{ $part }
percent = { $share }%

several = عدد الأجزاء: { NUMBER($count) }
scoped = { $name } ({ $parts })
