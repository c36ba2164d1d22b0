//! Playbooks: those that ship, fetched from the package, and a person's own, kept on this device.

use is_it_them_core::playbook::Playbook;
use serde_json::Value;

use super::http::{self, Limits};
use super::json;
use super::storage::{self, StorageError};

/// A person's own playbooks, as they were imported.
const OWN: &str = "playbooks/1";

/// A playbook that ships; `base` is where the package lies. `None` when it cannot be had.
pub(crate) async fn shipped(base: &str, id: &str) -> Option<Playbook> {
    let generic = Playbook::read(&fetch(base, "generic").await?, None).ok()?;
    if id == "generic" {
        return Some(generic);
    }
    Playbook::read(&fetch(base, id).await?, Some(&generic)).ok()
}

async fn fetch(base: &str, id: &str) -> Option<Value> {
    let answer = http::get(&format!("{base}playbooks/{id}.json"), Limits::STATUS_PAGE).await.ok()?;
    json::parse(&String::from_utf8(answer.bytes).ok()?).ok()
}

/// The person's own.
pub(crate) async fn own() -> Vec<Playbook> {
    let kept = storage::kept(OWN).await;
    let all = kept.as_ref().and_then(Value::as_array).into_iter().flatten();
    all.filter_map(|tree| Playbook::read(tree, None).ok()).collect()
}

/// Keeps the person's own.
///
/// # Errors
/// When there is no storage, or no room in it.
pub(crate) async fn keep(own: &[Value]) -> Result<(), StorageError> {
    storage::keep(OWN, Value::Array(own.to_vec())).await
}
