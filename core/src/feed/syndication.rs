//! RSS 2.0 and Atom, the general fallback: most status pages serve one (`/history.rss`, `/history.atom`, `/feed.rss`).
//! <https://www.rssboard.org/rss-specification>, RFC 4287.
//!
//! One entry is one incident with all its posts inside its HTML ([`timeline`](super::timeline)), except that AWS, Google
//! Cloud and Cachet 3 make an entry of every post; those are put together again. A feed proves incidents and, with none in it,
//! nothing: its [`Coverage`] says so.
//!
//! Quirks: stamps inside entries have no year, or no date at all (Slack), and are placed next to the entry's own;
//! Statuspage states the time of the last post as the time of publication; incident.io states the last change alone,
//! but its ids hold the time an incident was opened; cState publishes the start and has the end as a category; Azure names services and regions as categories; StatusIQ lists components, not incidents, with their state behind
//! a dash; an entry that says nothing of its state is open while it is among the newest of its feed.

use std::collections::BTreeMap;

use super::heading::Heading;
use super::parts::{Standing, health, standing};
use super::stamp::Stamp;
use super::timeline::{self, Timeline};
use super::xml::Element;
use super::{FeedError, Format, Problem, https, once};
use crate::status::{
    Component, Coverage, Health, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase, Report,
    Timestamp, Update,
};

pub(super) fn recognise(text: &str) -> bool {
    Element::root_name(text).is_some_and(|name| ROOTS.contains(&name))
}

const ROOTS: [&str; 4] = ["rss", "feed", "channel", "rdf:RDF"];

/// How long before the newest stamp of its feed an entry that does not say how it stands is taken for over, in ms.
const RECENT: i64 = 3 * 24 * 3600 * 1000;

pub(super) fn report(text: &str) -> Result<Report, FeedError> {
    let root = Element::root(text).map_err(|problem| at("", problem))?;
    if !ROOTS.contains(&root.name) {
        return Err(at("", Problem::Expected { expected: "RSS or Atom", found: "other XML" }));
    }
    let feed = Feed::read(root)?;
    Ok(feed.report())
}

fn at(path: &str, problem: Problem) -> FeedError {
    FeedError::at_path(path, problem)
}

/// A feed's own fields and its entries, as they stand in the document.
#[derive(Default)]
struct Feed {
    title: String,
    description: String,
    link: Option<String>,
    /// What wrote the feed, where it says so.
    generator: String,
    updated: Option<Timestamp>,
    entries: Vec<Entry>,
}

#[derive(Default)]
struct Entry {
    title: String,
    id: Option<String>,
    link: Option<String>,
    published: Option<Timestamp>,
    updated: Option<Timestamp>,
    /// Where Statuspage says that announced work ends.
    ends: Option<Timestamp>,
    html: String,
    categories: Vec<String>,
}

impl Feed {
    fn read(root: Element<'_>) -> Result<Feed, FeedError> {
        let mut feed = Feed::default();
        feed.level(root, root.name)?;
        Ok(feed)
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
                "title" => self.title = child.text(),
                "description" | "subtitle" => self.description = child.text(),
                "generator" => self.generator = child.text(),
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
                "id" | "guid" => entry.id = Some(child.text()).filter(|id| !id.is_empty()),
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
                    entry.categories.push(child.attribute("term").unwrap_or_else(|| child.text()));
                }
                _ => {}
            }
        }
        Ok(entry)
    }

    fn stamp(&self) -> Option<Timestamp> {
        self.updated.max(self.published)
    }
}

/// A title as text: in Atom it may say that it is HTML.
fn title(element: Element<'_>) -> String {
    let text = element.text();
    if element.attribute("type").as_deref() == Some("html") { super::xml::decode(&text) } else { text }
}

/// RSS has the address as text, Atom as an attribute, of the link that leads to the page.
fn link(element: Element<'_>) -> Option<String> {
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

impl Feed {
    /// The time the feed stands for: its own stamp, unless that is older than all its entries. Entries alone do not tell,
    /// for Statuspage publishes announced work at the time it is to begin.
    fn newest(&self) -> Option<Timestamp> {
        let stamps = || self.entries.iter().filter_map(Entry::stamp);
        self.updated
            .filter(|updated| stamps().any(|stamp| stamp <= *updated))
            .or(stamps().max())
            .or(self.updated)
    }

    fn report(self) -> Report {
        let newest = self.newest();
        let lists_components = self.description.contains("StatusIQ");
        let page =
            Page { id: None, name: page_name(&self.title), url: self.link.clone(), updated_at: newest };
        let mut report =
            Report { page: page.clone(), coverage: Coverage::Incidents, ..Report::new(Format::Feed) };
        let mut incidents = Incidents::default();
        let is_cstate = self.generator.contains("cstate");
        for entry in self.entries {
            if is_cstate {
                incidents.add(None, issue(entry));
                continue;
            }
            if lists_components && component(&entry, &mut report) {
                continue;
            }
            let recent = entry
                .stamp()
                .zip(newest)
                .is_none_or(|(stamp, newest)| newest.millis() - stamp.millis() <= RECENT);
            let key = event_key(&entry);
            match event(entry, recent, &page) {
                Event::Work(work) => report.maintenances.push(work),
                Event::Incident(incident) => incidents.add(key, incident),
            }
        }
        report.incidents.append(&mut incidents.joined());
        report
    }
}

/// The vendor's name: "GitHub Status - Incident History" and "TrustID Service Status - Status" name pages.
fn page_name(title: &str) -> String {
    let mut name = title.trim();
    for ending in [" - Incident History", " - Status", " \u{2013} Incident history"] {
        name = name.strip_suffix(ending).unwrap_or(name);
    }
    // StatusIQ puts an announcement behind two dashes.
    name.split(" -- ").next().unwrap_or(name).trim().into()
}

/// StatusIQ: `ALBERT - Operational` is a component. One that does not work is an incident as well.
fn component(entry: &Entry, report: &mut Report) -> bool {
    let Some((name, state)) = entry.title.rsplit_once(" - ") else { return false };
    let state_health = match state {
        "Informational" => Health::Operational,
        _ => health(state),
    };
    if state_health == Health::Unknown {
        return false;
    }
    let id = entry
        .link
        .as_deref()
        .and_then(|link| link.rsplit_once("#/components/"))
        .map(|(_, id)| id.to_string());
    if state_health.is_trouble() {
        report.incidents.push(Incident {
            id: entry.id.clone().or_else(|| id.clone()).unwrap_or_else(|| entry.title.clone()),
            title: entry.title.clone(),
            impact: Impact::of_health(state_health),
            phase: Phase::Investigating,
            started_at: entry.stamp(),
            components: vec![name.into()],
            component_ids: id.clone().into_iter().collect(),
            url: entry.link.clone(),
            updates: vec![Update { id: None, phase: None, at: entry.stamp(), text: entry.html.clone() }],
            ..Incident::default()
        });
    }
    report.components.push(Component {
        id: id.unwrap_or_else(|| name.into()),
        name: name.into(),
        group: None,
        health: state_health,
        stated: None,
    });
    true
}

/// An issue in cState's feed. Only what is over has an end, and its title says so in the page's language.
fn issue(entry: Entry) -> Incident {
    let end = entry.categories.iter().find_map(|stamp| {
        let mut words = stamp.splitn(4, ' ');
        let (date, clock, offset) = (words.next()?, words.next()?, words.next().unwrap_or_default());
        Timestamp::parse(&format!("{date} {clock} {offset}"))
    });
    let labelled = entry.title.strip_prefix('[').and_then(|title| title.split_once(']'));
    let title = match labelled {
        Some((_, title)) if end.is_some() => title.trim().into(),
        _ => entry.title.clone(),
    };
    let phase = if end.is_some() { Phase::Resolved } else { Phase::Investigating };
    Incident {
        id: entry.link.clone().or(entry.id).unwrap_or_else(|| entry.title.clone()),
        title,
        started_at: entry.published,
        resolved_at: end,
        phase,
        url: entry.link,
        updates: vec![Update { id: None, phase: None, at: entry.published, text: entry.html }],
        ..Incident::default()
    }
}

/// What tells that two entries are posts about one incident; nothing where an entry is an incident.
fn event_key(entry: &Entry) -> Option<String> {
    let id = entry.id.as_deref()?;
    // Google Cloud: `tag:status.cloud.google.com,2026:feed:B1hD4KAtcxiyAWkcANfV.T3VTiKN96GAYJ2R68X6b`.
    if let Some((incident, _)) = id.split_once(":feed:").and_then(|(_, post)| post.split_once('.')) {
        return Some(incident.into());
    }
    // Cachet 3: `…/incidents/3f2a#update-7`.
    if let Some((incident, post)) = id.rsplit_once('#')
        && (post.starts_with("update-") || post == "reported")
    {
        return Some(incident.into());
    }
    // AWS: `https://status.aws.amazon.com/#lambda-us-east-1_1686684540`, the title telling the rest.
    let (service, stamp) = id.rsplit_once('#')?.1.rsplit_once('_')?;
    let is_post = stamp.len() == 10 && stamp.bytes().all(|byte| byte.is_ascii_digit());
    is_post.then(|| format!("{service} {}", Heading::read(&entry.title).title))
}

/// The incidents of a feed, of which some are told post by post.
#[derive(Default)]
struct Incidents {
    told: Vec<Incident>,
    /// Those whose posts are entries of their own, by what [`event_key`] tells.
    known: BTreeMap<String, Joined>,
}

/// An incident that is being put together.
struct Joined {
    place: usize,
    /// The time of its newest post so far.
    newest: Option<Timestamp>,
    /// Whether more than one entry tells of it.
    is_many: bool,
}

impl Incidents {
    /// Adds an incident, or a post about one that another entry has told of.
    fn add(&mut self, key: Option<String>, incident: Incident) {
        let Some(key) = key else {
            self.told.push(incident);
            return;
        };
        let newest = incident.updates.iter().filter_map(|update| update.at).max();
        let Some(joined) = self.known.get_mut(&key) else {
            self.known.insert(key, Joined { place: self.told.len(), newest, is_many: false });
            self.told.push(incident);
            return;
        };
        let Some(first) = self.told.get_mut(joined.place) else { return };
        joined.is_many = true;
        first.started_at = earlier(first.started_at, incident.started_at);
        if newest > joined.newest {
            joined.newest = newest;
            first.phase = incident.phase;
            first.impact = incident.impact.or(first.impact.take());
            first.resolved_at = incident.resolved_at;
        } else {
            first.impact = first.impact.take().or(incident.impact);
        }
        first.components.extend(incident.components);
        first.updates.extend(incident.updates);
    }

    fn joined(mut self) -> Vec<Incident> {
        for joined in self.known.values().filter(|joined| joined.is_many) {
            let Some(incident) = self.told.get_mut(joined.place) else { continue };
            incident.components = once(std::mem::take(&mut incident.components));
            // Posts that are over one by one do not say when they began; together they do.
            let first = incident.updates.iter().filter_map(|update| update.at).min();
            incident.started_at = earlier(incident.started_at, first);
        }
        self.told
    }
}

fn earlier(one: Option<Timestamp>, other: Option<Timestamp>) -> Option<Timestamp> {
    one.into_iter().chain(other).min()
}

enum Event {
    Incident(Incident),
    Work(Maintenance),
}

fn event(entry: Entry, recent: bool, page: &Page) -> Event {
    let heading = Heading::read(&entry.title);
    let told = timeline::read(&entry.html);
    let mut updates = updates(&told, &entry);
    // "Update" says nothing of its own, so it must not hide what another place says.
    let says = |found: &Standing| *found != Standing::Same;
    let categories = || entry.categories.iter().find_map(|word| standing(word).filter(says));
    // The posts' own word first; the title's or the entry's, since some vendors change nothing else, where it says
    // "over".
    let over = Some(Standing::Incident(Phase::Resolved));
    let stated = updates
        .iter()
        .find_map(|(_, standing)| standing.clone())
        .filter(|_| heading.standing != over && told.standing != over)
        .or(heading.standing.clone().filter(says))
        .or(told.standing.clone().filter(says))
        .or_else(categories);
    if let ([(only, _)], Some(Standing::Incident(phase))) = (updates.as_mut_slice(), &stated) {
        only.phase.get_or_insert_with(|| phase.clone());
    }
    let is_work = heading.maintenance
        || told.window.is_some()
        || entry.ends.is_some()
        || matches!(stated, Some(Standing::Work(_)))
        || entry.categories.iter().any(|word| word.eq_ignore_ascii_case("maintenance"));
    let key = event_key(&entry);
    // Of posts that are entries of their own, each has an anchor in the incident's page.
    let link = entry.link.clone().map(|link| match &key {
        Some(key) if link.strip_prefix(key.as_str()).is_some_and(|anchor| anchor.starts_with('#')) => {
            key.clone()
        }
        _ => link,
    });
    let opened = link.as_deref().and_then(id_in).and_then(opened_at);
    let id = link
        .as_deref()
        .and_then(id_in)
        .map(Into::into)
        .or(key)
        .or_else(|| entry.id.clone())
        .or_else(|| link.clone().filter(|link| page.url.as_ref() != Some(link)))
        .unwrap_or_else(|| match entry.stamp() {
            // Many may have this title, and all lead to the page itself.
            Some(stamp) if link.is_some() => format!("{} {stamp}", entry.title),
            _ => entry.title.clone(),
        });
    // Azure names what an entry is about, and where, in its categories and nowhere else.
    let components = match page.name == "Azure Status" {
        true => once(entry.categories.clone()),
        false => once(told.components.iter().map(|(name, _)| name.clone()).collect()),
    };
    let stamped = |wanted: &Standing| {
        updates
            .iter()
            .find(|(_, standing)| standing.as_ref() == Some(wanted))
            .and_then(|(update, _)| update.at)
    };
    if is_work {
        let phase = match stated {
            Some(Standing::Work(phase)) => phase,
            Some(Standing::Incident(Phase::Resolved)) => MaintenancePhase::Completed,
            _ if told.window.is_none() && entry.ends.is_none() && !recent => MaintenancePhase::Completed,
            _ => MaintenancePhase::Scheduled,
        };
        let near = entry.stamp();
        let (starts, ends) = told.window.unzip();
        let starts_at = starts
            .and_then(|start| start.instant(near, 0))
            .or_else(|| stamped(&Standing::Work(MaintenancePhase::InProgress)));
        let ends_at = ends
            .flatten()
            .and_then(|end| end.instant(starts_at.or(near), 0))
            .or(entry.ends)
            .or_else(|| stamped(&Standing::Work(MaintenancePhase::Completed)));
        return Event::Work(Maintenance {
            id,
            title: heading.title.into(),
            phase,
            starts_at,
            ends_at,
            components,
            component_ids: Vec::new(),
            url: link,
            updates: updates.into_iter().map(|(update, _)| update).collect(),
        });
    }
    let phase = match stated {
        Some(Standing::Incident(phase)) => phase,
        _ if recent && !sounds_over(&updates) => Phase::Investigating,
        _ => Phase::Resolved,
    };
    // What was published before its first post began then (x.AI); others state the time of the last.
    let earliest = updates.iter().filter_map(|(update, _)| update.at).chain(entry.published).min();
    let has_timeline = told.posts.iter().any(|post| post.stamp.is_some());
    let resolved = Standing::Incident(Phase::Resolved);
    let published_first =
        entry.published.filter(|published| entry.updated.is_some_and(|updated| *published < updated));
    let started_at = if has_timeline {
        earliest
    } else {
        // The only stamp of an entry that is over is rather its end than its start.
        opened.or(published_first).or(entry.stamp().filter(|_| !phase.is_over()))
    };
    let last_words = updates.first().and_then(|(update, _)| update.at).filter(|_| sounds_over(&updates));
    let end = if has_timeline { stamped(&resolved).or(last_words) } else { entry.stamp() };
    let trouble = Health::worst(told.components.iter().filter_map(|(_, state)| state.as_deref()).map(health));
    let impact = heading.impact.or_else(|| Impact::of_health(trouble).filter(|_| trouble.is_trouble()));
    Event::Incident(Incident {
        id,
        title: heading.title.into(),
        impact,
        started_at,
        resolved_at: end.filter(|_| phase.is_over()),
        phase,
        components: if components.is_empty() { service(entry.id.as_deref()) } else { components },
        url: link,
        updates: updates.into_iter().map(|(update, _)| update).collect(),
        ..Incident::default()
    })
}

/// AWS names the service in the entry's id.
fn service(id: Option<&str>) -> Vec<String> {
    let service = id.filter(|id| id.contains("aws.amazon.com/#")).and_then(|id| id.rsplit_once('#'));
    service
        .and_then(|(_, post)| post.rsplit_once('_'))
        .map(|(service, _)| service.into())
        .into_iter()
        .collect()
}

/// An incident's id in its address, the one that the page's JSON has too.
fn id_in(link: &str) -> Option<&str> {
    let (_, tail) = link.rsplit_once("/incidents/").or_else(|| link.rsplit_once("/incident/"))?;
    let id = tail.split(['?', '#']).next()?.rsplit('/').next()?;
    (!id.is_empty()).then_some(id)
}

/// When a ULID was made, which its first ten characters say.
fn opened_at(id: &str) -> Option<Timestamp> {
    const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let value = |byte: u8| ALPHABET.iter().position(|&letter| letter == byte);
    if id.len() != 26 || !id.bytes().all(|byte| value(byte).is_some()) {
        return None;
    }
    let millis = id.bytes().take(10).filter_map(value).fold(0i64, |millis, digit| millis * 32 + digit as i64);
    Some(Timestamp::from_millis(millis - millis % 1000)).filter(|at| (2015..2100).contains(&at.civil().0))
}

/// Words of an end, for posts that name no phase (Slack, Okta, PayPal).
const OVER: [&str; 6] = [
    "resolved",
    "operating normally",
    "has been fixed",
    "fully recovered",
    "has been restored",
    "is now complete",
];

/// Words that make a promise or a denial of such an end, before it in its clause: "an update once this is resolved".
const NOT_YET: [&str; 15] = [
    "not", "cannot", "until", "till", "once", "when", "if", "after", "will", "being", "can", "could", "hope",
    "hoping", "working",
];

fn sounds_over(updates: &[(Update, Option<Standing>)]) -> bool {
    let Some((newest, _)) = updates.first() else { return false };
    let text = newest.text.to_ascii_lowercase();
    if OVER.iter().any(|words| text.contains(&format!("not {words}"))) {
        return false;
    }
    let lines = text.split("<p").flat_map(|text| text.split("<br"));
    let mut clauses = lines.flat_map(|line| line.split(['.', ',', ';', ':', '!', '?', '\n']));
    clauses.any(|clause| {
        let before = OVER.iter().filter_map(|words| clause.split_once(words)).map(|(before, _)| before);
        before.into_iter().any(|before| !before.ends_with(char::is_alphanumeric) && !is_not_yet(before))
    })
}

fn is_not_yet(clause: &str) -> bool {
    let plain = clause.replace('\u{2019}', "'");
    let mut words = plain.split(|c: char| !c.is_alphanumeric() && c != '\'');
    words.any(|word| NOT_YET.contains(&word) || word.ends_with("n't") || word.ends_with("'ll"))
}

/// The posts with their times, newest first; one that only says "Update" stands where the one before it stood.
fn updates(told: &Timeline, entry: &Entry) -> Vec<(Update, Option<Standing>)> {
    let base = entry.stamp();
    let mut posts: Vec<_> = told.posts.iter().zip(times(told, entry)).collect();
    // Oldest first to carry phases on; vendors write either way round.
    let ascending = {
        let mut known = posts.iter().filter_map(|(_, at)| *at);
        known.next().zip(known.next_back()).is_some_and(|(first, last)| first < last)
    };
    if !ascending {
        posts.reverse();
    }
    let mut carried: Option<Standing> = None;
    let mut updates: Vec<_> = Vec::with_capacity(posts.len());
    let only = posts.len() == 1;
    for (post, at) in posts {
        let stated = post.standing.clone().filter(|standing| *standing != Standing::Same);
        carried = stated.clone().or(carried);
        let phase = match &carried {
            Some(Standing::Incident(phase)) => Some(phase.clone()),
            Some(Standing::Work(phase)) => Some(Phase::Other(phase.name().into())),
            _ => None,
        };
        let at = at.or(base.filter(|_| only));
        let own =
            stated.or(carried.clone().filter(|standing| *standing != Standing::Incident(Phase::Resolved)));
        updates.push((Update { id: None, phase, at, text: post.text.clone() }, own));
    }
    updates.reverse();
    updates.sort_by_key(|(update, _)| std::cmp::Reverse(update.at));
    updates
}

/// When each post was made, as far as it says so.
fn times(told: &Timeline, entry: &Entry) -> Vec<Option<Timestamp>> {
    let near = entry.stamp();
    let fallback = unknown_offset(told, near);
    if told.posts.iter().filter_map(|post| post.stamp).any(|stamp| stamp.date.is_some()) {
        let instant = |stamp: Stamp| stamp.instant(near, fallback);
        return told.posts.iter().map(|post| post.stamp.and_then(instant)).collect();
    }
    let Some(start) = entry.published.or(near) else { return told.posts.iter().map(|_| None).collect() };
    // Times of day alone: the first is the next after publication, each other one the next after the one before it.
    const DAY: i64 = 24 * 3600 * 1000;
    let mut earliest = start.millis() - 60_000;
    let mut next = |stamp: Stamp| {
        let (hour, minute, second) = stamp.time?;
        let of_day = (hour * 3600 + minute * 60 + second - stamp.offset.unwrap_or(fallback) * 60) * 1000;
        let at = earliest + (of_day - earliest).rem_euclid(DAY);
        earliest = at;
        Some(Timestamp::from_millis(at))
    };
    told.posts.iter().map(|post| post.stamp.and_then(&mut next)).collect()
}

/// The offset of a zone whose name we do not know: what parts the newest post from the entry's own stamp, when that is
/// a whole number of quarters of an hour; otherwise UTC.
fn unknown_offset(told: &Timeline, near: Option<Timestamp>) -> i64 {
    let unknown = |stamp: &Stamp| stamp.offset.is_none() && stamp.date.is_some() && stamp.time.is_some();
    let stamps = told.posts.iter().filter_map(|post| post.stamp).filter(unknown);
    let newest = stamps.filter_map(|stamp| stamp.instant(near, 0)).max();
    let Some((newest, near)) = newest.zip(near) else { return 0 };
    let minutes = newest.millis().div_euclid(60_000) - near.millis().div_euclid(60_000);
    if minutes % 15 == 0 && minutes.abs() <= 14 * 60 { minutes } else { 0 }
}
