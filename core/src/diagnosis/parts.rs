use std::collections::BTreeSet;

use super::Answers;
use super::text::{Words, tokens};
use crate::playbook::{Playbook, Stage};
use crate::status::{Incident, Report};

/// How what an incident names lies to the part that fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It names our part.
    Same,
    /// It says that everything is affected.
    Everything,
    /// Nothing is known to compare: no part was answered, or the vendor names none.
    Unstated,
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
        matches!(self, Fit::Same | Fit::Everything | Fit::InTitle)
    }
}

/// The parts a person named, with everything the playbook knows them by.
pub(super) struct Parts {
    ours: Vec<Name>,
    /// What the vendor calls its parts, as far as page and playbook tell.
    known: Vec<Name>,
}

/// A part's name, taken apart.
struct Name {
    written: String,
    /// Lower-case words without the plural's `s`.
    words: Vec<String>,
    /// The words after a group's name (`EU - API`), where there is one.
    leaf: Option<Vec<String>>,
}

impl Name {
    fn new(written: &str) -> Name {
        let leaf = [" - ", ": ", " > ", " \u{2013} ", " \u{2014} ", " \u{b7} ", " / "]
            .iter()
            .find_map(|mark| written.rsplit_once(mark).map(|(_, leaf)| plain_words(leaf)));
        Name {
            written: written.into(),
            words: plain_words(written),
            leaf: leaf.filter(|leaf| !leaf.is_empty()),
        }
    }

    /// The same part: equal, or equal but for a group's name in front of one of them.
    fn is(&self, other: &Name) -> bool {
        let leaf_is = |a: &Name, b: &Name| b.leaf.is_none() && a.leaf.as_ref() == Some(&b.words);
        self.words == other.words || leaf_is(self, other) || leaf_is(other, self)
    }

    /// One is the other with words left out, but no more than half of them: "API" for "API Requests".
    fn is_within(&self, other: &Name) -> bool {
        let within =
            |a: &[String], b: &[String]| a.len() * 2 >= b.len() && a.iter().all(|word| b.contains(word));
        !self.words.is_empty()
            && !other.words.is_empty()
            && (within(&self.words, &other.words) || within(&other.words, &self.words))
    }
}

fn plain_words(text: &str) -> Vec<String> {
    let singular = |word: String| match word.strip_suffix('s') {
        Some(stem) if stem.chars().count() > 3 && !stem.ends_with('s') => stem.to_string(),
        _ => word,
    };
    tokens(&text.to_lowercase()).into_iter().map(singular).collect()
}

/// Words that are parts' names on some pages and plain words on all.
const PLAIN: [&str; 8] =
    ["issues", "status", "services", "other", "events", "general", "incidents", "search"];

impl Parts {
    pub(super) fn new(answers: &Answers, playbook: &Playbook, report: Option<&Report>) -> Parts {
        let mut ours: Vec<Name> = Vec::new();
        for answered in &answers.components {
            let answered = Name::new(answered);
            for part in &playbook.parts {
                let names: Vec<Name> =
                    std::iter::once(&part.name).chain(&part.aliases).map(|name| Name::new(name)).collect();
                if names.iter().any(|name| name.is(&answered)) {
                    ours.extend(names);
                }
            }
            ours.push(answered);
        }
        let mut known: Vec<Name> = Vec::new();
        if !ours.is_empty() {
            let parts =
                playbook.parts.iter().flat_map(|part| std::iter::once(&part.name).chain(&part.aliases));
            let page = report.into_iter().flat_map(|report| {
                let listed = report.incidents.iter().flat_map(|incident| &incident.components);
                report.components.iter().map(|component| &component.name).chain(listed)
            });
            let mut seen = BTreeSet::new();
            known = parts.chain(page).filter(|name| seen.insert(*name)).map(|name| Name::new(name)).collect();
        }
        // The vendor's spelling tells a name from a word: "Actions", not "actions".
        let spelled = known.iter().filter(|known| ours.iter().any(|ours| ours.is(known)));
        let spelled: Vec<Name> = spelled.map(|known| Name::new(&known.written)).collect();
        ours.retain(|ours| !spelled.iter().any(|known| known.words == ours.words));
        ours.extend(spelled);
        Parts { ours, known }
    }

    /// Whether a part was answered.
    pub(super) fn is_answered(&self) -> bool {
        !self.ours.is_empty()
    }

    /// Whether a part of this name is one of ours.
    pub(super) fn are(&self, name: &str) -> bool {
        let name = Name::new(name);
        self.ours.iter().any(|ours| ours.is(&name) || (self.is_loose(ours) && ours.is_within(&name)))
    }

    /// Whether a group of parts is what was answered: whoever names the group means what is in it.
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
        if incident.components.is_empty() {
            return match () {
                () if in_title || in_posts() => Fit::Same,
                () if self.names_another(title) => Fit::Other,
                () if self.is_about_another(title) => Fit::Unnamed,
                () => Fit::Unstated,
            };
        }
        // A single word in a title ("Issues with …") is too often just a word.
        let is_phrase = |ours: &Name| ours.words.len() > 1 && title.mention(&ours.written);
        match () {
            () if self.ours.iter().any(is_phrase) => Fit::InTitle,
            () if in_title || in_posts() => Fit::InPassing,
            () => Fit::Other,
        }
    }

    /// Whether the title says what it is about, in words that have nothing to do with our parts' names.
    fn is_about_another(&self, title: &Words) -> bool {
        let is_telling =
            |word: &String| !GENERIC.contains(&word.as_str()) && word.chars().all(char::is_alphabetic);
        let mut telling = title.all().map(|word| plain_words(word).concat()).filter(is_telling).peekable();
        let is_ours = |word: String| self.ours.iter().any(|ours| ours.words.contains(&word));
        telling.peek().is_some() && !telling.any(is_ours)
    }

    fn names_another(&self, title: &Words) -> bool {
        self.known.iter().any(|known| {
            let is_plain = PLAIN.iter().any(|word| known.written.eq_ignore_ascii_case(word));
            !is_plain && title.mention(&known.written)
        })
    }
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

/// Words of titles that do not say what an incident is about, without the plural's `s`.
const GENERIC: [&str; 76] = [
    "a",
    "access",
    "accessing",
    "affecting",
    "all",
    "an",
    "and",
    "are",
    "at",
    "availability",
    "by",
    "causing",
    "connectivity",
    "customer",
    "degradation",
    "degraded",
    "delay",
    "delayed",
    "disruption",
    "down",
    "downtime",
    "elevated",
    "error",
    "experiencing",
    "failed",
    "failing",
    "failure",
    "for",
    "from",
    "global",
    "high",
    "higher",
    "impact",
    "impacted",
    "impacting",
    "in",
    "incident",
    "increased",
    "intermittent",
    "internal",
    "investigating",
    "is",
    "issue",
    "latency",
    "major",
    "minor",
    "multiple",
    "network",
    "of",
    "on",
    "our",
    "outage",
    "partial",
    "performance",
    "platform",
    "possible",
    "potential",
    "problem",
    "rate",
    "request",
    "response",
    "service",
    "slow",
    "slowdown",
    "slownes",
    "some",
    "status",
    "system",
    "the",
    "time",
    "timeout",
    "to",
    "unavailable",
    "user",
    "we",
    "with",
];
