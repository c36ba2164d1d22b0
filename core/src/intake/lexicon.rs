//! A line as words, and phrases looked for in it: one look-up a word, so the work grows with the text alone.

use std::collections::BTreeMap;

use super::kind::Kind;

/// What a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// How a call ended.
    Ended(Kind),
    /// That it went well.
    Went,
    /// That a mail server, or a library that speaks to one, prints the line.
    Mail,
    /// That a number behind it says how the call ended: see [`super::numbers`].
    Numbered,
}

/// The words of a line, in lower case, at the places where they stand in it. A word ends at a hump too: `AccessDenied` is
/// two, `ConnectTimeoutError` three, `ECONNRESET` one.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) lower: String,
    pub(super) spans: Vec<(usize, usize)>,
}

impl Words {
    pub(super) fn read(&mut self, line: &str) {
        self.lower.clear();
        lower_into(line, &mut self.lower);
        self.spans.clear();
        let bytes = line.as_bytes();
        let mut start = None;
        for (at, &byte) in bytes.iter().enumerate() {
            let is_part = byte.is_ascii_alphanumeric() || byte >= 0x80;
            match (start, is_part) {
                (None, true) => start = Some(at),
                (Some(begun), false) => {
                    self.spans.push((begun, at));
                    start = None;
                }
                (Some(begun), true) if is_hump(bytes, at) || is_other_script(bytes, at) => {
                    self.spans.push((begun, at));
                    start = Some(at);
                }
                _ => {}
            }
        }
        if let Some(begun) = start {
            self.spans.push((begun, bytes.len()));
        }
    }

    pub(super) fn word(&self, place: usize) -> &str {
        self.spans.get(place).and_then(|(start, end)| self.lower.get(*start..*end)).unwrap_or_default()
    }

    /// Whether this phrase begins at a word; the place after it.
    pub(super) fn says(&self, place: usize, phrase: &str) -> Option<usize> {
        let mut at = place;
        for wanted in phrase.split(' ') {
            if at >= self.spans.len() {
                return None;
            }
            let word = self.word(at);
            let fits = match wanted.strip_suffix('*') {
                Some(head) => word.starts_with(head),
                None => word == wanted,
            };
            if !fits {
                return None;
            }
            at += 1;
        }
        Some(at)
    }
}

/// A capital after a small letter, or the last capital of a run before a small letter: `API|Error`.
fn is_hump(bytes: &[u8], at: usize) -> bool {
    let is = |place: usize, test: fn(&u8) -> bool| bytes.get(place).is_some_and(test);
    let upper = is(at, u8::is_ascii_uppercase);
    let before = at.wrapping_sub(1);
    upper
        && (is(before, u8::is_ascii_lowercase)
            || (is(before, u8::is_ascii_uppercase) && is(at + 1, u8::is_ascii_lowercase)))
}

/// Where a script that puts no blanks between words meets Latin letters: `からNotionに`.
fn is_other_script(bytes: &[u8], at: usize) -> bool {
    let is_wide = |byte: u8| byte >= 0xd8;
    match (bytes.get(at.wrapping_sub(1)), bytes.get(at)) {
        (Some(before), Some(&byte)) if before.is_ascii_alphanumeric() => is_wide(byte),
        (Some(&before), Some(byte)) if byte.is_ascii_alphanumeric() && before >= 0x80 => {
            let lead = bytes.get(..at).and_then(|head| head.iter().rev().find(|byte| **byte & 0xc0 != 0x80));
            lead.is_some_and(|lead| is_wide(*lead))
        }
        _ => false,
    }
}

/// Lower case letter by letter, each as long as before, so that places stay the same: ASCII, Latin-1 and Polish.
pub(super) fn lower_into(text: &str, into: &mut String) {
    if text.is_ascii() {
        let from = into.len();
        into.push_str(text);
        if let Some(added) = into.get_mut(from..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    into.extend(text.chars().map(|c| match c {
        '\u{c0}'..='\u{de}' if c != '\u{d7}' => char::from_u32(c as u32 + 0x20).unwrap_or(c),
        'Ł' => 'ł',
        'Ś' => 'ś',
        'Ż' => 'ż',
        'Ź' => 'ź',
        'Ć' => 'ć',
        'Ą' => 'ą',
        'Ę' => 'ę',
        'Ń' => 'ń',
        _ => c.to_ascii_lowercase(),
    }));
}

pub(super) fn lower(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    lower_into(text, &mut out);
    out
}

/// Phrases by their first word.
#[derive(Debug)]
pub(super) struct Lexicon {
    phrases: BTreeMap<&'static str, Vec<(&'static str, Sign)>>,
    /// One bit for each hash of a first word, so that nearly all words need no look-up.
    seen: [u64; 64],
    /// Beginnings of words.
    heads: Vec<(&'static str, Sign)>,
}

/// A word's first four bytes and its length, mixed into 4,096 places.
fn hash(word: &str) -> usize {
    let mut first = [0; 4];
    for (place, byte) in first.iter_mut().zip(word.bytes()) {
        *place = byte;
    }
    let mixed = (u32::from_le_bytes(first) ^ (word.len() as u32) << 3).wrapping_mul(0x9e37_79b1);
    (mixed >> 20) as usize
}

/// A phrase that was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said {
    pub(super) sign: Sign,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Lexicon {
    pub(super) fn new() -> Lexicon {
        let mut phrases: BTreeMap<&'static str, Vec<(&'static str, Sign)>> = BTreeMap::new();
        let mut heads: Vec<(&'static str, Sign)> = Vec::new();
        let mut add = |list: &[&'static str], sign| {
            for phrase in list {
                if let Some(head) = phrase.strip_suffix('*') {
                    heads.push((head, sign));
                    continue;
                }
                let first = phrase.split(' ').next().unwrap_or_default();
                phrases.entry(first).or_default().push((phrase, sign));
            }
        };
        for (kind, list) in ENDINGS {
            add(list, Sign::Ended(*kind));
        }
        add(REFUSED_BY_BROWSER, Sign::Ended(Kind::Other));
        add(WENT, Sign::Went);
        add(MAIL, Sign::Mail);
        add(NUMBERED, Sign::Numbered);
        let mut seen = [0; 64];
        for first in phrases.keys() {
            let bit = hash(first);
            if let Some(word) = seen.get_mut(bit / 64) {
                *word |= 1 << (bit % 64);
            }
        }
        Lexicon { phrases, seen, heads }
    }

    /// What a line's words say of how a call ended.
    pub(super) fn find(&self, line: &str, words: &Words, found: &mut Vec<Said>) {
        found.clear();
        for place in 0..words.spans.len() {
            let word = words.word(place);
            if let Some((_, sign)) = self.heads.iter().find(|(head, _)| word.starts_with(head)) {
                let (start, end) = words.spans.get(place).copied().unwrap_or_default();
                found.push(Said { sign: *sign, start, end });
                continue;
            }
            let bit = hash(word);
            if self.seen.get(bit / 64).is_none_or(|known| known >> (bit % 64) & 1 == 0) {
                continue;
            }
            let Some(candidates) = self.phrases.get(word) else { continue };
            // What a number stands behind is asked beside what the words themselves say: "os error 111: connection refused".
            for (phrase, sign) in candidates {
                if matches!(sign, Sign::Mail | Sign::Numbered) && words.says(place, phrase).is_some() {
                    found.push(Said { sign: *sign, start: 0, end: 0 });
                }
            }
            let hit = candidates
                .iter()
                .filter(|(_, sign)| !matches!(sign, Sign::Mail | Sign::Numbered))
                .filter_map(|(phrase, sign)| Some((words.says(place, phrase)?, *sign)))
                .max_by_key(|(after, _)| *after);
            let Some((after, sign)) = hit else { continue };
            let span = |place: usize| words.spans.get(place).copied().unwrap_or_default();
            let (start, end) = (span(place).0, span(after.saturating_sub(1)).1);
            if !is_setting(line, words, place, after, end) {
                found.push(Said { sign, start, end });
            }
        }
        // `connection <monitor> to 18.197.12.40:27017 closed`: what was connected stands between.
        if !found.iter().any(|said| matches!(said.sign, Sign::Ended(_)))
            && let Some(said) = ended_apart(words)
        {
            found.push(said);
        }
        // Go ends so where the other side hung up: `Post "https://…": EOF`.
        let ended = line.trim_end();
        if let Some(head) = ended.strip_suffix("\": EOF") {
            found.push(Said { sign: Sign::Ended(Kind::Reset), start: head.len() + 3, end: ended.len() });
        }
        if line.bytes().any(|byte| byte >= 0xd8) {
            for (kind, list) in UNSPACED {
                for phrase in *list {
                    if let Some(start) = line.find(phrase) {
                        found.push(Said { sign: Sign::Ended(*kind), start, end: start + phrase.len() });
                    }
                }
            }
        }
    }
}

/// A connection, and further on in the line what became of it.
fn ended_apart(words: &Words) -> Option<Said> {
    let place = (0..words.spans.len()).find(|place| words.word(*place) == "connection")?;
    let sign = |word: &str| match word {
        "closed" | "reset" | "dropped" | "terminated" | "lost" => Some(Kind::Reset),
        "refused" => Some(Kind::Refused),
        _ => None,
    };
    let last = (place + 1..place + 12).find(|place| sign(words.word(*place)).is_some())?;
    let (start, end) = (words.spans.get(place)?.0, words.spans.get(last)?.1);
    Some(Said { sign: Sign::Ended(sign(words.word(last))?), start, end })
}

/// Whether it is a name of a setting or a header and not what happened: `timeout: 10000`, `--timeout`, `x-rate-limit-reset`.
fn is_setting(line: &str, words: &Words, place: usize, after: usize, end: usize) -> bool {
    let first = words.word(place);
    let next = words.word(after);
    let tail = line.get(end..).unwrap_or_default();
    if first == "timeout" || first == "timeouts" {
        let value = tail.trim_start_matches(['"', '\'', ' ', ':', '=']);
        let begins = words.spans.get(place).map_or(0, |(start, _)| *start);
        let is_flag =
            line.get(..begins).is_some_and(|head| head.ends_with("--") || head.ends_with("keep-alive: "));
        return is_flag
            || (tail.len() > value.len()
                && !tail.starts_with(' ')
                && value.starts_with(|c: char| c.is_ascii_digit()))
            || tail.starts_with(": ") && value.starts_with(|c: char| c.is_ascii_digit());
    }
    let is_header =
        matches!(next, "remaining" | "reset" | "policy" | "used" | "resource" | "limit" | "after" | "scope");
    (first == "rate" || first == "ratelimit" || first == "quota") && is_header
        || matches!(first, "econnreset" | "etimedout") && next == "retries"
}

/// How calls end, as programs and people say it.
const ENDINGS: &[(Kind, &[&str])] = &[
    (
        Kind::Http,
        // A status by its name alone: `! [remote rejected] main -> main (Internal Server Error)`.
        &["5xx", "5xxs", "internal server error", "service unavailable", "bad gateway"],
    ),
    (
        Kind::Timeout,
        &[
            "timed out",
            "timeout",
            "timeouts",
            "time out",
            "times out",
            "timing out",
            "etimedout",
            "esockettimedout",
            "deadline exceeded",
            "read timeout",
            "connect timeout",
            "err timed out",
            "err connection timed out",
            "econnaborted",
            "zeit\u{fc}berschreitung",
            "d\u{e9}lai d attente",
            "tiempo de espera",
            "tempo limite",
            "tempo esgotado",
            "limit czasu",
            "ns error net timeout",
            "timedout",
            "timeouterror",
            "time limit exceeded",
            "tempo scaduto",
            "expir\u{e9} le d\u{e9}lai",
        ],
    ),
    (
        Kind::Dns,
        &[
            "enotfound",
            "eai again",
            "could not resolve",
            "couldn t resolve",
            "name or service not known",
            "name resolution",
            "failure resolving",
            "failed resolving",
            "nxdomain",
            "no such host",
            "nodename nor servname",
            "err name not resolved",
            "dns probe",
            "unknown host",
            "unknownhost",
            "servfail",
            "gaierror",
            "name does not resolve",
            "cannot resolve",
            "failed to resolve",
            "nameresolutionerror",
            "resolve host",
            "dns resolution",
            "dns lookup",
            "no address associated",
            "unable to resolve",
            "ns error unknown host",
            "server misbehaving",
            "getaddrinfo failed",
        ],
    ),
    (
        Kind::Tls,
        &[
            "certificate has expired",
            "certificate verify failed",
            "certificate problem",
            "cert has expired",
            "certificate expired",
            "unable to get local issuer",
            "self signed certificate",
            "self signed",
            "handshake failure",
            "handshake failed",
            "x509",
            "err cert",
            "err ssl",
            "ssl handshake exception",
            "ssl routines",
            "wrong version number",
            "pkix path",
            "depth zero",
            "altnames",
            "unable to verify the first",
            "unable to verify leaf",
            "ssl error",
            "sslerror",
            "tls handshake error",
            "tls alert",
            "certificate is not trusted",
            "certificate not trusted",
            "zertifikat abgelaufen",
            "certificat expir\u{e9}",
            "ssl peer certificate",
            "certificate signed by unknown",
            "invalid certificate",
            "certificate unknown",
            "bad certificate",
            "sec error",
            "ssl no alternative",
            "certificate is not valid",
            "remote certificate is invalid",
            "remote certificate was rejected",
            "ssl connection could not be established",
            "certificate invalid",
            "ssl certificate error",
        ],
    ),
    (
        Kind::Refused,
        &[
            "connection refused",
            "connect call failed",
            "couldn t connect to server",
            "could not connect to server",
            "econnrefused",
            "err connection refused",
            "actively refused",
            "connect refused",
            "connect error 111",
            "verbindung verweigert",
            "verbindung abgelehnt",
            "connexion refus\u{e9}e",
            "conexi\u{f3}n rechazada",
            "conex\u{e3}o recusada",
            "connessione rifiutata",
            "verbinding geweigerd",
            "po\u{142}\u{105}czenie odrzucone",
            "ns error connection refused",
        ],
    ),
    (
        Kind::Reset,
        &[
            "connection reset",
            "econnreset",
            "err connection reset",
            "socket hang up",
            "connection closed",
            "remote end closed",
            "broken pipe",
            "epipe",
            "empty reply",
            "unexpected eof",
            "eof occurred",
            "server disconnected",
            "connection aborted",
            "remote disconnected",
            "err connection closed",
            "err empty response",
            "premature close",
            "prematurely closed",
            "stream reset",
            "lost connection",
            "reset before headers",
            "goaway",
            "forcibly closed",
            "other side closed",
            "socket closed",
            "socket disconnected",
            "err http2 protocol error",
            "connection was reset",
            "connection was closed",
            "err socket",
            "closed by the remote",
            "closed by remote",
            "verbindung zur\u{fc}ckgesetzt",
            "connection lost",
            "unexpectedly closed",
            "stream was reset",
            "incomplete read",
            "protocol error",
            "transfer closed",
            "hung up unexpectedly",
            "remote host closed",
            "early eof",
            "rst stream",
            "ns error net reset",
            "ns error net interrupt",
            "closed unexpectedly",
            "connection terminated",
            "connection resets",
            "stream terminated",
            "stream closed",
            "stream ended",
            "connection dropped",
            "connection is closed",
            "socket has been closed",
        ],
    ),
    (
        Kind::Network,
        &[
            "err internet disconnected",
            "enetunreach",
            "ehostunreach",
            "network is unreachable",
            "network unreachable",
            "no route to host",
            "network error",
            "api connection error",
            "cannot connect to",
            "unable to connect",
            "failed to connect",
            "can t reach",
            "cannot reach",
            "could not reach",
            "could not connect",
            "error connecting",
            "network request failed",
            "failed to fetch",
            "networkerror when",
            "load failed",
            "err network changed",
            "err address unreachable",
            "no internet",
            "err proxy connection failed",
            "host is unreachable",
            "host unreachable",
            "err tunnel connection failed",
            "enetdown",
            "network connection was lost",
            "offline",
        ],
    ),
    (
        Kind::Cors,
        &[
            "cors policy",
            "cross origin request blocked",
            "cors error",
            "cors request did not succeed",
            "missing allow origin",
            "same origin policy disallows",
            "not allowed by access control allow origin",
            "cors preflight",
        ],
    ),
    (
        Kind::Quota,
        &[
            "rate limit",
            "rate limited",
            "ratelimit",
            "ratelimited",
            "rate limits",
            "too many requests",
            "toomanyrequests",
            "quota exceeded",
            "current quota",
            "exceeded quota",
            "insufficient quota",
            "over quota",
            "throttl*",
            "throughput exceeded",
            "limit exceeded",
            "limitexceeded",
            "resource exhausted",
            "slow down",
            "slowdown",
            "usage limit",
            "request limit",
            "limit reached",
            "limit has been reached",
            "rate exceeded",
            "exceeded the limit",
            "spending limit",
            "spend limit",
            "credit balance",
            "storage quota",
            "exceeded the rate",
            "sending rate exceeded",
            "monthly limit",
            "daily limit",
            "api calls quota",
            "quota",
            "quotaexceeded",
            "limit exceeded exception",
            "max calls",
            "out of credits",
            "exceeded your",
            "secondary rate",
            "pull rate limit",
            "concurrency limit",
            "no space left",
            "disk quota",
            "trop de requ\u{ea}tes",
            "zu viele anfragen",
            "demasiadas solicitudes",
            "muitas solicita\u{e7}\u{f5}es",
            "e429",
            "burst limit",
            "too many clients",
            "too many connections",
            "remaining connection slots",
            "credit limit",
            "calls per second for api client",
            "limite de taux",
            "limit erreicht",
            "plan limit",
            "over limit",
            "exceeded retry limit",
        ],
    ),
    (
        Kind::Auth,
        &[
            "unauthorized",
            "forbidden",
            "permission denied",
            "denied",
            "access denied",
            "invalid api key",
            "incorrect api key",
            "authentication failed",
            "authentication failure",
            "invalid grant",
            "not authorized",
            "invalid credentials",
            "incorrect username",
            "invalid username",
            "wrong password",
            "incorrect password",
            "invalid password",
            "username or password",
            "expired token",
            "token expired",
            "token has expired",
            "invalid token",
            "unauthenticated",
            "publickey",
            "bad credentials",
            "login failed",
            "signature does not match",
            "invalid client",
            "invalid auth",
            "not authed",
            "token revoked",
            "authentication required",
            "insufficient permissions",
            "aadsts*",
            "access token expired",
            "invalid login",
            "authorization failure",
            "authorization failed",
            "authentication error",
            "authenticationerror",
            "invalid authentication",
            "could not be authenticated",
            "access is denied",
            "zugriff verweigert",
            "keine berechtigung",
            "acc\u{e8}s refus\u{e9}",
            "acceso denegado",
            "acesso negado",
            "accesso negato",
            "toegang geweigerd",
            "odmowa dost\u{119}pu",
            "not permitted",
            "invalid session",
            "expired key",
            "api key expired",
            "unable to create record authenticate",
            "authenticate",
            "eneedauth",
            "e401",
            "e403",
            "request had invalid authentication",
            "no permission",
            "account inactive",
            "missing scope",
            "invalid signature",
            "denied requested access",
            "not have permission",
            "insufficient scope",
            "lacks permission",
            "security token",
            "no valid credential",
            "unable to get iam security credentials",
            "unable to locate credentials",
            "could not load credentials",
            "default credentials were not found",
            "could not find default credentials",
            "don t have permission",
            "don t have access",
            "invalid access token",
            "expired credentials",
            "not allowed to access",
            "requires authentication",
            "permission to access",
            "user not authorized",
            "accessdenied",
            "sso required",
            "token is expired",
            "jwt expired",
            "token is invalid",
            "token invalid",
            "prohibited by",
            "permission for",
            "wrongpass",
            "bad auth",
            "requires permission",
            "missing permission",
            "missing permissions",
            "not have the required",
            "certificate revoked",
            "signature verification",
            "no signatures found",
            "signature mismatch",
            "webhook signature",
            "invalid hmac",
            "login required",
            "reauthenticat*",
            "unauthorised",
            "not authorised",
            "not entitled",
        ],
    ),
];

/// What a browser refuses by itself, without that anybody was asked.
const REFUSED_BY_BROWSER: &[&str] =
    &["mixed content", "content security policy", "content security policies", "errored"];

/// Words of mail servers and of libraries that speak to them: three digits beside them are replies of SMTP (RFC 5321).
const MAIL: &[&str] = &[
    "postfix",
    "smtp",
    "smtpd",
    "smtplib",
    "dsn",
    "sendmail",
    "exim",
    "relay",
    "rcpt to",
    "mail from",
    "nodemailer",
    "remote mta",
    "5 7 1",
];

/// Words before numbers that say how a call ended.
const NUMBERED: &[&str] = &[
    "curl",
    "errno",
    "os error",
    "winerror",
    "win error",
    "socket exception",
    "socket error",
    "wsa error",
    "winhttp error",
    "win http error",
    "nsurl error domain",
    "ns error code",
    "cf network error",
];

/// That something went well, where no status says it.
const WENT: &[&str] = &["status sent", "250 ok", "250 2"];

/// The same in scripts that put no blanks between words, or endings onto them.
const UNSPACED: &[(Kind, &[&str])] = &[
    (
        Kind::Timeout,
        &["タイムアウト", "超时", "逾時", "시간 초과", "타임아웃", "انتهت المهلة", "انتهاء المهلة"],
    ),
    (
        Kind::Refused,
        &["接続を拒否", "接続が拒否", "拒绝连接", "连接被拒绝", "연결 거부", "연결이 거부", "رفض الاتصال"],
    ),
    (Kind::Reset, &["接続がリセット", "连接重置", "连接被重置", "연결이 끊", "연결 재설정"]),
    (Kind::Quota, &["レート制限", "频率限制", "请求过多", "속도 제한", "요청 한도", "制限を超え", "配额"]),
    (
        Kind::Auth,
        &[
            "認証エラー",
            "認証に失敗",
            "アクセスが拒否",
            "权限不足",
            "无权限",
            "认证失败",
            "拒绝访问",
            "권한이 없",
            "인증 실패",
            "인증 오류",
            "غير مصرح",
        ],
    ),
    (Kind::Dns, &["名前解決", "域名解析", "无法解析", "이름 확인"]),
    (Kind::Tls, &["証明書", "证书", "인증서"]),
];
