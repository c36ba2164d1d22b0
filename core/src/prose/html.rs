//! HTML's tags, found in text that may just as well be Markdown or plain.

use super::code::{Backticks, Fence};
use super::inline::mark;
use super::tags::{self, Tag};
use super::tree::{Kind, Tree};
use super::{Block, Href, chars, entities};

/// Reads a body. `text` holds no control characters but `\n` and `\t`.
pub(super) fn read(text: &str) -> Vec<Block> {
    let mut reader = Reader {
        rest: text,
        tree: Tree::default(),
        backticks: Backticks::new(),
        ends_paragraphs: text.contains("</p"),
        ends_divisions: text.contains("</div"),
        in_paragraph: false,
        divisions: 0,
        without_end: Vec::new(),
    };
    reader.read();
    reader.tree.finish()
}

struct Reader<'a> {
    rest: &'a str,
    tree: Tree,
    backticks: Backticks,
    /// Whether the body closes its `<p>`. Where it does not, `<p>` only parts text that is otherwise plain.
    ends_paragraphs: bool,
    ends_divisions: bool,
    in_paragraph: bool,
    divisions: usize,
    /// Elements whose end was looked for in vain.
    without_end: Vec<&'static str>,
}

impl<'a> Reader<'a> {
    fn read(&mut self) {
        self.fence();
        while let Some(at) = self.rest.find(['<', '`', '\n', '\\']) {
            let (plain, rest) = self.rest.split_at(at);
            self.tree.text(plain);
            self.rest = rest;
            match rest.as_bytes().first() {
                Some(b'\n') => self.line_end(),
                Some(b'`') => self.backticks(),
                Some(b'<') => self.angle(),
                _ => {
                    let escaped = chars::after_first(rest).starts_with(|c: char| c.is_ascii_punctuation());
                    self.copy(if escaped { 2 } else { 1 });
                }
            }
        }
        self.tree.text(self.rest);
    }

    /// Whether line ends mean no more than spaces here.
    fn in_html(&self) -> bool {
        self.in_paragraph || self.divisions > 0 || self.tree.is_inside()
    }

    fn copy(&mut self, length: usize) {
        let (copied, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.tree.text(copied);
        self.rest = rest;
    }

    fn line_end(&mut self) {
        self.rest = chars::after_first(self.rest);
        if self.in_html() {
            self.tree.push(' ');
        } else {
            self.tree.push('\n');
            self.fence();
        }
    }

    /// Copies a fenced block of code that begins here, so that no tag is seen in it.
    fn fence(&mut self) {
        let line = self.rest.split('\n').next().unwrap_or("");
        let Some(fence) = Fence::opening(line) else { return };
        let mut length = line.len();
        for line in self.rest.get(length..).unwrap_or("").split('\n').skip(1) {
            length += 1 + line.len();
            if fence.closed_by(line) {
                break;
            }
        }
        self.copy(length);
    }

    fn backticks(&mut self) {
        let length = chars::run_of(self.rest, '`');
        // HTML has its own element for code; a stray backtick there must not hide the tags behind it.
        let span = if self.in_html() || self.tree.in_code() { None } else { self.backticks.span(self.rest) };
        self.copy(span.map_or(length, |(_, after)| self.rest.len() - after.len()));
    }

    fn angle(&mut self) {
        let inside = chars::after_first(self.rest);
        if let Some((_, after)) = inside.strip_prefix("!--").and_then(|comment| self.until(comment, "-->")) {
            self.rest = after;
        } else if let Some((address, after)) = tags::address(inside) {
            self.tree.text(address);
            // A space, so that what follows is no part of the address.
            self.tree.push(' ');
            self.rest = after;
        } else if let Some((tag, after)) = tags::read(inside) {
            self.rest = after;
            if tag.closing { self.end(&tag) } else { self.begin(&tag) }
        } else {
            self.copy(1);
        }
    }

    /// What stands before an end, and after it. Looked for only once when it is not there.
    fn until(&mut self, text: &'a str, end: &'static str) -> Option<(&'a str, &'a str)> {
        if self.without_end.contains(&end) {
            return None;
        }
        let found = match end.strip_prefix("</") {
            Some(name) => tags::until_end(text, name),
            None => text.split_once(end),
        };
        if found.is_none() {
            self.without_end.push(end);
        }
        found
    }

    fn begin(&mut self, tag: &tags::Found<'a>) {
        match tag.tag {
            Tag::Strong => self.tree.push(mark::STRONG),
            Tag::Emphasis => self.tree.push(mark::EMPHASIS),
            Tag::Code => self.tree.push(mark::CODE),
            Tag::Link => {
                if let Some(url) = tag.attribute("href").and_then(Href::from_markup) {
                    self.tree.push(mark::LINK);
                    self.tree.text(url.as_str());
                    self.tree.push(mark::LINK_TEXT);
                }
            }
            Tag::Image => self.tree.text(&tag.attribute("alt").unwrap_or("").replace('\n', " ")),
            Tag::Break => {
                self.tree.push('\n');
                let rest = self.rest.trim_start_matches([' ', '\t']);
                self.rest = rest.strip_prefix('\n').unwrap_or(self.rest);
            }
            Tag::Rule => self.tree.block(Block::Rule),
            Tag::Paragraph => {
                self.tree.boundary();
                self.in_paragraph = self.ends_paragraphs;
            }
            Tag::Division => {
                self.tree.boundary();
                self.divisions += usize::from(self.ends_divisions);
            }
            Tag::Heading(level) => self.tree.open(Kind::Heading(level)),
            Tag::List { ordered } => self.tree.open(Kind::List { ordered }),
            Tag::Item => self.tree.open_item(),
            Tag::Table => self.tree.open(Kind::Table),
            Tag::Row => self.tree.open_row(),
            Tag::Cell { head } => self.tree.open_cell(head),
            Tag::Quote => self.tree.open(Kind::Quote),
            Tag::Preformatted => {
                if let Some((code, after)) = self.until(self.rest, "</pre") {
                    self.rest = after;
                    let code = entities::decode(&tags::without(code));
                    self.tree.block(Block::Code(code.trim_matches('\n').trim_end().to_owned()));
                }
            }
            Tag::Dropped(end) => {
                if let Some((_, after)) = self.until(self.rest, end) {
                    self.rest = after;
                }
            }
            Tag::Unknown => {}
        }
    }

    fn end(&mut self, tag: &tags::Found<'a>) {
        match tag.tag {
            Tag::Strong => self.tree.push(mark::STRONG_END),
            Tag::Emphasis => self.tree.push(mark::EMPHASIS_END),
            Tag::Code => self.tree.push(mark::CODE_END),
            Tag::Link => self.tree.push(mark::LINK_END),
            Tag::Paragraph => {
                self.tree.boundary();
                self.in_paragraph = false;
            }
            Tag::Division => {
                self.tree.boundary();
                self.divisions = self.divisions.saturating_sub(1);
            }
            Tag::Heading(_) => self.tree.close(|kind| matches!(kind, Kind::Heading(_))),
            Tag::List { .. } => self.tree.close(|kind| matches!(kind, Kind::List { .. })),
            Tag::Item => self.tree.close(|kind| kind == Kind::Item),
            Tag::Table => self.tree.close(|kind| kind == Kind::Table),
            Tag::Cell { .. } => self.tree.close(|kind| matches!(kind, Kind::Cell { .. })),
            Tag::Quote => self.tree.close(|kind| kind == Kind::Quote),
            Tag::Row | Tag::Preformatted => {
                self.tree.boundary();
            }
            Tag::Break | Tag::Rule | Tag::Image | Tag::Dropped(_) | Tag::Unknown => {}
        }
    }
}
