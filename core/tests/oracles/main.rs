//! Crates that others keep right, asked the same as ours: jiff for dates and zones, pulldown-cmark for the Markdown that is
//! copied, csv for the table that is exported, serde_json for documents. What is asked is made from numbers that a seed
//! decides, so that a test which fails once fails again.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used)]

mod copies;
mod dates;
mod json;
mod table;
mod zones;

use is_it_them_core::status::{Impact, Incident, Phase, Update};
use is_it_them_core::time::Timestamp;

/// Numbers that look like chance and are the same in every run (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From `low` to `high`, both among them.
    fn between(&mut self, low: i64, high: i64) -> i64 {
        low + (self.next() % (high - low + 1).unsigned_abs()).cast_signed()
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[usize::try_from(self.next()).unwrap() % all.len()]
    }

    /// Up to `most` of these, one behind the other.
    fn text(&mut self, pieces: &[&str], most: i64) -> String {
        (0..self.between(0, most)).map(|_| *self.of(pieces)).collect()
    }
}

/// An incident that began, was posted of once and is over.
fn incident(started: Timestamp, resolved: Timestamp, posted: Timestamp, text: &str) -> Incident {
    Incident {
        id: "1".into(),
        title: "Delays".into(),
        impact: Some(Impact::Minor),
        phase: Phase::Resolved,
        started_at: Some(started),
        resolved_at: Some(resolved),
        components: vec![],
        component_ids: vec![],
        regions: vec![],
        url: None,
        updates: vec![Update { id: None, phase: Some(Phase::Resolved), at: Some(posted), text: text.into() }],
    }
}
