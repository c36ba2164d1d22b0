//! Running text: Markdown's emphasis, code, links, escapes and entities, and HTML's, which arrive as marks.
//!
//! The text is read once, forwards.

use super::chars::{self, is_word};
use super::code::Backticks;
use super::flow::{Flow, Kind};
use super::{Href, Inline, entities, links};

/// Control characters that stand for HTML's tags in running text. [`chars::clean`] has removed a vendor's own.
pub(super) mod mark {
    /// Begins bold text.
    pub(in crate::prose) const STRONG: char = '\u{1}';
    /// Ends it.
    pub(in crate::prose) const STRONG_END: char = '\u{2}';
    /// Begins italic text.
    pub(in crate::prose) const EMPHASIS: char = '\u{3}';
    /// Ends it.
    pub(in crate::prose) const EMPHASIS_END: char = '\u{4}';
    /// Begins code, in which only entities and marks mean anything.
    pub(in crate::prose) const CODE: char = '\u{5}';
    /// Ends it.
    pub(in crate::prose) const CODE_END: char = '\u{6}';
    /// Begins a link; its address follows.
    pub(in crate::prose) const LINK: char = '\u{e}';
    /// Ends the address; the link's text follows.
    pub(in crate::prose) const LINK_TEXT: char = '\u{f}';
    /// Ends it.
    pub(in crate::prose) const LINK_END: char = '\u{10}';
}

/// Reads the text of one paragraph, heading, item or cell; `\n` is a line break.
pub(super) fn parse(text: &str) -> Vec<Inline> {
    let mut parser = Parser { rest: text, before: ' ', flow: Flow::new(), backticks: Backticks::new() };
    while let Some(c) = parser.rest.chars().next() {
        parser.step(c);
    }
    parser.flow.finish()
}

/// The text without marks, for code.
pub(super) fn without_marks(text: &str) -> String {
    let mut in_address = false;
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            mark::LINK => in_address = true,
            mark::LINK_TEXT => in_address = false,
            '\n' | '\t' => plain.push(c),
            c if in_address || c.is_ascii_control() => {}
            c => plain.push(c),
        }
    }
    plain
}

struct Parser<'a> {
    rest: &'a str,
    /// The character before `rest`. Marks are not text and leave it as it was.
    before: char,
    flow: Flow,
    backticks: Backticks,
}

impl<'a> Parser<'a> {
    fn step(&mut self, c: char) {
        match c {
            '\\' => self.escape(),
            '&' => match entities::first(self.rest) {
                Some((c, rest)) => self.character(c, rest),
                None => self.character(c, chars::after_first(self.rest)),
            },
            '`' => self.backticks(),
            '*' | '_' => self.run(c),
            '[' => self.bracket("["),
            '!' if self.rest.starts_with("![") => self.bracket("!["),
            ']' => self.close_bracket(),
            '\n' => {
                self.flow.line_break();
                self.before = ' ';
                self.rest = chars::after_first(self.rest);
            }
            'h' | 'H' if !is_word(self.before) && self.address() => {}
            c if c.is_ascii_control() && c != '\t' => self.mark(c),
            c => self.character(c, chars::after_first(self.rest)),
        }
    }

    fn mark(&mut self, c: char) {
        self.rest = chars::after_first(self.rest);
        match c {
            mark::STRONG => self.flow.begin(Kind::Strong),
            mark::EMPHASIS => self.flow.begin(Kind::Emphasis),
            mark::STRONG_END => self.flow.end(|kind| matches!(kind, Kind::Strong)),
            mark::EMPHASIS_END => self.flow.end(|kind| matches!(kind, Kind::Emphasis)),
            mark::LINK_END => self.flow.end(|kind| matches!(kind, Kind::Link(_))),
            mark::LINK => {
                let (address, rest) = self.rest.split_once(mark::LINK_TEXT).unwrap_or(("", self.rest));
                self.rest = rest;
                if let Some(href) = Href::parse(address) {
                    self.flow.end(|kind| matches!(kind, Kind::Link(_)));
                    self.flow.begin(Kind::Link(href));
                }
            }
            mark::CODE => {
                let (code, rest) = self.rest.split_once(mark::CODE_END).unwrap_or((self.rest, ""));
                self.rest = rest;
                self.code(&entities::decode(&without_marks(code)));
            }
            _ => {}
        }
    }

    fn escape(&mut self) {
        let rest = chars::after_first(self.rest);
        match rest.chars().next() {
            Some('\n') => self.rest = rest,
            Some(c) if c.is_ascii_punctuation() => self.character(c, chars::after_first(rest)),
            _ => self.character('\\', rest),
        }
    }

    fn backticks(&mut self) {
        if let Some((code, rest)) = self.backticks.span(self.rest) {
            self.rest = rest;
            self.code(&without_marks(code));
        } else {
            let length = chars::run_of(self.rest, '`');
            self.literal(length);
        }
    }

    fn code(&mut self, code: &str) {
        let code = code.trim();
        self.before = '`';
        if !code.is_empty() {
            self.flow.push(Inline::Code(code.replace('\n', " ")));
        }
    }

    fn run(&mut self, c: char) {
        let length = chars::run_of(self.rest, c);
        let after = self.rest.get(length..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let before = self.before;
        // Two stars may stand within a word (`**D**etect`), but not between digits; the others may not.
        let loose = c == '*' && length > 1 && !(before.is_ascii_digit() && after.is_ascii_digit());
        let opens = length <= 3 && !after.is_whitespace() && (loose || !is_word(before));
        let closes = length <= 3 && !before.is_whitespace() && (loose || !is_word(after));
        let mut left = length;
        while closes && left > 0 {
            let used = self.flow.end_run(c, left);
            if used == 0 {
                break;
            }
            self.skip(used);
            left -= used;
        }
        if left > 0 && opens {
            self.flow.begin(Kind::Run(c, left));
            self.skip(left);
        } else {
            self.literal(left);
        }
    }

    fn bracket(&mut self, mark: &'static str) {
        self.flow.begin(Kind::Bracket(mark));
        self.skip(mark.len());
    }

    fn close_bracket(&mut self) {
        let target = if self.flow.in_bracket() { links::target(chars::after_first(self.rest)) } else { None };
        let Some((target, rest)) = target else {
            self.flow.drop_bracket();
            return self.literal(1);
        };
        self.rest = rest;
        self.before = ')';
        self.flow.end_bracket(Href::from_markup(&target));
    }

    fn address(&mut self) -> bool {
        let Some((address, href, rest)) = links::bare(self.rest) else { return false };
        self.rest = rest;
        self.before = '/';
        let text = Inline::Text(address);
        self.flow.push(match href {
            Some(href) => Inline::Link { href, content: vec![text] },
            None => text,
        });
        true
    }

    /// Text that is only itself, of this number of ASCII characters.
    fn literal(&mut self, length: usize) {
        for _ in 0..length {
            let Some(c) = self.rest.chars().next() else { return };
            self.character(c, chars::after_first(self.rest));
        }
    }

    fn skip(&mut self, length: usize) {
        for _ in 0..length {
            self.before = self.rest.chars().next().unwrap_or(' ');
            self.rest = chars::after_first(self.rest);
        }
    }

    fn character(&mut self, c: char, rest: &'a str) {
        self.rest = rest;
        self.before = c;
        self.flow.character(c);
    }
}
