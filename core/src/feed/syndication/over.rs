//! Whether a post's words say that all is over.

use crate::feed::parts::Standing;
use crate::feed::tongues;
use crate::status::Update;

/// Words of an end, for posts that name no phase (Slack, Okta, PayPal).
const OVER: [&str; 20] = [
    "resolved",
    "operating normally",
    "has been fixed",
    "fully recovered",
    "has been restored",
    "is now complete",
    "has recovered",
    "have recovered",
    "is up again",
    "are up again",
    "is back up",
    "is back online",
    "has returned to normal",
    "have returned to normal",
    "is back to normal",
    "are back to normal",
    "is working again",
    "are working again",
    "have been restored",
    "have been fixed",
];

/// Words that make a promise or a denial of such an end, before it in its clause: "an update once this is resolved".
const NOT_YET: [&str; 15] = [
    "not", "cannot", "until", "till", "once", "when", "if", "after", "will", "being", "can", "could", "hope",
    "hoping", "working",
];

/// Whether the newest post says so.
pub(super) fn sounds_over(updates: &[(Update, Option<Standing>)]) -> bool {
    let Some((newest, _)) = updates.first() else { return false };
    if tongues::is_over(&newest.text) {
        return true;
    }
    let text = newest.text.to_ascii_lowercase();
    if OVER.iter().any(|words| text.contains(&format!("not {words}"))) {
        return false;
    }
    let lines = text.split("<p").flat_map(|text| text.split("<br"));
    let mut clauses = lines.flat_map(|line| line.split(['.', ',', ';', ':', '!', '?', '\n']));
    clauses.any(|clause| {
        let before = OVER.iter().filter_map(|words| clause.split_once(words)).map(|(before, _)| before);
        before.into_iter().any(|before| !before.ends_with(char::is_alphanumeric) && !is_not_yet(before))
    })
}

fn is_not_yet(clause: &str) -> bool {
    let plain = clause.replace('\u{2019}', "'");
    let mut words = plain.split(|c: char| !c.is_alphanumeric() && c != '\'');
    words.any(|word| NOT_YET.contains(&word) || word.ends_with("n't") || word.ends_with("'ll"))
}
