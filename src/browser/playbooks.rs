//! Playbooks: those that ship, fetched from the package, and a person's own, kept on this device.

use is_it_them_core::names::PLAYBOOKS;
use is_it_them_core::playbook::Playbook;
use is_it_them_core::tree::{self, Value};

use super::http::{self, Limits};
use super::storage::{self, StorageError};

/// A person's own playbooks, as they were imported.
const OWN: &str = "playbooks/1";

/// A playbook that ships; `base` is where the package lies. `None` when it cannot be had.
pub async fn shipped(base: &str, id: &str) -> Option<Playbook> {
    let generic = read(&fetch(base, "generic").await?, None)?;
    if id == "generic" {
        return Some(generic);
    }
    read(&fetch(base, id).await?, Some(&generic))
}

async fn fetch(base: &str, id: &str) -> Option<Vec<u8>> {
    let answer = http::get(&format!("{base}{PLAYBOOKS}/{id}.json"), Limits::STATUS_PAGE).await.ok()?;
    Some(answer.bytes)
}

fn read(bytes: &[u8], base: Option<&Playbook>) -> Option<Playbook> {
    Playbook::read(&tree::parse(bytes).ok()?, base).ok()
}

/// The person's own.
pub async fn own() -> Vec<Playbook> {
    let kept = storage::kept_tree(OWN).await;
    let all = kept.as_array().into_iter().flatten();
    all.filter_map(|tree| Playbook::read(tree, None).ok()).collect()
}

/// Keeps the person's own.
///
/// # Errors
/// When there is no storage, or no room in it.
pub async fn keep(own: &[Value<'static>]) -> Result<(), StorageError> {
    storage::keep(OWN, &Value::Array(own.to_vec())).await
}
