//! The archive while a page is open: what was read of it, what the pages add, what is to be written. Every page of the
//! app module keeps what it reads, whether or not it shows the archive; it is always the whole page, not the parts of it
//! that matter to the person today.

use std::rc::Rc;

use is_it_them_core::history::archive::{
    Freed, Kept, Key, VendorArchive, evict, make_room, slimmed, text_bytes,
};
use is_it_them_core::status::{Reading, Source, Vendor};
use is_it_them_core::time::Timestamp;
use wasm_bindgen_futures::spawn_local;

use super::archive::{self, ArchiveError, Write};
use super::clock;

/// Keeps what was just read of a vendor that calls itself so, for a page that shows no archive.
pub fn keep(vendor: Rc<Vendor>, name: String, reading: Rc<Reading>) {
    if just_read(&reading).is_none() {
        return;
    }
    spawn_local(async move {
        // Where there is no archive, the history page says so.
        let Ok(known) = archive::of(&vendor.id).await else { return };
        let mut keeper = Keeper::default();
        keeper.recalled(known.into_iter().collect());
        if let Some(write) = keeper.observe(&vendor, &name, &reading) {
            write.run().await;
        }
    });
}

/// When a page was read just now; nothing for what was only recalled, or could not be read.
fn just_read(reading: &Reading) -> Option<Timestamp> {
    reading.read_at.filter(|_| reading.failure.is_none() && reading.source != Source::Cached)
}

/// All archives in memory, also of vendors that are no longer in the list.
#[derive(Default)]
pub struct Keeper {
    all: Vec<Rc<VendorArchive>>,
    /// Before the archive was read nothing is put into it, or the first sight of an incident would be today.
    is_recalled: bool,
}

/// Something to be written.
pub struct ToWrite {
    vendor: Vendor,
    first_seen: Timestamp,
    events: Vec<Kept>,
}

/// What became of it.
pub struct Wrote {
    vendor: Vendor,
    first_seen: Timestamp,
    events: Result<Vec<Kept>, ArchiveError>,
    /// What was given up to make room, by vendor.
    slimmed: Vec<(String, Vec<Kept>)>,
    freed: Option<Freed>,
}

/// Why not all could be kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Shortage {
    /// This browser keeps no archive here.
    Unavailable,
    /// There was no room; what was given up to make some.
    Full(Freed),
}

impl Keeper {
    /// Takes over what the archive holds, as it was read.
    pub fn recalled(&mut self, archives: Vec<VendorArchive>) {
        self.all = archives.into_iter().map(Rc::new).collect();
        self.is_recalled = true;
    }

    /// Whether the archive was read.
    pub fn is_recalled(&self) -> bool {
        self.is_recalled
    }

    /// Every archive.
    pub fn all(&self) -> Vec<Rc<VendorArchive>> {
        self.all.clone()
    }

    /// One vendor's archive, by the vendor's id.
    pub fn of(&self, vendor: &str) -> Option<Rc<VendorArchive>> {
        self.all.iter().find(|archive| archive.vendor.id == vendor).cloned()
    }

    /// Takes in a page that was just read. What is to be written of it, if anything is new.
    pub fn observe(&mut self, vendor: &Vendor, name: &str, reading: &Reading) -> Option<ToWrite> {
        let known = self.of(&vendor.id);
        // What another view read, which keeps no archive, is told to this one as it is recalled.
        let read_since = || {
            let seen = known.as_ref().and_then(|known| known.last_seen());
            reading
                .read_at
                .filter(|at| reading.source == Source::Cached && seen < Some(*at) && *at <= clock::now())
        };
        let at = just_read(reading).or_else(read_since).filter(|_| self.is_recalled)?;
        let report = reading.report.as_ref()?;
        let named = Vendor { name: name.into(), ..vendor.clone() };
        let mut archive = known.as_deref().cloned().unwrap_or_else(|| VendorArchive::new(named, at));
        let keys = archive.observe(report, at);
        if keys.is_empty() && known.is_some() {
            return None;
        }
        let is_changed = |kept: &&Kept| keys.binary_search(&kept.key()).is_ok();
        let events: Vec<Kept> = archive.events.iter().filter(is_changed).cloned().collect();
        let (vendor, first_seen) = (archive.vendor.clone(), archive.first_seen);
        *self.entry(&vendor, first_seen) = archive;
        Some(ToWrite { vendor, first_seen, events })
    }

    /// Takes in what a file, or an older page of the vendor's, holds of it.
    pub fn take_in(&mut self, other: VendorArchive) -> ToWrite {
        let (vendor, first_seen, events) = (other.vendor.clone(), other.first_seen, other.events.clone());
        self.entry(&vendor, first_seen).merge(other, clock::now());
        ToWrite { vendor, first_seen, events }
    }

    /// Takes in what a write brought. Why it could not keep all, where it could not.
    pub fn wrote(&mut self, wrote: Wrote) -> Option<Shortage> {
        for (vendor, slim) in wrote.slimmed {
            if let Some(place) = self.all.iter().position(|archive| archive.vendor.id == vendor)
                && let Some(archive) = self.all.get_mut(place)
            {
                let archive = Rc::make_mut(archive);
                for kept in slim {
                    if let Ok(place) = archive.events.binary_search_by_key(&kept.key(), Kept::key)
                        && let Some(event) = archive.events.get_mut(place)
                    {
                        *event = kept;
                    }
                }
            }
        }
        match wrote.events {
            Ok(events) if wrote.freed.is_none() => {
                // Another tab may have known more; what is the same changes nothing.
                let theirs =
                    VendorArchive { vendor: wrote.vendor.clone(), first_seen: wrote.first_seen, events };
                let mine = self.entry(&wrote.vendor, wrote.first_seen);
                let mut both = mine.clone();
                both.merge(theirs, clock::now());
                if both != *mine {
                    *mine = both;
                }
                None
            }
            Err(ArchiveError::Unavailable) => Some(Shortage::Unavailable),
            Ok(_) => wrote.freed.map(Shortage::Full),
            Err(ArchiveError::Full) => Some(Shortage::Full(Freed::default())),
        }
    }

    /// Forgets one vendor's archive, by the vendor's id.
    pub fn forget(&mut self, vendor: &str) {
        self.all.retain(|archive| archive.vendor.id != vendor);
    }

    fn entry(&mut self, vendor: &Vendor, first_seen: Timestamp) -> &mut VendorArchive {
        let place = match self.all.iter().position(|archive| archive.vendor.id == vendor.id) {
            Some(place) => place,
            None => {
                self.all.push(Rc::new(VendorArchive::new(vendor.clone(), first_seen)));
                self.all.len() - 1
            }
        };
        Rc::make_mut(&mut self.all[place])
    }
}

/// More is given up than is needed for one write, or the next would be refused too.
const ROOM: usize = 256 << 10;

impl ToWrite {
    /// Writes; where there is no room, the vendor's own oldest texts make some first.
    pub async fn run(self) -> Wrote {
        let ToWrite { vendor, first_seen, events } = self;
        let first = archive::write(&vendor, first_seen, events.clone(), Write::Join).await;
        let mut wrote = Wrote { vendor, first_seen, events: first, slimmed: Vec::new(), freed: None };
        if wrote.events != Err(ArchiveError::Full) {
            return wrote;
        }
        // Room is made of what is kept, by whichever page it was.
        let all = archive::all().await.unwrap_or_default();
        let held = all.iter().find(|archive| archive.vendor.id == wrote.vendor.id);
        let needed = events.iter().map(|event| more_than(held, event)).sum::<usize>() * 2 + ROOM;
        let mut slim = all.clone();
        let freed = make_room(&mut slim, &wrote.vendor.id, needed);
        let mut given_up: Vec<Key> = Vec::new();
        for (before, after) in all.iter().zip(&slim) {
            let lost = slimmed(before, after);
            if lost.is_empty() {
                continue;
            }
            if before.vendor.id == wrote.vendor.id {
                given_up = lost.iter().map(Kept::key).collect();
            }
            // What cannot even be made smaller shows in the write that follows.
            let _ = archive::write(&before.vendor, before.first_seen, lost.clone(), Write::Replace).await;
            wrote.slimmed.push((before.vendor.id.clone(), lost));
        }
        let mut events = events;
        // What was given up for these must not be taken up again by them.
        for event in events.iter_mut().filter(|event| given_up.binary_search(&event.key()).is_ok()) {
            evict(std::slice::from_mut(event), usize::MAX);
        }
        wrote.events = archive::write(&wrote.vendor, first_seen, events.clone(), Write::Join).await;
        if wrote.events == Err(ArchiveError::Full) {
            // Nobody else is to give up more for these: without their own texts they may fit.
            evict(&mut events, usize::MAX);
            wrote.events = archive::write(&wrote.vendor, first_seen, events, Write::Join).await;
        }
        wrote.freed = Some(freed);
        wrote
    }
}

/// How many more bytes of text an event has than what is held of it.
fn more_than(held: Option<&VendorArchive>, event: &Kept) -> usize {
    let place = |held: &VendorArchive| held.events.binary_search_by_key(&event.key(), Kept::key).ok();
    let known = held.and_then(|held| held.events.get(place(held)?)).map_or(0, text_bytes);
    text_bytes(event).saturating_sub(known)
}

#[cfg(test)]
mod tests;
