//! The minute probe under a fake clock, with its worker killed at every step.

use super::super::*;
use super::plan::{now, planned};
use crate::playbook::Severity;
use crate::status::Record;

/// Lives through minutes, a letter each: `.` well, `x` 503, `n` no network for anybody, `u` the vendor alone is not reached, `z` asleep.
/// The state is written down and read again after each step; in the minutes that `killed` names the worker is stopped before any
/// answer comes. Says what was told, by minute.
fn lived(minutes: &str, killed: &[usize]) -> Vec<String> {
    let controls = vec![control("g.example").unwrap()];
    let mut vigil = Vigil::begin("i", planned("track-health", None), controls, 120, now()).unwrap();
    let mut told = Vec::new();
    for (minute, letter) in minutes.chars().enumerate() {
        let at = now().shifted(minute as i64 * EVERY + 300).unwrap();
        if letter == 'z' {
            continue;
        }
        vigil = Vigil::from_text(&vigil.clone().to_text()).unwrap();
        for request in vigil.due(at) {
            vigil = Vigil::from_text(&vigil.clone().to_text()).unwrap();
            if killed.contains(&minute) {
                break;
            }
            let ended = match (letter, request.is_control()) {
                ('n', _) | ('u', false) => Ended::Network,
                ('x', false) => Ended::Status(503),
                _ => Ended::Status(200),
            };
            vigil.heard(&request, &Answer { millis: Some(90), ..Answer::ending(ended) }, at);
        }
        match vigil.turn(at.shifted(20_000).unwrap()) {
            Some(Turn::Failing { severity, failed, of }) => {
                told.push(format!("{minute} {} {failed}/{of}", severity.name()));
            }
            Some(Turn::Recovered { at, since }) => {
                let minute_of = |at: crate::time::Timestamp| (at.millis() - now().millis()) / EVERY;
                told.push(format!("{minute} well {}-{}", minute_of(since), minute_of(at)));
            }
            None => {}
        }
    }
    told
}

#[test]
fn the_levels_are_told_once_and_so_is_the_recovery() {
    for (minutes, told) in [
        ("..........", vec![]),
        ("...x......", vec![]),
        ("...xxxx.......", vec!["4 P2 2/5", "5 P1 3/6", "11 well 3-7"]),
        ("...x.x........", vec!["5 P2 2/6", "10 well 3-6"]),
        ("xxx.....x....", vec!["1 P2 2/2", "2 P1 3/3", "7 well 0-3"]),
        ("...nnnnnn.....", vec![]),
        ("...uuu.....", vec!["4 P2 2/5", "5 P1 3/6", "10 well 3-6"]),
        ("..xzzzzx.zzz.", vec!["7 P2 2/4"]),
    ] {
        assert_eq!(lived(minutes, &[]), told, "{minutes}");
    }
}

#[test]
fn a_worker_that_was_killed_in_any_minute_tells_the_same_a_little_later() {
    let minutes = "...xxxxxx..........";
    for killed in 0..minutes.len() {
        let told = lived(minutes, &[killed]);
        let count = |what: &str| told.iter().filter(|it| it.contains(what)).count();
        assert_eq!((count("P1"), count("well")), (1, 1), "{killed}: {told:?}");
    }
}

#[test]
fn it_asks_once_a_minute_for_two_hours_at_most_and_obeys_a_pause() {
    assert!(
        Vigil::begin("i", planned("track", None), Vec::new(), 60, now()).is_none(),
        "an event twice is two"
    );
    let mut vigil = Vigil::begin("i", planned("app-api", None), Vec::new(), 100_000, now()).unwrap();
    assert_eq!(vigil.until.millis() - now().millis(), LONGEST_VIGIL);
    let mut asked = 0;
    let mut at = now();
    while let Some(next) = vigil.next_at(at) {
        at = next.max(at);
        asked += vigil.due(at).len();
        assert!(vigil.due(at).is_empty(), "once");
        at = at.shifted(1000).unwrap();
    }
    assert_eq!(asked, 120);
    let mut vigil = Vigil::begin("i", planned("app-api", None), Vec::new(), 60, now()).unwrap();
    let request = vigil.due(now()).remove(0);
    let mut limited = Answer::ending(Ended::Status(429));
    limited.headers.push(Header { name: "retry-after".into(), value: "600".into() });
    vigil.heard(&request, &limited, now());
    assert_eq!(vigil.next_at(now()), now().shifted(600_000));
    assert!(vigil.due(now().shifted(300_000).unwrap()).is_empty());
    assert_eq!(vigil.probes().len(), 1);
    assert_eq!(Severity::P1.name(), "P1");
}

#[test]
fn what_it_saw_is_told_minute_by_minute_and_since_when_it_is_well_until_it_fails_again() {
    let seen = |minutes: &str| {
        let mut vigil = Vigil::begin("i", planned("track-health", None), Vec::new(), 120, now()).unwrap();
        for (minute, letter) in minutes.chars().enumerate() {
            let at = now().shifted(minute as i64 * EVERY + 300).unwrap();
            for request in vigil.due(at) {
                let ended = if letter == 'x' { Ended::Status(503) } else { Ended::Status(200) };
                vigil.heard(&request, &Answer::ending(ended), at);
            }
            vigil.turn(at);
        }
        let watched = vigil.watched(now().shifted(EVERY * 60).unwrap());
        let minute = |at: crate::time::Timestamp| (at.millis() - now().millis()) / EVERY;
        let letters = watched.minutes.iter().map(|(_, is_good)| if *is_good { '.' } else { 'x' });
        (letters.collect::<String>(), watched.recovered.map(minute))
    };
    for (minutes, recovered) in [
        ("....", None),
        (".xxx....", None),
        (".xxx.....", Some(4)),
        (".xxx......", Some(4)),
        ("xxx.....xxx", None),
    ] {
        assert_eq!(seen(minutes), (minutes.to_owned(), recovered));
    }
}
