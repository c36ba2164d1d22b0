//! What is said in German, as a reader finds it: whole sentences, the field's own terms, numbers as they are written there.

use is_it_them_core::diagnosis::{Case, Headline, NextStep, Settle, Sign, Verdict, diagnose};
use is_it_them_core::history::figures::{History, Rules, Uptime, figures};
use is_it_them_core::playbook::builtin;
use is_it_them_core::status::{Failure, Health, Impact, Notification, Phase};
use is_it_them_core::time::{Elapsed, Timestamp};

use crate::language::{Grammar, Speech};
use crate::sample::{at, courier, incident};

/// What a browser knows of German is short enough to stand here.
pub(crate) const GRAMMAR: Grammar = Grammar {
    plural: |number| if number == 1 { "one".into() } else { "other".into() },
    number: |number| number.to_string(),
    list: |names| match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} und {last}", before.join(", ")),
        _ => names.concat(),
    },
    begin: |_| {},
};

/// Speaks German in this test.
pub(crate) fn german() {
    Speech::of("de", include_str!(concat!(env!("OUT_DIR"), "/de.txt")), GRAMMAR).speak();
}

fn day(at: Timestamp) -> String {
    let (year, month, day, ..) = at.civil();
    format!("{day}.{month}.{year}")
}

#[test]
fn states_and_phases_are_the_fields_own_words() {
    german();
    let said: Vec<&str> = Health::ALL.into_iter().map(crate::health).collect();
    for word in ["In Betrieb", "Wartung", "Beeinträchtigt", "Teilausfall", "Großer Ausfall", "Unbekannt"] {
        assert!(said.contains(&word), "{said:?}");
    }
    assert_eq!(crate::phase(&Phase::Investigating), "Wird untersucht");
    assert_eq!(crate::phase(&Phase::Other("Under review".into())), "Under review");
    assert_eq!(crate::length(Elapsed::seconds(2 * 86_400 + 3 * 3_600 + 5 * 60)), "2 Tg. 3 Std. 5 Min.");
    let news = Notification { vendor: "X", phase: Some(&Phase::Resolved), ..Notification::default() };
    assert_eq!(crate::toolbar::became(&news), "X: Behoben");
    assert_eq!(news.became(), "Resolved", "what is kept of it is of no language");
}

#[test]
fn a_history_is_told_in_whole_sentences() {
    german();
    let incidents = courier();
    let incidents: Vec<_> = incidents.iter().collect();
    let history = History {
        incidents: &incidents,
        maintenances: &[],
        known_since: Some(at("2024-05-28T00:00Z")),
        now: at("2026-01-30T00:00Z"),
        rules: Rules::default(),
    };
    assert_eq!(
        crate::history::headline("Courier", Health::PartialOutage, false, &figures(&history), &day).join(" "),
        "Courier hat gerade einen Teilausfall. Courier hatte seit dem 28.5.2024 24 Ausfälle mit insgesamt 60 Std. 11 Min. \
         Ausfallzeit, im Mittel 1,2 Störungen im Monat."
    );
    let caveats: Vec<_> = crate::history::caveats(&figures(&history)).collect();
    assert_eq!(caveats, ["Bei 2 Ausfällen ist die Dauer nicht bekannt; sie zählt nicht mit."]);
    let mut of = Uptime {
        days: 30,
        known: Elapsed::seconds(86_400 + 5),
        down: Elapsed::default(),
        basis_points: Some(9906),
        unknown_length: 1,
    };
    assert_eq!(
        crate::history::uptime(&of),
        "99,06 % des letzten Tages; mehr ist von 30 Tagen nicht bekannt. 1 Ausfall von unbekannter Dauer."
    );
    of.known = Elapsed::seconds(30 * 86_400);
    of.unknown_length = 0;
    assert_eq!(crate::history::uptime(&of), "99,06 % der letzten 30 Tage.");
}

#[test]
fn an_incident_is_told_and_copied_in_german_and_in_the_vendors_own_words() {
    german();
    let mut seed = incident("1", "Some delays", "2025-11-04T20:46:00Z", "2025-11-04T21:53:40Z");
    seed.components = ["A", "B", "C"].map(String::from).into();
    assert_eq!(
        crate::history::summary("Customer.io", &seed, at("2025-11-05T00:00Z"), &day),
        "Customer.io hatte am 4.11.2025 eine geringe Störung, betroffen: A, B und C. Das dauerte 1 Std. 7 Min. und ist behoben."
    );
    seed.impact = Some(Impact::None);
    assert!(
        crate::history::summary("Customer.io", &seed, at("2025-11-05T00:00Z"), &day)
            .starts_with("Customer.io veröffentlichte am 4.11.2025 einen Hinweis, betroffen: ")
    );
    let copied = crate::copy::markdown("Customer.io", &seed, at("2025-11-05T00:00Z"), &day);
    for line in [
        "- **Auswirkung:** Hinweis",
        "- **Phase:** Behoben",
        "- **Dauer:** 1 Std. 7 Min.",
        "We are investigating.",
    ] {
        assert!(copied.contains(line), "{copied}");
    }
}

#[test]
fn a_diagnosis_is_said_in_german_with_what_the_playbook_has_of_it() {
    german();
    let (book, clock) = (builtin("customer-io").unwrap(), day);
    let title = "Delays".to_owned();
    for (sign, said) in [
        (
            Sign::OpenNow { title: title.clone(), from: at("2025-11-04T20:46Z") },
            "Die Störung „Delays“ des Anbieters ist noch offen, seit 4.11.2025.",
        ),
        (
            Sign::Stage { name: "Delivery".into(), fits: true },
            "Diese Störung betrifft denselben Abschnitt der Verarbeitung: Zustellung.",
        ),
        (Sign::Serious { impact: Impact::Critical }, "Der Anbieter stuft ihre Auswirkung als kritisch ein."),
        (
            Sign::Unread { vendor: String::new(), why: Some(Failure::Offline) },
            "Die Statusseite von diesem Anbieter konnte nicht gelesen werden. Das spricht für keine Seite. Dieses Gerät ist \
             offline. Gelesen wird wieder, sobald das Netz zurück ist.",
        ),
    ] {
        assert_eq!(crate::diagnosis::say_of(&book, &sign, &clock), said);
    }
    assert_eq!(crate::diagnosis::headline(Headline::ProbablyUs, &clock), "Wahrscheinlich liegt es an uns");
    let step = NextStep::Playbook("Check the segment’s conditions".into());
    assert_eq!(crate::diagnosis::step_of(&book, &step, &clock), "Die Bedingungen des Segments prüfen");
    let again = Settle::LookAgain { at: Some(at("2025-11-04T21:00Z")) };
    assert!(
        crate::diagnosis::settle(again, &clock).starts_with("Am 4.11.2025 wieder auf die Statusseite sehen")
    );
    let answers =
        is_it_them_core::diagnosis::Answers { symptom: Some("delayed-sends".into()), ..Default::default() };
    let case = Case {
        now: at("2025-11-04T20:15:00Z"),
        vendor: "Customer.io",
        readings: &[],
        upstream: &[],
        answers: &answers,
        playbook: &book,
        lag: None,
        probes: &[],
    };
    let found = diagnose(&case);
    assert_eq!(found.verdict, Verdict::Unclear);
    let note = crate::team_note(&case, &found, is_it_them_core::diagnosis::Markup::Plain, &clock);
    for line in [
        "Customer.io: Noch nicht zu sagen",
        "Symptom: Verzögerter Versand",
        "Runbook: P3 – Probleme bei der Zustellung",
        "Stand: 2025-11-04 20:15 UTC (4.11.2025)",
    ] {
        assert!(note.contains(line), "{note}");
    }
    assert!(!note.contains("Check"), "{note}");
}
