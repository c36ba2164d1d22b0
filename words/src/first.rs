//! The words of the first run, and of a list of vendors as a file.

use is_it_them_core::digits::digits;
use is_it_them_core::list_file::ListError;

use crate::messages::first as said;
pub use crate::messages::first::{
    a_page, done, field, field_about, file_too_large, file_unread, later, looking, nobody, not_added,
    open_sites, open_sites_about, open_sites_none, open_sites_refused, sets, states, team_list,
    team_list_about, team_list_empty, tell, tell_about, title, told_about, told_no, told_title, told_yes,
    which,
};

/// How many screens there are.
const STEPS: u64 = 2;

/// How many names of a set stand beside it.
const NAMED: usize = 5;

/// Which screen of how many.
#[must_use]
pub fn step(step: u32) -> String {
    said::step(step.into(), STEPS)
}

/// The button that goes on, with how many vendors were chosen.
#[must_use]
pub fn watch(vendors: usize) -> String {
    said::watch(vendors as u64)
}

/// The first few names, and how many there are beside them.
#[must_use]
pub fn names(names: &[&str]) -> String {
    let shown = names.get(..NAMED).unwrap_or(names).join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => shown,
        more => said::and_more(&shown, more as u64),
    }
}

/// Why a file is no list of vendors, and what one can do.
#[must_use]
pub fn list_error(error: &ListError) -> String {
    match error {
        ListError::NotAList => said::not_a_list().into(),
        ListError::TooNew { version } => said::list_too_new(&digits(*version, 1)),
        ListError::Damaged { path } => said::list_damaged(path),
    }
}
