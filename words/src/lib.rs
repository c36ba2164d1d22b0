//! What is known, said in a language: every word on screen, in copies and in reports. Knows no browser: what writes times is
//! passed in.
#![forbid(unsafe_code)]

pub mod alerts;
pub mod axis;
pub mod badge;
pub mod book;
pub mod catalog;
pub mod checked;
pub mod console;
pub mod copy;
pub mod data;
pub mod detection;
pub mod diagnosis;
pub mod first;
pub mod glimpse;
pub mod history;
pub mod investigation;
pub mod language;
mod note;
pub mod notify;
pub mod options;
pub mod outcome;
pub mod parts;
pub mod past;
pub mod popup;
pub mod probe;
pub mod problem;
pub mod program;
pub mod search;
pub mod told;
pub mod toolbar;
pub mod ui;
pub mod wizard;

pub use note::{add_link, support_report, team_note};

#[cfg(test)]
mod german;
#[cfg(test)]
mod tongues;

#[cfg(test)]
#[path = "../../core/tests/common/hostile.rs"]
mod hostile;
#[cfg(test)]
#[path = "../../core/src/history/sample.rs"]
mod sample;

#[cfg(test)]
use is_it_them_core::{status, time};

use is_it_them_core::playbook::Playbook;
use is_it_them_core::status::{Failure, Health, Impact, MaintenancePhase, Phase};
use is_it_them_core::time::Elapsed;

use messages::{failure as why, model};

/// What the Fluent files say, a function a message: `build/` makes it of `en/`.
#[rustfmt::skip]
#[allow(unreachable_pub, reason = "the rooms of this crate give on what is theirs")]
mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// The product's name.
#[must_use]
pub fn product() -> &'static str {
    model::product()
}

/// A component's or page's health.
#[must_use]
pub fn health(health: Health) -> &'static str {
    match health {
        Health::Operational => model::health_operational(),
        Health::Maintenance => model::health_maintenance(),
        Health::Degraded => model::health_degraded(),
        Health::PartialOutage => model::health_partial_outage(),
        Health::MajorOutage => model::health_major_outage(),
        Health::Unknown => model::health_unknown(),
    }
}

/// An incident's impact; an unknown one in the vendor's own word.
#[must_use]
pub fn impact(impact: &Impact) -> &str {
    match impact {
        Impact::None => model::impact_none(),
        Impact::Minor => model::impact_minor(),
        Impact::Major => model::impact_major(),
        Impact::Critical => model::impact_critical(),
        Impact::Maintenance => model::impact_maintenance(),
        Impact::Other(word) => word,
    }
}

/// An update's phase; an unknown one in the vendor's own word.
#[must_use]
pub fn phase(phase: &Phase) -> &str {
    match phase {
        Phase::Investigating => model::phase_investigating(),
        Phase::Identified => model::phase_identified(),
        Phase::Monitoring => model::phase_monitoring(),
        Phase::Resolved => model::phase_resolved(),
        Phase::Postmortem => model::phase_postmortem(),
        silent if silent.is_silent() => model::phase_silent(),
        Phase::Other(word) => word,
    }
}

/// A maintenance's phase; an unknown one in the vendor's own word.
#[must_use]
pub fn maintenance_phase(phase: &MaintenancePhase) -> &str {
    match phase {
        MaintenancePhase::Scheduled => model::work_scheduled(),
        MaintenancePhase::InProgress => model::work_in_progress(),
        MaintenancePhase::Verifying => model::work_verifying(),
        MaintenancePhase::Completed => model::work_completed(),
        MaintenancePhase::Other(word) => word,
    }
}

/// A text of a playbook in the language that is spoken.
#[must_use]
pub fn of_playbook<'a>(playbook: &'a Playbook, text: &'a str) -> &'a str {
    playbook.said(language::spoken(), text)
}

/// A length of time, floored to the minute: `7m`, `1h 7m`, `2d 3h 5m`.
#[must_use]
pub fn length(length: Elapsed) -> String {
    let minutes = length.as_minutes();
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    match (days, hours) {
        (0, 0) => model::length_minutes(minutes),
        (0, _) => model::length_hours(hours, minutes),
        _ => model::length_days(days, hours, minutes),
    }
}

/// A count.
#[must_use]
pub fn number(count: usize) -> String {
    language::number(&language::digits(count as u64))
}

/// A whole number and digits behind its point; the number alone where there are none.
pub(crate) fn decimal(whole: u64, part: &str) -> String {
    if part.is_empty() { language::number(&language::digits(whole)) } else { model::decimal(whole, part) }
}

/// A share from hundredths of a per cent: `12.5 %`. At least `places` digits stand behind the point.
pub(crate) fn percent(hundredths: u64, places: usize) -> String {
    let part = is_it_them_core::digits::digits(hundredths % 100, 2);
    let kept = part.trim_end_matches('0').len().max(places);
    model::percent(&decimal(hundredths / 100, part.get(..kept).unwrap_or_default()))
}

/// Why a page could not be read, and what the person can do: two short sentences.
#[must_use]
pub fn failure(failure: &Failure) -> String {
    let number = |number: u32| language::digits(u64::from(number));
    let status = |status: u16| language::digits(u64::from(status));
    match failure {
        Failure::Offline => why::offline().into(),
        Failure::Timeout { seconds } => why::timeout(&number(*seconds)),
        Failure::Blocked => why::blocked().into(),
        Failure::Private { status: it } => why::private(&status(*it)),
        Failure::NotFound { status: it } => why::not_found(&status(*it)),
        Failure::RateLimited { retry_after: Some(seconds @ 0..=119) } => {
            why::rate_limited_seconds(&number(*seconds))
        }
        Failure::RateLimited { retry_after: Some(seconds) } => {
            why::rate_limited_minutes(&number(seconds.div_ceil(60)))
        }
        Failure::RateLimited { retry_after: None } => why::rate_limited().into(),
        Failure::Server { status: it } => why::server(&status(*it)),
        Failure::Refused { status: it } => why::refused(&status(*it)),
        Failure::TooLarge { limit } => why::too_large(&number(limit / (1 << 20))),
        Failure::NotJson { html: true } => why::not_data_html().into(),
        Failure::NotJson { html: false } => why::not_data().into(),
        Failure::Shape { format, path, problem } if path.is_empty() => {
            why::not_the_format(format, &problem::problem(problem))
        }
        Failure::Shape { format, path, problem } => why::shape(format, path, &problem::problem(problem)),
        Failure::Elsewhere { host } => why::elsewhere(host),
        Failure::Broke => why::broke().into(),
        Failure::NoData => why::no_data().into(),
        Failure::NotLoaded => why::not_loaded().into(),
        Failure::UnknownVendor => why::unknown_vendor().into(),
        Failure::NoPage => why::no_page().into(),
    }
}
