//! JSON as a tree: the one reader and the one writer of it, for vendors' documents, for what is stored and for what the
//! modules say to each other.
//!
//! The reader accepts what `JSON.parse` accepts. The lexer is `hifijson`'s, since it is small and fast: with the tree built
//! here it is a third of `serde_json` in the download, and no value crosses into JavaScript one by one.

pub(crate) mod bound;
mod faults;
mod node;
mod number;
mod object;
mod problem;
mod read;
mod value;
mod write;

pub(crate) use faults::{Fault, Faults};
pub(crate) use node::Node;

pub use bound::SHARE;
pub use object::Object;
pub use problem::{Problem, Thing};
pub use read::{MAX_DEPTH, Malformed, parse};
pub use value::Value;

/// Trees in tests, where `serde_json`'s macro writes them and its operators look into them.
#[cfg(test)]
pub(crate) mod testing {
    use super::Value;

    /// What the macro wrote.
    pub(crate) fn of(json: &serde_json::Value) -> Value<'static> {
        json.to_string().parse().unwrap()
    }

    /// The same, to be looked into.
    pub(crate) fn shown(tree: &Value<'_>) -> serde_json::Value {
        serde_json::from_str(&tree.to_text()).unwrap()
    }
}
