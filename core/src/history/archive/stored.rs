//! The archive's records as JSON trees and back: see [`crate::status::record`].

use super::{Archive, Edition, Event, Head, Kept, KeptUpdate, VendorArchive};
use crate::history::StatedWindow;
use crate::status::record::{Record, Tree, objects};
use crate::status::{Incident, Maintenance, Update, Vendor};
use crate::time::Timestamp;

objects! {
    Archive { format, version, vendors }
        blank Archive { format: String::new(), version: 0, vendors: Vec::new() };
    VendorArchive { vendor, first_seen, events } blank VendorArchive::new(Vendor::default(), Timestamp::blank());
    Head { vendor, first_seen, count }
        blank Head { vendor: Vendor::default(), first_seen: Timestamp::blank(), count: None };
    Kept { event, updates, seen_first, seen_last, withdrawn, stated } blank Kept::seen(Event::blank(), Timestamp::blank());
    KeptUpdate { update, seen_first, seen_last, edited_from, withdrawn, dropped } blank KeptUpdate {
        update: Update::default(),
        seen_first: Timestamp::blank(),
        seen_last: Timestamp::blank(),
        edited_from: Vec::new(),
        withdrawn: None,
        dropped: false,
    };
    Edition { update, seen_last } blank Edition { update: Update::default(), seen_last: Timestamp::blank() };
    StatedWindow { from, to, quote, update, approximate }
        blank StatedWindow { from: Timestamp::blank(), to: None, quote: String::new(), update: 0, approximate: false };
}

impl Record for Event {
    fn blank() -> Event {
        Event::Incident(Incident::default())
    }

    /// An object with one member, which says by its name what it holds.
    fn pass(&mut self, tree: &mut Tree<'_>) {
        const WORK: &str = "maintenance";
        if tree.has(WORK) {
            *self = Event::Maintenance(Maintenance::default());
        }
        match self {
            Event::Incident(incident) => tree.field("incident", incident),
            Event::Maintenance(work) => tree.field(WORK, work),
        }
    }
}
