# ما تقوله حوادث المورّد وتاريخه.

impact = التأثير
phase = المرحلة
started = البداية
resolved = الحل
duration = المدة
components = المكوّنات
update = تحديث

now-operational = يعمل { $vendor } الآن.
now-maintenance = يخضع { $vendor } الآن للصيانة.
now-degraded = يشهد { $vendor } الآن تراجعًا في الأداء.
now-partial-outage = يشهد { $vendor } الآن انقطاعًا جزئيًا.
now-major-outage = يشهد { $vendor } الآن انقطاعًا كبيرًا.
now-unknown = لا تُعرف حالة { $vendor } الآن.
then-operational = كان { $vendor } يعمل عند تسجيل العيّنة.
then-maintenance = كان { $vendor } يخضع للصيانة عند تسجيل العيّنة.
then-degraded = كان { $vendor } يشهد تراجعًا في الأداء عند تسجيل العيّنة.
then-partial-outage = كان { $vendor } يشهد انقطاعًا جزئيًا عند تسجيل العيّنة.
then-major-outage = كان { $vendor } يشهد انقطاعًا كبيرًا عند تسجيل العيّنة.
then-unknown = لم تكن حالة { $vendor } معروفة عند تسجيل العيّنة.
nothing-known = لا يُعرف شيء بعد عن ماضي { $vendor }.
no-outage = لا يُعرف أي انقطاع لدى { $vendor } منذ { $since }.
past = { $count ->
    [zero] لم يشهد { $vendor } أي انقطاع منذ { $since }.
    [one] شهد { $vendor } منذ { $since } انقطاعًا واحدًا، ومجموع وقت التوقف { $downtime }.
    [two] شهد { $vendor } منذ { $since } انقطاعين، ومجموع وقت التوقف { $downtime }.
    [few] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاعات، ومجموع وقت التوقف { $downtime }.
    [many] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاعًا، ومجموع وقت التوقف { $downtime }.
   *[other] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاع، ومجموع وقت التوقف { $downtime }.
}
past-rate = { $count ->
    [zero] لم يشهد { $vendor } أي انقطاع منذ { $since }.
    [one] شهد { $vendor } منذ { $since } انقطاعًا واحدًا، ومجموع وقت التوقف { $downtime }. متوسط الحوادث في الشهر: { $rate }.
    [two] شهد { $vendor } منذ { $since } انقطاعين، ومجموع وقت التوقف { $downtime }. متوسط الحوادث في الشهر: { $rate }.
    [few] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاعات، ومجموع وقت التوقف { $downtime }. متوسط الحوادث في الشهر: { $rate }.
    [many] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاعًا، ومجموع وقت التوقف { $downtime }. متوسط الحوادث في الشهر: { $rate }.
   *[other] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاع، ومجموع وقت التوقف { $downtime }. متوسط الحوادث في الشهر: { $rate }.
}
past-rare = { $count ->
    [zero] لم يشهد { $vendor } أي انقطاع منذ { $since }.
    [one] شهد { $vendor } منذ { $since } انقطاعًا واحدًا، ومجموع وقت التوقف { $downtime }. متوسط الحوادث في الشهر: أقل من { $rate }.
    [two] شهد { $vendor } منذ { $since } انقطاعين، ومجموع وقت التوقف { $downtime }. متوسط الحوادث في الشهر: أقل من { $rate }.
    [few] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاعات، ومجموع وقت التوقف { $downtime }. متوسط الحوادث في الشهر: أقل من { $rate }.
    [many] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاعًا، ومجموع وقت التوقف { $downtime }. متوسط الحوادث في الشهر: أقل من { $rate }.
   *[other] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاع، ومجموع وقت التوقف { $downtime }. متوسط الحوادث في الشهر: أقل من { $rate }.
}
lengthless = { $count ->
    [zero] لم يشهد { $vendor } أي انقطاع منذ { $since }.
    [one] شهد { $vendor } منذ { $since } انقطاعًا واحدًا مدته غير معروفة.
    [two] شهد { $vendor } منذ { $since } انقطاعين مدتهما غير معروفة.
    [few] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاعات مدتها غير معروفة.
    [many] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاعًا مدتها غير معروفة.
   *[other] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاع مدتها غير معروفة.
}
lengthless-rate = { $count ->
    [zero] لم يشهد { $vendor } أي انقطاع منذ { $since }.
    [one] شهد { $vendor } منذ { $since } انقطاعًا واحدًا مدته غير معروفة. متوسط الحوادث في الشهر: { $rate }.
    [two] شهد { $vendor } منذ { $since } انقطاعين مدتهما غير معروفة. متوسط الحوادث في الشهر: { $rate }.
    [few] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاعات مدتها غير معروفة. متوسط الحوادث في الشهر: { $rate }.
    [many] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاعًا مدتها غير معروفة. متوسط الحوادث في الشهر: { $rate }.
   *[other] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاع مدتها غير معروفة. متوسط الحوادث في الشهر: { $rate }.
}
lengthless-rare = { $count ->
    [zero] لم يشهد { $vendor } أي انقطاع منذ { $since }.
    [one] شهد { $vendor } منذ { $since } انقطاعًا واحدًا مدته غير معروفة. متوسط الحوادث في الشهر: أقل من { $rate }.
    [two] شهد { $vendor } منذ { $since } انقطاعين مدتهما غير معروفة. متوسط الحوادث في الشهر: أقل من { $rate }.
    [few] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاعات مدتها غير معروفة. متوسط الحوادث في الشهر: أقل من { $rate }.
    [many] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاعًا مدتها غير معروفة. متوسط الحوادث في الشهر: أقل من { $rate }.
   *[other] شهد { $vendor } منذ { $since } { NUMBER($count) } انقطاع مدتها غير معروفة. متوسط الحوادث في الشهر: أقل من { $rate }.
}
some-lengthless = { $count ->
    [zero] المدد كلها معروفة.
    [one] مدة انقطاع واحد غير معروفة، فلا تُضاف.
    [two] مدة انقطاعين غير معروفة، فلا تُضاف.
    [few] مدة { NUMBER($count) } انقطاعات غير معروفة، فلا تُضاف.
    [many] مدة { NUMBER($count) } انقطاعًا غير معروفة، فلا تُضاف.
   *[other] مدة { NUMBER($count) } انقطاع غير معروفة، فلا تُضاف.
}

hours = { NUMBER($hours) } س { NUMBER($minutes) } د

known-since = معروف منذ { $since }.
known-from-vendor = { $count ->
    [zero] معروف منذ { $since }.
    [one] معروف منذ { $since }، من آخر حادثة لدى المورّد.
    [two] معروف منذ { $since }، من آخر حادثتين لدى المورّد.
    [few] معروف منذ { $since }، من آخر { NUMBER($count) } حوادث لدى المورّد.
    [many] معروف منذ { $since }، من آخر { NUMBER($count) } حادثة لدى المورّد.
   *[other] معروف منذ { $since }، من آخر { NUMBER($count) } حادثة لدى المورّد.
}
known-from-archive = معروف منذ { $since }، من أرشيف هذا المتصفح.
known-from-both = { $count ->
    [zero] معروف منذ { $since }، من أرشيف هذا المتصفح.
    [one] معروف منذ { $since }، من آخر حادثة لدى المورّد ومن أرشيف هذا المتصفح.
    [two] معروف منذ { $since }، من آخر حادثتين لدى المورّد ومن أرشيف هذا المتصفح.
    [few] معروف منذ { $since }، من آخر { NUMBER($count) } حوادث لدى المورّد ومن أرشيف هذا المتصفح.
    [many] معروف منذ { $since }، من آخر { NUMBER($count) } حادثة لدى المورّد ومن أرشيف هذا المتصفح.
   *[other] معروف منذ { $since }، من آخر { NUMBER($count) } حادثة لدى المورّد ومن أرشيف هذا المتصفح.
}

# الأيام هنا 30 أو 90 أو 365.
uptime-not-known = لا يُعرف شيء عن آخر { NUMBER($days) } يومًا.
uptime = { $share } من آخر { NUMBER($days) } يومًا.
uptime-lengthless = { $share } من آخر { NUMBER($days) } يومًا. { $count ->
    [zero] لا انقطاعات مدتها غير معروفة.
    [one] كما وقع انقطاع واحد مدته غير معروفة.
    [two] كما وقع انقطاعان مدتهما غير معروفة.
    [few] كما وقعت { NUMBER($count) } انقطاعات مدتها غير معروفة.
    [many] كما وقع { NUMBER($count) } انقطاعًا مدتها غير معروفة.
   *[other] كما وقع { NUMBER($count) } انقطاع مدتها غير معروفة.
}
uptime-hours = { $share } من آخر { $known }، وهو كل ما يُعرف من { NUMBER($days) } يومًا.
uptime-hours-lengthless = { $share } من آخر { $known }، وهو كل ما يُعرف من { NUMBER($days) } يومًا. { $count ->
    [zero] لا انقطاعات مدتها غير معروفة.
    [one] كما وقع انقطاع واحد مدته غير معروفة.
    [two] كما وقع انقطاعان مدتهما غير معروفة.
    [few] كما وقعت { NUMBER($count) } انقطاعات مدتها غير معروفة.
    [many] كما وقع { NUMBER($count) } انقطاعًا مدتها غير معروفة.
   *[other] كما وقع { NUMBER($count) } انقطاع مدتها غير معروفة.
}
uptime-part = { $known ->
    [zero] { $share } من اليوم الأخير، وهو كل ما يُعرف من { NUMBER($days) } يومًا.
    [one] { $share } من آخر يوم، وهو كل ما يُعرف من { NUMBER($days) } يومًا.
    [two] { $share } من آخر يومين، وهو كل ما يُعرف من { NUMBER($days) } يومًا.
    [few] { $share } من آخر { NUMBER($known) } أيام، وهو كل ما يُعرف من { NUMBER($days) } يومًا.
    [many] { $share } من آخر { NUMBER($known) } يومًا، وهو كل ما يُعرف من { NUMBER($days) } يومًا.
   *[other] { $share } من آخر { NUMBER($known) } يوم، وهو كل ما يُعرف من { NUMBER($days) } يومًا.
}
uptime-part-lengthless = { $known ->
    [zero] { $share } من اليوم الأخير، وهو كل ما يُعرف من { NUMBER($days) } يومًا.
    [one] { $share } من آخر يوم، وهو كل ما يُعرف من { NUMBER($days) } يومًا.
    [two] { $share } من آخر يومين، وهو كل ما يُعرف من { NUMBER($days) } يومًا.
    [few] { $share } من آخر { NUMBER($known) } أيام، وهو كل ما يُعرف من { NUMBER($days) } يومًا.
    [many] { $share } من آخر { NUMBER($known) } يومًا، وهو كل ما يُعرف من { NUMBER($days) } يومًا.
   *[other] { $share } من آخر { NUMBER($known) } يوم، وهو كل ما يُعرف من { NUMBER($days) } يومًا.
} { $count ->
    [zero] لا انقطاعات مدتها غير معروفة.
    [one] كما وقع انقطاع واحد مدته غير معروفة.
    [two] كما وقع انقطاعان مدتهما غير معروفة.
    [few] كما وقعت { NUMBER($count) } انقطاعات مدتها غير معروفة.
    [many] كما وقع { NUMBER($count) } انقطاعًا مدتها غير معروفة.
   *[other] كما وقع { NUMBER($count) } انقطاع مدتها غير معروفة.
}

# في محل المفعول وفي محل المبتدأ معًا: لا يتغير رسمها بالإعراب.
kind-incident = حادثة
kind-notice = رسالة تنويه
kind-minor = حادثة طفيفة
kind-major = حادثة كبيرة
kind-critical = حادثة حرجة
kind-maintenance = صيانة
kind-other = حادثة («⁨{ $word }⁩»)
open = لدى { $vendor } { $what }
open-since = لدى { $vendor } منذ { $date } { $what }
open-parts = لدى { $vendor } { $what }، والأجزاء المتأثرة: { $parts }
open-since-parts = لدى { $vendor } منذ { $date } { $what }، والأجزاء المتأثرة: { $parts }
over = شهد { $vendor } { $what }
over-on = شهد { $vendor } في { $date } { $what }
over-parts = شهد { $vendor } { $what }، والأجزاء المتأثرة: { $parts }
over-on-parts = شهد { $vendor } في { $date } { $what }، والأجزاء المتأثرة: { $parts }
posted = نشر { $vendor } { $what }
posted-on = نشر { $vendor } في { $date } { $what }
posted-parts = نشر { $vendor } { $what }، والأجزاء المتأثرة: { $parts }
posted-on-parts = نشر { $vendor } في { $date } { $what }، والأجزاء المتأثرة: { $parts }
told-open-for = { $told }. الأمر مستمر منذ { $length } ولم يُحلّ بعد.
told-open = { $told }. لم يُحلّ الأمر بعد.
told-over-after = { $told }. دام ذلك { $length }، وقد تم الحل.
told-over = { $told }. تم الحل؛ ولا يُعرف كم دام ذلك.
more-parts = { $count ->
    [zero] لا أجزاء أخرى
    [one] جزء آخر
    [two] جزءان آخران
    [few] { NUMBER($count) } أجزاء أخرى
    [many] { NUMBER($count) } جزءًا آخر
   *[other] { NUMBER($count) } جزء آخر
}

acknowledged-at-once = أقرّ بها المورّد خلال دقيقة، بحسب قوله.
acknowledged = أقرّ بها المورّد بعد بدايتها بمدة { $lag }، بحسب قوله.
acknowledged-about = أقرّ بها المورّد بعد بدايتها بمدة { $lag } تقريبًا، بحسب قوله.
update-due = حان موعد التحديث الذي وعد به المورّد.
update-late = تأخر التحديث الذي وعد به المورّد { $late }.

import-no-archive = هذا الملف ليس أرشيف حوادث. اختر ملفًا صُدّر من هنا.
import-too-new = كُتب هذا الأرشيف بإصدار أحدث من هذا البرنامج. حدّث البرنامج، ثم أعد الاستيراد.
import-too-much = لم يُستورد هذا الأرشيف: في { $path } أكثر من { $most }.
import-damaged = هذا الأرشيف تالف ولم يُستورد: { $why }.

rule-downtime = وقت التوقف هو الوقت من البداية إلى الحل لكل الانقطاعات معًا؛ والانقطاعان المتزامنان يُحسبان مرة واحدة.
rule-notices = التنويهات والصيانة لا تُحسب انقطاعات إلا إذا طلبت ذلك.
rule-lengthless = الانقطاع الذي أُعلن مرة واحدة بعد انتهائه يُحسب؛ ولا يضيف إلى وقت التوقف إلا إذا ذكر نصه مدة.
rule-open = الحادثة المفتوحة تمتد حتى الآن.
rule-month = الحوادث في الشهر تُحسب على كل الوقت المعروف، متى بلغ ثلاثين يومًا.
rule-uptime = وقت التشغيل محسوب على الأيام المعروفة، ومقرَّب إلى أسفل.

left-out-one = تنويه واحد لم يُحسب.
left-out-one-of = تنويه واحد مدته { $length } لم يُحسب.
left-out-many = { $count ->
    [zero] لم يُترك أي تنويه.
    [one] تنويه واحد لم يُحسب.
    [two] تنويهان لم يُحسبا.
    [few] { NUMBER($count) } تنويهات لم تُحسب.
    [many] { NUMBER($count) } تنويهًا لم تُحسب.
   *[other] { NUMBER($count) } تنويه لم تُحسب.
}
left-out-many-of = { $count ->
    [zero] لم يُترك أي تنويه؛ مجموع المدة { $length }.
    [one] تنويه واحد مدته { $length } لم يُحسب.
    [two] تنويهان مجموع مدتهما { $length } لم يُحسبا.
    [few] { NUMBER($count) } تنويهات مجموع مدتها { $length } لم تُحسب.
    [many] { NUMBER($count) } تنويهًا مجموع مدتها { $length } لم تُحسب.
   *[other] { NUMBER($count) } تنويه مجموع مدتها { $length } لم تُحسب.
}

acknowledging = من البداية التي ذُكرت لاحقًا إلى أول إعلان؛ الوسيط محسوب من { NUMBER($of) } من أصل { NUMBER($all) } من الانقطاعات، وهي التي تذكر بدايتها؛ وتسعة من كل عشرة خلال { $length }
