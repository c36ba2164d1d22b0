//! Running text: Markdown's emphasis, code, links, escapes and entities, and HTML's, which arrive as marks.
//!
//! The text is read once, forwards. What has been begun lies on a short stack; when that is full its oldest entry
//! becomes plain text, so that no input costs more than its length.

use super::chars::{self, is_word};
use super::code::Backticks;
use super::{HttpsUrl, Inline, entities, links};

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

/// How much may be begun at once.
const DEPTH: usize = 12;

/// Reads the text of one paragraph, heading, item or cell; `\n` is a line break.
pub(super) fn parse(text: &str) -> Vec<Inline> {
    let mut parser = Parser {
        rest: text,
        before: ' ',
        done: Vec::new(),
        open: Vec::new(),
        at_space: true,
        at_line: true,
        backticks: Backticks::new(),
    };
    while let Some(c) = parser.rest.chars().next() {
        parser.step(c);
    }
    parser.finish()
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
    /// The character before `rest`.
    before: char,
    done: Vec<Inline>,
    open: Vec<Open>,
    /// Whether a further space would change nothing.
    at_space: bool,
    /// Whether a further line break would change nothing.
    at_line: bool,
    backticks: Backticks,
}

/// Something begun, with what it holds so far.
struct Open {
    kind: Kind,
    content: Vec<Inline>,
}

enum Kind {
    /// One to three `*` or `_`.
    Run(char, usize),
    /// `[` or `![`.
    Bracket(&'static str),
    /// HTML's.
    Strong,
    Emphasis,
    Link(HttpsUrl),
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
            '\n' => self.line_break(),
            'h' | 'H' if !is_word(self.before) && self.address() => {}
            c if c.is_ascii_control() && c != '\t' => self.mark(c),
            c => self.character(c, chars::after_first(self.rest)),
        }
    }

    fn mark(&mut self, c: char) {
        self.rest = chars::after_first(self.rest);
        match c {
            mark::STRONG => self.begin(Kind::Strong),
            mark::EMPHASIS => self.begin(Kind::Emphasis),
            mark::STRONG_END => self.end(|kind| matches!(kind, Kind::Strong)),
            mark::EMPHASIS_END => self.end(|kind| matches!(kind, Kind::Emphasis)),
            mark::LINK_END => self.end(|kind| matches!(kind, Kind::Link(_))),
            mark::LINK => {
                let (address, rest) = self.rest.split_once(mark::LINK_TEXT).unwrap_or(("", self.rest));
                self.rest = rest;
                if let Some(href) = HttpsUrl::parse(address) {
                    self.end(|kind| matches!(kind, Kind::Link(_)));
                    self.begin(Kind::Link(href));
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
            self.push(Inline::Code(code.replace('\n', " ")));
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
        let left = if closes { self.close_run(c, length) } else { length };
        if left > 0 && opens {
            self.begin(Kind::Run(c, left));
            self.skip(left);
        } else {
            self.literal(left);
        }
    }

    /// Ends what equal marks began and returns how many are left over.
    fn close_run(&mut self, c: char, length: usize) -> usize {
        let mut left = length;
        while left > 0 {
            let found = self.open.iter().rposition(|open| match open.kind {
                Kind::Run(mark, size) => mark == c && (size == left || size == 3 || left == 3),
                _ => false,
            });
            let barrier = self.open.iter().rposition(|open| !matches!(open.kind, Kind::Run(..)));
            let Some(at) = found.filter(|&at| barrier.is_none_or(|barrier| barrier < at)) else { break };
            self.settle_down_to(at + 1);
            let Some(Open { kind: Kind::Run(_, size), content }) = self.open.pop() else { break };
            let used = if left >= 2 && size >= 2 { 2 } else { 1 };
            let wrapped = if used == 2 { Inline::Strong(content) } else { Inline::Emphasis(content) };
            if size > used {
                self.open.push(Open { kind: Kind::Run(c, size - used), content: Vec::new() });
            }
            self.append(wrapped);
            self.skip(used);
            left -= used;
        }
        left
    }

    fn bracket(&mut self, mark: &'static str) {
        self.begin(Kind::Bracket(mark));
        self.skip(mark.len());
    }

    fn close_bracket(&mut self) {
        let Some(at) = self.open.iter().rposition(|open| matches!(open.kind, Kind::Bracket(_))) else {
            return self.literal(1);
        };
        let Some((target, rest)) = links::target(chars::after_first(self.rest)) else {
            self.dissolve(at);
            return self.literal(1);
        };
        self.settle_down_to(at + 1);
        let Some(Open { kind, content }) = self.open.pop() else { return };
        self.rest = rest;
        self.before = ')';
        match HttpsUrl::from_markup(&target) {
            Some(href) if matches!(kind, Kind::Bracket("[")) && !self.in_link() => self.link(href, content),
            _ => content.into_iter().for_each(|inline| self.append(inline)),
        }
    }

    fn address(&mut self) -> bool {
        let Some((address, href, rest)) = links::bare(self.rest) else { return false };
        self.rest = rest;
        self.before = '/';
        match href {
            Some(href) if !self.in_link() => {
                self.push(Inline::Link { href, content: vec![Inline::Text(address)] });
            }
            _ => self.push(Inline::Text(address)),
        }
        true
    }

    fn in_link(&self) -> bool {
        self.open.iter().any(|open| matches!(open.kind, Kind::Link(_)))
    }

    fn link(&mut self, href: HttpsUrl, content: Vec<Inline>) {
        let mut content = links::without_links(content);
        if content.is_empty() {
            content.push(Inline::Text(href.as_str().to_owned()));
        }
        self.append(Inline::Link { href, content });
    }

    fn line_break(&mut self) {
        self.rest = chars::after_first(self.rest);
        self.before = ' ';
        trim_end(self.content());
        if !self.at_line {
            self.push(Inline::Break);
            self.at_space = true;
            self.at_line = true;
        }
    }

    /// Text that is only itself, of so many ASCII characters.
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
        if chars::is_invisible(c) || (c.is_whitespace() && self.at_space) {
            return;
        }
        let shown = if c.is_whitespace() { ' ' } else { c };
        self.at_space = shown == ' ';
        self.at_line &= self.at_space;
        match self.content().last_mut() {
            Some(Inline::Text(text)) => text.push(shown),
            _ => self.content().push(Inline::Text(shown.into())),
        }
    }

    fn content(&mut self) -> &mut Vec<Inline> {
        match self.open.last_mut() {
            Some(open) => &mut open.content,
            None => &mut self.done,
        }
    }

    fn push(&mut self, inline: Inline) {
        self.at_space = false;
        self.at_line = false;
        self.append(inline);
    }

    fn append(&mut self, inline: Inline) {
        append(self.content(), inline);
    }

    fn begin(&mut self, kind: Kind) {
        if self.open.len() >= DEPTH {
            self.dissolve(0);
        }
        self.open.push(Open { kind, content: Vec::new() });
    }

    /// Ends HTML's innermost of a kind, if there is one, and all that was begun within.
    fn end(&mut self, is_kind: fn(&Kind) -> bool) {
        if let Some(at) = self.open.iter().rposition(|open| is_kind(&open.kind)) {
            self.settle_down_to(at);
        }
    }

    fn settle_down_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            match self.open.pop() {
                Some(Open { kind: Kind::Strong, content }) => self.append(Inline::Strong(content)),
                Some(Open { kind: Kind::Emphasis, content }) => self.append(Inline::Emphasis(content)),
                Some(Open { kind: Kind::Link(href), content }) => self.link(href, content),
                Some(open) => {
                    self.open.push(open);
                    self.dissolve(self.open.len() - 1);
                }
                None => {}
            }
        }
    }

    /// Makes text of the mark that began something; what it holds goes to what is around it.
    fn dissolve(&mut self, at: usize) {
        let Open { kind, content } = self.open.remove(at);
        let around = match at.checked_sub(1).and_then(|outer| self.open.get_mut(outer)) {
            Some(outer) => &mut outer.content,
            None => &mut self.done,
        };
        match kind {
            Kind::Run(c, length) => append(around, Inline::Text(c.to_string().repeat(length))),
            Kind::Bracket(mark) => append(around, Inline::Text(mark.to_owned())),
            _ => {}
        }
        content.into_iter().for_each(|inline| append(around, inline));
    }

    fn finish(mut self) -> Vec<Inline> {
        self.settle_down_to(0);
        while matches!(self.done.last(), Some(Inline::Break)) {
            self.done.pop();
        }
        trim_end(&mut self.done);
        self.done
    }
}

fn append(to: &mut Vec<Inline>, inline: Inline) {
    match (to.last_mut(), inline) {
        (Some(Inline::Text(text)), Inline::Text(more)) => text.push_str(&more),
        (_, Inline::Strong(content) | Inline::Emphasis(content)) if content.is_empty() => {}
        (_, inline) => to.push(inline),
    }
}

fn trim_end(inlines: &mut Vec<Inline>) {
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
        if text.is_empty() {
            inlines.pop();
        }
    }
}
