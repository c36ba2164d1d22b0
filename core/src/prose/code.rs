//! Code in Markdown: the one thing that both the reader of tags and the readers of Markdown must leave as it is.

use super::chars;

/// Longer runs of backticks do not begin code within a line.
const LONGEST: usize = 6;

/// What is known of a text's backticks, so that no stretch is searched twice in vain.
///
/// For each length of run: how much of the text is left where the line ends on which no such run follows.
pub(super) struct Backticks([usize; LONGEST]);

impl Backticks {
    pub(super) fn new() -> Backticks {
        Backticks([usize::MAX; LONGEST])
    }

    /// Code between two equal runs of backticks on one line, at the start of `text`: what is between, and what
    /// follows. Calls must go forward through one text.
    pub(super) fn span<'a>(&mut self, text: &'a str) -> Option<(&'a str, &'a str)> {
        let length = chars::run_of(text, '`');
        let none_before = self.0.get_mut(length.checked_sub(1)?)?;
        if *none_before != usize::MAX && text.len() > *none_before {
            return None;
        }
        let inside = text.get(length..)?;
        let mut at = 0;
        while let Some(found) = inside.get(at..).and_then(|rest| rest.find(['`', '\n'])) {
            at += found;
            let run = chars::run_of(inside.get(at..)?, '`');
            if run == length {
                return Some((inside.get(..at)?, inside.get(at + run..)?));
            }
            if run == 0 {
                *none_before = inside.len() - at;
                return None;
            }
            at += run;
        }
        *none_before = 0;
        None
    }
}

/// A line that begins or ends a block of code: its mark and how often it is repeated.
#[derive(Clone, Copy)]
pub(super) struct Fence {
    mark: char,
    length: usize,
}

impl Fence {
    /// Reads ```` ``` ```` or `~~~`, with the name of a language after it or not.
    pub(super) fn opening(line: &str) -> Option<Fence> {
        let line = line.trim_start_matches([' ', '\t']);
        let mark = line.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
        let length = chars::run_of(line, mark);
        let is_fence = length >= 3 && !(mark == '`' && line.get(length..)?.contains('`'));
        is_fence.then_some(Fence { mark, length })
    }

    /// Whether this line ends what the fence began.
    pub(super) fn closed_by(self, line: &str) -> bool {
        let line = line.trim();
        chars::run_of(line, self.mark) >= self.length && line.chars().all(|c| c == self.mark)
    }
}
