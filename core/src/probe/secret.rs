//! Credentials: for which host each one is, and how it comes into a header and nowhere else.
//!
//! What makes it right: a key that went to a wrong host once is lost. So the key is bound to the vendor, the host and the playbook's
//! kind, and the binding is compared at the moment of sending, in the one function that makes the header; a [`Secret`] can be
//! neither shown, logged, compared nor written with the rest.

use super::request::Request;
use crate::base64;
use crate::playbook::Auth;

/// The longest key, in bytes. Tokens of a few kB exist; more is no key.
const LONGEST: usize = 8 * 1024;

/// A part of a credential. On purpose without `Debug`, `Display`, `Clone` and `Record`.
pub struct Secret(String);

impl Secret {
    /// What was typed, without the spaces and line breaks that pasting adds around it.
    #[must_use]
    pub fn new(typed: &str) -> Secret {
        Secret(typed.trim().into())
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The secret itself. For encrypting it and for the header of [`Request::sealed`]: nothing else may show, log or keep it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl Drop for Secret {
    /// Overwrites it, as far as a program without unsafe code can.
    fn drop(&mut self) {
        let mut bytes = std::mem::take(&mut self.0).into_bytes();
        bytes.fill(0);
        std::hint::black_box(&bytes);
    }
}

/// Where a credential is kept, and what it is for. Two playbooks share one only where all of it is the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// The vendor's id.
    pub vendor: String,
    /// The host that may see it.
    pub host: String,
    /// `basic`, `bearer`, `header x-api-key`.
    pub kind: String,
    /// The environment variables that hold its parts in a terminal, in their order.
    pub parts: Vec<String>,
    /// Whether an imported playbook asked for it: such a playbook gets none that a person entered for one that ships.
    pub is_imported: bool,
}

impl Slot {
    /// Its name among those that are kept.
    #[must_use]
    pub fn name(&self) -> String {
        let origin = if self.is_imported { "imported" } else { "shipped" };
        [origin, &self.vendor, &self.host, &self.kind, &self.parts.join(" ")].join("|")
    }
}

/// A credential, with what it is for.
pub struct Credential {
    /// What it is for.
    pub slot: Slot,
    /// Its parts, in the slot's order; an empty one where the vendor wants none.
    pub values: Vec<Secret>,
}

/// Why a request is not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// It takes a credential, and there is none.
    Missing,
    /// The credential is for another host, vendor or playbook.
    Elsewhere,
    /// The credential has characters that no header may have.
    Unsendable,
    /// The address is none that may be asked.
    Unsound,
}

/// A request as it leaves. On purpose without `Debug` and `Record`: the credential is in it.
pub struct Outgoing<'a> {
    request: &'a Request,
    authorization: Option<(String, Secret)>,
}

impl Outgoing<'_> {
    /// The address.
    #[must_use]
    pub fn url(&self) -> String {
        self.request.url()
    }

    /// As HTTP has it.
    #[must_use]
    pub fn method(&self) -> &'static str {
        self.request.method().name()
    }

    /// All headers: name, value.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let plain = self.request.headers().iter().map(|header| (header.name.as_str(), header.value.as_str()));
        let secret = self.authorization.iter().map(|(name, value)| (name.as_str(), value.expose()));
        plain.chain(secret)
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.request.body()
    }
}

impl Request {
    /// The request as it leaves, with its credential. The only place where a credential gets into a header.
    ///
    /// # Errors
    /// When the credential is missing or not for exactly this, or cannot be sent.
    pub fn sealed(&self, credential: Option<&Credential>) -> Result<Outgoing<'_>, Withheld> {
        if !self.is_sound() {
            return Err(Withheld::Unsound);
        }
        let Some(slot) = self.slot() else { return Ok(Outgoing { request: self, authorization: None }) };
        let credential = credential.ok_or(Withheld::Missing)?;
        if credential.slot != slot {
            return Err(Withheld::Elsewhere);
        }
        let value = |at: usize| credential.values.get(at).map(Secret::expose).unwrap_or_default();
        let (first, second) = (value(0), value(1));
        let is_sendable =
            |value: &str| value.len() <= LONGEST && value.bytes().all(|byte| (0x20..0x7f).contains(&byte));
        if first.is_empty() || (slot.parts.len() > 1 && second.is_empty()) {
            return Err(Withheld::Missing);
        }
        let basic = matches!(self.auth(), Auth::Basic { .. });
        // A name with a colon would move the border between name and password (RFC 7617).
        if !is_sendable(first) || !is_sendable(second) || (basic && first.contains(':')) {
            return Err(Withheld::Unsendable);
        }
        let authorization = match self.auth() {
            Auth::None => return Err(Withheld::Unsound),
            Auth::Basic { .. } => {
                let pair = [first, ":", second].concat();
                ("Authorization".into(), ["Basic ", &base64::padded(pair.as_bytes())].concat())
            }
            Auth::Bearer { .. } => ("Authorization".into(), ["Bearer ", first].concat()),
            Auth::Header { header, prefix, .. } => (header.clone(), [prefix, first].concat()),
        };
        let (name, value) = authorization;
        Ok(Outgoing { request: self, authorization: Some((name, Secret(value))) })
    }
}

impl Credential {
    /// Strikes the credential out of a text, in whatever form it may come back: as it is, percent-encoded, escaped, in base64 alone
    /// and as the pair.
    #[must_use]
    pub fn struck(&self, text: &str) -> String {
        let mut struck = text.to_string();
        let pair = self.values.iter().map(Secret::expose).collect::<Vec<_>>().join(":");
        let singles = self.values.iter().map(Secret::expose);
        let mut forms: Vec<String> = Vec::new();
        for value in singles.chain([pair.as_str()]).filter(|value| value.len() >= SHORTEST) {
            let quoted = crate::tree::Value::from(value).to_text();
            forms.push(base64::padded(value.as_bytes()));
            forms.push(base64::encode(value.as_bytes()));
            forms.push(base64::url_safe(value.as_bytes()));
            forms.push(crate::playbook::encoded(value));
            forms.push(quoted.trim_matches('"').into());
            forms.push(value.into());
        }
        // The longest first, since one may be part of the next.
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        for form in forms.iter().filter(|form| !form.is_empty()) {
            struck = struck.replace(form.as_str(), crate::intake::HIDDEN);
        }
        struck
    }
}

/// Shorter than this nothing is told from a word of the text: a password of three letters would take every other word with it.
const SHORTEST: usize = 4;
