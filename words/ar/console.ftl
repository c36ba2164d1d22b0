# وحدة القياس: استدعاءات إلى مورّد تُجرى من هنا، وما أسفرت عنه.

title = قياس { $vendor } من هنا
choose-another = اختيار مورّد آخر
whom = أي مورّد تريد قياسه؟
whom-hint = تذهب الاستدعاءات من هذا المتصفح إلى المورّد ولا تذهب إلى غيره. لا شيء يعمل من تلقاء نفسه.
whom-none = لم يُختر أي مورّد بعد. أضف مورّدًا في الإعدادات، ثم عُد إلى هنا.
not-loaded = تعذّر تحميل ما يُعرف عن هذا المورّد. أغلق هذه الصفحة وافتحها من جديد.

nothing-yet = لم يُقس شيء بعد.
measured = قياس من هنا
by-hand = لا شيء يعمل من تلقاء نفسه. تُحتسب النتائج مؤشرات.
your-network = شبكتك
no-controls = لا يجوز سؤال أي مضيف آخر
controls = { $count ->
    [zero] دون مضيفات لمورّدين آخرين
    [one] عبر مضيف واحد لمورّد آخر
    [two] عبر مضيفين لمورّدين آخرين
    [few] عبر { NUMBER($count) } مضيفات لمورّدين آخرين
    [many] عبر { NUMBER($count) } مضيفًا لمورّدين آخرين
   *[other] عبر { NUMBER($count) } مضيف لمورّدين آخرين
}
not-asked-yet = لم تُسأل بعد
samples = { $count ->
    [zero] لا قياسات
    [one] قياس واحد
    [two] قياسان
    [few] { NUMBER($count) } قياسات
    [many] { NUMBER($count) } قياسًا
   *[other] { NUMBER($count) } قياس
}
give-back = إعادة الإذن
give-back-of = إعادة الإذن: { $host }
millis = { NUMBER($count) } ملي ثانية
failed = فشل { NUMBER($failed) } من { NUMBER($all) }
calls-answer = يجيب
calls-fail = لا يجيب
calls-some-fail = يجيب من حين لآخر
calls-none = لم يُقس

measure = قياس
cancel = { $count ->
    [zero] لا استدعاءات لإيقافها
    [one] إيقاف استدعاء واحد
    [two] إيقاف استدعاءين
    [few] إيقاف { NUMBER($count) } استدعاءات
    [many] إيقاف { NUMBER($count) } استدعاءً
   *[other] إيقاف { NUMBER($count) } استدعاء
}
cancelled = تم الإيقاف. ما وصل حتى ذلك الحين يبقى.
forget-all = نسيان بيانات الاعتماد
forgotten = نُسيت بيانات الاعتماد.
not-allowed = لا يُسمح للمتصفح باستدعاء { $host }: لم يُمنح الإذن.
withdrawn = سُحب الإذن باستدعاء { $host }.

calls = الاستدعاءات
calls-hint = ما يسأله الدليل الإرشادي لهذا المورّد من مضيفاته.
region = المنطقة
writes = يكتب
reads = يقرأ فقط
reads-openly = يقرأ فقط، بدون مفتاح
on-its-way = في الطريق…
run = تشغيل
run-again = تشغيل من جديد
may-write = السماح بكتابة ذلك
agree-first = هذا الاستدعاء يكتب لدى المورّد. اسمح له بذلك أدناه.
result = النتيجة
means = معناها
to-do = ما العمل
headers = الترويسات
body = المحتوى

field-tenant = اسم حسابك في عنوان المورّد
field-tenant-hint = مثل acme في acme.example.com.
field-user = معرّف المستخدم
field-user-hint = كما يعطيه نظامكم للمورّد.
field-event = اسم الحدث
field-event-hint = الفرق بين الأحرف الكبيرة والصغيرة مهم.
field-attributes = السمات
field-attributes-hint = كائن JSON، مثل ⁨{"{"}"plan": "pro"{"}"}⁩. يجوز أن يبقى فارغًا.
field-data = البيانات
field-data-hint = كائن JSON يُرسل مع الحدث. يجوز أن يبقى فارغًا.

secret-hint = يذهب إلى { $host } وحده، عبر https. يبقى في ذاكرة هذا المتصفح حتى تمر 20 دقيقة دون استخدامه، ولا يُحفظ في مكان آخر.
secret-held = مفتاح { $host } موجود في الذاكرة.
secret-sealed = محفوظ على هذا الكمبيوتر، مشفّرًا.
forget = نسيانه
remember = حفظ على هذا الكمبيوتر
remember-this = حفظه هنا مشفّرًا بعبارة مرور
passphrase = عبارة المرور
passphrase-new = لا تُحفظ في أي مكان: بدونها يجب إدخال المفتاح من جديد.
passphrase-open = تفتح المفتاح المحفوظ على هذا الكمبيوتر.
passphrase-wrong = عبارة المرور هذه لا تفتحه.
passphrase-short = يجب ألا تقل عبارة المرور عن 12 حرفًا.
not-kept = لم يستطع المتصفح حفظه. يبقى في الذاكرة.

copied = تم النسخ.
not-copied = لم يسمح المتصفح بالنسخ.
run-not-kept = تعذّر حفظ النتائج: رفض المتصفح. تبقى هنا حتى تغلق هذه الصفحة.

copy-curl = نسخ بصيغة curl
figures = الأدنى { NUMBER($least) }، الوسيط { NUMBER($median) }، 95% أقل من { NUMBER($most) }، من قياس إلى التالي { NUMBER($jitter) } ملي ثانية
status-page = صفحة الحالة لدى المورّد
waits = يُستأنف في { $moment }: طلب المضيف التوقف مؤقتًا، أو كثر فشله.
to-verdict = عرض ما يعنيه ذلك للحكم

of-calls = { $count ->
    [zero] قائمة تحقق، بلا استدعاءات
    [one] استدعاء واحد، ثم قائمة تحقق
    [two] استدعاءان، ثم قائمة تحقق
    [few] { NUMBER($count) } استدعاءات، ثم قائمة تحقق
    [many] { NUMBER($count) } استدعاءً، ثم قائمة تحقق
   *[other] { NUMBER($count) } استدعاء، ثم قائمة تحقق
}
blocked-short = يوجد عائق
api-side-short = جانب API سليم
api-side-fails = جانب API يفشل

watch-every-minute = المتابعة كل دقيقة
watch-hint = يُسأل { $host } هل يجيب، مرة كل دقيقة، لمدة ساعتين على الأكثر. ويستمر ذلك بعد إغلاق هذه الصفحة.
watch = المتابعة كل دقيقة
watch-no-more = إيقاف المتابعة
watching = يُسأل { $host } مرة كل دقيقة حتى { $moment }.

network = الشبكة
parts-of-connection = أجزاء الاتصال
parts-untold = يذكرها المتصفح بعد الاستدعاء، لبعض المضيفات. وحيث لا يذكرها، شغّل الأوامر أدناه.
parts-reused = حيث كان الاتصال مفتوحًا بالفعل، لم تستغرق بدايته أي وقت.
part-name = الاسم
part-connect = الاتصال
part-tls = TLS
part-wait = أول بايت
part-rest = الباقي
part-protocol = البروتوكول
names = الأسماء
names-hint = لا يُسأل أحد حتى تختار: من يُسأل يعرف أسماء المضيفات. يمكن مقارنة اثنين منهم.
resolvers = من يجوز سؤاله
resolve = تحليل الأسماء
commands = الأوامر
commands-hint = لا يقول المتصفح لماذا يفشل الاتصال. ما تطبعه هذه الأوامر يمكن لصقه في المربع تحت «ما الذي لا يعمل؟».
command-names = تحليل الأسماء
command-tls = عرض الشهادة
command-parts = قياس زمن أجزاء الاتصال
command-latency = قياس زمن الاستجابة خمس مرات
copy = نسخ
copy-of = نسخ: { $command }
resolved-empty = لا عنوان
resolved-missing = لا اسم كهذا
resolved-failed = تعذّرت المعرفة (الرمز { $code })
resolved-unread = لا إجابة

runs = عمليات التشغيل
export-of = حفظ بصيغة { $kind }: { $name }، { $when }
compared = بالمقارنة مع التشغيل { $when }
went = { $before } ← { $after }

webhooks = التحقق من خطاف ويب
webhooks-hint = الصق ما تلقّته نقطة النهاية لديك. يُتحقق منه هنا وفق طريقة المورّد، ولا يذهب إلى أي مكان.
webhook-scheme = الطريقة
webhook-headers = الترويسات
webhook-body = المحتوى، كل حرف كما وصل
webhook-url = العنوان الذي استُدعي
webhook-secret = سر التوقيع أو المفتاح العام
webhook-secret-hint = يبقى في هذا الحقل حتى تغلق الصفحة.
webhook-check = التحقق من التوقيع

why = لماذا يفشل الاتصال
why-hint = لا يُفصَح عن ذلك لبرنامج نصي. وبإذنٍ لإضافة المتصفح برؤية طلباتها، يقول المتصفح هل تعذّر العثور على اسم، أو رُفضت شهادة، أو أُغلق اتصال.
ask-why = طلب السبب من المتصفح
why-allowed = من الآن يقول المتصفح لماذا يفشل الاتصال.
why-refused = لم يُمنح الإذن. ما تطبعه الأوامر يقول ذلك أيضًا.
ended-in = { $ended }، في { NUMBER($millis) } ملي ثانية
