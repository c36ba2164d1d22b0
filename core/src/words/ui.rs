//! The words of the views: labels, buttons, lines of state. Times and ages come in already written for the reader.
#![allow(missing_docs, reason = "a constant that is a word on screen says itself")]

use crate::status::{Coverage, Failure, Health, Report};

pub const ALL_COMPONENTS: &str = "All components";
pub const AFFECTED: &str = "Affected";
pub const ALLOW: &str = "Allow reading this address";
pub const AT_AN_UNKNOWN_TIME: &str = "at an unknown time by this device\u{2019}s clock";
pub const BACK: &str = "Back";
pub const COMPONENTS: &str = "Components";
pub const DURATION: &str = "Duration";
pub const EMPTY: &str = "No vendors yet.";
pub const EMPTY_NEXT: &str = "Find one by its name above, or paste the address of its status page.";
pub const FILTER_COMPONENTS: &str = "Filter components";
pub const MAINTENANCE: &str = "Maintenance";
pub const NO_INCIDENT: &str = "There is no such incident on this page.";
pub const NO_PROBLEMS: &str = "No problems.";
pub const NO_UPDATES: &str = "The vendor has posted no updates.";
pub const NOTHING_SELECTED: &str = "No vendors are named.";
pub const NOTHING_SELECTED_NEXT: &str = "Put ids or status-page addresses into the vendors attribute.";
pub const ONGOING: &str = "Ongoing";
pub const NOT_SAVED: &str =
    "The list could not be saved: the browser refused. Free some space and try again.";
pub const OPTIONS: &str = "Options";
pub const OTHER_COMPONENTS: &str = "Other components";
pub const PAST_INCIDENTS: &str = "Past incidents";
pub const READ_AGAIN: &str = "Read again";
pub const READING: &str = "Reading the status page\u{2026}";
pub const READING_STATE: &str = "Reading\u{2026}";
pub const RESOLVED: &str = "Resolved";
pub const SAMPLE: &str = "Recorded sample, not live";
pub const SHOW_NEWEST_FIRST: &str = "Show newest first";
pub const SHOW_OLDEST_FIRST: &str = "Show oldest first";
pub const STARTED: &str = "Started";
pub const STATUS_PAGE: &str = "Open status page";
pub const THEIR_PAGE: &str = "This is their page";
pub const TIMELINE: &str = "Timeline";
pub const UNKNOWN_TIME: &str = "Time not stated";
pub const VENDORS: &str = "Vendors";
pub const VIEW_AT_VENDOR: &str = "View at vendor";

/// How long ago a page was read.
#[must_use]
pub fn read(ago: &str) -> String {
    format!("Read {ago}")
}

/// A state that may be over, with the age of what it rests on.
#[must_use]
pub fn last_read(ago: &str) -> String {
    format!("last read {ago}")
}

/// The state's word when the reading is stale.
fn was(health: Health) -> &'static str {
    match health {
        Health::Operational => "Was operational",
        Health::Maintenance => "Was in maintenance",
        other => super::health(other),
    }
}

/// A health in a word or two, as it is or, where it may be over, as it was.
#[must_use]
pub fn told(health: Health, stale: bool) -> &'static str {
    if stale { was(health) } else { super::health(health) }
}

/// Where a recorded sample comes from.
#[must_use]
pub fn sample(day: &str) -> String {
    format!("Recorded sample of {day}, not live")
}

/// When the last incident was.
#[must_use]
pub fn last_incident(ago: &str) -> String {
    format!("Last incident {ago}")
}

/// Which part of a long list is shown.
#[must_use]
pub fn count(shown: usize, all: usize) -> String {
    format!("{shown} of {all}")
}

/// Why nothing could be read, in a few words; [`super::failure`] tells the rest.
#[must_use]
pub fn failure_short(failure: &Failure) -> &'static str {
    match failure {
        Failure::Offline => "This device is offline",
        Failure::Timeout { .. } => "Page did not answer",
        Failure::Blocked => "Page could not be reached",
        Failure::Private { .. } => "Page wants a login",
        Failure::NotFound { .. } => "No status page there",
        Failure::RateLimited { .. } => "Page was asked too often",
        Failure::Server { .. } => "Page itself is failing",
        Failure::Refused { .. } => "Page refused",
        Failure::TooLarge { .. } => "Answer too large",
        Failure::NotJson { html: true } => "Web page instead of data",
        Failure::NotJson { html: false } => "Answer is not data",
        Failure::Shape { .. } => "Answer not understood",
        Failure::Elsewhere { .. } => "Not surely their page",
        Failure::Broke => "Page could not be read safely",
        Failure::NoData => "Page is for eyes only",
        Failure::NotLoaded => "Not all could be loaded",
        Failure::UnknownVendor => "Unknown vendor",
        Failure::NoPage => "No status page is known",
    }
}

/// Why a report that was read says nothing of the vendor's state, and what the person can do.
#[must_use]
pub fn why_unknown(report: &Report) -> &'static str {
    match report.coverage {
        Coverage::Incidents => {
            "This page lists incidents alone, which cannot prove that all is well. Open it to see."
        }
        Coverage::State => "The page says how it is in words that are not known here. Open it to see.",
    }
}

/// A button's name for screen readers: which vendor is removed.
#[must_use]
pub fn remove(vendor: &str) -> String {
    format!("Remove {vendor}")
}

/// The planned end of something.
#[must_use]
pub fn until(moment: &str) -> String {
    format!("until {moment}")
}
