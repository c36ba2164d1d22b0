//! Documents broken at random places, the same ones in every run: whatever comes in, a reader answers or refuses. The
//! stable counterpart of the targets in `fuzz/`, small enough for every run of the tests.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::healthy::{HEALTHY, is_green, is_known, unmarked, value};
use is_it_them_core::feed::{self, Document};
use is_it_them_core::status::{Format, Record, Report};

/// How often every document is broken.
const ROUNDS: usize = 200;

/// Xorshift: repeatable and good enough to choose places.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

/// What readers trip over, in JSON, XML and dates.
const PIECES: &[&[u8]] = &[
    b"null",
    b"[]",
    b"{}",
    b"true",
    b"-1",
    b"1e999",
    b"99999999999999999999999999",
    b"0.5",
    b"\"\"",
    b"\"",
    b"\\u0000",
    b"\0",
    b"\xff\xfe",
    b"275760-09-13T00:00:00Z",
    b"1969-12-31T23:59:59Z",
    b"Thu, 31 Feb 2025 24:60:61 +9999",
    b"Feb 30, 25:61 PM",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"&#x110000;",
    b"&#0;",
    b"&amp",
    b"<small>",
    b"</small>",
    b"<b>Status: Resolved</b>",
    b"<strong>THIS IS A SCHEDULED EVENT - ",
    b"</p>",
    b"<entry>",
    b"</item>",
    "\u{1f4a9}é\u{2028}".as_bytes(),
];

fn break_once(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.below(bytes.len());
    let end = (at + 1 + dice.below(40)).min(bytes.len());
    match dice.below(7) {
        0 => bytes[at] = dice.below(256) as u8,
        1 => bytes.truncate(at),
        2 => drop(bytes.drain(at..end)),
        3 => {
            let copy = bytes[at..end].to_vec();
            let to = dice.below(bytes.len());
            drop(bytes.splice(to..to, copy));
        }
        4 => {
            let piece = PIECES[dice.below(PIECES.len())];
            drop(bytes.splice(at..at, piece.iter().copied()));
        }
        5 => {
            let piece = PIECES[dice.below(PIECES.len())];
            drop(bytes.splice(at..end, piece.iter().copied()));
        }
        _ => {
            // A whole JSON value replaced: from a colon to the next comma.
            let colon = bytes[at..].iter().position(|&byte| byte == b':').map(|found| at + found + 1);
            let comma = colon.and_then(|from| {
                bytes[from..].iter().position(|&byte| byte == b',').map(|to| from..from + to)
            });
            let piece = PIECES[dice.below(9)];
            if let Some(value) = comma {
                drop(bytes.splice(value, piece.iter().copied()));
            }
        }
    }
}

#[test]
fn no_broken_document_makes_a_reader_panic() {
    let (mut read, mut refused) = (0u32, 0u32);
    for (number, (folder, file)) in common::fixtures().into_iter().enumerate() {
        let whole = std::fs::read(&file).unwrap();
        let own = Format::named(&folder).unwrap();
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ (number as u64 + 1));
        for _ in 0..ROUNDS {
            let mut bytes = whole.clone();
            for _ in 0..=dice.below(4) {
                if !bytes.is_empty() {
                    break_once(&mut bytes, &mut dice);
                }
            }
            let Ok(document) = Document::parse(&bytes) else {
                refused += 1;
                continue;
            };
            let any = Format::ALL[dice.below(Format::ALL.len())];
            for format in feed::ALL.recognise(&document).into_iter().chain([own, any]) {
                match feed::ALL.read_document(format, &document) {
                    Ok(report) => {
                        let stored = report.clone().to_value().to_text();
                        let again = Report::from_value(&stored.parse().unwrap()).unwrap();
                        assert_eq!(again, report, "it comes back from storage as it went in");
                        read += 1;
                    }
                    Err(error) => {
                        assert_eq!(error.format, Some(format), "{error:?}");
                        refused += 1;
                    }
                }
            }
        }
    }
    // Were all of them refused, or none, the breaking would reach nothing.
    assert!(read > 1_500 && refused > 1_500, "{read} read, {refused} refused");
}

/// What a byte is changed to: letters as words have them, digits, and the marks that JSON is made of.
const BYTES: &[u8] = b"abcdefghijklmnopqrstuvwxyzUOK0123456789-_ \\\":,[]{}";

#[test]
fn no_byte_of_what_decides_can_change_and_the_page_stay_green() {
    let (mut tried, mut green) = (0, Vec::new());
    for (format, marked) in HEALTHY {
        let (text, members) = unmarked(marked);
        for member in members {
            // Of a member that holds others, only its own name decides; those others have documents of their own.
            let whole = &text[member.clone()];
            let end = if whole.contains('{') { whole.find(':').unwrap() } else { whole.len() };
            for at in member.start..member.start + end {
                for &byte in BYTES {
                    let mut changed = text.clone().into_bytes();
                    changed[at] = byte;
                    let now = String::from_utf8_lossy(&changed[member.clone()]).into_owned();
                    // Another word for the same, as `Up` is for `up`.
                    let is_same_key = now.split(':').next() == text[member.clone()].split(':').next();
                    if is_same_key && is_known(value(&now)) {
                        continue;
                    }
                    if now != text[member.clone()] {
                        tried += 1;
                        if is_green(*format, &changed) {
                            green.push(format!("{}: {now}", format.name()));
                        }
                    }
                }
            }
        }
    }
    assert!(green.is_empty(), "{}", green.join("\n"));
    assert!(tried > 30_000, "{tried}");
}

#[test]
fn every_reader_takes_every_document_of_the_others() {
    for (_, file) in common::fixtures() {
        let bytes = std::fs::read(&file).unwrap();
        let document = Document::parse(&bytes).unwrap();
        for &format in Format::ALL {
            if let Err(error) = feed::ALL.read_document(format, &document) {
                assert_eq!(error.format, Some(format), "{}", file.display());
            }
        }
    }
}

#[test]
fn every_format_has_a_target_for_fuzzing() {
    let manifest =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../fuzz/Cargo.toml")).unwrap();
    for format in Format::ALL {
        let target = format!("name = \"{}\"\n", format.name().replace('.', "-"));
        assert!(manifest.contains(&target), "{} has none", format.name());
    }
}
