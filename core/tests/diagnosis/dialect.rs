//! A vendor's own words on whose a code is outvote the general rule.

use super::*;

/// A case of one vendor with a page that shows nothing.
fn quiet(vendor: &str, answers: Value) -> Value {
    json!({"now": QUIET, "vendor": vendor, "answers": answers, "feeds": [{"format": "statuspage", "body": {
        "page": {"name": vendor, "url": "https://status.example.com"}, "status": {"indicator": "none"},
        "components": [{"id": "1", "name": "API", "status": "operational"}], "incidents": []}}]})
}

/// Whom what was said of the error points to, and what it counts.
fn of_error(found: &Diagnosis) -> (Direction, i32) {
    let mut signs = found.evidence.iter().filter(|item| {
        matches!(
            item.sign,
            Sign::Dialect { .. }
                | Sign::Rate
                | Sign::Credentials { .. }
                | Sign::Refused(_)
                | Sign::ServerError(_)
                | Sign::Transient(_)
                | Sign::Told(_)
        )
    });
    let first = signs.next().map_or((Direction::Neither, 0), |item| (item.points_to, item.weight));
    assert_eq!(signs.next(), None, "an error counts once");
    first
}

#[test]
fn whose_a_code_is_goes_by_the_vendor() {
    use Direction::{Neither, Them, Us};
    for (vendor, status, text, whose) in [
        ("anthropic", "529", r#"{"type":"error","error":{"type":"overloaded_error"}}"#, Them),
        ("anthropic", "429", r#"{"error":{"type":"rate_limit_error"}}"#, Us),
        ("openai", "429", "Error code: 429 insufficient_quota", Us),
        ("openai", "503", r#""code": "server_is_overloaded""#, Them),
        ("openai", "429", "nothing more", Us),
        ("github", "403", "< x-ratelimit-remaining: 0", Us),
        ("github", "403", "You have exceeded a secondary rate limit.", Us),
        ("aws", "503", "An error occurred (SlowDown) when calling the PutObject operation", Us),
        ("aws", "503", "ServiceUnavailable", Them),
        ("aws", "400", "botocore ThrottlingException: Rate exceeded", Us),
        ("plaid", "400", r#""error_type": "INSTITUTION_ERROR""#, Neither),
        ("stripe", "402", "Your card was declined: card_declined", Neither),
        ("cloudflare", "522", "", Neither),
        ("cloudflare", "521", "Web server is down", Neither),
        ("slack", "", r#"{"ok":false,"error":"fatal_error"}"#, Them),
        ("slack", "", r#"{"ok":false,"error":"token_revoked"}"#, Us),
        ("twilio", "", "Error code 30008", Neither),
        ("twilio", "", "Error 11200 HTTP retrieval failure", Us),
        ("shopify", "", r#"{"errors":[{"extensions":{"code":"THROTTLED"}}]}"#, Us),
        ("vercel", "504", "FUNCTION_INVOCATION_TIMEOUT", Us),
        ("azure", "", "AADSTS90033: A transient error has occurred.", Them),
        ("azure", "401", "AADSTS7000222: The provided client secret keys are expired.", Us),
        ("google-workspace", "403", r#""reason": "userRateLimitExceeded""#, Us),
        ("hubspot", "477", "", Them),
        ("supabase", "540", "", Us),
        // Nobody of whom nothing is written: the general rule.
        ("nobody", "503", "overloaded_error", Them),
        ("nobody", "429", "insufficient_quota", Us),
    ] {
        let status = if status.is_empty() { Value::Null } else { json!(status) };
        let found = decide(&quiet(vendor, json!({"error_status": status, "actual": text})));
        assert_eq!(of_error(&found).0, whose, "{vendor} {status} {text}: {:?}", found.evidence);
    }
}

#[test]
fn a_row_that_says_what_the_general_rule_says_leaves_it_the_case() {
    // Now and then, a 5xx is mostly transient: that a status is the vendor's was known without its documentation.
    let answers = json!({"error_status": "502", "how_often": "intermittent"});
    let found = decide(&quiet("github", answers));
    assert!(
        found.evidence.iter().any(|item| matches!(item.sign, Sign::Transient(_))),
        "{:?}",
        found.evidence
    );
    let answers = json!({"error_status": "401", "after_our_change": true});
    let found = decide(&quiet("customer-io", answers));
    let is_credentials = |item: &Evidence| matches!(item.sign, Sign::Credentials { after_change: true, .. });
    assert!(found.evidence.iter().any(is_credentials), "{:?}", found.evidence);
}

#[test]
fn a_fault_that_is_neither_sides_blames_neither() {
    let answers = json!({"error_status": "402", "actual": "card_declined", "who": "everyone", "started_at": "2025-12-01T11:50:00Z"});
    let declined = decide(&quiet("stripe", answers.clone()));
    assert_ne!(declined.verdict, Verdict::Us, "{:?}", declined.evidence);
    let refused = decide(&quiet("nobody", answers));
    assert_eq!(refused.verdict, Verdict::Us, "{:?}", refused.evidence);
    let said = declined.evidence.iter().find(|item| matches!(item.sign, Sign::Dialect { .. })).map(text);
    assert!(said.as_ref().is_some_and(|said| said.ends_with("no fault of anybody.")), "{said:?}");
}

#[test]
fn the_vendors_own_code_is_not_enough_without_a_sign_from_outside() {
    let answers = json!({"error_status": "529", "actual": "overloaded_error", "who": "everyone",
        "how_often": "always", "after_our_change": false});
    let mut alone = quiet("anthropic", answers);
    alone["feeds"] = json!([]);
    assert_eq!(decide(&alone).verdict, Verdict::Unclear);
    assert_eq!(decide(&alone).lean, Some(Direction::Them));
}

#[test]
fn what_the_row_says_to_do_comes_next() {
    let answers = json!({"error_status": "429", "actual": "insufficient_quota"});
    let found = decide(&quiet("openai", answers));
    let steps: Vec<_> = found
        .next_steps
        .iter()
        .map(|step| is_it_them_words::diagnosis::step(step, &|at| at.to_string()).into_owned())
        .collect();
    assert!(steps.iter().any(|step| step.starts_with("Add credits")), "{steps:?}");
}

#[test]
fn a_symptom_of_an_open_incident_stays_one_whatever_the_dialect_says() {
    let incident = json!({"id": "i", "name": "API Requests are failing", "status": "investigating", "impact": "major",
        "started_at": "2025-12-01T11:30:00Z", "components": [{"id": "1", "name": "API Requests"}],
        "incident_updates": [{"status": "investigating", "display_at": "2025-12-01T11:30:00Z", "body": "We are looking into it."}]});
    let case = |status: &str, actual: &str| {
        json!({"now": QUIET, "vendor": "github", "answers": {
            "error_status": status, "actual": actual, "components": ["API Requests"], "who": "everyone",
            "after_our_change": false, "started_at": "2025-12-01T11:40:00Z"},
            "feeds": [{"format": "statuspage", "body": {
                "page": {"name": "GitHub", "url": "https://www.githubstatus.com"}, "status": {"indicator": "major"},
                "components": [{"id": "1", "name": "API Requests", "status": "major_outage"}], "incidents": [incident]}}]})
    };
    let found = decide(&case("401", "Bad credentials"));
    assert_eq!(found.verdict, Verdict::Them, "{:?}", found.evidence);
    assert!(found.evidence.iter().any(|item| matches!(item.sign, Sign::Symptom(_))), "{:?}", found.evidence);
    assert!(!found.evidence.iter().any(|item| matches!(item.sign, Sign::Dialect { .. })));
    // A rate is counted in an incident too.
    let found = decide(&case("403", "You have exceeded a secondary rate limit."));
    assert!(
        found.evidence.iter().any(|item| matches!(item.sign, Sign::Dialect { .. })),
        "{:?}",
        found.evidence
    );
}

#[test]
fn what_was_understood_of_a_paste_counts_as_what_was_said() {
    let owned = |status: u16, change: &dyn Fn(&mut Answers)| {
        let mut owned = read(&quiet("snowflake", json!({"error_status": status})));
        change(&mut owned.answers);
        owned
    };
    let playbook = builtin("snowflake").unwrap();
    let whose = |owned: &OwnedCase| of_error(&diagnose(&owned.case(&playbook))).0;
    let code = owned(500, &|answers| answers.codes = vec!["390114".into()]);
    assert_eq!(whose(&code), Direction::Us);
    let pasted = owned(500, &|answers| answers.pasted = Some("Authentication token has expired".into()));
    assert_eq!(whose(&pasted), Direction::Us);
    assert_eq!(whose(&owned(500, &|_| {})), Direction::Them);
}
