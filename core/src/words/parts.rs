//! The words about choosing parts of a vendor.
#![allow(missing_docs, reason = "a constant that is a word on screen says itself")]

use crate::digits::digits;

pub const UNNAMED: &str = "The vendor names no component, so it counts.";
pub const CHOOSE: &str = "Choose what counts";
pub const ALL: &str = "Everything counts.";
pub const CLEAR: &str = "Count everything";
pub const FILTER: &str = "Filter components and regions";
pub const REGIONS: &str = "Regions";
pub const NAME: &str = "Filter, or name a service or region";
pub const UNLISTED: &str = "Not named on the page now";
pub const NONE_LISTED: &str = "This page lists no components.";
pub const NOTHING_FITS: &str = "Nothing fits the filter.";

/// What counts of a vendor, in a few words beside its name; empty where everything does.
#[must_use]
pub fn scope(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] if one.len() + two.len() < 40 => [one, ", ", two].concat(),
        many => [&digits(many.len() as u64, 1), " parts"].concat(),
    }
}

/// A vendor's name with what counts of it.
#[must_use]
pub fn scoped(name: &str, parts: &[String]) -> String {
    if parts.is_empty() { name.into() } else { [name, " (", &scope(parts), ")"].concat() }
}

/// How many of a group count.
#[must_use]
pub fn taken(chosen: usize, all: usize) -> String {
    if chosen == 0 { all.to_string() } else { format!("{chosen} of {all}") }
}

/// What counts of a vendor, as a sentence.
#[must_use]
pub fn only(parts: &[String]) -> String {
    match parts {
        [] => ALL.into(),
        [one] => format!("Only {one} counts."),
        parts if parts.len() <= 5 => format!("Only {} count.", parts.join(", ")),
        parts => format!("Only {} parts count.", parts.len()),
    }
}

/// A button: a part counts that the page does not name now.
#[must_use]
pub fn add(part: &str) -> String {
    format!("Let \u{201c}{part}\u{201d} count, though the page does not name it now")
}

/// That a page has more parts than could be read.
#[must_use]
pub fn first(read: u32) -> String {
    ["First ", &digits(u64::from(read), 1), " parts read; the page has more."].concat()
}

/// Chosen parts that are not on the vendor's page.
#[must_use]
pub fn missing(parts: &[String]) -> String {
    let named: Vec<&str> = parts.iter().take(5).map(String::as_str).collect();
    let more = parts.len() - named.len();
    let and = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("Not on this page: {}{and}. Check the spelling, or choose again.", named.join(", "))
}
