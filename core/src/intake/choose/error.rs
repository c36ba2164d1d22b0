//! Which host failed, with which status, kind and codes.

use super::Chosen;
use super::severity;
use crate::intake::Intake;
use crate::intake::event::{Collector, Event};
use crate::intake::fact::{Fact, Field};
use crate::intake::kind::Kind;

pub(super) fn hosts(intake: &mut Intake, text: &str, seen: &Collector, chosen: &Chosen<'_>) {
    let Some(host) = chosen.host.and_then(|host| seen.hosts.get(host)) else { return };
    intake.hosts.push(host.name.clone());
    let quote =
        text.get(host.range.clone()).filter(|quote| quote.len() < Fact::LONGEST).unwrap_or(&host.name);
    intake.facts.push(Fact::new(Field::Host, host.name.clone(), quote));
}

pub(super) fn error(intake: &mut Intake, text: &str, chosen: &Chosen<'_>) {
    let quote_at = |start: usize, length: usize| {
        let line_start = text.get(..start).and_then(|head| head.rfind('\n')).map_or(0, |place| place + 1);
        let from = start.saturating_sub(16).max(line_start);
        let mut from = from;
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let mut to = (start + length).min(text.len());
        while !text.is_char_boundary(to) {
            to += 1;
        }
        text.get(from..to).unwrap_or_default().lines().next().unwrap_or_default()
    };
    let events = &chosen.events;
    let worst = events.iter().filter(|event| event.status.is_some()).max_by_key(|event| severity(event));
    let first = worst.and_then(|worst| {
        events.iter().find(|event| event.status.is_some() && severity(event) == severity(worst))
    });
    if let Some((status, start)) = first.and_then(|event| event.status) {
        intake.status = Some(status);
        intake.facts.push(Fact::new(Field::Status, status.to_string(), quote_at(start, 3)));
    }
    for event in events {
        for (code, start) in &event.codes {
            let is_status = intake.status.is_some_and(|status| status.to_string() == *code);
            if intake.codes.len() < 6 && !intake.codes.contains(code) && !is_status {
                intake.codes.push(code.clone());
                intake.facts.push(Fact::new(Field::Code, code.clone(), quote_at(*start, code.len())));
            }
        }
    }
    let strongest = events
        .iter()
        .filter_map(|event| event.kind)
        .max_by_key(|(kind, start, _)| (kind.weight(), std::cmp::Reverse(*start)));
    let says = |kind: Kind| events.iter().filter_map(|event| event.kind).find(|(said, ..)| *said == kind);
    let told =
        |kind: (Kind, usize, usize)| (kind.0, quote_at(kind.1, kind.2.saturating_sub(kind.1)).to_string());
    let kind = match (intake.status, strongest) {
        (Some(status), _) => {
            let by_status = Kind::of_status(status);
            let quota = says(Kind::Quota).filter(|_| matches!(status, 400 | 402 | 403 | 503));
            let auth = says(Kind::Auth).filter(|_| matches!(status, 400 | 422));
            match quota.or(auth) {
                Some(said) => Some(told(said)),
                None => Some((by_status, status.to_string())),
            }
        }
        (None, Some(said)) => Some(told(said)),
        (None, None) if !intake.codes.is_empty() => {
            Some((Kind::Other, intake.codes.first().cloned().unwrap_or_default()))
        }
        (None, None) => None,
    };
    if let Some((kind, quote)) = kind {
        intake.kind = Some(kind);
        intake.facts.push(Fact::new(Field::Kind, kind.name(), &quote));
    }
    // An SDK may print the status in words alone: `Status code: ServiceUnavailable`.
    if intake.status.is_none()
        && let Some((status, quote)) = status_in_words(text, events)
    {
        intake.status = Some(status);
        intake.facts.push(Fact::new(Field::Status, status.to_string(), &quote));
        if !matches!(intake.kind, Some(Kind::Quota | Kind::Auth)) {
            intake.kind = Some(Kind::of_status(status));
        }
    }
}

/// .NET's names of statuses, behind `Status code:`.
fn status_in_words(text: &str, events: &[&Event]) -> Option<(u16, String)> {
    const NAMES: &[(&str, u16)] = &[
        ("ServiceUnavailable", 503),
        ("InternalServerError", 500),
        ("BadGateway", 502),
        ("GatewayTimeout", 504),
        ("TooManyRequests", 429),
        ("Unauthorized", 401),
        ("Forbidden", 403),
        ("NotFound", 404),
        ("BadRequest", 400),
        ("Conflict", 409),
    ];
    let first = events.first()?;
    let from = first.range.start;
    let mut to = text.len().min(from + 8000);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let near = text.get(from..to)?;
    let (start, name, status) = NAMES.iter().find_map(|(name, status)| {
        let start = near.find(name)?;
        let lead = near.get(..start)?.to_ascii_lowercase();
        let lead = lead.trim_end_matches([' ', ':', '=', '"']);
        (lead.ends_with("status code") || lead.ends_with("statuscode") || lead.ends_with("status"))
            .then_some((start, *name, *status))
    })?;
    Some((status, near.get(start.saturating_sub(13)..start + name.len()).unwrap_or(name).to_string()))
}
