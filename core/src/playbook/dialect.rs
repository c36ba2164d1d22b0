//! The dialect of a vendor: what its error codes mean, and whose they are.

use crate::letters::lowered;
use crate::status::HttpsUrl;

use super::evidence::Evidence;
use super::model::Playbook;
use super::places;
use super::stage::Stage;

/// What an error means, whose it is, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorRow {
    /// Short and stable.
    pub id: String,
    /// What to call it.
    pub name: String,
    /// Error codes and words in the body: `insufficient_quota`, `AADSTS50011`, `secondary rate limit`.
    pub codes: Vec<String>,
    /// Headers of the answer.
    pub headers: Vec<HeaderSign>,
    /// `401`, `5xx`, `timeout` or `network`; empty when the row goes by code, header or symptom.
    pub statuses: Vec<String>,
    /// Hosts and paths it holds for; empty for all.
    pub hosts: Vec<String>,
    /// The stage it holds for; nothing for all.
    pub stage: Option<Stage>,
    /// `always`, `intermittent` or `once`; empty for any.
    pub how_often: Vec<String>,
    /// Ids of symptoms it belongs to.
    pub symptoms: Vec<String>,
    /// Whether it holds only when it began with a change of ours.
    pub after_our_change: bool,
    /// Whose it is; nothing where the row leaves that to the general rule.
    pub whose: Option<Whose>,
    /// Whether trying again helps.
    pub retry: Option<Retry>,
    /// What it means.
    pub meaning: String,
    /// What to do.
    pub action: String,
    /// The runbook's id.
    pub runbook: String,
    /// Where it is documented.
    pub source: Option<HttpsUrl>,
    /// The day that was looked at: `2026-11-28`.
    pub checked: Option<String>,
}

/// Whose an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whose {
    /// The vendor's.
    Them,
    /// Ours: our request, our account, our limits, our server.
    Us,
    /// That of somebody behind the vendor: a bank, a carrier, the origin behind a proxy.
    Upstream,
    /// Nobody's: the service works as it should, as where a card is declined.
    Nobody,
}

/// Whether trying again helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Retry {
    /// At once.
    Now,
    /// After a pause.
    After,
    /// Not before somebody changes something.
    Never,
}

/// A header that a row goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderSign {
    /// Its name, in small letters.
    pub name: String,
    /// What it must say; anything when it says nothing.
    pub value: Option<String>,
}

/// What was seen of an error, as far as it is known. All may be empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seen<'a> {
    /// The error in a playbook's word for it: `503`, `timeout`, `network`; `dns`, `tls`, `refused` and `reset` are each a `network` too.
    pub error: Option<&'a str>,
    /// Codes that were found in the answer.
    pub codes: &'a [String],
    /// Headers of the answer: name, value.
    pub headers: &'a [(String, String)],
    /// What was typed and pasted; codes and headers are looked for in the first 16 kB of each.
    pub texts: &'a [&'a str],
    /// The host that failed.
    pub host: Option<&'a str>,
    /// The path that was asked for.
    pub path: Option<&'a str>,
    /// Where in the pipeline.
    pub stage: Option<Stage>,
    /// `always`, `intermittent` or `once`.
    pub how_often: Option<&'a str>,
    /// A symptom's id.
    pub symptom: Option<&'a str>,
    /// Whether it began with a change of ours.
    pub after_our_change: bool,
}

/// How specifically a row speaks of what was seen, in the order in which that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    code: bool,
    header: bool,
    /// 2 for the status itself, 1 for its class.
    status: u8,
    host: bool,
    stage: bool,
    narrowed: u8,
}

impl Whose {
    /// In the order of the schema.
    pub const ALL: [Whose; 4] = [Whose::Them, Whose::Us, Whose::Upstream, Whose::Nobody];

    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Whose::Them => "them",
            Whose::Us => "us",
            Whose::Upstream => "upstream",
            Whose::Nobody => "nobody",
        }
    }

    pub(super) fn named(name: &str) -> Option<Whose> {
        Whose::ALL.into_iter().find(|whose| whose.name() == name)
    }
}

impl Retry {
    /// Soonest first.
    pub const ALL: [Retry; 3] = [Retry::Now, Retry::After, Retry::Never];

    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Retry::Now => "now",
            Retry::After => "after",
            Retry::Never => "never",
        }
    }

    pub(super) fn named(name: &str) -> Option<Retry> {
        Retry::ALL.into_iter().find(|retry| retry.name() == name)
    }
}

impl HeaderSign {
    /// Reads `retry-after` or `x-ratelimit-remaining: 0`.
    pub(super) fn parse(text: &str) -> Option<HeaderSign> {
        let (name, value) =
            text.split_once(':').map_or((text, None), |(name, value)| (name, Some(value.trim())));
        let is_name =
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let value = value.map(str::to_string);
        let is_said = value.as_ref().is_none_or(|value| !value.is_empty());
        (is_name && is_said).then(|| HeaderSign { name: name.to_ascii_lowercase(), value })
    }
}

impl Playbook {
    /// What an error means at this vendor: the row that speaks most specifically of what was seen. A code in the body says more
    /// than a header, since it names the fault and a header only the state of an account; a header says more than the
    /// status, which every vendor uses in its own way. Of rows that are equally specific the first counts.
    ///
    /// A row that lists codes or headers holds only where one of them was seen. A status that contradicts the row rules it out,
    /// unless its code was seen: a proxy of ours in between may give an answer another status, but it passes the body on.
    #[must_use]
    pub fn meaning(&self, seen: &Seen<'_>) -> Option<&ErrorRow> {
        self.meaning_of(seen, &Evidence::new(seen))
    }

    /// The row as [`Playbook::meaning`] finds it, and what to call what was seen: a row of several codes is named for one of them,
    /// and where another was seen, that one is its name.
    #[must_use]
    pub fn meaning_and_name<'a>(&'a self, seen: &Seen<'_>) -> Option<(&'a ErrorRow, &'a str)> {
        let evidence = Evidence::new(seen);
        let row = self.meaning_of(seen, &evidence)?;
        Some((row, row.name_for(&evidence)))
    }

    fn meaning_of(&self, seen: &Seen<'_>, evidence: &Evidence<'_>) -> Option<&ErrorRow> {
        let mut found: Option<(Rank, &ErrorRow)> = None;
        for row in &self.errors {
            let rank = row.rank(seen, evidence);
            if let Some(rank) = rank.filter(|rank| found.is_none_or(|(best, _)| *rank > best)) {
                found = Some((rank, row));
            }
        }
        found.map(|(_, row)| row)
    }
}

impl ErrorRow {
    /// What to call it where this was seen.
    fn name_for(&self, evidence: &Evidence<'_>) -> &str {
        let name = lowered(&self.name);
        // `AADSTS50076 or 50079`: the second without what both begin with.
        let is_named = |code: &&String| {
            let code = lowered(code);
            let number = code.trim_start_matches(|c: char| !c.is_ascii_digit());
            name.contains(&code) || number.len() > 3 && name.contains(number)
        };
        let mut seen = self.codes.iter().filter(|code| evidence.has_code(code)).peekable();
        let names_another = self.codes.iter().any(|code| is_named(&code));
        match seen.peek() {
            // Phrases say no more than the name does.
            Some(first) if names_another && !first.contains(' ') => {
                let first = first.as_str();
                if seen.any(|code| is_named(&code)) { &self.name } else { first }
            }
            _ => &self.name,
        }
    }

    /// How specifically this row speaks of what was seen; nothing where it does not.
    fn rank(&self, seen: &Seen<'_>, evidence: &Evidence<'_>) -> Option<Rank> {
        let code = self.codes.iter().any(|code| evidence.has_code(code));
        let header = self.headers.iter().any(|sign| evidence.has_header(sign));
        if !(self.codes.is_empty() && self.headers.is_empty() || code || header) {
            return None;
        }
        let status =
            self.statuses.iter().filter_map(|pattern| is(seen.error?, pattern)).max().unwrap_or_default();
        let symptom = seen.symptom.is_some_and(|id| self.symptoms.iter().any(|known| known == id));
        let contradicts = seen.error.is_some() && !self.statuses.is_empty() && status == 0;
        if !(code || header || status > 0 || symptom) || (contradicts && !code && !symptom) {
            return None;
        }
        // A code names its fault wherever it turns up; without one, what narrows a row must be known to be so.
        let at = |place: &String| places::fits(place, seen.host?, seen.path.unwrap_or_default());
        let host = self.hosts.iter().any(|place| at(place).is_some());
        let stage = self.stage.is_some() && self.stage == seen.stage;
        let elsewhere = self.stage.is_some() && !stage && !code;
        let often = seen.how_often.is_some_and(|often| self.how_often.iter().any(|known| known == often));
        let is_narrower = (!self.hosts.is_empty() && !host)
            || elsewhere
            || (!self.how_often.is_empty() && !often)
            || (self.after_our_change && !seen.after_our_change);
        let narrowed = u8::from(often) + u8::from(self.after_our_change) + u8::from(symptom);
        (!is_narrower).then_some(Rank { code, header, status, host, stage, narrowed })
    }
}

/// How exactly an error is meant by a pattern: 2 for the word itself, 1 for its class, as `5xx` is of `503`.
fn is(error: &str, pattern: &str) -> Option<u8> {
    if error == pattern {
        return Some(2);
    }
    let is_status = error.len() == 3 && error.bytes().all(|byte| byte.is_ascii_digit());
    let is_class = match pattern.strip_suffix("xx") {
        Some(class) => is_status && error.starts_with(class),
        None => pattern == "network" && ["dns", "tls", "refused", "reset"].contains(&error),
    };
    is_class.then_some(1)
}
