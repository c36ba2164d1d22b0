//! RSS 2.0 and Atom, the general fallback: most status pages serve one (`/history.rss`, `/history.atom`, `/feed.rss`).
//! <https://www.rssboard.org/rss-specification>, RFC 4287.
//!
//! One entry is one incident with all its posts inside its HTML ([`timeline`](super::timeline)), except that AWS, Google
//! Cloud and Cachet 3 make an entry of every post; those are put together again. A feed proves incidents and, with none
//! in it, nothing: its [`Coverage`] says so.
//!
//! Quirks: stamps inside entries have no year, or no date at all (Slack), and are placed next to the entry's own;
//! Statuspage states the time of the last post as the time of publication; incident.io states the last change alone,
//! but its ids hold the time an incident was opened; cState publishes the start and has the end as a category; Azure
//! names services and regions as categories; StatusIQ lists components, not incidents, with their state behind a dash;
//! an entry that says nothing of an end is open for a week after its last post, by the feed's own clock, and silent then: see
//! [`note_silence`].

mod cstate;
mod document;
mod event;
mod joined;
mod over;
mod posts;
mod statusiq;

use super::xml::Element;
use super::{FeedError, note_silence};
use crate::status::{Coverage, Format, Page, Report};
use crate::tree::{Problem, Thing};

use document::{Feed, at};
use event::{Event, event};
use joined::{Incidents, event_key};

pub(super) fn recognise(text: &str) -> bool {
    Element::root_name(text).is_some_and(|name| ROOTS.contains(&name))
}

const ROOTS: [&str; 4] = ["rss", "feed", "channel", "rdf:RDF"];

/// How long before the newest stamp of its feed announced work without a window counts as done, in ms.
const RECENT: i64 = 3 * 24 * 3600 * 1000;

pub(super) fn report(text: &str) -> Result<Report, FeedError> {
    let root = Element::root(text).map_err(|problem| at("", problem))?;
    if !ROOTS.contains(&root.name) {
        return Err(at("", Problem::instead(Thing::Feed, Thing::OtherXml)));
    }
    Feed::read(root).map(read)
}

fn read(feed: Feed) -> Report {
    let newest = feed.newest();
    let lists_components = feed.description.contains("StatusIQ");
    let page = Page { id: None, name: page_name(&feed.title), url: feed.link.clone(), updated_at: newest };
    let mut report =
        Report { page: page.clone(), coverage: Coverage::Incidents, ..Report::new(Format::Feed) };
    let mut incidents = Incidents::default();
    let is_cstate = feed.generator.contains("cstate");
    for entry in feed.entries {
        if is_cstate {
            incidents.add(None, cstate::issue(entry));
            continue;
        }
        if lists_components && statusiq::component(&entry, &mut report) {
            continue;
        }
        let recent = entry
            .stamp()
            .zip(newest)
            .is_none_or(|(stamp, newest)| newest.millis() - stamp.millis() <= RECENT);
        let key = event_key(&entry);
        match event(entry, recent, &page) {
            Event::Work(work) => report.maintenances.push(work),
            Event::Incident(incident) => incidents.add(key, incident),
        }
    }
    report.incidents.append(&mut incidents.joined());
    if let Some(newest) = newest {
        note_silence(&mut report, newest);
    }
    report
}

/// The vendor's name: "GitHub Status - Incident History" and "TrustID Service Status - Status" name pages.
fn page_name(title: &str) -> String {
    let mut name = title.trim();
    for ending in [" - Incident History", " - Status", " \u{2013} Incident history"] {
        name = name.strip_suffix(ending).unwrap_or(name);
    }
    // StatusIQ puts an announcement behind two dashes.
    name.split(" -- ").next().unwrap_or(name).trim().into()
}
