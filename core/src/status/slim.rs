//! A reading as it is stored: of a bounded size, so that no vendor's page takes the room of the others, or of the page
//! around the widget.

use crate::tree::Value;

/// What a stored reading gives up, in this order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    PastTexts,
    Past,
    Texts,
}

/// A stored [`Reading`](super::Reading) of at most `budget` bytes of JSON. One that is larger gives up the texts of past
/// incidents and of work that is done, then those themselves, then the texts of what goes on; of each the oldest first, and
/// no more than it takes. How many posts there are, their times and phases, and the state of things stay.
///
/// `None` where that is too large by itself: then there is nothing that may be stored, and what was stored before is not
/// what the page says now. It works on the tree, which is small code: every download has it.
#[must_use]
pub fn slimmed(mut reading: Value, budget: usize) -> Option<Value> {
    let mut over = length(&reading).saturating_sub(budget);
    for step in [Step::PastTexts, Step::Past, Step::Texts] {
        for list in ["maintenances", "incidents"] {
            let list = reading.get_mut("report").and_then(|report| report.get_mut(list));
            let Some(Value::Array(list)) = list else { continue };
            for event in list.iter_mut().rev().filter(|event| step == Step::Texts || is_over(event)) {
                if step == Step::Past && over > 0 {
                    over = over.saturating_sub(length(event));
                    *event = Value::Null;
                } else {
                    blank(event, &mut over);
                }
            }
            list.retain(|event| !event.is_null());
        }
    }
    (over == 0).then_some(reading)
}

/// Whether an incident is over, or work is done.
fn is_over(event: &Value) -> bool {
    let phase = event.get("phase").and_then(Value::as_str);
    matches!(phase, Some("resolved" | "postmortem" | "completed"))
        || event.get("resolved_at").is_some_and(|end| end.as_str().is_some())
}

fn blank(event: &mut Value, over: &mut usize) {
    let Some(Value::Array(updates)) = event.get_mut("updates") else { return };
    for text in updates.iter_mut().rev().filter_map(|update| update.get_mut("text")) {
        if *over > 0 {
            *over = over.saturating_sub(length(text) - 2);
            *text = "".into();
        }
    }
}

/// Bytes of a tree as JSON.
fn length(tree: &Value) -> usize {
    tree.to_text().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::{
        Component, Format, Health, Incident, Maintenance, MaintenancePhase, Phase, Reading, Record, Report,
        Update, Vendor,
    };
    use crate::time::Timestamp;

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
        let one = length(&text().into()) - 2;
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
            let slim = slimmed(reading().to_value(), budget).unwrap();
            let expected: Vec<_> = expected.into_iter().map(|(id, count)| (id.to_string(), count)).collect();
            assert_eq!(texts(&slim), expected, "{budget} of {whole}");
            assert!(slim.to_text().len() <= budget);
        }
    }

    #[test]
    fn the_state_is_never_given_up() {
        let mut reading = reading();
        let health = reading.health();
        let least = Reading::from_value(&slimmed(reading.to_value(), 2_500).unwrap()).unwrap();
        assert_eq!(least.health(), health);
        let report = least.report.unwrap();
        assert_eq!(report.components.len(), 1);
        assert_eq!(report.incidents.iter().map(|incident| incident.updates.len()).collect::<Vec<_>>(), [2]);

        assert_eq!(slimmed(reading.to_value(), 300), None, "what is not whole is not stored");
        let mut unread = Reading::default();
        unread.finding.source = Some(Vendor { page: "x".repeat(1_000), ..Vendor::default() });
        assert_eq!(slimmed(unread.to_value(), 300), None);
    }

    #[test]
    fn what_is_over_is_told_as_the_model_tells_it() {
        let end = Some(Timestamp::from_millis(1));
        for word in ["investigating", "identified", "monitoring", "resolved", "postmortem", "odd"] {
            for resolved_at in [None, end] {
                let mut incident = Incident { phase: Phase::from(word), resolved_at, ..Incident::default() };
                assert_eq!(is_over(&incident.to_value()), !incident.is_open(), "{word}");
            }
        }
        for word in ["scheduled", "in_progress", "verifying", "completed", "odd"] {
            let mut work =
                Maintenance { phase: MaintenancePhase::from(word), ends_at: end, ..Maintenance::default() };
            assert_eq!(is_over(&work.to_value()), work.phase == MaintenancePhase::Completed, "{word}");
        }
    }
}
