//! A reading as it is stored: of a bounded size, so that no vendor's page takes the room of the others, or of the page
//! around the widget.

use serde_json::Value;

use super::{Incident, MaintenancePhase, Reading, Record, Report, Update};

/// A reading as a tree of at most `budget` bytes of JSON. One that is larger gives up the texts of past incidents and of
/// work that is done, then past incidents, then the texts of what goes on; of each the oldest first, and no more than
/// it takes. How many posts there are, their times and phases, and the state of things stay.
///
/// `None` where that is too large by itself: then there is nothing that may be stored, and what was stored before is not
/// what the page says now.
pub fn slimmed(reading: &mut Reading, budget: usize) -> Option<Value> {
    let tree = reading.to_value();
    let mut over = length(&tree).saturating_sub(budget);
    if over == 0 {
        return Some(tree);
    }
    let mut slim = reading.clone();
    let report = slim.report.as_mut()?;
    give_up_past_texts(report, &mut over);
    give_up_past_incidents(report, &mut over);
    give_up_texts(report, &mut over);
    (over == 0).then(|| slim.to_value())
}

fn give_up_past_texts(report: &mut Report, over: &mut usize) {
    for past in report.incidents.iter_mut().rev().filter(|incident| !incident.is_open()) {
        blank(&mut past.updates, over);
    }
    for work in report.maintenances.iter_mut().rev() {
        if work.phase == MaintenancePhase::Completed {
            blank(&mut work.updates, over);
        }
    }
}

fn give_up_past_incidents(report: &mut Report, over: &mut usize) {
    let mut oldest_first: Vec<Incident> = std::mem::take(&mut report.incidents);
    oldest_first.reverse();
    oldest_first.retain_mut(|incident| {
        let stays = *over == 0 || incident.is_open();
        if !stays {
            *over = over.saturating_sub(length(&incident.to_value()));
        }
        stays
    });
    oldest_first.reverse();
    report.incidents = oldest_first;
}

fn give_up_texts(report: &mut Report, over: &mut usize) {
    report.maintenances.iter_mut().rev().for_each(|work| blank(&mut work.updates, over));
    report.incidents.iter_mut().rev().for_each(|incident| blank(&mut incident.updates, over));
}

fn blank(updates: &mut [Update], over: &mut usize) {
    for update in updates.iter_mut().rev() {
        if *over > 0 {
            *over = over.saturating_sub(text_length(&std::mem::take(&mut update.text)));
        }
    }
}

/// Bytes of a tree as JSON, or a few more.
fn length(tree: &Value) -> usize {
    match tree {
        Value::Null | Value::Bool(_) => 5,
        Value::Number(_) => 20,
        Value::String(text) => text_length(text) + 2,
        Value::Array(items) => items.iter().map(|item| length(item) + 1).sum::<usize>() + 2,
        Value::Object(members) => {
            members.iter().map(|(key, member)| text_length(key) + length(member) + 4).sum::<usize>() + 2
        }
    }
}

/// Bytes of a text between its quotes: what JSON has to escape takes up to six.
fn text_length(text: &str) -> usize {
    let escaped = |byte| match byte {
        0..0x20 => 6,
        b'"' | b'\\' => 2,
        _ => 1,
    };
    text.bytes().map(escaped).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::Format;
    use crate::status::{Component, Health, Maintenance, Phase, Timestamp, Vendor};

    /// A text of a thousand bytes, some of which JSON has to escape.
    fn text() -> String {
        "down \"again\"\n".repeat(64)
    }

    fn incident(id: u32, phase: Phase) -> Incident {
        let update =
            |at: i64| Update { at: Some(Timestamp::from_millis(at)), text: text(), ..Update::default() };
        Incident {
            id: id.to_string(),
            title: "Slow".into(),
            phase,
            updates: vec![update(2_000), update(1_000)],
            ..Incident::default()
        }
    }

    /// Newest first: one incident that goes on, two that are over; work that is planned.
    fn reading() -> Reading {
        let mut report = Report::new(Format::Statuspage);
        report.components =
            vec![Component { name: "API".into(), health: Health::MajorOutage, ..Component::default() }];
        report.incidents =
            vec![incident(3, Phase::Monitoring), incident(2, Phase::Resolved), incident(1, Phase::Resolved)];
        let updates = incident(0, Phase::Resolved).updates;
        report.maintenances = vec![Maintenance { id: "m".into(), updates, ..Maintenance::default() }];
        Reading { report: Some(report), ..Reading::default() }
    }

    /// The texts there are, by incident, then of the work.
    fn texts(tree: &Value) -> Vec<(String, usize)> {
        let report = Reading::from_value(tree).unwrap().report.unwrap();
        let count = |updates: &[Update]| updates.iter().filter(|update| !update.text.is_empty()).count();
        let mut texts: Vec<_> =
            report.incidents.iter().map(|incident| (incident.id.clone(), count(&incident.updates))).collect();
        texts.extend(report.maintenances.iter().map(|work| (work.id.clone(), count(&work.updates))));
        texts
    }

    #[test]
    fn the_oldest_and_least_needed_is_given_up_first_and_no_more_than_it_takes() {
        let whole = length(&reading().to_value());
        let one = text_length(&text());
        for (budget, expected) in [
            (whole, vec![("3", 2), ("2", 2), ("1", 2), ("m", 2)]),
            (whole - 1, vec![("3", 2), ("2", 2), ("1", 1), ("m", 2)]),
            (whole - one - 1, vec![("3", 2), ("2", 2), ("1", 0), ("m", 2)]),
            (whole - 4 * one, vec![("3", 2), ("2", 0), ("1", 0), ("m", 2)]),
            (whole - 4 * one - 1, vec![("3", 2), ("2", 0), ("m", 2)]),
            (whole - 4 * one - 500, vec![("3", 2), ("m", 2)]),
            (whole - 5 * one, vec![("3", 2), ("m", 1)]),
            (whole - 6 * one, vec![("3", 2), ("m", 0)]),
            (whole - 7 * one, vec![("3", 1), ("m", 0)]),
            (whole - 8 * one, vec![("3", 0), ("m", 0)]),
        ] {
            let slim = slimmed(&mut reading(), budget).unwrap();
            let expected: Vec<_> = expected.into_iter().map(|(id, count)| (id.to_string(), count)).collect();
            assert_eq!(texts(&slim), expected, "{budget} of {whole}");
            assert!(serde_json::to_string(&slim).unwrap().len() <= budget);
        }
    }

    #[test]
    fn the_state_is_never_given_up() {
        let mut reading = reading();
        let health = reading.health();
        let least = Reading::from_value(&slimmed(&mut reading, 2_500).unwrap()).unwrap();
        assert_eq!(least.health(), health);
        let report = least.report.unwrap();
        assert_eq!(report.components.len(), 1);
        assert_eq!(report.incidents.iter().map(|incident| incident.updates.len()).collect::<Vec<_>>(), [2]);

        assert_eq!(slimmed(&mut reading, 300), None, "what is not whole is not stored");
        let mut unread = Reading::default();
        unread.finding.source = Some(Vendor { page: "x".repeat(1_000), ..Vendor::default() });
        assert_eq!(slimmed(&mut unread, 300), None);
    }

    #[test]
    fn the_length_is_never_less_than_what_json_takes() {
        for tree in [
            serde_json::json!({"a": [1, -2.5, true, null, "x\u{0}\u{1f}\"\\é\u{1f600}"], "b\n": {}}),
            reading().to_value(),
        ] {
            let written = serde_json::to_string(&tree).unwrap().len();
            assert!((written..2 * written).contains(&length(&tree)), "{tree}");
        }
    }
}
