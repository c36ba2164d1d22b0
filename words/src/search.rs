//! The words of the search box: finding and adding a vendor.

use is_it_them_core::feed::Readability;
use is_it_them_core::status::Format;

use crate::messages::search as said;
pub use crate::messages::search::{
    add_anyway, allow, cancel, guessed, hint, known, known_label, label, loading, look_at, new_address,
    not_allowed, results, unknown_format,
};

/// How many vendors fit, of `most` that are shown: where there are as many, there may be more.
#[must_use]
pub fn count(vendors: usize, most: usize) -> String {
    if vendors < most { said::count(vendors as u64) } else { said::likeliest(vendors as u64) }
}

/// A search for a page's format, and how far it is.
#[must_use]
pub fn looking(address: &str, asked: u32, most: usize) -> String {
    said::looking(address, asked.into(), most as u64)
}

/// A vendor that was just added, and how its page is made.
#[must_use]
pub fn added(name: &str, format: Option<Format>) -> String {
    match format {
        Some(format) => said::added_as(name, crate::detection::format(format)),
        None => said::added(name),
    }
}

/// What it takes to read a page, beside a result; nothing where nothing is in the way.
#[must_use]
pub fn readable(readability: Readability) -> Option<&'static str> {
    match readability {
        Readability::Web => None,
        Readability::Guarded => Some(said::readable_guarded()),
        Readability::Extension => Some(said::readable_extension()),
        Readability::Unknown => Some(said::unknown_format()),
    }
}
