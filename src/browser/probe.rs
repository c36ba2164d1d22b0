//! Sends one request of the console as it is given: over https, without cookies, referrer or cache, following no redirect, ended by its
//! own clock or by the person. What it may say of an answer is what a browser tells scripts: a status, headers, the beginning
//! of the body, how long it took; of a connection that failed it tells nothing but that.

use std::cell::Cell;

use is_it_them_core::probe::{self as core_probe, Ended, Header};
use is_it_them_core::tree::Value;
use wasm_bindgen::prelude::*;

use super::json;

#[cfg_attr(test, wasm_bindgen(module = "/../../www/browser/probe.js"))]
#[cfg_attr(not(test), wasm_bindgen(raw_module = "../browser/probe.js"))]
extern "C" {
    #[wasm_bindgen(js_name = send, catch)]
    async fn send_there(id: f64, text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = cancel, catch)]
    fn cancel_there(id: f64) -> Result<(), JsValue>;
}

/// The most that is read of a body, in bytes.
pub const LIMIT: u32 = 65_536;

/// What is sent.
pub struct Request<'a> {
    /// Where to, with scheme and host.
    pub url: &'a str,
    /// `GET`, `PUT`, `POST`.
    pub method: &'a str,
    /// By their names; a credential is among them, if the call takes one.
    pub headers: &'a [(String, String)],
    /// What goes along.
    pub body: Option<&'a str>,
    /// How long it may take, in milliseconds.
    pub timeout: u32,
}

/// How a request ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum End {
    /// With an answer, of whatever status.
    Answer,
    /// With an answer that leads elsewhere; where to is not told, and nobody goes there.
    Redirect,
    /// Its time was over.
    Timeout,
    /// Without a connection, or it broke.
    #[default]
    Network,
    /// As above, where the browser says so: the name was not resolved.
    Dns,
    /// As above: no safe connection.
    Tls,
    /// As above: refused, or closed at once.
    Broken,
    /// This device knows that it has no network.
    Offline,
    /// The person ended it.
    Cancelled,
    /// It was not sent: it would have gone unencrypted, or with a name and a password in its address.
    Unsafe,
}

/// How long the parts of a connection took, in milliseconds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phases {
    /// The name's resolution.
    pub dns: f64,
    /// The connection, with its encryption.
    pub connect: f64,
    /// Its encryption alone.
    pub tls: f64,
    /// From the request to the first byte.
    pub wait: f64,
    /// From there to the last.
    pub receive: f64,
    /// `h2`, `h3`.
    pub protocol: String,
    /// Whether a connection was open already: then the first three say nothing.
    pub is_reused: bool,
}

/// What came of a request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// How it ended.
    pub end: End,
    /// The status of an answer.
    pub status: Option<u16>,
    /// Its headers, in small letters.
    pub headers: Vec<(String, String)>,
    /// The beginning of its body, as text.
    pub body: String,
    /// How many bytes of it were read, and whether there was more.
    pub bytes: u32,
    /// See above.
    pub is_cut: bool,
    /// Milliseconds until its headers were there.
    pub first: Option<f64>,
    /// Milliseconds until its end.
    pub whole: f64,
    /// The parts of that; nothing where the browser does not tell.
    pub phases: Option<Phases>,
}

thread_local! {
    static NEXT: Cell<f64> = const { Cell::new(1.0) };
}

/// The name of a request that is on its way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ticket(f64);

impl Ticket {
    /// One for the next request.
    #[must_use]
    pub fn next() -> Ticket {
        Ticket(NEXT.replace(NEXT.get() + 1.0))
    }

    /// Ends the request, if it is on its way.
    pub fn cancel(self) {
        // One that ended already is none of anybody's.
        let _ = cancel_there(self.0);
    }
}

/// Sends a request, and gives what came of it.
pub async fn send(ticket: Ticket, request: &Request<'_>) -> Answer {
    let headers = request.headers.iter();
    let headers = headers.map(|(name, value)| Value::from_iter([name.as_str(), value.as_str()]));
    let text = Value::object([
        ("url", request.url.into()),
        ("method", request.method.into()),
        ("headers", headers.collect()),
        ("body", request.body.into()),
        ("timeout", request.timeout.into()),
        ("limit", LIMIT.into()),
    ])
    .to_text();
    let told = send_there(ticket.0, &text).await.unwrap_or_default();
    Answer::read(&json::tree(&told))
}

impl Answer {
    /// As the core takes it.
    #[must_use]
    pub fn taken(self) -> core_probe::Answer {
        let ended = match (self.end, self.status) {
            (End::Answer, Some(status)) => Ended::Status(status),
            (End::Redirect, _) => Ended::Redirected,
            (End::Timeout, _) => Ended::Timeout,
            (End::Cancelled | End::Unsafe, _) => Ended::Cancelled,
            (End::Dns, _) => Ended::Dns,
            (End::Tls, _) => Ended::Tls,
            (End::Broken, _) => Ended::Refused,
            _ => Ended::Network,
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most a few minutes")]
        let millis = Some(self.whole.round() as u32);
        let headers = self.headers.into_iter().map(|(name, value)| Header { name, value }).collect();
        core_probe::Answer { ended, millis, headers, body: self.body }
    }

    fn read(tree: &Value<'_>) -> Answer {
        let text = |key: &str| tree.get(key).and_then(Value::as_str).unwrap_or_default();
        let number = |key: &str| tree.get(key).and_then(Value::as_f64);
        let end = match text("outcome") {
            "answer" => End::Answer,
            "redirect" => End::Redirect,
            "timeout" => End::Timeout,
            "dns" => End::Dns,
            "tls" => End::Tls,
            "refused" => End::Broken,
            "offline" => End::Offline,
            "cancelled" => End::Cancelled,
            "unsafe" => End::Unsafe,
            _ => End::Network,
        };
        let pair = |pair: &Value<'_>| {
            let at = |at: usize| Some(pair.as_array()?.get(at)?.as_str()?.to_owned());
            Some((at(0)?, at(1)?))
        };
        let headers = tree.get("headers").and_then(Value::as_array).into_iter().flatten();
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a status; at most the limit"
        )]
        Answer {
            end,
            status: number("status").filter(|status| *status >= 100.0).map(|status| status as u16),
            headers: headers.filter_map(pair).collect(),
            body: text("body").into(),
            bytes: number("bytes").unwrap_or_default() as u32,
            is_cut: tree.get("cut").and_then(Value::as_bool).unwrap_or_default(),
            first: number("first"),
            whole: number("whole").unwrap_or_default(),
            phases: tree.get("phases").and_then(Phases::read),
        }
    }
}

impl Phases {
    fn read(tree: &Value<'_>) -> Option<Phases> {
        let number = |key: &str| tree.get(key).and_then(Value::as_f64).unwrap_or_default();
        tree.get("dns")?;
        Some(Phases {
            dns: number("dns"),
            connect: number("connect"),
            tls: number("tls"),
            wait: number("wait"),
            receive: number("receive"),
            protocol: tree.get("protocol").and_then(Value::as_str).unwrap_or_default().into(),
            is_reused: tree.get("reused").and_then(Value::as_bool).unwrap_or_default(),
        })
    }
}
