//! What the verdict's screen shows beside the reasons: checks that were made, the times on an axis, the picture of the balance.

use super::*;
use is_it_them_core::probe::Watched;
use is_it_them_core::status::Component;

/// A 503 from the API for everyone, on a page that shows nothing.
fn unclear(checked: &[Checked]) -> (Diagnosis, OwnedCase) {
    let answers = json!({"error_status": 503, "started_at": "2025-12-01T11:40:00Z", "who": "everyone", "where": "api",
        "components": ["Reporting Webhooks"], "after_our_change": false, "symptom": "api-calls-fail"});
    let mut owned = read(&case(QUIET, json!([]), answers));
    owned.answers.checked = checked.to_vec();
    let playbook = builtin("customer-io").unwrap();
    let found = diagnose(&owned.case(&playbook));
    (found, owned)
}

#[test]
fn a_check_that_was_made_is_a_sign_and_is_not_asked_for_again() {
    let (before, _) = unclear(&[]);
    assert_eq!((before.verdict, before.settle), (Verdict::Unclear, Some(Settle::CallByHand)));
    let check = Settle::CallByHand;
    let (worked, _) = unclear(&[Checked { check, worked: true }]);
    let (failed, _) = unclear(&[Checked { check, worked: false }]);
    assert!(worked.sum < before.sum && before.sum < failed.sum);
    assert!(matches!(failed.settle, Some(Settle::LookAgain { .. })), "{:?}", failed.settle);
    assert_eq!((failed.verdict, failed.lean), (Verdict::Unclear, Some(Direction::Them)));
    assert!(failed.evidence.iter().any(|item| item.sign == Sign::Checked { check, worked: false }));
}

#[test]
fn whatever_is_tried_can_be_answered_and_no_answer_alone_blames_the_vendor() {
    for check in Settle::TRIED {
        for worked in [true, false] {
            let (found, _) = unclear(&[Checked { check, worked }]);
            assert_ne!(found.verdict, Verdict::Them, "{check:?} {worked}");
            let item = found.evidence.iter().find(|item| matches!(item.sign, Sign::Checked { .. })).unwrap();
            assert!(!text(item).is_empty() && item.weight > 0, "{check:?} {worked}");
        }
    }
}

fn axis(now: &str, incidents: Value, started_at: Option<&str>) -> Option<Axis> {
    let owned =
        read(&case(now, incidents, json!({"started_at": started_at, "components": ["Message Sending"]})));
    let playbook = builtin("customer-io").unwrap();
    let case = owned.case(&playbook);
    Axis::of(&case, &diagnose(&case), &Watched::default())
}

/// The same with calls from here: the minutes after a time, and how each ended.
fn watched(now: &str, incidents: Value, started_at: Option<&str>, from: &str, ended: &str) -> Option<Axis> {
    let owned = read(&case(now, incidents, json!({"started_at": started_at})));
    let playbook = builtin("customer-io").unwrap();
    let case = owned.case(&playbook);
    let from = Timestamp::parse(from).unwrap();
    let at = |minute: usize| from.shifted(minute as i64 * 60_000).unwrap();
    let minutes: Vec<_> =
        ended.chars().enumerate().map(|(minute, letter)| (at(minute), letter == '.')).collect();
    let recovered = ended.contains("x.").then(|| at(ended.rfind("x.").unwrap_or_default() + 1));
    Axis::of(&case, &diagnose(&case), &Watched { minutes, recovered })
}

#[test]
fn what_was_watched_from_here_lies_on_the_same_axis() {
    let at = |stamp| Timestamp::parse(stamp).unwrap();
    let seen = Some("2025-11-04T20:15:00Z");
    let open = watched(SOON, json!([delays()]), seen, "2025-11-04T20:50:00Z", ".xxx..").unwrap();
    assert_eq!(
        open.watched.stretches(),
        [
            (at("2025-11-04T20:50:00Z"), true, 1),
            (at("2025-11-04T20:51:00Z"), false, 3),
            (at("2025-11-04T20:54:00Z"), true, 2)
        ]
    );
    assert_eq!((open.watched.failed(), open.watched.recovered), (3, Some(at("2025-11-04T20:54:00Z"))));
    assert_eq!((open.from(), open.end()), (at("2025-11-04T20:15:00Z"), at(SOON)));

    // The watch goes on after they called it over, and what it lasted is another thing.
    let told = "2025-11-04T23:30:00Z";
    let over = watched(told, json!([delays()]), seen, "2025-11-04T21:53:00Z", "xxxxx").unwrap();
    assert_eq!((over.until, over.end()), (at("2025-11-04T21:54:00Z"), at("2025-11-04T21:57:00Z")));
    assert_eq!(over.lasting(), Elapsed::seconds(99 * 60));

    // Without an answer and an incident it is all there is; what is yet to come by the case's clock is of another story.
    let alone = watched(QUIET, json!([]), None, "2025-12-01T11:55:00Z", "xx").unwrap();
    assert_eq!((alone.from(), alone.end()), (at("2025-12-01T11:55:00Z"), at(QUIET)));
    assert_eq!(watched(QUIET, json!([]), None, "2025-12-01T12:01:00Z", "xx"), None);
}

#[test]
fn the_axis_tells_what_was_seen_when_it_began_by_their_words_and_when_they_posted() {
    let at = |stamp| Timestamp::parse(stamp).unwrap();
    let open = axis(SOON, json!([delays()]), Some("2025-11-04T20:15:00Z")).unwrap();
    let theirs = open.theirs.clone().unwrap();
    // The postmortem did not exist then, so nothing of theirs says that it began before the first post.
    assert_eq!(
        (theirs.began, theirs.posted, theirs.over),
        (at("2025-11-04T20:46:00Z"), at("2025-11-04T20:46:00Z"), None)
    );
    assert_eq!((open.from(), open.until), (at("2025-11-04T20:15:00Z"), at(SOON)));
    assert_eq!((open.ahead(), open.lasting()), (Some(Elapsed::seconds(31 * 60)), Elapsed::seconds(45 * 60)));

    let told = axis("2025-11-13T20:00:00Z", json!([delays()]), Some("2025-11-04T20:15:00Z")).unwrap();
    let theirs = told.theirs.clone().unwrap();
    assert_eq!((theirs.began, theirs.over), (at("2025-11-04T20:10:00Z"), Some(at("2025-11-04T21:54:00Z"))));
    assert_eq!(told.until, at("2025-11-04T21:54:00Z"));

    let alone = axis(QUIET, json!([]), Some("2025-12-01T11:40:00Z")).unwrap();
    assert_eq!(
        (alone.theirs.as_ref(), alone.ahead(), alone.lasting()),
        (None, None, Elapsed::seconds(20 * 60))
    );
    assert_eq!(axis(QUIET, json!([]), None), None);
}

#[test]
fn the_balance_crosses_its_marks_with_the_verdict() {
    let theirs = decide(&case(
        SOON,
        json!([delays()]),
        json!({"started_at": "2025-11-04T20:50:00Z", "components": ["Message Sending"]}),
    ));
    let ours = decide(&case(
        QUIET,
        json!([]),
        json!({"error_status": 401, "after_our_change": true, "started_at": "2025-12-01T11:40:00Z"}),
    ));
    let (open, _) = unclear(&[]);
    assert_eq!((theirs.verdict, ours.verdict), (Verdict::Them, Verdict::Us));
    assert!((60..=100).contains(&theirs.balance()), "{}", theirs.balance());
    assert!((-100..=-60).contains(&ours.balance()), "{}", ours.balance());
    assert!((-58..=58).contains(&open.balance()), "{}", open.balance());
}

#[test]
fn a_page_that_is_made_to_be_too_much_is_decided_once() {
    let asked = |parts: usize, letters: usize| {
        let mut owned = read(&case(QUIET, json!([]), json!({"error_status": 503})));
        let report = owned.readings[0].report.as_mut().unwrap();
        let part = report.components[0].clone();
        report.components = (0..parts)
            .map(|at| Component { id: at.to_string(), name: "x".repeat(letters), ..part.clone() })
            .collect();
        let playbook = builtin("customer-io").unwrap();
        questions(&owned.case(&playbook)).len()
    };
    assert!(asked(300, 20) > 0);
    assert_eq!((asked(4_000, 20), asked(3, 2_000_000)), (0, 0));
}
