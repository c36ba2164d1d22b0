//! The words of the search box: finding and adding a vendor.
#![allow(missing_docs, reason = "a constant that is a word on screen says itself")]

use is_it_them_core::feed::Readability;
use is_it_them_core::status::Format;

pub const LABEL: &str = "Find or add a vendor";
pub const HINT: &str = "Type a name, or paste the address of a status page.";
pub const LOADING: &str = "Loading the list of vendors\u{2026}";
pub const RESULTS: &str = "Vendors that fit";
pub const NEW_ADDRESS: &str = "No vendor in the list has this address. It can be looked at.";
pub const KNOWN: &str = "In your list";
pub const GUESSED: &str = "Did you mean this?";
pub const ALLOW: &str = "Allow and try again";
pub const ADD_ANYWAY: &str = "Add it all the same";
pub const CANCEL: &str = "Cancel";
pub const NOT_ALLOWED: &str = "The address was not allowed, so it cannot be read.";
pub const UNKNOWN_FORMAT: &str = "how it is read is found out when you add it";

/// How many vendors fit.
#[must_use]
pub fn count(vendors: usize) -> String {
    match vendors {
        0 => "No vendor fits. Paste the address of its status page.".into(),
        1 => "1 vendor fits.".into(),
        many => format!("{many} vendors fit."),
    }
}

/// The entry that looks at an address that was typed.
#[must_use]
pub fn look_at(address: &str) -> String {
    format!("Look for a status page at {address}")
}

/// A search for a page's format, and how far it is.
#[must_use]
pub fn looking(address: &str, asked: u32, most: usize) -> String {
    format!("Looking for the status of {address}\u{2026} request {asked} of at most {most}.")
}

/// A vendor that was just added, and how its page is made.
#[must_use]
pub fn added(name: &str, format: Option<Format>) -> String {
    match format {
        Some(format) => {
            format!("{name} was added. Its page is read as {}.", super::detection::format(format))
        }
        None => format!("{name} was added."),
    }
}

/// A vendor that is there already.
#[must_use]
pub fn known(name: &str) -> String {
    format!("{name} is in your list already.")
}

/// From where a page can be read, beside a result.
#[must_use]
pub fn readable(readability: Readability) -> &'static str {
    match readability {
        Readability::Web => "readable from any web page",
        Readability::Guarded => "tracking protection may block it until you allow it",
        Readability::Extension => "readable in the extension only",
        Readability::Unknown => "may be readable in the extension only",
    }
}
