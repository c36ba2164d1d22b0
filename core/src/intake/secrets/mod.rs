//! Secrets in a text: found by their shape, by the name beside them and by where they stand, and struck out before
//! anything else sees the text.
//!
//! What makes it right: a key leaks by being shown once, while a harmless word too many that is struck costs a reader
//! little. So what is named as a secret is one whatever it looks like, and what looks like a well-known key is one whatever
//! it is called. Ids that support asks for (requests, traces, commits, UUIDs) have neither name nor shape of a key and stay.
//!
//! A secret that was found once is struck wherever it stands, and so is what decodes (base64) to a text with a secret.

mod again;
mod cookies;
mod named;
mod names;
mod numbers;
mod people;
mod scan;
mod shapes;
mod value;

use std::ops::Range;

use scan::Scan;

/// What stands in a secret's place.
pub(crate) const HIDDEN: &str = "[removed]";

/// A text with what looks like a secret taken out.
#[must_use]
pub fn redact(text: &str) -> String {
    let mut striking = Striking::new(text);
    while !striking.step(text) {}
    striking.into_text()
}

/// How many bytes a step looks at.
const SLICE: usize = 64 * 1024;

/// Striking out a text's secrets, a slice at a time. Each step is handed the same text.
#[derive(Debug)]
pub(crate) struct Striking {
    phase: Phase,
    at: usize,
    found: Vec<Range<usize>>,
    needles: again::Needles,
    in_cookies: bool,
    out: String,
    next: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Finding,
    Again,
    Writing,
    Done,
}

impl Striking {
    pub(crate) fn new(text: &str) -> Striking {
        Striking {
            phase: Phase::Finding,
            at: 0,
            found: Vec::new(),
            needles: again::Needles::default(),
            in_cookies: false,
            out: String::with_capacity(text.len()),
            next: 0,
        }
    }

    /// Does a slice of the work; whether all is done.
    pub(crate) fn step(&mut self, text: &str) -> bool {
        match self.phase {
            Phase::Finding => {
                let mut scan = Scan { text, found: &mut self.found, in_cookies: self.in_cookies };
                self.at = scan.from(self.at, SLICE);
                self.in_cookies = scan.in_cookies;
                if self.at >= text.len() {
                    self.needles = again::Needles::of(text, &self.found);
                    (self.phase, self.at) = (Phase::Again, 0);
                }
            }
            Phase::Again => {
                self.at = self.needles.find(text, self.at, SLICE, &mut self.found);
                if self.at >= text.len() {
                    merge(&mut self.found);
                    (self.phase, self.at) = (Phase::Writing, 0);
                }
            }
            Phase::Writing => {
                let begun = self.at;
                while let Some(range) = self.found.get(self.next) {
                    self.out.push_str(text.get(self.at..range.start).unwrap_or_default());
                    self.out.push_str(HIDDEN);
                    self.at = range.end;
                    self.next += 1;
                    if self.at > begun + SLICE {
                        return false;
                    }
                }
                self.out.push_str(text.get(self.at..).unwrap_or_default());
                self.phase = Phase::Done;
            }
            Phase::Done => {}
        }
        self.phase == Phase::Done
    }

    /// The text without its secrets.
    pub(crate) fn into_text(self) -> String {
        self.out
    }
}

/// Puts the ranges in order and joins those that touch.
fn merge(found: &mut Vec<Range<usize>>) {
    found.sort_unstable_by_key(|range| (range.start, range.end));
    let mut kept: Vec<Range<usize>> = Vec::with_capacity(found.len());
    for range in found.drain(..) {
        match kept.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => kept.push(range),
        }
    }
    *found = kept;
}

/// Whether a text has a secret that is found by itself: what is asked of what was decoded.
fn has_secret(text: &str) -> bool {
    let mut found = Vec::new();
    let mut scan = Scan { text, found: &mut found, in_cookies: false };
    scan.from(0, usize::MAX);
    !found.is_empty()
}

#[cfg(test)]
mod tests;
