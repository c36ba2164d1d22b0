//! The HTML inside a feed's entry taken apart again into the posts it was made of, in one pass.
//!
//! What vendors' software writes there:
//! - Statuspage, Instatus, status.io, Slack: `<small>` with a stamp, then `<strong>` or `<b>` with the phase (Slack:
//!   none), then the text. Statuspage and Instatus put `THIS IS A SCHEDULED EVENT` and a window before maintenance.
//! - incident.io, Cachet 3: one post, `<b>Status: Resolved</b>`, and `<b>Affected components</b>` with a list.
//! - Instatus, Cachet 3: `<strong>Affected Components:</strong> API, Dashboard`.

#[cfg(test)]
mod tests;
mod trim;

use super::parts::{Standing, standing};
use super::xml::{Token, Tokens, decode};
use crate::time::stamp::Stamp;

use trim::{ends_a_line, trim_lead};

/// What an entry's HTML tells.
#[derive(Debug, Default)]
pub(super) struct Timeline {
    /// In the order of the text.
    pub(super) posts: Vec<Post>,
    /// Where a maintenance was announced to begin and end.
    pub(super) window: Option<(Stamp, Option<Stamp>)>,
    /// Affected components with the state written behind them: `API (Degraded performance)`.
    pub(super) components: Vec<(String, Option<String>)>,
    /// What the entry as a whole says of itself.
    pub(super) standing: Option<Standing>,
}

/// One post.
#[derive(Debug, Default)]
pub(super) struct Post {
    pub(super) stamp: Option<Stamp>,
    pub(super) standing: Option<Standing>,
    /// HTML, as the vendor wrote it.
    pub(super) text: String,
}

/// Text inside these tags may be a stamp, a phase or a heading.
const MARKS: [&str; 7] = ["small", "strong", "b", "h2", "h3", "h4", "h5"];

/// The longest text that may be a mark; what is longer is emphasis.
const LONGEST_MARK: usize = 120;

/// What the text after a heading is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Expecting {
    Nothing,
    Components,
    Status,
}

struct Reading<'a> {
    html: &'a str,
    told: Timeline,
    /// The post being read, and where its text began.
    post: Option<(Post, usize)>,
    /// Whether that text has more than tags in it yet.
    begun: bool,
    expecting: Expecting,
    /// A component's name being put together inside `<li>`.
    item: Option<String>,
}

/// Reads an entry's HTML.
pub(super) fn read(html: &str) -> Timeline {
    let mut reading = Reading {
        html,
        told: Timeline::default(),
        // What comes before the first mark is a post too, when nothing better follows.
        post: Some((Post::default(), 0)),
        begun: false,
        expecting: Expecting::Nothing,
        item: None,
    };
    let mut mark: Option<(&str, usize, String)> = None;
    let mut tokens = Tokens::of(html);
    loop {
        let at = tokens.at;
        let Some(Ok(token)) = tokens.next() else { break };
        match token {
            Token::Open { name, empty: false, .. }
                if MARKS.iter().any(|tag| tag.eq_ignore_ascii_case(name)) =>
            {
                mark = Some((name, at, String::new()));
            }
            Token::Close(name) if mark.as_ref().is_some_and(|(open, ..)| *open == name) => {
                if let Some((_, start, text)) = mark.take() {
                    reading.mark(name, &text, start, tokens.at);
                }
            }
            Token::Text(text) | Token::Cdata(text) => {
                if let Some((_, _, marked)) = &mut mark {
                    if marked.len() <= LONGEST_MARK {
                        marked.push_str(&decode(text));
                    }
                } else {
                    reading.text(text, at);
                }
            }
            Token::Open { name, .. } if mark.is_none() => reading.open(name),
            Token::Close(name) if mark.is_none() => reading.close(name),
            _ => {}
        }
    }
    reading.finish(html.len());
    let mut told = reading.told;
    // Between the posts stand facts about the entry ("Type: Incident"), and a pair of tags may hold nothing.
    let marked = |post: &Post| post.stamp.is_some() || post.standing.is_some();
    let any_marked = told.posts.iter().any(marked);
    told.posts.retain(|post| marked(post) || !any_marked && !post.text.is_empty());
    // A state before the first of posts that have stamps is no post: it is the entry's own (x.AI).
    if let Some(first) = told.posts.iter().position(|post| post.stamp.is_some()) {
        for lead in told.posts.drain(..first) {
            told.standing = told.standing.or(lead.standing);
        }
    }
    for post in told.posts.iter_mut().filter(|post| post.standing.is_none()) {
        post.standing = leading_standing(&post.text);
    }
    told
}

impl Reading<'_> {
    /// A marked text, from the start of its tag to the end of its end tag.
    fn mark(&mut self, tag: &str, text: &str, start: usize, end: usize) {
        let text = text.trim();
        if text.len() > LONGEST_MARK {
            return;
        }
        if let Some(stamp) = Stamp::read(text) {
            // A bare date in bold inside a text is part of the text.
            if tag.eq_ignore_ascii_case("small") || stamp.year.is_some() && stamp.time.is_some() {
                self.begin(Post { stamp: Some(stamp), ..Post::default() }, start, end);
            } else {
                self.begun = true;
            }
            return;
        }
        let (key, value) = text.split_once(':').map_or((text, ""), |(key, value)| (key.trim(), value.trim()));
        match key.to_ascii_lowercase().as_str() {
            "affected components" | "affected services" | "components affected" => {
                self.cut(start);
                self.expecting = Expecting::Components;
            }
            "status" if value.is_empty() => {
                self.cut(start);
                self.expecting = Expecting::Status;
            }
            "status" => self.labelled(standing(value), start, end),
            _ if text.to_ascii_uppercase().starts_with("THIS IS A SCHEDULED EVENT") => {
                self.cut(start);
                self.told.window = window(text.get("THIS IS A SCHEDULED EVENT".len()..).unwrap_or_default());
            }
            _ => self.labelled(standing(text), start, end),
        }
    }

    /// A phase: of the post whose text has not begun yet, or of a new post.
    fn labelled(&mut self, found: Option<Standing>, start: usize, end: usize) {
        let Some(found) = found else {
            self.begun = true;
            return;
        };
        match &mut self.post {
            Some((post, from)) if post.standing.is_none() && !self.begun => {
                post.standing = Some(found);
                *from = end;
            }
            // In the middle of a paragraph it is emphasis.
            Some((_, from)) if !ends_a_line(self.html.get(*from..start).unwrap_or_default()) => {}
            _ => self.begin(Post { standing: Some(found), ..Post::default() }, start, end),
        }
    }

    fn begin(&mut self, post: Post, start: usize, end: usize) {
        self.finish(start);
        self.post = Some((post, end));
        self.begun = false;
        self.expecting = Expecting::Nothing;
    }

    /// Ends the post at a heading that is not part of its text.
    fn cut(&mut self, at: usize) {
        self.finish(at);
        self.expecting = Expecting::Nothing;
    }

    fn finish(&mut self, at: usize) {
        if let Some((mut post, from)) = self.post.take() {
            post.text = trim_lead(self.html.get(from..at).unwrap_or_default()).into();
            self.told.posts.push(post);
        }
    }

    fn text(&mut self, raw: &str, at: usize) {
        if let Some(item) = &mut self.item {
            item.push_str(raw);
            return;
        }
        if raw.trim().is_empty() {
            return;
        }
        match self.expecting {
            Expecting::Nothing => {
                self.begun = true;
                // Google Cloud: "Affected products: Cloud Storage, BigQuery" and, after it, "Affected locations: …".
                let list = raw.trim_start();
                if let Some(names) = list.strip_prefix("Affected products:") {
                    self.cut(at);
                    names.split(',').for_each(|name| self.component(name));
                    return;
                }
                if list.starts_with("Affected locations:") {
                    self.cut(at);
                    return;
                }
                let heading = raw.trim_end().trim_end_matches(':').to_ascii_lowercase();
                if heading.ends_with("affected components") {
                    self.cut(at + heading.len() - "affected components".len());
                    self.expecting = Expecting::Components;
                }
            }
            Expecting::Status => {
                self.told.standing = standing(&decode(raw));
                self.expecting = Expecting::Nothing;
            }
            Expecting::Components => {
                for name in raw.trim_start_matches([':', ' ']).split(',') {
                    self.component(name);
                }
            }
        }
    }

    fn open(&mut self, tag: &str) {
        if tag.eq_ignore_ascii_case("li") && self.expecting == Expecting::Components {
            self.end_item();
            self.item = Some(String::new());
        }
    }

    fn close(&mut self, tag: &str) {
        match tag.to_ascii_lowercase().as_str() {
            "li" => self.end_item(),
            "ul" | "p" | "div"
                if self.expecting == Expecting::Components && !self.told.components.is_empty() =>
            {
                self.end_item();
                self.expecting = Expecting::Nothing;
            }
            _ => {}
        }
    }

    fn end_item(&mut self) {
        if let Some(name) = self.item.take() {
            self.component(&name);
        }
    }

    fn component(&mut self, raw: &str) {
        let text = decode(raw);
        let text = text.trim();
        let (name, state) = match text.strip_suffix(')').and_then(|text| text.rsplit_once(" (")) {
            Some((name, state)) => (name.trim(), Some(state.trim().to_string())),
            None => (text, None),
        };
        if !name.is_empty() {
            self.told.components.push((name.into(), state));
        }
    }
}

/// `Apr 7, 13:00 - 23:00 UTC`, `Apr 7, 13:00 - Apr 8, 02:00 UTC`: the end has the zone, and the day when it is another.
fn window(text: &str) -> Option<(Stamp, Option<Stamp>)> {
    let (start, end) = match text.split_once(" - ").or_else(|| text.split_once(" \u{2013} ")) {
        Some((start, end)) => (start, Some(end)),
        None => (text, None),
    };
    let mut start = Stamp::read(start)?;
    let end = end.and_then(Stamp::read).map(|end| Stamp {
        date: end.date.or(start.date),
        year: end.year.or(start.year),
        ..end
    });
    start.offset = start.offset.or(end.and_then(|end| end.offset));
    Some((start, end))
}

/// `Investigating - We are …` without any tag around the phase.
fn leading_standing(text: &str) -> Option<Standing> {
    let (word, _) = text.split_once(" - ").or_else(|| text.split_once(": "))?;
    if word.len() <= 20 { standing(word) } else { None }
}
