//! An incident as the page showed it at a given moment, and when the symptom began relative to it.

use super::weights::{DORMANT_AFTER, LAG, NEAR_MINUTES};
use crate::history::stated_window;
use crate::status::{Incident, Phase, Report, Update};
use crate::time::{Elapsed, Timestamp};

/// An incident as it stood at a moment: later posts and a later end are not in it.
pub(super) struct Seen {
    pub(super) incident: Incident,
    /// When it began: by the vendor's own later words where there are any, else when it was posted.
    pub(super) from: Timestamp,
    /// When the vendor's page says it began.
    pub(super) posted: Timestamp,
    /// When it was over; `None` while open.
    pub(super) to: Option<Timestamp>,
    /// `from` is stated in words.
    pub(super) is_stated: bool,
}

/// How a symptom's start lies to an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Timing {
    /// While it was going on.
    Inside,
    /// No start is known, and it is going on now.
    OpenNow,
    /// So long before it was posted, but no longer than vendors take to notice.
    Before(Elapsed),
    /// It is still open, but the vendor had said nothing about it for so long when the symptom began.
    Dormant(Elapsed),
    /// A little before that.
    LongBefore(Elapsed),
    /// So long after its end.
    After(Elapsed),
    /// No start is known, and it was over so long ago.
    JustOver(Elapsed),
}

/// What may lie between a symptom and an incident that is worth a closer look. Wide, since words may move the start.
const NEIGHBOURHOOD: i64 = 2 * 24 * 60 * 60 * 1000;

impl Seen {
    /// The incident as it stood at `now`, if it is anywhere near `start`. Cheap for the others: nothing is copied.
    pub(super) fn at(incident: &Incident, now: Timestamp, start: Timestamp) -> Option<Seen> {
        distance(incident, now, start)?;
        let posted = posted(incident)?;
        let end = incident.resolved_at.filter(|end| *end <= now);
        let updates: Vec<_> =
            incident.updates.iter().filter(|update| update.at.is_none_or(|at| at <= now)).cloned().collect();
        let phase = match incident.resolved_at {
            Some(end) if end > now => Phase::Investigating,
            _ => incident.phase.clone(),
        };
        let phase = updates.iter().find_map(|update| update.phase.clone()).unwrap_or(phase);
        let mut incident = Incident { updates, resolved_at: end, phase, ..without_posts(incident) };
        incident.started_at = Some(posted);
        let stated = stated_window(&incident);
        let closed = |post: &&Update| post.phase.as_ref().is_some_and(|phase| *phase == Phase::Resolved);
        let over = (!incident.is_open()).then(|| {
            let said = incident.updates.iter().filter(closed).filter_map(|post| post.at).min();
            let last = incident.updates.iter().filter(|post| post.phase != Some(Phase::Postmortem));
            incident.resolved_at.or(said).or_else(|| last.filter_map(|post| post.at).max())
        });
        // Closed without a time to it: it cannot be said to last until now.
        let to = over.map(|over| over.unwrap_or(posted));
        let stated_end = stated.as_ref().and_then(|window| window.to);
        let from = stated.as_ref().map_or(posted, |window| window.from.min(posted));
        let to = to.map(|to| stated_end.map_or(to, |end| end.max(to)));
        Some(Seen { is_stated: from < posted, from, posted, to, incident })
    }

    /// How the symptom's start lies to it; `None` when it is too far away to mean anything.
    pub(super) fn timing(&self, start: Option<Timestamp>, now: Timestamp) -> Option<Timing> {
        let silent = |at: Timestamp| {
            let last = self.incident.updates.iter().filter_map(|post| post.at).max().unwrap_or(self.posted);
            Some(Elapsed::between(last, at)).filter(|silent| self.to.is_none() && *silent > DORMANT_AFTER)
        };
        let Some(start) = start else {
            let Some(to) = self.to else { return silent(now).map(Timing::Dormant).or(Some(Timing::OpenNow)) };
            let since = Elapsed::between(to, now);
            return (since.as_minutes() <= NEAR_MINUTES).then_some(Timing::JustOver(since));
        };
        if start < self.from {
            let ahead = Elapsed::between(start, self.from);
            let most = LAG.iter().map(|(minutes, _)| *minutes).max().unwrap_or(0);
            return match ahead.as_minutes() {
                minutes if minutes <= most => Some(Timing::Before(ahead)),
                minutes if minutes <= NEAR_MINUTES => Some(Timing::LongBefore(ahead)),
                _ => None,
            };
        }
        match self.to {
            None => Some(silent(start).map_or(Timing::Inside, Timing::Dormant)),
            Some(to) if start <= to => Some(Timing::Inside),
            Some(to) => Some(Timing::After(Elapsed::between(to, start))),
        }
    }
}

/// When the vendor's page says that it began.
fn posted(incident: &Incident) -> Option<Timestamp> {
    incident.started_at.or_else(|| incident.updates.iter().filter_map(|update| update.at).min())
}

/// How far `start` lies from the time an incident lasted, then from its beginning, in milliseconds; `None` when the incident
/// was not known at `now` or is too far away to mean anything.
fn distance(incident: &Incident, now: Timestamp, start: Timestamp) -> Option<(i64, i64)> {
    let posted = posted(incident)?;
    let is_known =
        posted <= now || incident.updates.iter().any(|update| update.at.is_some_and(|at| at <= now));
    let ahead = posted.millis() - start.millis();
    let after = incident.resolved_at.filter(|end| *end <= now).map_or(0, |end| start.millis() - end.millis());
    let away = ahead.max(after).max(0);
    (is_known && away <= NEIGHBOURHOOD).then_some((away, ahead.abs()))
}

/// How many incidents of one time are looked at closely. No honest page has more; a hostile one must not stall the
/// reader.
const MOST: usize = 100;

/// The incidents around a moment, the nearest ones where there are too many.
pub(super) fn around(report: &Report, now: Timestamp, start: Timestamp) -> Vec<&Incident> {
    let near =
        report.incidents.iter().filter_map(|incident| Some((distance(incident, now, start)?, incident)));
    let mut near: Vec<_> = near.collect();
    near.sort_by_key(|(distance, _)| *distance);
    near.into_iter().take(MOST).map(|(_, incident)| incident).collect()
}

fn without_posts(incident: &Incident) -> Incident {
    Incident {
        id: incident.id.clone(),
        title: incident.title.clone(),
        impact: incident.impact.clone(),
        phase: Phase::Investigating,
        started_at: incident.started_at,
        resolved_at: None,
        components: incident.components.clone(),
        component_ids: incident.component_ids.clone(),
        regions: incident.regions.clone(),
        url: incident.url.clone(),
        updates: Vec::new(),
    }
}
