//! Incidents whose posts are entries of their own: AWS, Google Cloud and Cachet 3.

use std::collections::BTreeMap;

use super::document::Entry;
use crate::feed::{heading::Heading, once};
use crate::status::Incident;
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
    known: BTreeMap<String, Joined>,
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
        for joined in self.known.values().filter(|joined| joined.is_many) {
            let Some(incident) = self.told.get_mut(joined.place) else { continue };
            incident.components = once(std::mem::take(&mut incident.components));
            // Posts that are over one by one do not say when they began; together they do.
            let first = incident.updates.iter().filter_map(|update| update.at).min();
            incident.started_at = earlier(incident.started_at, first);
        }
        self.told
    }
}

fn earlier(one: Option<Timestamp>, other: Option<Timestamp>) -> Option<Timestamp> {
    one.into_iter().chain(other).min()
}
