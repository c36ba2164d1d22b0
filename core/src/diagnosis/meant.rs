//! Which of a vendor's parts a person means by a name that none of them has.

use std::collections::BTreeSet;

use super::name::Name;
use super::vocabulary::Vocabulary;

/// How many of a page's names are compared letter by letter. No honest page has more parts that are alike.
const MOST_ALIKE: usize = 300;
/// How many parts one answer may mean.
const MOST_MEANT: usize = 20;

/// The vendor's parts that may be meant by a name that none of them has: those named in it ("git push to origin"), those
/// it is a shorter or longer form of, else those of its kind, else those it may be a misspelling of.
pub(super) fn meant<'a>(answered: &Name, known: &'a [Name], vocabulary: &Vocabulary) -> Vec<&'a Name> {
    let all = |is: &dyn Fn(&Name) -> bool, most: usize| -> Vec<&'a Name> {
        known
            .iter()
            .take(most)
            .filter(|known| !answered.is_apart(known) && is(known))
            .take(MOST_MEANT)
            .collect()
    };
    let holds = |known: &Name| {
        let length: usize = known.words.iter().map(String::len).sum();
        length >= 4 && answered.words.windows(known.words.len().max(1)).any(|part| part == known.words)
    };
    let is_form = |known: &Name| holds(known) || answered.is_within(known) || answered.is_short_for(known);
    let kinds = vocabulary.kinds(&answered.words);
    let spelled = answered.words.concat();
    let is_alike = |known: &Name| {
        let name = known.words.concat();
        let least = spelled.chars().count().min(name.chars().count());
        (5..40).contains(&least) && strsim::osa_distance(&spelled, &name) <= least / 5
    };
    [
        all(&is_form, usize::MAX),
        closest(answered, all(&|known| vocabulary.kinds(&known.words).meet(kinds), usize::MAX)),
        all(&is_alike, MOST_ALIKE),
    ]
    .into_iter()
    .find(|meant| !meant.is_empty())
    .unwrap_or_default()
}

/// Of several of one kind those that share the most words with what was said: of "claude.ai" and "Claude API" the second is
/// what "the API" means.
fn closest<'a>(answered: &Name, of_kind: Vec<&'a Name>) -> Vec<&'a Name> {
    let shared = |known: &Name| {
        let words: BTreeSet<&String> = known.words.iter().collect();
        words.into_iter().filter(|word| answered.words.contains(word)).count()
    };
    let most = of_kind.iter().map(|known| shared(known)).max().unwrap_or(0);
    of_kind.into_iter().filter(|known| shared(known) == most).collect()
}
