# مورّد في سطر واحد: من أين جاءت المعلومة وكم عمرها. { $ago } يكتبه المتصفح: قبل 3 ساعات.

at-an-unknown-time = في وقت لا تستطيع ساعة هذا الجهاز تحديده
reading = تجري قراءة صفحة الحالة…
reading-state = تجري القراءة…
read = تمت القراءة { $ago }
last-read = آخر قراءة { $ago }
failed-since = { $why } · { $read }
sample-label = عيّنة مسجّلة، ليست مباشرة
sample = عيّنة مسجّلة بتاريخ { $day }، ليست مباشرة
nothing-selected = لم يُذكر أي مورّد.
nothing-selected-next = ضع معرّفات المورّدين أو عناوين صفحات الحالة في السمة vendors.

short-offline = هذا الجهاز غير متصل
short-timeout = لم تُجب الصفحة
short-blocked = تعذّر الوصول إلى الصفحة
short-private = الصفحة تطلب تسجيل الدخول
short-not-found = لا صفحة حالة هناك
short-rate-limited = كثرت الطلبات على الصفحة
short-server = الصفحة نفسها متعطلة
short-refused = رفضت الصفحة الطلب
short-too-large = الإجابة كبيرة جدًا
short-html = صفحة ويب بدل البيانات
short-not-data = الإجابة ليست بيانات
short-shape = لم تُفهم الإجابة
short-elsewhere = لا يقين بأنها صفحتهم
short-broke = تعذّرت قراءة الصفحة بأمان
short-no-data = الصفحة للقراءة بالعين فقط
short-not-loaded = لم يُحمَّل كل شيء
short-unknown-vendor = مورّد غير معروف
short-no-page = لا تُعرف له صفحة حالة
