//! cState's feed publishes an issue at its start and has its end as a category.

use super::document::Entry;
use crate::status::{HttpsUrl, Incident, Phase, Update};
use crate::time::Timestamp;
use crate::tree::bound::{BODY, cut};

/// An issue. Only what is over has an end, and its title says so in the page's language.
pub(super) fn issue(entry: Entry) -> Incident {
    let end = entry.categories.iter().find_map(|stamp| {
        let mut words = stamp.splitn(4, ' ');
        let (date, clock, offset) = (words.next()?, words.next()?, words.next().unwrap_or_default());
        Timestamp::parse(&format!("{date} {clock} {offset}"))
    });
    let labelled = entry.title.strip_prefix('[').and_then(|title| title.split_once(']'));
    let title = match labelled {
        Some((_, title)) if end.is_some() => title.trim().into(),
        _ => entry.title.clone(),
    };
    let phase = if end.is_some() { Phase::Resolved } else { Phase::Investigating };
    Incident {
        id: entry.link.as_ref().map(HttpsUrl::to_string).or(entry.id).unwrap_or_else(|| entry.title.clone()),
        title,
        started_at: entry.published,
        resolved_at: end,
        phase,
        url: entry.link,
        updates: vec![Update { id: None, phase: None, at: entry.published, text: cut(&entry.html, BODY) }],
        ..Incident::default()
    }
}
