# التشغيل الأول: على من يعتمد المرء، وما الذي يريد أن يُبلَّغ به.

title = على من تعتمد؟
step = { NUMBER($step) } من { NUMBER($steps) }
field = أسماء أو عناوين، واحد أو أكثر
field-about = كما هي لديك: stripe، slack، https://status.example.com
open-sites = المواقع المفتوحة لديك
open-sites-about = تُفحص هنا مرة واحدة. لا شيء يغادر هذا الجهاز.
open-sites-none = ليس بينها مورّد معروف هنا.
open-sites-refused = لم يُسمح بذلك، فلم يُفحص شيء.
team-list = قائمة فريقك
team-list-about = ملف أعطاك إياه زميل
team-list-empty = لا يسرد الملف أحدًا.
watch = { $vendors ->
    [zero] اختر مورّدًا أولًا
    [one] متابعة مورّد واحد
    [two] متابعة مورّدين
    [few] متابعة { NUMBER($vendors) } مورّدين
    [many] متابعة { NUMBER($vendors) } مورّدًا
   *[other] متابعة { NUMBER($vendors) } مورّد
}
later = لاحقًا
sets = مجموعات للبدء
and-more = { $more ->
    [zero] { $names }
    [one] { $names } وواحد آخر
    [two] { $names } واثنان آخران
    [few] { $names } و{ NUMBER($more) } آخرون
    [many] { $names } و{ NUMBER($more) } آخرون
   *[other] { $names } و{ NUMBER($more) } آخرون
}
nobody = لا يُعرف أحد بالاسم «⁨{ $written }⁩». يكفي أيضًا عنوان صفحة حالته.
which = أيهم المقصود بالاسم «⁨{ $written }⁩»؟
a-page = يُفحص عند المتابعة
looking = يجري البحث عن صفحات الحالة غير المعروفة بعد…
not-added = لم يُضف { $written }. { $why }

told-title = بمَ تريد أن نُبلغك؟
told-about = يعرض زر شريط الأدوات في كل الأحوال عدد من لديهم خلل.
tell = إرسال إشعار حين يتعطل شيء
tell-about = إشعار من متصفحك: حادثة جديدة، أو تفاقمها، أو انتهاؤها. ساعات الهدوء وما عداها في الإعدادات.
told-yes = سنُبلغك.
told-no = لم يُسمح بذلك. ويعرضه زر شريط الأدوات على أي حال.
states = حالتهم الآن
done = تم

not-a-list = هذا الملف ليس قائمة مورّدين.
list-too-new = هذه القائمة من إصدار أحدث ({ $version }). حدّث إضافة المتصفح وحاول من جديد.
list-damaged = في هذه القائمة شيء غير ممكن، عند { $path }. لم يُؤخذ منها شيء.
file-too-large = هذا الملف أكبر من أن يكون قائمة.
file-unread = تعذّرت قراءة هذا الملف.
