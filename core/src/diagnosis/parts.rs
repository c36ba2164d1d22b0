//! Matching the part that a person named with the parts, groups and words of a vendor's incident.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::Answers;
use super::generic::GENERIC;
use super::meant::meant;
use super::name::{Name, plain_words};
use super::text::Words;
use super::vocabulary::{Kinds, Vocabulary};
use crate::playbook::{Playbook, Stage};
use crate::status::{Incident, Report};

/// How what an incident names lies to the part that fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It names our part.
    Same,
    /// It says that everything is affected.
    Everything,
    /// It names no part, and speaks of the kind of thing that ours is.
    Alike,
    /// Nothing is known to compare: no part was answered, the vendor names none, or ours is called what nothing on the page is.
    Unstated,
    /// Ours is on no page, and is of another kind than all that it lists.
    Unlike,
    /// It lists parts of a page that lists all it has, and ours is none of them by any name.
    Unlisted,
    /// It lists no parts, and its title speaks of something that has no word in common with ours.
    Unnamed,
    /// It lists other parts, but its title names ours.
    InTitle,
    /// It lists other parts, and mentions ours in passing.
    InPassing,
    /// It is about other parts.
    Other,
    /// It says that ours is not affected.
    Excluded,
}

impl Fit {
    /// Whether it names our part, or everything.
    pub(super) fn is_ours(self) -> bool {
        matches!(self, Fit::Same | Fit::Everything | Fit::InTitle | Fit::Alike)
    }
}

/// The parts a person named, with everything the playbook knows them by.
pub(super) struct NamedParts {
    ours: Vec<Name>,
    /// What the vendor calls its parts, as far as page and playbook tell.
    known: Vec<Name>,
    /// The words of the vendor's own name.
    vendor: Vec<String>,
    /// The words in which the person tells what happens.
    told: Vec<String>,
    /// Whether the vendor has a part that the person may mean.
    is_listed: bool,
    /// Whether a page that lists all its parts has none that the person may mean by what they answered.
    is_missing: bool,
    /// The words of what was answered.
    said: Vec<Vec<String>>,
    /// The words of the paste, where no part was answered and ours is known by the hosts in it alone.
    by_host: Option<BTreeSet<String>>,
    /// Read when it is needed: most answers are names that the page has.
    vocabulary: OnceCell<Vocabulary>,
}

/// How many answered parts are read.
const MOST_ANSWERED: usize = 20;
/// How much of what a person tells is read, in characters.
const MOST_TOLD: usize = 2000;
/// How much of a paste is searched for the names of parts, in characters.
const MOST_PASTED: usize = 4000;

/// Words that are parts' names on some pages and plain words on all.
const PLAIN: [&str; 8] =
    ["issues", "status", "services", "other", "events", "general", "incidents", "search"];

impl NamedParts {
    /// What was answered, or where no part was, the parts that answer at the hosts that fail.
    ///
    /// True of the world: what answers at a host is one part, however anybody calls it, so an incident of that part is the one
    /// looked for. That is less than a person who names a part knows: what fails behind a door shows at the door. So an incident
    /// of other parts is not against it, and is more than a coincidence only where the paste speaks of one of them.
    pub(super) fn new(answers: &Answers, playbook: &Playbook, report: Option<&Report>) -> NamedParts {
        let answered = answered(answers, playbook);
        let known = if answered.is_empty() { Vec::new() } else { known(playbook, report) };
        let mut ours: Vec<Name> = Vec::new();
        let mut said = Vec::new();
        let vocabulary = OnceCell::new();
        for answered in answered {
            let answered = Name::new(&answered);
            said.push(answered.words.clone());
            if !known.iter().any(|known| known.is(&answered)) {
                let meant = meant(&answered, &known, vocabulary.get_or_init(Vocabulary::new));
                ours.extend(meant.into_iter().map(|name| Name::new(&name.written)));
            }
            ours.push(answered);
        }
        // A person who means a part means all that it is called.
        for part in &playbook.parts {
            let names: Vec<Name> =
                std::iter::once(&part.name).chain(&part.aliases).map(|name| Name::new(name)).collect();
            if names.iter().any(|name| ours.iter().any(|ours| ours.is(name))) {
                ours.extend(names);
            }
        }
        // The vendor's spelling tells a name from a word: "Actions", not "actions".
        let spelled = known.iter().filter(|known| ours.iter().any(|ours| ours.is(known)));
        let spelled: Vec<Name> = spelled.map(|known| Name::new(&known.written)).collect();
        let mut groups =
            report.into_iter().flat_map(|it| &it.components).filter_map(|it| it.group.as_deref());
        let is_group = |group: &str| ours.iter().any(|ours| ours.is(&Name::new(group)));
        let is_listed = !spelled.is_empty() || groups.any(is_group);
        let lists_all = |report: &Report| {
            let hidden: Vec<Name> = report.hidden.iter().map(|leaf| Name::new(&leaf.name)).collect();
            let means = |ours: &Name| {
                let is_named = hidden.iter().any(|hidden| ours.is(hidden))
                    || report.components.iter().any(|component| component.id == ours.written);
                is_named || !meant(ours, &hidden, vocabulary.get_or_init(Vocabulary::new)).is_empty()
            };
            is_whole(report) && !report.narrowed && !ours.iter().any(means)
        };
        let is_missing = !answers.components.is_empty() && !is_listed && report.is_some_and(lists_all);
        ours.retain(|ours| !spelled.iter().any(|known| known.words == ours.words));
        ours.extend(spelled);
        let told = [&answers.actual, &answers.symptom].into_iter().flatten();
        let told = told.flat_map(|text| plain_words(&text.chars().take(MOST_TOLD).collect::<String>()));
        let named = report.map(|report| &report.page.name).into_iter().chain([&playbook.name]);
        let vendor = named.flat_map(|name| plain_words(name)).collect();
        let pasted = || answers.pasted.as_deref().unwrap_or_default();
        let words = || plain_words(&pasted().chars().take(MOST_PASTED).collect::<String>());
        let by_host =
            (answers.components.is_empty() && !ours.is_empty()).then(|| words().into_iter().collect());
        NamedParts {
            ours,
            known,
            vendor,
            told: told.collect(),
            is_listed,
            is_missing,
            said,
            by_host,
            vocabulary,
        }
    }

    fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(Vocabulary::new)
    }

    /// The kinds of what was answered.
    fn kinds(&self) -> Kinds {
        self.said.iter().fold(Kinds::default(), |kinds, words| kinds | self.vocabulary().kinds(words))
    }

    /// Whether a part was answered.
    pub(super) fn is_answered(&self) -> bool {
        !self.ours.is_empty()
    }

    /// Whether a page that lists all its parts has none that the person may mean.
    pub(super) fn are_missing(&self) -> bool {
        self.is_missing
    }

    /// Whether a part of this name is one of ours.
    pub(super) fn are(&self, name: &str) -> bool {
        let name = Name::new(name);
        let is_loosely = |ours: &Name| ours.is_within(&name) || ours.is_short_for(&name);
        self.ours.iter().any(|ours| ours.is(&name) || (self.is_loose(ours) && is_loosely(ours)))
    }

    /// Whether a group of parts is what was answered: a person who names the group means what is in it.
    pub(super) fn are_all_of(&self, group: &str) -> bool {
        let group = Name::new(group);
        !group.words.is_empty() && self.ours.iter().any(|ours| ours.is(&group))
    }

    /// A name the vendor has for nothing may be one of its parts in the person's own words.
    fn is_loose(&self, ours: &Name) -> bool {
        !self.known.iter().any(|known| known.is(ours))
    }

    /// How an incident lies to our parts. `groups` are those of the parts it lists, `title` and `posts` its words.
    pub(super) fn fit(
        &self,
        incident: &Incident,
        groups: &BTreeSet<&str>,
        title: &Words,
        posts: &Words,
    ) -> Fit {
        if !self.is_answered() {
            return Fit::Unstated;
        }
        if incident.components.iter().any(|name| self.are(name))
            || self.ours.iter().any(|ours| incident.component_ids.contains(&ours.written))
            || groups.iter().any(|group| self.are_all_of(group))
            || incident.components.iter().any(|name| self.is_in_a_place(name))
        {
            return Fit::Same;
        }
        let in_title = self.ours.iter().any(|ours| title.mention(&ours.written));
        if !in_title && self.ours.iter().any(|ours| posts.exclude(&ours.written)) {
            return Fit::Excluded;
        }
        if title.say(&EVERYTHING) || incident.components.iter().any(|name| Words::of(name).say(&EVERYTHING)) {
            return Fit::Everything;
        }
        let in_posts = || self.ours.iter().any(|ours| posts.mention(&ours.written));
        let of_kinds = |words: &Words| {
            let plain: Vec<String> = words.all().map(|word| plain_words(word).concat()).collect();
            self.vocabulary().kinds(&plain)
        };
        if incident.components.is_empty() {
            let meets = |words: &Words| of_kinds(words).meet(self.kinds());
            return match () {
                () if in_title || in_posts() => Fit::Same,
                () if self.names_another(title) && self.by_host.is_some() => Fit::Unnamed,
                () if self.names_another(title) => Fit::Other,
                () if meets(title) => Fit::Alike,
                () if self.is_about_another(title) => Fit::Unnamed,
                () if !self.is_listed && meets(posts) => Fit::Alike,
                () => Fit::Unstated,
            };
        }
        // A single word in a title ("Issues with \u{2026}") is too often just a word, unless the title is made of names alone.
        let is_phrase = |ours: &Name| {
            let is_name = || !is_plain(ours) && self.is_of_names(title);
            (ours.words.len() > 1 || is_name()) && title.mention(&ours.written)
        };
        // A word that both the title and a listed part hold is no chance: "Frankfurt" for "Frankfurt, Germany".
        let is_in_both = |ours: &Name| {
            let holds = |name: &String| ours.words.iter().all(|word| plain_words(name).contains(word));
            self.is_loose(ours) && title.mention(&ours.written) && incident.components.iter().any(holds)
        };
        let is_unlike = || {
            let kinds = |name: &String| self.vocabulary().kinds(&plain_words(name));
            !self.kinds().are_none() && incident.components.iter().all(|name| !kinds(name).are_none())
        };
        // "Core Platform", "Viewing content": parts that are everything say nothing of what fails; the title does.
        let is_subject = || {
            let kinds = |name: &String| self.vocabulary().kinds(&plain_words(name));
            let is_named = self.ours.iter().any(|ours| !is_plain(ours) && title.mention(&ours.written));
            incident.components.iter().all(|name| kinds(name).are_none())
                && !incident.components.iter().any(|name| title.mention(name))
                && (is_named || !self.kinds().are_none() && of_kinds(title).meet(self.kinds()))
        };
        match () {
            () if self.ours.iter().any(is_in_both) => Fit::Same,
            () if self.ours.iter().any(is_phrase) => Fit::InTitle,
            () if is_subject() => Fit::InTitle,
            () if in_title || in_posts() => Fit::InPassing,
            () if self.is_pasted(incident) => Fit::Unstated,
            () if self.is_listed && self.by_host.is_some() => Fit::Unlike,
            () if self.is_listed => Fit::Other,
            () if is_unlike() => Fit::Unlike,
            // What is of a known kind may be behind a part of another name; what nobody knows is none of these.
            () if self.is_missing && self.kinds().are_none() => Fit::Unlisted,
            () => Fit::Unstated,
        }
    }

    /// Whether a listed part is ours in one place: "SMS, United Kingdom", "EC2 (N. Virginia)". Which place is asked elsewhere.
    fn is_in_a_place(&self, name: &str) -> bool {
        let Some((head, _)) = name.split_once([',', '(']).or_else(|| name.split_once(" - ")) else {
            return false;
        };
        let head = Name::new(head.trim());
        !head.words.is_empty() && self.ours.iter().any(|ours| ours.is(&head))
    }

    /// Whether the paste by whose hosts our part is known names one that the incident lists.
    fn is_pasted(&self, incident: &Incident) -> bool {
        let Some(pasted) = &self.by_host else { return false };
        incident.components.iter().any(|name| {
            let words = plain_words(name);
            !words.is_empty() && words.iter().all(|word| pasted.contains(word))
        })
    }

    /// Whether all that a title tells are names of the vendor's parts: "Incident with Actions".
    fn is_of_names(&self, title: &Words) -> bool {
        let telling = self.telling(title);
        let is_name = |word: &String| self.known.iter().any(|known| known.words.contains(word));
        !telling.is_empty() && telling.iter().all(is_name)
    }

    /// The words of a title that say what it is about.
    pub(super) fn telling(&self, title: &Words) -> BTreeSet<String> {
        let is_telling = |word: &String| {
            let says_nothing = GENERIC.contains(&word.as_str()) || self.vendor.contains(word);
            !says_nothing && word.chars().all(char::is_alphabetic)
        };
        title.all().map(|word| plain_words(word).concat()).filter(is_telling).collect()
    }

    /// Whether the title tells of something, and neither of our parts nor, in two words, of what the person tells.
    fn is_about_another(&self, title: &Words) -> bool {
        let telling = self.telling(title);
        let is_ours = |word: &String| self.ours.iter().any(|ours| ours.words.contains(word));
        let told = telling.iter().filter(|word| self.told.contains(word)).count();
        !telling.is_empty() && !telling.iter().any(is_ours) && told < 2
    }

    fn names_another(&self, title: &Words) -> bool {
        self.known.iter().any(|known| !is_plain(known) && title.mention(&known.written))
    }
}

/// The parts that were answered, else those that answer at the failing hosts.
pub(super) fn answered(answers: &Answers, playbook: &Playbook) -> Vec<String> {
    let hosts = || answers.hosts.iter().take(MOST_ANSWERED);
    let mut parts: Vec<String> = answers.components.iter().take(MOST_ANSWERED).cloned().collect();
    if parts.is_empty() {
        let pasted: String = answers.pasted.iter().flat_map(|it| it.chars().take(MOST_PASTED)).collect();
        let found = hosts().filter_map(|host| playbook.part_for_host(host, path_behind(host, &pasted)));
        parts = found.map(|part| part.name.clone()).collect();
        parts.dedup();
    }
    parts
}

/// The path that stands behind a host where it is first pasted; nothing where none does.
fn path_behind<'a>(host: &str, pasted: &'a str) -> &'a str {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.');
    let behind = |(at, found): (usize, &str)| {
        let is_whole = !pasted.get(..at)?.ends_with(is_name);
        let rest = pasted.get(at + found.len()..)?;
        let rest =
            rest.strip_prefix(':').map_or(rest, |port| port.trim_start_matches(|c: char| c.is_ascii_digit()));
        let is_end =
            |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '<' | '>' | ')' | ',' | '?' | '#');
        let path = rest.get(..rest.find(is_end).unwrap_or(rest.len()))?;
        (is_whole && path.starts_with('/')).then_some(path)
    };
    pasted.match_indices(host).filter(|_| !host.is_empty()).find_map(behind).unwrap_or_default()
}

/// What the vendor calls its parts, by its page and the playbook.
///
/// True of the world: pages rename their parts, and a playbook was written one day. A part of which a page that lists all its
/// parts has no name any more is none by which an incident could be found to be of another; what people call it may then be any
/// of the parts that are listed.
fn known(playbook: &Playbook, report: Option<&Report>) -> Vec<Name> {
    let page = report.into_iter().flat_map(|report| {
        let listed = report.incidents.iter().flat_map(|incident| &incident.components);
        report.components.iter().map(|component| &component.name).chain(listed)
    });
    let mut seen = BTreeSet::new();
    let page: Vec<Name> = page.filter(|name| seen.insert(*name)).map(|name| Name::new(name)).collect();
    let is_whole = report.is_some_and(is_whole);
    let listed: BTreeSet<&[String]> = page.iter().flat_map(Name::spellings).collect();
    let parts = playbook.parts.iter().flat_map(|part| {
        let names: Vec<Name> =
            std::iter::once(&part.name).chain(&part.aliases).map(|name| Name::new(name)).collect();
        let is_listed = names.iter().flat_map(Name::spellings).any(|name| listed.contains(name));
        if is_listed || !is_whole { names } else { Vec::new() }
    });
    let mut all: Vec<Name> = parts.collect();
    all.retain(|name| !seen.contains(&name.written));
    all.extend(page);
    all
}

/// Whether a page lists all its parts, and all of them were read.
fn is_whole(report: &Report) -> bool {
    report.roster.lists_components() && !report.components.is_empty() && report.first.is_none()
}

fn is_plain(name: &Name) -> bool {
    PLAIN.iter().any(|word| name.written.eq_ignore_ascii_case(word))
}

/// How vendors say that nothing is spared.
const EVERYTHING: [&str; 8] = [
    "all services",
    "all systems",
    "all products",
    "all components",
    "entire platform",
    "platform wide",
    "complete outage",
    "global outage",
];

/// Whether what an incident lists, or its title, belongs to this stage; `None` when it belongs to none that is known.
pub(super) fn stage_fit(
    stage: Stage,
    incident: &Incident,
    title: &Words,
    playbook: &Playbook,
) -> Option<bool> {
    let mut stages: Vec<Stage> = Vec::new();
    for name in incident.components.iter().map(|name| Name::new(name)) {
        let parts = playbook.parts.iter();
        let is = |part: &&crate::playbook::Part| {
            std::iter::once(&part.name).chain(&part.aliases).any(|known| Name::new(known).is(&name))
        };
        stages.extend(parts.filter(is).filter_map(|part| part.stage));
    }
    let listed = Words::of(&incident.components.join("\n"));
    for info in &playbook.stages {
        let words: Vec<&str> = info.words.iter().map(String::as_str).collect();
        if title.say(&words) || listed.say(&words) {
            stages.push(info.stage);
        }
    }
    (!stages.is_empty()).then(|| stages.contains(&stage))
}
