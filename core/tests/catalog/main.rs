//! The catalogue that ships: its schema, and that it finds the vendors people mean.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests are tests too")]

mod hosts;
mod lookup;
mod meant;
mod schema;

use is_it_them_core::catalog::Catalog;
use serde_json::Value;

fn document() -> Value {
    serde_json::from_str(include_str!("../../catalog/vendors.json")).unwrap()
}

fn catalog() -> Catalog {
    Catalog::from_json(&document().to_string().parse().unwrap()).unwrap()
}
