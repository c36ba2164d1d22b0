//! What the commands print that are offered beside a probe, read back: a status line of curl, names of dig, a certificate of openssl,
//! samples of a latency loop, phases of a connection, a page's status. By it the verdict learns what a browser cannot see.

use std::net::IpAddr;

use super::doh::is_private;
use super::{Outcome, Probe};
use crate::playbook::is_host;
use crate::time::Timestamp;

/// The most lines that are read, and the most things that are kept of them.
const MOST_LINES: usize = 2000;
const MOST: usize = 200;

/// One thing that a command printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// A call ended: with this status, or with none where curl says 000.
    Call {
        /// The HTTP status.
        status: Option<u16>,
        /// How long it took, in milliseconds.
        millis: Option<u32>,
    },
    /// A name was resolved, or was not.
    Name {
        /// The host.
        host: String,
        /// Its first address.
        address: Option<IpAddr>,
    },
    /// A certificate was shown.
    Certificate {
        /// Whom it is for.
        subject: Option<String>,
        /// Who signed it.
        issuer: Option<String>,
        /// From when it holds.
        from: Option<Timestamp>,
        /// Until when it holds.
        until: Option<Timestamp>,
    },
    /// No certificate could be shown.
    NoCertificate,
    /// One sample of a latency loop, in milliseconds.
    Sample(u32),
    /// The phases of a connection, in milliseconds since it began.
    Phases {
        /// The name was resolved.
        name: u32,
        /// The connection stood.
        connect: u32,
        /// It was safe.
        tls: u32,
        /// The first byte of the answer came.
        first_byte: u32,
        /// All of it was there.
        total: u32,
    },
    /// A status page's own words.
    Page(String),
}

/// Reads what was printed, in its order.
#[must_use]
pub fn told(text: &str) -> Vec<Told> {
    let mut all: Vec<Told> = Vec::new();
    for line in text.lines().take(MOST_LINES) {
        let line = super::said::cut(line.trim(), 1000);
        if all.len() >= MOST {
            break;
        }
        if let Some((field, value)) = certificate(line) {
            // The lines of one certificate follow each other.
            if !matches!(all.last(), Some(Told::Certificate { .. })) || field == "subject" {
                all.push(Told::Certificate { subject: None, issuer: None, from: None, until: None });
            }
            if let Some(Told::Certificate { subject, issuer, from, until }) = all.last_mut() {
                match field {
                    "subject" => *subject = Some(value.into()),
                    "issuer" => *issuer = Some(value.into()),
                    "notBefore" => *from = stamp(value),
                    _ => *until = stamp(value),
                }
            }
            continue;
        }
        all.extend(
            phases(line)
                .or_else(|| sample(line))
                .or_else(|| call(line))
                .or_else(|| name(line))
                .or_else(|| rest(line)),
        );
    }
    all
}

/// What was printed as the verdict takes it: calls to this host, made at this time. `latency` samples are calls that were answered.
#[must_use]
pub fn told_probes(all: &[Told], host: &str, at: Timestamp) -> Vec<Probe> {
    let probe =
        |host: &str, outcome, millis| Probe { host: host.into(), at, outcome, millis, control: false };
    let is_expired = |until: &Option<Timestamp>| until.is_some_and(|until| until < at);
    let one = |told: &Told| match told {
        Told::Call { status: Some(status @ 400..), millis } => {
            Some(probe(host, Outcome::Http(*status), *millis))
        }
        Told::Call { status: Some(_), millis } => Some(probe(host, Outcome::Ok, *millis)),
        Told::Call { status: None, millis } => Some(probe(host, Outcome::Network, *millis)),
        Told::Name { host, address: None } => Some(probe(host, Outcome::Dns, None)),
        Told::NoCertificate => Some(probe(host, Outcome::Tls, None)),
        Told::Certificate { until, .. } if is_expired(until) => Some(probe(host, Outcome::Tls, None)),
        Told::Sample(millis) => Some(probe(host, Outcome::Ok, Some(*millis))),
        _ => None,
    };
    all.iter().filter_map(one).collect()
}

/// Whether a name was answered with an address where no vendor is.
#[must_use]
pub fn is_intercepted(told: &Told) -> bool {
    matches!(told, Told::Name { address: Some(address), .. } if is_private(*address))
}

/// `subject=CN = *.customer.io`, `notAfter=Mar  1 23:59:59 2026 GMT`.
fn certificate(line: &str) -> Option<(&str, &str)> {
    let (field, value) = line.split_once('=')?;
    let is_one = ["subject", "issuer", "notBefore", "notAfter"].contains(&field);
    (is_one && !value.trim().is_empty()).then(|| (field, value.trim()))
}

/// `Mar  1 23:59:59 2026 GMT`, as openssl writes it: the year after the time.
fn stamp(value: &str) -> Option<Timestamp> {
    let words: Vec<&str> = value.split_whitespace().collect();
    match words.as_slice() {
        [month, day, time, year, ..] => Timestamp::parse_loose(&format!("{day} {month} {year} {time} GMT")),
        _ => Timestamp::parse_loose(value),
    }
}

/// Seconds as curl writes them, `0.234567`, with a comma in some languages, and `s` behind; in milliseconds.
fn seconds(word: &str) -> Option<u32> {
    let word = word.strip_suffix('s').unwrap_or(word);
    let (whole, part) = word.split_once(['.', ',']).unwrap_or((word, "0"));
    let is_number =
        |text: &str| !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(part) || whole.len() > 5 {
        return None;
    }
    let tenth = |place: usize| part.as_bytes().get(place).map_or(0, |digit| u32::from(*digit - b'0'));
    let whole = u32::try_from(crate::digits::number(whole)?).ok()?;
    Some(whole * 1000 + tenth(0) * 100 + tenth(1) * 10 + tenth(2))
}

/// The word that follows a label: `0.2s` after `Time:`.
fn after<'a>(line: &'a str, label: &str) -> Option<&'a str> {
    let at = line.find(label)?;
    line.get(at + label.len()..)?.split_whitespace().next()
}

/// `HTTP: 503 Time: 0.2s`; `Track API for user: HTTP 401`.
fn call(line: &str) -> Option<Told> {
    let code = after(line, "HTTP: ").or_else(|| after(line, ": HTTP "))?;
    let code = code.trim_end_matches([',', '.', ';']);
    if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let status = crate::digits::number(code).and_then(|status| u16::try_from(status).ok());
    let millis = after(line, "Time: ").and_then(seconds);
    match status {
        Some(0) => Some(Told::Call { status: None, millis }),
        Some(status @ 100..=599) => Some(Told::Call { status: Some(status), millis }),
        _ => None,
    }
}

/// `Request 3: 0.123s`.
fn sample(line: &str) -> Option<Told> {
    let (count, took) = line.strip_prefix("Request ")?.split_once(": ")?;
    let is_count = !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit());
    // Nothing takes no time: curl says so where no connection was made.
    let millis =
        seconds(took).filter(|_| is_count && took.bytes().any(|byte| (b'1'..=b'9').contains(&byte)))?;
    Some(Told::Sample(millis))
}

/// `DNS: 0.01s Connect: 0.03s TLS: 0.06s First byte: 0.1s Total: 0.1s HTTP: 200`.
fn phases(line: &str) -> Option<Told> {
    let of = |label: &str| after(line, label).and_then(seconds);
    Some(Told::Phases {
        name: of("DNS: ")?,
        connect: of("Connect: ")?,
        tls: of("TLS: ")?,
        first_byte: of("First byte: ")?,
        total: of("Total: ")?,
    })
}

/// `track.customer.io: 35.1.2.3`, `track.customer.io: FAILED`. An alias is the beginning of a chain whose address the line cut off.
fn name(line: &str) -> Option<Told> {
    let (host, said) = line.split_once(':')?;
    let said = said.trim();
    let host = host.to_ascii_lowercase();
    if !is_host(&host) {
        return None;
    }
    match said.parse::<IpAddr>() {
        Ok(address) => Some(Told::Name { host, address: Some(address) }),
        Err(_) if said == "FAILED" => Some(Told::Name { host, address: None }),
        Err(_) => None,
    }
}

/// What fails in words, and a page's own.
fn rest(line: &str) -> Option<Told> {
    if line == "TLS check failed" {
        return Some(Told::NoCertificate);
    }
    let page = line.strip_prefix("Status: ").or_else(|| {
        let value = line.strip_prefix("\"description\":")?.trim().trim_end_matches(',');
        value.strip_prefix('"')?.strip_suffix('"')
    })?;
    Some(Told::Page(super::said::cut(page, 200).into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_guides_commands_print_is_read() {
        let printed = "\
=== Customer.io Network Diagnostics ===

--- DNS Resolution ---
track.customer.io: 35.190.0.1
api.customer.io: FAILED
status.customer.io: stspg-customer.com.

--- TLS Certificate ---
subject=CN = *.customer.io
issuer=C = US, O = Let's Encrypt, CN = R11
notBefore=Jan  1 00:00:00 2026 GMT
notAfter=Mar  1 23:59:59 2026 GMT

--- Latency (5 samples) ---
Request 1: 0.123456s
Request 2: 1,5s
Request 3: 0.000000s
--- Platform Status ---
Status: All Systems Operational
{}
HTTP: 503 Time: 0.2s
HTTP: 000 Time: 10.001s
Track API for user: HTTP 401
DNS: 0.01s Connect: 0.03s TLS: 0.06s First byte: 0.1s Total: 0.12s HTTP: 200
TLS check failed
10:00:00: FAILED
https://x.example: 1.2.3.4
";
        let at = |stamp: &str| Timestamp::parse(stamp);
        let all = told(printed);
        let name = |host: &str, address: Option<&str>| Told::Name {
            host: host.into(),
            address: address.map(|it| it.parse().unwrap()),
        };
        assert_eq!(
            all,
            [
                name("track.customer.io", Some("35.190.0.1")),
                name("api.customer.io", None),
                Told::Certificate {
                    subject: Some("CN = *.customer.io".into()),
                    issuer: Some("C = US, O = Let's Encrypt, CN = R11".into()),
                    from: at("2026-01-01T00:00:00Z"),
                    until: at("2026-03-01T23:59:59Z"),
                },
                Told::Sample(123),
                Told::Sample(1500),
                Told::Page("All Systems Operational".into()),
                Told::Call { status: Some(503), millis: Some(200) },
                Told::Call { status: None, millis: Some(10_001) },
                Told::Call { status: Some(401), millis: None },
                Told::Phases { name: 10, connect: 30, tls: 60, first_byte: 100, total: 120 },
                Told::NoCertificate,
            ]
        );
        let now = at("2026-03-10T14:00:00Z").unwrap();
        let outcomes: Vec<_> =
            told_probes(&all, "track.customer.io", now).iter().map(|probe| probe.outcome).collect();
        assert_eq!(
            outcomes,
            [
                Outcome::Dns,
                Outcome::Tls,
                Outcome::Ok,
                Outcome::Ok,
                Outcome::Http(503),
                Outcome::Network,
                Outcome::Http(401),
                Outcome::Tls
            ]
        );
        assert!(is_intercepted(&told("a.example: 10.0.0.1")[0]) && !is_intercepted(&all[0]));
        for nothing in [
            "",
            "HTTP: 99",
            "HTTP: 5033",
            "Request x: 1s",
            "Request 1: 999999999999s",
            "subject=",
            "ü: FAILED",
            "HTTP/2 503",
        ] {
            assert_eq!(told(nothing), [], "{nothing}");
        }
        assert!(told(&"HTTP: 503\n".repeat(5000)).len() <= MOST);
    }
}
