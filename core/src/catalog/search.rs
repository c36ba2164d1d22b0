//! The catalogue's search: vendors ranked by how well their names and domains fit what a person typed.

use super::index::{self, Field, Index, Key};
use super::{Catalog, Entry};

/// A vendor that fits a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The vendor.
    pub entry: &'a Entry,
    /// What of it fits.
    pub matched: Match<'a>,
    /// Whether it fits only when a typo or two are forgiven.
    pub guessed: bool,
}

/// What of a vendor fits a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match<'a> {
    /// Its name.
    Name,
    /// This other name of it.
    Alias(&'a str),
    /// This domain of its.
    Domain(&'a str),
    /// The address that was typed is its own.
    Address,
    /// Its machines answer at the address that was typed, or part of what is there is its.
    Served,
}

/// How well a vendor fits, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// A name, letter for letter.
    Same,
    /// A name starts so.
    Start,
    /// Every word of the query starts a word of its names.
    WordStarts,
    /// A domain starts so.
    Domain,
    /// A name has this inside.
    Inside,
    /// A name, or its start, is this many typos away.
    Typos(u8),
}

/// A vendor that fits, in the order of the result: better fit, better known, name before domain, shorter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    fit: Fit,
    obscure: bool,
    field: Field,
    length: u32,
    entry: u32,
}

/// Judges the keys of one vendor: the best fit, and the key that has it.
type Judge = fn(&Query, &Index, &[Key]) -> Option<(Fit, Key)>;

/// Nobody types more, and what is pasted must not make a keystroke slow.
const MAX_QUERY: usize = 64;

pub(super) fn search<'a>(catalog: &'a Catalog, query: &str, limit: usize) -> Vec<Hit<'a>> {
    let owners = catalog.answering(query);
    let mut best = Best { ranks: Vec::new(), limit };
    // A whole address names one vendor or none; its `https` and its path say nothing.
    if !query.contains('/') {
        let query = Query::new(query);
        query.rank(catalog, Query::fit, false, &mut best);
        query.rank(catalog, Query::typos, true, &mut best);
    }
    let owners: Vec<_> = owners
        .into_iter()
        .filter_map(|(owner, matched)| {
            Some(Hit { entry: catalog.entries.get(owner)?, matched, guessed: false })
        })
        .collect();
    let hits = best.ranks.iter().filter_map(|rank| {
        let entry = catalog.entries.get(rank.entry as usize)?;
        let guessed = matches!(rank.fit, Fit::Typos(_));
        Some(Hit { entry, matched: matched(entry, rank.field), guessed })
    });
    let is_new = |hit: &Hit<'_>| owners.iter().all(|owner| hit.entry.id != owner.entry.id);
    owners.iter().copied().chain(hits.filter(is_new)).take(limit).collect()
}

/// The best so far, in order. So few are wanted that inserting each beats sorting them all, in time and in bytes.
struct Best {
    ranks: Vec<Rank>,
    limit: usize,
}

impl Best {
    fn add(&mut self, rank: Rank) {
        let place = self.ranks.partition_point(|known| *known < rank);
        if place < self.limit && self.ranks.iter().all(|known| known.entry != rank.entry) {
            self.ranks.truncate(self.limit.saturating_sub(1));
            self.ranks.insert(place, rank);
        }
    }
}

fn matched(entry: &Entry, field: Field) -> Match<'_> {
    match field {
        Field::Name => Match::Name,
        Field::Alias(place) => {
            entry.aliases.get(usize::from(place)).map_or(Match::Name, |alias| Match::Alias(alias))
        }
        Field::Domain(place) => {
            entry.domains.get(usize::from(place)).map_or(Match::Name, |domain| Match::Domain(domain))
        }
    }
}

/// What has been typed, folded.
struct Query {
    words: String,
    squashed: String,
    letters: u64,
}

impl Query {
    fn new(text: &str) -> Query {
        let text: String = text.chars().take(MAX_QUERY).collect();
        let mut words = String::new();
        index::fold(&text, false, &mut words);
        let squashed: String = index::squashed(&words).collect();
        Query { letters: index::letters(&words), words, squashed }
    }

    /// Adds every vendor that fits, in the best way it does, unless there are enough already. `lenient`: a letter may be
    /// missing.
    fn rank(&self, catalog: &Catalog, fit: Judge, lenient: bool, best: &mut Best) {
        if self.letters == 0 || best.ranks.len() == best.limit {
            return;
        }
        let index = &catalog.index;
        let is_one_word = !self.words.contains(' ');
        for keys in index.keys().chunk_by(|a, b| a.entry == b.entry) {
            // A vendor whose names lack a letter fits in no way but by typos; the words of a query may be met by several names,
            // one word only by one.
            let lacks = |letters: u64| self.letters & !letters != 0;
            let all = keys.iter().fold(0, |all, key| all | key.letters);
            if !lenient && (lacks(all) || (is_one_word && keys.iter().all(|key| lacks(key.letters)))) {
                continue;
            }
            if let Some((fit, key)) = fit(self, index, keys) {
                let obscure = catalog.entries.get(key.entry as usize).is_some_and(|entry| !entry.well_known);
                let length = index.words(&key).len() as u32;
                best.add(Rank { fit, obscure, field: key.field, length, entry: key.entry });
            }
        }
    }

    /// How one vendor fits, typos aside.
    fn fit(&self, index: &Index, keys: &[Key]) -> Option<(Fit, Key)> {
        let mut best: Option<(Fit, Key)> = None;
        let mut offer = |fit, key: &Key| {
            if best.is_none_or(|(known, _)| fit < known) {
                best = Some((fit, *key));
            }
        };
        // The words of `msft teams` may be met by two names of one vendor; the name that meets most is shown.
        let (mut met, mut widest) = (0, (0, None));
        for key in keys {
            let words = index.words(key);
            match (self.start_of(words), key.field) {
                (Some(_), Field::Domain(_)) => offer(Fit::Domain, key),
                (None, Field::Domain(_)) => {}
                (Some(true), _) => offer(Fit::Same, key),
                (Some(false), _) => offer(Fit::Start, key),
                (None, _) => {
                    let here = self.words_met(words);
                    met |= here;
                    if here.count_ones() > widest.0 {
                        widest = (here.count_ones(), Some(key));
                    }
                    if self.words.len() > 2 && words.contains(&self.words) {
                        offer(Fit::Inside, key);
                    }
                }
            }
        }
        if let (true, Some(key)) = (met == self.all_words(), widest.1) {
            offer(Fit::WordStarts, key);
        }
        best
    }

    /// Whether a key starts with the query, spaces aside; and if so, whether it ends with it too.
    fn start_of(&self, words: &str) -> Option<bool> {
        let mut rest = index::squashed(words);
        self.squashed.chars().all(|c| rest.next() == Some(c)).then(|| rest.next().is_none())
    }

    /// Which words of the query start a word of the key: one bit each.
    fn words_met(&self, words: &str) -> u64 {
        let starts = |wanted: &str| words.split(' ').any(|word| word.starts_with(wanted));
        (0..)
            .zip(self.words.split(' '))
            .fold(0, |met, (bit, wanted)| met | (u64::from(starts(wanted)) << bit))
    }

    fn all_words(&self) -> u64 {
        (0..).zip(self.words.split(' ')).fold(0, |all, (bit, _)| all | (1 << bit))
    }

    /// How many typos one vendor's names are away, when that is few enough for the length of the query.
    fn typos(&self, index: &Index, keys: &[Key]) -> Option<(Fit, Key)> {
        let most = match self.squashed.chars().count() {
            0..4 => return None,
            4..8 => 1,
            _ => 2,
        };
        keys.iter()
            .filter(|key| !matches!(key.field, Field::Domain(_)))
            // Each letter that the name lacks is a typo, so hardly any name is left for the costly comparison.
            .filter(|key| (self.letters & !key.letters).count_ones() <= most)
            .filter_map(|key| Some((self.distance(index.words(key), most)?, *key)))
            .min_by_key(|(typos, _)| *typos)
            .map(|(typos, key)| (Fit::Typos(typos), key))
    }

    /// The fewest typos between the query and the start of a name, or of a later word in it; `None` above `most`.
    fn distance(&self, words: &str, most: u32) -> Option<u8> {
        let length = self.squashed.chars().count();
        let mut least = most as usize + 1;
        let mut rest = Some(words);
        while let Some(words) = rest {
            rest = words.split_once(' ').map(|(_, later)| later);
            if !self.begins_like(words) {
                continue;
            }
            for taken in length.saturating_sub(1)..=length + 1 {
                let name: String = index::squashed(words).take(taken).collect();
                least = least.min(strsim::osa_distance(&self.squashed, &name));
            }
        }
        (least <= most as usize).then_some(least as u8)
    }

    /// Whether one of the first two letters is right: nearly always so, and it spares most comparisons.
    fn begins_like(&self, words: &str) -> bool {
        let mut first = self.squashed.chars().take(2);
        first.any(|c| index::squashed(words).take(2).any(|other| other == c))
    }
}
