//! Reading a vendor's page: plain GETs without headers of our own (they would force a CORS preflight), without
//! credentials and referrer, with a time limit and a size limit, and a typed reason for every failure.

use gloo_net::http::{Request, Response};
use is_it_them_core::status::Failure;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReadableStreamDefaultReader, ReferrerPolicy, RequestCredentials, RequestInit};

use super::js::property;

/// How long a whole answer may take, and how large it may be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// In seconds, from the request to the last byte.
    pub(crate) seconds: u32,
    /// In bytes, unpacked.
    pub(crate) bytes: u32,
}

impl Limits {
    /// Ten seconds and 8 MB: the largest page known (Salesforce) has 1.5 MB.
    pub(crate) const STATUS_PAGE: Limits = Limits { seconds: 10, bytes: 8 << 20 };
}

/// Fetches the bytes at an address.
///
/// # Errors
/// Whatever kept us from a complete 2xx answer.
pub(crate) async fn get(url: &str, limits: Limits) -> Result<Vec<u8>, Failure> {
    if !is_online() {
        return Err(Failure::Offline);
    }
    #[cfg(any(feature = "ui", feature = "glance"))]
    if let Some((answer, signal)) = claim(url, limits) {
        let response = JsFuture::from(answer).await.map_err(|_| interrupted(&signal, limits))?;
        return content(response.unchecked_into::<web_sys::Response>().into(), &signal, limits).await;
    }
    let signal = AbortSignal::timeout_with_u32(limits.seconds * 1000);
    let request = request(url, &signal).ok_or(Failure::Blocked)?;
    let response = request.send().await.map_err(|_| interrupted(&signal, limits))?;
    content(response, &signal, limits).await
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
    let claimed = claim.call2(&JsValue::UNDEFINED, &url.into(), &(limits.seconds * 1000).into()).ok()?;
    let pair: js_sys::Array = claimed.dyn_into().ok()?;
    Some((pair.get(0).unchecked_into(), pair.get(1).unchecked_into()))
}

async fn content(response: Response, signal: &AbortSignal, limits: Limits) -> Result<Vec<u8>, Failure> {
    refusal(&response)?;
    body(&response, signal, limits).await
}

/// Made by hand, since gloo-net's builder takes every address apart and puts it together again for the sake of query
/// parameters, which is 2 kB of the download. `None` for what no browser takes for an address.
fn request(url: &str, signal: &AbortSignal) -> Option<Request> {
    let init = RequestInit::new();
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

/// `Retry-After` in seconds, where it is a number and the page lets scripts see it; a date is not read, since the
/// schedule is slower than any pause worth a date.
fn retry_after(response: &Response) -> Option<u32> {
    response.headers().get("retry-after")?.parse().ok()
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
        Failure::Timeout { seconds: limits.seconds }
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
