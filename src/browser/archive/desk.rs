//! What a transaction writes of one vendor: events, and beside them the sheets of lines and of texts that hold the same.
//!
//! Whether the lines are all there is told by their number, which the vendor's record says: an older build wrote none, and a
//! sheet that is missing or damaged has too few. Then they are made anew of the events, which are what is right.

use std::future::IntoFuture;
use std::rc::Rc;

use idb::{ObjectStore, Query, Transaction};
use is_it_them_core::history::archive::{
    Head, Kept, Key, Line, Shelf, Texts, read_lines, read_texts, write_lines, write_texts,
};
use is_it_them_core::status::{Record, Vendor};
use is_it_them_core::time::Timestamp;
use wasm_bindgen::JsValue;

use super::database::{
    EVENTS, LINES, TEXTS, VENDORS, ask, ask_all, count_of, event_key, of_vendor, put, read, read_key,
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
        let head = head.await?.as_ref().and_then(read::<Head>);
        let is_known = head.is_some();
        let head = head.unwrap_or_else(|| Head { vendor: vendor.clone(), first_seen, count: None });
        let count = count_of(&head, &events)?;
        let shelf = Shelf::new(head.vendor, head.first_seen.min(first_seen), lines_on(&sheets.await?));
        let is_whole = shelf.lines.len() == count.await? as usize;
        let mut desk =
            Desk { vendor: &vendor.id, vendors, events, lines, texts, shelf, is_known, is_anew: false };
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
        let read = |(key, record): (&JsValue, &JsValue)| match read::<Kept>(record) {
            Some(kept) => Changed::of(&kept),
            None => Changed::unreadable(read_key(key).unwrap_or_default()),
        };
        let all: Vec<Changed> = keys.iter().zip(&records).map(read).collect();
        for store in [&self.lines, &self.texts] {
            store.delete(range()?).map_err(|_| ArchiveError::Full)?;
        }
        let texts = Texts::new(all.iter().filter_map(Changed::named_text).collect());
        self.shelf.lines.clear();
        self.shelf.put(all.into_iter().map(|changed| changed.line).collect());
        for (number, lines) in sheets(&self.shelf.lines) {
            self.put_sheet(number, &lines, &texts, &Texts::default())?;
        }
        self.is_anew = true;
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
            kept.push(record.await.map_err(|_| self.failure())?.as_ref().and_then(read));
        }
        Ok(kept)
    }

    /// What it means that a read fails here: where sheets were made anew, that there was no room for them.
    fn failure(&self) -> ArchiveError {
        if self.is_anew { ArchiveError::Full } else { ArchiveError::Unavailable }
    }

    /// Writes events, and on the sheets what they make of those; all at once, so that what fails is the transaction's end. What
    /// they became.
    pub(super) async fn close(mut self, events: Vec<Kept>) -> Result<(Shelf, Vec<Changed>), ArchiveError> {
        let changed: Vec<Changed> = events.iter().map(Changed::of).collect();
        // They may have stood on other sheets, when they began at other times.
        let before = changed.iter().filter_map(|one| self.shelf.line(&one.line.key));
        let mut touched: Vec<u32> =
            changed.iter().map(|one| &one.line).chain(before).map(Line::sheet).collect();
        touched.sort_unstable();
        touched.dedup();
        let mut asked = Vec::with_capacity(touched.len());
        for number in &touched {
            asked.push(ask(&self.texts, &sheet_key(self.vendor, *number))?);
        }
        let mut old = Vec::with_capacity(touched.len());
        for texts in asked {
            let sheet = texts.await.map_err(|_| self.failure())?;
            let texts = sheet.and_then(|sheet| read_texts(&sheet.as_string()?)).unwrap_or_default();
            old.push(Texts::new(texts));
        }
        let new = Texts::new(changed.iter().filter_map(Changed::named_text).collect());
        for (one, mut kept) in changed.iter().zip(events) {
            put(&self.events, &event_key(self.vendor, &one.line.key), kept.to_text())?;
        }
        self.shelf.put(changed.iter().map(|one| one.line.clone()).collect());
        let mut head = Head {
            vendor: self.shelf.vendor.clone(),
            first_seen: self.shelf.first_seen,
            count: u32::try_from(self.shelf.lines.len()).ok(),
        };
        put(&self.vendors, &self.vendor.into(), head.to_text())?;
        let sheets = sheets(&self.shelf.lines);
        for (number, old) in touched.iter().zip(&old) {
            let place = sheets.binary_search_by_key(number, |(number, _)| *number).ok();
            let lines = place.and_then(|place| sheets.get(place)).map_or(&[][..], |(_, lines)| lines);
            self.put_sheet(*number, lines, &new, old)?;
        }
        Ok((self.shelf, changed))
    }

    /// Writes a sheet of lines, and one of their texts; nothing is left of one without lines.
    fn put_sheet(&self, number: u32, lines: &[&Line], new: &Texts, old: &Texts) -> Result<(), ArchiveError> {
        let key = sheet_key(self.vendor, number);
        if lines.is_empty() {
            for store in [&self.lines, &self.texts] {
                store.delete(Query::Key(key.clone())).map_err(|_| ArchiveError::Full)?;
            }
            return Ok(());
        }
        let text = |line: &&Line| {
            let name = &line.key.1;
            Some((name.clone(), new.get(name).or_else(|| old.get(name))?.clone()))
        };
        put(
            &self.texts,
            &key,
            write_texts(lines.iter().filter(|line| !line.key.0).filter_map(text).collect()),
        )?;
        put(&self.lines, &key, write_lines(lines.iter().copied()))
    }
}

/// Lines by the numbers of their sheets.
fn sheets(lines: &[Line]) -> Vec<(u32, Vec<&Line>)> {
    let mut placed: Vec<(u32, &Line)> = lines.iter().map(|line| (line.sheet(), line)).collect();
    placed.sort_by_key(|(number, _)| *number);
    let chunks = placed.chunk_by(|(a, _), (b, _)| a == b);
    chunks
        .filter_map(|chunk| Some((chunk.first()?.0, chunk.iter().map(|(_, line)| *line).collect())))
        .collect()
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
