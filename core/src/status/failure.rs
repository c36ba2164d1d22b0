//! The reasons for which reading a vendor's page can fail, and what follows from each.

use crate::tree::Problem;

/// Why a vendor's page could not be read. `words` says it to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// This device has no network.
    Offline,
    /// The whole answer did not come within this many seconds.
    Timeout {
        /// How long was waited.
        seconds: u32,
    },
    /// The browser got no answer it may show us: the page does not allow other sites to read it (CORS), the host does
    /// not exist, or the connection broke. A browser does not say which.
    Blocked,
    /// 401 or 403: the page wants a login.
    Private {
        /// The HTTP status.
        status: u16,
    },
    /// 404 or 410: nothing at this address.
    NotFound {
        /// The HTTP status.
        status: u16,
    },
    /// 429: asked too often.
    RateLimited {
        /// Seconds to wait, from `Retry-After` where the page lets us see it.
        retry_after: Option<u32>,
    },
    /// 5xx: the status page itself is broken.
    Server {
        /// The HTTP status.
        status: u16,
    },
    /// Any other HTTP status that is not a success.
    Refused {
        /// The HTTP status.
        status: u16,
    },
    /// The answer is larger than we read.
    TooLarge {
        /// The most we read, in bytes.
        limit: u32,
    },
    /// An answer came, but it is not JSON.
    NotJson {
        /// It looks like a web page, as when a vendor moved to other software or shows a login form.
        html: bool,
    },
    /// JSON came, but not in the shape of its format.
    Shape {
        /// The format it was read as.
        format: String,
        /// Where in the document, as in `components[3].name`; empty for the document itself.
        path: String,
        /// What is wrong there.
        problem: Problem,
    },
    /// A document came that is not surely this vendor's: from another host, or with the id of another page.
    Elsewhere {
        /// The host that it came from.
        host: String,
    },
    /// Reading the page ended this program the last time it was tried.
    Broke,
    /// A web page and nothing else: its state is for eyes only.
    NoData,
    /// A part of this program, or its catalogue, could not be loaded.
    NotLoaded,
    /// The id is in no catalogue we know.
    UnknownVendor,
    /// The vendor is known, and no status page of it is.
    NoPage,
}

impl Failure {
    /// The kind's name in JSON.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Failure::Offline => "offline",
            Failure::Timeout { .. } => "timeout",
            Failure::Blocked => "blocked",
            Failure::Private { .. } => "private",
            Failure::NotFound { .. } => "not_found",
            Failure::RateLimited { .. } => "rate_limited",
            Failure::Server { .. } => "server",
            Failure::Refused { .. } => "refused",
            Failure::TooLarge { .. } => "too_large",
            Failure::NotJson { .. } => "not_json",
            Failure::Shape { .. } => "shape",
            Failure::Elsewhere { .. } => "elsewhere",
            Failure::Broke => "broke",
            Failure::NoData => "no_data",
            Failure::NotLoaded => "not_loaded",
            Failure::UnknownVendor => "unknown_vendor",
            Failure::NoPage => "no_page",
        }
    }

    /// Whether the page may use another format than assumed: what came, if anything, is not what its format
    /// has there. While nothing was ever read, a browser that shows nothing may mean that too, since what is not there
    /// seldom lets other sites read that it is not.
    #[must_use]
    pub fn may_be_another_format(&self, ever_read: bool) -> bool {
        match self {
            Failure::NotJson { .. } | Failure::Shape { .. } | Failure::NotFound { .. } => true,
            Failure::Blocked | Failure::Refused { .. } => !ever_read,
            _ => false,
        }
    }

    /// A failure of this kind, with nothing more said of it.
    #[must_use]
    pub fn of_kind(kind: &str) -> Option<Failure> {
        Some(match kind {
            "offline" => Failure::Offline,
            "timeout" => Failure::Timeout { seconds: 0 },
            "blocked" => Failure::Blocked,
            "private" => Failure::Private { status: 0 },
            "not_found" => Failure::NotFound { status: 0 },
            "rate_limited" => Failure::RateLimited { retry_after: None },
            "server" => Failure::Server { status: 0 },
            "refused" => Failure::Refused { status: 0 },
            "too_large" => Failure::TooLarge { limit: 0 },
            "not_json" => Failure::NotJson { html: false },
            "shape" => {
                Failure::Shape { format: String::new(), path: String::new(), problem: Problem::Untold }
            }
            "elsewhere" => Failure::Elsewhere { host: String::new() },
            "broke" => Failure::Broke,
            "no_data" => Failure::NoData,
            "not_loaded" => Failure::NotLoaded,
            "unknown_vendor" => Failure::UnknownVendor,
            "no_page" => Failure::NoPage,
            _ => return None,
        })
    }

    /// Whether it is likely to pass by itself, so that asking again soon may help. What needs a person first is asked no
    /// faster than the schedule, and neither is who asked for patience.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        matches!(
            self,
            Failure::Offline | Failure::Timeout { .. } | Failure::Server { .. } | Failure::NotLoaded
        )
    }
}
