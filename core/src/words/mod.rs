//! Every word a person reads that belongs to the model: one place, so that languages can follow.

pub mod catalog;
pub mod detection;
pub mod diagnosis;
pub mod history;
mod note;
pub mod outcome;
pub mod parts;
pub mod past;
pub mod search;
pub mod toolbar;
pub mod ui;
pub mod wizard;

pub use note::{support_report, team_note};

use crate::status::{Failure, Health, Impact, MaintenancePhase, Phase};

/// The product's name.
pub const PRODUCT: &str = "Is it them?";

/// A component's or page's health.
#[must_use]
pub fn health(health: Health) -> &'static str {
    match health {
        Health::Operational => "Operational",
        Health::Maintenance => "Maintenance",
        Health::Degraded => "Degraded",
        Health::PartialOutage => "Partial outage",
        Health::MajorOutage => "Major outage",
        Health::Unknown => "Unknown",
    }
}

/// An incident's impact; an unknown one in the vendor's own word.
#[must_use]
pub fn impact(impact: &Impact) -> &str {
    match impact {
        Impact::None => "Notice",
        Impact::Minor => "Minor",
        Impact::Major => "Major",
        Impact::Critical => "Critical",
        Impact::Maintenance => "Maintenance",
        Impact::Other(word) => word,
    }
}

/// An update's phase; an unknown one in the vendor's own word.
#[must_use]
pub fn phase(phase: &Phase) -> &str {
    match phase {
        Phase::Investigating => "Investigating",
        Phase::Identified => "Identified",
        Phase::Monitoring => "Monitoring",
        Phase::Resolved => "Resolved",
        Phase::Postmortem => "Postmortem",
        Phase::Other(word) => word,
    }
}

/// A maintenance's phase; an unknown one in the vendor's own word.
#[must_use]
pub fn maintenance_phase(phase: &MaintenancePhase) -> &str {
    match phase {
        MaintenancePhase::Scheduled => "Scheduled",
        MaintenancePhase::InProgress => "In progress",
        MaintenancePhase::Verifying => "Verifying",
        MaintenancePhase::Completed => "Completed",
        MaintenancePhase::Other(word) => word,
    }
}

/// Why a page could not be read, and what the person can do: two short sentences.
#[must_use]
pub fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Offline => "This device is offline. It is read again when the network is back.".into(),
        Failure::Timeout { seconds } => {
            format!("The status page did not answer within {seconds} s. Open it yourself to see whether it loads.")
        }
        Failure::Blocked => "The browser could not reach the status page, or the page or tracking protection does not let \
                             other sites read it. If it opens in a tab, it works in the extension after you allow this address."
            .into(),
        Failure::Private { status } => {
            format!("The status page wants a login ({status}). Sign in there and read it yourself.")
        }
        Failure::NotFound { status } => {
            format!("There is no status document at this address ({status}). Check the address: the vendor may have moved.")
        }
        Failure::RateLimited { retry_after: Some(seconds) } => {
            let pause = match seconds {
                0..=119 => format!("{seconds} s"),
                _ => format!("{} min", seconds.div_ceil(60)),
            };
            format!("The status page asks for a pause of {pause} (429). It is read again after that.")
        }
        Failure::RateLimited { retry_after: None } => {
            "The status page was asked too often (429). It is read again at the next turn.".into()
        }
        Failure::Server { status } => {
            format!("The status page itself is failing ({status}). That alone does not say how the vendor is. It is read again soon.")
        }
        Failure::Refused { status } => {
            format!("The status page refused the request ({status}). Open it yourself to see why.")
        }
        Failure::TooLarge { limit } => {
            format!("The answer is larger than {} MB, so it was not read. Open the page yourself.", limit / (1 << 20))
        }
        Failure::NotJson { html: true } => {
            "A web page came instead of data: the vendor moved, or wants a login. Open it yourself and check the address.".into()
        }
        Failure::NotJson { html: false } => {
            "The answer is not readable data. Open the page yourself and check the address.".into()
        }
        Failure::Shape { format, path, problem } if path.is_empty() => {
            format!("The answer is not a {format} document: {problem}. Open the page yourself.")
        }
        Failure::Shape { format, path, problem } => {
            format!("The {format} document could not be understood at {path}: {problem}. Open the page yourself.")
        }
        Failure::Elsewhere { host } => {
            format!("An answer came from {host}, but it is not surely this vendor\u{2019}s page. Open {host} to see whose it is.")
        }
        Failure::Broke => {
            "This program ended while it read this page. That is no sign of an outage; it is read again later. Open the page yourself until then.".into()
        }
        Failure::NoData => {
            "This page has no status that a program can read. Open it yourself, or use the address of its feed if it has one.".into()
        }
        Failure::NotLoaded => {
            "A part of this program could not be loaded. Check the network, then reload the page.".into()
        }
        Failure::UnknownVendor => {
            "No vendor of this name is known. Use the address of its status page instead.".into()
        }
        Failure::NoPage => "This vendor is known, but no status page of it that a program can read. Ask its support, or use \
                            the address of its page if you know it."
            .into(),
    }
}
