//! Who gives up text when storage is full: the vendor that grows, before any other.

use super::{Freed, Kept, VendorArchive, evict, text_bytes};

/// Makes room for a vendor that is to be written, by its id: first of its own oldest texts, and only where those do not
/// do of others', the largest first and none that has less text than it has. So a vendor that edits its posts every
/// minute, or is new and huge, pays for it alone.
pub fn make_room(all: &mut [VendorArchive], grows: &str, bytes: usize) -> Freed {
    let size = |archive: &VendorArchive| archive.events.iter().map(text_bytes).sum::<usize>();
    let own = all.iter().find(|archive| archive.vendor.id == grows).map_or(0, size);
    let mut freed = Freed::default();
    let mut order: Vec<(bool, usize, &mut VendorArchive)> = all
        .iter_mut()
        .map(|archive| (archive.vendor.id != grows, size(archive), archive))
        .filter(|(is_other, size, _)| !is_other || *size > own)
        .collect();
    order.sort_by_key(|(is_other, size, _)| (*is_other, std::cmp::Reverse(*size)));
    for (is_other, size, archive) in order {
        let most = if is_other { size - own } else { size };
        let here = evict(&mut archive.events, most.min(bytes.saturating_sub(freed.bytes)));
        freed.bytes += here.bytes;
        freed.keys.extend(here.keys);
    }
    freed
}

/// The events of a vendor whose texts are fewer than before.
pub fn slimmed(before: &VendorArchive, after: &VendorArchive) -> Vec<Kept> {
    let pairs = before.events.iter().zip(&after.events);
    pairs
        .filter(|(before, after)| text_bytes(after) < text_bytes(before))
        .map(|(_, after)| after.clone())
        .collect()
}
