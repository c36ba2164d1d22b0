//! What an organisation presets, taken over where nobody chose anything else: `core/src/preset.rs` says what becomes of what.

use std::rc::Rc;

use is_it_them_core::alert::Wishes;
use is_it_them_core::list_file::ListError;
use is_it_them_core::names::{ALERTS, LANGUAGE, PAGE, PRESET, THEME, TIMES};
use is_it_them_core::preset::{Preset, Turn, turn};
use is_it_them_core::status::Vendor;
use is_it_them_core::tree::Value;
use wasm_bindgen::prelude::*;

use is_it_them_browser::storage::{self, StorageError};
use is_it_them_browser::{catalogue, list, wishes};

/// Takes a policy over, which is JSON. Where it says something that cannot be, nothing is taken, and the place is given: `vendors[0].page`,
/// or nothing before the first member.
#[wasm_bindgen]
pub async fn preset(policy: String) -> Option<String> {
    let new = match Preset::read(&policy) {
        Ok(new) => new,
        Err(ListError::Damaged { path }) => return Some(path),
        Err(_) => return Some(String::new()),
    };
    let kept = storage::kept(PRESET).await;
    let before = kept.and_then(|text| Preset::read(&text).ok()).unwrap_or_default();
    if new.is_empty() && before.is_empty() {
        return None;
    }
    let named: Vec<_> = new.settings.vendors.iter().cloned().map(Rc::new).collect();
    // The catalogue lies in the package: where it does not come, the browser's next start asks again.
    let found = catalogue::resolve(&named, "www/").await.ok()?;
    let known = found.iter().filter(|vendor| vendor.is_resolved()).map(|vendor| (**vendor).clone());
    let Ok(new) = new.resolved(known.collect()) else { return Some("vendors".into()) };
    // What could not be kept is taken over at the next start.
    if take(&new, &before).await.is_ok() {
        let _ = storage::keep(PRESET, &new.write().into()).await;
    }
    None
}

async fn take(new: &Preset, before: &Preset) -> Result<(), StorageError> {
    let (list, is_kept) = (list::kept().await, !storage::kept_tree(storage::VENDORS).await.is_null());
    let (is_it, was_it) = (new.has_list(&list), is_kept && before.has_list(&list));
    let vendors: &[Vendor] = &new.settings.vendors;
    match turn(!vendors.is_empty(), is_kept, is_it, was_it) {
        Turn::Stays if !new.locked || is_it => {}
        Turn::Goes => list::replace(&[]).await?,
        Turn::Stays | Turn::IsPreset => list::replace(&new.over(&list)).await?,
    }

    let kept = match storage::kept_tree(ALERTS).await {
        Value::Null => None,
        _ => Some(wishes::load().await),
    };
    let of = |preset: &Preset| {
        kept.as_ref().zip(preset.settings.wishes.as_ref()).is_some_and(|(kept, said)| kept.wants_as(said))
    };
    match (turn(new.settings.wishes.is_some(), kept.is_some(), of(new), of(before)), &new.settings.wishes) {
        (Turn::IsPreset, Some(wanted)) => _ = wishes::change(|wishes| wishes.want_as(wanted)).await?,
        // Whom a person muted stays muted.
        (Turn::Goes, _) if kept.is_some_and(|kept| !kept.vendors.is_empty()) => {
            _ = wishes::change(|wishes| wishes.want_as(&Wishes::default())).await?;
        }
        (Turn::Goes, _) => storage::remove(ALERTS).await,
        _ => {}
    }

    let (now, then) = (&new.settings, &before.settings);
    for (key, now, then) in [
        (LANGUAGE, &now.language, &then.language),
        (THEME, &now.theme, &then.theme),
        (TIMES, &now.times, &then.times),
        (PAGE, &now.page, &then.page),
    ] {
        let kept = storage::kept_text(key).await;
        let kept = Some(kept).filter(|kept| !kept.is_empty());
        let turn = turn(now.is_some(), kept.is_some(), kept == *now, kept.is_some() && kept == *then);
        match (turn, now) {
            (Turn::IsPreset, Some(wanted)) => storage::keep(key, &wanted.clone().into()).await?,
            (Turn::Goes, _) => storage::remove(key).await,
            _ => {}
        }
    }
    Ok(())
}
