//! Which addresses to ask for a page, in order, as far as that can be told before the first answer.

use super::address::Place;
use super::{MOST_REQUESTS, documents, known};
use crate::status::Format;

/// An address where a page or its data may be: a request to make, and what hangs on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The address to GET.
    pub url: String,
    /// The status page it belongs to, without a trailing slash.
    pub page: String,
    /// The vendor's id for the page, where the format needs one.
    pub page_id: Option<String>,
    /// What is expected there.
    pub expects: Expects,
}

impl Candidate {
    /// The format of the document that is looked for, where it is one.
    pub(super) fn expected(&self) -> Option<Format> {
        match self.expects {
            Expects::Document(format) | Expects::Guess(format) => Some(format),
            _ => None,
        }
    }
}

/// What a candidate looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expects {
    /// A document, of this format most likely; any other that parses is as good.
    Document(Format),
    /// The same at an address that nobody named: another firm may be there, and what it says of itself decides.
    Guess(Format),
    /// A document of any format.
    AnyDocument,
    /// The status page itself, to be looked through for where its data is.
    Page,
    /// The vendor's own site, to be looked through for its status page.
    Site,
}

/// What to ask for an address, in order, as far as that can be told before the first answer. `hint` is the format that
/// is expected, say by the catalogue, or that the page had, and the page's id in it; it goes first, and the address is
/// taken for a status page's. Empty when this is no web address.
#[must_use]
pub fn candidates(address: &str, hint: Option<(Format, Option<&str>)>) -> Vec<Candidate> {
    let Some(place) = Place::parse(address) else { return Vec::new() };
    let mut candidates = Vec::new();
    if place.is_document() {
        candidates.push(place.candidate(&place.address, Expects::AnyDocument));
    }
    let known = known::of(&place);
    let is_page = known.is_some() || hint.is_some() || place.is_status_page();
    candidates.extend(known.into_iter().flatten());
    if let Some((format, page_id)) = hint {
        let first = documents(format, &place.base, page_id).into_iter().next();
        candidates.extend(first.map(|document| Candidate {
            page_id: page_id.map(Into::into),
            ..place.candidate(&document.url, Expects::Document(format))
        }));
    }
    if is_page {
        candidates.extend(usual(&place));
    } else {
        candidates.extend(from_site(&place));
    }
    let mut seen: Vec<String> = Vec::new();
    candidates.retain(|candidate| {
        let new = !seen.contains(&candidate.url);
        seen.push(candidate.url.clone());
        new
    });
    candidates.truncate(MOST_REQUESTS);
    candidates
}

/// Where most pages have their data.
const USUAL: [(&str, Format); 4] = [
    ("/api/v2/summary.json", Format::Statuspage),
    ("/summary.json", Format::Instatus),
    ("/index.json", Format::Betterstack),
    ("/api/v1/summary", Format::IncidentIo),
];

fn usual(place: &Place) -> Vec<Candidate> {
    let mut candidates: Vec<_> = USUAL
        .into_iter()
        .map(|(path, format)| place.candidate(&format!("{}{path}", place.base), Expects::Document(format)))
        .collect();
    candidates.push(place.candidate(&place.base, Expects::Page));
    candidates
        .push(place.candidate(&format!("{}/status.json", place.base), Expects::Document(Format::Hyperping)));
    candidates
}

/// A vendor's own site: its status page is mostly at `status.`, and the site links to it.
fn from_site(place: &Place) -> Vec<Candidate> {
    let Some(status) = Place::parse(&format!("status.{}", place.domain())) else { return usual(place) };
    let mut candidates: Vec<_> = usual(&status).into_iter().take(3).collect();
    candidates.push(place.candidate(&place.address, Expects::Site));
    let name = place.domain().split('.').next().unwrap_or_default();
    if let Some(hosted) = Place::parse(&format!("{name}.statuspage.io")) {
        let guess = |first: Candidate| Candidate { expects: Expects::Guess(Format::Statuspage), ..first };
        candidates.extend(usual(&hosted).into_iter().take(1).map(guess));
    }
    candidates.push(status.candidate(&status.base, Expects::Page));
    candidates
}
