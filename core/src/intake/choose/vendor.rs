//! Which vendor it is about: by the failing host, else by words.

use super::{Chosen, Told, line_of};
use crate::catalog::Catalog;
use crate::intake::Shape;
use crate::intake::event::Collector;
use crate::intake::line_words::Words;
use crate::intake::vendor::{Finder, Named};

/// How much of a text is searched for names of vendors, beside what failed, in bytes.
const NAMED_IN: usize = 24 * 1024;

pub(super) fn vendor(
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

/// What a page calls itself.
fn title(page: &str) -> Option<&str> {
    let lower = page.to_ascii_lowercase();
    let start = lower.find("<title>")? + "<title>".len();
    let end = lower.get(start..)?.find("</title>")?;
    page.get(start..start + end)
}

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

/// What vendors write under the error pages that they show in front of others' sites, as people copy it off the screen.
const SIGNATURES: &[&str] =
    &["ray id", "cloudflare ray id", "varnish cache server", "at=error code=h", "incapsula incident"];

/// How the headers end that go with each call of a webhook.
const CALLING: &[&str] =
    &["-event", "-signature", "-topic", "-hmac-sha256", "-delivery", "-hook-id", "-webhook-id"];

/// How the headers end that go with a vendor's answers.
const ANSWERING: &[&str] = &["-request-id", "-req-id", "-requestid", "-trace-id", "-error-code"];

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
    // What the SDKs for Java add to each message: `(Service: AmazonECS; Status Code: 400; …`, `(Service: S3, Status Code: 403, …`.
    ("(Service: ", "aws"),
    ("Task timed out after ", "aws"),
    ("arn:aws:", "aws"),
    ("x-amzn-", "aws"),
    ("<HostId>", "aws"),
    ("pubsub.topics", "google-cloud"),
];
