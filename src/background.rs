//! The extension's background: polls the chosen vendors, keeps what it reads, paints the toolbar button. It may be
//! killed at any moment, so nothing is held here: vendors and readings come from storage each time.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use is_it_them_core::status::{Reading, Vendor};
use is_it_them_core::toolbar::Toolbar;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use crate::browser::{reader, storage, webext};

/// Reads every chosen vendor once, then paints the button.
#[wasm_bindgen]
pub fn poll() -> Promise {
    future_to_promise(turn(true))
}

/// Paints the button from what is kept, without asking any vendor.
#[wasm_bindgen]
pub fn repaint() -> Promise {
    future_to_promise(turn(false))
}

async fn turn(reads: bool) -> Result<JsValue, JsValue> {
    let vendors: Vec<Vendor> = storage::load(storage::VENDORS).await.unwrap_or_default();
    let mut all = Vec::new();
    for vendor in vendors {
        let known = storage::recall(&vendor).await.unwrap_or_default();
        all.push((vendor, known));
    }
    if reads {
        refresh(&mut all).await;
    }
    for (vendor, reading) in &mut all {
        reading.narrow(&vendor.parts);
    }
    webext::paint(&Toolbar::of(&all)).await;
    Ok(JsValue::UNDEFINED)
}

/// Reads the vendors side by side, so that one which hangs delays nobody else.
async fn refresh(all: &mut [(Vendor, Reading)]) {
    let mut going: Vec<Pin<Box<dyn Future<Output = ()> + '_>>> = Vec::new();
    for (vendor, reading) in all {
        going.push(Box::pin(reader::refresh(vendor, reading)));
    }
    poll_fn(|context| {
        going.retain_mut(|read| read.as_mut().poll(context).is_pending());
        if going.is_empty() { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}
