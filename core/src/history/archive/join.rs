use super::{Edition, Event, Kept, KeptUpdate, is_same_post};
use crate::status::{Timestamp, Update};

/// Two sightings of one event as one. The same whichever comes first, but for the order of posts of one instant.
#[must_use]
pub fn join(a: Kept, b: Kept) -> Kept {
    let (mut newer, older) = in_order(a, b, |kept| (kept.seen_last, rank(&kept.event)));
    fill(&mut newer.event, older.event);
    newer.updates = join_updates(newer.updates, older.updates);
    newer.withdrawn = withdrawn([newer.withdrawn, older.withdrawn], newer.seen_last);
    newer.seen_first = newer.seen_first.min(older.seen_first);
    newer.stated = newer.stated.or(older.stated);
    newer
}

/// The later first. Where both were seen at one time, an order of their own keeps the outcome the same either way.
fn in_order<T, K: Ord>(a: T, b: T, key: impl Fn(&T) -> K) -> (T, T) {
    if key(&a) < key(&b) { (b, a) } else { (a, b) }
}

fn rank(event: &Event) -> String {
    let (title, phase, end) = match event {
        Event::Incident(one) => (&one.title, one.phase.name(), one.resolved_at),
        Event::Maintenance(one) => (&one.title, one.phase.name(), one.ends_at),
    };
    format!("{} {phase} {title}", end.map(|at| at.to_string()).unwrap_or_default())
}

/// Facts the later sighting lacks. An incident that was opened again loses its end.
fn fill(newer: &mut Event, older: Event) {
    match (newer, older) {
        (Event::Incident(newer), Event::Incident(older)) => {
            newer.impact = newer.impact.take().or(older.impact);
            newer.started_at = newer.started_at.or(older.started_at);
            if newer.phase.is_over() {
                newer.resolved_at = newer.resolved_at.or(older.resolved_at);
            }
            newer.url = newer.url.take().or(older.url);
            if newer.components.is_empty() {
                (newer.components, newer.component_ids) = (older.components, older.component_ids);
            }
        }
        (Event::Maintenance(newer), Event::Maintenance(older)) => {
            newer.starts_at = newer.starts_at.or(older.starts_at);
            newer.ends_at = newer.ends_at.or(older.ends_at);
            newer.url = newer.url.take().or(older.url);
            if newer.components.is_empty() {
                (newer.components, newer.component_ids) = (older.components, older.component_ids);
            }
        }
        _ => {}
    }
}

/// Posts pair off: first those that are alike in all, then those that are one by id or time. Some vendors give several
/// posts one id or one minute.
fn join_updates(newer: Vec<KeptUpdate>, older: Vec<KeptUpdate>) -> Vec<KeptUpdate> {
    let mut partners: Vec<Option<KeptUpdate>> = newer.iter().map(|_| None).collect();
    let mut left = older;
    let alike: [fn(&Update, &Update) -> bool; 2] = [|a, b| a == b, is_same_post];
    for is_alike in alike {
        let mut unpaired = Vec::new();
        for old in left {
            let mut free = newer.iter().zip(&mut partners).filter(|(_, partner)| partner.is_none());
            match free.find(|(one, _)| is_alike(&one.update, &old.update)) {
                Some((_, partner)) => *partner = Some(old),
                None => unpaired.push(old),
            }
        }
        left = unpaired;
    }
    let pairs = newer.into_iter().zip(partners);
    let mut joined: Vec<KeptUpdate> = pairs
        .map(|(one, partner)| match partner {
            Some(old) => join_update(one, old),
            None => one,
        })
        .collect();
    joined.extend(left);
    joined.sort_by_key(|kept| std::cmp::Reverse(kept.update.at));
    joined
}

fn join_update(a: KeptUpdate, b: KeptUpdate) -> KeptUpdate {
    let (mut newer, older) = in_order(a, b, |kept| (kept.seen_last, !kept.dropped, kept.update.text.clone()));
    let same_but_text = newer.update.at == older.update.at && newer.update.phase == older.update.phase;
    if (newer.dropped || newer.update.text.is_empty()) && !older.dropped {
        newer.update.text.clone_from(&older.update.text);
        newer.dropped = false;
    }
    // Text that was given up for space, here or where the page was kept, was not edited, as far as one can tell.
    let was_there = !older.dropped && !older.update.text.is_empty();
    let is_edited = was_there && older.update.text != newer.update.text || !same_but_text;
    let mut editions = newer.edited_from;
    editions.extend(older.edited_from);
    if is_edited {
        editions.push(Edition { update: older.update, seen_last: older.seen_last });
    }
    editions.sort_by(|a, b| (a.seen_last, &a.update.text).cmp(&(b.seen_last, &b.update.text)));
    newer.edited_from = Vec::with_capacity(editions.len());
    for edition in editions {
        let is_current = edition.update == newer.update;
        match newer.edited_from.iter_mut().find(|kept| kept.update == edition.update) {
            Some(kept) => kept.seen_last = kept.seen_last.max(edition.seen_last),
            None if is_current => {}
            None => newer.edited_from.push(edition),
        }
    }
    newer.withdrawn = withdrawn([newer.withdrawn, older.withdrawn], newer.seen_last);
    newer.seen_first = newer.seen_first.min(older.seen_first);
    newer
}

/// The first time it was missing, if it was not seen since.
fn withdrawn(marks: [Option<Timestamp>; 2], seen_last: Timestamp) -> Option<Timestamp> {
    marks.into_iter().flatten().filter(|at| *at > seen_last).min()
}

/// Marks the updates that the page no longer shows, and drops the mark of those it does. Those older than all that
/// it shows may only have been cut off.
pub(super) fn mark_withdrawn(kept: &mut Kept, seen: &Kept, now: Timestamp) {
    let shown: Vec<&Update> = seen.updates.iter().map(|kept| &kept.update).collect();
    let Some(oldest) = shown.iter().map(|update| update.at).min() else { return };
    for one in &mut kept.updates {
        let is_shown = shown.iter().any(|update| is_same_post(update, &one.update));
        if !is_shown && one.withdrawn.is_none() && one.seen_last < now && one.update.at >= oldest {
            one.withdrawn = Some(now);
        }
    }
}
