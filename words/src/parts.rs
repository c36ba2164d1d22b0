//! The words about choosing parts of a vendor.

pub use crate::messages::parts::{
    add, all, choose, clear, filter, name, none_listed, nothing_fits, regions, unlisted, unnamed,
};
use crate::messages::{model, parts as said};

/// What counts of a vendor, in a few words beside its name; empty where everything does.
#[must_use]
pub fn scope(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] if one.len() + two.len() < 40 => [one, ", ", two].concat(),
        many => model::several(many.len() as u64),
    }
}

/// A vendor's name with what counts of it.
#[must_use]
pub fn scoped(name: &str, parts: &[String]) -> String {
    if parts.is_empty() { name.into() } else { model::scoped(name, &scope(parts)) }
}

/// How many of a group count.
#[must_use]
pub fn taken(chosen: usize, all: usize) -> String {
    if chosen == 0 { crate::number(all) } else { said::taken(chosen as u64, all as u64) }
}

/// What counts of a vendor, as a sentence.
#[must_use]
pub fn only(parts: &[String]) -> String {
    match parts {
        [] => all().into(),
        [one] => said::only_one(one),
        parts if parts.len() <= 5 => said::only_some(&parts.join(", ")),
        parts => said::only_many(parts.len() as u64),
    }
}

/// That a page has more parts than could be read.
#[must_use]
pub fn first(read: u32) -> String {
    said::first(u64::from(read))
}

/// Chosen parts that are not on the vendor's page.
#[must_use]
pub fn missing(parts: &[String]) -> String {
    let named = parts.get(..5).unwrap_or(parts);
    match parts.len() - named.len() {
        0 => said::missing(&named.join(", ")),
        more => said::missing_more(&named.join(", "), more as u64),
    }
}
