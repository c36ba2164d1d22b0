//! One call that was made: what a browser hands in of an answer, and what is kept of it.

use super::ended::Ended;
use super::request::Header;
use super::{Outcome, Probe};
use crate::playbook::{Retry, Whose};
use crate::status::record::objects;
use crate::status::{Record, Tree};
use crate::time::Timestamp;
use crate::tree::Thing;

/// What a browser hands in of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// How it ended.
    pub ended: Ended,
    /// How long that took, in milliseconds, as a person waits: from sending to the end of the body.
    pub millis: Option<u32>,
    /// The headers that the browser shows.
    pub headers: Vec<Header>,
    /// The body, as much of it as was read; text.
    pub body: String,
}

/// One call that was made, as it is kept: without a credential, and without what a person filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The playbook's probe, or `reach`.
    pub recipe: String,
    /// The host that was asked.
    pub host: String,
    /// The id of the region that it is in.
    pub region: Option<String>,
    /// As HTTP has it.
    pub method: String,
    /// The path and query, with holes where something was filled in.
    pub path: String,
    /// When it was sent.
    pub at: Timestamp,
    /// How it ended.
    pub ended: Ended,
    /// How long it took, in milliseconds.
    pub millis: Option<u32>,
    /// The headers that matter.
    pub headers: Vec<Header>,
    /// The body: indented where it is JSON, cut, without secrets.
    pub body: String,
    /// What the body says is wrong, in one line.
    pub message: Option<String>,
    /// Whether it ended as it should.
    pub is_good: bool,
    /// Whether only whether the host answers was asked.
    pub is_reach: bool,
    /// Whether the host is another vendor's.
    pub is_control: bool,
    /// The row of the playbook's dialect that says what it means.
    pub row: Option<String>,
    /// Whose it is, by that row or by what every vendor's statuses mean; nothing where it is good, or nobody can say.
    pub whose: Option<Whose>,
    /// Whether trying again helps.
    pub retry: Option<Retry>,
}

/// What kind of thing a call tells, for those who say it in words where no row of a dialect does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tells {
    /// All is as it should be.
    Good,
    /// The host answers, and nothing more was asked.
    Reached,
    /// Somebody sends the call elsewhere.
    Redirected,
    /// 400, 422 and the like: the request is not as the vendor wants it.
    Malformed,
    /// 401, 403: the credential.
    Credential,
    /// 404, 410: nothing is there.
    Missing,
    /// 413.
    TooLarge,
    /// 402, 429: the rate or what was paid.
    Limited,
    /// 407, 511: something in between wants to be asked first.
    Between,
    /// 5xx: the vendor's server.
    Server,
    /// A status of 200, and the body says that it failed.
    Denied,
    /// No answer in time.
    Timeout,
    /// No connection.
    Network,
    /// It was stopped, lost, or not sent.
    Unknown,
}

impl Call {
    /// What kind of thing it tells.
    #[must_use]
    pub fn tells(&self) -> Tells {
        match self.ended {
            _ if self.is_good && self.is_reach => Tells::Reached,
            _ if self.is_good => Tells::Good,
            Ended::Redirected | Ended::Status(300..=399) => Tells::Redirected,
            Ended::Status(401 | 403) => Tells::Credential,
            Ended::Status(402 | 429) => Tells::Limited,
            Ended::Status(404 | 410) => Tells::Missing,
            Ended::Status(407 | 511) => Tells::Between,
            Ended::Status(413) => Tells::TooLarge,
            Ended::Status(400..=499) => Tells::Malformed,
            Ended::Status(500..) => Tells::Server,
            Ended::Status(_) => Tells::Denied,
            Ended::Timeout => Tells::Timeout,
            Ended::Network | Ended::Dns | Ended::Tls | Ended::Refused => Tells::Network,
            Ended::Cancelled | Ended::Lost | Ended::Skipped => Tells::Unknown,
        }
    }

    /// The call as the verdict takes it; nothing where it proves nothing there.
    ///
    /// What is left out, since blame would rest on it: what was stopped or lost; a redirect where none belongs, which an
    /// intercepting proxy sends as well as a vendor that moved; an answer whose row says otherwise than its status (a 5xx that is
    /// our rate, a 200 that says no), since the verdict counts statuses; and a 5xx of a host's front page that was only asked
    /// whether it answers, since some fronts say 503 on the best of days (`super::run` knows when they did not).
    #[must_use]
    pub fn probe(&self) -> Option<Probe> {
        let outcome = match (self.ended, self.whose) {
            _ if self.is_good => Outcome::Ok,
            (Ended::Status(500..), _) if self.is_reach => return None,
            (Ended::Status(500..), Some(Whose::Us | Whose::Nobody)) => return None,
            (Ended::Status(400..=499), Some(Whose::Them | Whose::Upstream | Whose::Nobody)) => return None,
            (Ended::Status(status @ 400..), _) => Outcome::Http(status),
            (Ended::Timeout, _) => Outcome::Timeout,
            (Ended::Network, _) => Outcome::Network,
            (Ended::Dns, _) => Outcome::Dns,
            (Ended::Tls, _) => Outcome::Tls,
            (Ended::Refused, _) => Outcome::Refused,
            _ => return None,
        };
        Some(Probe {
            host: self.host.clone(),
            at: self.at,
            outcome,
            millis: self.millis,
            control: self.is_control,
        })
    }
}

/// Words of the dialect that may be missing.
macro_rules! words {
    ($($type:ident)*) => {
        $(impl Record for $type {
            fn blank() -> Self {
                $type::ALL[0]
            }

            fn pass(&mut self, tree: &mut Tree<'_>) {
                let mut name = String::from(self.name());
                name.pass(tree);
                match $type::ALL.into_iter().find(|known| known.name() == name) {
                    Some(known) => *self = known,
                    None => tree.expected(Thing::Word),
                }
            }
        })*
    };
}

words! { Whose Retry }

objects! {
    Answer { ended, millis, headers, body } blank Answer::ending(Ended::Lost);
    Call {
        recipe, host, region, method, path, at, ended, millis, headers, body, message, is_good, is_reach, is_control, row, whose,
        retry
    } blank Call::blank_one();
}

impl Answer {
    /// One that ended so, and brought nothing.
    #[must_use]
    pub fn ending(ended: Ended) -> Answer {
        Answer { ended, millis: None, headers: Vec::new(), body: String::new() }
    }
}

impl Call {
    fn blank_one() -> Call {
        Call {
            recipe: String::new(),
            host: String::new(),
            region: None,
            method: String::new(),
            path: String::new(),
            at: Timestamp::from_millis(0),
            ended: Ended::Lost,
            millis: None,
            headers: Vec::new(),
            body: String::new(),
            message: None,
            is_good: false,
            is_reach: false,
            is_control: false,
            row: None,
            whose: None,
            retry: None,
        }
    }
}
