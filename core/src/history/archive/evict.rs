//! Freeing space in the archive by giving up the text of its oldest events.

use super::{Kept, Key};

/// What giving up text freed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Freed {
    /// Bytes of text.
    pub bytes: usize,
    /// What changed and is to be written.
    pub keys: Vec<Key>,
}

/// Bytes of text an event holds.
#[must_use]
pub fn text_bytes(kept: &Kept) -> usize {
    let texts = |update: &super::KeptUpdate| {
        update.update.text.len()
            + update.edited_from.iter().map(|edition| edition.update.text.len()).sum::<usize>()
    };
    kept.updates.iter().map(texts).sum()
}

/// Gives up the text of the oldest events until `bytes` bytes are freed or no text is left. Incidents that go on keep
/// theirs. Times, phases, marks and the stated window stay.
pub fn evict(events: &mut [Kept], bytes: usize) -> Freed {
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.sort_by_key(|index| events.get(*index).map(|kept| kept.event.begins().unwrap_or(kept.seen_first)));
    let mut freed = Freed::default();
    for index in order {
        let Some(kept) = events.get_mut(index).filter(|kept| kept.event.is_over()) else { continue };
        if freed.bytes >= bytes {
            break;
        }
        let size = text_bytes(kept);
        if size == 0 {
            continue;
        }
        kept.stated = kept.stated_window();
        for update in &mut kept.updates {
            update.dropped |= !update.update.text.is_empty();
            update.update.text = String::new();
            for edition in &mut update.edited_from {
                edition.update.text = String::new();
            }
        }
        freed.bytes += size;
        freed.keys.push(kept.key());
    }
    freed
}
