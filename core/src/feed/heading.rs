//! The title of a feed's entry, taken apart into its subject and what vendors write around that.

use super::parts::{Standing, standing};
use crate::status::{Impact, Phase};

/// What a title says before its subject: `RESOLVED: …`, `[Resolved] …`, `Service disruption: [RESOLVED] …`.
#[derive(Default)]
pub(super) struct Heading<'a> {
    pub(super) standing: Option<Standing>,
    pub(super) impact: Option<Impact>,
    pub(super) maintenance: bool,
    pub(super) title: &'a str,
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
        if heading.title.is_empty() {
            heading.title = title.trim();
        }
        heading
    }
}
