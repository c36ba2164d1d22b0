//! Lines and texts of a vendor's events as stored: many in one JSON text, a sheet.
//!
//! A list a line, whose places have a meaning, and names once a sheet: ten thousand incidents are 1.5 MB instead of the
//! 17 MB that they have with their posts. A text that is no such sheet reads as none, and is made anew from the events.

use std::rc::Rc;

use super::{Key, Line, Short};
use crate::history::Row;
use crate::lookup::Lookup;
use crate::status::{HttpsUrl, Impact, Incident, Maintenance, MaintenancePhase, Phase, Update};
use crate::time::{Elapsed, Timestamp};
use crate::tree::{self, Value};

const INCIDENT: u32 = 0;
const WORK: u32 = 1;
const UNREADABLE: u32 = 2;
/// An unreadable one that is maintenance by its key.
const UNREADABLE_WORK: u32 = 3;

/// A sheet of lines.
#[must_use]
pub fn write_lines<'a>(lines: impl IntoIterator<Item = &'a Line>) -> String {
    let lines: Vec<&Line> = lines.into_iter().collect();
    let mut names: Vec<String> = lines.iter().flat_map(|line| named(line)).flatten().cloned().collect();
    names.sort_unstable();
    names.dedup();
    let places: Lookup = names.iter().cloned().collect();
    let lines = lines.into_iter().map(|line| written(line, &places)).collect();
    Value::object([("names", Value::from(names)), ("lines", Value::Array(lines))]).to_text()
}

/// The lines of a sheet; `None` where it is none.
#[must_use]
pub fn read_lines(sheet: &str) -> Option<Vec<Line>> {
    let sheet = tree::parse(sheet.as_bytes()).ok()?;
    let names: Vec<&str> =
        sheet.get("names")?.as_array()?.iter().map(Value::as_str).collect::<Option<_>>()?;
    sheet.get("lines")?.as_array()?.iter().map(|line| read(line.as_array()?, &names)).collect()
}

/// A sheet of texts by the names of their incidents.
#[must_use]
pub fn write_texts(texts: Vec<(String, Rc<str>)>) -> String {
    texts
        .iter()
        .map(|(name, text)| Value::Array(vec![(&**name).into(), (&**text).into()]))
        .collect::<Value<'_>>()
        .to_text()
}

/// The texts of a sheet; `None` where it is none.
#[must_use]
pub fn read_texts(sheet: &str) -> Option<Vec<(String, Rc<str>)>> {
    let sheet = tree::parse(sheet.as_bytes()).ok()?;
    let read = |text: &Value<'_>| match text.as_array()? {
        [name, text] => Some((name.as_str()?.to_owned(), text.as_str()?.into())),
        _ => None,
    };
    sheet.as_array()?.iter().map(read).collect()
}

/// The lists of names in a line.
fn named(line: &Line) -> [&[String]; 3] {
    match &line.event {
        Short::Incident(row) => [&row.components, &row.component_ids, &row.regions],
        Short::Maintenance(work) => [&work.components, &work.component_ids, &[]],
        Short::Unreadable => [&[], &[], &[]],
    }
}

fn written(line: &Line, places: &Lookup) -> Value<'static> {
    let text = |text: &str| Value::from(text.to_owned());
    let at = |at: Option<Timestamp>| Value::from(at.map(Timestamp::millis));
    let place = |name: &String| places.get(name).and_then(|place| i64::try_from(place).ok());
    let [components, ids, regions] =
        named(line).map(|names| names.iter().map(place).collect::<Value<'static>>());
    let noted = [
        at(Some(line.seen_last)),
        at(Some(line.latest).filter(|at| *at != line.seen_last)),
        Value::from(line.withdrawn),
    ];
    let facts = match &line.event {
        Short::Incident(row) => {
            let stated = row.started_at.zip(row.resolved_at);
            vec![
                Value::from(INCIDENT),
                text(&row.id),
                text(&row.title),
                text(row.phase.name()),
                at(row.started_at),
                at(row.resolved_at),
                components,
                ids,
                regions,
                row.impact.as_ref().map(|impact| impact.name().to_owned()).into(),
                // As a rule, its own times say how long it took.
                match row.span {
                    None => Value::Null,
                    Some(_) if row.span == stated => Value::Bool(true),
                    Some((from, to)) => Value::Array(vec![at(Some(from)), at(Some(to))]),
                },
                row.acknowledged.map(Elapsed::as_seconds).into(),
            ]
        }
        Short::Maintenance(work) => vec![
            Value::from(WORK),
            text(&work.id),
            text(&work.title),
            text(work.phase.name()),
            at(work.starts_at),
            at(work.ends_at),
            components,
            ids,
            regions,
            work.url.as_ref().map(HttpsUrl::to_string).into(),
            work.updates.first().map(|update| update.text.clone()).into(),
            Value::Null,
        ],
        Short::Unreadable => {
            let (is_work, name) = &line.key;
            let mut facts =
                vec![Value::from(if *is_work { UNREADABLE_WORK } else { UNREADABLE }), text(name)];
            facts.resize(12, Value::Null);
            facts
        }
    };
    Value::Array(facts.into_iter().chain(noted).collect())
}

fn read(line: &[Value<'_>], names: &[&str]) -> Option<Line> {
    let [
        kind,
        id,
        title,
        phase,
        from,
        to,
        components,
        ids,
        regions,
        impact,
        span,
        acknowledged,
        seen,
        latest,
        withdrawn,
    ] = line
    else {
        return None;
    };
    let text = |value: &Value<'_>| Some(value.as_str()?.to_owned());
    let at = |value: &Value<'_>| value.as_i64().map(Timestamp::from_millis);
    let list = |value: &Value<'_>| -> Option<Vec<String>> {
        let name = |place: &Value<'_>| Some((*names.get(usize::try_from(place.as_i64()?).ok()?)?).to_owned());
        value.as_array()?.iter().map(name).collect()
    };
    let seen_last = at(seen)?;
    let kind = kind.as_i64().and_then(|kind| u32::try_from(kind).ok())?;
    let event = match kind {
        INCIDENT => {
            let (started_at, resolved_at) = (at(from), at(to));
            Short::Incident(Rc::new(Row {
                span: match span {
                    Value::Bool(true) => started_at.zip(resolved_at),
                    Value::Array(span) => span.first().and_then(at).zip(span.get(1).and_then(at)),
                    _ => None,
                },
                acknowledged: acknowledged.as_u64().map(Elapsed::seconds),
                incident: Incident {
                    id: text(id)?,
                    title: text(title)?,
                    impact: impact.as_str().map(Impact::from),
                    phase: Phase::from(phase.as_str()?),
                    started_at,
                    resolved_at,
                    components: list(components)?,
                    component_ids: list(ids)?,
                    regions: list(regions)?,
                    url: None,
                    updates: Vec::new(),
                },
            }))
        }
        WORK => {
            let told = span.as_str().map(|text| Update { text: text.to_owned(), ..Update::default() });
            Short::Maintenance(Rc::new(Maintenance {
                id: text(id)?,
                title: text(title)?,
                phase: MaintenancePhase::from(phase.as_str()?),
                starts_at: at(from),
                ends_at: at(to),
                components: list(components)?,
                component_ids: list(ids)?,
                url: impact.as_str().and_then(HttpsUrl::parse),
                updates: told.into_iter().collect(),
            }))
        }
        UNREADABLE | UNREADABLE_WORK => Short::Unreadable,
        _ => return None,
    };
    let key: Key = match &event {
        Short::Incident(row) => (false, super::name_of(row)),
        Short::Maintenance(work) => super::Event::Maintenance((**work).clone()).key(),
        Short::Unreadable => (kind == UNREADABLE_WORK, text(id)?),
    };
    Some(Line {
        key,
        event,
        seen_last,
        latest: at(latest).unwrap_or(seen_last),
        withdrawn: withdrawn.as_bool()?,
    })
}
