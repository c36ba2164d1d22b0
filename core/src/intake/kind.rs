//! Kinds of failure: what ended a call.

/// What ended a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// An HTTP status that is none of those below.
    Http,
    /// No answer in time.
    Timeout,
    /// The name could not be resolved.
    Dns,
    /// No secure connection: a certificate, a handshake.
    Tls,
    /// Nobody listens there.
    Refused,
    /// A connection that was closed.
    Reset,
    /// No way to the network.
    Network,
    /// A browser did not hand the answer over.
    Cors,
    /// A limit: of a rate, a plan, a budget, a store.
    Quota,
    /// Credentials or permissions.
    Auth,
    /// Another error, told in an answer that was fine otherwise, or by a vendor's own number.
    Other,
}

impl Kind {
    /// In no order that means anything.
    pub const ALL: [Kind; 11] = [
        Kind::Http,
        Kind::Timeout,
        Kind::Dns,
        Kind::Tls,
        Kind::Refused,
        Kind::Reset,
        Kind::Network,
        Kind::Cors,
        Kind::Quota,
        Kind::Auth,
        Kind::Other,
    ];

    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Http => "http",
            Kind::Timeout => "timeout",
            Kind::Dns => "dns",
            Kind::Tls => "tls",
            Kind::Refused => "refused",
            Kind::Reset => "reset",
            Kind::Network => "network",
            Kind::Cors => "cors",
            Kind::Quota => "quota",
            Kind::Auth => "auth",
            Kind::Other => "other",
        }
    }

    /// What a status says by itself: 401, 403 and 407 refuse, 429 limits (RFC 9110, RFC 6585).
    pub(super) fn of_status(status: u16) -> Kind {
        match status {
            401 | 403 | 407 => Kind::Auth,
            429 => Kind::Quota,
            _ => Kind::Http,
        }
    }

    /// How much a kind says of what ended a call, where a text names several: what stops a call first says most, and what
    /// only says that there was none says least.
    pub(super) fn weight(self) -> u8 {
        match self {
            Kind::Cors => 9,
            Kind::Dns => 8,
            Kind::Refused | Kind::Quota => 7,
            Kind::Reset | Kind::Timeout => 6,
            Kind::Tls => 5,
            Kind::Auth => 4,
            Kind::Http => 3,
            Kind::Network => 2,
            Kind::Other => 1,
        }
    }
}
