# Was eine Diagnose zuerst sagt, und woher ihre Anzeichen stammen.

them = Es liegt am Anbieter
us = Es liegt an uns
unclear = Noch nicht zu sagen

probably-them = Wahrscheinlich liegt es am Anbieter
probably-us = Wahrscheinlich liegt es an uns
is-it-yours = Der Anbieter hat eine Störung. Ist es diese?
planned-work-until = Geplante Wartung des Anbieters bis { $until }
planned-work = Geplante Wartung des Anbieters

error-http = HTTP { $status }
error-timeout = Keine rechtzeitige Antwort
error-network = Keine Verbindung

watch = Die Störung beobachten ({ $vendor }) und dem Team sagen, dass es am Anbieter liegt.

# Steht immer nach „von“ oder „bei“, also im Dativ.
the-vendor = diesem Anbieter

your-answers = eigene Antworten
page-of = Statusseite von { $vendor }
page-at = Statusseite von { $vendor } ({ $url })
incident-of = Störung bei { $vendor } ({ $address })
measured-at = von hier gemessen ({ $host })
measured-here = von hier gemessen
