//! A filter as the end of a web address, written and read.

use super::{Filter, Sort};
use crate::status::{Impact, Phase};
use crate::time::Timestamp;

/// What stands for an impact the vendor does not say.
const UNSTATED: &str = "-";

impl Filter {
    /// As the end of an address, without `#`: `q=delay&component=API&impact=minor&sort=longest`. Empty for no filter.
    #[must_use]
    pub fn to_fragment(&self) -> String {
        let mut out = String::new();
        let mut put = |key: &str, value: &str| {
            if !out.is_empty() {
                out.push('&');
            }
            out.push_str(key);
            out.push('=');
            encode(&mut out, value);
        };
        if !self.words.trim().is_empty() {
            put("q", self.words.trim());
        }
        for name in &self.components {
            put("component", name);
        }
        for impact in &self.impacts {
            put("impact", impact.as_ref().map_or(UNSTATED, Impact::name));
        }
        for phase in &self.phases {
            put("phase", phase.name());
        }
        for (key, at) in [("from", self.from), ("until", self.until)] {
            if let Some(at) = at {
                put(key, &at.to_string());
            }
        }
        if self.sort != Sort::default() {
            put("sort", self.sort.name());
        }
        out
    }

    /// From the end of an address, with or without `#`. What is not understood is left out: an address somebody sent is
    /// never an error.
    #[must_use]
    pub fn from_fragment(fragment: &str) -> Filter {
        let mut filter = Filter::default();
        for pair in fragment.trim_start_matches('#').split('&').take(PAIRS) {
            let Some((key, value)) = pair.split_once('=') else { continue };
            let value = decode(value);
            match key {
                "q" => filter.words = value,
                "component" => add(&mut filter.components, value),
                "impact" if value == UNSTATED => add(&mut filter.impacts, None),
                "impact" => add(&mut filter.impacts, Some(Impact::from(value))),
                "phase" => add(&mut filter.phases, Phase::from(value)),
                "from" => filter.from = Timestamp::parse(&value),
                "until" => filter.until = Timestamp::parse(&value),
                "sort" => {
                    filter.sort = Sort::ALL.into_iter().find(|sort| sort.name() == value).unwrap_or_default();
                }
                _ => {}
            }
        }
        filter
    }
}

/// The most parts of an address that are read.
const PAIRS: usize = 200;

fn add<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !list.contains(&value) {
        list.push(value);
    }
}

pub(in crate::history) fn encode(out: &mut String, value: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        let digit = |half: u8| HEX.get(usize::from(half)).copied().map_or('0', char::from);
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b':' => {
                out.push(byte.into())
            }
            b' ' => out.push('+'),
            _ => {
                out.push('%');
                out.push(digit(byte >> 4));
                out.push(digit(byte & 15));
            }
        }
    }
}

pub(in crate::history) fn decode(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escape = match (first, after) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match escape {
            Some((high, low)) => {
                bytes.push(high * 16 + low);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}
