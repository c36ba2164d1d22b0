//! The extension's background: polls the chosen vendors, keeps what it reads, paints the toolbar button, and says what
//! is new of watched incidents. It may be killed at any moment, so nothing is held here: vendors, readings and watches
//! come from storage each time.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use is_it_them_core::status::{Reading, Vendor, Vigil, Word};
use is_it_them_core::toolbar::Toolbar;
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use crate::browser::js::object;
use crate::browser::{list, reader, storage, webext};

/// Reads every chosen vendor once, then paints the button. Resolves to what is new of watched incidents, told before or not:
/// a list of `{id, title, message, posts}`, see [`Word`].
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
    let vendors = list::kept().await;
    let mut all = Vec::new();
    for vendor in vendors {
        let known = storage::recall(&vendor).await.unwrap_or_default();
        all.push((vendor, known));
    }
    if reads {
        refresh(&mut all).await;
    }
    let vigils: Vec<Vigil> = storage::load(storage::VIGILS).await.unwrap_or_default();
    let mut news = Vec::new();
    for (vendor, reading) in &mut all {
        for vigil in vigils.iter().filter(|vigil| vigil.page == vendor.page) {
            let mut word = vigil.news(vendor, reading);
            // What has left the list of open incidents is among the past ones, as a rule.
            if reads && word.as_ref().is_some_and(|word| word.gone) {
                reader::add_past(vendor, reading).await;
                word = vigil.news(vendor, reading);
            }
            news.extend(word);
        }
        reading.narrow(&vendor.parts);
    }
    let mut toolbar = Toolbar::of(&all);
    toolbar.mark(&news);
    webext::paint(&toolbar).await;
    Ok(news.iter().map(plain).collect::<Array>().into())
}

fn plain(word: &Word<'_>) -> JsValue {
    object(&[
        ("id", word.id.into()),
        ("title", word.title.as_str().into()),
        ("message", word.message.into()),
        ("posts", word.posts.into()),
    ])
    .into()
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
