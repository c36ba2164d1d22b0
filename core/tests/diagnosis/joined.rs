//! What a paste, its hosts, the vendor's codes, measurements and the page say together.

use super::*;
use is_it_them_core::probe::Outcome;

/// A case of GitHub with an open incident of one part, and a paste as it was understood: its text and the failing host.
fn pasted(theirs: &str, host: &str, text: &str, change: &dyn Fn(&mut OwnedCase)) -> Diagnosis {
    of("github", &["Actions", "Packages", "Copilot", "API Requests"], theirs, &|owned| {
        owned.answers.error = Some(ErrorKind::Http(503));
        owned.answers.hosts = vec![host.into()];
        owned.answers.pasted = Some(text.into());
        change(owned);
    })
}

fn of(vendor: &str, parts: &[&str], theirs: &str, change: &dyn Fn(&mut OwnedCase)) -> Diagnosis {
    let components: Vec<Value> =
        parts.iter().map(|name| json!({"id": name, "name": name, "status": "operational"})).collect();
    let incidents = json!([{"id": "i", "name": format!("Incident with {theirs}"), "status": "investigating",
        "components": [{"id": theirs, "name": theirs}], "started_at": "2025-12-01T11:20:00Z", "incident_updates": []}]);
    let json = json!({"now": QUIET, "vendor": vendor, "answers": {"started_at": "2025-12-01T11:30:00Z"},
        "feeds": [{"format": "statuspage", "body": {"page": {"name": vendor}, "status": {"indicator": "minor"},
            "components": components, "incidents": incidents}}]});
    let mut owned = read(&json);
    change(&mut owned);
    diagnose(&owned.case(&builtin(vendor).unwrap()))
}

#[test]
fn a_part_is_known_by_the_host_that_fails() {
    for (theirs, host, text, expected) in [
        ("Packages", "ghcr.io", "503 from https://ghcr.io/v2/", Verdict::Them),
        ("Copilot", "ghcr.io", "503 from https://ghcr.io/v2/", Verdict::Unclear),
        ("API Requests", "api.github.com", "503 from https://api.github.com/user", Verdict::Them),
        ("Copilot", "api.github.com", "503 from https://api.github.com/user", Verdict::Unclear),
        // What fails behind a door shows at the door.
        ("Actions", "api.github.com", "Failed to download action 'https://api.github.com'", Verdict::Them),
        // A host of the whole vendor is no part.
        ("Copilot", "github.com", "503 from https://github.com", Verdict::Them),
    ] {
        let found = pasted(theirs, host, text, &|_| {});
        assert_eq!(found.verdict, expected, "{theirs} and {host}: {:#?}", found.evidence);
    }
    // Where the vendor has one host for all, the path names the part.
    let of_path = |theirs: &str, paste: &str| {
        of("openai", &["Chat Completions", "Embeddings", "ChatGPT"], theirs, &|owned| {
            owned.answers.error = Some(ErrorKind::Http(500));
            owned.answers.hosts = vec!["api.openai.com".into()];
            owned.answers.pasted = Some(paste.into());
        })
        .verdict
    };
    for (theirs, paste, expected) in [
        ("ChatGPT", "500 https://api.openai.com/v1/chat/completions", Verdict::Unclear),
        ("Embeddings", "api.openai.com:443/v1/embeddings\": 500", Verdict::Them),
        ("Chat Completions", "500 https://api.openai.com/v1/chat/completions?x=1", Verdict::Them),
        ("ChatGPT", "500 https://api.openai.com.example.org/v1/embeddings", Verdict::Them),
    ] {
        assert_eq!(of_path(theirs, paste), expected, "{theirs}: {paste}");
    }
    // A person who names a part has seen more than an address.
    let named = pasted("Copilot", "ghcr.io", "", &|owned| owned.answers.components = vec!["Copilot".into()]);
    assert_eq!(named.verdict, Verdict::Them);
}

#[test]
fn a_part_of_the_playbook_that_the_page_does_not_list_is_one_of_those_it_does() {
    let of_builds = |parts: &[&str]| {
        of("vercel", parts, "Builds", &|owned| owned.answers.components = vec!["deployments".into()]).verdict
    };
    assert_eq!(of_builds(&["Dashboard", "Builds", "Edge Network"]), Verdict::Them);
    assert_eq!(of_builds(&["Dashboard", "Builds", "Deployments"]), Verdict::Unclear);
}

#[test]
fn a_limit_that_the_vendor_counts_leans_to_us_inside_an_incident_too() {
    for (vendor, part, status, text, settle) in [
        ("openai", "Chat Completions", Some(429), "insufficient_quota", Settle::CheckUsage),
        ("openai", "Chat Completions", None, "it says insufficient_quota", Settle::CheckUsage),
        ("anthropic", "Claude API", Some(400), "Your credit balance is too low", Settle::CheckUsage),
        ("github", "Actions", Some(403), "You have exceeded a secondary rate limit", Settle::LowerTheRate),
        ("aws", "Amazon Simple Storage Service", Some(503), "(SlowDown)", Settle::LowerTheRate),
    ] {
        let found = of(vendor, &[part], part, &|owned| {
            owned.answers.error = status.map(ErrorKind::Http);
            owned.answers.actual = Some(text.into());
            owned.answers.components = vec![part.into()];
        });
        let told = (found.verdict, found.lean, found.settle);
        assert_eq!(
            told,
            (Verdict::Unclear, Some(Direction::Us), Some(settle)),
            "{text}: {:#?}",
            found.evidence
        );
    }
}

#[test]
fn what_says_why_there_is_no_connection_says_whose_it_is() {
    for (text, them) in [
        ("curl: (60) SSL certificate problem: unable to get local issuer certificate", false),
        ("curl: (6) Could not resolve host: api.github.com", false),
        ("write /tmp/x: no space left on device", false),
        ("connection reset by peer", true),
        // A log says much in passing.
        ("warning: Node 12 is deprecated\nconnection reset by peer", true),
    ] {
        let mut owned = read(&case(QUIET, json!([]), json!({"started_at": "2025-12-01T11:50:00Z"})));
        owned.answers.error = Some(ErrorKind::Network).filter(|_| !text.contains("space"));
        owned.answers.pasted = Some(text.into());
        let found = diagnose(&owned.case(&builtin("customer-io").unwrap()));
        let of =
            |side| found.evidence.iter().any(|item| item.points_to == side && item.origin == Origin::Answers);
        assert_eq!((of(Direction::Them), of(Direction::Us)), (them, !them), "{text}: {:#?}", found.evidence);
    }
}

#[test]
fn what_is_wrong_behind_the_vendor_is_so_for_everyone() {
    let found = of("cloudflare", &["CDN/Cache", "Frankfurt"], "Frankfurt", &|owned| {
        owned.answers.error = Some(ErrorKind::Http(521));
        owned.answers.components = vec!["CDN".into()];
        owned.answers.who = Some(Who::Everyone);
    });
    assert_eq!((found.verdict, found.lean), (Verdict::Unclear, None), "{:#?}", found.evidence);
    assert!(!found.evidence.iter().any(|item| item.sign == Sign::Everyone));
}

#[test]
fn a_network_of_ours_that_fails_for_all_is_asked_about_from_another() {
    let probe = |host: &str, control| Probe {
        host: host.into(),
        at: Timestamp::parse("2025-12-01T11:58:00Z").unwrap(),
        outcome: Outcome::Http(403),
        millis: Some(90),
        control,
    };
    let found = pasted("Packages", "ghcr.io", "", &|owned| {
        owned.probes = [("ghcr.io", false), ("www.example.com", true)]
            .into_iter()
            .flat_map(|(host, control)| [probe(host, control), probe(host, control)])
            .collect();
    });
    let told = (found.verdict, found.lean, found.settle);
    assert_eq!(
        told,
        (Verdict::Unclear, Some(Direction::Us), Some(Settle::CallByHand)),
        "{:#?}",
        found.evidence
    );
}

#[test]
fn an_incident_that_nothing_ties_to_the_person_leans_nowhere() {
    let found = of("github", &["Actions"], "Actions", &|owned| owned.answers = Answers::default());
    assert_eq!((found.settle, found.lean), (Some(Settle::IsItYours), None), "{:#?}", found.evidence);
}

#[test]
fn numbered_places_are_told_apart() {
    for (title, region, expected) in [
        ("Pod 17: Support errors", "Pod 23", Verdict::Unclear),
        ("Pod 23: Support errors", "pod 23", Verdict::Them),
        ("Errors on Pods 17, 18 and 23", "Pod 23", Verdict::Them),
        ("Errors on pods 17 and 18", "Pod 23", Verdict::Unclear),
        ("NA147 is not available", "NA12", Verdict::Unclear),
        ("Errors for 23 pods", "Pod 23", Verdict::Them),
        ("Errors", "Pod 23", Verdict::Them),
    ] {
        let incidents = json!([{"id": "i", "name": title, "status": "investigating",
            "started_at": "2025-12-01T11:20:00Z", "components": [{"id": "s", "name": "Support"}], "incident_updates": []}]);
        let feed =
            json!({"format": "statuspage", "body": {"page": {"name": "Acme"}, "incidents": incidents}});
        let found = decide(&json!({"now": QUIET, "vendor": "acme", "feeds": [feed],
            "answers": {"started_at": "2025-12-01T11:30:00Z", "components": ["Support"], "region": region}}));
        assert_eq!(found.verdict, expected, "{title} and {region}: {:#?}", found.evidence);
    }
}

#[test]
fn what_the_vendor_calls_its_own_fault_no_deploy_of_ours_makes() {
    let after_deploy = |status: u16, text: &str| {
        let answers = json!({"error_status": status, "actual": text, "after_our_change": true,
            "started_at": "2025-12-01T11:50:00Z"});
        let json = json!({"now": QUIET, "vendor": "anthropic", "answers": answers, "feeds": [{"format": "statuspage",
            "body": {"page": {"name": "Claude"}, "status": {"indicator": "none"}, "components": [], "incidents": []}}]});
        let found = decide(&json);
        (found.verdict, found.lean)
    };
    assert_eq!(after_deploy(529, "overloaded_error"), (Verdict::Unclear, Some(Direction::Them)));
    assert_eq!(after_deploy(500, "it fails"), (Verdict::Us, None));
}

#[test]
fn a_refused_probe_does_not_explain_a_fault_of_the_server() {
    let refused = |error: Option<u16>| {
        let mut owned = read(&case(QUIET, json!([]), json!({"started_at": "2025-12-01T11:50:00Z"})));
        owned.answers.error = error.map(ErrorKind::Http);
        owned.probes = (0..4)
            .map(|index| Probe {
                host: if index < 2 { "track.customer.io" } else { "www.example.com" }.into(),
                at: Timestamp::parse("2025-12-01T11:58:00Z").unwrap(),
                outcome: if index < 2 { Outcome::Http(401) } else { Outcome::Ok },
                millis: Some(90),
                control: index > 1,
            })
            .collect();
        diagnose(&owned.case(&builtin("customer-io").unwrap())).verdict
    };
    assert_eq!(refused(Some(503)), Verdict::Unclear);
    assert_eq!(refused(None), Verdict::Us);
}

#[test]
fn a_short_word_has_a_plural_too() {
    for (said, listed, expected) in [
        ("logs", "Log Management", Verdict::Them),
        ("jobs", "Job Runner", Verdict::Them),
        ("APIs", "Public API", Verdict::Them),
        ("logs", "Billing", Verdict::Unclear),
    ] {
        let found =
            of("acme", &["Log Management", "Job Runner", "Public API", "Billing"], listed, &|owned| {
                owned.answers.components = vec![said.into()];
            });
        assert_eq!(found.verdict, expected, "{said} and {listed}: {:#?}", found.evidence);
    }
}

/// What is understood of a paste, against a page of this vendor that shows nothing.
fn understood(vendor: &str, paste: &str) -> Diagnosis {
    decide(
        &json!({"now": QUIET, "vendor": vendor, "answers": {"pasted": paste}, "feeds": [{"format": "statuspage",
        "body": {"page": {"name": vendor}, "status": {"indicator": "none"}, "incidents": [],
            "components": [{"id": "1", "name": "CDN", "status": "operational"}]}}]}),
    )
}

#[test]
fn a_paste_says_one_thing_once_and_what_is_done_about_that() {
    let full = understood("github", "##[error]System.IO.IOException: No space left on device");
    assert_eq!(full.verdict, Verdict::Us);
    assert!(!full.evidence.iter().any(|item| item.sign == Sign::Rate), "{:#?}", full.evidence);
    let edge = understood("cloudflare", "Error 522 Connection timed out");
    let is_upstream = |item: &Evidence| matches!(item.sign, Sign::Dialect { .. });
    assert!(edge.evidence.iter().any(is_upstream), "{:#?}", edge.evidence);
    let untrusted =
        understood("github", "curl: (60) SSL certificate problem: self signed certificate in chain");
    let is_about_them = |step: &NextStep| matches!(step, NextStep::Playbook(text) if text.starts_with("Check the status page"));
    assert_eq!(untrusted.verdict, Verdict::Us);
    assert!(!untrusted.next_steps.iter().any(is_about_them), "{:?}", untrusted.next_steps);
}
