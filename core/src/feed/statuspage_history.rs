//! The months of a Statuspage, `<page>/history.json?page=N`: what it tells of longer ago than its API does. Nobody documents
//! it; it is what the page's own history is drawn from.
//!
//! `{months: [{name, year, incidents: [{code, name, message, impact, timestamp}]}]}`, three months a page, filed by the month in
//! which an incident ended. Quirks: a `code` is the id that the API uses; a `timestamp` is for people, with markup in it:
//! `Aug <var>10</var>, <var>23:17</var> - Aug <var>11</var>, <var>01:30</var> UTC`; no components.

use crate::tree::{Faults, Node, Value};

use crate::prose;
use crate::status::{Coverage, Format, HttpsUrl, Report};
use crate::status::{Impact, Incident, Phase, Update};
use crate::time::Timestamp;
use crate::time::names;
use crate::time::token::{self, Tokens};
use crate::time::zone::Zone;

/// A page of months, as it was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Months {
    /// Year and month of each, so that a page that answers the same whatever it is asked for ends the search.
    pub named: Vec<(i32, u8)>,
    /// Their incidents. Start, end, impact and the last post are all that is told there; no components.
    pub incidents: Vec<Incident>,
}

/// Reads one page of months. `page` is where the vendor's status page is, for links.
///
/// A time that is written otherwise, or in a zone whose name means several, makes the incident be left out: a wrong time
/// is worse than none, and without one it has no place in a history.
#[must_use]
pub fn months(document: &Value, page: &str) -> Months {
    read(Node::root(document, &Faults::default()), page)
}

pub(super) fn recognise(root: Node<'_>) -> bool {
    let months = root.get("months");
    months.is_list() && months.first().is_none_or(|month| month.has("year") && month.has("incidents"))
}

/// The past alone: it proves nothing of the present.
pub(super) fn report(root: Node<'_>) -> Report {
    let incidents = read(root, "").incidents;
    Report { coverage: Coverage::Incidents, incidents, ..Report::new(Format::Statuspage) }
}

fn read(root: Node<'_>, page: &str) -> Months {
    let mut read = Months::default();
    for month in root.get("months").objects() {
        let name = month.get("name").text().unwrap_or_default();
        let year = month.get("year").integer().and_then(|year| i32::try_from(year).ok());
        let (Some(filed), Some(year)) = (names::month_by_start(&name), year) else { continue };
        read.named.push((year, filed));
        read.incidents
            .extend(month.get("incidents").objects().filter_map(|told| incident(told, year, filed, page)));
    }
    read
}

fn incident(told: Node<'_>, year: i32, filed: u8, page: &str) -> Option<Incident> {
    let text = |key| told.get(key).text().unwrap_or_default();
    let (start, end) = span(&plain(&text("timestamp")), year, filed)?;
    let code = text("code");
    if code.is_empty() {
        return None;
    }
    let post = Update {
        id: None,
        phase: Some(Phase::Resolved),
        at: Some(end),
        text: told.get("message").body().unwrap_or_default(),
    };
    Some(Incident {
        url: HttpsUrl::parse(&format!("{page}/incidents/{code}")),
        id: code,
        title: plain(&text("name")),
        impact: told.get("impact").word().filter(|word| !word.is_empty()).map(Impact::from),
        phase: Phase::Resolved,
        started_at: Some(start),
        resolved_at: Some(end),
        updates: vec![post],
        ..Incident::default()
    })
}

fn plain(text: &str) -> String {
    prose::plain_text(&prose::parse(text))
}

/// Start and end of `Aug 10, 23:17 - Aug 11, 01:30 UTC`, where the second date is left out when it is the first. Of one
/// moment alone, start and end are that moment.
fn span(text: &str, year: i32, filed: u8) -> Option<(Timestamp, Timestamp)> {
    let found = token::tokens(text);
    let tokens = Tokens(&found);
    let (from, place) = moment(tokens, 0, None)?;
    let (to, place) = if tokens.is_mark(place, &['-', '–']) {
        moment(tokens, place + 1, Some(from))?
    } else {
        (from, place)
    };
    let (zone, after) = Zone::read(tokens, place)?;
    // It ended in the month it is filed in; a start in a later month was the year before.
    let at = |local: Local| {
        let year = if local.month > filed { year - 1 } else { year };
        let local =
            Timestamp::from_civil(year.into(), local.month.into(), local.day, local.hour, local.minute, 0)?;
        zone.instant(local)
    };
    let (start, end) = (at(from)?, at(to)?);
    (after == found.len() && start <= end).then_some((start, end))
}

#[derive(Clone, Copy)]
struct Local {
    month: u8,
    day: i64,
    hour: i64,
    minute: i64,
}

/// `Aug 10, 23:17`, or `23:17` of the day before it.
fn moment(tokens: Tokens<'_>, place: usize, before: Option<Local>) -> Option<(Local, usize)> {
    let dated = tokens.word(place).and_then(names::month_by_start);
    let (month, day, place) = match (dated, before) {
        (Some(month), _) => {
            let (_, day) = tokens.number(place + 1)?;
            (month, day, place + 2 + usize::from(tokens.is_mark(place + 2, &[','])))
        }
        (None, Some(before)) => (before.month, before.day, place),
        (None, None) => return None,
    };
    let ((_, hour), (2, minute)) = (tokens.number(place)?, tokens.number(place + 2)?) else { return None };
    tokens.is_mark(place + 1, &[':']).then_some((Local { month, day, hour, minute }, place + 3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{parse, testing};

    fn span_of(stamp: &str, year: i32, filed: u8) -> Option<String> {
        let (start, end) = span(&plain(stamp), year, filed)?;
        Some(format!("{start} {end}"))
    }

    #[test]
    fn a_span_for_people_is_read_exactly_or_not_at_all() {
        for (stamp, year, filed, expected) in [
            (
                "Aug <var data-var='date'>10</var>, <var data-var='time'>00:17</var> - <var data-var='time'>01:30</var> UTC",
                2021,
                8,
                Some("2021-08-10T00:17:00Z 2021-08-10T01:30:00Z"),
            ),
            (
                "Nov  4, 20:46 - Nov 13, 02:00 PST",
                2025,
                11,
                Some("2025-11-05T04:46:00Z 2025-11-13T10:00:00Z"),
            ),
            ("Dec 31, 23:00 - Jan 1, 01:00 UTC", 2026, 1, Some("2025-12-31T23:00:00Z 2026-01-01T01:00:00Z")),
            ("Mar 1, 10:00 UTC", 2024, 3, Some("2024-03-01T10:00:00Z 2024-03-01T10:00:00Z")),
            // China's, Cuba's or Chicago's.
            ("Mar 1, 10:00 - 11:00 CST", 2024, 3, None),
            ("Mar 1, 10:00 - 11:00", 2024, 3, None),
            ("Mar 1, 12:00 - 11:00 UTC", 2024, 3, None),
            ("Mar 41, 10:00 - 11:00 UTC", 2024, 3, None),
            ("Mar 1, 10:99 - 11:00 UTC", 2024, 3, None),
            ("10:00 - 11:00 UTC", 2024, 3, None),
            ("soon", 2024, 3, None),
            ("", 2024, 3, None),
        ] {
            assert_eq!(span_of(stamp, year, filed).as_deref(), expected, "{stamp}");
        }
    }

    #[test]
    fn a_page_of_months_becomes_incidents() {
        let document = testing::of(&serde_json::json!({"components": [], "months": [
            {"name": "August", "year": 2021, "starts_on": 0, "days": 31, "incidents": [
                {"code": "8tnqgcg1qkk1", "name": "Errors in &quot;A&quot;", "message": "It is <b>over</b>.", "impact": "minor",
                 "timestamp": "Aug <var>10</var>, <var>00:17</var> - <var>01:30</var> UTC"},
                {"code": "x", "name": "Unreadable", "impact": "none", "timestamp": "long ago"},
                {"name": "No code", "timestamp": "Aug 1, 10:00 UTC"},
                null
            ]},
            {"name": "Smarch", "year": 2021, "incidents": [{}]},
            {"name": "July", "year": 2021}
        ]}));
        let read = months(&document, "https://status.example.com");
        assert_eq!(read.named, [(2021, 8), (2021, 7)]);
        let [one] = read.incidents.as_slice() else { panic!("{:?}", read.incidents) };
        assert_eq!((one.id.as_str(), one.title.as_str()), ("8tnqgcg1qkk1", "Errors in \"A\""));
        assert_eq!((one.impact.clone(), one.is_open()), (Some(Impact::Minor), false));
        assert_eq!(one.duration().map(|length| length.to_string()).as_deref(), Some("1h 13m"));
        assert_eq!(one.url.as_deref(), Some("https://status.example.com/incidents/8tnqgcg1qkk1"));
        assert_eq!(one.updates.len(), 1);
        for nothing in ["[]", r#"{"months": {}}"#, "null"] {
            assert_eq!(months(&parse(nothing.as_bytes()).unwrap(), ""), Months::default());
        }
    }

    #[test]
    fn the_months_alone_are_a_report_that_proves_nothing_of_the_present() {
        let text = r#"{"components": [], "months": [{"name": "August", "year": 2021, "incidents": [
            {"code": "a", "name": "Errors", "message": "Over.", "impact": "minor",
             "timestamp": "Aug <var>10</var>, <var>00:17</var> - <var>01:30</var> UTC"}]}]}"#;
        let document = crate::feed::Document::parse(text.as_bytes()).unwrap();
        assert_eq!(crate::feed::ALL.recognise(&document), Some(Format::Statuspage));
        let report = crate::feed::ALL.read_document(Format::Statuspage, &document).unwrap();
        assert_eq!(report.incidents.len(), 1);
        assert_eq!(report.health(), crate::status::Health::Unknown);
        let odd = br#"{"months": [{"year": 2021, "incidents": []}, 5]}"#;
        let wrong = crate::feed::ALL.read(Format::Statuspage, odd).unwrap_err();
        assert!(wrong.path.contains("months[1]"), "{wrong:?}");
    }
}
