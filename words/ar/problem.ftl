# ما الخطأ في مستند، وأين: كلام تقني لمن كتبه أو يقدّمه؛ يقف بعد نقطتين وقبل نقطة.

at = عند { $path }: { $problem }
expected = المتوقع { $expected }
expected-found = المتوقع { $expected }، والموجود { $found }
bad-time = «⁨{ $stamp }⁩» ليس وقتًا بين عامي 1970 و9999
too-deep = التداخل أعمق من الحد (عدد المستويات المسموح بها: { $most })
too-much = النص أكبر من { $limit } ميغابايت
unrecognised = ليس تنسيقًا معروفًا
untold = ليس كما يكون في هذا التنسيق

a-nothing = لا شيء
a-null = null
a-flag = true أو false
a-number = عدد
a-text = نص
a-list = قائمة
a-list-of-texts = قائمة نصوص
an-object = كائن
an-object-with = كائن فيه أحد الحقول { $members }
a-time = وقت
an-address = عنوان يبدأ بالصيغة ⁨https://⁩
a-known-word = كلمة معروفة
a-status = حالة
a-summary = ملخص
an-own-error = خطأ من الصفحة نفسها
an-instance = نسخة خدمة أو حادثة
a-json = JSON
a-feed = RSS أو Atom
other-xml = مستند XML آخر
an-element = عنصر
a-tag-end = نهاية وسم أو تعليق أو CDATA
an-end-tag = وسم الإغلاق
a-document-end = نهاية المستند
