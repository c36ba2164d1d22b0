mod engine;
mod plan;
mod run;
mod shell;
mod vigil;

use super::*;
use crate::time::Timestamp;

const NOW: &str = "2026-03-10T14:00:00Z";

/// Probes told as `host outcome millis seconds-ago times`; a host that begins with `~` is a control. Outcomes are statuses or
/// words.
fn probes(told: &str) -> Vec<Probe> {
    let now = Timestamp::parse(NOW).unwrap();
    let mut probes = Vec::new();
    for line in told.split(';').map(str::trim).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split(' ').collect();
        let outcome = match words[1] {
            "ok" => Outcome::Ok,
            "timeout" => Outcome::Timeout,
            "network" => Outcome::Network,
            "tls" => Outcome::Tls,
            status => Outcome::Http(status.parse().unwrap()),
        };
        for _ in 0..words[4].parse().unwrap() {
            probes.push(Probe {
                host: words[0].trim_start_matches('~').into(),
                at: now.shifted(-words[3].parse::<i64>().unwrap() * 1000).unwrap(),
                outcome,
                millis: words[2].parse().ok(),
                control: words[0].starts_with('~'),
            });
        }
    }
    probes
}

fn judged(told: &str) -> Option<Finding> {
    let start = Timestamp::parse("2026-03-10T13:50:00Z");
    judge(&probes(told), start, Timestamp::parse(NOW).unwrap()).map(|(finding, _)| finding)
}

#[test]
fn what_controls_do_not_share_is_theirs() {
    for (told, expected) in [
        ("a 503 100 60 5; ~g ok 90 60 3", (5, 5)),
        ("a timeout 9000 60 5; ~g ok 90 60 3", (5, 5)),
        ("a 500 100 60 2; a ok 100 50 8; ~g ok 90 60 3", (2, 10)),
        ("a ok 100 60 9; b 502 100 60 3; ~g ok 90 60 3", (3, 3)),
        ("a 503 100 60 2; a network 100 60 2; ~g ok 90 60 3", (4, 4)),
        // Reached now and then: no firewall does that.
        ("a network 100 60 4; a ok 100 60 4; ~g ok 90 60 3", (4, 8)),
        // A control that wants a key answers.
        ("a 503 100 60 5; ~g 401 90 60 3", (5, 5)),
        // It was well before the start.
        ("a ok 100 3600 9; a 503 100 60 3; ~g ok 90 60 3", (3, 3)),
        ("a 503 100 60 5", (5, 5)),
    ] {
        let found = judged(told);
        let counted = match &found {
            Some(Finding::Failing { failed, of, .. }) => Some((*failed, *of)),
            _ => None,
        };
        assert_eq!(counted, Some(expected), "{told}: {found:?}");
    }
    assert!(matches!(
        judged("a ok 200 3600 3; a ok 1900 60 5; ~g ok 90 60 3"),
        Some(Finding::Slow { takes: 1900, took: 200, .. })
    ));
    assert!(matches!(judged("a ok 4000 60 5; ~g ok 90 60 3"), Some(Finding::SlowerThanOthers { .. })));
}

#[test]
fn what_controls_share_is_ours() {
    for (told, finding) in [
        ("a network 10 60 5; ~g network 10 60 3", Finding::OurNetwork),
        ("a timeout 10 60 5; ~g network 10 60 3", Finding::OurNetwork),
        ("a ok 200 3600 3; ~g ok 90 3600 3; a ok 4000 60 5; ~g ok 1900 60 3", Finding::OurSlowNetwork),
        ("a ok 200 3600 3; a ok 4000 60 5; ~g ok 1900 60 3", Finding::OurSlowNetwork),
        ("a timeout 9000 60 5; ~g ok 2500 60 3", Finding::OurSlowNetwork),
        ("a 403 20 60 5; ~g 403 20 60 3", Finding::Proxy { status: Some(403) }),
        ("a 503 20 60 5; ~g 502 20 60 3", Finding::Proxy { status: Some(502) }),
        ("a 407 20 60 5", Finding::Proxy { status: Some(407) }),
        ("a tls 20 60 5; ~g tls 20 60 3", Finding::Proxy { status: None }),
        ("a 429 20 60 3; a ok 20 50 5; ~g ok 90 60 3", Finding::Limited { status: 429 }),
    ] {
        assert_eq!(judged(told), Some(finding), "{told}");
    }
    let refused = |told: &str| match judged(told) {
        Some(Finding::Refused { status, accepted_at, .. }) => Some((status, accepted_at)),
        _ => None,
    };
    assert_eq!(refused("a 401 20 60 5; ~g ok 90 60 3"), Some((401, None)));
    assert_eq!(refused("a 404 20 60 5; b ok 20 60 5; ~g ok 90 60 3"), Some((404, Some("b".into()))));
    // What it always answered to a call without a key is no refusal.
    assert_eq!(judged("a 401 20 3600 3; a 401 20 60 5; ~g ok 90 60 3"), Some(Finding::Works { of: 5 }));
}

#[test]
fn what_proves_nothing_is_open() {
    let unreachable = judged("a network 20 60 5; ~g ok 90 60 3");
    assert!(
        matches!(unreachable, Some(Finding::Unreachable { controls: 3, others: 0, .. })),
        "{unreachable:?}"
    );
    let few = judged("a ok 20 60 9; a 503 20 60 1; ~g ok 90 60 3");
    assert_eq!(few, Some(Finding::SomeFail { failed: 1, of: 10 }));
    let few = judged("a ok 20 60 4; a 503 20 60 1; b ok 20 60 9; ~g ok 90 60 3");
    assert_eq!(few, Some(Finding::SomeFail { failed: 1, of: 14 }));
    assert_eq!(judged("a ok 20 60 5; ~g ok 90 60 3"), Some(Finding::Works { of: 5 }));
    for nothing in ["", "~g ok 90 60 3", "a 503 20 7200 5"] {
        assert_eq!(judged(nothing), None, "{nothing}");
    }
}
