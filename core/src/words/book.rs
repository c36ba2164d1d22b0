//! The words of a playbook's page: all that it knows, with its sources.
#![allow(missing_docs, reason = "a constant that is a word on screen says itself")]

use crate::playbook::{Retry, Whose};

pub const OPEN: &str = "Open the whole playbook";
pub const SEARCH: &str = "Search this playbook";
pub const PRINT: &str = "Print";
pub const NOTHING: &str = "Nothing in this playbook has these words.";
pub const GREEN: &str = "What a green page does not say";
pub const SYMPTOMS: &str = "Symptoms";
pub const ERRORS: &str = "What an error means, and whose it is";
pub const PARTS: &str = "Parts of the service";
pub const REGIONS: &str = "Regions";
pub const WEBHOOKS: &str = "How webhooks are signed";
pub const DASHBOARDS: &str = "In the dashboard";
pub const CHECKLISTS: &str = "Checklists";
pub const RUNBOOKS: &str = "Runbooks";
pub const COMMANDS: &str = "Commands";
pub const NEEDS: &str = "What one needs";
pub const UPSTREAM: &str = "What it may depend on";
pub const HOSTS: &str = "Hosts";
pub const LINKS: &str = "Read on";
pub const SOURCES: &str = "Sources";
pub const SOURCE: &str = "Source";

/// The title of the page.
#[must_use]
pub fn title(vendor: &str) -> String {
    format!("Playbook: {vendor}")
}

/// Whose an error is.
#[must_use]
pub fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::Them => "them",
        Whose::Us => "us",
        Whose::Upstream => "behind them",
        Whose::Nobody => "nobody",
    }
}

/// Whether trying again helps.
#[must_use]
pub fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Now => "Trying again at once may help.",
        Retry::After => "Trying again after a pause may help.",
        Retry::Never => "Trying again does not help.",
    }
}

/// When a source was looked at.
#[must_use]
pub fn checked(day: &str) -> String {
    format!("looked at on {day}")
}

/// How a webhook's signature is made.
#[must_use]
pub fn signed(algorithm: &str, signed: &str, header: &str) -> String {
    format!("{algorithm} of {signed}, in {header}")
}

/// Within how many seconds a receiver must answer.
#[must_use]
pub fn answer_within(seconds: u32) -> String {
    format!("The receiver must answer within {seconds} seconds.")
}

/// How far the clocks may be apart.
#[must_use]
pub fn tolerance(seconds: u32) -> String {
    format!("The clocks may be {seconds} seconds apart.")
}
