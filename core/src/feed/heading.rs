//! The title of a feed's entry, taken apart into its subject and what vendors write around that.

use super::parts::{Standing, standing};
use super::tongues;
use crate::letters::lowered;
use crate::status::{Impact, Phase};

/// What a title says before its subject: `RESOLVED: …`, `[Resolved] …`, `Service disruption: [RESOLVED] …`.
#[derive(Default)]
pub(super) struct Heading<'a> {
    pub(super) standing: Option<Standing>,
    pub(super) impact: Option<Impact>,
    pub(super) maintenance: bool,
    pub(super) title: &'a str,
}

/// How the title of an entry ends that tells of an end, and of what it is the end.
const ENDS: [&str; 20] = [
    " recovered",
    " has recovered",
    " is up",
    " is up again",
    " is back up",
    " is back online",
    " restored",
    " resolved",
    " is resolved",
    " has been resolved",
    " fixed",
    " ended",
    " is over",
    " available again",
    " is available again",
    " is operational",
    " is operational again",
    " working again",
    " is working again",
    " back to normal",
];
const BEGINNINGS: [&str; 11] = [
    " went down",
    " is down",
    " down",
    " is offline",
    " is unreachable",
    " unavailable",
    " is unavailable",
    " is experiencing problems",
    " is experiencing issues",
    " is not responding",
    " outage",
];

fn is_end(title: &str) -> bool {
    subject(title, &ENDS).is_some() && ![" not ", " to be "].iter().any(|words| title.contains(words))
}

fn subject<'a>(title: &'a str, endings: &[&str]) -> Option<&'a str> {
    let subjects = endings.iter().filter_map(|ending| title.strip_suffix(ending));
    let bare = subjects.map(|subject| subject.trim_end_matches([' ', '-', ':', '\u{2013}', '\u{2014}']));
    bare.min_by_key(|subject| subject.len())
}

/// Of what an entry's title says that it went down (`false`) or came back (`true`).
pub(super) fn turn(title: &str) -> Option<(bool, String)> {
    let title = lowered(title.trim());
    let found = |is_end, endings| Some((is_end, subject(&title, endings)?.to_string()));
    found(true, &ENDS).or_else(|| found(false, &BEGINNINGS))
}

impl Heading<'_> {
    pub(super) fn read(title: &str) -> Heading<'_> {
        let mut heading = Heading { title: title.trim(), ..Heading::default() };
        // "Service is operating normally: [RESOLVED] …" is the longest that is known.
        for _ in 0..3 {
            let text = heading.title;
            let (word, rest) = match text.strip_prefix('[').and_then(|text| text.split_once(']')) {
                Some(split) => split,
                None => match text.split_once(':') {
                    Some(split) => split,
                    None => break,
                },
            };
            let lower = word.trim().to_ascii_lowercase();
            match lower.as_str() {
                // As AWS writes them.
                "service is operating normally" => {
                    heading.standing = Some(Standing::Incident(Phase::Resolved))
                }
                "service disruption" => heading.impact = Some(Impact::Major),
                "performance issues" => heading.impact = Some(Impact::Minor),
                "informational message" => heading.impact = Some(Impact::None),
                "maintenance" | "scheduled maintenance" | "planned maintenance" => heading.maintenance = true,
                // As Slack writes them.
                "incident" | "outage" | "notice" => {}
                // As monitors write them.
                "down" | "monitor is down" | "down alert" | "problem" | "alert" => {}
                "up" | "monitor is up" | "up alert" | "ok" | "recovery" | "outage ended" | "outage over" => {
                    heading.standing = Some(Standing::Incident(Phase::Resolved))
                }
                _ => match standing(word) {
                    Some(found) => heading.standing = Some(found),
                    None => break,
                },
            }
            heading.title = rest.trim();
        }
        // Volcano Engine: "… (已恢复)".
        let ending = heading.title.strip_suffix([')', '\u{ff09}']);
        if let Some((title, word)) = ending.and_then(|text| text.rsplit_once(['(', '\u{ff08}']))
            && let Some(found) = standing(word)
        {
            heading.standing = Some(found);
            heading.title = title.trim();
        }
        // Okta: "Resolved Service Disruption".
        if heading.standing.is_none() && heading.title.to_ascii_lowercase().starts_with("resolved ") {
            heading.standing = Some(Standing::Incident(Phase::Resolved));
        }
        // Monitors make an entry of the end: "Search recovered". Others say it in their language.
        let lower = lowered(heading.title);
        if heading.standing.is_none() && (is_end(&lower) || tongues::is_over(&lower)) {
            heading.standing = Some(Standing::Incident(Phase::Resolved));
        }
        let announced = ["scheduled maintenance", "planned maintenance", "upcoming maintenance"];
        heading.maintenance |=
            announced.iter().any(|words| lower.starts_with(words)) || tongues::is_work(&lower);
        if heading.title.is_empty() {
            heading.title = title.trim();
        }
        heading
    }
}
