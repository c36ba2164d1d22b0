//! What a notification says of what changed at vendors.

use is_it_them_core::alert::{Change, What};
use is_it_them_core::status::Impact;
use is_it_them_core::time::Timestamp;

use crate::messages::{alerts as said, toolbar};

/// How many changes a notification of several names: browsers cut what is longer.
const NAMED: usize = 5;

/// A notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its title.
    pub title: String,
    /// What stands below.
    pub message: String,
}

/// One notification of all of these; nothing where nothing changed. `time` writes a time of day.
#[must_use]
pub fn told(changes: &[Change], time: &dyn Fn(Timestamp) -> String) -> Option<Told> {
    match changes {
        [] => None,
        [one] => Some(Told { title: became(one), message: message(one, time) }),
        many => {
            let line = |change: &Change| said::line(&became(change), &message(change, time));
            let mut lines: Vec<String> = many.iter().take(NAMED).map(line).collect();
            if many.len() > NAMED {
                lines.push(said::more((many.len() - NAMED) as u64));
            }
            Some(Told { title: said::several(many.len() as u64), message: lines.join("\n") })
        }
    }
}

/// The vendor and what became of it.
fn became(change: &Change) -> String {
    let name = change.name.as_str();
    match &change.what {
        What::New { .. } => said::new(name),
        What::Worse { .. } => said::worse(name),
        What::Update { phase } => toolbar::became(name, crate::phase(phase)),
        What::Resolved => toolbar::became(name, crate::messages::model::phase_resolved()),
        What::NotListed => toolbar::became(name, toolbar::not_listed()),
        What::State(health) => toolbar::became(name, crate::health(*health)),
        What::Recovered => said::recovered(name),
        What::Work { .. } => said::work(name),
    }
}

fn message(change: &Change, time: &dyn Fn(Timestamp) -> String) -> String {
    let title = change.title.as_str();
    let hit = |impact: &Option<Impact>| match impact {
        Some(impact) => said::with_impact(title, crate::impact(impact)),
        None => title.into(),
    };
    match &change.what {
        What::New { impact, .. } | What::Worse { impact } => hit(impact),
        What::Update { .. } | What::Resolved | What::NotListed => title.into(),
        What::State(_) => said::no_incident().into(),
        What::Recovered => said::all_well().into(),
        What::Work { starts_at } => said::from(title, &time(*starts_at)),
    }
}

#[cfg(test)]
mod tests {
    use is_it_them_core::status::{Health, Phase};

    use super::*;

    fn change(what: What) -> Change {
        Change {
            page: String::new(),
            vendor: String::new(),
            name: "X".into(),
            incident: None,
            title: "Slow mails".into(),
            what,
            key: String::new(),
        }
    }

    #[test]
    fn a_notification_says_who_and_what() {
        let impact = || Some(Impact::Major);
        for (what, title, message) in [
            (
                What::New { impact: impact(), phase: Phase::Investigating },
                "X: New incident",
                "Slow mails (Major)",
            ),
            (What::New { impact: None, phase: Phase::Investigating }, "X: New incident", "Slow mails"),
            (What::Worse { impact: impact() }, "X: Incident is worse", "Slow mails (Major)"),
            (What::Update { phase: Phase::Identified }, "X: Identified", "Slow mails"),
            (What::Resolved, "X: Resolved", "Slow mails"),
            (What::NotListed, "X: No longer listed", "Slow mails"),
            (What::State(Health::Degraded), "X: Degraded", "Its page names no incident."),
            (What::Recovered, "X: Operational again", "Its page says that all is well again."),
            (
                What::Work { starts_at: Timestamp::from_millis(0) },
                "X: Maintenance soon",
                "Slow mails, from 1970",
            ),
        ] {
            let told = told(&[change(what)], &|at| at.text().chars().take(4).collect()).unwrap();
            assert_eq!((told.title.as_str(), told.message.as_str()), (title, message));
        }
    }

    #[test]
    fn several_changes_are_one_notification_and_none_is_none() {
        assert_eq!(told(&[], &|_| String::new()), None);
        let many = vec![change(What::Resolved); 7];
        let told = told(&many, &|_| String::new()).unwrap();
        assert_eq!(told.title, "7 changes at your vendors");
        let lines: Vec<&str> = told.message.lines().collect();
        assert_eq!((lines.len(), lines[0], lines[5]), (6, "X: Resolved. Slow mails", "And 2 more."));
    }
}
