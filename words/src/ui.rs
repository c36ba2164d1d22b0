//! The words of the views: labels, buttons, lines of state. Times and ages come in already written for the reader.

use is_it_them_core::status::{Coverage, Failure, Health, Report};

use crate::messages::model;
pub use crate::messages::state::*;
use crate::messages::ui as said;
pub use crate::messages::ui::*;

/// A health in a word or two, as it is or, where it may be over, as it was.
#[must_use]
pub fn told(health: Health, stale: bool) -> &'static str {
    match health {
        Health::Operational if stale => model::was_operational(),
        Health::Maintenance if stale => model::was_maintenance(),
        health => crate::health(health),
    }
}

/// Why nothing could be read, in a few words; [`crate::failure`] tells the rest.
#[must_use]
pub fn failure_short(failure: &Failure) -> &'static str {
    match failure {
        Failure::Offline => short_offline(),
        Failure::Timeout { .. } => short_timeout(),
        Failure::Blocked => short_blocked(),
        Failure::Private { .. } => short_private(),
        Failure::NotFound { .. } => short_not_found(),
        Failure::RateLimited { .. } => short_rate_limited(),
        Failure::Server { .. } => short_server(),
        Failure::Refused { .. } => short_refused(),
        Failure::TooLarge { .. } => short_too_large(),
        Failure::NotJson { html: true } => short_html(),
        Failure::NotJson { html: false } => short_not_data(),
        Failure::Shape { .. } => short_shape(),
        Failure::Elsewhere { .. } => short_elsewhere(),
        Failure::Broke => short_broke(),
        Failure::NoData => short_no_data(),
        Failure::NotLoaded => short_not_loaded(),
        Failure::UnknownVendor => short_unknown_vendor(),
        Failure::NoPage => short_no_page(),
    }
}

/// How many of a list are shown.
#[must_use]
pub fn count(shown: usize, all: usize) -> String {
    said::count(shown as u64, all as u64)
}

/// Why a report that was read says nothing of the vendor's state, and what the person can do.
#[must_use]
pub fn why_unknown(report: &Report) -> &'static str {
    match report.coverage {
        Coverage::Incidents => why_unknown_incidents(),
        Coverage::State => why_unknown_state(),
    }
}
