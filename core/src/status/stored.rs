//! The model's records: which fields are stored, under which names. See [`super::record`].

use super::record::{Record, Tree, objects};
use super::{
    Component, Coverage, Failure, Finding, Format, Health, Impact, Incident, Inquiry, Maintenance,
    MaintenancePhase, Mark, Page, Phase, Place, PublishedWatch, Reading, Reply, Report, Roster, Source,
    Update, Vendor, Watch,
};
use crate::tree::{Problem, Thing};

/// Types that are one word each.
macro_rules! words {
    ($($type:ident from $read:expr, blank $blank:expr;)*) => {
        $(impl Record for $type {
            fn blank() -> Self {
                $blank
            }

            fn pass(&mut self, tree: &mut Tree<'_>) {
                if let Some(word) = tree.word(self.name()) {
                    *self = $read(word);
                }
            }
        })*
    };
}

words! {
    Health from Health::named, blank Health::Unknown;
    Impact from Impact::from, blank Impact::None;
    Phase from Phase::from, blank Phase::default();
    MaintenancePhase from MaintenancePhase::from, blank MaintenancePhase::default();
    Coverage from |word| Coverage::named(word).unwrap_or_default(), blank Coverage::default();
    Roster from |word| Roster::named(word).unwrap_or_default(), blank Roster::default();
    Source from |word| Source::named(word).unwrap_or_default(), blank Source::default();
}

impl Record for Format {
    fn blank() -> Self {
        Format::Statuspage
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        let word = tree.word(self.name());
        match word.and_then(Format::named) {
            Some(format) => *self = format,
            None => tree.expected(Thing::Word),
        }
    }
}

objects! {
    Vendor { id, name, page, sample, format, page_id, document, parts, domains, pinned, group } blank Vendor::default();
    Reading { report, read_at, source, failure, finding } blank Reading::default();
    Finding { source, searched_at, moved_from, page_id, confirmed, waiting } blank Finding::default();
    Place { host, page_id, since, source } blank Place::default();
    Inquiry { vendor, former, failure, finding, search, left } blank Inquiry::default();
    Reply { report, failure, finding } blank Reply::default();
    Report {
        page, format, indicator, coverage, valid_until, zone, roster, components, hidden, first, incidents, maintenances
    } blank Report::new(Format::blank());
    Page { id, name, url, updated_at } blank Page::default();
    Component { id, name, group, health, stated, bare } blank Component::default();
    Incident {
        id, title, impact, phase, started_at, resolved_at, components, component_ids, regions, url, updates
    } blank Incident::default();
    Maintenance { id, title, phase, starts_at, ends_at, components, component_ids, url, updates }
        blank Maintenance::default();
    Update { id, phase, at, text } blank Update::default();
    Mark { times, at } blank Mark::default();
    Watch { incident, title, posts, phase } blank Watch::default();
    PublishedWatch { id, page, watch } blank PublishedWatch::default();
}

impl Record for Failure {
    fn blank() -> Self {
        Failure::Offline
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        let mut kind = String::from(self.kind());
        tree.field("kind", &mut kind);
        match Failure::of_kind(&kind) {
            Some(failure) if kind != self.kind() => *self = failure,
            Some(_) => {}
            None => tree.expected(Thing::Word),
        }
        match self {
            Failure::Timeout { seconds } => tree.field("seconds", seconds),
            Failure::Private { status }
            | Failure::NotFound { status }
            | Failure::Server { status }
            | Failure::Refused { status } => tree.field("status", status),
            Failure::RateLimited { retry_after } => tree.field("retry_after", retry_after),
            Failure::TooLarge { limit } => tree.field("limit", limit),
            Failure::NotJson { html } => tree.field("html", html),
            Failure::Shape { format, path, problem } => {
                tree.field("format", format);
                tree.field("path", path);
                tree.field("problem", problem);
            }
            Failure::Elsewhere { host } => tree.field("host", host),
            Failure::Offline
            | Failure::Blocked
            | Failure::Broke
            | Failure::NoData
            | Failure::NotLoaded
            | Failure::UnknownVendor
            | Failure::NoPage => {}
        }
    }
}

impl Record for Problem {
    fn blank() -> Self {
        Problem::Untold
    }

    /// An older build kept a sentence, which is of one language: it reads as what is not told any closer.
    fn pass(&mut self, tree: &mut Tree<'_>) {
        if tree.has_text() {
            return;
        }
        let mut name = (*self != Problem::Untold).then(|| String::from(self.name()));
        tree.field("what", &mut name);
        let name = name.unwrap_or_default();
        if name != self.name() {
            *self = Problem::of_name(&name);
        }
        match self {
            Problem::NotJson(at) => tree.field("at", at),
            Problem::BadTime(stamp) => tree.field("stamp", stamp),
            Problem::Expected { expected, found } => {
                let (mut wanted, mut there) = (expected.to_text(), found.as_ref().map(Thing::to_text));
                tree.field("expected", &mut wanted);
                tree.field("found", &mut there);
                let there = there.as_deref().and_then(Thing::of_text);
                *self = Thing::of_text(&wanted)
                    .map_or(Problem::Untold, |expected| Problem::Expected { expected, found: there });
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
