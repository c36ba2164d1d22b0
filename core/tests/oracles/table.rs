//! The table that is exported, read by the csv crate.

use is_it_them_core::history::archive::{Event, Kept, VendorArchive};
use is_it_them_core::history::csv;
use is_it_them_core::status::Vendor;
use is_it_them_core::time::Timestamp;

use crate::{Chance, incident};

/// What separates, quotes, ends and starts a cell, and the letters by which a spreadsheet knows a formula.
const PIECES: &[&str] = &[
    ",", ";", "\"", "\"\"", "'", "\n", "=", "+", "-", "@", "\u{ff1d}", "\u{ff20}", " ", "a", "1", "=1+1",
    "EU", "\u{e9}", "|", "\u{a0}", "\\",
];

/// As a cell should come back: a formula has an apostrophe in front, everything else is as it was.
fn guarded(text: &str) -> String {
    let starts = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];
    if text.trim_start().starts_with(starts) { format!("'{text}") } else { text.to_owned() }
}

#[test]
fn every_cell_comes_back_as_it_was_or_guarded() {
    let mut chance = Chance(6);
    let now = Timestamp::from_millis(1_700_000_000_000);
    let mut expected = Vec::new();
    let mut archives = Vec::new();
    for number in 0..400 {
        let name = chance.text(PIECES, 6);
        let mut archive = VendorArchive::new(Vendor { name: name.clone(), ..Vendor::default() }, now);
        for _ in 0..3 {
            let mut one = incident(now, now, now, "");
            one.id = format!("{number}{}", chance.text(PIECES, 3));
            one.title = chance.text(PIECES, 12);
            one.components = (0..chance.between(0, 3)).map(|_| chance.text(PIECES, 4)).collect();
            let components = one.components.join("; ");
            expected.push([&name, &one.id, &one.title, &components].map(|text| guarded(text)));
            archive.events.push(Kept::seen(Event::Incident(one), now));
        }
        archives.push(archive);
    }

    let text = csv(&archives);
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().unwrap().clone();
    let place = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let columns = ["vendor", "id", "title", "components"].map(place);
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), expected.len());
    for (row, expected) in rows.iter().zip(&expected) {
        assert_eq!(row.len(), headers.len());
        assert_eq!(&columns.map(|column| row[column].to_owned()), expected);
    }
    assert!(rows.iter().any(|row| row[columns[2]].starts_with("'=")), "no formula was tried");
    for row in &rows {
        for cell in row.iter().filter(|cell| !cell.is_empty()) {
            let first = cell.trim_start().chars().next();
            assert!(!matches!(first, Some('=' | '+' | '-' | '@' | '\u{ff1d}' | '\u{ff20}')), "{cell:?}");
        }
    }
}
