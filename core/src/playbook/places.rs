//! Which part or region of a vendor a host and path belong to, and which part a person means by their own words for it.

use super::Slip;
use super::model::{Part, Playbook, Region};
use super::walk::At;
use crate::letters::lowered;

/// The most of a host, a path or a person's words that is looked at, in bytes. Names are shorter, and a paste is no name.
const MOST: usize = 1000;

/// A place in a playbook: a host, with or without the beginning of a path.
pub(super) fn place(at: &At<'_>) -> String {
    let text = at.here();
    let host = text.split('/').next().unwrap_or_default();
    let is_known = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'*');
    let is_label = |label: &str| !label.is_empty() && label.bytes().all(is_known);
    if !host.split('.').all(is_label) || !host.contains('.') || text.contains(char::is_whitespace) {
        at.wrong(Slip::Host);
    }
    text
}

/// How well a place of a playbook fits a host and a path: not at all, or by how much it names. `*.` at the front stands for
/// every host below; `*` elsewhere stands for anything within one label or one step of the path. A path is named by its
/// beginning. What the host says comes before what the path says, since a host is an address and a path an agreement
/// within it.
pub(super) fn fits(place: &str, host: &str, path: &str) -> Option<(usize, usize)> {
    let (wanted, below) = place.split_once('/').unwrap_or((place, ""));
    let labels: Vec<&str> = wanted.split('.').collect();
    let given: Vec<&str> = host.trim_end_matches('.').split('.').collect();
    let (labels, given) = match labels.split_first() {
        Some((&"*", rest)) if given.len() > rest.len() => {
            (rest, given.get(given.len() - rest.len()..).unwrap_or_default())
        }
        _ => (labels.as_slice(), given.as_slice()),
    };
    if labels.len() != given.len() || !labels.iter().zip(given).all(|(label, given)| is_like(label, given)) {
        return None;
    }
    let weight = |written: &str| if written.contains('*') { 1 } else { 2 };
    let mut taken =
        path.split(['?', '#']).next().unwrap_or_default().split('/').filter(|step| !step.is_empty());
    let mut named = 0;
    for step in below.split('/').filter(|step| !step.is_empty()) {
        if !taken.next().is_some_and(|given| is_like(step, given)) {
            return None;
        }
        named += weight(step);
    }
    Some((labels.iter().map(|label| weight(label)).sum(), named))
}

/// Whether a word is another, in any spelling of capitals; the first `*` in the pattern stands for anything.
fn is_like(pattern: &str, word: &str) -> bool {
    let Some((start, end)) = pattern.split_once('*') else { return pattern.eq_ignore_ascii_case(word) };
    let begins = word.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    let rest = word.get(start.len()..).unwrap_or_default();
    let tail = rest.len().checked_sub(end.len()).and_then(|at| rest.get(at..));
    begins && tail.is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}

impl Playbook {
    /// The part that answers at a host and path: the one whose place says most, the first of equals. The path may be empty.
    #[must_use]
    pub fn part_for_host(&self, host: &str, path: &str) -> Option<&Part> {
        best(&self.parts, |part| &part.hosts, host, path)
    }

    /// The region or environment that a host is in, as [`Playbook::part_for_host`] finds a part.
    #[must_use]
    pub fn region_for_host(&self, host: &str) -> Option<&Region> {
        best(&self.regions, |region| &region.hosts, host, "")
    }

    /// The part that a person means: the one of that name or alias, else the one whose name or alias is said within the
    /// words. Of several the longest, since "the webhooks API" is about webhooks where the vendor has both. Words are compared
    /// whole, without regard to capitals and to what stands between them.
    #[must_use]
    pub fn part_alias(&self, said: &str) -> Option<&Part> {
        let said = words(said);
        let mut found: Option<(usize, &Part)> = None;
        for part in &self.parts {
            for name in std::iter::once(&part.name).chain(&part.aliases) {
                let name = words(name);
                let is_said = !name.is_empty() && said.windows(name.len()).any(|run| *run == *name);
                let length = name.iter().map(String::len).sum::<usize>();
                if is_said && found.is_none_or(|(longest, _)| length > longest) {
                    found = Some((length, part));
                }
            }
        }
        found.map(|(_, part)| part)
    }
}

fn best<'a, T>(
    all: &'a [T],
    places: impl Fn(&'a T) -> &'a Vec<String>,
    host: &str,
    path: &str,
) -> Option<&'a T> {
    if host.len() > MOST {
        return None;
    }
    let path = head(path);
    let mut found: Option<((usize, usize), &T)> = None;
    for it in all {
        let fit = places(it).iter().filter_map(|place| fits(place, host, path)).max();
        if let Some(fit) = fit.filter(|fit| found.is_none_or(|(best, _)| *fit > best)) {
            found = Some((fit, it));
        }
    }
    found.map(|(_, it)| it)
}

/// The words of a name: runs of letters and digits, in small letters.
fn words(text: &str) -> Vec<String> {
    let words = head(text).split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(lowered).collect()
}

fn head(text: &str) -> &str {
    let end = (0..=text.len().min(MOST)).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}
