//! Which posts of two sightings are one, found without holding each against each: a page may list a hundred thousand.

use std::collections::{BTreeMap, VecDeque};

use super::KeptUpdate;
use crate::status::{Phase, Update};
use crate::time::Timestamp;

/// Time and phase: what posts are told apart by where the vendor gives no id.
type Moment<'a> = (Option<Timestamp>, Option<&'a str>);

/// All of a post.
type Whole<'a> = (Option<&'a str>, Moment<'a>, &'a str);

/// The places of posts by something they have, in their order.
type Places<K> = BTreeMap<K, VecDeque<usize>>;

/// Posts, found by the vendor's id, or by time and phase where one of two has none.
#[derive(Default)]
pub(super) struct Posts<'a> {
    by_id: Places<&'a str>,
    by_moment: Places<Moment<'a>>,
    /// Those without an id, by time and phase.
    nameless: Places<Moment<'a>>,
    taken: Vec<bool>,
}

impl<'a> Posts<'a> {
    pub(super) fn of(updates: impl IntoIterator<Item = &'a Update>) -> Posts<'a> {
        let mut posts = Posts::default();
        for (place, update) in updates.into_iter().enumerate() {
            posts.by_moment.entry(moment(update)).or_default().push_back(place);
            match &update.id {
                Some(id) => posts.by_id.entry(id).or_default().push_back(place),
                None => posts.nameless.entry(moment(update)).or_default().push_back(place),
            }
            posts.taken.push(false);
        }
        posts
    }

    /// Whether one of them is the same post.
    pub(super) fn holds(&self, update: &Update) -> bool {
        match &update.id {
            Some(id) => self.by_id.contains_key(id.as_str()) || self.nameless.contains_key(&moment(update)),
            None => self.by_moment.contains_key(&moment(update)),
        }
    }

    /// The first that is the same post and was not taken yet. Now it is.
    fn take(&mut self, update: &'a Update) -> Option<usize> {
        let Posts { by_id, by_moment, nameless, taken } = self;
        let place = match &update.id {
            Some(id) => {
                let named = by_id.get_mut(id.as_str()).and_then(|places| first_free(places, taken));
                let other = nameless.get_mut(&moment(update)).and_then(|places| first_free(places, taken));
                named.into_iter().chain(other).min()
            }
            None => by_moment.get_mut(&moment(update)).and_then(|places| first_free(places, taken)),
        }?;
        self.mark(place);
        Some(place)
    }

    fn mark(&mut self, place: usize) {
        if let Some(taken) = self.taken.get_mut(place) {
            *taken = true;
        }
    }
}

/// The first place that is not taken; those that are need not be looked at again.
fn first_free(places: &mut VecDeque<usize>, taken: &[bool]) -> Option<usize> {
    while places.front().is_some_and(|place| taken.get(*place) == Some(&true)) {
        places.pop_front();
    }
    places.front().copied()
}

/// For each older post the place of the newer one that it became. Posts pair off: first those that are alike in all,
/// then those that are one by id or time. Some vendors give several posts one id or one minute.
pub(super) fn partners(newer: &[KeptUpdate], older: &[KeptUpdate]) -> Vec<Option<usize>> {
    let mut alike: Places<Whole<'_>> = Places::new();
    for (place, kept) in newer.iter().enumerate() {
        alike.entry(whole(&kept.update)).or_default().push_back(place);
    }
    let mut posts = Posts::of(newer.iter().map(|kept| &kept.update));
    let mut partners = Vec::with_capacity(older.len());
    for old in older {
        let place = alike.get_mut(&whole(&old.update)).and_then(VecDeque::pop_front);
        partners.push(place.inspect(|place| posts.mark(*place)));
    }
    for (partner, old) in partners.iter_mut().zip(older) {
        *partner = partner.or_else(|| posts.take(&old.update));
    }
    partners
}

/// All of a post, in an order of its own.
pub(super) fn whole(update: &Update) -> Whole<'_> {
    (update.id.as_deref(), moment(update), &update.text)
}

fn moment(update: &Update) -> Moment<'_> {
    (update.at, update.phase.as_ref().map(Phase::name))
}
