//! Numbers by which programs say how a call ended, where no words do: curl's, the system's, a mail server's.
//!
//! They say it in every language of the system's messages, which words do not.

use super::kind::Kind;
use super::lines::before;

/// A kind, and where it stands.
type Found = (Kind, usize, usize);

/// What a number in a line says that has one of the words before such numbers.
pub(super) fn said(lower: &str) -> Option<Found> {
    curl(lower).or_else(|| system(lower))
}

/// What curl's own numbers say (curl's manual, "Exit codes").
fn curl(lower: &str) -> Option<Found> {
    let at = lower.find("curl: (").or_else(|| lower.find("curl error "))?;
    let number =
        number(lower.get(at + "curl: (".len()..)?.trim_start_matches(|c: char| !c.is_ascii_digit()))?;
    let kind = match number {
        5 | 6 => Kind::Dns,
        7 => Kind::Refused,
        28 => Kind::Timeout,
        35 | 51 | 53 | 54 | 58 | 59 | 60 | 66 | 77 | 80 | 82 | 83 | 90 | 91 => Kind::Tls,
        16 | 18 | 52 | 55 | 56 | 92 => Kind::Reset,
        67 => Kind::Auth,
        _ => return None,
    };
    Some((kind, at, at + 4))
}

/// What stands before a number of the system.
const SYSTEM: &[&str] = &[
    "[errno ",
    "errno: ",
    "errno=",
    "errno ",
    "(os error ",
    "[winerror ",
    "socketexception (",
    "socket error ",
    "wsa error ",
    "winhttp error ",
    "nserrorcode=",
    "nsurlerrordomain code=",
    "kcferrordomaincfnetwork error ",
    "nserrorcode ",
];

/// What the system's numbers say: errno of Linux and of macOS, Winsock's (`WSAECONNREFUSED` is 10061), WinHTTP's, libuv's
/// (`errno: -3008` is `ENOTFOUND`), getaddrinfo's (`-2`, `-3`), Apple's `NSURLErrorDomain`.
fn system(lower: &str) -> Option<Found> {
    let (at, rest) = SYSTEM.iter().find_map(|mark| {
        let at = lower.find(mark)?;
        Some((at, lower.get(at + mark.len()..)?))
    })?;
    let is_below = rest.starts_with('-');
    let value = number(rest.trim_start_matches('-'))?;
    let is_apple = lower.get(at..).is_some_and(|it| it.starts_with("ns") || it.starts_with("kcf"));
    let kind = match (is_below, value) {
        (true, 1001) if is_apple => Kind::Timeout,
        (true, 1003 | 1006) if is_apple => Kind::Dns,
        (true, 1004) if is_apple => Kind::Refused,
        (true, 1005) if is_apple => Kind::Reset,
        (true, 1009) if is_apple => Kind::Network,
        (true, 1200..=1206) if is_apple => Kind::Tls,
        (true, 2 | 3 | 5 | 3001 | 3008) | (false, 11001 | 11004 | 12007) => Kind::Dns,
        (_, 111 | 61) | (false, 10061 | 12029) => Kind::Refused,
        (_, 104 | 54 | 32) | (false, 10053 | 10054 | 12030 | 12031) => Kind::Reset,
        (_, 110 | 60) | (false, 10060 | 12002) => Kind::Timeout,
        (_, 101 | 113 | 51 | 65) | (false, 10050 | 10051 | 10065) => Kind::Network,
        (false, 12175 | 12157 | 12037 | 12045) => Kind::Tls,
        _ => return None,
    };
    Some((kind, at, at + 4))
}

/// A mail server's reply: `550 5.7.1`, `said: 454 …`, `responseCode: 535`. What the second and third part of the enhanced code
/// say is RFC 3463's: x.7 is security or policy, x.2.2 and x.3.1 a full store; RFC 4954 gives 530, 534, 535 and 538 to
/// authentication.
pub(super) fn reply(line: &str) -> Option<Found> {
    let bytes = line.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while at + 3 <= bytes.len() {
        let is_three = (at..at + 3).all(is_digit) && !is_digit(at + 3) && (at == 0 || !is_digit(at - 1));
        if !is_three {
            at += 1;
            continue;
        }
        let lead = before(line, at, 24).trim_end_matches([' ', '\'', '"', ':', '=', '<', '(']);
        let lead = lead.to_ascii_lowercase();
        let code: u16 = line.get(at..at + 3)?.parse().ok()?;
        let next = bytes.get(at + 3).copied().unwrap_or(b' ');
        let tail = line.get(at + 4..).unwrap_or_default();
        let enhanced = enhanced(tail);
        let is_named =
            ["said", "response", "responsecode", "reply", "code", "smtp error", "error", "login", "]"]
                .iter()
                .any(|word| lead.ends_with(word));
        if !(400..560).contains(&code)
            || !matches!(next, b' ' | b'-' | b',' | b'\'' | b')')
            || !(is_named || enhanced.is_some() || lead.is_empty())
        {
            at += 3;
            continue;
        }
        let kind = match (code, enhanced) {
            (552 | 452, _) | (_, Some((2, 2) | (3, 1) | (5, 3))) => Kind::Quota,
            (530 | 534 | 535 | 538, _) | (_, Some((7, _))) => Kind::Auth,
            _ => Kind::Other,
        };
        return Some((kind, at, at + 3));
    }
    None
}

/// Whether a line has a reply with an enhanced code, which only mail servers give: `554 5.2.2`.
pub(super) fn enhanced_reply(line: &str) -> bool {
    let mut words = line.split([' ', '-', '\'', '"', '(']).peekable();
    while let Some(word) = words.next() {
        let is_reply =
            word.len() == 3 && word.starts_with(['4', '5']) && word.bytes().all(|byte| byte.is_ascii_digit());
        if is_reply && words.peek().is_some_and(|next| enhanced(next).is_some()) {
            return true;
        }
    }
    false
}

/// The second and third number of `5.7.1`.
fn enhanced(tail: &str) -> Option<(u16, u16)> {
    let code = tail.split(|c: char| !(c.is_ascii_digit() || c == '.')).next()?;
    let mut parts = code.split('.').map(|part| part.parse::<u16>().ok());
    let (class, subject, detail) = (parts.next()??, parts.next()??, parts.next()??);
    matches!(class, 4 | 5).then_some((subject, detail))
}

fn number(text: &str) -> Option<u32> {
    text.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_say_how_a_call_ended() {
        for (line, expected) in [
            ("curl: (35) something", Some(Kind::Tls)),
            ("curl error 28 while downloading", Some(Kind::Timeout)),
            ("curl: (22) the requested url returned error: 404", None),
            ("verbindung fehlgeschlagen (os error 111)", Some(Kind::Refused)),
            ("  errno: -3008,", Some(Kind::Dns)),
            ("[winerror 10060] ein verbindungsversuch ist fehlgeschlagen", Some(Kind::Timeout)),
            ("nsurlerrordomain code=-1009", Some(Kind::Network)),
            ("[errno 2] no such file or directory", None),
            ("errno: 0", None),
        ] {
            let found = curl(line).or_else(|| system(line));
            assert_eq!(found.map(|(kind, ..)| kind), expected, "{line}");
        }
        for (line, expected) in [
            ("550 5.7.1 Service unavailable, blocked", Some(Kind::Auth)),
            ("said: 452 4.2.2 The email account is over quota", Some(Kind::Quota)),
            ("  responseCode: 535,", Some(Kind::Auth)),
            ("550 5.1.1 The email account does not exist", Some(Kind::Other)),
            ("delay=503, dsn=2.0.0, status=sent (250 Ok)", None),
        ] {
            assert_eq!(reply(line).map(|(kind, ..)| kind), expected, "{line}");
        }
    }
}
