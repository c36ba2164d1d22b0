//! Joining several sightings of one event, and marking the updates that a page no longer shows.

use super::posts::{Posts, partners, whole};
use super::{Edition, Event, Kept, KeptUpdate, bound, trust};
use crate::time::Timestamp;

/// Two sightings of one event as one, both of them before `now`. The same whichever comes first, but for the order of
/// posts of one instant, and for what is given up of an event that holds more than is kept of one.
#[must_use]
pub fn join(a: Kept, b: Kept, now: Timestamp) -> Kept {
    let [a, b] = [a, b].map(|mut kept| {
        trust::settle(&mut kept, now);
        kept
    });
    let (mut newer, older) = in_order(a, b, |kept| (kept.seen_last, rank(&kept.event)));
    fill(&mut newer.event, older.event);
    newer.updates = join_updates(newer.updates, older.updates);
    newer.withdrawn = withdrawn([newer.withdrawn, older.withdrawn], newer.seen_last);
    newer.seen_first = newer.seen_first.min(older.seen_first);
    newer.stated = newer.stated.or(older.stated);
    bound::event(&mut newer);
    newer
}

/// Any number of sightings of one event as one. They are joined two by two, so that each post is moved as often as the
/// number can be halved, and not once for each sighting behind it.
pub(super) fn join_all(mut sightings: Vec<Kept>, now: Timestamp) -> Option<Kept> {
    while sightings.len() > 1 {
        let mut left = sightings.into_iter();
        let mut joined = Vec::new();
        while let Some(one) = left.next() {
            joined.push(match left.next() {
                Some(other) => join(one, other, now),
                None => one,
            });
        }
        sightings = joined;
    }
    sightings.pop()
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

fn join_updates(newer: Vec<KeptUpdate>, older: Vec<KeptUpdate>) -> Vec<KeptUpdate> {
    let places = partners(&newer, &older);
    let mut pairs: Vec<(KeptUpdate, Option<KeptUpdate>)> = newer.into_iter().map(|one| (one, None)).collect();
    let mut left = Vec::new();
    for (old, place) in older.into_iter().zip(places) {
        match place.and_then(|place| pairs.get_mut(place)) {
            Some((_, partner)) => *partner = Some(old),
            None => left.push(old),
        }
    }
    let mut joined: Vec<KeptUpdate> = pairs
        .into_iter()
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
    // Each once, as it was last seen.
    editions.sort_by(|a, b| (whole(&a.update), b.seen_last).cmp(&(whole(&b.update), a.seen_last)));
    editions.dedup_by(|earlier, last| earlier.update == last.update);
    editions.retain(|edition| edition.update != newer.update);
    editions.sort_by(|a, b| (a.seen_last, &a.update.text).cmp(&(b.seen_last, &b.update.text)));
    bound::editions(&mut editions);
    newer.edited_from = editions;
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
    let Some(oldest) = seen.updates.iter().map(|shown| shown.update.at).min() else { return };
    let shown = Posts::of(seen.updates.iter().map(|shown| &shown.update));
    for one in &mut kept.updates {
        let is_gone = one.withdrawn.is_none() && one.seen_last < now && one.update.at >= oldest;
        if is_gone && !shown.holds(&one.update) {
            one.withdrawn = Some(now);
        }
    }
}
