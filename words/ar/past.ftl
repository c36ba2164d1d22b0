# صفحة السجل التاريخي وصفحة الحادثة الكاملة: تسميات وأزرار وأسطر حالة.

all = الكل
archive = الأرشيف
axis = المدى الزمني
archive-about = صفحات الحالة تنسى. ما رآه هذا المتصفح محفوظ هنا، على هذا الجهاز فقط. للنافذة الخاصة ولكل حاوية من حاويات Firefox أرشيف مستقل؛ وأرشيف النافذة الخاصة ينتهي بانتهائها.
acknowledged = الوقت حتى الإقرار
between = بدأت بين
by-component = حسب المكوّن
by-hour = حسب ساعات الأسبوع
by-impact = حسب التأثير
by-month = حسب الشهر
calendar = السنة الأخيرة، يومًا بيوم
clear = مسح التصفية
copied = تم النسخ
copy = نسخ
copy-failed = لم يسمح المتصفح بالنسخ. هذا هو النص محدَّدًا لنسخه يدويًا.
copy-json = JSON
copy-link = رابط
copy-markdown = Markdown
copy-text = نص
count-maintenances = احتساب الصيانة
count-notices = احتساب التنويهات
date = التاريخ
downtime = وقت التوقف
delete-label = حذف من الأرشيف
delete-sure = حذف نهائي
edited = عدّله المورّد؛ وكان نصه من قبل:
export = تصدير
filters = التصفية
find = البحث في العناوين والتحديثات
first-seen = أول ظهور هنا
from = من
hour-label = الساعة
import = استيراد
incidents-label = الحوادث
keep = إبقاء
lag = الإقرار
longest = الأطول
month-label = الشهر
no-match = لا حادثة تطابق هذه التصفية.
no-maintenance = لا صيانة معلنة أو معروفة.
none-known = لا حادثة معروفة.
older-label = البحث عن حوادث أقدم
older-looking = يجري البحث عن حوادث أقدم…
older-none = لا تذكر صفحة المورّد حوادث أقدم.
older-blocked = لا تسمح صفحة المورّد لأي صفحة ويب بقراءة حوادثها الأقدم. تستطيع ذلك إضافة المتصفح.
not-known = غير معروف
not-stated = غير مذكور
now = الآن
others = من أيضًا؟
outages-label = الانقطاعات
past = سابقة
per-month = الحوادث في الشهر
phase-times = الوقت في كل مرحلة
really-began = البداية الفعلية
removed-vendor = لم يعد في القائمة
resolve = الوقت حتى الحل
rules = كيف يُحسب هذا
sort-label = ترتيب
state = الحالة
same-time = في الوقت نفسه
table = في جدول
text-dropped = حُذف النص لتوفير المساحة.
together-label = توقف متزامن
to = إلى
today = اليوم
unnamed-phase = قبل أول إعلان
upcoming = قادمة
uptime = وقت التشغيل
vendor = المورّد
withdrawn = أزالها المورّد
calendar-file = إضافة إلى التقويم
calendar-all = إضافة الكل إلى التقويم

monday = الاثنين
tuesday = الثلاثاء
wednesday = الأربعاء
thursday = الخميس
friday = الجمعة
saturday = السبت
sunday = الأحد

newest-first = الأحدث أولًا
oldest-first = الأقدم أولًا
longest-first = الأطول أولًا
hardest-first = الأشد أولًا

spread = { $count ->
    [zero] لا قيم بعد
    [one] الوسيط من قيمة واحدة؛ تسع من كل عشر خلال { $most }
    [two] الوسيط من قيمتين؛ تسع من كل عشر خلال { $most }
    [few] الوسيط من { NUMBER($count) } قيم؛ تسع من كل عشر خلال { $most }
    [many] الوسيط من { NUMBER($count) } قيمة؛ تسع من كل عشر خلال { $most }
   *[other] الوسيط من { NUMBER($count) } قيمة؛ تسع من كل عشر خلال { $most }
}
length-not-known = المدة غير معروفة
outages = { $count ->
    [zero] لا انقطاعات
    [one] انقطاع واحد
    [two] انقطاعان
    [few] { NUMBER($count) } انقطاعات
    [many] { NUMBER($count) } انقطاعًا
   *[other] { NUMBER($count) } انقطاع
}
incidents = { $count ->
    [zero] لا حوادث
    [one] حادثة واحدة
    [two] حادثتان
    [few] { NUMBER($count) } حوادث
    [many] { NUMBER($count) } حادثة
   *[other] { NUMBER($count) } حادثة
}
found = { $all ->
    [zero] لا حوادث ({ NUMBER($shown) })
    [one] { NUMBER($shown) } من حادثة واحدة
    [two] { NUMBER($shown) } من حادثتين
    [few] { NUMBER($shown) } من { NUMBER($all) } حوادث
    [many] { NUMBER($shown) } من { NUMBER($all) } حادثة
   *[other] { NUMBER($shown) } من { NUMBER($all) } حادثة
}
updates = { $count ->
    [zero] لا تحديثات
    [one] تحديث واحد
    [two] تحديثان
    [few] { NUMBER($count) } تحديثات
    [many] { NUMBER($count) } تحديثًا
   *[other] { NUMBER($count) } تحديث
}

day-not-known = { $date }: غير معروف
day-fine = { $date }: لا حوادث
day-notice = { $date }: تنويه
day = { $date }: { $state }
day-down = { $day }، وقت التوقف { $down }
day-more = { $more ->
    [zero] { $day }
    [one] { $day } وواحدة أخرى
    [two] { $day } واثنتان أخريان
    [few] { $day } و{ NUMBER($more) } أخرى
    [many] { $day } و{ NUMBER($more) } أخرى
   *[other] { $day } و{ NUMBER($more) } أخرى
}
month = { $month }: { $outages }، وقت التوقف { $down }
month-part = { $month }: { $outages }، وقت التوقف { $down }، معروف جزئيًا
hour = { $count ->
    [zero] { $weekday } من { $from }:00 إلى { $to }:00: لم يبدأ أي انقطاع
    [one] { $weekday } من { $from }:00 إلى { $to }:00: بدأ انقطاع واحد
    [two] { $weekday } من { $from }:00 إلى { $to }:00: بدأ انقطاعان
    [few] { $weekday } من { $from }:00 إلى { $to }:00: بدأت { NUMBER($count) } انقطاعات
    [many] { $weekday } من { $from }:00 إلى { $to }:00: بدأ { NUMBER($count) } انقطاعًا
   *[other] { $weekday } من { $from }:00 إلى { $to }:00: بدأ { NUMBER($count) } انقطاع
}
bar = ⁨{ $vendor }⁩، { $moment }، { $length }: ⁨{ $title }⁩
together-at-once = بدأت حادثة { $later } (⁨{ $later-title }⁩) مع حادثة { $first } (⁨{ $first-title }⁩) في الدقيقة نفسها.
together-at-once-for = بدأت حادثة { $later } (⁨{ $later-title }⁩) مع حادثة { $first } (⁨{ $first-title }⁩) في الدقيقة نفسها، وتزامنتا مدة { $both }.
together-after = بدأت حادثة { $later } (⁨{ $later-title }⁩) بعد حادثة { $first } (⁨{ $first-title }⁩) بمدة { $lag }.
together-after-for = بدأت حادثة { $later } (⁨{ $later-title }⁩) بعد حادثة { $first } (⁨{ $first-title }⁩) بمدة { $lag }، وتزامنتا مدة { $both }.
stretch = { $phase } { $length }، منذ { $since }
phase-time = { $phase } { $length }

last-90-days = آخر 90 يومًا
span-90-days = 90 يومًا
span-year = سنة
span-three-years = 3 سنوات
side-by-side-90-days = جنبًا إلى جنب، آخر 90 يومًا
side-by-side-year = جنبًا إلى جنب، السنة الأخيرة
side-by-side-three-years = جنبًا إلى جنب، السنوات الثلاث الأخيرة
delete-of = حذف من الأرشيف: { $vendor }
delete-sure-of = حذف نهائي: { $vendor }
picture = { $title }. تنقّل فيها بمفاتيح الأسهم؛ والجدول أدناه يحوي المحتوى نفسه.

starts-in = تبدأ بعد { $wait }
ends-in = نهايتها المقررة بعد { $wait }
overrun = تجاوزت نهايتها المقررة بمدة { $by }
start-overdue = كانت بدايتها المقررة قبل { $by }

none-then = لا تُعرف لديهم حادثة في ذلك الوقت.
forgotten = لا تذكر صفحتهم الحوادث إلا منذ { $day }.
older = { $count ->
    [zero] لم يُعثر على حوادث أقدم.
    [one] عُثر على حادثة واحدة أقدم وحُفظت.
    [two] عُثر على حادثتين أقدم وحُفظتا.
    [few] عُثر على { NUMBER($count) } حوادث أقدم وحُفظت.
    [many] عُثر على { NUMBER($count) } حادثة أقدم وحُفظت.
   *[other] عُثر على { NUMBER($count) } حادثة أقدم وحُفظت.
}
older-failed = تعذّرت قراءة الحوادث الأقدم. { $why }
mentioned = ورد باسم «⁨{ $written }⁩»
kept = { $incidents }، منذ { $since }
kept-with-work = { $works ->
    [zero] { $incidents }، منذ { $since }
    [one] { $incidents } وصيانة واحدة، منذ { $since }
    [two] { $incidents } وصيانتان، منذ { $since }
    [few] { $incidents } و{ NUMBER($works) } صيانات، منذ { $since }
    [many] { $incidents } و{ NUMBER($works) } صيانة، منذ { $since }
   *[other] { $incidents } و{ NUMBER($works) } صيانة، منذ { $since }
}
archive-too-large = هذا الملف أكبر من أن يكون أرشيف حوادث. لم يُستورد شيء.
full = { $count ->
    [zero] لم تبقَ مساحة على هذا الجهاز: لم يُحفظ الجديد. صدّر الأرشيف أو وفّر بعض المساحة.
    [one] نفدت المساحة على هذا الجهاز. حُذف نص أقدم حادثة؛ وتبقى أرقامها.
    [two] نفدت المساحة على هذا الجهاز. حُذف نصا أقدم حادثتين؛ وتبقى أرقامهما.
    [few] نفدت المساحة على هذا الجهاز. حُذفت نصوص أقدم { NUMBER($count) } حوادث؛ وتبقى أرقامها.
    [many] نفدت المساحة على هذا الجهاز. حُذفت نصوص أقدم { NUMBER($count) } حادثة؛ وتبقى أرقامها.
   *[other] نفدت المساحة على هذا الجهاز. حُذفت نصوص أقدم { NUMBER($count) } حادثة؛ وتبقى أرقامها.
}
archive-unavailable = لا يحفظ هذا المتصفح أرشيفًا هنا: تخزينه معطّل. يُعرض ما لا يزال في صفحة المورّد.
imported = { $vendors ->
    [zero] لم يُضف أرشيف أي مورّد.
    [one] أُضيف أرشيف مورّد واحد.
    [two] أُضيف أرشيفا مورّدين.
    [few] أُضيفت أراشيف { NUMBER($vendors) } مورّدين.
    [many] أُضيفت أراشيف { NUMBER($vendors) } مورّدًا.
   *[other] أُضيفت أراشيف { NUMBER($vendors) } مورّد.
}

ongoing-for = مستمرة، { $length }
ongoing = مستمرة

tile-year = وقت التشغيل خلال سنة
tile-known = وقت التشغيل في كل المدة المعروفة
tile-half = ينتهي نصفها خلال
tile-said = يعلنون عنها بعد
down-of = وقت التوقف { $down }
down-of-lengthless = وقت التوقف { $down }، مع { $count ->
    [zero] لا انقطاعات مجهولة المدة
    [one] انقطاع واحد مجهول المدة
    [two] انقطاعين مجهولي المدة
    [few] { $count } انقطاعات مجهولة المدة
    [many] { $count } انقطاعًا مجهول المدة
   *[other] { $count } انقطاع مجهول المدة
}
nine-in-ten = تسعة من كل عشرة خلال { $most }
median-that-tell = { $count ->
    [zero] لا شيء يذكر ذلك
    [one] الانقطاع الوحيد الذي يذكر ذلك
    [two] وسيط انقطاعين يذكران ذلك
    [few] وسيط { $count } انقطاعات تذكر ذلك
    [many] وسيط { $count } انقطاعًا تذكر ذلك
   *[other] وسيط { $count } انقطاع تذكر ذلك
}
in-all = { $outages }، والمجموع { $down }
more-figures = أرقام أخرى
month-by-month = شهرًا بشهر
part-by-part = جزءًا بجزء
days-dark = { $count ->
    [zero] كل هذه الأيام معروفة.
    [one] يوم واحد من هذه الأيام لا يُعرف عنه شيء.
    [two] يومان من هذه الأيام لا يُعرف عنهما شيء.
    [few] { $count } من هذه الأيام لا يُعرف عنها شيء.
    [many] { $count } من هذه الأيام لا يُعرف عنها شيء.
   *[other] { $count } من هذه الأيام لا يُعرف عنها شيء.
}
picture-opens = { $title }. تنقّل فيها بمفاتيح الأسهم، وافتح يومًا بمفتاح الإدخال؛ والجدول أدناه يحوي المحتوى نفسه.
day-close = إغلاق اليوم
together-count = { $count ->
    [zero] لم يتوقف اثنان منهم معًا قط
    [one] توقف اثنان منهم معًا مرة واحدة
    [two] توقف اثنان منهم معًا مرتين
    [few] توقف اثنان منهم معًا { $count } مرات
    [many] توقف اثنان منهم معًا { $count } مرة
   *[other] توقف اثنان منهم معًا { $count } مرة
}
lag-stretch = لم يُعلن بعد: { $lag }، منذ { $since }
lag-time = لم يُعلن بعد { $lag }
post-mark = الإعلانات
downtime-up-to = وقت التوقف، أعلى عمود { $most }
began-up-to = الانقطاعات التي بدأت، أكبر مربع { NUMBER($most) }

stated-length = { $length } بحسب قول المورّد
printed = تاريخ الطباعة: { $moment }.
printed-read = تاريخ الطباعة: { $moment }. قُرئت الصفحة في: { $read }.
