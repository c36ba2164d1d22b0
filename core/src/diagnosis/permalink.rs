//! Answers as a link's fragment: `1&v=customer-io&s=delayed-sends&e=503&t=1762287300000`. A browser never sends a
//! fragment to a server. What is not answered takes no room; what is not understood is passed over, so that links outlive
//! versions.

use super::{Answers, ErrorKind, HowOften, Who, redact};
use crate::playbook::{Stage, encoded};
use crate::prose::Href;
use crate::time::Timestamp;

/// The version of the fragment: the first thing in it.
const VERSION: &str = "1";
/// A fragment longer than this is none of ours.
const LONGEST: usize = 16 * 1024;
/// The most parts a link may name.
const MOST_PARTS: usize = 50;

/// The fragment, without `#`. It leaves out [`Answers::subject`], which is nobody else's business, and what looks like a
/// secret in the free text.
#[must_use]
pub fn permalink(vendor: &str, answers: &Answers) -> String {
    let mut link = String::from(VERSION);
    let mut put = |key: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            link.push('&');
            link.push_str(key);
            link.push('=');
            link.push_str(&encoded(&value));
        }
    };
    put("v", Some(vendor.into()));
    put("x", answers.expected.as_deref().map(redact));
    put("a", answers.actual.as_deref().map(redact));
    put("s", answers.symptom.clone());
    put("e", answers.error.map(ErrorKind::name));
    put("t", answers.started_at.map(|at| at.millis().to_string()));
    put("o", answers.after_our_change.map(|ours| if ours { "1" } else { "0" }.into()));
    put("w", answers.who.map(|who| who.name().into()));
    put("r", answers.region.clone());
    put("p", answers.stage.map(|stage| stage.name().into()));
    for component in answers.components.iter().take(MOST_PARTS) {
        put("c", Some(component.clone()));
    }
    put("h", answers.how_often.map(|often| often.name().into()));
    put("f", answers.failure_rate.map(|rate| rate.to_string()));
    link
}

/// The fragment that begins at a vendor, with nothing answered yet.
#[must_use]
pub fn permalink_of(vendor: &str) -> String {
    [VERSION, "&v=", &encoded(vendor)].concat()
}

/// Vendor and answers out of a fragment, with or without `#`; `None` when it is none of ours.
#[must_use]
pub fn from_permalink(fragment: &str) -> Option<(String, Answers)> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let (version, rest) = fragment.split_once('&')?;
    if version != VERSION || fragment.len() > LONGEST {
        return None;
    }
    let mut vendor = None;
    let mut answers = Answers::default();
    for (key, value) in rest.split('&').filter_map(|pair| pair.split_once('=')) {
        let value = decoded(value);
        let number = || value.parse::<i64>().ok();
        match key {
            "v" => vendor = Some(value),
            "x" => answers.expected = Some(value),
            "a" => answers.actual = Some(value),
            "s" => answers.symptom = Some(value),
            "e" => answers.error = ErrorKind::parse(&value),
            "t" => answers.started_at = number().map(Timestamp::from_millis),
            "o" => answers.after_our_change = (value == "1" || value == "0").then_some(value == "1"),
            "w" => answers.who = Who::ALL.into_iter().find(|who| who.name() == value),
            "r" => answers.region = Some(value),
            "p" => answers.stage = Stage::named(&value),
            "c" if answers.components.len() < MOST_PARTS => answers.components.push(value),
            "h" => answers.how_often = HowOften::ALL.into_iter().find(|often| often.name() == value),
            "f" => answers.failure_rate = value.parse().ok().filter(|rate| *rate <= 10_000),
            _ => {}
        }
    }
    Some((vendor?, answers))
}

/// The page that an organisation names for links, without a fragment; `None` where it may not be one.
///
/// What is sent to colleagues carries the sender's name, so it leads to an address that nobody on the way can answer for: `https`, or
/// `http` on this very machine, where people try things.
#[must_use]
pub fn shared_page(address: &str) -> Option<String> {
    let address = address.trim();
    let address = address.split('#').next().unwrap_or_default();
    let local = address.strip_prefix("http://").filter(|rest| {
        let host = rest.split(['/', '?']).next().unwrap_or_default();
        let (host, port) = host.rsplit_once(':').unwrap_or((host, ""));
        matches!(host, "localhost" | "127.0.0.1") && port.bytes().all(|byte| byte.is_ascii_digit())
    });
    // The rules of an address that may be copied hold behind the host too.
    let plain = Href::parse(&format!("https://{}", local.or_else(|| address.strip_prefix("https://"))?))?;
    match local {
        Some(_) => plain.as_str().strip_prefix("https").map(|rest| format!("http{rest}")),
        None => Some(plain.as_str().to_owned()),
    }
}

/// The address that opens the answers of a fragment at a named page. It says which page the vendor has as well: there the vendor may go
/// by another id.
#[must_use]
pub fn link_at(page: &str, fragment: &str, vendor_page: &str) -> String {
    format!("{page}#{fragment}&u={}", encoded(vendor_page))
}

/// The status page of the vendor that a fragment is about, where it says so: to be compared, never to be read.
#[must_use]
pub fn page_in(fragment: &str) -> Option<String> {
    let value = fragment.split('&').find_map(|pair| pair.strip_prefix("u="))?;
    (fragment.len() <= LONGEST).then(|| decoded(value))
}

/// Percent-decodes; what is no escape stays as it is, what is no UTF-8 becomes a mark that says so.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        match (first, tail) {
            (b'%', [high, low, after @ ..]) if hex(high).is_some() && hex(low).is_some() => {
                bytes.push(hex(high).unwrap_or(0) << 4 | hex(low).unwrap_or(0));
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_can_name_a_vendor_alone() {
        for vendor in ["customer-io", "https://status.example.com/a?b&c"] {
            let link = permalink_of(vendor);
            assert_eq!(link, permalink(vendor, &Answers::default()));
            assert_eq!(from_permalink(&link), Some((vendor.into(), Answers::default())));
        }
    }

    fn full() -> Answers {
        Answers {
            expected: Some("Mail & push at 9:00 – “today”".into()),
            actual: Some("50 % late\nwith token: abc".into()),
            symptom: Some("delayed-sends".into()),
            error: Some(ErrorKind::Http(503)),
            started_at: Timestamp::parse("2025-11-04T20:15:00.123Z"),
            after_our_change: Some(false),
            who: Some(Who::Segment),
            subject: Some("user-1".into()),
            region: Some("us".into()),
            stage: Some(Stage::Delivery),
            components: vec!["Message Sending".into(), "A&B=C".into()],
            how_often: Some(HowOften::Intermittent),
            failure_rate: Some(1250),
            ..Answers::default()
        }
    }

    #[test]
    fn a_link_brings_back_what_it_carries() {
        let link = permalink("customer-io", &full());
        let (vendor, answers) = from_permalink(&format!("#{link}")).unwrap();
        let carried =
            Answers { subject: None, actual: Some("50 % late\nwith token: [removed]".into()), ..full() };
        assert_eq!((vendor.as_str(), answers), ("customer-io", carried));
        assert!(link.bytes().all(|byte| byte.is_ascii_graphic()), "{link}");
        assert_eq!(permalink("x", &Answers::default()), "1&v=x");
        assert_eq!(from_permalink("1&v=x"), Some(("x".into(), Answers::default())));
    }

    #[test]
    fn what_is_kept_as_json_comes_back_whole() {
        for rate in [None, Some(0), Some(1), Some(333), Some(9999), Some(10_000)] {
            let answers = Answers { failure_rate: rate, ..full() };
            assert_eq!(Answers::read(&answers.to_json()), Ok(answers));
        }
        assert_eq!(Answers::read(&Answers::default().to_json()), Ok(Answers::default()));
    }

    #[test]
    fn only_an_address_that_can_be_sent_is_a_page_for_links() {
        for (address, page) in [
            ("https://wiki.example.com/ops/vendors", Some("https://wiki.example.com/ops/vendors")),
            (" https://wiki.example.com/x?y=1#z ", Some("https://wiki.example.com/x?y=1")),
            ("http://localhost:8000/", Some("http://localhost:8000/")),
            ("http://127.0.0.1", Some("http://127.0.0.1")),
            ("http://wiki.example.com/", None),
            ("http://localhost.evil.example/", None),
            ("http://localhost:80@evil.example/", None),
            ("https://user@wiki.example.com/", None),
            ("https://wiki.example.com/a b", None),
            ("https://wiki.example.com/<x>", None),
            ("javascript:alert(1)", None),
            ("wiki.example.com", None),
            ("", None),
        ] {
            assert_eq!(shared_page(address).as_deref(), page, "{address}");
        }
    }

    #[test]
    fn a_link_at_a_page_names_the_vendors_own_page_too() {
        let link = link_at(
            "https://wiki.example.com/x",
            &permalink("acme", &full()),
            "https://status.acme.example/?a&b",
        );
        let fragment = link.split_once('#').unwrap().1;
        assert_eq!(page_in(fragment).as_deref(), Some("https://status.acme.example/?a&b"));
        assert_eq!(from_permalink(fragment).unwrap().0, "acme");
        assert_eq!(page_in("1&v=x"), None);
    }

    #[test]
    fn links_of_tomorrow_and_of_nobody_are_taken_as_far_as_they_are_understood() {
        for (fragment, symptom) in [
            ("#1&v=x&s=a&zz=new&w=nobody&t=soon&f=99999&e=ok&p=&h=%&c", Some("a")),
            ("1&v=x&s=%C3%28%zz%4", Some("\u{fffd}(%zz%4")),
            ("2&v=x&s=a", None),
            ("v=x", None),
            ("1&s=a", None),
            ("", None),
        ] {
            let found = from_permalink(fragment).and_then(|(_, answers)| {
                assert_eq!(Answers { symptom: None, ..answers.clone() }, Answers::default(), "{fragment}");
                answers.symptom
            });
            assert_eq!(found.as_deref(), symptom, "{fragment}");
        }
    }
}
