//! The engine under a fake clock: how many at a time, back-off, breakers, sequences, and the program killed at every step.

use super::super::*;
use super::plan::{now, planned};
use crate::status::Record;
use crate::time::Timestamp;

/// Runs an engine to its end. `answers` says what comes of a request by its number; each step is written down and read again where
/// `killed` says so, with what is on its way lost.
fn run(
    mut engine: Engine,
    killed: impl Fn(u32) -> bool,
    answers: impl Fn(u32, &Request) -> Answer,
) -> (Vec<String>, Timestamp, Vec<String>) {
    let mut at = now();
    let mut told = Vec::new();
    let mut sends = Vec::new();
    let mut flying: Vec<(u32, Request)> = Vec::new();
    let (mut sent, mut step) = (0, 0);
    loop {
        step += 1;
        assert!(step < 2000, "it never ends: {told:?}");
        engine = Engine::from_text(&engine.clone().to_text()).unwrap();
        if killed(step) {
            flying.clear();
            for (request, _) in engine.revive() {
                told.push(format!("lost {}", request.recipe()));
            }
        }
        for request in engine.give_up(at) {
            told.push(format!("skipped {}", request.host()));
        }
        match engine.next(at) {
            Next::Send { ticket, request } => {
                sends.push(request.recipe().to_string());
                flying.push((ticket, *request));
                assert!(flying.len() <= ABREAST);
            }
            Next::Wait(until) if flying.is_empty() => {
                assert!(until > at);
                at = until;
            }
            Next::Wait(_) | Next::Listen => {
                let (ticket, request) = flying.remove(0);
                sent += 1;
                at = at.shifted(100).unwrap();
                let answer = answers(sent, &request);
                told.push(format!("{} {}", request.recipe(), answer.ended.name()));
                assert!(engine.heard(ticket, &answer, at, 0.5).is_some());
                assert!(engine.heard(ticket, &answer, at, 0.5).is_none(), "heard once");
            }
            Next::Finished => return (told, at, sends),
        }
    }
}

fn status(status: u16) -> Answer {
    Answer { millis: Some(100), ..Answer::ending(Ended::Status(status)) }
}

fn health(count: usize) -> Vec<Request> {
    vec![planned("track-health", None); count]
}

#[test]
fn two_at_a_time_and_each_once() {
    let mut engine = Engine::new(health(3), Breakers::default());
    let ticket = |next| match next {
        Next::Send { ticket, .. } => ticket,
        other => panic!("{other:?}"),
    };
    let first = ticket(engine.next(now()));
    assert_ne!(first, ticket(engine.next(now())));
    assert_eq!(engine.next(now()), Next::Listen);
    assert_eq!(engine.cancel().len(), 2);
    engine.heard(first, &Answer::ending(Ended::Cancelled), now(), 0.0);
    assert_eq!(engine.next(now()), Next::Listen);
    let (told, ..) = run(Engine::new(health(5), Breakers::default()), |_| false, |_, _| status(200));
    assert_eq!(told, ["track-health 200"; 5]);
}

#[test]
fn a_429_is_tried_again_after_the_pause_it_asks_for_and_a_5xx_with_growing_pauses() {
    let limited = |value: &'static str| {
        move |sent: u32, _: &Request| {
            let mut answer = status(if sent == 1 { 429 } else { 200 });
            answer.headers.push(Header { name: "Retry-After".into(), value: value.into() });
            answer
        }
    };
    // Half of the first back-off, a second, comes on top; a tenth of a second a call.
    for (value, seconds) in
        [("7", 7), ("Tue, 10 Mar 2026 14:01:00 GMT", 60), ("soon", 0), ("", 0), ("-5", 0), ("2.5", 2)]
    {
        let engine = Engine::new(health(1), Breakers::default()).trying(3);
        let (told, at, _) = run(engine, |_| false, limited(value));
        assert_eq!(told, ["track-health 429", "track-health 200"], "{value}");
        let took = at.millis() - now().millis();
        assert!((seconds * 1000..seconds * 1000 + 1000).contains(&took), "{value}: {took}");
    }
    // Whoever asks for an hour is not asked again in this run.
    for value in ["3600", "99999999999999999999"] {
        let engine = Engine::new(health(1), Breakers::default()).trying(3);
        assert_eq!(run(engine, |_| false, limited(value)).0, ["track-health 429"], "{value}");
    }
    let engine = Engine::new(health(1), Breakers::default()).trying(3);
    assert_eq!(run(engine, |_| false, |_, _| status(503)).0, ["track-health 503"; 3]);
    // A POST that failed may have been done.
    let engine = Engine::new(vec![planned("track", None)], Breakers::default()).trying(3);
    assert_eq!(run(engine, |_| false, |_, _| status(503)).0, ["track 503"]);
    for (tries, random, pause) in
        [(1, 0.0, 0), (1, 1.0, 1000), (2, 0.5, 1000), (4, 1.0, 8000), (60, 1.0, 60_000), (1, f64::NAN, 500)]
    {
        assert_eq!(back_off(tries, random), pause);
    }
}

#[test]
fn a_breaker_opens_after_repeated_failures_half_opens_with_one_and_closes_when_it_works() {
    let mut engine = Engine::new(health(9), Breakers::default());
    let mut at = now();
    for _ in 0..5 {
        let Next::Send { ticket, .. } = engine.next(at) else { panic!() };
        engine.heard(ticket, &Answer::ending(Ended::Timeout), at, 0.0);
    }
    let Next::Wait(until) = engine.next(at) else { panic!() };
    assert_eq!(until.millis() - at.millis(), 30_000);
    assert_eq!(engine.breakers().gate("track.customer.io", at), Gate::Open(until));
    at = until;
    assert_eq!(engine.breakers().gate("track.customer.io", at), Gate::HalfOpen);
    let Next::Send { ticket, .. } = engine.next(at) else { panic!() };
    assert_eq!(engine.next(at), Next::Listen, "one alone");
    engine.heard(ticket, &status(500), at, 0.0);
    let Next::Wait(until) = engine.next(at) else { panic!() };
    assert_eq!(until.millis() - at.millis(), 60_000, "longer each time");
    at = until;
    let Next::Send { ticket, .. } = engine.next(at) else { panic!() };
    engine.heard(ticket, &status(200), at, 0.0);
    assert_eq!(engine.breakers().gate("track.customer.io", at), Gate::Closed);
    let kept = Breakers::from_text(&engine.breakers().clone().to_text());
    assert_eq!(kept.as_ref(), Some(engine.breakers()));
    let (told, ..) = run(Engine::new(health(12), Breakers::default()), |_| false, |_, _| status(500));
    assert_eq!(told.iter().filter(|it| it.starts_with("skipped")).count(), 5, "{told:?}");
}

#[test]
fn a_sequence_stops_at_the_first_that_fails() {
    let both = || vec![planned("campaign-identify", None), planned("track", None)];
    for (first, told) in
        [(200, vec!["campaign-identify 200", "track 200"]), (401, vec!["campaign-identify 401"])]
    {
        let engine = Engine::new(both(), Breakers::default()).in_sequence();
        let answers = |sent, _: &Request| status(if sent == 1 { first } else { 200 });
        assert_eq!(run(engine, |_| false, answers).0, told);
    }
}

#[test]
fn a_program_that_was_killed_at_any_step_goes_on_and_sends_no_event_twice() {
    let requests = || vec![planned("track-health", None), planned("track", None), planned("app-api", None)];
    for kill in 1..20 {
        let engine = Engine::new(requests(), Breakers::default()).trying(2);
        let (told, _, sends) = run(
            engine,
            |step| step == kill,
            |_, request| status(if request.recipe() == "app-api" { 503 } else { 200 }),
        );
        let count = |what: &str| told.iter().filter(|it| it.starts_with(what)).count();
        assert_eq!(count("track 200") + count("lost track"), 1, "{kill}: {told:?}");
        assert_eq!(sends.iter().filter(|it| *it == "track").count(), 1, "{kill}: {sends:?}");
        assert_eq!(count("track-health 200"), 1, "{kill}: {told:?}");
        assert_eq!(count("app-api 503"), 2, "{kill}: {told:?}");
    }
}

#[test]
fn a_breaker_outlives_its_console_for_as_long_as_it_says_something() {
    let failed = |times: usize, answer: Answer| {
        let mut engine = Engine::new(health(9), Breakers::default());
        for _ in 0..times {
            let Next::Send { ticket, .. } = engine.next(now()) else { panic!() };
            engine.heard(ticket, &answer, now(), 0.0);
        }
        // As it is kept between one and the next.
        Breakers::from_text(&engine.breakers().clone().to_text()).unwrap()
    };
    let host = "track.customer.io";
    let after = |minutes: i64| now().shifted(minutes * 60_000).unwrap();
    let open = failed(5, Answer::ending(Ended::Timeout));
    let until = now().shifted(30_000).unwrap();
    assert_eq!(open.lasting(now()).gate(host, now()), Gate::Open(until));
    // The console that is opened anew asks nobody before then, and with one call after that.
    let mut engine = Engine::new(health(5), open.lasting(now()));
    assert_eq!(engine.next(now()), Next::Wait(until));
    assert_eq!(open.lasting(after(59)).gate(host, after(59)), Gate::HalfOpen);
    assert!(open.lasting(after(61)).is_empty());
    assert!(open.lasting(after(-1)).is_empty(), "the clock was put back");
    let mut limited = status(429);
    limited.headers.push(Header { name: "Retry-After".into(), value: "7200".into() });
    let paused = failed(1, limited);
    assert_eq!(paused.lasting(after(90)).gate(host, after(90)), Gate::Open(after(120)));
    assert!(paused.lasting(after(121)).is_empty());
    assert!(failed(1, status(200)).lasting(now()).is_empty(), "what works needs no keeping");
    // Another console may have heard of other hosts, and this one that it works again.
    let mut kept = open.clone();
    kept.absorb(&Breakers::default());
    assert_eq!(kept, open);
    kept.absorb(&failed(1, status(200)));
    assert!(kept.lasting(now()).is_empty());
}

#[test]
fn a_host_that_was_given_up_is_asked_once_more_when_its_breaker_is_over() {
    let (told, at, _) = run(Engine::new(health(12), Breakers::default()), |_| false, |_, _| status(500));
    assert!(told.iter().any(|it| it.starts_with("skipped")));
    let mut engine = Engine::new(health(12), Breakers::default());
    let mut now = at;
    while engine.give_up(now).is_empty() {
        match engine.next(now) {
            Next::Send { ticket, .. } => drop(engine.heard(ticket, &status(500), now, 0.0)),
            Next::Wait(until) => now = until,
            other => panic!("{other:?}"),
        }
    }
    let mut next = Engine::new(health(3), engine.breakers().clone());
    let Next::Wait(until) = next.next(now) else { panic!() };
    assert_eq!(next.give_up(now).len(), 3);
    let mut next = Engine::new(health(3), engine.breakers().clone());
    assert!(next.give_up(until).is_empty());
    assert!(matches!(next.next(until), Next::Send { .. }));
    assert_eq!(next.next(until), Next::Listen);
}
