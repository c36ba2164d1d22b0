//! Changes to the list. Pages of the extension may be open side by side: each change is made to what is stored at that
//! moment, one after the other, and each page hears of the others'.

use std::rc::Rc;

use is_it_them_core::status::{Change, Record, Vendor, chosen};
use is_it_them_core::tree::Value;
use wasm_bindgen::prelude::*;

use crate::js::property;
use crate::storage::{self, StorageError, VENDORS};
use crate::{list, lock, outcomes};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "onChanged"], js_name = addListener, catch)]
    fn add_listener(listener: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "onChanged"], js_name = removeListener, catch)]
    fn remove_listener(listener: &JsValue) -> Result<(), JsValue>;
}

/// The list as the pages hold it.
pub type Vendors = Rc<Vec<Rc<Vendor>>>;

/// The list as it is kept now.
pub async fn load() -> Vendors {
    shared(list::kept().await)
}

/// Makes a change to the list as it is kept now, which another page may have changed since it was loaded; it is given as it is then.
///
/// # Errors
/// When it could not be kept: nothing has changed then.
pub async fn change(change: Change) -> Result<Vendors, StorageError> {
    let _turn = lock::turn(VENDORS).await;
    let mut list = storage::kept_tree(VENDORS).await;
    let is_gone = |vendor: &Vendor| matches!(&change, Change::Remove(page) if *page == vendor.page);
    let removed = chosen(&list).into_iter().find(is_gone);
    if !change.make(&mut list) {
        return Err(StorageError::Full);
    }
    let changed = chosen(&list);
    storage::keep(VENDORS, &list).await?;
    if let Some(vendor) = removed {
        outcomes::forget(&vendor).await;
    }
    Ok(shared(changed))
}

/// Puts another list in the place of the one that is kept; none where it is empty.
///
/// # Errors
/// When it could not be kept: nothing has changed then.
pub async fn replace(vendors: &[Vendor]) -> Result<(), StorageError> {
    let _turn = lock::turn(VENDORS).await;
    let before = list::kept().await;
    if vendors.is_empty() {
        storage::remove(VENDORS).await;
    } else {
        let list = vendors.iter().map(|vendor| vendor.clone().to_value()).collect();
        storage::keep(VENDORS, &Value::Array(list)).await?;
    }
    for vendor in before.iter().filter(|one| vendors.iter().all(|other| other.page != one.page)) {
        outcomes::forget(vendor).await;
    }
    Ok(())
}

fn shared(vendors: Vec<Vendor>) -> Vendors {
    Rc::new(vendors.into_iter().map(Rc::new).collect())
}

/// Hears when the list in the extension's storage is another, until it is dropped.
#[must_use]
pub struct Changes(Closure<dyn Fn(JsValue)>);

impl Changes {
    /// Calls `heard` after each change, this page's own too.
    pub fn hear(heard: impl Fn() + 'static) -> Changes {
        Changes::of(&[VENDORS], heard)
    }

    /// Calls `heard` after each change of what is kept under one of these keys.
    pub fn of(keys: &'static [&'static str], heard: impl Fn() + 'static) -> Changes {
        let listener = Closure::<dyn Fn(JsValue)>::new(move |changes| {
            if keys.iter().any(|key| !property(&changes, key).is_undefined()) {
                heard();
            }
        });
        // Run as a web page, as in the demo, it has no such storage, and no other page to hear of.
        let _ = add_listener(listener.as_ref());
        Changes(listener)
    }
}

impl Drop for Changes {
    fn drop(&mut self) {
        // As above.
        let _ = remove_listener(self.0.as_ref());
    }
}
