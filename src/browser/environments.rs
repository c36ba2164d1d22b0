//! The environments that there are: what a module keeps and where, by what runs it.

use super::environment::{Environment, NOWHERE, is_extension};
use super::js::property;
use super::{marks, monitor, outcomes, readings};

/// A page of somebody's that shows vendors' present state.
pub const PAGE: Environment = Environment {
    is_extension: || false,
    recall: readings::recall_on_page,
    keep: readings::keep_on_page,
    check: marks::check_twice,
    shares_turns: false,
    patience: 1,
    heard: monitor::heard_reading,
    past: None,
};

/// A page of the extension, or somebody's with the same views: the browser is asked which of the two it is.
pub const EITHER: Environment = Environment {
    is_extension: has_extension_storage,
    recall: |vendor| if is_extension() { outcomes::recall(vendor) } else { readings::recall_on_page(vendor) },
    keep: |vendor, reading| {
        if is_extension() { outcomes::keep(vendor, reading) } else { readings::keep_on_page(vendor, reading) }
    },
    heard: |key, text| {
        if is_extension() { monitor::heard_outcomes(key, text) } else { monitor::heard_reading(key, text) }
    },
    ..PAGE
};

/// A page of the extension's that nobody else has.
pub const EXTENSION: Environment = Environment {
    is_extension: || true,
    recall: outcomes::recall,
    keep: outcomes::keep,
    heard: monitor::heard_outcomes,
    ..PAGE
};

/// The extension's background. A browser ends a worker whenever it likes, so that a vendor's first mark proves nothing.
/// It shows nothing, so it has nothing to hear.
pub const WORKER: Environment =
    Environment { check: marks::check, patience: 2, heard: |_, _| {}, ..EXTENSION };

/// The module of all formats, which reads for others: those keep what it read.
pub const READER: Environment = Environment { is_extension: has_extension_storage, ..NOWHERE };

fn has_extension_storage() -> bool {
    property(&property(&property(&js_sys::global(), "chrome"), "storage"), "local").is_object()
}
