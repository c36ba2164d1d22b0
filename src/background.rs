//! The extension's background: polls the chosen vendors, keeps what it reads, paints the toolbar button. It may be
//! killed at any moment, so nothing is held here: vendors and readings come from storage each time.

use futures_util::future::join_all;
use is_it_them_core::status::{Reading, Vendor};
use is_it_them_core::toolbar::Toolbar;
use wasm_bindgen::prelude::*;

use crate::browser::{reader, storage, webext};

/// Reads every chosen vendor once, then paints the button.
#[wasm_bindgen]
pub async fn poll() {
    let vendors = chosen().await;
    let readings = join_all(vendors.iter().map(|vendor| async move {
        let known = storage::recall(vendor).await.unwrap_or_default();
        reader::refresh(vendor, known).await
    }))
    .await;
    paint(vendors, readings).await;
}

/// Paints the button from what is kept, without asking any vendor.
#[wasm_bindgen]
pub async fn repaint() {
    let vendors = chosen().await;
    let readings = join_all(
        vendors.iter().map(|vendor| async move { storage::recall(vendor).await.unwrap_or_default() }),
    )
    .await;
    paint(vendors, readings).await;
}

async fn chosen() -> Vec<Vendor> {
    storage::load(storage::VENDORS).await.unwrap_or_default()
}

async fn paint(vendors: Vec<Vendor>, readings: Vec<Reading>) {
    let narrowed = |(vendor, reading): (Vendor, Reading)| {
        let (reading, _) = reading.narrowed(&vendor.parts);
        (vendor, reading)
    };
    let all: Vec<_> = vendors.into_iter().zip(readings).map(narrowed).collect();
    webext::paint(&Toolbar::of(&all)).await;
}
