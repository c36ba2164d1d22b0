//! Understanding what people type and paste: a module of its own, loaded by the wizard when somebody does. What goes in is the
//! text, what comes out JSON, since the modules share no memory. Nothing of it goes anywhere else.

use std::cell::RefCell;
use std::rc::Rc;

use is_it_them_browser::{catalogue, clock, environment, environments, intl};
use is_it_them_core::catalog::Catalog;
use is_it_them_core::intake::Reading;
use wasm_bindgen::prelude::*;

thread_local! {
    // Taken apart once: people type on.
    static CATALOG: RefCell<Option<Rc<Catalog>>> = const { RefCell::new(None) };
}

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    environment::begin(&environments::READER);
}

/// What was understood of a text, as [`is_it_them_core::intake::Intake::to_kept`] writes it. `base` is where the package lies,
/// with a slash. A long text is read in slices, between which the page does what it has to.
#[wasm_bindgen]
pub async fn understand(text: String, base: String) -> JsValue {
    let mut reading = Reading::new(&text);
    drop(text);
    while !reading.step() {
        clock::pause(0).await;
    }
    // Without the catalogue everything but the vendor is understood.
    let catalog = catalog(&base).await.unwrap_or_default();
    reading.finish(clock::now(), &intl::offset, &catalog).to_kept().to_text().into()
}

async fn catalog(base: &str) -> Option<Rc<Catalog>> {
    if let Some(known) = CATALOG.with(|known| known.borrow().clone()) {
        return Some(known);
    }
    let whole = catalogue::whole(base).await.ok()?;
    CATALOG.with(|known| known.borrow_mut().replace(whole.clone()));
    Some(whole)
}
