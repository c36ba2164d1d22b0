//! How much of one event is kept. A post that is edited every minute would otherwise be kept as often as it was read:
//! two hundred edits made a record of 19 MB, for which other vendors' texts had to go.

use super::{Edition, Kept, KeptUpdate, text_bytes};

/// The most editions of one post: the first, and the latest ones.
const EDITIONS: usize = 12;

/// The most posts of one event that its page no longer shows, the latest ones.
const WITHDRAWN: usize = 500;

/// The most text of one event, in bytes. The longest that is known, with all its posts, has a fifth of it.
const TEXT: usize = 512 << 10;

/// Leaves the first edition and the latest ones. They come in the order seen.
pub(super) fn editions(editions: &mut Vec<Edition>) {
    if let Some(beyond) = editions.len().checked_sub(EDITIONS) {
        editions.drain(1..1 + beyond);
    }
}

/// Holds an event to what is kept of one at most. What is given up first is what the page shows least: editions between
/// the first and the latest, then what it withdrew, then all editions, then its oldest posts. Times and phases stay.
pub(super) fn event(kept: &mut Kept) {
    let mut withdrawn = 0;
    kept.updates.retain(|one| {
        withdrawn += usize::from(one.withdrawn.is_some());
        one.withdrawn.is_none() || withdrawn <= WITHDRAWN
    });
    let mut excess = text_bytes(kept).saturating_sub(TEXT);
    if excess == 0 {
        return;
    }
    kept.stated = kept.stated_window();
    let mut give_up = |bytes: usize| {
        let goes = excess > 0 && bytes > 0;
        excess = excess.saturating_sub(bytes);
        goes
    };
    for one in kept.updates.iter_mut().rev() {
        let last = one.edited_from.len();
        let mut index = 0;
        one.edited_from.retain(|edition| {
            index += 1;
            index == 1 || index == last || !give_up(edition.update.text.len())
        });
    }
    for one in kept.updates.iter_mut().rev().filter(|one| one.withdrawn.is_some()) {
        drop_text(one, &mut give_up);
    }
    for one in kept.updates.iter_mut().rev() {
        one.edited_from.retain(|edition| !give_up(edition.update.text.len()));
    }
    for one in kept.updates.iter_mut().rev() {
        drop_text(one, &mut give_up);
    }
}

fn drop_text(one: &mut KeptUpdate, give_up: &mut impl FnMut(usize) -> bool) {
    if give_up(one.update.text.len()) {
        one.update.text = String::new();
        one.dropped = true;
    }
}
