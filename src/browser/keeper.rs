//! The archive while a page is open: what was read of it, what the pages add, what is to be written. Every page of the
//! app module keeps what it reads, whether or not it shows the archive; it is always the whole page, not the parts of it
//! that matter to the person today.

use std::rc::Rc;

use is_it_them_core::history::archive::{
    Freed, Kept, Key, Line, Shelf, Texts, VendorArchive, evict, make_room, slimmed, text_bytes,
};
use is_it_them_core::status::{Format, Reading, Report, Source, Vendor};
use is_it_them_core::time::Timestamp;

use super::archive::{self, ArchiveError, Changed, Write, Written};
use super::clock;

/// Keeps what was just read of a vendor that calls itself so, for a page that shows no archive. Where there is none, the history page
/// says so.
pub async fn keep(vendor: &Vendor, name: String, reading: Reading) {
    let Some(at) = just_read(&reading).filter(|_| reading.report.is_some()) else { return };
    ToWrite { what: What::Page(Rc::new(reading), at), ..ToWrite::of(named(vendor, name), at) }.run().await;
}

/// The vendor as it calls itself.
fn named(vendor: &Vendor, name: String) -> Vendor {
    Vendor { name, ..vendor.clone() }
}

/// When a page was read just now; nothing for what was only recalled, or could not be read.
pub(crate) fn just_read(reading: &Reading) -> Option<Timestamp> {
    reading.read_at.filter(|_| reading.failure.is_none() && reading.source != Source::Cached)
}

/// All archives in memory, without the posts, also of vendors that are no longer in the list.
#[derive(Default)]
pub struct Keeper {
    all: Vec<Rc<Shelf>>,
    /// What the search reads of those in which something was looked for.
    texts: Vec<(String, Rc<Texts>)>,
    /// What could not be written, by the vendor's id.
    unkept: Vec<(String, Rc<Kept>)>,
    /// Before the archive was read nothing is put into it, or the first sight of an incident would be today.
    is_recalled: bool,
}

/// Something to be written.
pub struct ToWrite {
    vendor: Vendor,
    first_seen: Timestamp,
    what: What,
}

enum What {
    /// A page that was read at a time.
    Page(Rc<Reading>, Timestamp),
    Events(Vec<Kept>),
}

/// What became of it.
pub struct Wrote {
    vendor: Vendor,
    first_seen: Timestamp,
    /// What it made of the archive. Else why not, and what could not be kept.
    outcome: Result<Written, (ArchiveError, Vec<Kept>)>,
    /// What was given up to make room.
    slimmed: Vec<Written>,
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
    pub fn recalled(&mut self, shelves: Vec<Shelf>) {
        self.all = shelves.into_iter().map(Rc::new).collect();
        self.is_recalled = true;
    }

    /// Whether the archive was read.
    pub fn is_recalled(&self) -> bool {
        self.is_recalled
    }

    /// Every archive.
    pub fn all(&self) -> Vec<Rc<Shelf>> {
        self.all.clone()
    }

    /// One vendor's archive, by the vendor's id.
    pub fn of(&self, vendor: &str) -> Option<Rc<Shelf>> {
        self.all.iter().find(|shelf| shelf.vendor.id == vendor).cloned()
    }

    /// What could not be written of a vendor.
    pub fn unkept<'a>(&'a self, vendor: &'a str) -> impl Iterator<Item = &'a Rc<Kept>> {
        self.unkept.iter().filter(move |(whose, _)| whose == vendor).map(|(_, kept)| kept)
    }

    /// What the search reads of a vendor, once it is here.
    pub fn texts(&self, vendor: &str) -> Option<Rc<Texts>> {
        self.texts.iter().find(|(whose, _)| whose == vendor).map(|(_, texts)| texts.clone())
    }

    /// Whether there is more to read of a vendor than the search reads here: nothing was read yet, or another page wrote since.
    pub fn lacks_texts(&self, vendor: &str) -> bool {
        let incidents = |shelf: Rc<Shelf>| shelf.lines.iter().filter(|line| !line.key.0).count();
        self.texts(vendor).is_none_or(|texts| texts.len() < self.of(vendor).map_or(0, incidents))
    }

    /// Takes over what the search reads of a vendor.
    pub fn told(&mut self, vendor: String, texts: &Texts) {
        self.texts.retain(|(whose, _)| *whose != vendor);
        let unkept = self.unkept(&vendor).filter_map(|kept| Changed::of(kept).named_text()).collect();
        self.texts.push((vendor, Rc::new(texts.with(unkept))));
    }

    /// Takes in a page that was just read. What is to be written of it, which may turn out to be nothing.
    pub fn observe(&self, vendor: &Vendor, name: &str, reading: &Rc<Reading>) -> Option<ToWrite> {
        let known = self.of(&vendor.id);
        // What another view read, which keeps no archive, is told to this one as it is recalled.
        let read_since = || {
            let seen = known.as_ref().and_then(|known| known.last_seen());
            reading
                .read_at
                .filter(|at| reading.source == Source::Cached && seen < Some(*at) && *at <= clock::now())
        };
        let at = just_read(reading).or_else(read_since).filter(|_| self.is_recalled)?;
        reading.report.as_ref()?;
        let what = What::Page(reading.clone(), at);
        Some(ToWrite { what, ..ToWrite::of(named(vendor, name.into()), at) })
    }

    /// Takes in what a write brought. Why it could not keep all, where it could not.
    pub fn wrote(&mut self, wrote: Wrote) -> Option<Shortage> {
        let Wrote { vendor, first_seen, outcome, slimmed, freed } = wrote;
        for written in slimmed {
            self.tell(&written.shelf.vendor.id, &written.changed);
            self.put(written.shelf);
        }
        match outcome {
            Ok(Written { mut shelf, changed }) => {
                self.tell(&shelf.vendor.id, &changed);
                let mut keys: Vec<Key> = changed.iter().map(|one| one.line.key.clone()).collect();
                keys.sort_unstable();
                let is_kept = |kept: &Kept| keys.binary_search(&kept.key()).is_ok();
                self.unkept.retain(|(whose, kept)| *whose != shelf.vendor.id || !is_kept(kept));
                let rest: Vec<Line> = self.unkept(&shelf.vendor.id).map(|kept| Line::of(kept)).collect();
                if !rest.is_empty() {
                    shelf.put(rest);
                }
                self.put(shelf);
                freed.map(Shortage::Full)
            }
            Err((error, events)) => {
                let known = self.of(&vendor.id);
                let known = known.as_deref().cloned();
                let mut shelf = known.unwrap_or_else(|| Shelf::new(vendor, first_seen, Vec::new()));
                // They are shown for as long as this page is open.
                shelf.put(events.iter().map(Line::of).collect());
                let whose = shelf.vendor.id.clone();
                self.tell(&whose, &events.iter().map(Changed::of).collect::<Vec<_>>());
                let mut keys: Vec<Key> = events.iter().map(Kept::key).collect();
                keys.sort_unstable();
                self.unkept
                    .retain(|(other, kept)| *other != whose || keys.binary_search(&kept.key()).is_err());
                self.unkept.extend(events.into_iter().map(|kept| (whose.clone(), Rc::new(kept))));
                self.put(shelf);
                Some(match error {
                    ArchiveError::Unavailable => Shortage::Unavailable,
                    ArchiveError::Full => Shortage::Full(freed.unwrap_or_default()),
                })
            }
        }
    }

    /// Forgets one vendor's archive, by the vendor's id.
    pub fn forget(&mut self, vendor: &str) {
        self.all.retain(|shelf| shelf.vendor.id != vendor);
        self.unkept.retain(|(whose, _)| whose != vendor);
        self.texts.retain(|(whose, _)| whose != vendor);
    }

    /// Has the search read what is another now.
    fn tell(&mut self, vendor: &str, changed: &[Changed]) {
        if let Some((_, texts)) = self.texts.iter_mut().find(|(whose, _)| whose == vendor) {
            *texts = Rc::new(texts.with(changed.iter().filter_map(Changed::named_text).collect()));
        }
    }

    fn put(&mut self, shelf: Shelf) {
        match self.all.iter_mut().find(|held| held.vendor.id == shelf.vendor.id) {
            // The same stays the same, so that nothing is counted again.
            Some(held) if **held == shelf => {}
            Some(held) => *held = Rc::new(shelf),
            None => self.all.push(Rc::new(shelf)),
        }
    }
}

/// More is given up than is needed for one write, or the next would be refused too.
const ROOM: usize = 256 << 10;

impl ToWrite {
    fn of(vendor: Vendor, first_seen: Timestamp) -> ToWrite {
        ToWrite { vendor, first_seen, what: What::Events(Vec::new()) }
    }

    /// What a file, or an older page of the vendor's, holds of it.
    pub fn taking_in(other: VendorArchive) -> ToWrite {
        let VendorArchive { vendor, first_seen, events } = other;
        ToWrite { vendor, first_seen, what: What::Events(events) }
    }

    /// Writes; where there is no room, the vendor's own oldest texts make some first.
    pub async fn run(self) -> Wrote {
        let ToWrite { vendor, first_seen, what } = self;
        // A file says who its vendor is; a page changes nothing of what is known of that.
        let is_page = matches!(what, What::Page(..));
        let (first, mut events) = match what {
            What::Events(events) => {
                (archive::write(&vendor, first_seen, events.clone(), Write::Join).await, events)
            }
            What::Page(reading, at) => {
                let report = reading.report.as_ref();
                let report = report.cloned().unwrap_or_else(|| Report::new(Format::Statuspage));
                let first = archive::observe(&vendor, &report, at).await;
                let events = if first.is_err() { seen(&vendor, &report, at) } else { Vec::new() };
                (first, events)
            }
        };
        let mut wrote = Wrote {
            vendor,
            first_seen,
            outcome: Err((ArchiveError::Full, Vec::new())),
            slimmed: Vec::new(),
            freed: None,
        };
        match first {
            Err(ArchiveError::Full) => {}
            first => {
                wrote.outcome = first.map_err(|error| (error, events));
                return wrote;
            }
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
            let written = archive::write(&before.vendor, before.first_seen, lost, Write::Replace).await;
            wrote.slimmed.extend(written);
        }
        // What was given up for these must not be taken up again by them.
        for event in events.iter_mut().filter(|event| given_up.binary_search(&event.key()).is_ok()) {
            evict(std::slice::from_mut(event), usize::MAX);
        }
        if let (true, Some(held)) = (is_page, held) {
            wrote.vendor = held.vendor.clone();
        }
        let mut last = archive::write(&wrote.vendor, first_seen, events.clone(), Write::Join).await;
        if matches!(last, Err(ArchiveError::Full)) {
            // Nobody else is to give up more for these: without their own texts they may fit.
            let mut bare = events.clone();
            evict(&mut bare, usize::MAX);
            last = archive::write(&wrote.vendor, first_seen, bare, Write::Join).await;
        }
        wrote.outcome = last.map_err(|error| (error, events));
        wrote.freed = Some(freed);
        wrote
    }
}

/// What a page tells of, each event once.
fn seen(vendor: &Vendor, report: &Report, at: Timestamp) -> Vec<Kept> {
    let mut seen = VendorArchive::new(vendor.clone(), at);
    seen.observe(report, at);
    seen.events
}

/// How many more bytes of text an event has than what is held of it.
fn more_than(held: Option<&VendorArchive>, event: &Kept) -> usize {
    let place = |held: &VendorArchive| held.events.binary_search_by_key(&event.key(), Kept::key).ok();
    let known = held.and_then(|held| held.events.get(place(held)?)).map_or(0, text_bytes);
    text_bytes(event).saturating_sub(known)
}

#[cfg(test)]
mod tests;
