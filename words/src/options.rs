//! The words of the options that no other file has.

pub use crate::messages::options::{
    group, group_of, synced, synced_failed, synced_forbidden, synced_missing, synced_on, synced_what,
    synced_who, times, times_hint, times_local, times_utc, times_vendor,
};
