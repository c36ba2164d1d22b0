//! A probe made ready to be sent. It holds no credential: `sealed` puts one to it at the moment of sending.

use super::fill::{Inputs, Unready};
use super::secret::Slot;
use crate::playbook::{Auth, Field, KeyPart, Method, Playbook, Recipe, encoded, is_host};
use crate::status::record::objects;
use crate::status::{Record, Tree};

/// How long an answer is waited for, in milliseconds: three times the slowest that is still of use to anybody who waits.
pub const PATIENCE: u32 = 10_000;

/// Who wrote the playbook that a probe is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// It ships with the product.
    Shipped,
    /// A person brought it.
    Imported,
}

/// A header: its name, and what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// As it is sent, or in small letters as a browser hands it back.
    pub name: String,
    /// What it says.
    pub value: String,
}

/// One call, ready but for the credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub(super) vendor: String,
    pub(super) recipe: String,
    pub(super) is_imported: bool,
    pub(super) host: String,
    pub(super) region: Option<String>,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) shape: String,
    pub(super) headers: Vec<Header>,
    pub(super) body: Option<String>,
    pub(super) auth: Auth,
    pub(super) writes: Option<String>,
    pub(super) good: Vec<String>,
    pub(super) good_member: Option<String>,
    /// Whether only whether the host answers is asked.
    pub(super) is_reach: bool,
    pub(super) is_control: bool,
    /// The user whom it is about, as filled in: struck out of what comes back.
    pub(super) user: String,
}

objects! {
    Header { name, value } blank Header::default();
    Request {
        vendor, recipe, is_imported, host, region, method, path, shape, headers, body, auth, writes, good, good_member,
        is_reach, is_control, user
    } blank Request::blank_one();
}

/// Makes the request of a playbook's probe. `region` is a region's id, as [`Recipe::host`] takes it.
///
/// # Errors
/// When something is not filled in, or may not be filled in so.
pub fn plan(
    playbook: &Playbook,
    recipe: &Recipe,
    origin: Origin,
    region: Option<&str>,
    inputs: &Inputs,
) -> Result<Request, Unready> {
    let place = recipe.host(region).ok_or(Unready::NoHost)?;
    let body = recipe.body.as_ref().map(|body| inputs.body(body)).transpose()?;
    let mut headers: Vec<Header> = recipe
        .headers
        .iter()
        .map(|(name, value)| Header { name: name.clone(), value: value.clone() })
        .collect();
    if body.is_some() && !headers.iter().any(|header| header.name.eq_ignore_ascii_case("content-type")) {
        headers.push(Header { name: "Content-Type".into(), value: "application/json".into() });
    }
    Ok(Request {
        vendor: playbook.id.clone(),
        recipe: recipe.id.clone(),
        is_imported: origin == Origin::Imported,
        host: inputs.host(&place.host)?,
        region: place.region.clone(),
        method: recipe.method.name().into(),
        path: inputs.path(&recipe.path)?,
        shape: recipe.path.clone(),
        headers,
        body: body.map(|body| body.to_text()),
        auth: recipe.auth.clone(),
        writes: recipe.writes.clone(),
        good: recipe.good.clone(),
        good_member: recipe.good_member.clone(),
        is_reach: false,
        is_control: false,
        user: if recipe.path.contains(Field::UserId.hole()) { inputs.user_id.clone() } else { String::new() },
    })
}

/// Asks whether a host answers at all: a plain GET of its front, without a credential. `None` where this is no host's name.
///
/// GET, since it is the one method that every server knows: some answer HEAD with 501 or not at all on the best of days.
#[must_use]
pub fn reach(vendor: &str, host: &str) -> Option<Request> {
    let host = host.trim().trim_end_matches('.').to_ascii_lowercase();
    let request = Request { vendor: vendor.into(), host, ..Request::blank_one() };
    is_host(&request.host).then_some(request)
}

/// Asks whether these hosts of a vendor answer, each once, the first eight that speak HTTP: those of its playbook, its domains in the
/// catalogue. Hosts named for mail or a shell answer no browser, and silence of theirs would look like an outage.
#[must_use]
pub fn reaches<'a>(vendor: &str, hosts: impl IntoIterator<Item = &'a str>) -> Vec<Request> {
    const OTHERS: [&str; 9] = ["smtp", "imap", "pop", "pop3", "mail", "ssh", "ftp", "sftp", "mx"];
    let mut all: Vec<Request> = Vec::new();
    for request in hosts.into_iter().filter_map(|host| reach(vendor, host)) {
        let first = request.host.split('.').next().unwrap_or_default();
        let is_new = !all.iter().any(|known| known.host == request.host);
        if is_new && !OTHERS.contains(&first) && all.len() < 8 {
            all.push(request);
        }
    }
    all
}

/// Asks whether another vendor's host answers, to tell our network from theirs.
#[must_use]
pub fn control(host: &str) -> Option<Request> {
    reach("", host).map(|request| Request { is_control: true, ..request })
}

impl Request {
    pub(super) fn blank_one() -> Request {
        Request {
            vendor: String::new(),
            recipe: "reach".into(),
            is_imported: false,
            host: String::new(),
            region: None,
            method: Method::Get.name().into(),
            path: "/".into(),
            shape: "/".into(),
            headers: Vec::new(),
            body: None,
            auth: Auth::None,
            writes: None,
            good: Vec::new(),
            good_member: None,
            is_reach: true,
            is_control: false,
            user: String::new(),
        }
    }

    /// The id of the vendor it is sent to; empty for a control.
    #[must_use]
    pub fn vendor(&self) -> &str {
        &self.vendor
    }

    /// The id of the playbook's probe; `reach` where it is none.
    #[must_use]
    pub fn recipe(&self) -> &str {
        &self.recipe
    }

    /// The host, in small letters.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The id of the region that the host is in.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// How it asks.
    #[must_use]
    pub fn method(&self) -> Method {
        Method::named(&self.method).unwrap_or(Method::Get)
    }

    /// The path and query with what a person filled in.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The path and query with holes in it, as the playbook has them: what may be kept and passed on.
    #[must_use]
    pub fn shape(&self) -> &str {
        &self.shape
    }

    /// The headers, without the one that a credential is in.
    #[must_use]
    pub fn headers(&self) -> &[Header] {
        &self.headers
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.body.as_deref()
    }

    /// What it shows to be let in.
    #[must_use]
    pub fn auth(&self) -> &Auth {
        &self.auth
    }

    /// What it writes at the vendor, in the playbook's sentence.
    #[must_use]
    pub fn writes(&self) -> Option<&str> {
        self.writes.as_deref()
    }

    /// Whether it asks another vendor's host.
    #[must_use]
    pub fn is_control(&self) -> bool {
        self.is_control
    }

    /// Whether sending it once more does no more than sending it once.
    #[must_use]
    pub fn is_repeatable(&self) -> bool {
        self.method().is_idempotent() || self.writes.is_none()
    }

    /// The address to be asked. Always https, always the host it was planned for.
    #[must_use]
    pub fn url(&self) -> String {
        ["https://", &self.host, &self.path].concat()
    }

    /// The pattern of the permission that it takes: exactly this host.
    #[must_use]
    pub fn permission(&self) -> String {
        ["https://", &self.host, "/*"].concat()
    }

    /// Where the credential for it is kept; nothing where it takes none.
    #[must_use]
    pub fn slot(&self) -> Option<Slot> {
        let mut parts = self.auth.parts().map(|part| part.env.clone()).peekable();
        parts.peek()?;
        let kind = match &self.auth {
            Auth::None => return None,
            Auth::Basic { .. } => "basic".into(),
            Auth::Bearer { .. } => "bearer".into(),
            Auth::Header { header, .. } => ["header ", &header.to_ascii_lowercase()].concat(),
        };
        Some(Slot {
            vendor: self.vendor.clone(),
            host: self.host.clone(),
            kind,
            parts: parts.collect(),
            is_imported: self.is_imported,
        })
    }

    /// A text with the hole in the place of the user whom it is about. An id of one or two letters would take words with it.
    pub(super) fn without_user(&self, text: &str) -> String {
        let hole = Field::UserId.hole();
        match self.user.len() {
            0..3 => text.into(),
            _ => text.replace(&self.user, hole).replace(&encoded(&self.user), hole),
        }
    }

    /// Whether the address is one that a request of ours may have: what was kept may have been changed since.
    pub(super) fn is_sound(&self) -> bool {
        let is_plain = self.path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
        is_host(&self.host) && self.path.starts_with('/') && !self.path.starts_with("//") && is_plain
    }
}

impl Record for Auth {
    fn blank() -> Self {
        Auth::None
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        let (mut kind, mut header, mut prefix) = (String::new(), String::new(), String::new());
        let mut parts: Vec<KeyPart> = self.parts().cloned().collect();
        match self {
            Auth::None => kind.push_str("none"),
            Auth::Basic { .. } => kind.push_str("basic"),
            Auth::Bearer { .. } => kind.push_str("bearer"),
            Auth::Header { header: name, prefix: before, .. } => {
                kind.push_str("header");
                header.clone_from(name);
                prefix.clone_from(before);
            }
        }
        tree.field("kind", &mut kind);
        tree.field("header", &mut header);
        tree.field("prefix", &mut prefix);
        tree.field("parts", &mut parts);
        let mut parts = parts.into_iter();
        *self = match (kind.as_str(), parts.next(), parts.next()) {
            ("basic", Some(user), password) => Auth::Basic { user, password },
            ("bearer", Some(token), None) => Auth::Bearer { token },
            ("header", Some(token), None) => Auth::Header { header, prefix, token },
            _ => Auth::None,
        };
    }
}

objects! {
    KeyPart { name, env } blank KeyPart { name: String::new(), env: String::new() };
}
