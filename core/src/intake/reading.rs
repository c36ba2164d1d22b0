//! Reading a text in steps, each of which takes a browser a few milliseconds.

use super::event::Collector;
use super::har::{self, Entries};
use super::lexicon::Lexicon;
use super::lines::Lines;
use super::secrets::Striking;
use super::{Intake, Shape, choose};
use crate::catalog::Catalog;
use crate::time::{Offset, Timestamp};

/// No more of a text is read; a HAR of five megabytes is.
const MOST: usize = 8 * 1024 * 1024;

/// How many bytes a step reads once the secrets are out.
const SLICE: usize = 48 * 1024;

/// A text that is being read. Call [`Reading::step`] until it says that all is done, then [`Reading::finish`]; between
/// steps the page may do what it has to.
#[derive(Debug)]
pub struct Reading {
    text: String,
    phase: Phase,
}

#[derive(Debug)]
enum Phase {
    Striking(Striking),
    Lines { shape: Shape, at: usize, seen: Box<Collector> },
    Har { entries: Entries, seen: Box<Collector>, lexicon: Box<Lexicon> },
    Done { shape: Shape, seen: Box<Collector> },
}

impl Reading {
    /// Begins to read a text; what is beyond eight megabytes is left out.
    #[must_use]
    pub fn new(text: &str) -> Reading {
        let mut end = text.len().min(MOST);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let text = text.get(..end).unwrap_or_default().to_string();
        Reading { phase: Phase::Striking(Striking::new(&text)), text }
    }

    /// Does a slice of the work; whether all is done.
    pub fn step(&mut self) -> bool {
        let text = &self.text;
        let next = match &mut self.phase {
            Phase::Striking(striking) => {
                if !striking.step(text) {
                    return false;
                }
                None
            }
            Phase::Lines { shape, at, seen } => {
                let mut lines = Lines::from(text, *at);
                let stop = *at + SLICE;
                while *at < stop {
                    let Some(range) = lines.next() else {
                        let seen = std::mem::replace(seen, Box::new(Collector::new(false)));
                        self.phase = Phase::Done { shape: *shape, seen };
                        return true;
                    };
                    *at = lines.place();
                    seen.read(text, range);
                }
                return false;
            }
            Phase::Har { entries, seen, lexicon } => {
                let mut budget = SLICE * 2;
                while let Some(range) = entries.next(text, &mut budget) {
                    if let Some(exchange) = har::exchange(text, range, lexicon) {
                        seen.add_exchange(exchange);
                    }
                }
                if !entries.is_done(text) {
                    return false;
                }
                let seen = std::mem::replace(seen, Box::new(Collector::new(false)));
                Some(Phase::Done { shape: Shape::Har, seen })
            }
            Phase::Done { .. } => return true,
        };
        match next {
            Some(phase) => {
                self.phase = phase;
                true
            }
            None => {
                self.struck();
                false
            }
        }
    }

    /// Takes over the text without its secrets.
    fn struck(&mut self) {
        let phase = std::mem::replace(&mut self.phase, Phase::Striking(Striking::new("")));
        if let Phase::Striking(striking) = phase {
            self.text = striking.into_text();
        }
        let shape = Shape::of(&self.text);
        let seen = Box::new(Collector::new(shape == Shape::Page));
        self.phase = match shape {
            Shape::Har => {
                Phase::Har { entries: Entries::new(&self.text), seen, lexicon: Box::new(Lexicon::new()) }
            }
            shape => Phase::Lines { shape, at: 0, seen },
        };
    }

    /// What was understood, by all that was read so far.
    #[must_use]
    pub fn finish(mut self, now: Timestamp, offset: Offset<'_>, catalog: &Catalog) -> Intake {
        while !self.step() {}
        let Phase::Done { shape, mut seen } = self.phase else { return Intake::default() };
        seen.settle();
        choose::intake(self.text, shape, &seen, now, offset, catalog)
    }
}
