//! Of all that failed, what the text is about: which host, which vendor, which error, since when.
//!
//! What makes it right: people paste to learn of a vendor, so a vendor's host outranks our own beside it, and what broke
//! (no answer, a 5xx, a refusal) outranks what programs run into every day (a missing icon). Of equals, what ended it counts.

mod error;
mod place;
mod time;
mod vendor;

use super::event::{Collector, Event};
use super::fact::{Fact, Field};
use super::kind::Kind;
use super::said::Said;
use super::vendor::Finder;
use super::{Intake, Shape};
use crate::catalog::Catalog;
use crate::time::{Offset, Timestamp};

/// Makes the intake of what was collected.
pub(super) fn intake(
    text: String,
    shape: Shape,
    seen: &Collector,
    now: Timestamp,
    offset: Offset<'_>,
    catalog: &Catalog,
) -> Intake {
    let mut intake = Intake { shape, ..Intake::default() };
    let chosen = chosen(seen, catalog);
    let told = told(&text, shape, seen);
    let said = Said::read(&told.text);
    let names = Finder::of(catalog);
    let vendor = vendor::vendor(&text, shape, seen, &chosen, &told, &names, catalog);
    if let Some((id, quote)) = &vendor {
        intake.vendor = Some(id.clone());
        intake.facts.push(Fact::new(Field::Vendor, id.clone(), quote));
    }
    error::hosts(&mut intake, &text, seen, &chosen);
    error::error(&mut intake, &text, &chosen);
    time::when(&mut intake, &text, seen, &chosen, &told, now, offset);
    time::failures(&mut intake, &chosen, now, offset);
    let quote = |start: usize, end: usize| told.text.get(start..end).unwrap_or_default();
    if let Some((who, start, end)) = said.who {
        intake.who = Some(who);
        intake.facts.push(Fact::new(Field::Who, who.name(), quote(start, end)));
    }
    time::often(&mut intake, &text, seen, &chosen, &said, &told);
    if let Some((flag, start, end)) = said.change {
        intake.after_our_change = Some(flag);
        intake.facts.push(Fact::new(
            Field::AfterOurChange,
            if flag { "true" } else { "false" },
            quote(start, end),
        ));
    }
    place::stage(&mut intake, &text, seen, &chosen, &said, &told);
    place::place(&mut intake, &text, shape, &chosen, seen, &told);
    place::parts(&mut intake, &text, &chosen, &said, &told);
    time::id(&mut intake, seen, &chosen);
    intake.text = text;
    intake
}

/// The failures that are spoken of, in the order of the text.
struct Chosen<'e> {
    events: Vec<&'e Event>,
    host: Option<usize>,
    /// Who owns or serves the host.
    vendor: Option<String>,
}

fn chosen<'e>(seen: &'e Collector, catalog: &Catalog) -> Chosen<'e> {
    let owner = |host: usize| {
        seen.hosts.get(host).and_then(|host| catalog.server_of(&host.name)).map(|entry| entry.id.clone())
    };
    let owners: Vec<Option<String>> = (0..seen.hosts.len()).map(owner).collect();
    let mut best: Option<(u32, Option<usize>)> = None;
    let mut scores: Vec<u32> = vec![0; seen.hosts.len() + 1];
    let place = |host: Option<usize>| host.unwrap_or(seen.hosts.len());
    for event in &seen.events {
        let own = event.host.and_then(|host| owners.get(host)).is_some_and(Option::is_some);
        let score = severity(event) * 10 + if own { 45 } else { 0 } + u32::from(event.host.is_some()) * 3;
        if let Some(known) = scores.get_mut(place(event.host)) {
            *known = (*known).max(score);
        }
    }
    if let Some(last) = seen.events.last()
        && let Some(score) = scores.get_mut(place(last.host))
    {
        *score += 5;
    }
    for (index, score) in scores.iter().enumerate() {
        let host = (index < seen.hosts.len()).then_some(index);
        if *score > 0 && best.is_none_or(|(known, _)| *score > known) {
            best = Some((*score, host));
        }
    }
    let host = best.and_then(|(_, host)| host);
    let vendor = host.and_then(|host| owners.get(host).cloned().flatten());
    let events = seen
        .events
        .iter()
        .filter(|event| event.host == host || (event.host.is_none() && host.is_some()))
        .collect();
    Chosen { events, host, vendor }
}

/// How much an event says that something broke.
fn severity(event: &Event) -> u32 {
    if event.is_blocked {
        return 0;
    }
    let by_status = match event.status.map(|(status, _)| status) {
        Some(408 | 429 | 500..) => 5,
        Some(401 | 403 | 407) => 4,
        Some(404 | 410) => 2,
        Some(_) => 3,
        None => 0,
    };
    let by_kind = match event.kind.map(|(kind, ..)| kind) {
        Some(Kind::Other | Kind::Network) => 2,
        Some(Kind::Auth) => 3,
        Some(_) => 4,
        None => 1,
    };
    by_status.max(by_kind)
}

/// What people wrote, in one text.
struct Told {
    text: String,
}

fn told(text: &str, shape: Shape, seen: &Collector) -> Told {
    let mut all = String::new();
    // Where a program printed most of it, a person's words stand before it, or behind all of it: people write around what they paste
    // and not into it.
    let first = seen.events.first().map_or(text.len(), |event| event.range.start);
    let is_own = |start: usize| {
        shape == Shape::Words
            || start <= first.min(seen.machine.unwrap_or(text.len()))
            || seen.last_machine.is_some_and(|last| start > last)
    };
    for range in seen.told.iter().filter(|range| is_own(range.start)) {
        all.push_str(text.get(range.clone()).unwrap_or_default());
        all.push('\n');
    }
    Told { text: all }
}

fn line_of<'t>(text: &'t str, event: &Event) -> &'t str {
    text.get(event.range.clone()).unwrap_or_default()
}
