//! Finding the start and end of an incident in a postmortem's timeline.

use super::settle::{Bounds, Found};
use crate::time::moment::Moment;
use crate::time::token::Tokens;
use crate::time::zone::Zone;

/// A row of a timeline: a line that opens with a time.
struct Row {
    moment: Moment,
    begin: usize,
    end: usize,
}

const BEGAN: [&str; 8] = ["began", "begin", "begins", "beginning", "started", "starts", "start", "onset"];
const TROUBLE: [&str; 18] = [
    "impact",
    "incident",
    "outage",
    "error",
    "errors",
    "failure",
    "failures",
    "failing",
    "fail",
    "degraded",
    "degradation",
    "latency",
    "delay",
    "delays",
    "unavailable",
    "disruption",
    "customers",
    "users",
];
const WORK: [&str; 8] = [
    "investigating",
    "investigation",
    "investigate",
    "rollback",
    "deploy",
    "deployment",
    "monitoring",
    "recovery",
];
const OVER: [&str; 9] =
    ["resolved", "recovered", "recovery", "restored", "restoration", "ended", "ends", "mitigated", "end"];

/// The window in a postmortem's timeline, as a table or a list: from the first row that says trouble began to the last
/// that says it was over. A row's zone is its own or the one its heading names ("Time (UTC)", "all times in PT").
pub(super) fn find(tokens: Tokens<'_>, bounds: &Bounds) -> Option<Found> {
    let zone = declared_zone(tokens);
    let rows = rows(tokens);
    if rows.len() < 2 {
        return None;
    }
    let says =
        |row: &Row, words: &[&str]| (row.moment.end..row.end).any(|place| tokens.is_word(place, words));
    let first = rows.iter().position(|row| says(row, &BEGAN) && says(row, &TROUBLE) && !says(row, &WORK))?;
    let start = rows.get(first)?;
    let from = bounds.start(&start.moment, None, zone)?;
    let over = rows.iter().skip(first + 1).rev().find(|row| says(row, &OVER));
    let to = over.and_then(|row| bounds.end(&row.moment, zone, from));
    let approximate = start.moment.hedged || start.moment.zone.or(zone)?.is_doubtful(from);
    Some(Found { from, to, approximate, quote: (start.begin, start.end) })
}

fn rows(tokens: Tokens<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut begin = 0;
    while begin < tokens.0.len() {
        let mut end = begin + 1;
        while tokens.at(end).is_some_and(|token| !token.first) {
            end += 1;
        }
        let mut place = begin;
        while place < end && place < begin + 3 && tokens.is_mark(place, &['-', '|', '[', '(', '•', '–', '+'])
        {
            place += 1;
        }
        if let Some(moment) = Moment::read(tokens, place).filter(|moment| moment.end <= end) {
            rows.push(Row { moment, begin, end });
        }
        begin = end;
    }
    rows
}

/// The zone that is said of all times: `Time (UTC)`, `Timeline in PT`, `All times are in UTC`.
fn declared_zone(tokens: Tokens<'_>) -> Option<Zone> {
    (0..tokens.0.len()).filter(|place| tokens.is_word(*place, &["time", "times", "timeline"])).find_map(
        |place| {
            let mut next = place + 1;
            while next < place + 5
                && tokens.is_word(next, &["are", "is", "in", "all", "times", "shown", "listed"])
                || tokens.is_mark(next, &[':', '(']) && Zone::read(tokens, next).is_none() && next < place + 5
            {
                next += 1;
            }
            Zone::read(tokens, next).map(|(zone, _)| zone)
        },
    )
}
