# Was Aufrufe von hier aus ergaben.

failing-http = { $failed } von { $of } Aufrufen von hier an { $host } scheitern mit HTTP { $status }. Andere Seiten antworten.
failing-http-alone = { $failed } von { $of } Aufrufen von hier an { $host } scheitern mit HTTP { $status }. Andere Seiten wurden nicht gefragt.
failing-network = { $failed } von { $of } Aufrufen von hier an { $host } scheitern ohne Verbindung. Andere Seiten antworten.
failing-network-alone = { $failed } von { $of } Aufrufen von hier an { $host } scheitern ohne Verbindung. Andere Seiten wurden nicht gefragt.
failing-timeout = { $failed } von { $of } Aufrufen von hier an { $host } scheitern ohne rechtzeitige Antwort. Andere Seiten antworten.
failing-timeout-alone = { $failed } von { $of } Aufrufen von hier an { $host } scheitern ohne rechtzeitige Antwort. Andere Seiten wurden nicht gefragt.
slow = { $host } braucht von hier { $takes } ms für eine Antwort, zuvor waren es { $took } ms. Andere Seiten sind nicht langsamer.
slow-alone = { $host } braucht von hier { $takes } ms für eine Antwort, zuvor waren es { $took } ms. Andere Seiten wurden nicht gefragt.
slower-than-others = { $host } braucht von hier { $takes } ms für eine Antwort. Andere Seiten antworten viel schneller.
some-fail = { $failed } von { $of } Aufrufen von hier scheitern: zu wenige, um es einen Ausfall zu nennen.
unreachable = { $host } ist von hier nicht erreichbar.
unreachable-alone = Nur { $host } ist von hier nicht erreichbar. Vielleicht sperrt es eine eigene Firewall, oder der Dienst ist ausgefallen.
works = { $of ->
    [one] Ein Aufruf von hier gelingt.
   *[other] Alle { $of } Aufrufe von hier gelingen.
}
wrong-host = { $host } lehnt die Aufrufe mit HTTP { $status } ab, { $other } nimmt sie an: Es ist der falsche Host.
refused = { $host } lehnt Aufrufe von hier, die nachweislich richtig sind, mit HTTP { $status } ab.
limited = Aufrufe von hier werden mit HTTP { $status } abgelehnt: eine Rate, ein Kontingent oder eine Rechnung.
our-network = Auch andere Seiten sind von hier nicht erreichbar: Es liegt am Netz hier.
our-slow-network = Auch andere Seiten sind von hier langsam: Es liegt am Netz hier.
proxy-status = Etwas dazwischen antwortet mit HTTP { $status }, auch für andere Seiten: ein Proxy oder eine Firewall.
proxy = Etwas dazwischen unterbricht sichere Verbindungen, auch zu anderen Seiten: ein Proxy oder eine Firewall.
