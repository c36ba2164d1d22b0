//! What a module runs in, which decides what it keeps and where, and what it reads of a vendor. A surface says so as it
//! begins, by one of [`super::environments`] or one made of them: what no value of a package names, the linker leaves out of it.

use std::cell::Cell;
use std::future::ready;
use std::pin::Pin;

use is_it_them_core::status::{Failure, Reading, Vendor};

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
    /// Says whether a vendor may be read now: see [`super::marks::check`].
    pub check: for<'a> fn(&'a Vendor) -> Boxed<'a, Result<(), Failure>>,
    /// Whether a vendor that another program of the extension asked within the interval counts as asked. Not where a person looks for
    /// what is so now.
    pub shares_turns: bool,
    /// How often in a row a vendor has to end the program while it is open before it waits.
    pub patience: u32,
    /// Hears what another program has just kept: the key, and the text under it.
    pub heard: fn(String, String),
    /// The step of the schedule that reads the past, where one of the views draws it.
    pub past: Option<Past>,
}

/// Nothing is kept.
pub(crate) const NOWHERE: Environment = Environment {
    is_extension: || false,
    recall: |_| Box::pin(ready(None)),
    keep: |_, _| Box::pin(ready(())),
    check: |_| Box::pin(ready(Ok(()))),
    shares_turns: false,
    patience: 1,
    heard: |_, _| {},
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
