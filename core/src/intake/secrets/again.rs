//! Secrets that stand in more than one place: the same again, its base64, and what decodes to a text with a secret.

use std::ops::Range;

use super::has_secret;
use crate::base64;

/// How many bytes of a secret are compared first.
const WINDOW: usize = 8;

/// The most different secrets that are looked for again.
const MOST: usize = 2000;

/// What is looked for, by the first bytes of each.
#[derive(Debug, Default)]
pub(super) struct Needles {
    /// In the order of their first bytes.
    sorted: Vec<Vec<u8>>,
    /// One bit for each hash of first bytes that occurs.
    seen: Vec<u64>,
}

/// Bits in [`Needles::seen`].
const BITS: usize = 1 << 16;

fn hash(window: &[u8]) -> usize {
    let mut first = [0; WINDOW];
    for (place, byte) in first.iter_mut().zip(window) {
        *place = *byte;
    }
    (u64::from_le_bytes(first).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48) as usize
}

impl Needles {
    /// The secrets found so far that are long enough to be told from words, and their base64.
    pub(super) fn of(text: &str, found: &[Range<usize>]) -> Needles {
        let mut sorted: Vec<Vec<u8>> = Vec::new();
        for range in found.iter().take(MOST) {
            let Some(secret) = text.get(range.clone()) else { continue };
            if !(WINDOW..=512).contains(&secret.len()) {
                continue;
            }
            let encoded = base64::encode(secret.as_bytes()).into_bytes();
            if secret.contains('%') {
                sorted.push(percent_decoded(secret));
            }
            sorted.push(secret.as_bytes().to_vec());
            sorted.push(encoded);
        }
        sorted.retain(|needle| needle.len() >= WINDOW);
        sorted.sort_unstable();
        sorted.dedup();
        let mut seen = vec![0; BITS / 64];
        for needle in &sorted {
            let bit = hash(needle.get(..WINDOW).unwrap_or_default());
            if let Some(word) = seen.get_mut(bit / 64) {
                *word |= 1 << (bit % 64);
            }
        }
        Needles { sorted, seen }
    }

    /// Looks through a slice of the text; the place to go on from.
    pub(super) fn find(
        &self,
        text: &str,
        start: usize,
        budget: usize,
        found: &mut Vec<Range<usize>>,
    ) -> usize {
        let bytes = text.as_bytes();
        let stop = start.saturating_add(budget).min(bytes.len());
        let mut at = start;
        while at < stop {
            let run = encoded_run(bytes, at);
            if run > 0 {
                if run >= 16 && hides(text.get(at..at + run).unwrap_or_default()) {
                    found.push(at..at + run);
                }
                if !self.sorted.is_empty() {
                    for place in at..at + run {
                        self.look(bytes, place, found);
                    }
                }
                at += run;
            } else {
                self.look(bytes, at, found);
                at += 1;
            }
        }
        at
    }

    fn look(&self, bytes: &[u8], at: usize, found: &mut Vec<Range<usize>>) {
        let Some(window) = bytes.get(at..at + WINDOW) else { return };
        if self.sorted.is_empty() {
            return;
        }
        let bit = hash(window);
        if self.seen.get(bit / 64).is_none_or(|word| word >> (bit % 64) & 1 == 0) {
            return;
        }
        let rest = bytes.get(at..).unwrap_or_default();
        // Those that the text goes on with stand right before where the text itself would stand.
        let near = self.sorted.partition_point(|needle| needle.as_slice() <= rest.get(..512).unwrap_or(rest));
        let hit = self.sorted.get(near.saturating_sub(8)..near).unwrap_or_default().iter().rev();
        if let Some(needle) = hit.into_iter().find(|needle| rest.starts_with(needle)) {
            let padding = rest
                .get(needle.len()..)
                .unwrap_or_default()
                .iter()
                .take(2)
                .take_while(|byte| **byte == b'=')
                .count();
            found.push(at..at + needle.len() + padding);
        }
    }
}

/// How many bytes of one base64 run begin here; none inside of a run.
fn encoded_run(bytes: &[u8], at: usize) -> usize {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/_-".contains(byte);
    let run = bytes.get(at..).unwrap_or_default().iter().take(4096).take_while(|byte| is_part(byte)).count();
    let padding =
        bytes.get(at + run..).unwrap_or_default().iter().take(2).take_while(|byte| **byte == b'=').count();
    if run == 0 { 0 } else { run + padding }
}

/// Whether a run decodes to a readable text that has a secret of its own.
fn hides(run: &str) -> bool {
    let Some(plain) = base64::decode(run) else { return false };
    let readable = plain.iter().filter(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace()).count();
    if plain.len() < 10 || readable * 10 < plain.len() * 9 {
        return false;
    }
    String::from_utf8(plain).is_ok_and(|plain| has_secret(&plain))
}

fn percent_decoded(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = |place: usize| bytes.get(place).and_then(|digit| char::from(*digit).to_digit(16));
        match (byte, hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                out.push(byte);
                at += 1;
            }
        }
    }
    out
}
