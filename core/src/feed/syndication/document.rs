//! What stands in a feed, before anything is made of it: RSS 2.0 and Atom side by side, since their elements have names
//! that do not clash.

use crate::feed::xml::{self, Element};
use crate::feed::{FeedError, https};
use crate::status::HttpsUrl;
use crate::time::Timestamp;
use crate::tree::Problem;
use crate::tree::bound::{NAME, cut};

/// A feed's own fields and its entries, as they stand in the document.
#[derive(Default)]
pub(super) struct Feed {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) link: Option<HttpsUrl>,
    /// What wrote the feed, where it says so.
    pub(super) generator: String,
    pub(super) updated: Option<Timestamp>,
    pub(super) entries: Vec<Entry>,
}

/// An entry's own fields.
#[derive(Default)]
pub(super) struct Entry {
    pub(super) title: String,
    pub(super) id: Option<String>,
    pub(super) link: Option<HttpsUrl>,
    pub(super) published: Option<Timestamp>,
    pub(super) updated: Option<Timestamp>,
    /// Where Statuspage says that announced work ends.
    pub(super) ends: Option<Timestamp>,
    pub(super) html: String,
    pub(super) categories: Vec<String>,
}

impl Feed {
    pub(super) fn read(root: Element<'_>) -> Result<Feed, FeedError> {
        let mut feed = Feed::default();
        feed.level(root, root.name)?;
        Ok(feed)
    }

    /// The time the feed stands for: its own stamp, unless that is older than all its entries. Entries alone do not tell,
    /// for Statuspage publishes announced work at the time it is to begin.
    pub(super) fn newest(&self) -> Option<Timestamp> {
        let stamps = || self.entries.iter().filter_map(Entry::stamp);
        self.updated
            .filter(|updated| stamps().any(|stamp| stamp <= *updated))
            .or(stamps().max())
            .or(self.updated)
    }

    /// The elements of the feed itself: of `feed` in Atom, of `channel` in RSS.
    fn level(&mut self, parent: Element<'_>, path: &str) -> Result<(), FeedError> {
        for child in parent.children() {
            let child = child.map_err(|problem| at(path, problem))?;
            let name = child.name;
            match name {
                // Inside `rss` only, so this goes one level down and no further.
                "channel" if parent.name != "channel" => self.level(child, &format!("{path}.channel"))?,
                "item" | "entry" => {
                    let path = format!("{path}.{name}[{}]", self.entries.len());
                    self.entries.push(Entry::read(child, &path)?);
                }
                "title" => self.title = short(child),
                "description" | "subtitle" => self.description = short(child),
                "generator" => self.generator = short(child),
                "link" => self.link = self.link.take().or(link(child)),
                "updated" | "lastBuildDate" | "pubDate" | "dc:date" => {
                    self.updated = self.updated.max(time(child, path)?);
                }
                _ => {}
            }
        }
        Ok(())
    }
}

impl Entry {
    fn read(element: Element<'_>, path: &str) -> Result<Entry, FeedError> {
        let mut entry = Entry::default();
        for child in element.children() {
            let child = child.map_err(|problem| at(path, problem))?;
            match child.name {
                "title" => entry.title = title(child),
                "id" | "guid" => entry.id = Some(short(child)).filter(|id| !id.is_empty()),
                "link" => entry.link = entry.link.take().or(link(child)),
                "published" | "pubDate" | "dc:date" => entry.published = time(child, path)?,
                "updated" => entry.updated = time(child, path)?,
                "maintenanceEndDate" => entry.ends = time(child, path)?,
                // The fuller text wins: incident.io's summary alone names the components, PayPal's only text is
                // `content:encoded`.
                "description" | "summary" | "content" | "content:encoded" => {
                    let html = child.markup();
                    if html.len() > entry.html.len() {
                        entry.html = html;
                    }
                }
                "category" => {
                    let term = child.attribute("term").map(|term| cut(&term, NAME));
                    entry.categories.push(term.unwrap_or_else(|| short(child)));
                }
                _ => {}
            }
        }
        Ok(entry)
    }

    /// The last time that is known of it.
    pub(super) fn stamp(&self) -> Option<Timestamp> {
        self.updated.max(self.published)
    }
}

/// Text that is a name or an id, cut where it is too long for one: what stands in an entry's id may become its title too.
fn short(element: Element<'_>) -> String {
    cut(&element.text(), NAME)
}

/// A title as text: in Atom it may say that it is HTML.
fn title(element: Element<'_>) -> String {
    let text = short(element);
    if element.attribute("type").as_deref() == Some("html") { xml::decode(&text) } else { text }
}

/// RSS has the address as text, Atom as an attribute, of the link that leads to the page.
fn link(element: Element<'_>) -> Option<HttpsUrl> {
    let relation = element.attribute("rel");
    if !matches!(relation.as_deref(), None | Some("alternate")) {
        return None;
    }
    let address = element.attribute("href").unwrap_or_else(|| element.text());
    // OpenAI's feed doubles a slash, OpenRouter's leaves the scheme out.
    let address = address.replace("//incidents/", "/incidents/");
    https(&address).or_else(|| {
        let host = address.split('/').next()?;
        let is_host = host.split('.').all(|label| !label.is_empty()) && host.contains('.');
        if is_host && !address.contains(':') { https(&format!("https://{address}")) } else { None }
    })
}

fn time(element: Element<'_>, path: &str) -> Result<Option<Timestamp>, FeedError> {
    let text = element.text();
    if text.is_empty() {
        return Ok(None);
    }
    match Timestamp::parse_loose(&text) {
        Some(instant) => Ok(Some(instant)),
        None => {
            let problem = Problem::BadTime(text.chars().take(40).collect());
            Err(at(&format!("{path}.{}", element.name), problem))
        }
    }
}

pub(super) fn at(path: &str, problem: Problem) -> FeedError {
    FeedError::at_path(path, problem)
}
