//! Vendors by words, where no host tells: names and marks of the catalogue, in what failed, in what was typed, in what was
//! said.
//!
//! A name that is also a word of the language counts only as the vendor writes it; a name of a tool that fails to reach
//! others is no vendor in what the tool printed.

use super::line_words::Words;
use super::package;
use super::phrases;
use crate::catalog::{Catalog, Entry, Name};

/// Looks for vendors in a text.
#[derive(Clone, Copy)]
pub(super) struct Finder<'c> {
    catalog: &'c Catalog,
}

/// A vendor that a text names, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named<'c> {
    pub(super) id: &'c str,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Larger is surer: a mark, a name of its own, a word of the language.
    pub(super) rank: u8,
    /// Whether it is what the vendor's programs print, not its name.
    pub(super) is_mark: bool,
}

/// Names that are words, of English mostly: they count as they are written by the vendor.
const WORDS: &str = " acoustic ada alchemy allegro alloy amplitude anvil apollo apple aqua armor array assembled aviator axiom bandwidth barracuda \
    bird blend blip bolt bonsai box branch brave braze bullhorn bundler calm canary canonical carta castle chromatic circle clerk coda codex \
    compass composer copilot cortex courier currents cursor depot doodle droplets elastic expel forge front gladly glide gemini \
    graphite gremlin groove guru harness harvest heap helium hive honeycomb hover intruder journeys keeper keeping knock lambda lattice \
    ledger lever linear loom lucid lunar maze medium mendix meta meteor mist monday mural neon nitro notion optimism pantheon parchment particle plaid \
    plausible polly prey proton python quilt railway rally render replicate resend resolver roam robin runway sanity sapling segment semaphore sift signal \
    sketch slab sleuth snowflake sora split square stacker stealth stream tempo temporal tide toast transcend tuple turnstile unity uphold vault voltage \
    whatnot workers writer outlook teams jenkins kafka gradle laravel postman ses sns sqs s3 ec2 gpt branch emailable pinpoint shortcut percy trello's tableau \
    redis jetpack storybook prisma cypress duo quay claude vanta ";

/// Names that are so common that only the address or the whole name means the vendor.
const REFUSED: &str = " make now own human mode daily exact hey do fly seek hex fin eas ifs osl hf cf cio thg g2 f5 r2 20i ninety oci gpt esa api status support chat \
    email messaging core community server cloud network search login billing apns apple python composer bundler workers project events data zia zpa jpd jsm psn bmj ncr ";

/// Programs that mostly run at people's own: their libraries fail where nobody else's machines are asked.
const LOCAL: &str = " docker redis kafka elastic python npm npmjs gradle jenkins postman composer bundler prisma kong chrome graphite loki jetpack \
    laravel wordpress apple google vault openvpn cypress storybook swagger jellyfish matomo ";

/// Programs that watch others: they stand in the stack of whatever failed.
const WATCHERS: &str = " sentry datadog newrelic elastic appsignal rollbar bugsnag honeybadger raygun dynatrace opentelemetry instana \
    honeycomb logrocket airbrake scout launchdarkly split ";

/// Names of what people work with: in what these print, they are not whom it could not reach.
const TOOLS: &str = " python npm npmjs docker postman gradle laravel jenkins kafka redis mongodb elastic composer bundler packagist github githubactions gitlab circleci sentry datadog newrelic \
    prisma cypress storybook swagger kong openvpn chrome hashicorp terraform zscaler cloudflare akamai fastly jetpack logtail loki graphite appsignal rollbar bugsnag raygun uptimerobot pingdom statuscake checkly betterstack \
    pagerduty opsgenie apple google vault clojars cocoapods rubygems nodepackagemanager wordpress gcp teams copilot openshift turnstile ";

fn holds(list: &str, name: &str) -> bool {
    list.split(' ').any(|word| word == name)
}

impl<'c> Finder<'c> {
    pub(super) fn of(catalog: &'c Catalog) -> Finder<'c> {
        Finder { catalog }
    }

    /// The vendors named in a piece of text. `is_told`: by a person.
    pub(super) fn find(&self, text: &str, is_told: bool, words: &mut Words, found: &mut Vec<Named<'c>>) {
        words.read(text);
        let mut place = 0;
        while place < words.spans.len() {
            let step = self.at(text, words, place, is_told, found);
            place += step.max(1);
        }
    }

    /// The longest name that begins with this word; how many words it has.
    fn at(
        &self,
        text: &str,
        words: &Words,
        place: usize,
        is_told: bool,
        found: &mut Vec<Named<'c>>,
    ) -> usize {
        let Some((start, mut end)) = words.spans.get(place).copied() else { return 1 };
        let mut key = String::new();
        let mut best = 0;
        for taken in 1..=4 {
            let Some((from, to)) = words.spans.get(place + taken - 1).copied() else { break };
            let gap = text.get(end..from).unwrap_or_default();
            if taken > 1 && (gap.len() > 2 || gap.contains(['\n', ',', ';', '!', '?'])) {
                break;
            }
            end = to;
            key.push_str(&latin(words.word(place + taken - 1)));
            // `AADSTS7000222`: a mark with a number behind it.
            let names = self.catalog.names();
            let mark =
                || names.get(key.trim_end_matches(|c: char| c.is_ascii_digit())).filter(|name| name.is_mark);
            let Some(name) = names.get(&key).or_else(mark) else { continue };
            let Some(entry) = self.catalog.entries().get(name.entry) else { continue };
            if !name.is_mark && holds(REFUSED, &key) {
                continue;
            }
            let shown = text.get(start..end).unwrap_or_default();
            // A name of digits is one as it is written: HAProxy's counts `1/1/1/1` are no resolver.
            if key.bytes().all(|byte| byte.is_ascii_digit()) && shown != name.written {
                continue;
            }
            if let Some(rank) = rank(name, entry, &key, shown, text, start, end, is_told, taken) {
                if best > 0 {
                    found.pop();
                }
                found.push(Named { id: &entry.id, start, end, rank, is_mark: name.is_mark });
                best = taken;
            }
        }
        best
    }
}

/// The letters of a word up to those of a script that puts no blanks: `Notionに` → `notion`.
fn latin(word: &str) -> String {
    let end =
        word.find(|c: char| ('\u{3000}'..'\u{d7b0}').contains(&c) || ('\u{600}'..'\u{700}').contains(&c));
    word.get(..end.filter(|end| *end > 0).unwrap_or(word.len())).unwrap_or_default().to_string()
}

/// Whether a word within a text has its capital because a sentence begins with it, and no verb says that it is somebody.
fn is_capital_by_place(text: &str, start: usize, end: usize) -> bool {
    let head = text.get(..start).unwrap_or_default().trim_end();
    let begins = head.ends_with(['.', '!', '?', ':', '"']);
    let tail = text.get(end..).unwrap_or_default();
    let next = tail.split(|c: char| !(c.is_alphanumeric() || c == '\'')).find(|word| !word.is_empty());
    let next = next.unwrap_or_default().to_ascii_lowercase();
    begins && tail.starts_with(' ') && !SAID_OF.contains(&next.as_str())
}

/// Whether a program's line goes on with a word for a call: "Plaid request failed". What was called is named before it.
fn is_called(text: &str, end: usize) -> bool {
    const WORDS: &[&str] = &[
        "request",
        "requests",
        "api",
        "call",
        "client",
        "sdk",
        "webhook",
        "returned",
        "responded",
        "error",
        "failed",
        "integration",
        "sync",
        "rejected",
        "answered",
        "threw",
    ];
    let tail = text.get(end..).unwrap_or_default();
    let next = tail.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    tail.starts_with(' ') && WORDS.contains(&next.to_ascii_lowercase().as_str())
}

/// What follows a name of which something is said.
const SAID_OF: &[&str] = &[
    "is",
    "was",
    "has",
    "are",
    "keeps",
    "seems",
    "returns",
    "gives",
    "says",
    "shows",
    "does",
    "doesn't",
    "isn't",
    "won't",
    "can't",
    "api",
    "webhooks",
    "webhook",
    "dashboard",
    "login",
    "status",
    "support",
    "fails",
    "times",
    "throws",
    "answers",
    "ist",
    "hat",
    "antwortet",
    "liefert",
    "geht",
    "l\u{e4}dt",
    "est",
    "ne",
    "renvoie",
    "no",
    "devuelve",
    "est\u{e1}",
    "n\u{e3}o",
    "non",
    "\u{e8}",
    "werkt",
    "geeft",
    "nie",
    "jest",
];

#[allow(clippy::too_many_arguments, reason = "one question, asked in one place")]
fn rank(
    name: &Name,
    entry: &Entry,
    key: &str,
    shown: &str,
    text: &str,
    start: usize,
    end: usize,
    is_told: bool,
    taken: usize,
) -> Option<u8> {
    let is_word = holds(WORDS, key);
    let is_exact = shown == name.written || (shown.starts_with(&name.written) && !shown.is_ascii());
    let previous = text.get(..start).and_then(|head| head.chars().next_back());
    let next = text.get(end..).and_then(|tail| tail.chars().next());
    // Part of an address, a path of ours or a header's name.
    let is_host = next == Some('.')
        && text.get(end + 1..).is_some_and(|tail| tail.starts_with(|c: char| c.is_ascii_lowercase()));
    if previous == Some('@') && is_told {
        return None;
    }
    if name.is_mark {
        let is_short = key.len() <= 3;
        let begins = text
            .get(..start)
            .is_some_and(|head| head.trim_end().ends_with(['$', '%', '❯', '+']) || head.trim().is_empty());
        return if is_short { begins.then_some(3) } else { Some(if taken > 1 { 4 } else { 3 }) };
    }
    if is_told {
        return match () {
            () if is_word && phrases::is_of_part(text, start, end) => None,
            () if is_word && !is_exact => None,
            () if is_word && key == "monday" => Some(0),
            () if is_word => Some(if is_capital_by_place(text, start, end) { 1 } else { 2 }),
            () if key.len() <= 3 && shown != name.written => None,
            () if is_host => Some(2),
            () => Some(if entry.well_known { 4 } else { 3 }),
        };
    }
    let is_package = !holds(LOCAL, key) && package::names(text, start, end, holds(WATCHERS, key));
    match () {
        () if holds(TOOLS, key) && !is_package => None,
        () if is_word && !is_exact && !is_package => None,
        () if is_word && !is_package => Some(if is_called(text, end) { 2 } else { 1 }),
        () if key.len() <= 3 && !is_exact => None,
        () if key.len() <= 4 && !entry.well_known && !is_exact => None,
        () => Some(if is_package { 4 } else { 3 }),
    }
}
