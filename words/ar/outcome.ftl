# ملاحظة الفريق والبلاغ إلى دعم المورّد: حقائق، لكل منها تسمية.

symptom = العَرَض
expected = المتوقع
actual = الفعلي
error = الخطأ
since = منذ
who-label = المتأثر
how-often-label = التكرار
rate-label = معدل الفشل
stage = مرحلة المعالجة
parts = الأجزاء
region = المنطقة
reason = السبب
runbook = خطة الاستجابة
next = الخطوة التالية
as-of = الوضع بتاريخ
our-side = من جهتنا
changed = بدأ مع تغيير أجريناه.
unchanged = لم يتغير شيء لدينا قبل أن يبدأ.
your-incident = الحادثة لديكم
no-incident = لا تعرض صفحة الحالة لديكم حادثة مطابقة.

who-one = مستخدم واحد
who-segment = شريحة
who-everyone = الجميع

always = في كل مرة
intermittent = من حين لآخر
once = مرة واحدة

team-title = الحكم بشأن { $vendor }: { $verdict }
team-title-severity = الحكم بشأن { $vendor }: { $verdict } (درجة الخطورة { $severity })
support-title = بلاغ عن مشكلة إلى { $vendor }
both-times = ⁨{ $utc }⁩ ({ $local })
your-page = صفحة الحالة لديكم
unread-since = تعذّرت قراءتها من هنا منذ { $at }.
unread = تعذّرت قراءتها من هنا.

open-here = الفتح هنا

their-page = صفحة الحالة لديهم
