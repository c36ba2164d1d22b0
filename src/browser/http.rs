//! Reading a vendor's page: plain GETs without headers of our own (they would force a CORS preflight), without
//! credentials and referrer, past what the browser kept, with a time limit and a size limit, and a typed reason for every
//! failure.
//!
//! What the browser does is asked of it in JavaScript (`www/browser/http.js`), where waiting costs a word: in a module every
//! step between two answers is paid for in the download. What may be believed of an answer is decided here.

use std::cell::Cell;

use gloo_net::http::Request;
use is_it_them_core::status::{Failure, place};
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

use super::environment::Boxed;
use super::{clock, json};

// The build puts a copy of it into each package's script: shared, those few lines would be a file of their own, and one more
// round trip before the first state.
#[cfg_attr(test, wasm_bindgen(module = "/../../www/browser/http.js"))]
#[cfg_attr(not(test), wasm_bindgen(raw_module = "../browser/http.js"))]
extern "C" {
    type Asking;

    #[wasm_bindgen(catch)]
    fn asking(url: &str, millis: u32, seconds: u32) -> Result<Asking, JsValue>;

    #[wasm_bindgen(method, getter)]
    fn request(this: &Asking) -> web_sys::Request;

    #[wasm_bindgen(method, getter)]
    fn early(this: &Asking) -> Option<js_sys::Promise>;

    #[wasm_bindgen(method)]
    fn why(this: &Asking) -> JsValue;

    #[wasm_bindgen(catch)]
    async fn body(response: web_sys::Response, asking: &Asking, limit: u32) -> Result<JsValue, JsValue>;

    // What cannot fail is taken right from the file, which the bundler then gives a file of its own for all packages.
    #[wasm_bindgen(js_name = claimWith, catch)]
    fn take_claim(claim: JsValue) -> Result<(), JsValue>;
}

/// How long a whole answer may take, and how large it may be.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// In milliseconds, from the request to the last byte.
    pub millis: u32,
    /// In bytes, unpacked.
    pub bytes: u32,
}

impl Limits {
    /// Ten seconds and 8 MB: the largest page known (Salesforce) has 1.5 MB.
    pub const STATUS_PAGE: Limits = Limits { millis: 10_000, bytes: 8 << 20 };

    /// How long was waited, where that was too long.
    fn seconds(self) -> u32 {
        let millis = if self.millis == 0 { Deadline::READING } else { self.millis };
        millis.div_ceil(1000)
    }
}

/// When the whole reading of a vendor has to be over, with all its documents and the search for them: one vendor must not
/// hold up the others.
#[derive(Clone, Copy, Debug)]
pub struct Deadline(f64);

impl Deadline {
    /// What one vendor's reading may take, in milliseconds.
    pub const READING: u32 = 20_000;

    /// This number of milliseconds from now.
    pub fn within(millis: u32) -> Deadline {
        Deadline(clock::ticks() + f64::from(millis))
    }

    /// Milliseconds until then.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float past either end stops there"
    )]
    pub fn left(self) -> u32 {
        (self.0 - clock::ticks()) as u32
    }

    /// What the next request may take; one for which no time is left ends as it begins.
    pub fn limits(self) -> Limits {
        Limits { millis: self.left().min(Limits::STATUS_PAGE.millis), ..Limits::STATUS_PAGE }
    }
}

/// A whole 2xx answer.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// The body, unpacked.
    pub bytes: Vec<u8>,
    /// The address that was asked, as the browser writes it.
    pub asked: String,
    /// The address that answered, after all redirects.
    pub from: String,
}

/// Fetches what is at an address.
///
/// # Errors
/// Whatever kept us from a complete 2xx answer, or that it came over a worse way than it was asked for.
pub async fn get(url: &str, limits: Limits) -> Result<Answer, Failure> {
    let asking = asking(url, limits.millis, limits.seconds()).map_err(failure)?;
    let asked = asking.request().url();
    let response = answer(&asking).await.ok_or_else(|| failure(asking.why()))?;
    let from = response.url();
    if !place::may_answer(&asked, &from) {
        return Err(Failure::Elsewhere { host: place::host(&from).into() });
    }
    let bytes = body(response, &asking, limits.bytes).await.map_err(failure)?;
    Ok(Answer { bytes: bytes.unchecked_ref::<Uint8Array>().to_vec(), asked, from })
}

/// Gives what was asked while this module was on its way.
type Early = fn(&Asking) -> Option<Boxed<'static, Option<web_sys::Response>>>;

thread_local! {
    /// Set where something may have been asked so.
    static EARLY: Cell<Option<Early>> = const { Cell::new(None) };
}

/// Takes over with this function what was asked while this module was on its way: see `www/element/early.js`.
pub fn claim_with(claim: JsValue) {
    // It only keeps it.
    let _ = take_claim(claim);
    EARLY.set(Some(|asking| {
        let early = asking.early()?;
        Some(Box::pin(async { wasm_bindgen_futures::JsFuture::from(early).await.ok()?.dyn_into().ok() }))
    }));
}

/// What came, early or now. Decided outside of asynchronous code, which contains all that it might wait for.
fn answer(asking: &Asking) -> Boxed<'static, Option<web_sys::Response>> {
    if let Some(early) = EARLY.get().and_then(|early| early(asking)) {
        return early;
    }
    let request = Request::from(asking.request());
    Box::pin(async { request.send().await.ok().map(Into::into) })
}

/// What was thrown, which is a failure as it is written everywhere else.
#[allow(clippy::needless_pass_by_value, reason = "as `map_err` gives it")]
fn failure(thrown: JsValue) -> Failure {
    json::record(&thrown).unwrap_or(Failure::Blocked)
}

/// An address as the browser writes it, which is how [`Answer::from`] is written.
pub fn written(url: &str) -> String {
    web_sys::Request::new_with_str(url).map_or_else(|_| url.into(), |request| request.url())
}
