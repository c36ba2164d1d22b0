//! From a web address to a vendor's format: which addresses to ask, in which order, and what the answers mean. Pure
//! planning: the caller that drives it sends the requests.
//!
//! ```text
//! let mut detection = Detection::start("status.example.com");
//! while let Some(url) = detection.next() {
//!     detection.answer(fetch(url));
//! }
//! detection.outcome()
//! ```
//!
//! The order is that of what most pages are made with, each told from the others by the shape of one document; the
//! first that *parses* ends the search, since pages that are one script answer every path with 200 and a web page.
//! After at most [`MOST_REQUESTS`] it gives up, with a reason that `words` says to a person.

mod address;
mod candidates;
mod home;
mod known;
mod page;

use std::collections::VecDeque;
use std::net::Ipv4Addr;

use super::Document;
use crate::status::{Failure, Format, place};
use crate::tree::Problem;

use address::Place;

pub use candidates::{Candidate, Expects, candidates};

pub use super::{DocumentUrl, MOST_REQUESTS, Readability, Reason, Role, documents, readability};

/// What came back from a candidate.
#[derive(Clone, Debug)]
pub enum Answer<'a> {
    /// Data.
    Document(Document<'a>),
    /// A web page, as text.
    Html(String),
}

impl Answer<'_> {
    /// Tells data from a web page.
    ///
    /// # Errors
    /// When it is neither, or nested too deep.
    pub fn parse(bytes: &[u8]) -> Result<Answer<'_>, Failure> {
        match Document::parse(bytes) {
            Ok(document) => Ok(Answer::Document(document)),
            Err(error) if error.problem == Problem::Html => {
                Ok(Answer::Html(String::from_utf8_lossy(bytes).into_owned()))
            }
            Err(error) => Err(error.into_failure()),
        }
    }
}

/// How a detection ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The page is one we can read.
    Found(Found),
    /// It is not, and why.
    GaveUp(Reason),
}

/// A page we can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its format.
    pub format: Format,
    /// Its address, without a trailing slash.
    pub page: String,
    /// The vendor's id for it, where later requests need one.
    pub page_id: Option<String>,
    /// Its name for itself, where it says one.
    pub name: Option<String>,
    /// What to read from now on, the state of things first.
    pub documents: Vec<DocumentUrl>,
    /// The format it had before, when that is another: the vendor moved.
    pub moved_from: Option<Format>,
}

/// A search for the format of one vendor's page.
#[derive(Clone, Debug)]
pub struct Detection {
    waiting: VecDeque<Candidate>,
    asked: Option<Candidate>,
    tried: Vec<String>,
    failures: Vec<Failure>,
    saw_page: bool,
    origin: String,
    former: Option<Format>,
    outcome: Option<Outcome>,
}

impl Detection {
    /// Begins with what a person typed or pasted: a status page, a page of one of its incidents, the vendor's site.
    #[must_use]
    pub fn start(address: &str) -> Detection {
        Detection::begin(address, None, None)
    }

    /// Begins with the format the catalogue expects, and the page's id there, where it knows one.
    #[must_use]
    pub fn expecting(address: &str, format: Format, page_id: Option<&str>) -> Detection {
        Detection::begin(address, Some((format, page_id)), None)
    }

    /// Begins again for a vendor whose page no longer parses as the format it had.
    #[must_use]
    pub fn again(page: &str, former: Format) -> Detection {
        Detection::begin(page, None, Some(former))
    }

    fn begin(address: &str, hint: Option<(Format, Option<&str>)>, former: Option<Format>) -> Detection {
        let place = Place::parse(address);
        Detection {
            waiting: candidates(address, hint.or(former.map(|former| (former, None)))).into(),
            asked: None,
            tried: Vec::new(),
            failures: Vec::new(),
            saw_page: false,
            outcome: place.is_none().then_some(Outcome::GaveUp(Reason::NotAnAddress)),
            origin: place.map(|place| place.origin).unwrap_or_default(),
            former,
        }
    }

    /// The next address to GET; nothing once there is an outcome. Asked again before the answer, it says the same.
    #[allow(
        clippy::should_implement_trait,
        reason = "an answer is owed between two calls, so it is no iterator"
    )]
    pub fn next(&mut self) -> Option<String> {
        if self.outcome.is_some() {
            return None;
        }
        if self.asked.is_none() {
            self.asked = self.next_untried();
        }
        match &self.asked {
            Some(candidate) => Some(candidate.url.clone()),
            None => {
                self.outcome = Some(Outcome::GaveUp(self.reason()));
                None
            }
        }
    }

    fn next_untried(&mut self) -> Option<Candidate> {
        while let Some(candidate) = self.waiting.pop_front() {
            if self.tried.len() >= MOST_REQUESTS {
                return None;
            }
            if !self.tried.contains(&candidate.url) {
                self.tried.push(candidate.url.clone());
                return Some(candidate);
            }
        }
        None
    }

    /// What came of the address [`Detection::next`] named last. Ignored when nothing was asked.
    pub fn answer(&mut self, answer: Result<Answer<'_>, Failure>) {
        let Some(candidate) = self.asked.take() else { return };
        let is_guess = matches!(candidate.expects, Expects::Guess(_));
        match settle(&candidate, &answer) {
            // A page beside the vendor's own, or of another firm: it says nothing of this one, be it a login.
            Step::GoOn(_) | Step::Ask(_) if is_guess => {
                self.failures.push(Failure::NotFound { status: 404 });
            }
            Step::Found(_) if is_guess && !home::is_theirs(&self.origin, &candidate, &answer) => {
                self.failures.push(Failure::NotFound { status: 404 });
            }
            Step::Found(mut found) => {
                found.moved_from = self.former.filter(|former| *former != found.format);
                self.outcome = Some(Outcome::Found(found));
            }
            Step::Ask(found_there) => {
                self.saw_page = true;
                let may_ask = |candidate: &Candidate| may_lead(&self.origin, &candidate.url);
                for candidate in found_there.into_iter().rev().filter(may_ask) {
                    self.waiting.push_front(candidate);
                }
            }
            Step::GoOn(failure) => {
                if failure == Failure::Offline {
                    self.outcome = Some(Outcome::GaveUp(Reason::Failing(failure)));
                } else {
                    self.failures.push(failure);
                }
            }
        }
    }

    /// How it ended; nothing while [`Detection::next`] has addresses left.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        self.outcome.as_ref()
    }

    /// What all the failures together say. A login beats everything, since it proves that a page is there.
    fn reason(&self) -> Reason {
        let find =
            |wanted: fn(&Failure) -> bool| self.failures.iter().find(|failure| wanted(failure)).cloned();
        if let Some(Failure::Private { status }) = find(|failure| matches!(failure, Failure::Private { .. }))
        {
            return Reason::Private { status };
        }
        if self.saw_page {
            return Reason::NoData;
        }
        if find(|failure| *failure == Failure::Blocked).is_some() {
            return Reason::Blocked { origin: self.origin.clone() };
        }
        let failing = |failure: &Failure| {
            matches!(
                failure,
                Failure::Timeout { .. }
                    | Failure::Server { .. }
                    | Failure::RateLimited { .. }
                    | Failure::Refused { .. }
            )
        };
        match find(failing) {
            Some(failure) => Reason::Failing(failure),
            None if self.failures.iter().all(|failure| matches!(failure, Failure::NotFound { .. })) => {
                Reason::Missing
            }
            None => Reason::NoData,
        }
    }
}

/// What an answer means for the search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// It is over: this page, in this format.
    Found(Found),
    /// A web page came; it leads to these addresses, which go before all others. They may be none.
    Ask(Vec<Candidate>),
    /// Nothing here, for this reason.
    GoOn(Failure),
}

/// Decides on one answer to one candidate.
#[must_use]
pub fn settle(candidate: &Candidate, answer: &Result<Answer<'_>, Failure>) -> Step {
    match answer {
        Err(failure) => Step::GoOn(failure.clone()),
        Ok(Answer::Html(html)) => Step::Ask(page::leads(html, candidate)),
        Ok(Answer::Document(document)) => {
            let silent = |format: &Format| super::readers::is_silent(*format, document);
            let believed = |format: &Format| home::is_believed(candidate, *format, document);
            let format = super::ALL.recognise(document).filter(believed);
            let Some(format) = format.or_else(|| candidate.expected().filter(silent)) else {
                return Step::GoOn(super::FeedError::unrecognised().into_failure());
            };
            match super::ALL.read_document(format, document) {
                Err(error) => Step::GoOn(error.into_failure()),
                Ok(report) => Step::Found(found(candidate, format, report.page)),
            }
        }
    }
}

/// Whether a page at this origin may lead there: never into a private network, but for a page that is in there itself. A
/// name in other than ASCII, or a number in another spelling than four decimals, could become any address when the browser
/// writes it; pages write neither.
fn may_lead(origin: &str, url: &str) -> bool {
    let Some(there) = Place::parse(url) else { return false };
    let last = there.host.rsplit('.').next().unwrap_or_default();
    let is_number = last.starts_with("0x") || last.bytes().all(|byte| byte.is_ascii_digit());
    let is_plain = there.host.is_ascii() && (!is_number || there.host.parse::<Ipv4Addr>().is_ok());
    there.origin == origin || (is_plain && !place::is_private(&there.host))
}

/// Whether an address leads to a page by itself, whatever any page says: the two are known to be one vendor's, or the page is
/// below the domain of the address.
#[must_use]
pub fn leads_to(address: &str, page: &str) -> bool {
    let (Some(from), Some(to)) = (Place::parse(address), Place::parse(page)) else { return false };
    place::is_below(&to.host, from.domain())
        || known::of(&from)
            .is_some_and(|candidates| candidates.iter().any(|candidate| candidate.page == page))
}

fn found(candidate: &Candidate, format: Format, page: crate::status::Page) -> Found {
    let page_id = candidate.page_id.clone().or_else(|| {
        let place = Place::parse(page.url.as_deref().filter(|_| format == Format::Checkly)?)?;
        place.below(super::checkly::DOMAIN).map(Into::into)
    });
    let usual = documents(format, &candidate.page, page_id.as_deref());
    let documents = if usual.iter().any(|document| document.url == candidate.url) {
        usual
    } else {
        // The vendor has it elsewhere than others of its format; what was read just now is there for sure.
        vec![DocumentUrl { url: candidate.url.clone(), format, role: Role::State }]
    };
    Found {
        format,
        page: candidate.page.clone(),
        page_id,
        name: Some(page.name).filter(|name| !name.is_empty()),
        documents,
        moved_from: None,
    }
}
