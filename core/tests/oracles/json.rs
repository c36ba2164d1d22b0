//! Our reader and writer of JSON beside `serde_json`: on every document of the fixtures, and on what becomes of them when
//! bytes are changed, put in, cut out.

#[path = "../common/mod.rs"]
mod common;

use is_it_them_core::tree::{MAX_DEPTH, parse};
use serde_json::Value;

use crate::Chance;

/// Bytes that mean something in JSON, and some that do not.
const PIECES: &[&[u8]] = &[
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"0",
    b"-",
    b".",
    b"e",
    b"+",
    b"null",
    b"true",
    b" ",
    b"\n",
    b"\x01",
    b"\xc3",
    b"\xff",
    b"\\u00e9",
    b"\\ud83d\\ude00",
    b"\\ud800",
    b"\\u12",
    b"1e5",
    b"{\"a\":1,\"a\":2}",
    b"[[[[]]]]",
];

/// Whether `serde_json` refuses what `JSON.parse` takes: half of a pair, a number that no float holds, text around a piece.
fn is_stricter(error: &serde_json::Error) -> bool {
    let said = error.to_string();
    ["surrogate", "unexpected end of hex escape", "number out of range", "recursion limit"]
        .iter()
        .any(|reason| said.contains(reason))
}

fn check(bytes: &[u8]) -> bool {
    let shown = || String::from_utf8_lossy(bytes).into_owned();
    match (parse(bytes), serde_json::from_slice::<Value>(bytes)) {
        (Ok(ours), Ok(theirs)) => {
            let written = ours.to_text();
            assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), theirs, "{}", shown());
            assert_eq!(parse(written.as_bytes()).unwrap(), ours, "{}", shown());
            true
        }
        (Ok(_), Err(error)) => {
            assert!(is_stricter(&error), "{error}: {}", shown());
            true
        }
        (Err(why), theirs) => {
            assert!(theirs.is_err(), "{why:?}: {}", shown());
            false
        }
    }
}

#[test]
fn documents_are_read_and_written_as_serde_json_does() {
    let mut chance = Chance(20_251_104);
    let (mut read, mut refused) = (0, 0);
    for (_, file) in common::fixtures() {
        let whole = std::fs::read(&file).unwrap();
        // A large one is no more telling, and each is read many times.
        if whole.len() > 20_000 || !check(&whole) {
            continue;
        }
        for _ in 0..200 {
            let mut broken = whole.clone();
            for _ in 0..chance.between(1, 3) {
                let at = usize::try_from(chance.between(0, i64::try_from(broken.len()).unwrap())).unwrap();
                let end = broken.len().min(at + usize::try_from(chance.between(0, 3)).unwrap());
                broken.splice(at..end, chance.of(PIECES).iter().copied());
            }
            if check(&broken) { read += 1 } else { refused += 1 }
        }
    }
    assert!(read > 1_000 && refused > 1_000, "{read} read, {refused} refused");
}

#[test]
fn nesting_is_bounded_whatever_is_nested() {
    for (open, inner, close) in [("[", "", "]"), ("{\"a\":", "1", "}"), ("[{\"a\":", "1", "}]")] {
        let levels = open.matches(['[', '{']).count();
        let nested =
            |depth: usize| [open.repeat(depth / levels), inner.into(), close.repeat(depth / levels)].concat();
        assert!(check(nested(MAX_DEPTH).as_bytes()), "{open}");
        assert!(parse(nested(MAX_DEPTH + levels).as_bytes()).is_err(), "{open}");
    }
}
