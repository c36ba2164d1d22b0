//! What a sentence says by how its words stand together: a quantity and whom it is of, others for whom it works, a change
//! of ours and what stands before it. The words are data (`sentence.txt`): each language has the same lists, and there is one
//! reader for all of them.

pub(super) mod tongue;
mod words;

use super::{HowOften, Who};
use tongue::Clauses;
use words::{Does, LANGUAGES, WORDS, Word, words};

/// Something said, and where.
type Found<T> = (T, usize, usize);

/// What the words of a text say together.
#[derive(Debug, Default)]
pub(super) struct Sentence {
    /// Who has it, by a quantity.
    pub(super) who: Vec<Found<Who>>,
    /// That it works for others.
    pub(super) others: Vec<(usize, usize)>,
    pub(super) often: Vec<Found<HowOften>>,
    pub(super) change: Vec<Found<bool>>,
}

/// Reads a folded text, each clause in English and in the languages that it is in: see [`tongue`]. A word that is part of a name
/// says nothing.
pub(super) fn read(text: &str, is_of_name: &dyn Fn(usize, usize) -> bool) -> Sentence {
    let mut all = Sentence::default();
    let clauses = Clauses::of(text);
    let languages = LANGUAGES.iter().zip(WORDS.iter()).enumerate();
    for (place, (language, entries)) in languages.filter(|(place, _)| clauses.have(*place)) {
        let mut words = words(text, entries, language);
        for word in words.iter_mut().filter(|word| word.does != 0 && is_of_name(word.start, word.end)) {
            word.does = 0;
        }
        let is_read = |at: &usize| words.get(*at).is_some_and(|word| clauses.are_of(word.start, place));
        for at in (0..words.len()).filter(is_read) {
            quantity(&words, at, &mut all);
            alone(&words, at, &mut all);
            others(&words, at, &mut all);
            change(&words, at, &mut all);
        }
    }
    all
}

/// The word after a place, without those that may stand between: no further than four on, and not past a mark.
fn next(words: &[Word], at: usize, between: &[Does]) -> Option<(usize, Word)> {
    let rest = words.iter().enumerate().skip(at + 1).take(5);
    for (place, word) in rest {
        if word.is_parted {
            return None;
        }
        if !between.iter().any(|it| word.is(*it)) || word.is(Does::People) {
            return Some((place, *word));
        }
    }
    None
}

/// Whether a word of a kind stands among the few before a place in its part of the sentence.
fn before(words: &[Word], at: usize, most: usize, does: Does) -> bool {
    let mut place = at;
    for _ in 0..most {
        if place == 0 || words.get(place).is_none_or(|word| word.is_parted) {
            return false;
        }
        place -= 1;
        if words.get(place).is_some_and(|word| word.is(does)) {
            return true;
        }
    }
    false
}

/// Whether one of the next `most` words behind a place is of a kind, in the same part of the sentence.
fn behind(words: &[Word], at: usize, most: usize, does: Does) -> bool {
    words.iter().skip(at + 1).take(most).take_while(|it| !it.is_parted).any(|it| it.is(does))
}

/// Whether it is told that none have it: "no customers are affected", "kein Kunde betroffen"; "no user" alone is of things too.
fn is_unaffected(words: &[Word], at: usize, people: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    let is_none = word.is(Does::Not) || word.is(Does::Nothing);
    is_none && behind(words, people, 5, Does::Trouble)
        || word.is(Does::Bare) && !behind(words, people, 3, Does::Able)
}

/// "Alle Kunden", "certains clients", "solo un usuario", "كل الطلبات": a quantity and of whom or of what it is.
fn quantity(words: &[Word], at: usize, all: &mut Sentence) {
    let Some(word) = words.get(at) else { return };
    let found = next(words, at, &[Does::Skip]);
    // "Nur bei mir", "seulement mon compte".
    let own = words
        .iter()
        .skip(at + 1)
        .take(3)
        .take_while(|it| !it.is_parted)
        .find(|it| it.is(Does::Myself) || !it.is(Does::Skip));
    let own = own.filter(|own| word.is(Does::Only) && own.is(Does::Myself));
    let is_mine = own.is_some();
    let is_of = |does: Does| found.filter(|(_, word)| word.is(does));
    if let Some((place, people)) = is_of(Does::People) {
        let whole = || !works_behind(words, place);
        let who = match () {
            () if word.is(Does::One) => Some(Who::One),
            () if word.is(Does::Some) => Some(Who::Segment),
            () if is_unaffected(words, at, place) => None,
            () if word.is(Does::All) && before(words, at, 2, Does::Not) => Some(Who::Segment),
            () if word.is(Does::All) && whole() => Some(Who::Everyone),
            () if word.is(Does::Only) && !is_mine => Some(Who::Segment),
            () => None,
        };
        all.who.extend(who.map(|who| (who, word.start, people.end)));
    }
    if let Some((_, calls)) = is_of(Does::Calls) {
        // "No mails" tells of none that they failed.
        let is_none = word.is(Does::Not) || word.is(Does::Nothing) || before(words, at, 2, Does::Not);
        let often = match () {
            () if word.is(Does::All) && !is_none => Some(HowOften::Always),
            () if word.is(Does::Some) && !before(words, at, 2, Does::People) => Some(HowOften::Intermittent),
            () => None,
        };
        all.often.extend(often.map(|often| (often, word.start, calls.end)));
    }
    // Behind: "عندي فقط", 「自分だけ」.
    let near = words.get(at + 1).filter(|next| !next.is_parted);
    let own = own.or_else(|| near.filter(|next| word.is(Does::Myself) && next.is(Does::Only)));
    all.who.extend(own.map(|own| (Who::One, word.start, own.end)));
    // 「社員の半分」, "الفريق كله": the quantity stands behind.
    let who = if word.is(Does::Some) { Who::Segment } else { Who::Everyone };
    // "Our customers are all in the EU" tells where they live.
    let is_behind = (word.is(Does::Some) || word.is(Does::All) && !near.is_some_and(|it| it.is(Does::At)))
        && found.is_none_or(|(_, it)| !it.is(Does::People))
        && before(words, at, 2, Does::People);
    all.who.extend(is_behind.then_some((who, word.start, word.end)));
    // "Kunden in Österreich", 「大阪のユーザーだけ」, 「1人だけ」.
    let is_there = near.is_some_and(|next| next.is(Does::At)) && word.is_many;
    if word.is(Does::People) && (is_there || near.is_some_and(|next| next.is(Does::Only))) {
        let is_one = before(words, at, 2, Does::One);
        // "Alle Kunden in Polen" are some; "alle Kunden in der App" are all.
        let is_place = words.get(at + 2).is_some_and(|it| !it.is(Does::Skip) && !it.is(Does::People));
        let is_whole = before(words, at, 3, Does::All) && !(is_there && is_place);
        let is_whole = is_whole || (1..=3).any(|ago| ago <= at && is_unaffected(words, at - ago, at));
        let who = if is_one { Who::One } else { Who::Segment };
        all.who.extend((!is_whole).then_some((who, word.start, word.end)));
    } else if word.is(Does::One) && near.is_some_and(|next| next.is(Does::Only)) {
        all.who.push((Who::One, word.start, word.end));
    }
}

/// "Niemand", "tout le monde", 「全員」; "alle" where no noun is its own: "bekommen alle 503", "a todos nos sale".
fn alone(words: &[Word], at: usize, all: &mut Sentence) {
    let Some(word) = words.get(at) else { return };
    // "For nobody" needs a denial beside it in some languages.
    let denied = !word.is(Does::Nothing) && before(words, at, 2, Does::Not)
        || words
            .get(at + 1)
            .is_some_and(|next| next.is(Does::Skip) && words.get(at + 2).is_some_and(|it| it.is(Does::Not)));
    let stands = match words.get(at + 1) {
        None => true,
        Some(next) => next.is_parted || next.is_status || next.is(Does::Verb),
    };
    let stands = stands
        || next(words, at, &[Does::Skip]).is_some_and(|(_, next)| next.is_status || next.is(Does::Verb));
    let is_everyone = word.is(Does::Alone) || word.is(Does::Free) && stands && !word.is(Does::Others);
    // Nobody did anything: it is a change of which is spoken.
    let is_of_change = (at + 1..at + 5).filter_map(|it| words.get(it)).take_while(|it| !it.is_parted);
    let is_of_change = is_of_change.into_iter().any(|it| it.is(Does::Changed) || it.is(Does::Did));
    if is_everyone
        && !is_unaffected(words, at, at)
        && !(is_of_change && (word.is(Does::Nothing) || word.is(Does::Alone)))
        && !works_behind(words, at)
    {
        let who = if denied { Who::Segment } else { Who::Everyone };
        all.who.push((who, word.start, word.end));
    }
}

/// Whether it works for those at a place: what says so stands behind them, and nothing that denies it.
fn works_behind(words: &[Word], at: usize) -> bool {
    let Some(word) = words.get(at).filter(|word| word.is(Does::Others)) else { return false };
    let rest: Vec<&Word> = words.iter().skip(at + 1).take(7).take_while(|it| !it.is_parted).collect();
    // "Other pages work" is of no people.
    let noun = rest.iter().find(|it| !it.is(Does::Skip));
    let is_of_people = word.is(Does::People) || noun.is_none_or(|it| it.does != 0);
    let denials = |rest: &[&Word]| rest.iter().filter(|it| it.is(Does::Not)).count();
    let at = |does: Does| rest.iter().position(|it| it.is(does));
    let is_fine = at(Does::Works).is_some_and(|works| {
        let (head, tail) = rest.split_at(works);
        let behind = tail.iter().skip(1).find(|it| !it.is(Does::Skip));
        denials(head) == 0 && behind.is_none_or(|it| !it.is(Does::Not))
    });
    is_of_people && (is_fine || at(Does::Trouble).is_some() && denials(&rest) == 1)
}

/// "Bei den Kollegen geht es", "mes collègues n'ont pas le souci", 「同僚は使えてる」.
fn others(words: &[Word], at: usize, all: &mut Sentence) {
    if works_behind(words, at)
        && let Some(word) = words.get(at)
    {
        all.others.push((word.start, word.end));
    }
}

/// Whether what stands behind a change says that it was another's: "the release of their SDK", "the last update from Twilio".
fn is_theirs(words: &[Word], at: usize) -> bool {
    let next = |step: usize| words.get(at + step).filter(|it| !it.is_parted);
    let is_ours =
        |it: &Word| it.is(Does::Myself) || it.is(Does::Modifier) && !it.is(Does::Skip) || it.is_number;
    next(1).is_some_and(|it| it.is(Does::Theirs) || it.is(Does::From) && !next(2).is_some_and(is_ours))
}

/// "Nach unserem Release", "on n'a rien touché", "desde que cambiamos", 「更新してから」, "ما غيرنا".
fn change(words: &[Word], at: usize, all: &mut Sentence) {
    let Some(word) = words.get(at) else { return };
    let between = [Does::Skip, Does::Modifier];
    // "Nach dem Aktualisieren der Seite", 「ページを更新してから」.
    let is_screen = |at: usize| {
        let behind = words.iter().skip(at + 1).take(2).take_while(|it| !it.is_parted);
        before(words, at, 3, Does::Screen) || behind.into_iter().any(|it| it.is(Does::Screen))
    };
    if word.is(Does::After)
        && let Some((_, of)) = next(words, at, &between).filter(|(at, it)| {
            (it.is(Does::Change) || it.is(Does::Did)) && !is_screen(*at) && !is_theirs(words, *at)
        })
    {
        all.change.push((true, word.start, of.end));
    }
    let (is_changed, is_did) = (word.is(Does::Changed), word.is(Does::Did));
    if is_screen(at) {
        return;
    }
    if word.is(Does::Change) || is_did {
        let behind = words.get(at + 1).filter(|it| !it.is_parted);
        all.change.extend(behind.filter(|it| it.is(Does::Later)).map(|it| (true, word.start, it.end)));
        let undone = next(words, at, &[Does::Skip]).filter(|(_, it)| is_did && it.is(Does::Undone));
        all.change.extend(undone.map(|(_, it)| (false, word.start, it.end)));
    }
    let is_ours = is_did || is_changed && before(words, at, 6, Does::Ours);
    // "It does not work since we changed it": what does not work stands before the word for the beginning.
    let is_after = |most: usize| before(words, at, most, Does::After);
    let denies = |does: Does| (1..=4).any(|most| before(words, at, most, does) && !is_after(most));
    let is_not = denies(Does::Nothing) || is_ours && denies(Does::Not);
    // "Aucun client touché": they are affected by nothing.
    let is_affected = word.is(Does::Trouble) && before(words, at, 1, Does::People);
    if (is_changed || is_did) && is_not && !is_affected {
        all.change.push((false, word.start, word.end));
    } else if is_changed && is_ours {
        all.change.push((true, word.start, word.end));
    }
}

#[cfg(test)]
mod tests {
    use super::words::{LISTS, TABLE};
    use super::*;
    use crate::intake::fold::fold;

    #[test]
    fn every_list_is_of_a_language_and_does_something() {
        for (name, _) in LISTS {
            let has = |language: &&str| !TABLE.list(&[language, " ", name].concat()).is_empty();
            assert!(LANGUAGES.iter().any(has), "{name}");
        }
        let lines = include_str!("sentence.txt").lines().filter(|line| !line.starts_with(['#', ' ']));
        for name in lines.filter_map(|line| line.split_once(": ")).map(|(name, _)| name) {
            let (language, list) = name.split_once(' ').unwrap();
            assert!(LANGUAGES.contains(&language) && LISTS.iter().any(|(known, _)| *known == list), "{name}");
        }
    }

    #[test]
    fn words_say_something_by_how_they_stand_together() {
        use HowOften::{Always, Intermittent};
        let read = |text: &str| read(&fold(text), &|_, _| false);
        for (text, who, often, change) in [
            ("Seit 13:50 bekommen alle 503", Some(Who::Everyone), None, None),
            ("alle Bilder fehlen", None, None, None),
            ("nicht bei allen Kunden", Some(Who::Segment), None, None),
            ("aucun de nos clients", Some(Who::Everyone), None, None),
            ("tous les appels échouent", None, Some(Always), None),
            ("algunas llamadas fallan", None, Some(Intermittent), None),
            ("keine SMS", None, None, None),
            ("大阪のユーザーだけ", Some(Who::Segment), None, None),
            ("社員の半分", Some(Who::Segment), None, None),
            ("عند كل المستخدمين", Some(Who::Everyone), None, None),
            ("seit dem letzten Update von uns", None, None, Some(true)),
            ("nach deren Update", None, None, None),
            ("no funciona desde que cambiamos la clave", None, None, Some(true)),
            ("personne n'a rien touché", None, None, Some(false)),
            ("更新してから", None, None, Some(true)),
            ("データが更新されていない", None, None, None),
            ("ページを更新してから", None, None, None),
            ("habe die Seite schon aktualisiert", None, None, None),
            ("ما يشتغل بعد ما غيرنا المفتاح", None, None, Some(true)),
        ] {
            let found = read(text);
            let one =
                |all: Vec<Who>| all.iter().all(|it| Some(*it) == who) && all.is_empty() == who.is_none();
            assert!(one(found.who.iter().map(|(who, ..)| *who).collect()), "{text}: {:?}", found.who);
            assert_eq!(found.often.first().map(|(often, ..)| *often), often, "{text}");
            assert_eq!(found.change.iter().map(|(flag, ..)| *flag).min(), change, "{text}");
        }
        for (text, is_fine) in [
            ("bei den Kollegen geht es", true),
            ("bei den Kollegen geht es auch nicht", false),
            ("mes collègues n'ont pas le souci", true),
            ("les autres sites marchent", false),
            ("同僚は使えてる", true),
            ("同僚も使えない", false),
        ] {
            assert_eq!(!read(text).others.is_empty(), is_fine, "{text}");
        }
    }
}
