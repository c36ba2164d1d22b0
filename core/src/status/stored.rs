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
mod tests {
    use super::*;
    use crate::feed;
    use crate::status::HttpsUrl;
    use crate::time::Timestamp;

    fn holds<T: Record + Clone + PartialEq + std::fmt::Debug>(value: &T) {
        let tree = value.clone().to_value();
        let text = tree.to_text();
        let read = crate::tree::parse(text.as_bytes()).unwrap();
        assert_eq!(T::from_value(&read).as_ref(), Some(value), "read back from {text}");
        assert_eq!(read, tree);
    }

    fn report() -> Report {
        let document = r#"{"page":{"id":"p","name":"Example","url":"https://status.example.com","updated_at":"2026-01-02T03:04:05.006Z"},
            "status":{"indicator":"minor"},
            "components":[{"id":"g","name":"Group","group":true,"position":1},
                {"id":"c","name":"API","group_id":"g","status":"levitating","position":1}],
            "incidents":[{"id":"i","name":"Slow","impact":"odd","status":"monitoring","started_at":"2026-01-02T03:00:00Z",
                "incident_updates":[{"id":"u","status":"monitoring","body":"<b>x</b>","created_at":"2026-01-02T03:00:00Z",
                    "affected_components":[{"code":"c","name":"Group - API"}]}]}],
            "scheduled_maintenances":[{"id":"m","name":"Work","status":"in_progress","scheduled_for":"2026-01-02T03:00:00Z",
                "scheduled_until":"2026-01-02T04:00:00Z"}]}"#;
        feed::ALL.read(Format::Statuspage, document.as_bytes()).unwrap()
    }

    #[test]
    fn everything_stored_comes_back() {
        holds(&report());
        holds(&Reading::default());
        holds(
            &Reading::success(report(), Timestamp::from_millis(1_000), Source::Sample)
                .failed(Failure::Offline),
        );
        let vendor = Vendor {
            id: "x".into(),
            name: "X".into(),
            page: "https://x.example".into(),
            sample: true,
            ..Vendor::default()
        };
        let found = Vendor {
            sample: false,
            format: Some(Format::StatusIo),
            page_id: Some("5f".into()),
            document: Some("https://api.x.example/status".into()),
            parts: vec!["API".into(), "us-east-1".into()],
            domains: vec!["x.example".into()],
            pinned: true,
            group: Some("Ours".into()),
            ..vendor.clone()
        };
        holds(&vec![vendor, found]);
        let finding = Finding {
            source: Some(Vendor::default()),
            searched_at: Some(Timestamp::from_millis(1_000)),
            moved_from: Some(Format::Instatus),
            page_id: Some("kctbh9vrtdwd".into()),
            confirmed: Some(Place {
                host: "status.x.example:8443".into(),
                since: Some(Timestamp::from_millis(2_000)),
                ..Place::default()
            }),
            waiting: Some(Place {
                page_id: Some("5f".into()),
                source: Some(Vendor::default()),
                ..Place::default()
            }),
        };
        holds(&Reading { finding: finding.clone(), ..Reading::default() });
        holds(&Inquiry {
            failure: Some(Failure::Blocked),
            finding: finding.clone(),
            left: 19_500,
            ..Inquiry::default()
        });
        holds(&Reply { report: Some(report()), finding, ..Reply::default() });
        let watch = Watch { incident: "i".into(), title: "Slow".into(), posts: 2, phase: Phase::Monitoring };
        holds(&PublishedWatch { id: "v".into(), page: "https://x.example".into(), watch });
        for failure in [
            Failure::Offline,
            Failure::Timeout { seconds: 10 },
            Failure::Blocked,
            Failure::Private { status: 401 },
            Failure::NotFound { status: 404 },
            Failure::RateLimited { retry_after: Some(30) },
            Failure::RateLimited { retry_after: None },
            Failure::Server { status: 503 },
            Failure::Refused { status: 418 },
            Failure::TooLarge { limit: 8 << 20 },
            Failure::NotJson { html: true },
            Failure::Shape {
                format: "statuspage".into(),
                path: "components".into(),
                problem: Problem::instead(Thing::Text, Thing::List),
            },
            Failure::Elsewhere { host: "status.y.example".into() },
            Failure::Broke,
            Failure::NoData,
            Failure::NotLoaded,
            Failure::UnknownVendor,
            Failure::NoPage,
        ] {
            holds(&failure);
        }
    }

    #[test]
    fn what_is_wrong_with_a_document_is_stored_typed_and_told_in_no_language() {
        for problem in [
            Problem::Html,
            Problem::NotJson(17),
            Problem::NotTree,
            Problem::NotText,
            Problem::TooDeep,
            Problem::wanted(Thing::Address),
            Problem::instead(Thing::with(&["page", "status"]), Thing::Object),
            Problem::BadTime("soon".into()),
            Problem::TooMuch,
            Problem::Unrecognised,
            Problem::Untold,
        ] {
            holds(&Failure::Shape { format: "aws".into(), path: "[0]".into(), problem });
        }
        let read = |problem: &str| {
            let text = format!(r#"{{"kind":"shape","format":"aws","path":"[0].date",{problem}}}"#);
            Failure::from_text(&text)
        };
        let shape = |problem| Failure::Shape { format: "aws".into(), path: "[0].date".into(), problem };
        for (stored, expected) in [
            // As a build stored it that kept the sentence.
            (r#""problem":"expected a time, found a list""#, Problem::Untold),
            // As a later build may store it.
            (r#""problem":{"what":"too_odd"}"#, Problem::Untold),
            (r#""problem":{"what":"expected","expected":"a moon","found":"list"}"#, Problem::Untold),
            (
                r#""problem":{"what":"expected","expected":"time","found":"moon"}"#,
                Problem::wanted(Thing::Time),
            ),
        ] {
            assert_eq!(read(stored), Some(shape(expected)), "{stored}");
        }
        let long = format!(r#""problem":{{"what":"expected","expected":"with {}"}}"#, "x".repeat(200));
        assert_eq!(read(&long), Some(shape(Problem::Untold)));
    }

    /// Narrowed to parts that are not named, a Report without a roster is at most less sure than it was with one.
    #[test]
    fn what_an_older_build_stored_is_read_without_a_wrong_green() {
        for (roster, part, then, now) in [
            (Roster::Full, "API", Health::Unknown, Health::Unknown),
            (Roster::RegionsInTrouble, "europe-west4", Health::Operational, Health::Unknown),
            (Roster::Trouble, "s3", Health::Operational, Health::Unknown),
        ] {
            let api = Component { id: "c".into(), health: Health::Operational, ..Component::default() };
            let mut report = Report { roster, components: vec![api], ..Report::new(Format::Statuspage) };
            holds(&report);
            let tree = report.to_text();
            let older = tree.replace(&format!(r#","roster":"{}""#, roster.name()), "");
            assert_ne!(older, tree);
            let mut kept = Report::from_text(&older).unwrap();
            assert_eq!(kept, Report { roster: Roster::Full, ..report.clone() });
            report.narrow(&[part.into()]);
            kept.narrow(&[part.into()]);
            assert_eq!((report.health(), kept.health()), (then, now), "{roster:?}");
        }
    }

    #[test]
    fn a_stored_link_that_must_not_be_shown_reads_as_none() {
        for (stored, read) in [
            (r#""https://x.example/""#, HttpsUrl::parse("https://x.example/")),
            (r#""http://x.example""#, None),
            (r#""javascript:alert(1)""#, None),
            ("null", None),
        ] {
            let text = Page { name: "X".into(), ..Page::default() }.to_text();
            let text = text.replace(r#""url":null"#, &format!(r#""url":{stored}"#));
            assert!(text.contains(stored));
            assert_eq!(Page::from_text(&text).unwrap().url, read, "{stored}");
        }
        assert_eq!(Page::from_text(r#"{"name":"X","url":[]}"#), None);
    }

    #[test]
    fn what_is_something_else_does_not_come_back() {
        for tree in [
            "null",
            "[]",
            "5",
            r#"{"report":5}"#,
            r#"{"failure":{"kind":"new"}}"#,
            r#"{"report":{"page":{}}}"#,
        ] {
            assert_eq!(Reading::from_value(&crate::tree::parse(tree.as_bytes()).unwrap()), None, "{tree}");
        }
    }
}
