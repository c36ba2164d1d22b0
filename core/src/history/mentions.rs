//! Finding the other vendors that an incident's texts name or link to.

use std::collections::BTreeMap;

use super::plain;
use crate::catalog::Entry;
use crate::status::{HttpsUrl, Incident};

/// A vendor that may be mentioned.
#[derive(Clone, Debug)]
pub struct Mentionable<'a> {
    /// Its id in the catalogue.
    pub id: &'a str,
    /// Its names, as they are written: `Amazon Web Services`, `AWS`.
    pub names: Vec<&'a str>,
    /// Its hosts, for links: `cloudflare.com`, `www.cloudflarestatus.com`. Those below them count as well. Not hosts
    /// that many vendors share.
    pub hosts: Vec<&'a str>,
}

impl<'a> Mentionable<'a> {
    /// A vendor with these status pages. A page that is only a part of its host does not speak for it.
    #[must_use]
    pub fn with_pages(id: &'a str, names: Vec<&'a str>, pages: &[&'a str]) -> Mentionable<'a> {
        Mentionable { id, names, hosts: pages.iter().filter_map(|page| own_host(page)).collect() }
    }
}

impl<'a> From<&'a Entry> for Mentionable<'a> {
    fn from(entry: &'a Entry) -> Mentionable<'a> {
        let names = [&entry.name].into_iter().chain(&entry.aliases).map(String::as_str);
        let mut known = Mentionable::with_pages(&entry.id, names.collect(), &[&entry.page]);
        known.hosts.extend(entry.domains.iter().map(String::as_str));
        known
    }
}

/// The host of an address that is nothing else: `status.okta.com` of `https://status.okta.com/`.
fn own_host(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("://")?;
    let host = rest.trim_end_matches('/');
    (!host.is_empty() && !host.contains(['/', ':', '?'])).then_some(host)
}

/// Another vendor that an incident speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Which: an index into the vendors known.
    pub vendor: usize,
    /// Where it was found first.
    pub place: Place,
    /// The name as it stands there, or the host of the link.
    pub written: String,
    /// The first link to the vendor's hosts anywhere in the incident.
    pub link: Option<HttpsUrl>,
}

/// A part of an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Its title.
    Title,
    /// One of its updates: an index into [`Incident::updates`].
    Update(usize),
}

/// Names that are also words. They count only where a word would not have its capital: inside a sentence, and not in a
/// title that writes every word with one.
const WORDS: &str = " Acoustic Alchemy Alloy Amplitude Anchor Anvil Apollo Apple Aqua Arc Armor Assembled Attentive \
    Aviator Axiom Bandwidth Barracuda Basecamp Beacon Bird Blend Blip Bolt Bonsai Box Branch Brave Buffer Bullhorn Calm \
    Canary Canonical Canvas Castle Circle Clay Clerk Clubhouse Cohere Compass Conductor Confluence Convex Copilot Cortex \
    Courier Crisp Currents Cursor Cypress Discord Doodle Doppler Drift Elastic Expel Expo Fathom Fingerprint Flow Fly \
    Flywheel Forge Front Glide Gremlin Groove Guru Harness Heap Helium Hex Hive Honeycomb Hover Intercom Intruder \
    Iridium Iterable Keeper Keeping Knock Lattice Ledger Lever Linear Lob Loom Loop Loops Lucid Lunar Maze Medium \
    Meridian Meta Meteor Mist Mode Mural Neon Ninety Notion Numerator Nutshell Optimism Orbit Outlook Parchment \
    Pilot Pinpoint Plaid Plain Plausible Polly Portal Postman Prey Pusher Pylon Quilt Railway Rally Ramp Render Resend \
    Resolver Ripple Roam Robin Runway Sanity Sapling Segment Semaphore Sentry Shortcut Sift Sketch Slab Slack Sleuth \
    Snowflake Split Square Stealth Stream Stripe Supply Teams Teamwork Teleport Tempo Temporal Tide Toast Transcend Tuple \
    Turnstile Twitch Unity Uphold Vault Voltage Wave Whimsical Zoom ";

/// Names that count by a link alone: words that texts write with a capital for other reasons, names of something else, and software that many
/// vendors run themselves.
const LINKED: &str = " Array Blockchain Bundler Cloud Cube Docker Droplets Elasticsearch Exact Gemini Gradle Hosted Jenkins Journeys \
    Kafka Kibana Lambda Loki Make Milvus Monday Now Own Play Practice Python Redis Storybook Swagger Workers ";

fn is_listed(name: &str, list: &str) -> bool {
    // Each stands between blanks; a name of several words cannot match.
    !name.contains(' ') && list.split(' ').any(|listed| listed == name)
}

/// Whether a name says nothing by itself: two letters (`DO`), or in [`LINKED`].
fn needs_a_link(name: &str) -> bool {
    (name.len() <= 2 && name.chars().all(char::is_alphabetic)) || is_listed(name, LINKED)
}

/// The vendors made ready to be looked for, in many incidents.
pub struct Mentions<'a> {
    /// First word, whole name, vendor; sorted by first word, longer names first.
    names: Vec<(&'a str, &'a str, usize)>,
    /// In lower case, sorted.
    hosts: Vec<(String, usize)>,
    ids: Vec<&'a str>,
}

impl<'a> Mentions<'a> {
    /// Of these vendors.
    #[must_use]
    pub fn of(known: &[Mentionable<'a>]) -> Mentions<'a> {
        let mut names: Vec<_> = known
            .iter()
            .enumerate()
            .flat_map(|(vendor, of)| of.names.iter().map(move |name| (first_word(name), *name, vendor)))
            .filter(|(word, name, _)| !word.is_empty() && !needs_a_link(name))
            .collect();
        names.sort_by_key(|(word, name, _)| (*word, std::cmp::Reverse(name.len())));
        let mut hosts: Vec<_> = known
            .iter()
            .enumerate()
            .flat_map(|(vendor, of)| of.hosts.iter().map(move |host| (host.to_ascii_lowercase(), vendor)))
            .collect();
        hosts.sort_unstable();
        Mentions { names, hosts, ids: known.iter().map(|of| of.id).collect() }
    }

    /// The other vendors an incident of the vendor `own` names or links to, oldest text first and of each text
    /// the names before the links. Names are whole words, written as the vendor writes them.
    #[must_use]
    pub fn find(&self, incident: &Incident, own: &str) -> Vec<Mention> {
        let mut found = Found::default();
        self.scan(&incident.title, Place::Title, &mut found);
        // Oldest first: the order in which it was said.
        for (index, update) in incident.updates.iter().enumerate().rev() {
            self.scan(&plain(&update.text), Place::Update(index), &mut found);
            // A link's address may stand in its markup alone.
            self.links(&update.text, Place::Update(index), &mut found);
        }
        found.mentions.retain(|mention| self.ids.get(mention.vendor) != Some(&own));
        found.mentions
    }

    fn scan(&self, text: &str, place: Place, found: &mut Found) {
        let in_title_case = is_title_case(text);
        let mut at = 0;
        let mut opens_sentence = true;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            if let Some((_, _, length)) = link(rest) {
                at += length;
                continue;
            }
            let word = leading_word(rest);
            if word.is_empty() {
                let mark = rest.chars().next().unwrap_or(' ');
                opens_sentence = matches!(mark, '.' | '!' | '?' | '\n' | ':' | '-' | '–' | '•' | '[' | '|')
                    || opens_sentence && !mark.is_alphanumeric();
                at += mark.len_utf8();
                continue;
            }
            let is_part =
                text.get(..at).is_some_and(|before| before.ends_with(['@', '/', '_', '$', '#', '<']))
                    || text
                        .get(..at)
                        .is_some_and(|before| before.ends_with(['.', '-']) && !before.ends_with(". "))
                        && at > 1
                        && text.get(..at - 1).is_some_and(|before| before.ends_with(char::is_alphanumeric));
            let named = if is_part { None } else { self.named(rest, word) };
            match named {
                Some((name, vendor)) => {
                    let could_be_word = is_listed(name, WORDS) && (opens_sentence || in_title_case);
                    if !could_be_word {
                        found.note(vendor, place, name, None);
                    }
                    at += name.len();
                }
                None => at += word.len(),
            }
            opens_sentence = false;
        }
        self.links(text, place, found);
    }

    /// The longest name that `rest` starts with, whose first word is `word`.
    fn named(&self, rest: &str, word: &str) -> Option<(&'a str, usize)> {
        let start = self.names.partition_point(|(first, ..)| *first < word);
        let candidates = self.names.get(start..).unwrap_or_default().iter();
        candidates
            .take_while(|(first, ..)| *first == word)
            .find(|(_, name, _)| {
                rest.strip_prefix(*name).is_some_and(|after| {
                    let mut letters = after.chars();
                    let next = letters.next();
                    let then = letters.next();
                    let goes_on = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
                    // "Box_", "slack.com" and "Render@" are no names; "Slack." and "AWS-hosted" are.
                    let continues = goes_on(next)
                        || matches!(next, Some('_' | '@'))
                        || next == Some('.') && goes_on(then);
                    !continues
                })
            })
            .map(|(_, name, vendor)| (*name, *vendor))
    }

    fn links(&self, text: &str, place: Place, found: &mut Found) {
        let mut rest = text;
        while let Some(start) = rest.find("http") {
            rest = rest.get(start..).unwrap_or_default();
            let Some((url, host, length)) = link(rest) else {
                rest = rest.get(4..).unwrap_or_default();
                continue;
            };
            for vendor in self.owners(host) {
                found.note(vendor, place, host, HttpsUrl::parse(url));
            }
            rest = rest.get(length..).unwrap_or_default();
        }
    }
}

impl Mentions<'_> {
    /// The vendors of a host: those of the longest of its domains that is known.
    fn owners(&self, host: &str) -> Vec<usize> {
        let host = host.to_ascii_lowercase();
        let mut domain = host.as_str();
        // A name has at most 127 labels; nobody needs ten.
        for _ in 0..10 {
            let start = self.hosts.partition_point(|(known, _)| known.as_str() < domain);
            let same = self.hosts.get(start..).unwrap_or_default().iter();
            let owners: Vec<usize> =
                same.take_while(|(known, _)| known == domain).map(|(_, vendor)| *vendor).collect();
            if !owners.is_empty() {
                return owners;
            }
            match domain.split_once('.') {
                Some((_, parent)) => domain = parent,
                None => break,
            }
        }
        Vec::new()
    }
}

/// The mentions found so far, each vendor's once.
#[derive(Default)]
struct Found {
    mentions: Vec<Mention>,
    /// Where in the list a vendor's stands.
    places: BTreeMap<usize, usize>,
}

impl Found {
    fn note(&mut self, vendor: usize, place: Place, written: &str, link: Option<HttpsUrl>) {
        let known = *self.places.entry(vendor).or_insert(self.mentions.len());
        match self.mentions.get_mut(known) {
            Some(mention) => mention.link = mention.link.take().or(link),
            None => self.mentions.push(Mention { vendor, place, written: written.to_owned(), link }),
        }
    }
}

fn first_word(name: &str) -> &str {
    leading_word(name)
}

/// Letters and digits at the start.
fn leading_word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// The address that `text` starts with, its host, and its length. What closes a sentence or a bracket is not part of it.
fn link(text: &str) -> Option<(&str, &str, usize)> {
    let after = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let end = text
        .find(|letter: char| {
            letter.is_whitespace() || matches!(letter, '<' | '>' | '"' | '\'' | ')' | ']' | '|' | '*' | '\\')
        })
        .unwrap_or(text.len());
    let url = text.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    let host_end =
        after.find(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-')));
    let host = after.get(..host_end.unwrap_or(after.len()))?.trim_end_matches('.');
    // "https://good.example@evil.example" is a link to the latter.
    let is_plain = !after.get(host.len()..).is_some_and(|rest| rest.starts_with(['@', ':']));
    Some((url, if is_plain { host } else { "" }, end))
}

/// Whether every longer word has a capital, as in a headline.
fn is_title_case(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.len() > 3);
    words.all(|word| !word.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests;
