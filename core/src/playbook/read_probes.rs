//! Reading the probes of a playbook. A playbook may be anybody's, so what it could do with a person's key is bounded here: where
//! a probe may go, which headers it may set, and that it says what it writes.

use super::command::placeholders;
use super::recipe::{Auth, Field, KeyPart, Meant, Method, Recipe, RecipeHost, Sequence};
use super::walk::At;
use super::{PlaybookError, ProbeSlip, Slip};
use crate::tree::Thing;
use crate::tree::Value;

type Result<T> = std::result::Result<T, PlaybookError>;

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

pub(super) fn probe(at: &At<'_>) -> Result<Recipe> {
    at.object(&PROBE)?;
    let method = at.get("method");
    let (source, checked) = (at.get("source"), at.get("checked"));
    let recipe = Recipe {
        id: at.get("id").text()?,
        name: at.get("name").text()?,
        hosts: at.get("hosts").list(host)?,
        method: method
            .word(Method::named, "GET, HEAD, POST, PUT")?
            .ok_or_else(|| method.error(Slip::Word("GET, HEAD, POST, PUT".into())))?,
        path: path(&at.get("path"))?,
        auth: auth(&at.get("auth"))?,
        headers: at.get("headers").list(header)?,
        body: body(&at.get("body"))?,
        writes: at.get("writes").maybe()?,
        good: statuses(&at.get("good"))?,
        good_member: at.get("good_member").maybe()?,
        outcomes: at.get("outcomes").list(meant)?,
        source: source.maybe()?.map(|_| source.url()).transpose()?,
        checked: checked.maybe()?.map(|_| checked.day()).transpose()?,
    };
    if recipe.hosts.is_empty() {
        return Err(at.get("hosts").error(Slip::Probe(ProbeSlip::NoHost)));
    }
    if recipe.method == Method::Put && recipe.writes.is_none() {
        return Err(at.get("writes").error(Slip::Probe(ProbeSlip::Writes)));
    }
    if matches!(recipe.method, Method::Get | Method::Head) && recipe.body.is_some() {
        return Err(at.get("body").error(Slip::Probe(ProbeSlip::Body)));
    }
    Ok(recipe)
}

fn host(at: &At<'_>) -> Result<RecipeHost> {
    at.object(&["region", "host"])?;
    let name = at.get("host");
    let host = name.text()?;
    let (first, rest) = host.split_once('.').unwrap_or((&host, ""));
    let plain = [&first.replacen(Field::Tenant.hole(), "x", 1), ".", rest].concat();
    match is_host(&plain) {
        true => Ok(RecipeHost { region: at.get("region").maybe()?, host }),
        false => Err(name.error(Slip::Probe(ProbeSlip::HostName))),
    }
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
fn path(at: &At<'_>) -> Result<String> {
    let path = at.text()?;
    let is_plain = path.bytes().all(|byte| byte.is_ascii_graphic() && !b"#\\\"<>`^|".contains(&byte));
    let steps = path.split('?').next().unwrap_or_default();
    let is_straight = !steps.split('/').any(|step| step == "." || step == "..");
    if !path.starts_with('/') || path.starts_with("//") || !is_plain || !is_straight {
        return Err(at.error(Slip::Probe(ProbeSlip::Path)));
    }
    holes(at, &path)?;
    Ok(path)
}

/// Whether every name in braces is one that a person fills in.
fn holes(at: &At<'_>, text: &str) -> Result<()> {
    match placeholders(text).find(|name| Field::ALL.iter().all(|field| field.name() != *name)) {
        Some(name) => Err(at.error(Slip::Probe(ProbeSlip::Nobody(name.into())))),
        None => Ok(()),
    }
}

fn auth(at: &At<'_>) -> Result<Auth> {
    if at.is_nothing() {
        return Ok(Auth::None);
    }
    at.object(&["kind", "user", "password", "token", "header", "prefix"])?;
    let kind = at.get("kind");
    let belongs = |names: &[&str]| match ["user", "password", "token", "header", "prefix"]
        .into_iter()
        .find(|name| !at.get(name).is_nothing() && !names.contains(name))
    {
        Some(name) => Err(at.get(name).error(Slip::Member)),
        None => Ok(()),
    };
    match kind.text()?.as_str() {
        "basic" => {
            belongs(&["user", "password"])?;
            let password = at.get("password");
            let password = if password.is_nothing() { None } else { Some(part(&password)?) };
            Ok(Auth::Basic { user: part(&at.get("user"))?, password })
        }
        "bearer" => {
            belongs(&["token"])?;
            Ok(Auth::Bearer { token: part(&at.get("token"))? })
        }
        "header" => {
            belongs(&["token", "header", "prefix"])?;
            let name = at.get("header");
            let header = name.text()?;
            let is_own =
                is_header(&header) && (may_be_set(&header) || header.eq_ignore_ascii_case("authorization"));
            if !is_own {
                return Err(name.error(Slip::Probe(ProbeSlip::HeaderName)));
            }
            let prefix = at.get("prefix").maybe()?.unwrap_or_default();
            if !prefix.bytes().all(is_visible) {
                return Err(at.get("prefix").error(Slip::Probe(ProbeSlip::Prefix)));
            }
            Ok(Auth::Header { header, prefix, token: part(&at.get("token"))? })
        }
        _ => Err(kind.error(Slip::Word("basic, bearer, header".into()))),
    }
}

fn part(at: &At<'_>) -> Result<KeyPart> {
    at.object(&["name", "env"])?;
    let env = at.get("env");
    let part = KeyPart { name: at.get("name").text()?, env: env.text()? };
    // A shell reads the variable by this name: nothing else may stand there.
    let is_name =
        part.env.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
            && part.env.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase());
    if is_name { Ok(part) } else { Err(env.error(Slip::Probe(ProbeSlip::EnvName))) }
}

/// `Name: value`, as it is sent.
fn header(at: &At<'_>) -> Result<(String, String)> {
    let text = at.text()?;
    let (name, value) = text.split_once(':').unwrap_or((&text, ""));
    let value = value.trim();
    if !is_header(name) || value.is_empty() || !value.bytes().all(is_visible) {
        return Err(at.error(Slip::Header));
    }
    match may_be_set(name) {
        true => Ok((name.into(), value.into())),
        false => Err(at.error(Slip::Probe(ProbeSlip::HeaderName))),
    }
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
fn body(at: &At<'_>) -> Result<Option<Value<'static>>> {
    let Some(value) = at.value() else { return Ok(None) };
    if !value.is_object() {
        return Err(at.error(Slip::Expected { thing: Thing::Object, is_missing: false }));
    }
    let text = value.to_text();
    if text.len() > super::walk::LONGEST {
        return Err(at.error(Slip::Probe(ProbeSlip::TooLong)));
    }
    texts_of(at, value)?;
    Ok(Some(value.clone().into_owned()))
}

fn texts_of(at: &At<'_>, value: &Value<'_>) -> Result<()> {
    match value {
        Value::String(text) => holes(at, text),
        Value::Array(items) => items.iter().try_for_each(|item| texts_of(at, item)),
        Value::Object(members) => {
            members.iter().try_for_each(|(key, member)| holes(at, key).and_then(|()| texts_of(at, member)))
        }
        _ => Ok(()),
    }
}

/// Statuses as the dialect writes them.
fn statuses(at: &At<'_>) -> Result<Vec<String>> {
    at.list(|item| {
        let text = item.text()?;
        let is_status = match text.strip_suffix("xx") {
            Some(class) => class.len() == 1 && class.bytes().all(|byte| (b'1'..=b'5').contains(&byte)),
            None => text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit()),
        };
        match is_status || ["timeout", "network"].contains(&text.as_str()) {
            true => Ok(text),
            false => Err(item.error(Slip::Probe(ProbeSlip::Status))),
        }
    })
}

fn meant(at: &At<'_>) -> Result<Meant> {
    at.object(&["statuses", "error"])?;
    Ok(Meant { statuses: statuses(&at.get("statuses"))?, error: at.get("error").text()? })
}

pub(super) fn sequence(at: &At<'_>) -> Result<Sequence> {
    at.object(&["id", "name", "probes", "blocking", "checklists"])?;
    let probes = at.get("probes");
    let sequence = Sequence {
        id: at.get("id").text()?,
        name: at.get("name").text()?,
        probes: probes.texts()?,
        is_blocking: at.get("blocking").flag()?,
        checklists: at.get("checklists").texts()?,
    };
    if sequence.probes.is_empty() { Err(probes.error(Slip::Probe(ProbeSlip::NoProbe))) } else { Ok(sequence) }
}
