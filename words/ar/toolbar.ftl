# عنوان زر شريط الأدوات والإشعارات. لا صيغ جمع هنا: من يقولها لا يسأل المتصفح عنها.

not-listed = لم تعد مدرجة

became = لدى { $vendor }: { $phase }
news = جديد حادثة تتابعها: { $became }، { $title }.
nobody = لا مورّدين بعد. أضف مورّدًا في الإعدادات.
is-operational = يعمل { $vendor }.
all-operational = يعمل كل المورّدين (عددهم { NUMBER($count) }).
stands = حالة { $vendor }: { $state }.
stood = حالة { $vendor } عند آخر قراءة: { $state }.
muted = المكتومون: { NUMBER($count) }.

vigil-fails = تعطّل { $host }: فشل { $failed } من أصل { $of } في آخر الاستدعاءات من هنا
vigil-recovered = عاد { $host } إلى الإجابة
