//! What came of a request, judged: an answer as a browser can see it → a call, by the playbook's dialect, with nothing secret in it.

use super::call::{Answer, Call, Tells};
use super::ended::Ended;
use super::request::{Header, Request};
use super::said::{message, pretty};
use super::secret::Credential;
use crate::intake::redact;
use crate::playbook::{ErrorRow, Playbook, Retry, Seen, Whose};
use crate::time::Timestamp;

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
