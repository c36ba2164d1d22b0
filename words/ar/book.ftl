# صفحة الدليل الإرشادي: كل ما يعرفه، مع مصادره.

open = فتح الدليل الإرشادي كاملًا
search = البحث في هذا الدليل الإرشادي
print = طباعة
nothing = لا شيء في هذا الدليل الإرشادي يحوي هذه الكلمات.
green = ما لا تقوله الصفحة الخضراء
symptoms = الأعراض
errors = ما معنى الخطأ، وممّن هو
parts = أجزاء الخدمة
regions = المناطق
webhooks = كيف تُوقَّع خطافات الويب
dashboards = في لوحة المعلومات
checklists = قوائم التحقق
runbooks = خطط الاستجابة
commands = الأوامر
needs = ما يلزم
upstream = ما قد تعتمد عليه الخدمة
hosts = المضيفات
links = مزيد من القراءة
sources = المصادر
source = المصدر
title = الدليل الإرشادي: { $vendor }

whose-them = المورّد
whose-us = نحن
whose-upstream = طرف خلف المورّد
whose-nobody = لا أحد

retry-now = قد تفيد إعادة المحاولة فورًا.
retry-after = قد تفيد إعادة المحاولة بعد توقف.
retry-never = لا تفيد إعادة المحاولة.

checked = رُوجع في { $day }

signed = التوقيع { $algorithm } على { $signed }، في { $header }
answer-within = { $seconds ->
    [zero] على المستلم أن يجيب فورًا.
    [one] على المستلم أن يجيب خلال ثانية واحدة.
    [two] على المستلم أن يجيب خلال ثانيتين.
    [few] على المستلم أن يجيب خلال { NUMBER($seconds) } ثوانٍ.
    [many] على المستلم أن يجيب خلال { NUMBER($seconds) } ثانية.
   *[other] على المستلم أن يجيب خلال { NUMBER($seconds) } ثانية.
}
tolerance = { $seconds ->
    [zero] لا يجوز أن تختلف الساعتان.
    [one] يجوز أن تختلف الساعتان بثانية واحدة.
    [two] يجوز أن تختلف الساعتان بثانيتين.
    [few] يجوز أن تختلف الساعتان بمقدار { NUMBER($seconds) } ثوانٍ.
    [many] يجوز أن تختلف الساعتان بمقدار { NUMBER($seconds) } ثانية.
   *[other] يجوز أن تختلف الساعتان بمقدار { NUMBER($seconds) } ثانية.
}
