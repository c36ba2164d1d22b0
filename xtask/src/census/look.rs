//! One row through the product's own detection: what it says is asked first, then whatever the detection thinks of.

use is_it_them_core::feed::detect::{Answer, Detection, Found, Outcome, Reason, Role, documents};
use is_it_them_core::status::{Failure, Format};
use serde_json::Value;

use super::ask::Asker;
use super::rows::text;

/// What came of looking for a vendor's page.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Seen {
    /// A page that is read, as a row would say it; and what it calls itself.
    Page {
        page: String,
        format: String,
        page_id: Option<String>,
        document: Option<String>,
        name: Option<String>,
    },
    /// Nothing that is read, for a reason that stays.
    Nothing(&'static str),
    /// Nothing today: another day may tell.
    NotNow(&'static str),
}

/// What was seen, and what was asked for it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Look {
    pub(super) seen: Seen,
    /// Each address that was asked, and what came of it, in a few words.
    pub(super) asked: Vec<String>,
}

impl Look {
    /// In a line.
    pub(super) fn said(&self) -> String {
        match &self.seen {
            Seen::Page { page, format, .. } => format!("{format} at {page}"),
            Seen::Nothing(why) => format!("nothing: {why}"),
            Seen::NotNow(why) => format!("not now: {why}"),
        }
    }
}

/// Looks for the page of a row.
pub(super) fn look(row: &Value, decoys: &[String], asker: &mut Asker) -> Look {
    let site = row["domains"][0].as_str().map(|domain| format!("https://{domain}"));
    let Some(address) = row["page"].as_str().map(str::to_owned).or(site) else {
        return Look { seen: Seen::Nothing("no address to begin with"), asked: Vec::new() };
    };
    let known = Format::named(text(row, "format"));
    let mut detection = match known {
        Some(format) => Detection::expecting(&address, format, row["page_id"].as_str()),
        None => Detection::start(&address),
    };
    let mut asked = Vec::new();
    let mut last = None;
    // What the row names beside the page is asked before anything that detection thinks of.
    if let (Some(format), Some(document)) = (known, row["document"].as_str())
        && let Ok(came) = asker.ask(document)
        && let Ok(Answer::Document(parsed)) = Answer::parse(&came.bytes)
        && is_it_them_core::feed::ALL.read_expected(format, &parsed).is_ok()
    {
        asked.push(format!("{document}: as the row says"));
        let seen = Seen::Page {
            page: address,
            format: text(row, "format").into(),
            page_id: row["page_id"].as_str().map(Into::into),
            document: Some(document.into()),
            name: None,
        };
        return Look { seen, asked };
    }
    while let Some(url) = detection.next() {
        let came = asker.ask(&url);
        asked.push(format!("{url}: {}", words(&url, &came)));
        match &came {
            Ok(came) => {
                last = Some((url, came.from.clone()));
                detection.answer(Answer::parse(&came.bytes));
            }
            Err(failure) => detection.answer(Err(failure.clone())),
        }
    }
    let seen = match detection.outcome() {
        Some(Outcome::Found(found)) => page(found, last, decoys),
        Some(Outcome::GaveUp(reason)) => why(reason),
        None => Seen::NotNow("the search did not end"),
    };
    Look { seen, asked }
}

/// What was found, at the host that answered in the end.
fn page(found: &Found, last: Option<(String, String)>, decoys: &[String]) -> Seen {
    let mut page = found.page.clone();
    if let Some((asked, from)) = last
        && let (Some(here), Some(there)) = (origin(&asked), origin(&from))
        && here != there
        && page.starts_with(here)
    {
        page = page.replacen(here, there, 1);
    }
    let is_decoy =
        |decoy: &String| page.strip_prefix("https://").is_some_and(|rest| rest.starts_with(decoy.as_str()));
    if decoys.iter().any(is_decoy) {
        return Seen::Nothing("a page that is known to be nobody's");
    }
    let usual = documents(found.format, &found.page, found.page_id.as_deref());
    let state = found.documents.iter().find(|document| document.role == Role::State);
    let elsewhere = state.filter(|state| usual.first().is_none_or(|first| first.url != state.url));
    Seen::Page {
        page,
        format: found.format.name().into(),
        page_id: found.page_id.clone(),
        document: elsewhere.map(|document| document.url.clone()),
        name: found.name.clone(),
    }
}

fn origin(url: &str) -> Option<&str> {
    let start = url.find("://")? + 3;
    let end = url.get(start..)?.find('/').map_or(url.len(), |at| start + at);
    url.get(..end)
}

fn why(reason: &Reason) -> Seen {
    match reason {
        Reason::NotAnAddress => Seen::Nothing("no address"),
        Reason::Private { .. } => Seen::Nothing("it wants a login"),
        Reason::NoData => Seen::Nothing("a page for eyes"),
        Reason::Missing => Seen::Nothing("nothing is there"),
        Reason::Blocked { .. } => Seen::NotNow("no answer"),
        Reason::Failing(_) => Seen::NotNow("it fails"),
    }
}

fn words(url: &str, came: &Result<super::ask::Answer, Failure>) -> String {
    match came {
        Ok(came) if came.from != url => format!("{} bytes from {}", came.bytes.len(), came.from),
        Ok(came) => format!("{} bytes", came.bytes.len()),
        Err(Failure::Refused { status: 0 }) => "robots.txt does not allow it".into(),
        Err(failure) => failure.kind().replace('_', " "),
    }
}
