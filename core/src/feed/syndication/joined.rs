//! Incidents whose posts are entries of their own: AWS, Google Cloud and Cachet 3.

use super::document::Entry;
use crate::feed::heading::{Heading, turn};
use crate::feed::once;
use crate::keyed::Keyed;
use crate::letters::lowered;
use crate::status::{HttpsUrl, Incident};
use crate::time::Timestamp;

/// What tells that two entries are posts about one incident; nothing where an entry is an incident.
pub(super) fn event_key(entry: &Entry) -> Option<String> {
    let id = entry.id.as_deref()?;
    // Google Cloud: `tag:status.cloud.google.com,2026:feed:B1hD4KAtcxiyAWkcANfV.T3VTiKN96GAYJ2R68X6b`.
    if let Some((incident, _)) = id.split_once(":feed:").and_then(|(_, post)| post.split_once('.')) {
        return Some(incident.into());
    }
    // Cachet 3: `…/incidents/3f2a#update-7`.
    if let Some((incident, post)) = id.rsplit_once('#')
        && (post.starts_with("update-") || post == "reported")
    {
        return Some(incident.into());
    }
    // AWS: `https://status.aws.amazon.com/#lambda-us-east-1_1686684540`, the title telling the rest.
    let (service, stamp) = id.rsplit_once('#')?.1.rsplit_once('_')?;
    let is_post = stamp.len() == 10 && stamp.bytes().all(|byte| byte.is_ascii_digit());
    is_post.then(|| format!("{service} {}", Heading::read(&entry.title).title))
}

/// The incidents of a feed, of which some are told post by post.
#[derive(Default)]
pub(super) struct Incidents {
    told: Vec<Incident>,
    /// Those whose posts are entries of their own, by what [`event_key`] tells.
    known: Keyed<Joined>,
}

/// An incident that is being put together.
struct Joined {
    place: usize,
    /// The time of its newest post so far.
    newest: Option<Timestamp>,
    /// Whether more than one entry tells of it.
    is_many: bool,
}

impl Incidents {
    /// Adds an incident, or a post about one that another entry has told of.
    pub(super) fn add(&mut self, key: Option<String>, incident: Incident) {
        let Some(key) = key else {
            self.told.push(incident);
            return;
        };
        let newest = incident.updates.iter().filter_map(|update| update.at).max();
        let Some(joined) = self.known.get_mut(&key) else {
            self.known.insert(key, Joined { place: self.told.len(), newest, is_many: false });
            self.told.push(incident);
            return;
        };
        let Some(first) = self.told.get_mut(joined.place) else { return };
        joined.is_many = true;
        first.started_at = earlier(first.started_at, incident.started_at);
        if newest > joined.newest {
            joined.newest = newest;
            first.phase = incident.phase;
            first.impact = incident.impact.or(first.impact.take());
            first.resolved_at = incident.resolved_at;
        } else {
            first.impact = first.impact.take().or(incident.impact);
        }
        first.components.extend(incident.components);
        first.updates.extend(incident.updates);
    }

    /// All of them, each put together.
    pub(super) fn joined(mut self) -> Vec<Incident> {
        for joined in self.known.iter().map(|(_, joined)| joined).filter(|joined| joined.is_many) {
            let Some(incident) = self.told.get_mut(joined.place) else { continue };
            incident.components = once(std::mem::take(&mut incident.components));
            // Posts that are over one by one do not say when they began; together they do.
            let first = incident.updates.iter().filter_map(|update| update.at).min();
            incident.started_at = earlier(incident.started_at, first);
        }
        paired(self.told)
    }
}

/// Makes one incident of an entry that says "went down" and the next that says "recovered" of the same thing, as monitors
/// write them.
fn paired(told: Vec<Incident>) -> Vec<Incident> {
    let when = |incident: &Incident| incident.updates.iter().filter_map(|update| update.at).max();
    let turns = told.iter().enumerate().filter_map(|(place, incident)| {
        // Without words of a turn the title is the thing, and an entry that has an end and no start is an end.
        let is_end = incident.resolved_at.is_some() && incident.started_at.is_none();
        let (is_end, subject) = turn(&incident.title).unwrap_or_else(|| (is_end, lowered(&incident.title)));
        let is_turn = is_end == incident.phase.is_over();
        Some((when(incident).filter(|_| is_turn)?, is_end, subject, place))
    });
    let mut turns: Vec<_> = turns.collect();
    turns.sort();
    let mut told: Vec<_> = told.into_iter().map(Some).collect();
    let mut open = Keyed::new();
    for (_, is_end, subject, place) in turns {
        if !is_end {
            open.insert(subject, place);
            continue;
        }
        let down = open.remove(&subject).filter(|down| link(&told, *down) == link(&told, place));
        let Some(end) = down.and(told.get_mut(place)).and_then(Option::take) else { continue };
        if let Some(Some(incident)) = down.and_then(|down| told.get_mut(down)) {
            incident.phase = end.phase;
            incident.resolved_at = end.resolved_at;
            incident.updates.extend(end.updates);
        }
    }
    told.into_iter().flatten().collect()
}

fn link(told: &[Option<Incident>], place: usize) -> Option<HttpsUrl> {
    told.get(place)?.as_ref()?.url.clone()
}

fn earlier(one: Option<Timestamp>, other: Option<Timestamp>) -> Option<Timestamp> {
    one.into_iter().chain(other).min()
}
