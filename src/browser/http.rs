//! Reading a vendor's page: plain GETs without headers of our own (they would force a CORS preflight), without
//! credentials and referrer, past what the browser kept, with a time limit and a size limit, and a typed reason for every
//! failure.

use gloo_net::http::{Request, Response};
use is_it_them_core::status::{Failure, place};
use js_sys::{Date, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, ReadableStreamDefaultReader, ReferrerPolicy, RequestCache, RequestCredentials, RequestInit,
};

use super::clock;
use super::js::property;

/// How long a whole answer may take, and how large it may be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// In milliseconds, from the request to the last byte.
    pub(crate) millis: u32,
    /// In bytes, unpacked.
    pub(crate) bytes: u32,
}

impl Limits {
    /// Ten seconds and 8 MB: the largest page known (Salesforce) has 1.5 MB.
    pub(crate) const STATUS_PAGE: Limits = Limits { millis: 10_000, bytes: 8 << 20 };

    fn timeout(self) -> Failure {
        let millis = if self.millis == 0 { Deadline::READING } else { self.millis };
        Failure::Timeout { seconds: millis.div_ceil(1000) }
    }
}

/// When the whole reading of a vendor has to be over, with all its documents and the search for them: one vendor must not
/// hold up the others.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline(f64);

impl Deadline {
    /// What one vendor's reading may take, in milliseconds.
    pub(crate) const READING: u32 = 20_000;

    /// So many milliseconds from now.
    pub(crate) fn within(millis: u32) -> Deadline {
        Deadline(clock::ticks() + f64::from(millis))
    }

    /// Milliseconds until then.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float past either end stops there"
    )]
    pub(crate) fn left(self) -> u32 {
        (self.0 - clock::ticks()) as u32
    }

    /// What the next request may take; one for which no time is left ends as it begins.
    pub(crate) fn limits(self) -> Limits {
        Limits { millis: self.left().min(Limits::STATUS_PAGE.millis), ..Limits::STATUS_PAGE }
    }
}

/// A whole 2xx answer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) bytes: Vec<u8>,
    /// The address that was asked, as the browser writes it.
    pub(crate) asked: String,
    /// The address that answered, after all redirects.
    pub(crate) from: String,
}

/// Fetches what is at an address.
///
/// # Errors
/// Whatever kept us from a complete 2xx answer, or that it came over a worse way than it was asked for.
pub(crate) async fn get(url: &str, limits: Limits) -> Result<Answer, Failure> {
    if !is_online() {
        return Err(Failure::Offline);
    }
    let signal = AbortSignal::timeout_with_u32(limits.millis);
    let request = request(url, &signal).ok_or(Failure::Blocked)?;
    let asked = request.url();
    #[cfg(any(feature = "ui", feature = "glance"))]
    if let Some((answer, signal)) = claim(url, limits) {
        let response = JsFuture::from(answer).await.map_err(|_| interrupted(&signal, limits))?;
        return content(asked, response.unchecked_into::<web_sys::Response>().into(), &signal, limits).await;
    }
    let response = request.send().await.map_err(|_| interrupted(&signal, limits))?;
    content(asked, response, &signal, limits).await
}

#[cfg(any(feature = "ui", feature = "glance"))]
thread_local! {
    static CLAIM: std::cell::RefCell<JsValue> = const { std::cell::RefCell::new(JsValue::UNDEFINED) };
}

/// Takes over with this function what was asked while this module was on its way: see `www/element/early.js`.
#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) fn claim_with(claim: JsValue) {
    CLAIM.set(claim);
}

/// The answer to what was asked early, and the signal that ends it when the time from now on is over.
#[cfg(any(feature = "ui", feature = "glance"))]
fn claim(url: &str, limits: Limits) -> Option<(js_sys::Promise, AbortSignal)> {
    let claim: js_sys::Function = CLAIM.with_borrow(|claim| claim.clone().dyn_into().ok())?;
    let claimed = claim.call2(&JsValue::UNDEFINED, &url.into(), &limits.millis.into()).ok()?;
    let pair: js_sys::Array = claimed.dyn_into().ok()?;
    Some((pair.get(0).unchecked_into(), pair.get(1).unchecked_into()))
}

async fn content(
    asked: String,
    response: Response,
    signal: &AbortSignal,
    limits: Limits,
) -> Result<Answer, Failure> {
    let from = response.url();
    if !place::may_answer(&asked, &from) {
        return Err(Failure::Elsewhere { host: place::host(&from).into() });
    }
    refusal(&response)?;
    Ok(Answer { bytes: body(&response, signal, limits).await?, asked, from })
}

/// An address as the browser writes it, which is how [`Answer::from`] is written.
#[cfg(feature = "formats")]
pub(crate) fn written(url: &str) -> String {
    web_sys::Request::new_with_str(url).map_or_else(|_| url.into(), |request| request.url())
}

/// Made by hand, since gloo-net's builder takes every address apart and puts it together again for the sake of query
/// parameters, which is 2 kB of the download. `None` for what no browser takes for an address.
fn request(url: &str, signal: &AbortSignal) -> Option<Request> {
    let init = RequestInit::new();
    // Whatever the page says of how long its answer may be kept: it was kept before the outage.
    init.set_cache(RequestCache::NoCache);
    init.set_credentials(RequestCredentials::Omit);
    init.set_referrer_policy(ReferrerPolicy::NoReferrer);
    init.set_signal(Some(signal));
    web_sys::Request::new_with_str_and_init(url, &init).ok().map(Request::from)
}

fn refusal(response: &Response) -> Result<(), Failure> {
    let status = response.status();
    Err(match status {
        200..=299 => return Ok(()),
        401 | 403 => Failure::Private { status },
        404 | 410 => Failure::NotFound { status },
        429 => Failure::RateLimited { retry_after: retry_after(response) },
        500..=599 => Failure::Server { status },
        _ => Failure::Refused { status },
    })
}

/// `Retry-After` in seconds, where the page lets scripts see it: it is a number of them, or a date.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float past either end stops there"
)]
fn retry_after(response: &Response) -> Option<u32> {
    let stated = response.headers().get("retry-after")?;
    let until = || Some(Date::parse(&stated)).filter(|at| at.is_finite());
    stated.parse().ok().or_else(|| Some(((until()? - Date::now()) / 1000.0).ceil() as u32))
}

/// Reads the body piece by piece, so that an endless one is dropped at the limit.
async fn body(response: &Response, signal: &AbortSignal, limits: Limits) -> Result<Vec<u8>, Failure> {
    let Some(stream) = response.body() else { return Ok(Vec::new()) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(|_| interrupted(signal, limits))?;
        let Some(piece) = property(&chunk, "value").dyn_into::<Uint8Array>().ok() else { return Ok(bytes) };
        if bytes.len() + piece.length() as usize > limits.bytes as usize {
            // The answer to the cancellation is of no interest: the bytes stop either way.
            let _ = reader.cancel();
            return Err(Failure::TooLarge { limit: limits.bytes });
        }
        let start = bytes.len();
        bytes.resize(start + piece.length() as usize, 0);
        piece.copy_to(&mut bytes[start..]);
    }
}

/// Why no answer, or no whole answer, came. A browser hides the difference between a page that forbids reading, a
/// host that does not exist and a broken connection.
fn interrupted(signal: &AbortSignal, limits: Limits) -> Failure {
    if signal.aborted() {
        limits.timeout()
    } else if !is_online() {
        Failure::Offline
    } else {
        Failure::Blocked
    }
}

/// Whether this device says it has a network; works in pages and in service workers.
fn is_online() -> bool {
    property(&property(&js_sys::global(), "navigator"), "onLine") != JsValue::FALSE
}
