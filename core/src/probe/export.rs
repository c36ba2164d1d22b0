//! A run to be passed on: as JSON, and as HAR 1.2 (w3c.github.io/web-performance/specs/HAR). What is in a run has no secrets; what is
//! passed on has no person's data either: paths keep their holes, and bodies are looked through once more.

use super::call::Call;
use super::ended::Ended;
use super::request::Header;
use super::run::Run;
use super::said::indented;
use crate::intake::redact;
use crate::playbook::{Retry, Whose};
use crate::tree::Value;

impl Run {
    /// As JSON, indented.
    #[must_use]
    pub fn to_json(&self) -> String {
        let calls = self.calls.iter().map(|call| {
            Value::object([
                ("probe", call.recipe.clone().into()),
                ("method", call.method.clone().into()),
                ("url", url(call).into()),
                ("region", call.region.clone().into()),
                ("at", call.at.text().into()),
                ("outcome", call.ended.name().into()),
                ("millis", call.millis.into()),
                ("good", call.is_good.into()),
                ("control", call.is_control.into()),
                ("whose", call.whose.map(Whose::name).into()),
                ("retry", call.retry.map(Retry::name).into()),
                ("row", call.row.clone().into()),
                ("message", call.message.as_deref().map(redact).into()),
                ("headers", call.headers.iter().map(header).collect()),
                ("body", redact(&call.body).into()),
            ])
        });
        let run = Value::object([
            ("vendor", self.vendor.clone().into()),
            ("sequence", self.sequence.clone().into()),
            ("begun_at", self.begun_at.text().into()),
            ("calls", calls.collect()),
        ]);
        indented(&run)
    }

    /// As HAR 1.2. What ended without an answer has the status 0, and says why under `_error`, as browsers write it.
    #[must_use]
    pub fn to_har(&self, version: &str) -> String {
        let entries = self.calls.iter().map(|call| {
            let millis = Value::from(call.millis.unwrap_or(0));
            let (status, error) = match call.ended {
                Ended::Status(status) => (u32::from(status), None),
                other => (0, Some(other.name())),
            };
            let mime = call.headers.iter().find(|header| header.name == "content-type");
            let body = redact(&call.body);
            let request = Value::object([
                ("method", call.method.clone().into()),
                ("url", url(call).into()),
                ("httpVersion", "".into()),
                ("cookies", Value::Array(Vec::new())),
                ("headers", Value::Array(Vec::new())),
                ("queryString", Value::Array(Vec::new())),
                ("headersSize", Value::from(-1_i64)),
                ("bodySize", Value::from(-1_i64)),
            ]);
            let content = Value::object([
                ("size", Value::from(body.len() as u64)),
                ("mimeType", mime.map_or("", |header| header.value.as_str()).to_string().into()),
                ("text", body.into()),
            ]);
            let response = Value::object([
                ("status", status.into()),
                ("statusText", "".into()),
                ("httpVersion", "".into()),
                ("cookies", Value::Array(Vec::new())),
                ("headers", call.headers.iter().map(header).collect()),
                ("content", content),
                ("redirectURL", "".into()),
                ("headersSize", Value::from(-1_i64)),
                ("bodySize", Value::from(-1_i64)),
                ("_error", error.into()),
            ]);
            Value::object([
                ("startedDateTime", stamp(call).into()),
                ("time", millis.clone()),
                ("request", request),
                ("response", response),
                ("cache", Value::Object(crate::tree::Object::default())),
                (
                    "timings",
                    Value::object([("send", 0_u32.into()), ("wait", millis), ("receive", 0_u32.into())]),
                ),
                ("comment", call.recipe.clone().into()),
            ])
        });
        let creator =
            Value::object([("name", "Is It Them?".into()), ("version", version.to_string().into())]);
        let log =
            Value::object([("version", "1.2".into()), ("creator", creator), ("entries", entries.collect())]);
        indented(&Value::object([("log", log)]))
    }
}

fn header(header: &Header) -> Value<'static> {
    Value::object([("name", header.name.clone().into()), ("value", redact(&header.value).into())])
}

/// The address with holes where a person filled something in.
fn url(call: &Call) -> String {
    let path = call.path.replace('{', "%7B").replace('}', "%7D");
    ["https://", &call.host, &path].concat()
}

/// HAR wants a fraction of a second.
fn stamp(call: &Call) -> String {
    let text = call.at.text();
    if text.contains('.') { text } else { text.replace('Z', ".000Z") }
}
