# النافذة المنبثقة خلف زر شريط الأدوات.

headline-trouble = يوجد خلل لدى { NUMBER($trouble) } من { NUMBER($all) }
headline-trouble-unknown = يوجد خلل لدى { NUMBER($trouble) } من { NUMBER($all) }، والحالة غير معروفة لدى { NUMBER($unknown) }
headline-unknown = الحالة غير معروفة لدى { NUMBER($unknown) } من { NUMBER($all) }
headline-work = { $work ->
    [zero] لا أحد قيد الصيانة، ولا خلل لدى أحد
    [one] مورّد واحد قيد الصيانة، ولا خلل لدى أحد
    [two] مورّدان قيد الصيانة، ولا خلل لدى أحد
    [few] { NUMBER($work) } مورّدين قيد الصيانة، ولا خلل لدى أحد
    [many] { NUMBER($work) } مورّدًا قيد الصيانة، ولا خلل لدى أحد
   *[other] { NUMBER($work) } مورّد قيد الصيانة، ولا خلل لدى أحد
}
headline-well = { $all ->
    [zero] لا مورّدين تتابعهم
    [one] المورّد الذي تتابعه يعمل
    [two] المورّدان يعملان
    [few] المورّدون كلهم يعملون ({ NUMBER($all) })
    [many] المورّدون كلهم يعملون ({ NUMBER($all) })
   *[other] المورّدون كلهم يعملون ({ NUMBER($all) })
}

here = أنت في { $host }.
here-not-listed = ليس { $vendor } في قائمتك.
here-add = إضافة { $vendor }

said = «⁨{ $words }⁩»

keys = المفاتيح
keys-close = إغلاق
key-find = البحث عن مورّد أو إضافته
key-move = التنقل في القائمة
key-open = الفتح والإغلاق
key-back = رجوع خطوة واحدة
key-help = عرض هذه المفاتيح

headline-muted = { $headline }، والمكتوم { NUMBER($muted) }
headline-all-muted = { $muted ->
    [zero] لا مورّد مكتوم
    [one] المورّد الذي تتابعه مكتوم
    [two] المورّدان مكتومان
    [few] المورّدون الـ{ $muted } مكتومون
    [many] المورّدون الـ{ $muted } مكتومون
   *[other] المورّدون الـ{ $muted } مكتومون
}

# مكان عمر القائمة، بعد إعادة قراءتها بطلب.
unread = تعذّرت قراءة { NUMBER($unread) } من { NUMBER($all) }

measure = القياس من هنا

silence = كتم { $vendor } أو تأجيل إشعاراته
silence-off = غير مكتوم
silence-hour = تأجيل لمدة ساعة
silence-hours = تأجيل لمدة 8 ساعات
silence-over = تأجيل حتى ينتهي الأمر
silence-muted = مكتوم
snoozed = مؤجّل حتى { $moment }
snoozed-over = مؤجّل حتى ينتهي ما يجري الآن

team-changed = تغيّرت قائمة فريقك
