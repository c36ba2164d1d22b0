//! Why no status was found at an address. The reasons stand apart from the search itself, so that a package that shows them need not contain it.

use crate::tree::Value;

use crate::status::{Failure, Record};

/// The most requests one search makes: it must cost a vendor less than one visit of its page.
pub const MOST_REQUESTS: usize = 6;

/// Why nothing was found, in kinds a person can act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// What was typed is no web address.
    NotAnAddress,
    /// The page wants a login.
    Private {
        /// The HTTP status.
        status: u16,
    },
    /// The browser got nothing it may show to us. On a web page that is mostly a page that does not let others read it;
    /// in the extension, once the address is allowed, a host that does not answer.
    Blocked {
        /// What the extension has to be allowed: `https://status.example.com`.
        origin: String,
    },
    /// A web page and nothing else: its state is for eyes only.
    NoData,
    /// Nothing is at this address.
    Missing,
    /// The page, or the way to it, fails at the moment.
    Failing(Failure),
}

impl Reason {
    /// What it means for a vendor that is being watched.
    #[must_use]
    pub fn failure(&self) -> Failure {
        match self {
            Reason::NotAnAddress => Failure::UnknownVendor,
            Reason::Private { status } => Failure::Private { status: *status },
            Reason::Blocked { .. } => Failure::Blocked,
            Reason::NoData => Failure::NoData,
            Reason::Missing => Failure::NotFound { status: 404 },
            Reason::Failing(failure) => failure.clone(),
        }
    }

    /// As a tree, to cross from one module to another.
    #[must_use]
    pub fn to_value(&self) -> Value<'_> {
        fn of<'a, const N: usize>(kind: &'static str, more: [(&'static str, Value<'a>); N]) -> Value<'a> {
            let mut reason = Value::object([("kind", kind.into())]);
            if let Value::Object(members) = &mut reason {
                more.into_iter().for_each(|(key, value)| members.insert(key, value));
            }
            reason
        }
        match self {
            Reason::NotAnAddress => of("not_an_address", []),
            Reason::Private { status } => of("private", [("status", u32::from(*status).into())]),
            Reason::Blocked { origin } => of("blocked", [("origin", origin.as_str().into())]),
            Reason::NoData => of("no_data", []),
            Reason::Missing => of("missing", []),
            Reason::Failing(failure) => of("failing", [("failure", failure.clone().to_value())]),
        }
    }

    /// From a tree; nothing for any other.
    #[must_use]
    pub fn from_value(tree: &Value<'_>) -> Option<Reason> {
        Some(match tree.get("kind")?.as_str()? {
            "not_an_address" => Reason::NotAnAddress,
            "private" => Reason::Private { status: u16::try_from(tree.get("status")?.as_u64()?).ok()? },
            "blocked" => Reason::Blocked { origin: tree.get("origin")?.as_str()?.into() },
            "no_data" => Reason::NoData,
            "missing" => Reason::Missing,
            "failing" => Reason::Failing(Failure::from_value(tree.get("failure")?)?),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_crosses_between_modules_and_has_a_failure() {
        for (reason, failure) in [
            (Reason::NotAnAddress, Failure::UnknownVendor),
            (Reason::Private { status: 401 }, Failure::Private { status: 401 }),
            (Reason::Blocked { origin: "https://a.example".into() }, Failure::Blocked),
            (Reason::NoData, Failure::NoData),
            (Reason::Missing, Failure::NotFound { status: 404 }),
            (Reason::Failing(Failure::Offline), Failure::Offline),
        ] {
            assert_eq!(Reason::from_value(&reason.to_value()).as_ref(), Some(&reason));
            assert_eq!(reason.failure(), failure);
        }
        assert_eq!(Reason::from_value(&Value::object([("kind", "new".into())])), None);
    }
}
