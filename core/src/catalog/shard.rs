//! The catalogue in pieces, for those who look a single vendor up: which piece knows an id or a name.
//!
//! The build cuts the one file (`core/catalog/vendors.json`) into [`SHARDS`] documents, each an object from keys to what of a
//! row a [`Vendor`](crate::status::Vendor) takes. A look-up so costs one small document, however long the catalogue grows.

/// How many pieces there are. A piece of 1,650 rows in 64 is 5 kB, and 2 kB packed: an answer of one flight of a connection, so
/// fewer rows in each would save nothing more.
pub const SHARDS: u32 = 64;

/// What an id or a name is filed under: its letters and digits, so that `amazon-web-services` is `Amazon Web Services`. Empty for
/// what has none.
#[must_use]
pub fn key(name: &str) -> String {
    let kept = name.chars().filter(|c| c.is_ascii_alphanumeric() || !c.is_ascii());
    kept.map(|c| c.to_ascii_lowercase()).collect()
}

/// Which piece has a key, counted from 0: FNV-1a, which needs no table. Only our own file fills them, so nobody can craft
/// collisions.
#[must_use]
pub fn of(key: &str) -> u32 {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = key.bytes().fold(0x811c_9dc5, step);
    (hash ^ (hash >> 16)) % SHARDS
}

/// Where a piece lies, from the catalogue's own folder on.
#[must_use]
pub fn file(shard: u32) -> String {
    format!("{shard}.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_be_written_as_an_id() {
        for (name, id, same) in [
            ("Amazon Web Services", "amazon-web-services", true),
            ("PagerDuty", "pagerduty", true),
            ("Dead Man's Snitch", "dead-mans-snitch", true),
            ("AWS", "aws-lambda", false),
            ("\u{c9}lastique", "elastique", false),
        ] {
            assert_eq!(key(name) == key(id), same, "{name}");
        }
        assert_eq!(key("-- ."), "");
    }

    #[test]
    fn every_piece_is_one_of_those_there_are() {
        for key in ["", "a", "aws", "customerio", "\u{e9}lastique"] {
            assert!(of(key) < SHARDS, "{key}");
        }
        let pieces: std::collections::BTreeSet<u32> =
            (0..2_000).map(|n: u32| of(&format!("vendor{n}"))).collect();
        assert_eq!(pieces.len(), SHARDS as usize, "some are never used");
    }
}
