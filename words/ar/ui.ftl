# الواجهات: تسميات وأزرار وأسطر حالة.

all-components = كل المكوّنات
affected = المتأثر
allow = السماح بقراءة هذا العنوان
back = رجوع
components = المكوّنات
duration = المدة
empty = لا مورّدين بعد.
empty-next = ابحث عن مورّد باسمه أعلاه، أو الصق عنوان صفحة حالته.
filter-components = تصفية المكوّنات
maintenance = صيانة
no-incident = لا توجد حادثة كهذه في هذه الصفحة.
no-problems = لا مشكلات.
no-updates = لم ينشر المورّد أي تحديثات.
ongoing = مستمرة
not-saved = تعذّر حفظ القائمة: رفض المتصفح ذلك. وفّر بعض المساحة وحاول من جديد.
options = الإعدادات
other-components = مكوّنات أخرى
past-incidents = حوادث سابقة
read-again = قراءة من جديد
resolved = تم الحل
show-newest-first = عرض الأحدث أولًا
show-oldest-first = عرض الأقدم أولًا
started = البداية
status-page = فتح صفحة الحالة
their-page = هذه صفحتهم
timeline = التسلسل الزمني
unknown-time = لم يُذكر الوقت
vendors = المورّدون
view-at-vendor = عرض لدى المورّد

last-incident = آخر حادثة { $ago }
count = { NUMBER($shown) } من { NUMBER($all) }
remove = إزالة { $vendor }
removed = أُزيل { $vendor }.
undo = تراجع
pin = تثبيت { $vendor } في الأعلى
unpin = إلغاء تثبيت { $vendor }
move-up = نقل { $vendor } إلى أعلى
move-down = نقل { $vendor } إلى أسفل
share-list = حفظ هذه القائمة في ملف
until = حتى { $moment }
why-unknown-incidents = تسرد هذه الصفحة الحوادث وحدها، وهذا لا يثبت أن كل شيء سليم. افتحها لترى.
why-unknown-state = تصف الصفحة حالتها بكلمات غير معروفة هنا. افتحها لترى.

language = اللغة
language-of-the-browser = كلغة المتصفح

theme = المظهر
theme-of-the-browser = كمظهر المتصفح
theme-light = فاتح
theme-dark = داكن

something-broken = شيء ما لا يعمل
news = أعلن المورّد جديدًا منذ آخر اطلاع لك
history = السجل التاريخي

shared-page = صفحة للزملاء
shared-page-hint = صفحة لديك فيها الأداة المصغّرة، مثل https://wiki.example.com/vendors. عندئذٍ تحيل ملاحظات الفريق إلى الإجابات هناك.
shared-page-refused = لا يمكن إرسال هذا العنوان: يجب أن يبدأ بالصيغة ⁨https://⁩.

is-mine = هل هي سبب مشكلتي؟
watch = متابعة
watching = قيد المتابعة
watch-failed = تعذّر حفظ ذلك. وفّر بعض المساحة وحاول من جديد.
