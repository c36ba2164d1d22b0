//! The times that a vendor states in its posts for when an incident began and ended.

use super::{Told, plain};
use crate::status::{Incident, Phase};
use crate::time::{Elapsed, Timestamp};

mod phrase;
pub(super) mod settle;
mod timeline;

use crate::time::token::{self, Tokens};
use settle::Bounds;

/// When an incident really began, in the vendor's own later words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedWindow {
    /// When it began.
    pub from: Timestamp,
    /// When it was over, where that is said.
    pub to: Option<Timestamp>,
    /// What the vendor wrote: the sentence or the rows, without markup, cut to a readable length.
    pub quote: String,
    /// Which update says so: an index into [`Incident::updates`].
    pub update: usize,
    /// The vendor hedged ("around", "approximately"), or named a winter zone (`PST`) on a summer date.
    pub approximate: bool,
}

/// The window an incident's updates state ("between 20:10 UTC and 21:54 UTC"), or the start alone ("began at 4:30 AM
/// PST", "significant latency around 1am PST"). Precise or nothing:
///
/// - A time needs a zone: its own, that of the span's other end, or that of its timeline ("all times UTC"). Which names
///   are zones: `time/zone.rs`. A time on a twelve-hour clock that does not say which half counts only when the other
///   half is impossible.
/// - A date comes from the time itself, from its sentence when that names one date, or else is the one that brings the
///   start within twelve hours of the page's own.
/// - The window begins at most a day before the incident's start and not after its resolution, and ends neither before
///   it begins, nor after the update was posted (that would be a plan), nor more than a day after the resolution. A
///   start alone is not later than the page's own.
/// - Spans win over a timeline's rows, those over a start alone; postmortem and later updates over earlier ones; in
///   one update the span that begins first, and of those the longest.
#[must_use]
pub fn stated_window(incident: &Incident) -> Option<StatedWindow> {
    let mut start_alone = None;
    let mut order: Vec<usize> = (0..incident.updates.len()).collect();
    order.sort_by_key(|index| {
        incident.updates.get(*index).is_some_and(|update| update.phase != Some(Phase::Postmortem))
    });
    for index in order {
        let Some(update) = incident.updates.get(index) else { continue };
        let Some(bounds) = Bounds::of(incident, update) else { continue };
        if !update.text.contains(|letter: char| letter.is_ascii_digit()) {
            continue;
        }
        let text = plain(&update.text);
        let tokens = token::tokens(&text);
        let found = phrase::find(Tokens(&tokens), &bounds);
        let window = |found: settle::Found| StatedWindow {
            from: found.from,
            to: found.to,
            quote: quote(&text, &tokens, found.quote),
            update: index,
            approximate: found.approximate,
        };
        if let Some(span) = found.span.or_else(|| timeline::find(Tokens(&tokens), &bounds)) {
            return Some(window(span));
        }
        if start_alone.is_none() {
            start_alone = found.start.map(window);
        }
    }
    start_alone
}

/// From when to when an incident that is over lasted: the one idea of its length that figures, lists, pages and copies have. It is
/// what its entries say ([`Incident::span`]): they are there for every incident, and what adds up must be measured alike. For one
/// that was posted once when it was over they say nothing, and the vendor's words do: when it ended with that, and since when. Of
/// words without a zone the length alone is taken, up to the end. Where both are told and differ, the incident's page says both.
#[must_use]
pub fn known_span(incident: &Incident) -> Option<(Timestamp, Timestamp)> {
    if incident.is_open() {
        return None;
    }
    if let Some(times) = incident.span() {
        return Some(times);
    }
    if let Some(StatedWindow { from, to: Some(to), .. }) = stated_window(incident) {
        return Some((from, to));
    }
    let end = incident.resolved_at.or(incident.started_at)?;
    let length = incident.updates.iter().filter_map(|update| {
        let text = plain(&update.text);
        phrase::length(Tokens(&token::tokens(&text)))
    });
    Some((end.shifted(-length.max()?)?, end))
}

/// How long it went on at `now`, or lasted, by its times or by the vendor's words; nothing where neither is told.
#[must_use]
pub fn known_length(of: &impl Told, now: Timestamp) -> Option<Elapsed> {
    let incident = of.incident();
    match incident.is_open() {
        true => Some(Elapsed::between(incident.started_at?, now)),
        false => of.span().map(|(from, to)| Elapsed::between(from, to)),
    }
}

/// How long after the stated start the vendor first posted. Nothing where no start is stated, or where the vendor
/// posted before it.
#[must_use]
pub fn acknowledged_after(incident: &Incident) -> Option<Elapsed> {
    lag(incident, &stated_window(incident)?)
}

/// From a window's start to the first post.
pub(super) fn lag(incident: &Incident, window: &StatedWindow) -> Option<Elapsed> {
    let first_post = first_post(incident)?;
    (window.from <= first_post).then(|| Elapsed::between(window.from, first_post))
}

/// When the vendor first said something. A postmortem is no acknowledgement; where it is all that is known, the page's
/// own start stands for the first post.
fn first_post(incident: &Incident) -> Option<Timestamp> {
    let posts = incident.updates.iter().filter(|update| update.phase != Some(Phase::Postmortem));
    posts.filter_map(|update| update.at).min().or(incident.started_at)
}

/// The longest quote, in characters.
const QUOTE: usize = 280;

/// The words from one token to another, in one line.
pub(super) fn quote(text: &str, tokens: &[token::Token<'_>], (first, end): (usize, usize)) -> String {
    let is_opening =
        |token: &&token::Token<'_>| !matches!(token.kind, token::Kind::Mark('-' | '|' | '•' | '–' | '+'));
    let start = tokens.get(first..end).and_then(|span| span.iter().find(is_opening)).map(|token| token.start);
    let last = end.checked_sub(1).and_then(|last| tokens.get(last)).map(|token| token.end);
    let (Some(start), Some(last)) = (start, last) else { return String::new() };
    let whole = text.get(start..last).unwrap_or_default().replace('\n', " … ");
    match whole.char_indices().nth(QUOTE) {
        None => whole,
        Some((cut, _)) => {
            let kept = whole.get(..cut).unwrap_or_default();
            let word = kept.rfind(' ').unwrap_or(cut);
            format!("{}…", kept.get(..word).unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests;
