//! The words of the box: what one types or pastes, what was understood of it, and the question that decides. Times come in
//! already written.
#![allow(missing_docs, reason = "a constant that is a word on screen says itself")]

use crate::diagnosis::Ask;

pub const STEP: &str = "In your words";
pub const LABEL: &str = "What you see";
pub const HINT: &str = "Say it, or paste what you have: an error, a log, curl -v, a HAR file. It stays on this device; secrets are struck out at once.";
pub const PLACEHOLDER: &str = "Everyone gets 503 from the API since 20:15";
pub const FILE: &str = "Or choose a file";
pub const UNDERSTOOD: &str = "What was understood";
pub const READING: &str = "Reading it\u{2026}";
pub const NOT_READ: &str = "What you wrote could not be read: a part of this program did not load. It is tried again as you type; the questions work without it.";
pub const CUT: &str = "All of it was read. The first 32 kB are shown and kept.";
pub const TOO_LARGE: &str = "This file is larger than can be read here (5 MB).";
pub const NO_FILE: &str = "This file could not be read.";
pub const SHOW_WHY: &str = "Show why";
pub const REST: &str = "Ask me the rest";
pub const DECIDES: &str = "This would decide it";
pub const SKIP: &str = "Skip";
pub const OTHER: &str = "Something else";
pub const WHOSE: &str = "Whose service is it about?";
pub const BY_YOU: &str = "Your answer";
pub const US: &str = "us";
pub const THEM: &str = "them";

/// On what the verdict rests so far: whether anything was told, and whether the vendor's page was read.
#[must_use]
pub fn so_far(told: bool, page: bool) -> &'static str {
    match (told, page) {
        (true, true) => "So far, from what you wrote and their status page",
        (true, false) => "So far, from what you wrote; their status page could not be read",
        (false, true) => "So far, from their status page",
        (false, false) => "So far; their status page could not be read",
    }
}

/// That a vendor was read from the words, and is none of those that were chosen.
#[must_use]
pub fn guest(vendor: &str) -> String {
    format!("{vendor} is not among your vendors. Its page is read for this alone.")
}

/// Where an answer was read.
#[must_use]
pub fn read_from(quote: &str) -> String {
    format!("Read from \u{201c}{quote}\u{201d}")
}

/// An answer's chip for screen readers: changes it.
#[must_use]
pub fn change(answer: &str, source: &str) -> String {
    format!("{answer}. {source}. Change it")
}

/// Takes an answer back, for screen readers.
#[must_use]
pub fn remove(answer: &str) -> String {
    format!("Remove: {answer}")
}

/// When it began.
#[must_use]
pub fn since(moment: &str) -> String {
    format!("since {moment}")
}

/// Whether it began with a change of ours.
#[must_use]
pub fn changed(ours: bool) -> &'static str {
    if ours { "after our change" } else { "no change of ours" }
}

/// What the vendor's support asks for.
#[must_use]
pub fn request(id: &str) -> String {
    format!("request {id}")
}

/// An open question in a few words.
#[must_use]
pub fn short(ask: Ask) -> &'static str {
    match ask {
        Ask::When => "since when?",
        Ask::Part => "which part?",
        Ask::Error => "which error?",
        Ask::Change => "did you deploy?",
        Ask::Who => "who is affected?",
        Ask::Region => "which region?",
        Ask::HowOften => "how often?",
    }
}

/// An open question.
#[must_use]
pub fn ask(ask: Ask) -> &'static str {
    match ask {
        Ask::When => "When did it begin?",
        Ask::Part => "Which part of their service is it about?",
        Ask::Error => "What do you get?",
        Ask::Change => "Did anything of yours change just before: a deploy, a key, a campaign?",
        Ask::Who => "Who is affected?",
        Ask::Region => "Which region or environment?",
        Ask::HowOften => "How often does it happen?",
    }
}

/// An error as one of the answers to [`Ask::Error`], by how it is typed in the form.
#[must_use]
pub fn error(typed: &str) -> &'static str {
    match typed {
        "503" => "A 5xx error",
        "timeout" => "No answer in time",
        "network" => "No connection",
        "401" => "401 or 403",
        "429" => "429, too many requests",
        _ => "400, 404 or 422",
    }
}

/// An incident's beginning as one of the answers to [`Ask::When`].
#[must_use]
pub fn with(moment: &str, title: &str) -> String {
    format!("{moment}, with \u{201c}{title}\u{201d}")
}
