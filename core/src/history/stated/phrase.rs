//! Finding stated spans and starts in a post's sentences, such as "between 20:10 and 21:54 UTC".

use super::settle::{Bounds, Found};
use crate::time::moment::{self, Day, Moment};
use crate::time::token::Tokens;

/// What an update's sentences state.
#[derive(Debug, Default)]
pub(super) struct Stated {
    /// Both ends: the one that begins first, and of those the longest.
    pub(super) span: Option<Found>,
    /// A start alone: the earliest.
    pub(super) start: Option<Found>,
}

pub(super) fn find(tokens: Tokens<'_>, bounds: &Bounds) -> Stated {
    let mut stated = Stated::default();
    let mut begin = 0;
    while begin < tokens.0.len() {
        let end = tokens.sentence_end(begin).max(begin + 1);
        let sentence = Sentence::read(tokens, begin, end);
        for found in sentence.spans(bounds) {
            let better = stated.span.is_none_or(|best| {
                (found.from, std::cmp::Reverse(found.to)) < (best.from, std::cmp::Reverse(best.to))
            });
            if better {
                stated.span = Some(found);
            }
        }
        for found in sentence.starts(bounds) {
            if stated.start.is_none_or(|best| found.from < best.from) {
                stated.start = Some(found);
            }
        }
        begin = end;
    }
    stated
}

/// How long it lasted where no zone says when: "between 21:38 and 22:13", "it lasted about 35 minutes". A length needs no zone.
/// The longest that is stated, in milliseconds.
pub(super) fn length(tokens: Tokens<'_>) -> Option<i64> {
    let (mut longest, mut begin) = (None, 0);
    while begin < tokens.0.len() {
        let end = tokens.sentence_end(begin).max(begin + 1);
        let sentence = Sentence::read(tokens, begin, end);
        longest = longest.max(sentence.lengths().max());
        longest = longest.max((begin..end).filter_map(|place| lasted(tokens, place)).max());
        begin = end;
    }
    longest
}

/// "lasted about 35 minutes", "duration: 1 hour and 14 minutes".
fn lasted(tokens: Tokens<'_>, place: usize) -> Option<i64> {
    if !tokens.is_word(place, &["lasted", "lasting", "duration"]) {
        return None;
    }
    let mut place = place + 1;
    while tokens.is_word(place, &["for", "of", "was", "a", "total"]) || tokens.is_mark(place, &[':']) {
        place += 1;
    }
    place += moment::hedge(tokens, place);
    let mut sum = None;
    while let Some((_, count)) = tokens.number(place) {
        let units: [(&[&str], i64); 2] = [
            (&["minute", "minutes", "min", "mins", "m"], 60_000),
            (&["hour", "hours", "hr", "hrs", "h"], 3_600_000),
        ];
        let Some((_, unit)) = units.iter().find(|(words, _)| tokens.is_word(place + 1, words)) else { break };
        sum = Some(count.checked_mul(*unit)?.checked_add(sum.unwrap_or(0))?);
        place += 2 + usize::from(tokens.is_word(place + 2, &["and"]) || tokens.is_mark(place + 2, &[',']));
    }
    sum.filter(|length| (60_000..=7 * 86_400_000).contains(length))
}

struct Sentence<'a> {
    tokens: Tokens<'a>,
    begin: usize,
    end: usize,
    moments: Vec<Moment>,
    /// The one date it names outside its moments.
    day: Option<Day>,
}

/// Words before a span that make it a plan, a habit or somebody's working hours.
const NOT_WHAT_HAPPENED: [&str; 9] =
    ["will", "scheduled", "planned", "plan", "support", "daily", "every", "weekdays", "business"];

/// Words that say trouble began, when only a time follows.
const BEGAN: [&str; 13] = [
    "began",
    "begun",
    "begins",
    "beginning",
    "started",
    "starts",
    "starting",
    "start",
    "since",
    "commenced",
    "occurred",
    "identified",
    "detected",
];

/// Words that say what the vendor's customers went through; a time later in the sentence is when.
const EXPERIENCED: [&str; 8] =
    ["experienced", "experiencing", "experience", "suffered", "impacted", "affected", "saw", "observed"];

/// Words of things that went right, or that people did: no start of trouble.
const OTHERWISE: [&str; 24] = [
    "will",
    "by",
    "until",
    "next",
    "before",
    "after",
    "resolved",
    "recovered",
    "restored",
    "reverted",
    "fixed",
    "fix",
    "mitigated",
    "deployed",
    "released",
    "completed",
    "rolled",
    "ended",
    "investigating",
    "working",
    "monitoring",
    "stable",
    "operational",
    "normal",
];

/// How many words back a cue is looked for.
const REACH: usize = 24;

impl<'a> Sentence<'a> {
    fn read(tokens: Tokens<'a>, begin: usize, end: usize) -> Sentence<'a> {
        let (mut moments, mut days) = (Vec::new(), Vec::new());
        let mut place = begin;
        while place < end {
            if let Some(moment) = Moment::read(tokens, place).filter(|moment| moment.end <= end) {
                place = moment.end;
                moments.push(moment);
            } else if let Some((day, next)) = Day::read(tokens, place).filter(|(_, next)| *next <= end) {
                place = next;
                if !days.contains(&day) {
                    days.push(day);
                }
            } else {
                place += 1;
            }
        }
        let day = if let [day] = days[..] { Some(day) } else { None };
        // Several dates and a time that belongs to none of them: nothing can be said.
        if days.len() > 1 {
            moments.retain(|moment| moment.day.is_some());
        }
        Sentence { tokens, begin, end, moments, day }
    }

    fn found(
        &self,
        moments: &[&Moment],
        from: crate::time::Timestamp,
        to: Option<crate::time::Timestamp>,
    ) -> Found {
        let hedged = moments.iter().any(|moment| {
            moment.hedged
                || moment.start.checked_sub(1).is_some_and(|before| moment::hedge(self.tokens, before) > 0)
                || moment.zone.is_some_and(|zone| zone.is_doubtful(zone.roughly_local(from)))
        });
        Found { from, to, approximate: hedged, quote: (self.begin, self.end) }
    }

    fn any_word(&self, range: std::ops::Range<usize>, words: &[&str]) -> bool {
        range.into_iter().any(|place| self.tokens.is_word(place, words))
    }

    fn spans(&self, bounds: &Bounds) -> Vec<Found> {
        let mut spans = Vec::new();
        let mut index = 0;
        let mut since = self.begin;
        while let (Some(first), Some(second)) = (self.moments.get(index), self.moments.get(index + 1)) {
            index += 1;
            let from_here = since.max(first.start.saturating_sub(REACH));
            since = first.end;
            if !self.joins(first, second, from_here)
                || self.any_word(from_here..first.start, &NOT_WHAT_HAPPENED)
            {
                continue;
            }
            index += 1;
            since = second.end;
            if let Some((from, to)) = bounds.span(first, second, self.day) {
                spans.push(self.found(&[first, second], from, Some(to)));
            }
        }
        spans
    }

    /// The lengths of its spans that no zone and no date places, in milliseconds.
    fn lengths(&self) -> impl Iterator<Item = i64> {
        self.moments.windows(2).filter_map(|pair| {
            let [first, second] = pair else { return None };
            let from = self.begin.max(first.start.saturating_sub(REACH));
            if first.day.is_some_and(|_| second.day.is_some()) || !self.joins(first, second, from) {
                return None;
            }
            if self.any_word(from..first.start, &NOT_WHAT_HAPPENED) {
                return None;
            }
            let (one, two) = (first.clock, second.clock);
            let is_full = |clock: moment::Clock| clock.full || clock.afternoon.is_some();
            // On a clock of twelve hours without a half, the shorter of the two that may be meant.
            let round = if is_full(one) || is_full(two) { 86_400_000 } else { 43_200_000 };
            let half = |clock: moment::Clock, other: moment::Clock| {
                clock.after_midnight(clock.afternoon.or(other.afternoon))
            };
            Some((half(two, one) - half(one, two)).rem_euclid(round)).filter(|length| *length > 0)
        })
    }

    /// Whether two moments are the ends of one span: "A to B", "A – B", "between A and B".
    fn joins(&self, first: &Moment, second: &Moment, since: usize) -> bool {
        let tokens = self.tokens;
        let mut place = first.end;
        let between = tokens.is_word(place, &["and"]) && self.any_word(since..first.start, &["between"]);
        let plain = tokens.is_word(place, &["to", "till", "until", "through"])
            || tokens.is_mark(place, &['-', '–', '—', '→', '−']);
        if !between && !plain {
            return false;
        }
        place += 1 + usize::from(tokens.is_mark(place, &['-']) && tokens.is_mark(place + 1, &['>', '-']));
        place += usize::from(tokens.is_word(place, &["at"]));
        place += moment::hedge(tokens, place);
        place == second.start
    }

    fn starts(&self, bounds: &Bounds) -> Vec<Found> {
        let mut since = self.begin;
        let mut starts = Vec::new();
        for (index, moment) in self.moments.iter().enumerate() {
            let until = self.moments.get(index + 1).map_or(self.end, |next| next.start);
            if self.says_it_began(moment, since, until)
                && let Some(from) = bounds.start(moment, self.day, None)
            {
                starts.push(self.found(&[moment], from, None));
            }
            since = moment.end;
        }
        starts
    }

    /// Whether the words around a moment say that trouble began then.
    fn says_it_began(&self, moment: &Moment, since: usize, until: usize) -> bool {
        let since = since.max(moment.start.saturating_sub(REACH));
        let tokens = self.tokens;
        // "began at", "identified at around", "Start time:"
        let mut place = moment.start;
        while place > since {
            let before = place - 1;
            let filler = tokens.is_word(before, &["at", "on", "from", "time", "as", "early", "of"])
                || tokens.is_word(before, &moment::HEDGES)
                || tokens.is_mark(before, &['~', ':', ',', '(', '|', '.']);
            if !filler {
                break;
            }
            place = before;
        }
        let otherwise = |range: std::ops::Range<usize>| self.any_word(range, &OTHERWISE);
        if place > since && tokens.is_word(place - 1, &BEGAN) {
            return !otherwise(since..place - 1);
        }
        // "experienced significant latency around 1am PST"
        if place > since && place < moment.start && self.any_word(since..place, &EXPERIENCED) {
            return !otherwise(since..place);
        }
        // "At 21:34 UTC we began seeing errors", "On Friday at 04:37 US/Pacific, customers experienced"
        let leads = (since..moment.start).all(|place| {
            tokens.word(place).is_none()
                || tokens.is_word(place, &["on", "at"])
                || tokens.is_word(place, &moment::HEDGES)
        }) || self.day.is_some() && moment.start.saturating_sub(self.begin) <= 7;
        if !leads || since != self.begin {
            return false;
        }
        let until = until.min(moment.end + REACH);
        (moment.end..until)
            .find(|place| {
                tokens.is_word(*place, &EXPERIENCED)
                    || tokens.is_word(*place, &["began", "started"])
                        && tokens
                            .is_word(place + 1, &["seeing", "to", "experiencing", "failing", "returning"])
            })
            .is_some_and(|cue| !otherwise(moment.end..cue))
    }
}
