# Der Titel der Schaltfläche und Benachrichtigungen.

not-listed = Nicht mehr aufgeführt
became = { $vendor }: { $phase }
news = Neues von einer beobachteten Störung: { $became }, { $title }.
nobody = Noch keine Anbieter. In den Einstellungen lassen sie sich hinzufügen.
is-operational = { $vendor } ist in Betrieb.
all-operational = Alle { NUMBER($count) } Anbieter sind in Betrieb.
stands = { $vendor }: { $state }.
stood = { $vendor }: { $state } (beim letzten Lesen).
muted = Stummgeschaltet: { NUMBER($count) }.

vigil-fails = { $host } scheitert: { $failed } der letzten { $of } Aufrufe von hier
vigil-recovered = { $host } antwortet wieder
