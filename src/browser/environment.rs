//! What a module runs in, which decides what it keeps and where, and what it reads of a vendor. A surface says so as it
//! begins, by one of these values or one made of them: what none of a package names, the linker leaves out of it.

use std::cell::Cell;
use std::future::ready;
use std::pin::Pin;

use is_it_them_core::status::{Failure, Reading, Vendor};

use super::js::property;
use super::{marks, outcomes, readings};

/// What is waited for, boxed: the steps of it exist once and not in each function that waits. Which it is, is decided in
/// plain functions, since an asynchronous one contains all that it might wait for.
pub type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Reads a vendor's past incidents into what is known of it.
pub type Past = for<'a> fn(&'a Vendor, &'a mut Reading) -> Boxed<'a, ()>;

/// What a module runs in.
pub struct Environment {
    /// Whether it is one of the extension's own pages, or its background.
    pub is_extension: fn() -> bool,
    /// Gives the last good reading that is kept of a vendor, marked as recalled.
    pub recall: for<'a> fn(&'a Vendor) -> Boxed<'a, Option<Reading>>,
    /// Keeps a reading, after an attempt at its vendor.
    pub keep: for<'a> fn(&'a Vendor, &'a mut Reading) -> Boxed<'a, ()>,
    /// Says whether a vendor may be read now: see [`marks::check`].
    pub check: for<'a> fn(&'a Vendor) -> Boxed<'a, Result<(), Failure>>,
    /// How often in a row a vendor has to end the program while it is open before it waits.
    pub patience: u32,
    /// The step of the schedule that reads the past, where one of the views draws it.
    pub past: Option<Past>,
}

/// A page of somebody's that shows vendors' present state.
pub const PAGE: Environment = Environment {
    is_extension: || false,
    recall: readings::recall_on_page,
    keep: readings::keep_on_page,
    check: marks::check_twice,
    patience: 1,
    past: None,
};

/// A page of the extension, or somebody's with the same views: the browser is asked which of the two it is.
pub const EITHER: Environment = Environment {
    is_extension: has_extension_storage,
    recall: |vendor| if is_extension() { outcomes::recall(vendor) } else { readings::recall_on_page(vendor) },
    keep: |vendor, reading| {
        if is_extension() {
            Box::pin(outcomes::keep(vendor, reading))
        } else {
            readings::keep_on_page(vendor, reading)
        }
    },
    ..PAGE
};

/// The extension's background. A browser ends a worker whenever it likes, so that a vendor's first mark proves nothing.
pub const WORKER: Environment = Environment {
    is_extension: || true,
    recall: outcomes::recall,
    keep: |vendor, reading| Box::pin(outcomes::keep(vendor, reading)),
    check: marks::check,
    patience: 2,
    past: None,
};

/// The module of all formats, which reads for others: those keep what it read.
pub const READER: Environment = Environment { is_extension: has_extension_storage, ..NOWHERE };

/// Nothing is kept.
const NOWHERE: Environment = Environment {
    is_extension: || false,
    recall: |_| Box::pin(ready(None)),
    keep: |_, _| Box::pin(ready(())),
    check: |_| Box::pin(ready(Ok(()))),
    patience: 1,
    past: None,
};

thread_local! {
    static HERE: Cell<&'static Environment> = const { Cell::new(&NOWHERE) };
}

/// Says what this module runs in, before anything else is asked of it. A module that was not told keeps nothing.
pub fn begin(place: &'static Environment) {
    HERE.set(place);
}

/// What this module runs in.
pub fn here() -> &'static Environment {
    HERE.get()
}

/// Whether this is one of the extension's own pages, or its background.
pub fn is_extension() -> bool {
    (here().is_extension)()
}

fn has_extension_storage() -> bool {
    property(&property(&property(&js_sys::global(), "chrome"), "storage"), "local").is_object()
}
