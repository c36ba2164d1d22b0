//! How a vendor's playbook extends the generic one.

use crate::tree::Value;

/// A playbook laid over the one it extends. A member of the upper one stands; lists whose items have an `id` are
/// joined, the upper one's items first, and an item of the lower one is kept when no upper one has its id.
pub(super) fn over<'a>(base: &Value<'a>, upper: &Value<'a>) -> Value<'a> {
    let (Some(lower), Some(top)) = (base.as_object(), upper.as_object()) else { return upper.clone() };
    let mut merged = lower.clone();
    for (key, value) in top.iter().filter(|(key, _)| *key != "extends") {
        let joined = match (lower.get(key), value) {
            (Some(Value::Array(below)), Value::Array(above)) if key == "translations" => {
                Value::Array(above.iter().chain(below).cloned().collect())
            }
            (Some(Value::Array(below)), Value::Array(above)) if JOINED.contains(&key) => {
                let kept =
                    below.iter().filter(|item| above.iter().all(|other| other.get("id") != item.get("id")));
                Value::Array(above.iter().chain(kept).cloned().collect())
            }
            _ => value.clone(),
        };
        merged.insert(key.to_string(), joined);
    }
    Value::Object(merged)
}

/// The lists that are joined. Regions, hosts and upstream vendors are the vendor's own alone.
const JOINED: [&str; 5] = ["symptoms", "checklists", "errors", "runbooks", "commands"];
