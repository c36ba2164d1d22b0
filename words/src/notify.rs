//! The words of the options about notifications, and of the log.

use is_it_them_core::alert::Kind;
use is_it_them_core::status::{Failure, Health, Impact};

use crate::messages::notify as said;
pub use crate::messages::notify::{
    asked, kinds, log, log_before, log_hint, log_nothing, log_now, minimum, muted_hint, never_asked, on,
    per_vendor, quiet, quiet_days, quiet_from, quiet_hint, quiet_to, refused, title, withdrawn,
};

/// When something of this kind is told.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::New => said::kind_new(),
        Kind::Worse => said::kind_worse(),
        Kind::Update => said::kind_update(),
        Kind::Resolved => said::kind_resolved(),
        Kind::State => said::kind_state(),
        Kind::Work => said::kind_work(),
    }
}

/// The least impact that is told, by the health that goes with it.
#[must_use]
pub fn least(health: Health) -> String {
    match Impact::of_health(health).filter(|_| health.is_trouble()) {
        Some(impact) => crate::impact(&impact).into(),
        None => said::minimum_any().into(),
    }
}

/// What came of an attempt.
#[must_use]
pub fn came(came: &Result<Health, Failure>) -> String {
    match came {
        Ok(health) => crate::health(*health).into(),
        Err(failure) => crate::failure(failure),
    }
}
