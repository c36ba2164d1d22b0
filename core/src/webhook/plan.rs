//! Which digest must give which bytes: the documented way, then variants of it.

use super::body::BodyForm;
use super::key::{Key, SecretForm};
use super::paste::Pasted;
use super::signature::{Said, plain_ecdsa, said};
use crate::playbook::Webhooks;
use crate::probe::Secret;
use crate::time::Timestamp;

/// How a signature is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// HMAC with SHA-256: 32 bytes.
    HmacSha256,
    /// HMAC with SHA-1: 20 bytes.
    HmacSha1,
    /// ECDSA on P-256 with SHA-256: the key is public (SPKI), the signature two numbers of 32 bytes.
    EcdsaSha256,
}

/// One thing to compute: whether this key over this message gives these bytes; for ECDSA, whether they are its signature.
pub struct Check {
    /// How.
    pub algorithm: Algorithm,
    /// With which key.
    pub key: Key,
    /// Over which bytes.
    pub message: Vec<u8>,
    /// What must come of it, any one of these.
    pub expected: Vec<Vec<u8>>,
    /// What it tries.
    pub variant: Variant,
}

/// What a check tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Variant {
    /// The documented way, with what was pasted.
    Documented,
    /// Another form of the body.
    Body(BodyForm),
    /// Another form of the secret.
    Secret(SecretForm),
    /// Another form of the address: with http for https, or the other way round.
    Scheme,
    /// As above: with or without the slash at its end.
    Slash,
    /// As above: without its query.
    Query,
    /// As above: with percent signs decoded.
    Decoded,
}

/// What there is to compute, and what is known without.
pub struct Checks {
    /// In the order in which they are to be tried; the first that fits counts.
    pub checks: Vec<Check>,
    /// By how many seconds the signed time is before now; below zero where it is ahead.
    pub age_seconds: Option<i64>,
    /// How many the vendor allows.
    pub tolerance_seconds: Option<u32>,
    /// Whether the signature is written in another way than the vendor documents: hex where base64 belongs, or the other way round.
    pub is_other_encoding: bool,
}

/// Why nothing can be computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unchecked {
    /// This header was not pasted.
    NoHeader(String),
    /// The header holds nothing of the length of a signature.
    NoSignature(String),
    /// No secret was entered, or it is no key of this kind.
    NoSecret,
    /// The scheme signs the address, and nobody said which.
    NoUrl,
    /// The scheme is none that is computed here: a shared secret, a JWT, a certificate.
    OtherScheme,
}

/// The most seconds a signed time may be off to be told in seconds: more is a time in another unit.
const MILLIS_FROM: i64 = 100_000_000_000;

/// What there is to compute for a scheme of a playbook.
///
/// # Errors
/// When something is missing, or the scheme is of another kind.
pub fn checks(
    scheme: &Webhooks,
    pasted: &Pasted,
    secret: &Secret,
    now: Timestamp,
) -> Result<Checks, Unchecked> {
    let algorithm = match scheme.algorithm.as_str() {
        "hmac-sha256" => Algorithm::HmacSha256,
        "hmac-sha1" => Algorithm::HmacSha1,
        "ecdsa-sha256" => Algorithm::EcdsaSha256,
        _ => return Err(Unchecked::OtherScheme),
    };
    let template = scheme.template.as_ref().unwrap_or(&scheme.signed);
    if !is_template(template) {
        return Err(Unchecked::OtherScheme);
    }
    let value = pasted.header(&scheme.header).ok_or_else(|| Unchecked::NoHeader(scheme.header.clone()))?;
    let mut signed = said(value, |length| match algorithm {
        Algorithm::HmacSha256 => length == 32,
        Algorithm::HmacSha1 => length == 20,
        Algorithm::EcdsaSha256 => (60..=80).contains(&length),
    });
    if algorithm == Algorithm::EcdsaSha256 {
        let plain = |mut signature: super::signature::Signature| {
            signature.bytes = plain_ecdsa(&signature.bytes)?;
            Some(signature)
        };
        signed.signatures = signed.signatures.into_iter().filter_map(plain).collect();
    }
    if signed.signatures.is_empty() {
        return Err(Unchecked::NoSignature(scheme.header.clone()));
    }
    let form = scheme.secret.as_deref().and_then(SecretForm::named).unwrap_or(match algorithm {
        Algorithm::EcdsaSha256 => SecretForm::PublicKey,
        _ => SecretForm::Text,
    });
    let needs_url = template.contains("{url}") || template.contains("{uri}");
    if needs_url && pasted.url.is_empty() {
        return Err(Unchecked::NoUrl);
    }
    let time = time(scheme, pasted, &signed);
    if template.contains("{timestamp}") && time.is_none() {
        return Err(Unchecked::NoHeader(
            scheme.timestamp_header.clone().unwrap_or_else(|| scheme.header.clone()),
        ));
    }
    let expected: Vec<Vec<u8>> = signed.signatures.iter().map(|signature| signature.bytes.clone()).collect();
    let message = |body: &str, url: &str| filled(template, pasted, time.as_deref(), body, url);
    let mut all: Vec<Check> = Vec::new();
    let mut add = |variant: Variant, form: SecretForm, body: &str, url: &str| {
        if let (Some(key), Some(message)) = (form.key(secret), message(body, url)) {
            all.push(Check { algorithm, key, message, expected: expected.clone(), variant });
        }
    };
    add(Variant::Documented, form, &pasted.body, &pasted.url);
    for other in BodyForm::ALL.into_iter().skip(1) {
        if let Some(body) = other.of(&pasted.body).filter(|_| template.contains("{body}")) {
            add(Variant::Body(other), form, &body, &pasted.url);
        }
    }
    if algorithm != Algorithm::EcdsaSha256 {
        for other in SecretForm::SHARED.into_iter().filter(|other| *other != form) {
            add(Variant::Secret(other), other, &pasted.body, &pasted.url);
        }
    }
    if needs_url {
        for (variant, url) in addresses(&pasted.url) {
            add(variant, form, &pasted.body, &url);
        }
    }
    if all.is_empty() {
        return Err(Unchecked::NoSecret);
    }
    let is_hex = signed.signatures.iter().all(|signature| signature.is_hex);
    let documented = scheme.encoding.as_deref().map(|encoding| encoding == "hex");
    Ok(Checks {
        checks: all,
        age_seconds: time.as_deref().and_then(|time| age(time, now)),
        tolerance_seconds: scheme.tolerance_seconds,
        is_other_encoding: documented.is_some_and(|documented| documented != is_hex),
    })
}

/// The time that is signed, as it stands.
fn time(scheme: &Webhooks, pasted: &Pasted, signed: &Said) -> Option<String> {
    let header = scheme.timestamp_header.as_deref().and_then(|name| pasted.header(name));
    header.map(Into::into).or_else(|| signed.time.clone())
}

/// By how many seconds a time is before now. It is in seconds, milliseconds or a date.
fn age(time: &str, now: Timestamp) -> Option<i64> {
    let at = match crate::digits::number(time.trim()) {
        Some(number) if number < MILLIS_FROM => number.checked_mul(1000)?,
        Some(number) => number,
        None => Timestamp::parse_loose(time)?.millis(),
    };
    Some((now.millis().checked_sub(at)?) / 1000)
}

/// Whether a text says what is signed, and does not describe it: nothing stands between its holes but signs and short names.
fn is_template(text: &str) -> bool {
    !text.contains(' ') && text.contains('{')
}

/// The bytes that are signed; nothing where a header that belongs to them was not pasted.
fn filled(template: &str, pasted: &Pasted, time: Option<&str>, body: &str, url: &str) -> Option<Vec<u8>> {
    let mut out = String::with_capacity(template.len() + body.len());
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        out.push_str(before);
        let (name, after) = behind.split_once('}')?;
        match name {
            "body" => out.push_str(body),
            "timestamp" | "t" => out.push_str(time?),
            "url" | "uri" => out.push_str(url),
            "method" => out.push_str(&pasted.method),
            "form" => out.push_str(&form(body)),
            header => out.push_str(pasted.header(header)?),
        }
        rest = after;
    }
    out.push_str(rest);
    Some(out.into_bytes())
}

/// A form's fields in the order of their names, each name and value one after the other; nothing where the body is no form, whose digest
/// is in the address then.
fn form(body: &str) -> String {
    let body = body.trim();
    if body.starts_with(['{', '[']) {
        return String::new();
    }
    let mut fields: Vec<(String, String)> = body
        .split('&')
        .filter_map(|field| field.split_once('='))
        .map(|(name, value)| (decoded(&name.replace('+', " ")), decoded(&value.replace('+', " "))))
        .collect();
    fields.sort();
    fields.dedup();
    fields.into_iter().flat_map(|(name, value)| [name, value]).collect()
}

/// A text with its percent signs decoded.
fn decoded(text: &str) -> String {
    let mut out: Vec<u8> = Vec::with_capacity(text.len());
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let pair = text.get(at + 1..at + 3).filter(|_| *byte == b'%').and_then(super::key::unhex);
        match pair.as_deref() {
            Some([whole]) => {
                out.push(*whole);
                at += 3;
            }
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Addresses as a proxy or a framework writes one.
fn addresses(url: &str) -> Vec<(Variant, String)> {
    let mut all = Vec::new();
    match url.split_once("://") {
        Some(("https", rest)) => all.push((Variant::Scheme, ["http://", rest].concat())),
        Some(("http", rest)) => all.push((Variant::Scheme, ["https://", rest].concat())),
        _ => {}
    }
    let (path, query) = url.split_at(url.find('?').unwrap_or(url.len()));
    let slashed = match path.strip_suffix('/') {
        Some(bare) => [bare, query].concat(),
        None => [path, "/", query].concat(),
    };
    all.push((Variant::Slash, slashed));
    if !query.is_empty() {
        all.push((Variant::Query, path.into()));
    }
    let plain = decoded(url);
    if plain != url {
        all.push((Variant::Decoded, plain));
    }
    all
}
