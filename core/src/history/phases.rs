//! How long an incident stood in each phase.

use std::collections::BTreeMap;

use crate::status::{Incident, Phase};
use crate::time::{Elapsed, Timestamp};

/// A stretch of an incident during which it stood in one phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// `None` where the vendor had said nothing yet, or said no phase.
    pub phase: Option<Phase>,
    /// When it began.
    pub from: Timestamp,
    /// When the next began, or the incident ended.
    pub to: Timestamp,
}

impl Stretch {
    /// How long it lasted.
    #[must_use]
    pub fn length(&self) -> Elapsed {
        Elapsed::between(self.from, self.to)
    }
}

/// An incident's phases in the order they came, for a bar: from its start to its resolution, to `now` while it is open.
///
/// Updates that repeat the phase extend its stretch; an update without a phase says nothing new. What lies before the
/// first post, as where a vendor sets its start back, has no phase. Empty where start or end are not known, and for an
/// incident that was posted once, when it was over.
#[must_use]
pub fn phases(incident: &Incident, now: Timestamp) -> Vec<Stretch> {
    let posts = || incident.updates.iter().filter_map(|update| Some((update.at?, update.phase.as_ref()?)));
    let Some(start) = incident.started_at.or_else(|| posts().map(|(at, _)| at).min()) else {
        return Vec::new();
    };
    let end = match incident.resolved_at {
        Some(resolved) => resolved,
        None if incident.is_open() => now,
        None => return Vec::new(),
    };
    let mut changes: Vec<_> = posts().filter(|(at, phase)| !phase.is_over() && *at < end).collect();
    // Newest first is the order they are kept in; a stable sort of the reverse keeps posts of one instant in order.
    changes.reverse();
    changes.sort_by_key(|(at, _)| *at);
    let mut stretches: Vec<Stretch> = Vec::new();
    let close =
        |stretches: &mut Vec<Stretch>, phase: Option<&Phase>, from: Timestamp, to: Timestamp| match stretches
            .last_mut()
        {
            Some(last) if last.phase.as_ref() == phase => last.to = to,
            _ if from < to => stretches.push(Stretch { phase: phase.cloned(), from, to }),
            _ => {}
        };
    let (mut phase, mut from) = (None, start);
    for (at, next) in changes {
        let at = at.max(start);
        close(&mut stretches, phase, from, at);
        (phase, from) = (Some(next), at);
    }
    close(&mut stretches, phase, from, end);
    stretches
}

/// The time an incident spent in each phase, in the order the phases first came.
#[must_use]
pub fn time_in_phases(incident: &Incident, now: Timestamp) -> Vec<(Option<Phase>, Elapsed)> {
    let mut times: Vec<(Option<Phase>, Elapsed)> = Vec::new();
    // A vendor may have a word of its own for each of its posts.
    let mut known: BTreeMap<Option<String>, usize> = BTreeMap::new();
    for stretch in phases(incident, now) {
        let length = stretch.length();
        let name = stretch.phase.as_ref().map(|phase| phase.name().to_owned());
        let place = *known.entry(name).or_insert(times.len());
        match times.get_mut(place) {
            Some((_, time)) => *time = Elapsed::seconds(time.as_seconds() + length.as_seconds()),
            None => times.push((stretch.phase, length)),
        }
    }
    times
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::Update;

    fn at(stamp: &str) -> Timestamp {
        Timestamp::parse(stamp).unwrap()
    }

    /// Minutes on 2025-06-05, from the posts oldest first.
    fn bar(start: &str, end: Option<&str>, posts: &[(&str, &str)]) -> String {
        let clock = |clock: &str| at(&format!("2025-06-05T{clock}:00Z"));
        let updates = posts
            .iter()
            .rev()
            .map(|(at, phase)| Update {
                id: None,
                phase: Some(Phase::from(*phase)).filter(|_| !phase.is_empty()),
                at: Some(clock(at)),
                text: String::new(),
            })
            .collect();
        let incident = Incident {
            id: String::new(),
            title: String::new(),
            impact: None,
            phase: if end.is_some() { Phase::Resolved } else { Phase::Identified },
            started_at: Some(clock(start)),
            resolved_at: end.map(clock),
            components: vec![],
            component_ids: vec![],
            regions: Vec::new(),
            url: None,
            updates,
        };
        let name =
            |phase: &Option<Phase>| phase.as_ref().map_or("-".to_owned(), |phase| phase.name().to_owned());
        phases(&incident, clock("23:00"))
            .iter()
            .map(|stretch| format!("{} {}", name(&stretch.phase), stretch.length().as_minutes()))
            .collect::<Vec<_>>()
            .join(", ")
    }

    #[test]
    fn phases_fill_the_time_from_start_to_end() {
        for (start, end, posts, expected) in [
            // Courier, Message Delays on Send Pipeline.
            (
                "18:51",
                Some("20:08"),
                &[
                    ("18:51", "investigating"),
                    ("19:04", "identified"),
                    ("19:14", "monitoring"),
                    ("19:19", "monitoring"),
                    ("20:08", "resolved"),
                ][..],
                "investigating 13, identified 10, monitoring 54",
            ),
            // The start was set back; the phase goes back and forth; a postmortem follows.
            (
                "18:00",
                Some("20:00"),
                &[
                    ("18:30", "investigating"),
                    ("19:00", "monitoring"),
                    ("19:10", ""),
                    ("19:30", "investigating"),
                    ("20:00", "resolved"),
                    ("21:00", "postmortem"),
                ],
                "- 30, investigating 30, monitoring 30, investigating 30",
            ),
            (
                "22:00",
                None,
                &[("22:00", "investigating"), ("22:45", "identified")],
                "investigating 45, identified 15",
            ),
            ("22:00", Some("22:00"), &[("22:00", "resolved")], ""),
            ("21:00", Some("22:00"), &[("22:00", "resolved")], "- 60"),
            ("21:00", Some("22:00"), &[], "- 60"),
            // A post after the end says nothing of the time before.
            ("21:00", Some("22:00"), &[("21:00", "identified"), ("22:30", "monitoring")], "identified 60"),
            // Two posts of one minute: the later one stands.
            ("21:00", Some("22:00"), &[("21:00", "investigating"), ("21:00", "identified")], "identified 60"),
        ] {
            assert_eq!(bar(start, end, posts), expected, "{posts:?}");
        }
    }

    #[test]
    fn times_of_one_phase_add_up() {
        let mut incident = Incident {
            id: String::new(),
            title: String::new(),
            impact: None,
            phase: Phase::Monitoring,
            started_at: Some(at("2025-06-05T10:00:00Z")),
            resolved_at: None,
            components: vec![],
            component_ids: vec![],
            regions: Vec::new(),
            url: None,
            updates: vec![],
        };
        for (stamp, phase) in
            [("10:40", Phase::Monitoring), ("10:30", Phase::Investigating), ("10:10", Phase::Monitoring)]
        {
            let at = Some(at(&format!("2025-06-05T{stamp}:00Z")));
            incident.updates.push(Update { id: None, phase: Some(phase), at, text: String::new() });
        }
        let minutes: Vec<_> = time_in_phases(&incident, at("2025-06-05T11:00:00Z"))
            .into_iter()
            .map(|(phase, time)| (phase, time.as_minutes()))
            .collect();
        assert_eq!(minutes, [(None, 10), (Some(Phase::Monitoring), 40), (Some(Phase::Investigating), 10)]);
    }
}
