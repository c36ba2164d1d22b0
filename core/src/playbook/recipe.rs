//! What a playbook says of probes: which call to make, with which credential, what it writes, and what its answers mean.

use crate::status::HttpsUrl;
use crate::tree::Value;

use super::model::Playbook;

/// A call that tells something, as a playbook describes it. `probe::plan` makes a request of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Recipe {
    /// Short and stable: `track-health`.
    pub id: String,
    /// What to call it.
    pub name: String,
    /// Where it may be sent, a host a region; the first where no region is known.
    pub hosts: Vec<RecipeHost>,
    /// How it asks.
    pub method: Method,
    /// The path and query, with `{fields}`.
    pub path: String,
    /// What it shows to be let in.
    pub auth: Auth,
    /// Further headers: name, value.
    pub headers: Vec<(String, String)>,
    /// The body, JSON, with `{fields}` in its texts.
    pub body: Option<Value<'static>>,
    /// What it writes at the vendor, in a sentence; nothing where it only reads.
    pub writes: Option<String>,
    /// The statuses of an answer as it should be: `200`, `2xx`.
    pub good: Vec<String>,
    /// The member of an answer's body that must be `true`: some vendors say what failed under a status of 200.
    pub good_member: Option<String>,
    /// Which rows of the dialect its answers mean, before [`Playbook::meaning`] is asked.
    pub outcomes: Vec<Meant>,
    /// Where the call is documented.
    pub source: Option<HttpsUrl>,
    /// The day that was looked at: `2026-11-28`.
    pub checked: Option<String>,
}

/// A host that a probe may be sent to. https, and the port that is https' own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecipeHost {
    /// The id of the region it is in; nothing where the vendor has one for all.
    pub region: Option<String>,
    /// The host. Its first label may be `{tenant}`, or hold it: a name that the vendor gave the account.
    pub host: String,
}

/// How a probe asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Reads.
    Get,
    /// Reads, without the body.
    Head,
    /// Writes, or asks with a body. Twice is two.
    Post,
    /// Writes. Twice is once.
    Put,
}

/// What a probe shows to be let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Auth {
    /// Nothing.
    None,
    /// A name and a password (RFC 7617). Some vendors take the key as the name and no password.
    Basic {
        /// The name.
        user: KeyPart,
        /// The password.
        password: Option<KeyPart>,
    },
    /// `Authorization: Bearer …` (RFC 6750).
    Bearer {
        /// The token.
        token: KeyPart,
    },
    /// A header of the vendor's own.
    Header {
        /// Its name.
        header: String,
        /// What stands before the key in it: `Token token=`; mostly nothing.
        prefix: String,
        /// The key.
        token: KeyPart,
    },
}

/// One thing that a person has to enter to be let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPart {
    /// What the vendor calls it: `Track API key`.
    pub name: String,
    /// The environment variable that holds it in a terminal: `CUSTOMERIO_TRACK_API_KEY`.
    pub env: String,
}

/// Which row of the dialect some answers mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant {
    /// `401`, `5xx`, `timeout` or `network`.
    pub statuses: Vec<String>,
    /// The row's id.
    pub error: String,
}

/// Probes one after another, and what to look at when they are through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequence {
    /// Short and stable: `campaign-trigger`.
    pub id: String,
    /// What to call it.
    pub name: String,
    /// Ids of the probes, in their order.
    pub probes: Vec<String>,
    /// Whether one that fails blocks what follows, checklists included.
    pub is_blocking: bool,
    /// Ids of the checklists that follow.
    pub checklists: Vec<String>,
}

/// What a person fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The name of the account in the vendor's host: `acme` of `acme.zendesk.com`.
    Tenant,
    /// The user concerned, by the id that our side gives.
    UserId,
    /// The name of an event.
    Event,
    /// Attributes of the user: a JSON object.
    Attributes,
    /// What is sent along with the event: a JSON object.
    Data,
}

impl Field {
    /// In the order in which they are asked.
    pub const ALL: [Field; 5] = [Field::Tenant, Field::UserId, Field::Event, Field::Attributes, Field::Data];

    /// The name used between braces.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Field::Tenant => "tenant",
            Field::UserId => "user_id",
            Field::Event => "event",
            Field::Attributes => "attributes",
            Field::Data => "data",
        }
    }

    /// As it stands in a path, a host and a body: `{user_id}`.
    #[must_use]
    pub fn hole(self) -> &'static str {
        match self {
            Field::Tenant => "{tenant}",
            Field::UserId => "{user_id}",
            Field::Event => "{event}",
            Field::Attributes => "{attributes}",
            Field::Data => "{data}",
        }
    }

    /// Whether a JSON object is entered, and no line of text.
    #[must_use]
    pub fn is_object(self) -> bool {
        matches!(self, Field::Attributes | Field::Data)
    }
}

impl Method {
    /// In no order.
    pub const ALL: [Method; 4] = [Method::Get, Method::Head, Method::Post, Method::Put];

    /// As HTTP has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Head => "HEAD",
            Method::Post => "POST",
            Method::Put => "PUT",
        }
    }

    /// The method of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Method> {
        Method::ALL.into_iter().find(|method| method.name() == name)
    }

    /// Whether asking twice does what asking once does (RFC 9110, 9.2.2).
    #[must_use]
    pub fn is_idempotent(self) -> bool {
        self != Method::Post
    }
}

impl Auth {
    /// What a person has to enter, in the order in which it is asked.
    pub fn parts(&self) -> impl Iterator<Item = &KeyPart> {
        let (first, second) = match self {
            Auth::None => (None, None),
            Auth::Basic { user, password } => (Some(user), password.as_ref()),
            Auth::Bearer { token } | Auth::Header { token, .. } => (Some(token), None),
        };
        first.into_iter().chain(second)
    }
}

impl Recipe {
    /// What a person has to fill in, in the order in which it is asked.
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        let body = self.body.as_ref().map(Value::to_text).unwrap_or_default();
        let stands = |field: &Field| {
            let hole = field.hole();
            let in_host = self.hosts.iter().any(|host| host.host.contains(hole));
            in_host || self.path.contains(hole) || body.contains(hole)
        };
        Field::ALL.into_iter().filter(stands).collect()
    }

    /// The host of a region; the first where no region is known, or the vendor has none in that region.
    #[must_use]
    pub fn host(&self, region: Option<&str>) -> Option<&RecipeHost> {
        let is_there = |host: &&RecipeHost| region.is_some() && host.region.as_deref() == region;
        self.hosts.iter().find(is_there).or_else(|| self.hosts.first())
    }
}

impl Playbook {
    /// The probe of this id.
    #[must_use]
    pub fn probe(&self, id: &str) -> Option<&Recipe> {
        self.probes.iter().find(|recipe| recipe.id == id)
    }

    /// The sequence of this id.
    #[must_use]
    pub fn sequence(&self, id: &str) -> Option<&Sequence> {
        self.sequences.iter().find(|sequence| sequence.id == id)
    }
}
