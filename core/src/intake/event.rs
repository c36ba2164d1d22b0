//! What happened, as far as lines say: that something failed or worked, at which host, when, with what words.

use std::collections::BTreeMap;
use std::ops::Range;

use super::codes;
use super::diagnostics;
use super::fold::Folded;
use super::hosts::{self, Host, Role};
use super::ids::{self, Id};
use super::kind::Kind;
use super::lexicon::{Lexicon, Said, Sign};
use super::line_words::Words;
use super::lines;
use super::numbers;
use super::prose;
use super::stamp::{self, Stamp};
use super::status::{self, Status};

/// Something that failed.
#[derive(Clone, Debug)]
pub(super) struct Event {
    /// The number of its line.
    pub(super) line: usize,
    /// Its line in the text.
    pub(super) range: Range<usize>,
    /// The host that failed, by its place in [`Collector::hosts`].
    pub(super) host: Option<usize>,
    /// The host named before it, where none is found that was asked.
    before: Option<usize>,
    pub(super) status: Option<(u16, usize)>,
    pub(super) kind: Option<(Kind, usize, usize)>,
    pub(super) codes: Vec<(String, usize)>,
    pub(super) stamp: Option<Stamp>,
    pub(super) stamp_at: usize,
    pub(super) id: Option<(Id, usize)>,
    /// Whether it is an answer's first line.
    is_answer: bool,
    /// Whether its stamp is of its own line.
    has_own_stamp: bool,
    /// Whether a person told it.
    pub(super) is_told: bool,
    /// Whether the browser was kept from asking, by a blocker or a policy of ours.
    pub(super) is_blocked: bool,
}

/// A host that lines named.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) name: String,
    pub(super) is_api: bool,
    /// Where it stands in the text.
    pub(super) range: Range<usize>,
    pub(super) worked: usize,
}

/// Reads lines one after the other.
#[derive(Debug)]
pub(super) struct Collector {
    lexicon: Lexicon,
    words: Words,
    found: Vec<Said>,
    pub(super) events: Vec<Event>,
    pub(super) hosts: Vec<Seen>,
    places: BTreeMap<String, usize>,
    /// Lines that a person wrote.
    pub(super) told: Vec<Range<usize>>,
    told_bytes: usize,
    /// The line of the last header of a mail.
    mail: Option<usize>,
    /// The last line of a mail server or a library that speaks to one.
    mail_line: Option<usize>,
    /// Where the first line stands that a program printed.
    pub(super) machine: Option<usize>,
    /// Where the last line begins that a program printed.
    pub(super) last_machine: Option<usize>,
    /// Answers that were fine, of hosts nobody named.
    pub(super) worked: usize,
    line: usize,
    /// The host that was last asked or named, in which line, and whether it was asked.
    asked: Option<(usize, usize, bool)>,
    /// Hosts that explain, by their lines.
    pub(super) mentioned: Vec<(usize, String)>,
    /// When the first message of a chat was sent.
    pub(super) first_sent: Option<(Stamp, usize)>,
    last_stamp: Option<(Stamp, usize, usize)>,
    last_id: Option<(Id, usize, usize)>,
    /// The last line that said that names are looked up, or that showed one.
    names: Option<usize>,
    last_ok: Option<(usize, Option<usize>)>,
    is_page: bool,
    is_w3c: bool,
}

/// The most failures that are kept; those after them are like them.
const MOST_EVENTS: usize = 4000;
/// The most hosts that are told apart.
const MOST_HOSTS: usize = 500;
/// The most that is read of what a person wrote, in bytes; the rest says the same.
const MOST_TOLD: usize = 4 * 1024;

impl Collector {
    pub(super) fn new(is_page: bool) -> Collector {
        Collector {
            lexicon: Lexicon::new(),
            words: Words::default(),
            found: Vec::new(),
            events: Vec::new(),
            hosts: Vec::new(),
            places: BTreeMap::new(),
            told: Vec::new(),
            told_bytes: 0,
            mail: None,
            mail_line: None,
            machine: None,
            last_machine: None,
            worked: 0,
            line: 0,
            asked: None,
            mentioned: Vec::new(),
            first_sent: None,
            last_stamp: None,
            last_id: None,
            names: None,
            last_ok: None,
            is_page,
            is_w3c: false,
        }
    }

    /// Reads the line at a range of the text.
    pub(super) fn read(&mut self, text: &str, range: Range<usize>) {
        self.line += 1;
        let Some(written) = text.get(range.clone()) else { return };
        let line = lines::plain(written);
        let is_same = line.len() == written.len();
        // Digits of every script are read as those that programs write.
        let folded = Folded::digits(&line);
        let line: &str = folded.as_ref().map_or(&line, |folded| &folded.text);
        if line.trim().is_empty() {
            return;
        }
        // Where a piece of the line stands in the text; terminals' colours move it, and a quote is no more than that.
        let place = |at: usize| {
            let at = folded.as_ref().map_or(at, |folded| folded.place(at));
            if is_same { range.start + at } else { range.start }
        };
        self.words.read(line);
        let header = prose::mail_header(line).filter(|_| !self.is_page);
        if header.is_some() {
            self.mail = Some(self.line);
        }
        let is_told = !self.is_page && prose::is_prose(header.unwrap_or(line));
        if is_told && self.told_bytes < MOST_TOLD {
            self.told_bytes += line.len();
            self.told.push(range.clone());
        }
        // A mail's own date is when somebody wrote it.
        let in_mail = self.mail.is_some_and(|line| self.line - line <= 4);
        if in_mail && ["Date:", "Datum:", "Fecha:", "Data:"].iter().any(|name| line.starts_with(name)) {
            return;
        }
        if !is_told && header.is_none() {
            self.machine.get_or_insert(range.start);
            self.last_machine = Some(range.start);
        }
        let is_sent = prose::without_sender(line).len() < line.len();
        // W3C's extended logs (IIS, CloudFront) are in UTC, and say so by their first lines alone.
        self.is_w3c |= line.starts_with("#Fields:") || line.starts_with("#Software:");
        let stamp = stamp::in_line(line, &self.words.lower, is_told && !is_sent);
        let stamp = stamp.map(|stamp| if self.is_w3c { stamp.in_utc() } else { stamp });
        if is_sent && is_told && self.first_sent.is_none() {
            self.first_sent = stamp.map(|stamp| (stamp, place(stamp.start)));
        }
        if let Some(stamp) = stamp {
            self.see_stamp(stamp, place(stamp.start));
        }
        let own_host = self.see_hosts(line, &place);
        if line.starts_with("[Violation]") {
            return;
        }
        let is_blocked = line.contains("_BLOCKED_BY_");
        let is_header = is_quiet_header(&self.words.lower);
        let id = ids::in_line(line, &self.words);
        let mut found = std::mem::take(&mut self.found);
        self.lexicon.find(line, &self.words, &mut found);
        let has = |sign: Sign| found.iter().any(|said| said.sign == sign);
        if has(Sign::Mail) && !self.words.lower.contains("http") {
            self.mail_line = Some(self.line);
        }
        let is_of_mail = self.mail_line.is_some_and(|line| self.line - line <= 12);
        let mut statuses = status::in_line(line, &self.words.lower, is_told);
        if is_of_mail {
            statuses.retain(|status| status.is_answer);
        }
        let is_numbered = has(Sign::Numbered);
        if is_header {
            found.clear();
        }
        if diagnostics::is_heading(line) {
            found.retain(|said| !matches!(said.sign, Sign::Ended(Kind::Dns | Kind::Tls)));
        }
        let codes = if is_header && !self.words.lower.contains("error") {
            Vec::new()
        } else {
            codes::in_line(line, &self.words, is_told)
        };
        let failed = statuses.iter().find(|status| status.code >= 400);
        let ended = found
            .iter()
            .filter_map(|said| match said.sign {
                Sign::Ended(kind) => Some((kind, said.start, said.end)),
                _ => None,
            })
            .max_by_key(|(kind, start, _)| (kind.weight(), std::cmp::Reverse(*start)));
        let inside = if failed.is_none() { told_inside(&self.words.lower) } else { None };
        if inside.is_some() {
            self.take_back();
        }
        let ended = ended
            .into_iter()
            // A number says it in every language; words may say only that there is no connection.
            .chain(numbers::said(&self.words.lower).filter(|_| is_numbered))
            .max_by_key(|(kind, start, _)| (kind.weight(), std::cmp::Reverse(*start)))
            .or_else(|| numbers::reply(line).filter(|_| is_of_mail))
            .or_else(|| line.find("_BLOCKED_BY_").map(|at| (Kind::Network, at, at + 4)))
            .or_else(|| {
                let is_among_names = self.names.is_some_and(|line| self.line - line <= 12);
                diagnostics::ended(line, &self.words.lower, is_among_names)
            });
        if diagnostics::begins_names(&self.words.lower) {
            self.names = Some(self.line);
        }
        let went = found.iter().any(|said| said.sign == Sign::Went);
        self.found = found;
        if failed.is_none() && ended.is_none() && codes.is_empty() && inside.is_none() {
            self.see_success(&statuses, own_host, went);
        } else if went && ended.is_none() {
            self.see_success(&statuses, own_host, true);
        } else {
            let id =
                id.clone().or_else(|| ids::lone_uuid(line).filter(|_| failed.is_some() || ended.is_some()));
            let event = Event {
                line: self.line,
                range: range.clone(),
                host: own_host.or_else(|| self.host_asked()),
                before: self.host_before(),
                status: failed.map(|status| (status.code, place(status.start))),
                kind: ended
                    .map(|(kind, start, end)| (kind, place(start), place(end)))
                    .or_else(|| inside.map(|at| (Kind::Other, place(at), place(at + 4)))),
                codes: codes.into_iter().map(|code| (code.value, place(code.start))).collect(),
                stamp: stamp.or(self.last_stamp.map(|(stamp, ..)| stamp)),
                stamp_at: stamp
                    .map_or_else(|| self.last_stamp.map_or(0, |(_, at, _)| at), |stamp| place(stamp.start)),
                id: id.clone().map(|id| (id.clone(), place(id.start))),
                is_answer: failed.is_some_and(|status| status.is_answer),
                has_own_stamp: stamp.is_some(),
                is_told,
                is_blocked,
            };
            self.add(event);
        }
        if let Some(id) = id {
            let at = place(id.start);
            self.see_id(id, at);
        }
    }

    /// Adds what a recording told of one exchange: see [`super::har`].
    pub(super) fn add_exchange(&mut self, exchange: super::har::Exchange) {
        self.line += 100;
        self.asked = None;
        let Some(host) = hosts::of_url(&exchange.url) else { return };
        let index = self.host(&host, exchange.range.clone());
        if exchange.is_blocked {
            return;
        }
        if exchange.status.is_none() && exchange.kind.is_none() {
            if let Some(seen) = index.and_then(|index| self.hosts.get_mut(index)) {
                seen.worked += 1;
            }
            return;
        }
        let start = exchange.range.start;
        let stamp = stamp::in_line(&exchange.begun, &exchange.begun.to_ascii_lowercase(), false);
        self.add(Event {
            line: self.line,
            range: exchange.range.clone(),
            host: index,
            before: None,
            status: exchange.status.map(|status| (status, start)),
            kind: exchange.kind.map(|kind| (kind, start, start)),
            codes: exchange.codes.into_iter().map(|code| (code, start)).collect(),
            stamp,
            stamp_at: start,
            id: exchange.id.map(|id| (id, start)),
            is_answer: false,
            has_own_stamp: true,
            is_told: false,
            is_blocked: false,
        });
    }

    fn add(&mut self, event: Event) {
        if self.events.len() < MOST_EVENTS {
            self.events.push(event);
        }
    }

    /// The host that was asked before this line, where that was not long ago.
    fn host_asked(&self) -> Option<usize> {
        self.asked.filter(|(_, line, is_asked)| *is_asked && self.line - line <= 60).map(|(host, ..)| host)
    }

    /// The host that was asked or named last.
    fn host_before(&self) -> Option<usize> {
        self.asked.filter(|(_, line, _)| self.line - line <= 120).map(|(host, ..)| host)
    }

    /// Gives what has no host the one that was named before it.
    pub(super) fn settle(&mut self) {
        for event in &mut self.events {
            event.host = event.host.or(event.before);
        }
    }

    fn see_hosts(&mut self, line: &str, place: &dyn Fn(usize) -> usize) -> Option<usize> {
        let lower = std::mem::take(&mut self.words.lower);
        let found = hosts::in_line(line, &lower);
        self.words.lower = lower;
        let is_asked = |host: &&Host| host.role == Role::Asked;
        let is_named = |host: &&Host| host.role == Role::Named;
        for host in found.iter().filter(|host| host.role == Role::Mentioned) {
            if self.mentioned.len() < 40 {
                self.mentioned.push((self.line, host.name.clone()));
            }
        }
        let target = found.iter().find(is_asked).or_else(|| found.iter().find(is_named))?;
        let index = self.host(target, place(target.start)..place(target.end))?;
        // What waits for its host finds it in the lines after it.
        let line_now = self.line;
        for event in self.events.iter_mut().rev().take(16) {
            if event.host.is_none() && line_now - event.line <= 16 {
                event.host = Some(index);
            }
        }
        self.asked = Some((index, self.line, target.role == Role::Asked));
        Some(index)
    }

    fn host(&mut self, host: &Host, range: Range<usize>) -> Option<usize> {
        if let Some(index) = self.places.get(&host.name) {
            if let Some(seen) = self.hosts.get_mut(*index) {
                seen.is_api |= host.is_api;
            }
            return Some(*index);
        }
        if self.hosts.len() >= MOST_HOSTS {
            return None;
        }
        let index = self.hosts.len();
        self.places.insert(host.name.clone(), index);
        self.hosts.push(Seen { name: host.name.clone(), is_api: host.is_api, range, worked: 0 });
        Some(index)
    }

    fn see_stamp(&mut self, stamp: Stamp, at: usize) {
        let line_now = self.line;
        for event in self.events.iter_mut().rev().take(8) {
            let near = line_now - event.line;
            // An answer's own date tells best when it was given; else the nearest stamp after what has none.
            let is_date = event.is_answer && !event.has_own_stamp && stamp.is_header && near <= 30;
            if is_date || (event.stamp.is_none() && near <= 40) {
                (event.stamp, event.stamp_at) = (Some(stamp), at);
                event.has_own_stamp |= is_date;
            }
        }
        self.last_stamp = Some((stamp, at, self.line));
    }

    fn see_id(&mut self, id: Id, at: usize) {
        let line_now = self.line;
        for event in self.events.iter_mut().rev().take(6) {
            let is_near = line_now - event.line <= 30;
            if is_near && event.id.as_ref().is_none_or(|(known, _)| known.rank < id.rank) {
                event.id = Some((id.clone(), at));
            }
        }
        self.last_id = Some((id, at, self.line));
    }

    /// The id that was named shortly before an event which has none.
    pub(super) fn id_near(&self, event: &Event) -> Option<(String, usize)> {
        if let Some((id, at)) = &event.id {
            return Some((id.value.clone(), *at));
        }
        let (id, at, line) = self.last_id.as_ref()?;
        (event.line.abs_diff(*line) <= 30).then(|| (id.value.clone(), *at))
    }

    fn see_success(&mut self, statuses: &[Status], host: Option<usize>, went: bool) {
        let is_fine = |status: &&Status| status.is_certain && (200..300).contains(&status.code);
        if !went && !statuses.iter().any(|status| is_fine(&status)) {
            return;
        }
        let host = host.or_else(|| self.host_before());
        match host.and_then(|host| self.hosts.get_mut(host)) {
            Some(seen) => seen.worked += 1,
            None => self.worked += 1,
        }
        self.last_ok = Some((self.line, host));
    }

    /// Takes back that the last answer was fine, where its body told an error.
    fn take_back(&mut self) {
        if let Some((_, host)) = self.last_ok.take() {
            match host.and_then(|host| self.hosts.get_mut(host)) {
                Some(seen) => seen.worked = seen.worked.saturating_sub(1),
                None => self.worked = self.worked.saturating_sub(1),
            }
        }
    }
}

/// An answer that was fine and tells an error in its body: Slack's `ok: false`, GraphQL's `errors`.
fn told_inside(lower: &str) -> Option<usize> {
    if !lower.contains("false") && !lower.contains("errors\"") {
        return None;
    }
    [
        "\"ok\":false",
        "\"ok\": false",
        "\"success\":false",
        "\"success\": false",
        "\"errors\":[{",
        "\"errors\": [{",
        "\"errors\": [",
        "ok: false,",
    ]
    .iter()
    .find_map(|form| lower.find(form))
}

/// A header that names limits, dates and rights of every answer, whether it failed or not.
fn is_quiet_header(lower: &str) -> bool {
    let line = lower.trim_start_matches(['<', '>', '*', ' ', '"', '\'', '\t']);
    lines::begins_with(
        line,
        &[
            "x-ratelimit",
            "x-rate-limit",
            "ratelimit",
            "access-control-",
            "strict-transport",
            "content-security",
            "www-authenticate",
            "proxy-authenticate",
            "keep-alive",
            "retry-after",
            "x-content-type",
            "report-to",
            "nel:",
            "permissions-policy",
            "cache-control",
            "vary:",
            "set-cookie",
            "cookie:",
            "authorization:",
            "user-agent",
            "accept",
            "ssl certificate verify ok",
            "npm error network if",
            "npm error network in most",
            "npm error network this",
            "npm error network 'proxy'",
            "npm err! network if",
            "npm err! network in most",
            "npm err! network this",
            "x-ms-throttle",
            "referrer-policy",
        ],
    )
}
