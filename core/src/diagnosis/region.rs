//! Matching the region that a person named with the regions an incident is about, by names and cloud codes.

use std::collections::BTreeSet;

use super::Case;
use super::text::{Words, tokens};
use crate::playbook::{Playbook, Region};
use crate::status::Report;

/// How the regions an incident names lie to ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RegionFit {
    /// It names ours.
    Same,
    /// It names none, or none was answered.
    Unstated,
    /// Its posts speak of another one, in passing.
    OtherInPassing,
    /// Its title or its parts name another one.
    Other,
}

/// How an incident lies to the region that was answered. `listed` is what the format names as its regions, `headline` the
/// title with the parts, their groups, those, and the vendor's first post: the words that say what it is about.
pub(super) fn fit(case: &Case<'_>, listed: &[String], headline: &Words, posts: &Words) -> RegionFit {
    let Some(answered) = case.answers.region.as_deref() else { return RegionFit::Unstated };
    let playbook = case.playbook;
    if listed.iter().any(|region| region.eq_ignore_ascii_case(answered)) {
        return RegionFit::Same;
    }
    if listed.iter().any(|region| region.eq_ignore_ascii_case("global")) {
        return RegionFit::Unstated;
    }
    let ours = playbook.region(answered);
    let theirs = codes(headline);
    // `us-west-2` is not `us-east-1`, though both are in the US; its zone `us-west-2a` is in it.
    if let Some(code) = codes(&Words::of(answered)).first().filter(|_| !theirs.is_empty()) {
        return if theirs.contains(code) { RegionFit::Same } else { RegionFit::Other };
    }
    if !listed.is_empty() && answered.contains(|c: char| c.is_ascii_digit()) && answered.contains('-') {
        return RegionFit::Other;
    }
    let names_ours = |words: &Words| match ours {
        Some(region) => names(region, words),
        None => words.mention(answered) || words.mention(&answered.to_ascii_uppercase()),
    };
    let names_other = |words: &Words| {
        ours.is_some() && playbook.regions.iter().any(|region| Some(region) != ours && names(region, words))
    };
    let everywhere = |words: &Words| words.say(&["all regions", "worldwide", "globally", "all environments"]);
    match () {
        () if names_ours(headline) || names_ours(posts) => RegionFit::Same,
        () if numbers(answered, headline).is_some_and(|(ours, all)| all.contains(&ours)) => RegionFit::Same,
        () if everywhere(headline) || everywhere(posts) => RegionFit::Unstated,
        () if numbers(answered, headline).is_some_and(|(_, all)| !all.is_empty()) => RegionFit::Other,
        () if ours.is_some_and(|ours| are_elsewhere(&theirs, ours)) => RegionFit::Other,
        () if names_other(headline) => RegionFit::Other,
        () if names_other(posts) => RegionFit::OtherInPassing,
        () => RegionFit::Unstated,
    }
}

/// How a page's own groups lie to the region that was answered, where that is one of them and holds parts of the same names
/// as they do: a page that lists its parts once a region. `None` where the groups tell nothing of regions.
pub(super) fn fit_of_groups(case: &Case<'_>, report: &Report, groups: &BTreeSet<&str>) -> Option<RegionFit> {
    let answered = case.answers.region.as_deref().filter(|_| !groups.is_empty())?;
    let is_answered = |group: &str| group.eq_ignore_ascii_case(answered);
    if groups.iter().any(|group| is_answered(group)) {
        return Some(RegionFit::Same);
    }
    let grouped = || {
        report
            .components
            .iter()
            .filter_map(|component| Some((component.group.as_deref()?, component.name.as_str())))
    };
    let here: BTreeSet<&str> =
        grouped().filter(|(group, _)| is_answered(group)).map(|(_, name)| name).collect();
    let alike: BTreeSet<&str> =
        grouped().filter(|(_, name)| here.contains(name)).map(|(group, _)| group).collect();
    groups.is_subset(&alike).then_some(RegionFit::Other)
}

/// Whether an incident names any region of the vendor.
pub(super) fn names_any(playbook: &Playbook, headline: &Words) -> bool {
    playbook.regions.iter().any(|region| names(region, headline))
}

/// The number of a numbered place ("Pod 23", "NA147", "shard 4"), and those of the same kind that a text names.
///
/// True of the world: a vendor that has more customers than one system bears gives each a numbered one and posts by its number; who
/// is on another has another system. The kind is spelled as it is answered or in the plural, and its numbers stand behind it, as
/// in "Pods 17, 18 and 23".
fn numbers(answered: &str, words: &Words) -> Option<(String, Vec<String>)> {
    let [kind, number] = <[String; 2]>::try_from(tokens(answered)).ok()?;
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    if kind.chars().count() < 2 || is_number(&kind) || !is_number(&number) {
        return None;
    }
    // A short name is one in its own capitals alone: "us 3" may be anything.
    let is_kind = |word: &str| match kind.len() {
        ..3 => word == kind,
        _ => [word, word.trim_end_matches(['s', 'S'])].iter().any(|word| word.eq_ignore_ascii_case(&kind)),
    };
    let mut all = Vec::new();
    let mut is_listing = false;
    for word in words.all() {
        if is_listing && is_number(word) {
            all.push(word.clone());
        } else {
            is_listing = is_kind(word) || (is_listing && ["and", "or"].contains(&word.as_str()));
        }
    }
    Some((number, all))
}

fn names(region: &Region, words: &Words) -> bool {
    std::iter::once(&region.name).chain(&region.aliases).any(|name| words.mention(name))
}

/// A cloud's code for a region, of whichever cloud: `me-central-1` and `europe-west4` alike.
#[derive(Debug, PartialEq, Eq)]
struct Code {
    area: &'static str,
    /// Compass direction and number.
    place: (String, String),
}

/// What clouds put first in their regions' codes, and the area it stands for.
const AREAS: [(&str, &str); 14] = [
    ("us", "us"),
    ("eu", "eu"),
    ("europe", "eu"),
    ("ap", "ap"),
    ("asia", "ap"),
    ("australia", "ap"),
    ("me", "me"),
    ("il", "me"),
    ("af", "af"),
    ("africa", "af"),
    ("ca", "ca"),
    ("northamerica", "ca"),
    ("sa", "sa"),
    ("southamerica", "sa"),
];

const DIRECTIONS: [&str; 9] =
    ["north", "south", "east", "west", "central", "northeast", "northwest", "southeast", "southwest"];

fn area(word: &str) -> Option<&'static str> {
    AREAS.iter().find(|(first, _)| first.eq_ignore_ascii_case(word)).map(|(_, area)| *area)
}

/// The codes that occur in a text.
fn codes(words: &Words) -> Vec<Code> {
    let words: Vec<String> = words.all().map(|word| word.to_ascii_lowercase()).collect();
    let code = |window: &[String]| match window {
        [first, direction, number]
            if DIRECTIONS.contains(&direction.as_str())
                && number.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            Some(Code { area: area(first)?, place: (direction.clone(), number.clone()) })
        }
        _ => None,
    };
    words.windows(3).filter_map(code).collect()
}

/// Whether all these codes are in other areas than this region. One whose areas are not known lies nowhere.
fn are_elsewhere(theirs: &[Code], ours: &Region) -> bool {
    let names = || std::iter::once(&ours.id).chain(std::iter::once(&ours.name)).chain(&ours.aliases);
    let plain = names().filter_map(|name| area(name));
    let coded = names().flat_map(|name| codes(&Words::of(name))).map(|code| code.area);
    let areas: Vec<&str> = plain.chain(coded).collect();
    !theirs.is_empty() && !areas.is_empty() && theirs.iter().all(|code| !areas.contains(&code.area))
}
