//! Reading the probes of a playbook. A playbook may be anybody's, so what it could do with a person's key is bounded here: where
//! a probe may go, which headers it may set, and that it says what it writes.

use super::command::placeholders;
use super::recipe::{Auth, Field, KeyPart, Meant, Method, Recipe, RecipeHost, Sequence};
use super::walk::At;
use super::{ProbeSlip, Slip};
use crate::tree::Thing;
use crate::tree::Value;

const PROBE: [&str; 14] = [
    "id",
    "name",
    "hosts",
    "method",
    "path",
    "auth",
    "headers",
    "body",
    "writes",
    "good",
    "good_member",
    "outcomes",
    "source",
    "checked",
];

pub(super) fn probe(at: &At<'_>) -> Recipe {
    at.object(&PROBE);
    let recipe = Recipe {
        id: at.text("id"),
        name: at.text("name"),
        hosts: at.list("hosts", host),
        method: method(at),
        path: path(&at.get("path")),
        auth: auth(&at.get("auth")),
        headers: at.list("headers", header),
        body: body(&at.get("body")),
        writes: at.maybe("writes"),
        good: statuses(at, "good"),
        good_member: at.maybe("good_member"),
        outcomes: at.list("outcomes", meant),
        source: at.maybe_url("source"),
        checked: at.maybe_day("checked"),
    };
    if recipe.hosts.is_empty() {
        at.get("hosts").wrong(Slip::Probe(ProbeSlip::NoHost));
    }
    if recipe.method == Method::Put && recipe.writes.is_none() {
        at.get("writes").wrong(Slip::Probe(ProbeSlip::Writes));
    }
    if matches!(recipe.method, Method::Get | Method::Head) && recipe.body.is_some() {
        at.get("body").wrong(Slip::Probe(ProbeSlip::Body));
    }
    recipe
}

const METHODS: &str = "GET, HEAD, POST, PUT";

fn method(at: &At<'_>) -> Method {
    let method = at.word("method", Method::named, METHODS);
    if method.is_none() {
        at.get("method").wrong(Slip::Word(METHODS.into()));
    }
    method.unwrap_or(Method::Get)
}

fn host(at: &At<'_>) -> RecipeHost {
    at.object(&["region", "host"]);
    let host = at.text("host");
    let (first, rest) = host.split_once('.').unwrap_or((&host, ""));
    let plain = [&first.replacen(Field::Tenant.hole(), "x", 1), ".", rest].concat();
    if !is_host(&plain) {
        at.get("host").wrong(Slip::Probe(ProbeSlip::HostName));
    }
    RecipeHost { region: at.maybe("region"), host }
}

/// Whether this is a host's name in the public DNS: labels of small letters, digits and hyphens, the last one with a letter, so
/// that no address in numbers is one. A number belongs to another firm tomorrow, and a key that is sent to it goes there.
pub(crate) fn is_host(name: &str) -> bool {
    let is_label = |label: &str| {
        let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        (1..=63).contains(&label.len())
            && label.bytes().all(is_part)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = name.rsplit('.').next().unwrap_or_default();
    name.len() <= 253
        && name.contains('.')
        && name.split('.').all(is_label)
        && last.bytes().any(|byte| byte.is_ascii_lowercase())
        && !last.starts_with("0x")
}

/// A path with its query. What a browser would take out of it, or read as the end of it, is refused.
fn path(at: &At<'_>) -> String {
    let path = at.here();
    let is_plain = path.bytes().all(|byte| byte.is_ascii_graphic() && !b"#\\\"<>`^|".contains(&byte));
    let steps = path.split('?').next().unwrap_or_default();
    let is_straight = !steps.split('/').any(|step| step == "." || step == "..");
    if !path.starts_with('/') || path.starts_with("//") || !is_plain || !is_straight {
        at.wrong(Slip::Probe(ProbeSlip::Path));
    }
    holes(at, &path);
    path
}

/// Whether every name in braces is one that a person fills in.
fn holes(at: &At<'_>, text: &str) {
    if let Some(name) = placeholders(text).find(|name| Field::ALL.iter().all(|field| field.name() != *name)) {
        at.wrong(Slip::Probe(ProbeSlip::Nobody(name.into())));
    }
}

/// What may stand beside the kind of an authorization.
const AUTH: [&str; 5] = ["user", "password", "token", "header", "prefix"];

fn auth(at: &At<'_>) -> Auth {
    if at.is_nothing() {
        return Auth::None;
    }
    at.object(&["kind", "user", "password", "token", "header", "prefix"]);
    let belongs = |names: &[&str]| {
        let strange = AUTH.into_iter().find(|name| !at.get(name).is_nothing() && !names.contains(name));
        if let Some(name) = strange {
            at.get(name).wrong(Slip::Member);
        }
    };
    match at.text("kind").as_str() {
        "basic" => {
            belongs(&["user", "password"]);
            let password = at.get("password");
            let password = (!password.is_nothing()).then(|| part(&password));
            Auth::Basic { user: part(&at.get("user")), password }
        }
        "bearer" => {
            belongs(&["token"]);
            Auth::Bearer { token: part(&at.get("token")) }
        }
        "header" => {
            belongs(&["token", "header", "prefix"]);
            let header = at.text("header");
            let is_own =
                is_header(&header) && (may_be_set(&header) || header.eq_ignore_ascii_case("authorization"));
            if !is_own {
                at.get("header").wrong(Slip::Probe(ProbeSlip::HeaderName));
            }
            let prefix = at.maybe("prefix").unwrap_or_default();
            if !prefix.bytes().all(is_visible) {
                at.get("prefix").wrong(Slip::Probe(ProbeSlip::Prefix));
            }
            Auth::Header { header, prefix, token: part(&at.get("token")) }
        }
        _ => {
            at.get("kind").wrong(Slip::Word("basic, bearer, header".into()));
            Auth::None
        }
    }
}

fn part(at: &At<'_>) -> KeyPart {
    at.object(&["name", "env"]);
    let part = KeyPart { name: at.text("name"), env: at.text("env") };
    // A shell reads the variable by this name: nothing else may stand there.
    let is_name =
        part.env.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
            && part.env.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase());
    if !is_name {
        at.get("env").wrong(Slip::Probe(ProbeSlip::EnvName));
    }
    part
}

/// `Name: value`, as it is sent.
fn header(at: &At<'_>) -> (String, String) {
    let text = at.here();
    let (name, value) = text.split_once(':').unwrap_or((&text, ""));
    let value = value.trim();
    if !is_header(name) || value.is_empty() || !value.bytes().all(is_visible) {
        at.wrong(Slip::Header);
    }
    if !may_be_set(name) {
        at.wrong(Slip::Probe(ProbeSlip::HeaderName));
    }
    (name.into(), value.into())
}

fn is_header(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn is_visible(byte: u8) -> bool {
    byte.is_ascii_graphic() || byte == b' '
}

/// Headers that say who asks, on whose behalf or how the connection is kept are the browser's and the person's alone.
fn may_be_set(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    const NOT: [&str; 17] = [
        "authorization",
        "cookie",
        "host",
        "origin",
        "referer",
        "connection",
        "content-length",
        "transfer-encoding",
        "te",
        "trailer",
        "upgrade",
        "expect",
        "keep-alive",
        "via",
        "date",
        "set-cookie",
        "user-agent",
    ];
    let is_forwarded =
        name.starts_with("x-forwarded") || name == "forwarded" || name.starts_with("x-http-method");
    !NOT.contains(&name.as_str()) && !name.starts_with("proxy-") && !name.starts_with("sec-") && !is_forwarded
}

/// The body, whose texts may have holes.
fn body(at: &At<'_>) -> Option<Value<'static>> {
    let value = at.value()?;
    if !value.is_object() {
        at.wanted(Thing::Object);
    }
    if value.to_text().len() > super::walk::LONGEST {
        at.wrong(Slip::Probe(ProbeSlip::TooLong));
        return None;
    }
    texts_of(at, value);
    Some(value.clone().into_owned())
}

fn texts_of(at: &At<'_>, value: &Value<'_>) {
    match value {
        Value::String(text) => holes(at, text),
        Value::Array(items) => items.iter().for_each(|item| texts_of(at, item)),
        Value::Object(members) => members.iter().for_each(|(key, member)| {
            holes(at, key);
            texts_of(at, member);
        }),
        _ => {}
    }
}

/// Statuses as the dialect writes them.
fn statuses(at: &At<'_>, key: &str) -> Vec<String> {
    at.list(key, |item| {
        let text = item.here();
        let is_status = match text.strip_suffix("xx") {
            Some(class) => class.len() == 1 && class.bytes().all(|byte| (b'1'..=b'5').contains(&byte)),
            None => text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit()),
        };
        if !is_status && !["timeout", "network"].contains(&text.as_str()) {
            item.wrong(Slip::Probe(ProbeSlip::Status));
        }
        text
    })
}

fn meant(at: &At<'_>) -> Meant {
    at.object(&["statuses", "error"]);
    Meant { statuses: statuses(at, "statuses"), error: at.text("error") }
}

pub(super) fn sequence(at: &At<'_>) -> Sequence {
    at.object(&["id", "name", "probes", "blocking", "checklists"]);
    let sequence = Sequence {
        id: at.text("id"),
        name: at.text("name"),
        probes: at.texts("probes"),
        is_blocking: at.flag("blocking"),
        checklists: at.texts("checklists"),
    };
    if sequence.probes.is_empty() {
        at.get("probes").wrong(Slip::Probe(ProbeSlip::NoProbe));
    }
    sequence
}
