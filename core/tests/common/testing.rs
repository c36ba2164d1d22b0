//! Trees in tests, where `serde_json`'s macro writes them and its operators look into them.

use is_it_them_core::tree::Value;

/// What the macro wrote.
pub(crate) fn of(json: &serde_json::Value) -> Value<'static> {
    json.to_string().parse().unwrap()
}

/// The same, to be looked into.
pub(crate) fn shown(tree: &Value<'_>) -> serde_json::Value {
    serde_json::from_str(&tree.to_text()).unwrap()
}
