//! Everything that changed at all vendors since it was last told, and what is seen once that is told.

use super::{AllSeen, Change, VendorWish, Wishes};
use crate::status::{Outcome, Reading, Vendor, newest_first};
use crate::time::{Offset, Timestamp};

mod look;

/// The last place among changes: see [`super::What::order`].
const LAST_ORDER: i64 = 5;

/// What decides whether something is told now.
pub struct Scene<'a> {
    /// When this is.
    pub now: Timestamp,
    /// How far the reader's clock is from UTC.
    pub offset: Offset<'a>,
    /// What the person wants.
    pub wishes: &'a Wishes,
    /// Whether an incident of a page, by its [mark](super::Known::mark), is told of by the investigation that watches it.
    pub is_watched: &'a dyn Fn(&str, &str) -> bool,
    /// Whether a change is on screen already, by its key.
    pub is_shown: &'a dyn Fn(&str) -> bool,
    /// Whether the past of those who list an incident no more was read.
    pub knows_past: bool,
}

/// What changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// What is to be told now, what is broken first.
    pub changes: Vec<Change>,
    /// What is seen once that is told.
    pub seen: AllSeen,
    /// The vendors, by their places, that list an incident no more: how it ended stands in their past.
    pub gone: Vec<usize>,
    /// The vendors, by their places, at which what was let be until it is over is over.
    pub over: Vec<usize>,
}

impl Review {
    /// Compares what was seen of the vendors with how they are. `outcomes` are in their order; `reading` gives what is kept of a
    /// vendor, and is asked only for those that [`AllSeen::behind`] names.
    #[must_use]
    pub fn of(
        vendors: &[Vendor],
        outcomes: &[Outcome],
        before: &AllSeen,
        reading: &dyn Fn(&Outcome) -> Option<Reading>,
        scene: &Scene<'_>,
    ) -> Review {
        let mut review = Review::default();
        let places = before.places();
        let is_quiet = scene.wishes.quiet.holds(scene.now, scene.offset);
        for (place, (vendor, outcome)) in vendors.iter().zip(outcomes).enumerate() {
            let before = places.of(&before.vendors, &vendor.page);
            let wish = scene.wishes.of(&vendor.page).cloned().unwrap_or_default();
            let mut look = Look {
                vendor,
                outcome,
                scene,
                is_held: is_quiet || wish.snoozes(scene.now),
                wish,
                changes: &mut review.changes,
                keeps: false,
                gone: false,
                ended: false,
            };
            let after = look.over(before, reading);
            if look.gone {
                review.gone.push(place);
            }
            if look.ended {
                review.over.push(place);
            }
            review.seen.vendors.extend(after);
        }
        // By the sort that is there already, for which what comes first is the latest.
        newest_first(&mut review.changes, |change| {
            Some(Timestamp::from_millis(LAST_ORDER - i64::from(change.what.order())))
        });
        review
    }
}

/// A look at one vendor.
struct Look<'a> {
    vendor: &'a Vendor,
    outcome: &'a Outcome,
    scene: &'a Scene<'a>,
    wish: VendorWish,
    /// Whether nothing is told of it now that may be told later.
    is_held: bool,
    changes: &'a mut Vec<Change>,
    /// Whether something was held back.
    keeps: bool,
    gone: bool,
    /// Whether what the person lets be until it is over is over.
    ended: bool,
}
