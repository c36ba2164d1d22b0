# Ce qu’ont donné les appels faits d’ici.

failing-http = Appels d’ici vers { $host } : { $failed } sur { $of } en échec avec HTTP { $status }. D’autres sites répondent.
failing-http-alone = Appels d’ici vers { $host } : { $failed } sur { $of } en échec avec HTTP { $status }. Aucun autre site n’a été interrogé.
failing-network = Appels d’ici vers { $host } : { $failed } sur { $of } en échec, sans connexion. D’autres sites répondent.
failing-network-alone = Appels d’ici vers { $host } : { $failed } sur { $of } en échec, sans connexion. Aucun autre site n’a été interrogé.
failing-timeout = Appels d’ici vers { $host } : { $failed } sur { $of } en échec, sans réponse à temps. D’autres sites répondent.
failing-timeout-alone = Appels d’ici vers { $host } : { $failed } sur { $of } en échec, sans réponse à temps. Aucun autre site n’a été interrogé.
slow = { $host } met { $takes } ms à répondre d’ici, contre { $took } ms auparavant. D’autres sites ne sont pas plus lents.
slow-alone = { $host } met { $takes } ms à répondre d’ici, contre { $took } ms auparavant. Aucun autre site n’a été interrogé.
slower-than-others = { $host } met { $takes } ms à répondre d’ici. D’autres sites répondent bien plus vite.
some-fail = Appels d’ici : { $failed } sur { $of } en échec, trop peu pour parler de panne.
unreachable = { $host } est injoignable d’ici.
unreachable-alone = Seul { $host } est injoignable d’ici. Un pare-feu à nous le bloque peut-être, ou il est en panne.
works = { $of ->
    [one] Un appel d’ici réussit.
    [many] Les { $of } d’appels d’ici réussissent tous.
   *[other] Les { $of } appels d’ici réussissent tous.
}
wrong-host = { $host } refuse les appels avec HTTP { $status } et { $other } les accepte : ce n’est pas le bon hôte.
refused = { $host } refuse, avec HTTP { $status }, des appels d’ici que l’on sait corrects.
limited = Les appels d’ici sont refusés avec HTTP { $status } : une limite de débit, un quota ou une facture.
our-network = D’autres sites sont également injoignables d’ici : notre réseau est en cause.
our-slow-network = D’autres sites sont également lents d’ici : notre réseau est en cause.
proxy-status = Un intermédiaire répond avec HTTP { $status }, pour d’autres sites aussi : un proxy ou un pare-feu.
proxy = Un intermédiaire rompt les connexions sécurisées, vers d’autres sites aussi : un proxy ou un pare-feu.
