# إشعارات بما تغيّر لدى المورّدين. لا صيغ جمع هنا: من يقولها لا يسأل المتصفح عنها.

new = حادثة جديدة لدى { $vendor }
worse = تفاقمت الحادثة لدى { $vendor }
recovered = عاد { $vendor } إلى العمل
work = صيانة قريبة لدى { $vendor }
with-impact = { $title } ({ $impact })
no-incident = لا تذكر صفحة الحالة أي حادثة.
all-well = تقول صفحة الحالة إن كل شيء عاد سليمًا.
from = { $title }، بدءًا من { $time }
line = { $became }. { $message }
several = تغييرات لدى مورّديك: { NUMBER($count) }
more = تغييرات أخرى: { NUMBER($count) }.
