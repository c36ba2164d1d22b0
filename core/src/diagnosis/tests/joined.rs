//! What a paste, its hosts, the vendor's codes, measurements and the page say together.

use super::*;

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
