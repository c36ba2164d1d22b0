//! Whom a person means who pastes the names or addresses of those they depend on, one or many: `stripe, slack, https://…`.

use super::{Catalog, Entry, shard};
use crate::selection::Named;

/// What was written, and whom it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant<'a> {
    /// As it was written, without what stands around it in a list.
    pub written: &'a str,
    /// Whom it means.
    pub whom: Whom<'a>,
}

/// Whom a name or an address means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom<'a> {
    /// This row and no other.
    One(&'a Entry),
    /// One of these rows, the likeliest first: firms of one name, or of a name that is only like it.
    OneOf(Vec<&'a Entry>),
    /// An address that is no known vendor's: a page to be looked at.
    Page(String),
    /// Nobody who is known.
    Nobody,
}

/// Nobody depends on more, and what is pasted by mistake must not hold the page up.
const MOST: usize = 200;

/// How many rows are offered for a name that is not surely one's.
const OFFERED: usize = 3;

impl Catalog {
    /// Whom each name or address of a list means, in its order and each once. Names are apart by commas, semicolons, tabs or
    /// lines, since names have spaces within; where a whole is nobody's name but each of its words is one's, the words are
    /// names: people type `stripe slack github` too. Marks of lists (`- `, `1.`) say nothing.
    #[must_use]
    pub fn meant<'a>(&'a self, list: &'a str) -> Vec<Meant<'a>> {
        let mut all: Vec<Meant<'a>> = Vec::new();
        for item in list.split([',', ';', '\t', '\n', '\r']).map(bare).filter(|item| !item.is_empty()) {
            let whole = Meant { written: item, whom: self.whom(item) };
            let words: Vec<Meant<'a>> = match whole.whom {
                Whom::One(_) | Whom::Page(_) => Vec::new(),
                _ => item
                    .split_whitespace()
                    .map(|written| Meant { written, whom: self.whom(written) })
                    .collect(),
            };
            let are_names =
                words.len() > 1 && words.iter().all(|word| matches!(word.whom, Whom::One(_) | Whom::Page(_)));
            for meant in if are_names { words } else { vec![whole] } {
                if !all.iter().any(|known| known.is_same(&meant)) {
                    all.push(meant);
                }
                if all.len() == MOST {
                    return all;
                }
            }
        }
        all
    }

    fn whom<'a>(&'a self, written: &str) -> Whom<'a> {
        if let Some(Named::Page(page)) = Named::parse(written) {
            let row = self.entries.iter().find(|row| row.page == page);
            return match row.or_else(|| self.vendor_of(written)).or_else(|| self.server_of(written)) {
                Some(row) => Whom::One(row),
                None => Whom::Page(page),
            };
        }
        let key = shard::key(written);
        if key.is_empty() {
            return Whom::Nobody;
        }
        let hits = self.search(written, OFFERED * 2);
        let is_called = |row: &&Entry| {
            let names = [&row.name, &row.id].into_iter().chain(&row.aliases);
            names.into_iter().any(|name| shard::key(name) == key)
        };
        let mut called: Vec<&Entry> = hits.iter().map(|hit| hit.entry).filter(is_called).collect();
        // Of several with one name the one whose own name it is comes before those that are called so too.
        let own = called.iter().filter(|row| shard::key(&row.name) == key).count();
        match (called.as_slice(), own) {
            ([row], _) => Whom::One(row),
            ([..], 1) => {
                called.into_iter().find(|row| shard::key(&row.name) == key).map_or(Whom::Nobody, Whom::One)
            }
            ([], _) if hits.is_empty() => Whom::Nobody,
            ([], _) => Whom::OneOf(hits.iter().take(OFFERED).map(|hit| hit.entry).collect()),
            _ => {
                called.truncate(OFFERED);
                Whom::OneOf(called)
            }
        }
    }
}

impl Meant<'_> {
    fn is_same(&self, other: &Meant<'_>) -> bool {
        match (&self.whom, &other.whom) {
            (Whom::One(a), Whom::One(b)) => a.id == b.id,
            (Whom::Page(a), Whom::Page(b)) => a == b,
            _ => self.written == other.written,
        }
    }
}

/// An item without the mark of its list and without quotes.
fn bare(item: &str) -> &str {
    let item = item.trim().trim_start_matches(['-', '*', '\u{2022}', '\u{b7}']).trim_start();
    let digits = item.trim_start_matches(|c: char| c.is_ascii_digit());
    let item = match digits.strip_prefix(['.', ')']) {
        Some(rest) if digits.len() < item.len() && rest.starts_with(' ') => rest,
        _ => item,
    };
    item.trim().trim_matches(['"', '\'', '<', '>', '`']).trim()
}
