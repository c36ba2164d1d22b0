//! Of all that failed, what the text is about: which host, which vendor, which error, since when.
//!
//! What makes it right: people paste to learn of a vendor, so a vendor's host outranks our own beside it, and what broke
//! (no answer, a 5xx, a refusal) outranks what programs run into every day (a missing icon). Of equals, what ended it counts.

use super::event::{Collector, Event};
use super::fact::{Fact, Field};
use super::kind::Kind;
use super::line_words::Words;
use super::said::Said;
use super::vendor::{Finder, Named};
use super::{HowOften, Intake, Shape, numbers, region, spoken};
use crate::catalog::Catalog;
use crate::playbook::Stage;
use crate::time::{Offset, Timestamp};

/// So much of a text is searched for names of vendors, beside what failed.
const NAMED_IN: usize = 24 * 1024;

/// Makes the intake of what was collected.
pub(super) fn intake(
    text: String,
    shape: Shape,
    seen: &Collector,
    now: Timestamp,
    offset: Offset<'_>,
    catalog: &Catalog,
) -> Intake {
    let mut intake = Intake { shape, ..Intake::default() };
    let chosen = chosen(seen, catalog);
    let told = told(&text, shape, seen);
    let said = Said::read(&told.text);
    let names = Finder::of(catalog);
    let vendor = vendor(&text, shape, seen, &chosen, &told, &names, catalog);
    if let Some((id, quote)) = &vendor {
        intake.vendor = Some(id.clone());
        intake.facts.push(Fact::new(Field::Vendor, id.clone(), quote));
    }
    hosts(&mut intake, &text, seen, &chosen);
    error(&mut intake, &text, &chosen);
    when(&mut intake, &text, seen, &chosen, &told, now, offset);
    let quote = |start: usize, end: usize| told.text.get(start..end).unwrap_or_default();
    if let Some((who, start, end)) = said.who {
        intake.who = Some(who);
        intake.facts.push(Fact::new(Field::Who, who.name(), quote(start, end)));
    }
    often(&mut intake, &text, seen, &chosen, &said, &told);
    if let Some((flag, start, end)) = said.change {
        intake.after_our_change = Some(flag);
        intake.facts.push(Fact::new(
            Field::AfterOurChange,
            if flag { "true" } else { "false" },
            quote(start, end),
        ));
    }
    stage(&mut intake, &text, seen, &chosen, &said, &told);
    place(&mut intake, &text, shape, &chosen, seen, &told);
    parts(&mut intake, &text, &chosen, &said, &told);
    id(&mut intake, seen, &chosen);
    intake.text = text;
    intake
}

/// The failures that are spoken of, in the order of the text.
struct Chosen<'e> {
    events: Vec<&'e Event>,
    host: Option<usize>,
    /// Who owns or serves the host.
    vendor: Option<String>,
}

fn chosen<'e>(seen: &'e Collector, catalog: &Catalog) -> Chosen<'e> {
    let owner = |host: usize| {
        seen.hosts.get(host).and_then(|host| catalog.server_of(&host.name)).map(|entry| entry.id.clone())
    };
    let owners: Vec<Option<String>> = (0..seen.hosts.len()).map(owner).collect();
    let mut best: Option<(u32, Option<usize>)> = None;
    let mut scores: Vec<u32> = vec![0; seen.hosts.len() + 1];
    let place = |host: Option<usize>| host.unwrap_or(seen.hosts.len());
    for event in &seen.events {
        let own = event.host.and_then(|host| owners.get(host)).is_some_and(Option::is_some);
        let score = severity(event) * 10 + if own { 45 } else { 0 } + u32::from(event.host.is_some()) * 3;
        if let Some(known) = scores.get_mut(place(event.host)) {
            *known = (*known).max(score);
        }
    }
    if let Some(last) = seen.events.last()
        && let Some(score) = scores.get_mut(place(last.host))
    {
        *score += 5;
    }
    for (index, score) in scores.iter().enumerate() {
        let host = (index < seen.hosts.len()).then_some(index);
        if *score > 0 && best.is_none_or(|(known, _)| *score > known) {
            best = Some((*score, host));
        }
    }
    let host = best.and_then(|(_, host)| host);
    let vendor = host.and_then(|host| owners.get(host).cloned().flatten());
    let events = seen
        .events
        .iter()
        .filter(|event| event.host == host || (event.host.is_none() && host.is_some()))
        .collect();
    Chosen { events, host, vendor }
}

/// How much an event says that something broke.
fn severity(event: &Event) -> u32 {
    if event.is_blocked {
        return 0;
    }
    let by_status = match event.status.map(|(status, _)| status) {
        Some(408 | 429 | 500..) => 5,
        Some(401 | 403 | 407) => 4,
        Some(404 | 410) => 2,
        Some(_) => 3,
        None => 0,
    };
    let by_kind = match event.kind.map(|(kind, ..)| kind) {
        Some(Kind::Other | Kind::Network) => 2,
        Some(Kind::Auth) => 3,
        Some(_) => 4,
        None => 1,
    };
    by_status.max(by_kind)
}

/// What people wrote, in one text.
struct Told {
    text: String,
}

fn told(text: &str, shape: Shape, seen: &Collector) -> Told {
    let mut all = String::new();
    // Where a program printed most of it, a person's words stand before it, or after it in the first person.
    let first = seen.events.first().map_or(text.len(), |event| event.range.start);
    let is_own =
        |start: usize| shape == Shape::Words || start <= first.min(seen.machine.unwrap_or(text.len()));
    for range in seen.told.iter().filter(|range| is_own(range.start)) {
        all.push_str(text.get(range.clone()).unwrap_or_default());
        all.push('\n');
    }
    Told { text: all }
}

fn line_of<'t>(text: &'t str, event: &Event) -> &'t str {
    text.get(event.range.clone()).unwrap_or_default()
}

fn vendor(
    text: &str,
    shape: Shape,
    seen: &Collector,
    chosen: &Chosen<'_>,
    told: &Told,
    names: &Finder<'_>,
    catalog: &Catalog,
) -> Option<(String, String)> {
    if let Some(id) = &chosen.vendor {
        let host = chosen.host.and_then(|host| seen.hosts.get(host))?;
        return Some((id.clone(), host.name.clone()));
    }
    let mut words = Words::default();
    let mut found: Vec<Named<'_>> = Vec::new();
    let best = |found: &[Named<'_>], least: u8, of: &str| {
        let top = found.iter().filter(|named| named.rank >= least).map(|named| named.rank).max()?;
        let first = found.iter().find(|named| named.rank == top)?;
        Some((first.id.to_string(), of.get(first.start..first.end).unwrap_or_default().to_string()))
    };
    let mut end = text.len().min(NAMED_IN);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text.get(..end).unwrap_or_default();
    // What a person said names it, whatever host of ours stands beside.
    if !told.text.is_empty() {
        names.find(&told.text, true, &mut words, &mut found);
        if let Some(named) = best(&found, 2, &told.text) {
            return Some(named);
        }
        // A host that nobody says failed.
        if seen.events.is_empty()
            && let Some((id, name)) = seen
                .hosts
                .iter()
                .find_map(|host| Some((catalog.server_of(&host.name)?.id.clone(), host.name.clone())))
        {
            return Some((id, name));
        }
    }
    found.clear();
    if shape == Shape::Page
        && let Some(title) = title(head)
    {
        names.find(title, true, &mut words, &mut found);
        if let Some(named) = best(&found, 3, title) {
            return Some(named);
        }
        found.clear();
    }
    // Where nothing says what failed, whom the text names as a host is spoken of.
    if seen.events.is_empty() {
        let owned = seen
            .hosts
            .iter()
            .find_map(|host| Some((catalog.server_of(&host.name)?.id.clone(), host.name.clone())));
        if owned.is_some() {
            return owned;
        }
    }
    if chosen.host.is_some() && shape != Shape::Har {
        // Our own host: only who signs the page, or calls us, is named.
        names.find(head, false, &mut words, &mut found);
        let shown = |named: &Named<'_>| head.get(named.start..named.end).unwrap_or_default();
        let signed = found.iter().find(|named| {
            let shown = shown(named);
            let is_page = named.rank >= 4 && shown.contains([' ', '-', '/', '[', '_']) || named.is_mark;
            let lower = shown.to_ascii_lowercase();
            is_page && shape == Shape::Page || SIGNATURES.iter().any(|mark| lower.starts_with(mark))
        });
        let caller = caller(text, chosen, names).or_else(|| sender(head, names, CALLING));
        return caller.or_else(|| signed.map(|named| (named.id.to_string(), shown(named).to_string())));
    }
    for event in chosen.events.iter().take(20) {
        let line = line_of(text, event);
        found.clear();
        names.find(line, false, &mut words, &mut found);
        if let Some(named) = best(&found, 2, line) {
            return Some(named);
        }
    }
    let sender = || sender(head, names, CALLING).or_else(|| sender(head, names, ANSWERING));
    if let Some(caller) = caller(text, chosen, names).or_else(sender) {
        return Some(caller);
    }
    // What an error sends its reader to explains the one who wrote it.
    for event in chosen.events.iter().take(20) {
        let near = seen.mentioned.iter().filter(|(line, _)| line.abs_diff(event.line) <= 4);
        let explained = near.filter_map(|(_, host)| Some((catalog.server_of(host)?, host)));
        if let Some((entry, host)) = explained.into_iter().find(|(entry, host)| {
            !EXPLAIN_OTHERS.contains(&entry.id.as_str())
                || (host.starts_with("docs.") && entry.id == "github")
        }) {
            return Some((entry.id.clone(), host.clone()));
        }
    }
    for (form, of) in FORMS {
        if let Some(start) = text.find(form) {
            return Some((
                (*of).to_string(),
                text.get(start..start + form.len()).unwrap_or_default().to_string(),
            ));
        }
    }
    found.clear();
    if shape == Shape::Har {
        return None;
    }
    // Where no line is known to fail, only what programs of a vendor print of themselves names it.
    let is_told_of = !chosen.events.is_empty() || shape == Shape::Page || seen.worked > 0;
    names.find(head, false, &mut words, &mut found);
    best(&found, if is_told_of { 2 } else { 3 }, head)
}

/// What vendors write under the error pages that they show in front of others' sites, as people copy it off the screen.
const SIGNATURES: &[&str] =
    &["ray id", "cloudflare ray id", "varnish cache server", "at=error code=h", "incapsula incident"];

/// How the headers end that go with each call of a webhook.
const CALLING: &[&str] =
    &["-event", "-signature", "-topic", "-hmac-sha256", "-delivery", "-hook-id", "-webhook-id"];

/// How the headers end that go with a vendor's answers.
const ANSWERING: &[&str] = &["-request-id", "-req-id", "-requestid", "-trace-id", "-error-code"];

/// Who called us or answered, by headers that are named for their sender: `X-GitHub-Event`, `Stripe-Signature`,
/// `X-Shopify-Topic`; `x-github-request-id`. Nobody else sends them.
fn sender(head: &str, names: &Finder<'_>, kinds: &[&str]) -> Option<(String, String)> {
    let mut words = Words::default();
    head.lines().take(400).find_map(|line| {
        let (name, _) = line.trim_start_matches(['<', '>', ' ', '"', '\'']).split_once([':', '"'])?;
        let lower = name.to_ascii_lowercase();
        let of = kinds.iter().find_map(|kind| lower.find(kind))?;
        let owner = name.get(..of)?;
        let owner = owner.strip_prefix("X-").or_else(|| owner.strip_prefix("x-")).unwrap_or(owner);
        let mut found = Vec::new();
        names.find(owner, true, &mut words, &mut found);
        let named = found.first().filter(|named| named.start == 0)?;
        Some((named.id.to_string(), name.to_string()))
    })
}

/// What a page calls itself.
fn title(page: &str) -> Option<&str> {
    let lower = page.to_ascii_lowercase();
    let start = lower.find("<title>")? + "<title>".len();
    let end = lower.get(start..)?.find("</title>")?;
    page.get(start..start + end)
}

/// Whose pages explain the errors of others.
const EXPLAIN_OTHERS: &[&str] = &[
    "mozilla",
    "python",
    "npm",
    "github",
    "google-workspace",
    "gitlab",
    "microsoft-365",
    "reddit",
    "medium",
];

/// Sentences that only one vendor's programs print, which name nobody.
const FORMS: &[(&str, &str)] = &[
    (") when calling the ", "aws"),
    ("Task timed out after ", "aws"),
    ("arn:aws:", "aws"),
    ("x-amzn-", "aws"),
    ("<HostId>", "aws"),
    ("pubsub.topics", "google-cloud"),
];

/// Who calls us, by what a failing line says: `Stripe/1.0 (+https://stripe.com/docs/webhooks)`, `[500] POST …/webhook`.
fn caller(text: &str, chosen: &Chosen<'_>, names: &Finder<'_>) -> Option<(String, String)> {
    let mut words = Words::default();
    chosen.events.iter().take(20).find_map(|event| {
        let line = line_of(text, event);
        let lower = line.to_ascii_lowercase();
        if !(lower.contains("hook") || lower.contains("callback") || lower.contains("/events")) {
            return None;
        }
        let mut found = Vec::new();
        names.find(line, false, &mut words, &mut found);
        names.find(line, true, &mut words, &mut found);
        let top = found.iter().max_by_key(|named| (named.rank, std::cmp::Reverse(named.start)))?;
        Some((top.id.to_string(), line.get(top.start..top.end).unwrap_or_default().to_string()))
    })
}

fn hosts(intake: &mut Intake, text: &str, seen: &Collector, chosen: &Chosen<'_>) {
    let Some(host) = chosen.host.and_then(|host| seen.hosts.get(host)) else { return };
    intake.hosts.push(host.name.clone());
    let quote =
        text.get(host.range.clone()).filter(|quote| quote.len() < Fact::LONGEST).unwrap_or(&host.name);
    intake.facts.push(Fact::new(Field::Host, host.name.clone(), quote));
}

fn error(intake: &mut Intake, text: &str, chosen: &Chosen<'_>) {
    let quote_at = |start: usize, length: usize| {
        let line_start = text.get(..start).and_then(|head| head.rfind('\n')).map_or(0, |place| place + 1);
        let from = start.saturating_sub(16).max(line_start);
        let mut from = from;
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let mut to = (start + length).min(text.len());
        while !text.is_char_boundary(to) {
            to += 1;
        }
        text.get(from..to).unwrap_or_default().lines().next().unwrap_or_default()
    };
    let events = &chosen.events;
    let worst = events.iter().filter(|event| event.status.is_some()).max_by_key(|event| severity(event));
    let first = worst.and_then(|worst| {
        events.iter().find(|event| event.status.is_some() && severity(event) == severity(worst))
    });
    if let Some((status, start)) = first.and_then(|event| event.status) {
        intake.status = Some(status);
        intake.facts.push(Fact::new(Field::Status, status.to_string(), quote_at(start, 3)));
    }
    for event in events {
        for (code, start) in &event.codes {
            let is_status = intake.status.is_some_and(|status| status.to_string() == *code);
            if intake.codes.len() < 6 && !intake.codes.contains(code) && !is_status {
                intake.codes.push(code.clone());
                intake.facts.push(Fact::new(Field::Code, code.clone(), quote_at(*start, code.len())));
            }
        }
    }
    let strongest = events
        .iter()
        .filter_map(|event| event.kind)
        .max_by_key(|(kind, start, _)| (kind.weight(), std::cmp::Reverse(*start)));
    let says = |kind: Kind| events.iter().filter_map(|event| event.kind).find(|(said, ..)| *said == kind);
    let told =
        |kind: (Kind, usize, usize)| (kind.0, quote_at(kind.1, kind.2.saturating_sub(kind.1)).to_string());
    let kind = match (intake.status, strongest) {
        (Some(status), _) => {
            let by_status = Kind::of_status(status);
            let quota = says(Kind::Quota).filter(|_| matches!(status, 400 | 402 | 403 | 503));
            let auth = says(Kind::Auth).filter(|_| matches!(status, 400 | 422));
            match quota.or(auth) {
                Some(said) => Some(told(said)),
                None => Some((by_status, status.to_string())),
            }
        }
        (None, Some(said)) => Some(told(said)),
        (None, None) if !intake.codes.is_empty() => {
            Some((Kind::Other, intake.codes.first().cloned().unwrap_or_default()))
        }
        (None, None) => None,
    };
    if let Some((kind, quote)) = kind {
        intake.kind = Some(kind);
        intake.facts.push(Fact::new(Field::Kind, kind.name(), &quote));
    }
    // An SDK may print the status in words alone: `Status code: ServiceUnavailable`.
    if intake.status.is_none()
        && let Some((status, quote)) = status_in_words(text, events)
    {
        intake.status = Some(status);
        intake.facts.push(Fact::new(Field::Status, status.to_string(), &quote));
        if !matches!(intake.kind, Some(Kind::Quota | Kind::Auth)) {
            intake.kind = Some(Kind::of_status(status));
        }
    }
}

/// .NET's names of statuses, behind `Status code:`.
fn status_in_words(text: &str, events: &[&Event]) -> Option<(u16, String)> {
    const NAMES: &[(&str, u16)] = &[
        ("ServiceUnavailable", 503),
        ("InternalServerError", 500),
        ("BadGateway", 502),
        ("GatewayTimeout", 504),
        ("TooManyRequests", 429),
        ("Unauthorized", 401),
        ("Forbidden", 403),
        ("NotFound", 404),
        ("BadRequest", 400),
        ("Conflict", 409),
    ];
    let first = events.first()?;
    let from = first.range.start;
    let mut to = text.len().min(from + 8000);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let near = text.get(from..to)?;
    let (start, name, status) = NAMES.iter().find_map(|(name, status)| {
        let start = near.find(name)?;
        let lead = near.get(..start)?.to_ascii_lowercase();
        let lead = lead.trim_end_matches([' ', ':', '=', '"']);
        (lead.ends_with("status code") || lead.ends_with("statuscode") || lead.ends_with("status"))
            .then_some((start, *name, *status))
    })?;
    Some((status, near.get(start.saturating_sub(13)..start + name.len()).unwrap_or(name).to_string()))
}

fn when(
    intake: &mut Intake,
    text: &str,
    seen: &Collector,
    chosen: &Chosen<'_>,
    told: &Told,
    now: Timestamp,
    offset: Offset<'_>,
) {
    // What a person says of the beginning outranks the stamp of one failure.
    if let Some((at, start, end)) = spoken::began(&told.text, now, offset) {
        intake.at = Some(at);
        intake.facts.push(Fact::new(
            Field::At,
            at.to_string(),
            told.text.get(start..end).unwrap_or_default(),
        ));
        return;
    }
    // Of a chat the first message tells when somebody noticed.
    if let Some((stamp, start)) = seen.first_sent
        && let Some(at) = stamp.instant(now, offset)
    {
        intake.at = Some(at);
        let quote = text.get(start..start + (stamp.end - stamp.start)).unwrap_or_default();
        intake.facts.push(Fact::new(Field::At, at.to_string(), quote));
        return;
    }
    let latest = now.shifted(24 * 3_600_000).unwrap_or(now);
    let first = chosen
        .events
        .iter()
        .filter_map(|event| Some((event.stamp?.instant(now, offset)?, event.stamp?, event.stamp_at)))
        .filter(|(at, ..)| *at <= latest)
        .min_by_key(|(at, ..)| *at);
    if let Some((at, stamp, start)) = first {
        intake.at = Some(at);
        let quote = text.get(start..start + (stamp.end - stamp.start)).unwrap_or_default();
        intake.facts.push(Fact::new(Field::At, at.to_string(), quote));
    }
}

fn often(intake: &mut Intake, text: &str, seen: &Collector, chosen: &Chosen<'_>, said: &Said, told: &Told) {
    if let Some((often, start, end)) = said.often {
        intake.how_often = Some(often);
        intake.facts.push(Fact::new(
            Field::HowOften,
            often.name(),
            told.text.get(start..end).unwrap_or_default(),
        ));
        return;
    }
    // Failures among successes of the same host.
    let failed = chosen
        .events
        .iter()
        .filter(|event| !event.is_told && (event.status.is_some() || event.kind.is_some()))
        .count();
    let worked = match chosen.host.and_then(|host| seen.hosts.get(host)) {
        Some(host) => host.worked,
        // Where nobody names a host, all lines are of the one that is not named.
        None if seen.hosts.is_empty() => seen.worked,
        None => 0,
    };
    if failed > 0 && worked > 0 {
        intake.how_often = Some(HowOften::Intermittent);
        let quote = chosen.events.first().map_or("", |event| line_of(text, event));
        intake.facts.push(Fact::new(Field::HowOften, HowOften::Intermittent.name(), quote));
    }
}

fn stage(intake: &mut Intake, text: &str, seen: &Collector, chosen: &Chosen<'_>, said: &Said, told: &Told) {
    let name = |stage: Stage| stage.name();
    if let Some((stage, start, end)) = said.stage {
        intake.stage = Some(stage);
        intake.facts.push(Fact::new(
            Field::Where,
            name(stage),
            told.text.get(start..end).unwrap_or_default(),
        ));
        return;
    }
    let host = chosen.host.and_then(|host| seen.hosts.get(host));
    let lines = || chosen.events.iter().take(20).map(|event| line_of(text, event));
    let lower = |line: &str| line.to_ascii_lowercase();
    let hook = lines().find(|line| {
        let lower = lower(line);
        (lower.contains("hook") || lower.contains("/callback")) && chosen.vendor.is_none()
    });
    // The headers of a webhook's call stand beside its failure.
    let hook = hook.or_else(|| {
        let of_call = |fact: &&Fact| fact.field == Field::Vendor && fact.quote.contains('-');
        let names_call = |fact: &&Fact| {
            let quote = fact.quote.to_ascii_lowercase();
            ["-event", "-signature", "-topic", "-delivery", "-hmac"].iter().any(|kind| quote.contains(kind))
        };
        intake.facts.iter().filter(of_call).find(names_call).and_then(|_| lines().next())
    });
    let smtp = lines().find(|line| {
        let lower = lower(line);
        lower.contains("postfix")
            || lower.contains("dsn=")
            || lower.contains("smtp")
            || numbers::enhanced_reply(line)
    });
    let (stage, quote) = match (hook, smtp, host) {
        (Some(line), ..) if intake.vendor.is_some() => (Stage::Webhook, line),
        (_, Some(line), _) => (Stage::Delivery, line),
        (_, _, Some(host)) if host.name.starts_with("smtp") => (Stage::Delivery, host.name.as_str()),
        (_, _, Some(host)) if host.is_api && chosen.vendor.is_some() => (Stage::Api, host.name.as_str()),
        // A vendor's own library says it: what fails so is a call.
        (_, _, None)
            if intake.vendor.is_some()
                && intake.status.is_some()
                && intake.shape == Shape::Output
                && !lines().any(is_heading) =>
        {
            (Stage::Api, lines().next().unwrap_or_default())
        }
        _ => return,
    };
    intake.stage = Some(stage);
    intake.facts.push(Fact::new(Field::Where, name(stage), quote));
}

/// Whether a line is the heading of an error page, copied off the screen: `500: INTERNAL_SERVER_ERROR`, `403 ERROR`.
fn is_heading(line: &str) -> bool {
    let line = line.trim();
    let line = line.strip_prefix("Error ").unwrap_or(line);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    digits == 3
        && line.len() < 60
        && !rest.contains(['/', '{', '=', '"'])
        && (rest.is_empty() || rest.starts_with([':', ' ']))
}

fn place(intake: &mut Intake, text: &str, shape: Shape, chosen: &Chosen<'_>, seen: &Collector, told: &Told) {
    let mut put = |value: String, quote: &str| {
        intake.facts.push(Fact::new(Field::Region, value.clone(), quote));
        intake.region = Some(value);
    };
    let host = chosen.host.and_then(|host| seen.hosts.get(host)).filter(|_| chosen.vendor.is_some());
    if let Some((value, host)) = host.and_then(|host| Some((region::in_host(&host.name)?, host))) {
        return put(value, &host.name);
    }
    for line in told.text.lines() {
        if let Some((value, start, end)) = region::in_line(line, true).or_else(|| region::country(line)) {
            return put(value, line.get(start..end).unwrap_or_default());
        }
    }
    let is_cloud = matches!(
        chosen.vendor.as_deref().or(intake.vendor.as_deref()),
        Some("aws" | "google-cloud" | "azure" | "oracle-cloud" | "vercel" | "fly-io" | "digitalocean")
    );
    if shape == Shape::Har || !is_cloud {
        return;
    }
    let near = chosen.events.iter().take(20).flat_map(|event| {
        let after = text.get(event.range.end..).unwrap_or_default().lines().skip(1).take(2);
        std::iter::once(line_of(text, event)).chain(after)
    });
    let found = near.into_iter().find_map(|line| {
        region::in_line(line, false)
            .map(|(value, start, end)| (value, line.get(start..end).unwrap_or_default().to_string()))
    });
    if let Some((value, quote)) = found {
        put(value, &quote);
    }
}

/// Services of clouds whose page lists each, as programs write them and as their page does.
const SERVICES: &[(&str, &str, &str)] = &[
    ("aws", "operation error s3", "S3"),
    ("aws", "aws_s3", "S3"),
    ("aws", "/aws/lambda", "Lambda"),
    ("aws", "task timed out after", "Lambda"),
    ("aws", "lambda:", "Lambda"),
    ("aws", "dynamodb", "DynamoDB"),
    ("aws", "putitem", "DynamoDB"),
    ("aws", "getitem", "DynamoDB"),
    ("aws", "email-smtp.", "SES"),
    ("aws", "sqs.", "SQS"),
    ("aws", "sns.", "SNS"),
    ("aws", "sts.", "STS"),
    ("aws", "bedrock", "Bedrock"),
    ("aws", "cloudfront", "CloudFront"),
    ("aws", ".s3.", "S3"),
    ("google-cloud", "gcloud.run", "Cloud Run"),
    ("google-cloud", "-run.googleapis.com", "Cloud Run"),
    ("google-cloud", "pubsub", "Pub/Sub"),
    ("google-cloud", "bigquery", "BigQuery"),
    ("google-cloud", "storage.googleapis.com", "Cloud Storage"),
    ("azure", "blob.core.windows.net", "Blob Storage"),
    ("azure", "vault.azure.net", "Key Vault"),
];

fn parts(intake: &mut Intake, text: &str, chosen: &Chosen<'_>, said: &Said, told: &Told) {
    for (part, start, end) in &said.parts {
        intake.components.push(part.clone());
        intake.facts.push(Fact::new(
            Field::Component,
            part.clone(),
            told.text.get(*start..*end).unwrap_or_default(),
        ));
    }
    let Some(vendor) = intake.vendor.clone() else { return };
    let mut end = text.len().min(4096);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text.get(..end).unwrap_or_default();
    let lines = std::iter::once(head).chain(chosen.events.iter().take(10).map(|event| line_of(text, event)));
    for line in lines {
        let lower = line.to_ascii_lowercase();
        let found = SERVICES.iter().find(|(of, mark, _)| *of == vendor && lower.contains(mark));
        if let Some((_, mark, name)) = found
            && !intake.components.iter().any(|known| known == name)
        {
            intake.components.push((*name).to_string());
            intake.facts.push(Fact::new(Field::Component, *name, mark));
            return;
        }
    }
}

fn id(intake: &mut Intake, seen: &Collector, chosen: &Chosen<'_>) {
    let best = chosen
        .events
        .iter()
        .take(200)
        .filter_map(|event| event.id.as_ref().map(|(id, _)| id))
        .max_by(|a, b| a.rank.cmp(&b.rank).then(std::cmp::Ordering::Greater));
    let value = match best {
        Some(id) => Some(id.value.clone()),
        None => chosen.events.first().and_then(|event| seen.id_near(event)).map(|(value, _)| value),
    };
    if let Some(value) = value {
        intake.facts.push(Fact::new(Field::RequestId, value.clone(), &value));
        intake.request_id = Some(value);
    }
}
