//! What a transaction writes of one vendor: events, and beside them the sheets of lines and of texts that hold the same.
//!
//! Whether the lines are all there is told by their number: an older build wrote none, and a sheet that is missing or damaged
//! has too few. Then they are made anew of the events, which are what is right.

use std::future::IntoFuture;
use std::rc::Rc;

use idb::{ObjectStore, Query, Transaction};
use is_it_them_core::history::archive::{
    Kept, Key, Line, Shelf, Texts, VendorArchive, read_lines, read_texts, write_lines, write_texts,
};
use is_it_them_core::status::{Record, Vendor};
use is_it_them_core::time::Timestamp;
use wasm_bindgen::JsValue;

use super::database::{
    EVENTS, LINES, TEXTS, VENDORS, ask, ask_all, ask_count, event_key, of_vendor, put, read, read_key,
    sheet_key,
};
use super::{ArchiveError, Changed};

/// A vendor's records within a transaction that may write.
pub(super) struct Desk<'a> {
    vendor: &'a str,
    vendors: ObjectStore,
    pub(super) events: ObjectStore,
    lines: ObjectStore,
    texts: ObjectStore,
    pub(super) shelf: Shelf,
    /// Whether the vendor was kept before.
    pub(super) is_known: bool,
    /// Whether its sheets were made anew.
    pub(super) is_anew: bool,
    changed: Vec<Changed>,
    /// The sheets on which something is another now.
    sheets: Vec<u32>,
}

impl<'a> Desk<'a> {
    /// With what is kept of a vendor, whose lines are made anew where they are not all there.
    pub(super) async fn open(
        transaction: &Transaction,
        vendor: &'a Vendor,
        first_seen: Timestamp,
    ) -> Result<Desk<'a>, ArchiveError> {
        let stores = [VENDORS, EVENTS, LINES, TEXTS].map(|store| transaction.object_store(store));
        let [vendors, events, lines, texts] = stores;
        let (vendors, events, lines, texts) = (vendors?, events?, lines?, texts?);
        let head = ask(&vendors, &vendor.id.as_str().into())?;
        let sheets = ask_all(&lines, Some(&vendor.id))?;
        let count = ask_count(&events, &vendor.id)?;
        let head = head.await?.as_ref().and_then(read::<VendorArchive>);
        let is_known = head.is_some();
        let (whose, since) = match head {
            Some(head) => (head.vendor, head.first_seen.min(first_seen)),
            None => (vendor.clone(), first_seen),
        };
        let there = lines_on(&sheets.await?);
        let is_whole = there.len() == count.await? as usize;
        let mut desk = Desk {
            vendor: &vendor.id,
            vendors,
            events,
            lines,
            texts,
            shelf: Shelf::new(whose, since, if is_whole { there } else { Vec::new() }),
            is_known,
            is_anew: false,
            changed: Vec::new(),
            sheets: Vec::new(),
        };
        if !is_whole {
            desk.make_anew().await?;
        }
        Ok(desk)
    }

    /// Makes the sheets of lines and of texts of the events.
    pub(super) async fn make_anew(&mut self) -> Result<(), ArchiveError> {
        let range = || of_vendor(self.vendor).map(Query::KeyRange);
        let keys = self.events.get_all_keys(Some(range()?), None)?.into_future();
        let records = ask_all(&self.events, Some(self.vendor))?;
        let (keys, records) = (keys.await?, records.await?);
        let mut all: Vec<Changed> = keys
            .iter()
            .zip(&records)
            .map(|(key, record)| match read::<Kept>(record) {
                Some(kept) => Changed::of(&kept),
                None => Changed::unreadable(read_key(key).unwrap_or_default()),
            })
            .collect();
        self.lines.delete(range()?)?.await?;
        self.texts.delete(range()?)?.await?;
        all.sort_by_key(|changed| changed.line.sheet());
        for sheet in all.chunk_by(|a, b| a.line.sheet() == b.line.sheet()) {
            let Some(number) = sheet.first().map(|changed| changed.line.sheet()) else { continue };
            let key = sheet_key(self.vendor, number);
            put(&self.lines, &key, write_lines(sheet.iter().map(|changed| &changed.line))).await?;
            put(&self.texts, &key, write_texts(sheet.iter().filter_map(Changed::named_text).collect()))
                .await?;
        }
        self.is_anew = true;
        let (whose, since) = (self.shelf.vendor.clone(), self.shelf.first_seen);
        self.shelf = Shelf::new(whose, since, all.into_iter().map(|changed| changed.line).collect());
        Ok(())
    }

    /// What is kept of these events, of those that can be read.
    pub(super) async fn kept(&self, keys: &[Key]) -> Result<Vec<Option<Kept>>, ArchiveError> {
        let asked: Vec<_> = keys
            .iter()
            .map(|key| ask(&self.events, &event_key(self.vendor, key)))
            .collect::<Result<_, _>>()?;
        let mut kept = Vec::with_capacity(asked.len());
        for record in asked {
            kept.push(record.await?.as_ref().and_then(read));
        }
        Ok(kept)
    }

    /// Writes an event.
    pub(super) async fn put(&mut self, mut kept: Kept) -> Result<(), ArchiveError> {
        let changed = Changed::of(&kept);
        put(&self.events, &event_key(self.vendor, &changed.line.key), kept.to_text()).await?;
        // It may have stood on another sheet, when it began at another time.
        let before = self.shelf.line(&changed.line.key).map(Line::sheet);
        self.sheets.extend(before.into_iter().chain([changed.line.sheet()]));
        self.changed.push(changed);
        Ok(())
    }

    /// Writes what the events that were put make of the sheets. What they became.
    pub(super) async fn close(mut self) -> Result<(Shelf, Vec<Changed>), ArchiveError> {
        let mut head = VendorArchive::new(self.shelf.vendor.clone(), self.shelf.first_seen);
        put(&self.vendors, &self.vendor.into(), head.to_text()).await?;
        self.shelf.put(self.changed.iter().map(|changed| changed.line.clone()).collect());
        self.sheets.sort_unstable();
        self.sheets.dedup();
        for number in &self.sheets {
            let key = sheet_key(self.vendor, *number);
            let texts = ask(&self.texts, &key)?.await?;
            let texts = texts.and_then(|sheet| read_texts(&sheet.as_string()?)).unwrap_or_default();
            let lines: Vec<&Line> = self.shelf.lines.iter().filter(|line| line.sheet() == *number).collect();
            if lines.is_empty() {
                self.lines.delete(Query::Key(key.clone()))?.await?;
                self.texts.delete(Query::Key(key))?.await?;
                continue;
            }
            // Of one that was moved here the text is among what changed; one that was moved away has no line here.
            let new = self.changed.iter().filter_map(Changed::named_text);
            let texts = Texts::new(texts).with(new.collect());
            let held = lines.iter().filter(|line| !line.key.0);
            let held = held.filter_map(|line| Some((line.key.1.clone(), texts.get(&line.key.1)?.clone())));
            put(&self.texts, &key, write_texts(held.collect())).await?;
            put(&self.lines, &key, write_lines(lines)).await?;
        }
        Ok((self.shelf, self.changed))
    }
}

impl Changed {
    pub(crate) fn of(kept: &Kept) -> Changed {
        Changed { line: Line::of(kept), text: Texts::text(kept) }
    }

    /// A record that cannot be read has an empty text, so that their number tells whether they are all there.
    fn unreadable(key: Key) -> Changed {
        let text = (!key.0).then(|| Rc::from(""));
        Changed { line: Line::unreadable(key), text }
    }

    /// Its text by its name.
    pub(crate) fn named_text(&self) -> Option<(String, Rc<str>)> {
        Some((self.line.key.1.clone(), self.text.clone()?))
    }
}

/// The lines of sheets; none of one that is damaged.
pub(super) fn lines_on(sheets: &[JsValue]) -> Vec<Line> {
    sheets.iter().filter_map(|sheet| read_lines(&sheet.as_string()?)).flatten().collect()
}
