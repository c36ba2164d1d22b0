//! The words of the options that no other file has.

pub use crate::messages::options::{
    group, group_of, times, times_hint, times_local, times_utc, times_vendor,
};
