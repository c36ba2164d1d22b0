//! What is understood becomes answers, which those given by hand outrank.

use serde_json::json;

use crate::testing;
use is_it_them_core::catalog::Catalog;
use is_it_them_core::diagnosis::{Answers, ErrorKind, HowOften, OwnedCase, Who};
use is_it_them_core::intake::{Kind, understand};
use is_it_them_core::playbook::Stage;
use is_it_them_core::time::Timestamp;

fn catalog() -> Catalog {
    Catalog::from_json(&testing::of(&json!({"vendors": [
        {"id": "stripe", "name": "Stripe", "page": "https://status.stripe.com", "domains": ["stripe.com"], "category": "commerce", "well_known": true},
    ]})))
    .unwrap()
}

const PASTE: &str = "Stripe's API fails sometimes for everyone since 9:15 with 503, right after our deploy";

#[test]
fn what_is_understood_answers_open_questions() {
    let now = Timestamp::parse("2026-11-28T09:40:00Z").unwrap();
    let mut answers = Answers::default();
    understand(PASTE, now, &|_| 0, &catalog()).answer(&mut answers);
    let expected = Answers {
        error: Some(ErrorKind::Http(503)),
        started_at: Timestamp::parse("2026-11-28T09:15:00Z"),
        after_our_change: Some(true),
        who: Some(Who::Everyone),
        stage: Some(Stage::Api),
        components: vec!["API".into()],
        how_often: Some(HowOften::Intermittent),
        pasted: Some(PASTE.into()),
        ..Answers::default()
    };
    assert_eq!(answers, expected);
}

#[test]
fn a_case_is_answered_by_its_paste_and_by_hand_first() {
    let case = json!({"now": "2026-11-28T09:40:00Z", "answers": {"pasted": PASTE, "who": "one", "error_status": 401}});
    let case = OwnedCase::read_with(&testing::of(&case), &catalog()).unwrap();
    assert_eq!(case.vendor, "stripe");
    assert_eq!((case.answers.who, case.answers.error), (Some(Who::One), Some(ErrorKind::Http(401))));
    assert_eq!(case.answers.how_often, Some(HowOften::Intermittent));
}

#[test]
fn every_fact_has_a_quote_of_the_text() {
    let now = Timestamp::parse("2026-11-28T09:40:00Z").unwrap();
    let intake = understand(
        "< HTTP/2 503 \n< date: Sat, 28 Nov 2026 09:00:00 GMT\n* Host api.stripe.com:443 was resolved",
        now,
        &|_| 0,
        &catalog(),
    );
    assert_eq!((intake.kind, intake.status), (Some(Kind::Http), Some(503)));
    assert!(intake.facts.len() >= 5, "{:?}", intake.facts);
    for fact in &intake.facts {
        assert!(!fact.quote.is_empty() && intake.text.contains(&fact.quote), "{fact:?}");
    }
}
