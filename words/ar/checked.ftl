# عمليات التحقق التي تحسم الحالة: الأزرار التي تجيب عنها، وما أسفرت عنه.

take-back = تراجع
worked = نجح
failed = فشل
some-left = بقي شيء منها
used-up = نفدت
stopped = توقفت الأخطاء
went-on = استمرت
refused = رُفض
arrived = وصل
rendered = عُرض كما يجب
did-not = لا

undo-worked = بدون تغييركم يعمل.
undo-failed = بدون تغييركم يفشل أيضًا.
credentials-worked = استدعاء يدوي ببيانات الاعتماد نفسها ينجح.
credentials-failed = استدعاء يدوي ببيانات الاعتماد نفسها يُرفض أيضًا.
rate-worked = بنصف عدد الطلبات توقفت الأخطاء.
rate-failed = بنصف عدد الطلبات استمرت الأخطاء.
usage-worked = تُظهر وحدة التحكم لدى المورّد أن في الحصة والرصيد بقية.
usage-failed = تُظهر وحدة التحكم لدى المورّد أن الحصة أو الرصيد قد نفد.
known-good-worked = طلب كان يعمل من قبل يعمل الآن أيضًا.
known-good-failed = طلب كان يعمل من قبل يفشل الآن.
second-user-worked = يعمل لدى مستخدم آخر.
second-user-failed = يفشل لدى مستخدم آخر أيضًا.
by-hand-worked = استدعاء يدوي من شبكة أخرى ينجح.
by-hand-failed = استدعاء يدوي من شبكة أخرى يفشل أيضًا.
webhook-worked = حدث تجريبي من لوحة المعلومات لدى المورّد يصل.
webhook-failed = حدث تجريبي من لوحة المعلومات لدى المورّد لا يصل.
delivery-worked = رسالة إلى نفسك تصل.
delivery-failed = رسالة إلى نفسك لا تصل.
rendering-worked = يُعرض القالب كما يجب بملف شخصي كان يعمل من قبل.
rendering-failed = لا يُعرض القالب كما يجب حتى بملف شخصي كان يعمل من قبل.
check-worked = نجح التحقق.
check-failed = فشل التحقق.
