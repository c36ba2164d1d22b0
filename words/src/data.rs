//! The words of the options' section on what is kept here.

use crate::messages::data as said;
pub use crate::messages::data::{
    about, erase, erase_no, erase_sure, erase_yes, erased, export, import, not_erased, preset, preset_locked,
    team, team_again, team_follow, team_gone, team_hint, team_leave, team_new, team_other, team_put_off,
    team_refused, team_same, team_stop, team_take, team_unread, title, unsaved,
};

/// How much of the browser's storage is in use, in bytes.
#[must_use]
pub fn used(bytes: u64) -> String {
    said::used(&said::kilobytes(bytes.div_ceil(1000)))
}

/// That settings were taken over, and how many vendors came with them.
#[must_use]
pub fn taken(vendors: usize) -> String {
    said::taken(vendors as u64)
}
