//! The words of a playbook's page: all that it knows, with its sources.

use is_it_them_core::playbook::{Retry, Whose};

use crate::messages::book as said;
pub use crate::messages::book::*;

/// Whose an error is.
#[must_use]
pub fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::Them => said::whose_them(),
        Whose::Us => said::whose_us(),
        Whose::Upstream => said::whose_upstream(),
        Whose::Nobody => said::whose_nobody(),
    }
}

/// Whether trying again helps.
#[must_use]
pub fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Now => said::retry_now(),
        Retry::After => said::retry_after(),
        Retry::Never => said::retry_never(),
    }
}
