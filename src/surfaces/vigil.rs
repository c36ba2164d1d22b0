//! What asks a host every minute while a person waits for it. A package of its own, which the extension's background loads as the
//! alarm for it rings (`www/modules/eager.js`): few have one, and it knows requests as they are kept, which the rest of the background
//! has no use for. The worker may be killed at any moment, so nothing is held here either.

use is_it_them_browser::js::object;
use is_it_them_browser::{clock, environment, environments, probe, vigils};
use is_it_them_core::probe::{Answer, Ended, PATIENCE, Request, Vigil};
use is_it_them_core::status::Record;
use is_it_them_words::language::Grammar;
use is_it_them_words::toolbar;
use wasm_bindgen::prelude::*;

use crate::surfaces::language;

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    // It reads no pages, so it needs none of what keeps them.
    environment::begin(&environments::READER);
}

/// Asks, in the language that the options name, what is asked every minute, if it is time, and writes down each step before the next:
/// this worker may be ended at any of them.
///
/// `{next, message, told}`: when to look again, in milliseconds since 1970, nothing once it is over; what there is to tell; and the vigil
/// once that is told, for [`told`]: until then the next turn tells it again, in the place of the first.
#[wasm_bindgen]
pub async fn keep_vigil(options: JsValue) -> JsValue {
    language::take(&options, Grammar::BARE);
    let Some(mut vigil) = vigils::load().await else { return JsValue::NULL };
    for request in vigil.due(clock::now()) {
        // What is on its way is written down first, so that nobody asks twice in a minute.
        keep(&mut vigil).await;
        let answer = ask(&request).await;
        vigil.heard(&request, &answer, clock::now());
    }
    // What was heard is kept; that it was told is not, before it was.
    keep(&mut vigil).await;
    let message = vigil.turn(clock::now()).map(|turn| toolbar::vigil(&turn, vigil.request().host()));
    let told = message.is_some().then(|| vigil.to_text());
    #[allow(clippy::cast_precision_loss)]
    let next = vigil.next_at(clock::now()).map(|at| at.millis() as f64);
    object(&[("next", next.into()), ("message", message.into()), ("told", told.into())]).into()
}

/// Notes that what there was to tell was told: the vigil as [`keep_vigil`] gave it.
#[wasm_bindgen]
pub async fn told(vigil: String) {
    if let Some(mut vigil) = Vigil::from_text(&vigil) {
        keep(&mut vigil).await;
    }
}

/// Keeps it, unless a person ended it meanwhile.
async fn keep(vigil: &mut Vigil) {
    let is_it = vigils::load().await.is_some_and(|kept| kept.begun_at == vigil.begun_at);
    if is_it {
        // Where there is no room for it, the next turn asks as this one did.
        let _ = vigils::save(vigil).await;
    }
}

async fn ask(request: &Request) -> Answer {
    let Ok(outgoing) = request.sealed(None) else { return Answer::ending(Ended::Skipped) };
    let url = outgoing.url();
    let asked =
        probe::Request { url: &url, method: outgoing.method(), headers: &[], body: None, timeout: PATIENCE };
    let answer = probe::send(probe::Ticket::next(), &asked).await;
    answer.taken()
}
