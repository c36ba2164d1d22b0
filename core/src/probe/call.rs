//! What came of a request, and what it means: the answer as a browser can see it → a call, judged by the playbook's dialect.

use super::request::{Header, Request};
use super::said::{message, pretty};
use super::secret::Credential;
use super::{Outcome, Probe};
use crate::intake::redact;
use crate::playbook::{ErrorRow, Playbook, Retry, Seen, Whose};
use crate::status::record::objects;
use crate::status::{Record, Tree};
use crate::time::Timestamp;

/// How a request ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ended {
    /// With an answer of this HTTP status.
    Status(u16),
    /// With a redirect. A browser that does not follow it does not say where to.
    Redirected,
    /// With no answer in time.
    Timeout,
    /// Without a connection; a browser does not say why.
    Network,
    /// As above: the name was not resolved.
    Dns,
    /// As above: no safe connection.
    Tls,
    /// As above: refused, or closed at once.
    Refused,
    /// A person stopped it.
    Cancelled,
    /// Nobody knows: the program was stopped while it was on its way, and it may not be sent twice.
    Lost,
    /// It was not sent: the host failed too often.
    Skipped,
}

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

/// The most headers that are kept, and the longest value, in bytes.
const MOST_HEADERS: usize = 40;
const LONGEST_VALUE: usize = 500;

/// Headers that tell something of an answer, by their names or how these begin.
const HEADERS: [&str; 27] = [
    "retry-after",
    "ratelimit",
    "x-ratelimit",
    "x-rate-limit",
    "x-hubspot-ratelimit",
    "x-request-id",
    "request-id",
    "x-amzn-",
    "x-amz-",
    "cf-ray",
    "cf-mitigated",
    "x-cache",
    "via",
    "server",
    "date",
    "age",
    "content-type",
    "content-length",
    "www-authenticate",
    "x-github-request-id",
    "x-slack-req-id",
    "twilio-request-id",
    "stripe-",
    "x-served-by",
    "x-should-retry",
    "traceparent",
    "x-correlation-id",
];

/// What came of a request that was sent at `at`, judged by the vendor's playbook. `credential` is struck out of all that is kept.
#[must_use]
pub fn read(
    playbook: Option<&Playbook>,
    request: &Request,
    answer: Answer,
    at: Timestamp,
    credential: Option<&Credential>,
) -> Call {
    let safe = |text: &str| {
        let struck = credential.map_or_else(|| text.into(), |it| it.struck(text));
        redact(&request.without_user(&struck))
    };
    let body = safe(&pretty(&answer.body));
    let kept = answer.headers.iter().filter(|header| is_kept(header, playbook)).take(MOST_HEADERS);
    let headers: Vec<Header> = kept
        .map(|header| Header {
            name: header.name.to_ascii_lowercase(),
            value: safe(super::said::cut(&header.value, LONGEST_VALUE)),
        })
        .collect();
    let is_good = request.is_good(&answer);
    let row = match is_good {
        true => None,
        false => playbook.filter(|_| !request.is_reach).and_then(|it| row_of(it, request, &answer)),
    };
    let mut call = Call {
        recipe: request.recipe.clone(),
        host: request.host.clone(),
        region: request.region.clone(),
        method: request.method.clone(),
        path: request.shape.clone(),
        at,
        ended: answer.ended,
        millis: answer.millis,
        headers,
        message: message(&body),
        body,
        is_good,
        is_reach: request.is_reach,
        is_control: request.is_control,
        row: row.map(|row| row.id.clone()),
        whose: row.and_then(|row| row.whose),
        retry: row.and_then(|row| row.retry),
    };
    // Some vendors take no calls from browsers at all: that is no word about the key.
    if matches!(answer.ended, Ended::Status(400..=403)) && has_cors(&answer.body) {
        (call.row, call.whose, call.retry) = (None, Some(Whose::Nobody), Some(Retry::Never));
    }
    if !is_good && call.whose.is_none() {
        (call.whose, call.retry) = generally(call.tells(), call.retry);
    }
    call
}

/// Whether a refusal is one of calls from a browser.
fn has_cors(body: &str) -> bool {
    let mut words = super::said::cut(body, 2000).split(|c: char| !c.is_ascii_alphabetic());
    words.any(|word| word == "CORS")
}

fn is_kept(header: &Header, playbook: Option<&Playbook>) -> bool {
    let name = header.name.to_ascii_lowercase();
    let is_sign = |row: &ErrorRow| row.headers.iter().any(|sign| sign.name == name);
    HEADERS.iter().any(|known| name.starts_with(known))
        || playbook.is_some_and(|it| it.errors.iter().any(is_sign))
}

/// The row of the dialect: the one that the probe names for this outcome, unless the answer itself has a row's code, which says
/// more; else the one that fits.
fn row_of<'a>(playbook: &'a Playbook, request: &Request, answer: &Answer) -> Option<&'a ErrorRow> {
    let error = match answer.ended {
        Ended::Status(status) if status >= 400 => Some(crate::digits::digits(status.into(), 3)),
        Ended::Timeout => Some("timeout".into()),
        Ended::Network => Some("network".into()),
        Ended::Dns => Some("dns".into()),
        Ended::Tls => Some("tls".into()),
        Ended::Refused => Some("refused".into()),
        Ended::Status(_) => None,
        _ => return None,
    };
    let headers: Vec<(String, String)> =
        answer.headers.iter().map(|header| (header.name.clone(), header.value.clone())).collect();
    let texts = [answer.body.as_str()];
    let seen = Seen {
        error: error.as_deref(),
        headers: &headers,
        texts: &texts,
        host: Some(request.host()),
        path: Some(request.path()),
        stage: Some(crate::playbook::Stage::Api),
        ..Seen::default()
    };
    let fits = playbook.meaning(&seen);
    if fits.is_some_and(|row| !row.codes.is_empty() || !row.headers.is_empty()) {
        return fits;
    }
    let recipe = playbook.probe(request.recipe());
    let named = recipe.and_then(|recipe| {
        let is = |pattern: &String| error.as_deref().is_some_and(|error| is_like(error, pattern));
        let meant = recipe.outcomes.iter().find(|meant| meant.statuses.iter().any(is))?;
        playbook.errors.iter().find(|row| row.id == meant.error)
    });
    named.or(fits)
}

/// Whether an error is one that a pattern means: `503` and `5xx`, `dns` and `network`.
pub(super) fn is_like(error: &str, pattern: &str) -> bool {
    match pattern.strip_suffix("xx") {
        Some(class) => {
            error.len() == 3 && error.starts_with(class) && error.bytes().all(|byte| byte.is_ascii_digit())
        }
        None => error == pattern || (pattern == "network" && ["dns", "tls", "refused"].contains(&error)),
    }
}

/// Whose it is where no row says so. No connection is nobody's yet, and neither is a redirect.
fn generally(tells: Tells, retry: Option<Retry>) -> (Option<Whose>, Option<Retry>) {
    let (whose, usual) = match tells {
        Tells::Malformed | Tells::Credential | Tells::Missing | Tells::TooLarge | Tells::Between => {
            (Some(Whose::Us), Some(Retry::Never))
        }
        Tells::Limited => (Some(Whose::Us), Some(Retry::After)),
        Tells::Server | Tells::Timeout => (Some(Whose::Them), Some(Retry::After)),
        _ => (None, None),
    };
    (whose, retry.or(usual))
}

impl Request {
    /// Whether an answer is as it should be.
    #[must_use]
    pub fn is_good(&self, answer: &Answer) -> bool {
        let Ended::Status(status) = answer.ended else {
            return self.is_reach && answer.ended == Ended::Redirected;
        };
        if self.is_reach {
            // A server that does not know the method or the version of HTTP answers all the same.
            return !matches!(status, 407 | 511) && (status < 500 || matches!(status, 501 | 505));
        }
        let word = crate::digits::digits(status.into(), 3);
        let is_good = match self.good.is_empty() {
            true => (200..300).contains(&status),
            false => self.good.iter().any(|pattern| is_like(&word, pattern)),
        };
        let says_so = |member: &str| {
            let tree = crate::tree::parse(answer.body.as_bytes()).ok();
            tree.and_then(|tree| tree.get(member)?.as_bool()) == Some(true)
        };
        is_good && self.good_member.as_deref().is_none_or(says_so)
    }
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

impl Ended {
    fn kind(self) -> &'static str {
        match self {
            Ended::Status(_) => "status",
            Ended::Redirected => "redirect",
            Ended::Timeout => "timeout",
            Ended::Network => "network",
            Ended::Dns => "dns",
            Ended::Tls => "tls",
            Ended::Refused => "refused",
            Ended::Cancelled => "cancelled",
            Ended::Lost => "lost",
            Ended::Skipped => "skipped",
        }
    }

    /// The name used in JSON: the status, or a word.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Ended::Status(status) => crate::digits::digits(status.into(), 3),
            other => other.kind().into(),
        }
    }

    /// As [`Ended::name`] has it.
    #[must_use]
    pub fn named(name: &str) -> Option<Ended> {
        const WORDS: [Ended; 9] = [
            Ended::Redirected,
            Ended::Timeout,
            Ended::Network,
            Ended::Dns,
            Ended::Tls,
            Ended::Refused,
            Ended::Cancelled,
            Ended::Lost,
            Ended::Skipped,
        ];
        let is_status = name.len() == 3 && name.bytes().all(|byte| byte.is_ascii_digit());
        let status =
            || crate::digits::number(name).and_then(|number| u16::try_from(number).ok()).map(Ended::Status);
        if is_status { status() } else { WORDS.into_iter().find(|word| word.kind() == name) }
    }

    /// Whether the other side did not do its part: a 5xx, no answer in time, no connection. What a breaker counts.
    #[must_use]
    pub fn is_failure(self) -> bool {
        matches!(
            self,
            Ended::Status(500..) | Ended::Timeout | Ended::Network | Ended::Dns | Ended::Tls | Ended::Refused
        )
    }
}

impl Record for Ended {
    fn blank() -> Self {
        Ended::Lost
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        let mut name = self.name();
        name.pass(tree);
        match Ended::named(&name) {
            Some(ended) => *self = ended,
            None => tree.expected("how a call ended"),
        }
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
                    None => tree.expected("a word of the dialect"),
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
