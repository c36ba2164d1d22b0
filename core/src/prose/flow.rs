//! Running text while it grows: what is finished, and what has been begun and not yet ended.

use super::{Href, Inline, chars, links};

/// How much may be begun at once.
const DEPTH: usize = 12;

/// What has been begun.
pub(super) enum Kind {
    /// One to three `*` or `_`.
    Run(char, usize),
    /// `[` or `![`.
    Bracket(&'static str),
    /// HTML's bold.
    Strong,
    /// HTML's italic.
    Emphasis,
    /// HTML's link.
    Link(Href),
}

/// The text so far. What has been begun lies on a short stack; when that is full its oldest entry becomes plain text,
/// so that no input is nested deeper or costs more than its length.
pub(super) struct Flow {
    done: Vec<Inline>,
    open: Vec<Open>,
    /// Whether a further space would change nothing.
    at_space: bool,
    /// Whether a further line break would change nothing.
    at_line: bool,
}

/// Something begun, with what it holds so far.
struct Open {
    kind: Kind,
    content: Vec<Inline>,
}

impl Flow {
    pub(super) fn new() -> Flow {
        Flow { done: Vec::new(), open: Vec::new(), at_space: true, at_line: true }
    }

    /// Adds a character as it is, though no second space after a space.
    pub(super) fn character(&mut self, c: char) {
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

    /// Adds something that is not empty.
    pub(super) fn push(&mut self, inline: Inline) {
        self.at_space = false;
        self.at_line = false;
        append(self.content(), inline);
    }

    /// Ends the line, unless it is empty.
    pub(super) fn line_break(&mut self) {
        trim_end(self.content());
        if !self.at_line {
            self.push(Inline::Break);
            self.at_space = true;
            self.at_line = true;
        }
    }

    /// Begins something.
    pub(super) fn begin(&mut self, kind: Kind) {
        if self.open.len() >= DEPTH {
            self.dissolve(0);
        }
        self.open.push(Open { kind, content: Vec::new() });
    }

    /// Ends HTML's innermost of a kind, if there is one, and all that was begun within.
    pub(super) fn end(&mut self, is_kind: fn(&Kind) -> bool) {
        if let Some(at) = self.open.iter().rposition(|open| is_kind(&open.kind)) {
            self.settle_down_to(at);
        }
    }

    /// Ends with `length` marks what equal marks began. Returns how many of them were used: none, one or two.
    pub(super) fn end_run(&mut self, mark: char, length: usize) -> usize {
        let found = self.open.iter().rposition(|open| match open.kind {
            Kind::Run(begun, size) => begun == mark && (size == length || size == 3 || length == 3),
            _ => false,
        });
        let barrier = self.open.iter().rposition(|open| !matches!(open.kind, Kind::Run(..)));
        let Some(at) = found.filter(|&at| barrier.is_none_or(|barrier| barrier < at)) else { return 0 };
        self.settle_down_to(at + 1);
        let Some(Open { kind: Kind::Run(_, size), content }) = self.open.pop() else { return 0 };
        let used = length.min(size).min(2);
        if size > used {
            self.open.push(Open { kind: Kind::Run(mark, size - used), content: Vec::new() });
        }
        let wrapped = if used == 2 { Inline::Strong(content) } else { Inline::Emphasis(content) };
        append(self.content(), wrapped);
        used
    }

    /// Whether a bracket has been begun.
    pub(super) fn in_bracket(&self) -> bool {
        self.open.iter().any(|open| matches!(open.kind, Kind::Bracket(_)))
    }

    /// Makes text of the innermost bracket.
    pub(super) fn drop_bracket(&mut self) {
        if let Some(at) = self.open.iter().rposition(|open| matches!(open.kind, Kind::Bracket(_))) {
            self.dissolve(at);
        }
    }

    /// Ends the innermost bracket: a link if it leads anywhere and is not an image's, else the text it holds.
    pub(super) fn end_bracket(&mut self, href: Option<Href>) {
        self.end_within_bracket();
        let Some(Open { kind, content }) = self.open.pop() else { return };
        match href {
            Some(href) if matches!(kind, Kind::Bracket("[")) => self.link(href, content),
            _ => content.into_iter().for_each(|inline| append(self.content(), inline)),
        }
    }

    /// Everything, with what is still open ended.
    pub(super) fn finish(mut self) -> Vec<Inline> {
        self.settle_down_to(0);
        while matches!(self.done.last(), Some(Inline::Break)) {
            self.done.pop();
        }
        trim_end(&mut self.done);
        self.done
    }

    fn content(&mut self) -> &mut Vec<Inline> {
        match self.open.last_mut() {
            Some(open) => &mut open.content,
            None => &mut self.done,
        }
    }

    fn link(&mut self, href: Href, content: Vec<Inline>) {
        let mut content = links::without_links(content);
        if content.is_empty() {
            content.push(Inline::Text(href.as_str().to_owned()));
        }
        self.push(Inline::Link { href, content });
    }

    fn end_within_bracket(&mut self) {
        if let Some(at) = self.open.iter().rposition(|open| matches!(open.kind, Kind::Bracket(_))) {
            self.settle_down_to(at + 1);
        }
    }

    /// Ends what was begun beyond a depth: HTML's as if its end had come, Markdown's as the text it is.
    fn settle_down_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let innermost = self.open.len() - 1;
            if matches!(self.open.last(), Some(Open { kind: Kind::Run(..) | Kind::Bracket(_), .. })) {
                self.dissolve(innermost);
            } else if let Some(Open { kind, content }) = self.open.pop() {
                match kind {
                    Kind::Link(href) => self.link(href, content),
                    Kind::Strong => append(self.content(), Inline::Strong(content)),
                    _ => append(self.content(), Inline::Emphasis(content)),
                }
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
            Kind::Strong | Kind::Emphasis | Kind::Link(_) => {}
        }
        content.into_iter().for_each(|inline| append(around, inline));
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
