//! The browser layer in a browser. Answers are made on the spot: `fetch` is replaced for the length of a test.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used)]

use is_it_them_core::status::{Failure, Reading, Record, Vendor};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use super::http::{self, Limits};
use super::{environment, environments, intl, json, readings};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(inline_js = "
export function replaceFetch(body) {
  const real = globalThis.fetch;
  const asked = [];
  globalThis.fetch = async (request) => {
    asked.push(request);
    const response = await new Function('request', body)(request);
    // A response that no network made has no address.
    return response.url ? response : Object.defineProperty(response, 'url', { value: request.url });
  };
  return [() => { globalThis.fetch = real; }, asked];
}")]
extern "C" {
    #[wasm_bindgen(js_name = replaceFetch)]
    fn replace_fetch(body: &str) -> js_sys::Array;
}

/// What `fetch` does until this is dropped.
struct Fetch(js_sys::Array);

impl Fetch {
    fn that(body: &str) -> Fetch {
        Fetch(replace_fetch(body))
    }

    fn first_request(&self) -> web_sys::Request {
        js_sys::Array::from(&self.0.get(1)).get(0).unchecked_into()
    }
}

impl Drop for Fetch {
    fn drop(&mut self) {
        self.0.get(0).unchecked_into::<Function>().call0(&JsValue::UNDEFINED).unwrap();
    }
}

const QUICK: Limits = Limits { millis: 1000, bytes: 1000 };

async fn answer(response: &str) -> Result<Vec<u8>, Failure> {
    let _fetch = Fetch::that(&format!("return Promise.resolve({response})"));
    http::get("https://status.example.com/x", QUICK).await.map(|answer| answer.bytes)
}

#[wasm_bindgen_test]
async fn every_answer_that_is_none_has_its_reason() {
    for (response, failure) in [
        ("new Response('', { status: 401 })", Failure::Private { status: 401 }),
        ("new Response('', { status: 403 })", Failure::Private { status: 403 }),
        ("new Response('', { status: 404 })", Failure::NotFound { status: 404 }),
        ("new Response('', { status: 410 })", Failure::NotFound { status: 410 }),
        ("new Response('', { status: 418 })", Failure::Refused { status: 418 }),
        ("new Response('', { status: 429 })", Failure::RateLimited { retry_after: None }),
        (
            "new Response('', { status: 429, headers: { 'retry-after': '30' } })",
            Failure::RateLimited { retry_after: Some(30) },
        ),
        (
            "new Response('', { status: 429, headers: { 'retry-after': 'Thu, 01 Jan 2015 00:00:00 GMT' } })",
            Failure::RateLimited { retry_after: Some(0) },
        ),
        (
            "new Response('', { status: 429, headers: { 'retry-after': 'soon' } })",
            Failure::RateLimited { retry_after: None },
        ),
        ("new Response('', { status: 500 })", Failure::Server { status: 500 }),
        ("new Response('', { status: 503 })", Failure::Server { status: 503 }),
        ("new Response('x'.repeat(1001))", Failure::TooLarge { limit: 1000 }),
    ] {
        assert_eq!(answer(response).await, Err(failure), "{response}");
    }
}

#[wasm_bindgen_test]
async fn a_whole_answer_comes_as_it_is() {
    assert_eq!(answer("new Response('x'.repeat(1000))").await, Ok(vec![b'x'; 1000]));
    assert_eq!(
        answer("new Response(new Uint8Array([0xEF, 0xBB, 0xBF, 0xFF]))").await,
        Ok(vec![0xEF, 0xBB, 0xBF, 0xFF])
    );
    // Half of a pair is no text in UTF-16, and bytes that are no text are refused where they are read.
    let half = vec![0xFE, 0xFF, 0xD8, 0x00];
    assert_eq!(answer("new Response(new Uint8Array([0xFE, 0xFF, 0xD8, 0]))").await, Ok(half));
    for utf16 in ["0xFE, 0xFF, 0, 0x7B, 0, 0x7D", "0xFF, 0xFE, 0x7B, 0, 0x7D, 0"] {
        assert_eq!(
            answer(&format!("new Response(new Uint8Array([{utf16}]))")).await,
            Ok(b"{}".to_vec()),
            "{utf16}"
        );
    }
    assert_eq!(answer("new Response(null, { status: 204 })").await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn an_answer_says_where_it_came_from_and_none_comes_over_a_worse_way() {
    let redirected =
        |to: &str| format!("Object.defineProperty(new Response('x'), 'url', {{ value: '{to}' }})");
    for (to, failure) in [
        ("https://other.example/x", None),
        ("http://status.example.com/x", Some("status.example.com")),
        ("https://127.0.0.1/x", Some("127.0.0.1")),
        ("https://[fd00::1]:8443/x", Some("[fd00::1]:8443")),
    ] {
        let _fetch = Fetch::that(&format!("return Promise.resolve({})", redirected(to)));
        let answer = http::get("https://Status.example.com:443/x", QUICK).await;
        let came = answer.map(|answer| (answer.asked, answer.from));
        let expected = match failure {
            Some(host) => Err(Failure::Elsewhere { host: host.into() }),
            None => Ok(("https://status.example.com/x".to_string(), to.to_string())),
        };
        assert_eq!(came, expected, "{to}");
    }
}

#[wasm_bindgen_test]
async fn a_pause_until_a_date_is_one_of_so_many_seconds() {
    let date = "new Date(Date.now() + 90_000).toUTCString()";
    let response = format!("new Response('', {{ status: 429, headers: {{ 'retry-after': {date} }} }})");
    let Err(Failure::RateLimited { retry_after: Some(seconds) }) = answer(&response).await else {
        unreachable!("no pause")
    };
    assert!((85..=90).contains(&seconds), "{seconds}");
}

#[wasm_bindgen_test]
async fn no_answer_is_told_from_a_late_one() {
    let blocked = Fetch::that("return Promise.reject(new TypeError('Failed to fetch'))");
    assert_eq!(http::get("https://status.example.com", QUICK).await, Err(Failure::Blocked));
    drop(blocked);
    let never = "return new Promise((_, no) => request.signal.addEventListener('abort', () => no(request.signal.reason)))";
    let _late = Fetch::that(never);
    assert_eq!(http::get("https://status.example.com", QUICK).await, Err(Failure::Timeout { seconds: 1 }));
}

#[wasm_bindgen_test]
async fn a_request_carries_nothing_of_ours() {
    let fetch = Fetch::that("return Promise.resolve(new Response('{}'))");
    http::get("https://status.example.com/api/v2/summary.json", QUICK).await.unwrap();
    let request = fetch.first_request();
    assert_eq!(request.url(), "https://status.example.com/api/v2/summary.json");
    assert_eq!(request.method(), "GET");
    assert_eq!(request.cache(), web_sys::RequestCache::NoCache);
    assert_eq!(request.credentials(), web_sys::RequestCredentials::Omit);
    assert_eq!(request.referrer_policy(), web_sys::ReferrerPolicy::NoReferrer);
    assert!(
        js_sys::try_iter(&request.headers()).unwrap().unwrap().next().is_none(),
        "a header forces a preflight"
    );
}

#[wasm_bindgen_test]
fn what_is_kept_comes_back_as_text_and_as_the_objects_of_an_older_build() {
    let mut vendor = Vendor { id: "x".into(), name: "\u{e9}\u{1f600}".into(), ..Vendor::default() };
    let text = vendor.to_text();
    for kept in [JsValue::from(text.as_str()), json::plain(&text)] {
        assert_eq!(json::record::<Vendor>(&kept), Some(vendor.clone()));
    }
    for other in [JsValue::UNDEFINED, JsValue::NULL, "{".into(), 7.into()] {
        assert_eq!(json::record::<Vendor>(&other), None);
    }
}

#[wasm_bindgen_test]
fn the_reader_takes_what_the_browsers_own_takes_and_nothing_else() {
    for text in [
        "0",
        "-0",
        "1e999",
        "1.5E-3",
        "\"\\ud800\"",
        "\"\\udc00\\ud800x\"",
        "\"\\ud83d\\ude00\"",
        " [ ] ",
        "{\"a\":1,\"a\":2}",
        "\"\u{2028}\u{7f}\"",
        "",
        "-",
        "01",
        "1.",
        ".5",
        "1e",
        "+1",
        "NaN",
        "nul",
        "nulll",
        "'a'",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "[1 2]",
        "\"\n\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"",
        "[",
        "{\"a\"",
        "\u{feff}1",
        "\u{a0}1",
        "1//",
        "[1]]",
    ] {
        let theirs = js_sys::JSON::parse(text).ok();
        let ours = is_it_them_core::tree::parse(text.as_bytes()).ok();
        assert_eq!(ours.is_some(), theirs.is_some(), "{text}");
        if let (Some(ours), Some(theirs)) = (ours, theirs) {
            let again = js_sys::JSON::stringify(&json::plain(&ours.to_text())).unwrap();
            let well_formed = |text: js_sys::JsString| {
                String::from(text).replace("\\ud800", "\u{fffd}").replace("\\udc00", "\u{fffd}")
            };
            assert_eq!(String::from(again), well_formed(js_sys::JSON::stringify(&theirs).unwrap()), "{text}");
        }
    }
}

#[wasm_bindgen_test]
async fn a_reading_outlives_the_page_and_comes_back_as_kept() {
    let vendor =
        Vendor { id: "x".into(), name: "X".into(), page: "https://x.example".into(), ..Vendor::default() };
    let mut reading = Reading::default().failed(Failure::Private { status: 401 });
    // A module that was not told what it runs in keeps nothing.
    readings::keep(&vendor, &mut reading).await;
    environment::begin(&environments::PAGE);
    assert_eq!(readings::recall(&vendor).await, None);
    readings::keep(&vendor, &mut reading).await;
    assert_eq!(readings::recall(&vendor).await, Some(reading.recalled()));
}

#[wasm_bindgen_test]
fn times_are_written_for_the_reader() {
    let locale = intl::locale(60);
    let ago = |seconds| (locale.ago)(is_it_them_core::time::Elapsed::seconds(seconds));
    assert_ne!(ago(59), ago(60));
    assert!(ago(7200).contains('2'), "{}", ago(7200));
    let at = is_it_them_core::time::Timestamp::parse("2025-11-04T20:46:00Z").unwrap();
    assert!((locale.day)(at).contains("2025"), "{}", (locale.day)(at));
    assert!((locale.moment)(at).contains("46"), "{}", (locale.moment)(at));
}
