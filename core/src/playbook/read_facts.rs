//! Reading the dialect of a playbook, and the facts about its vendor that carry their source.

use super::Slip;
use super::dialect::{ErrorRow, HeaderSign, Retry, Whose};
use super::model::{About, Dashboard, Note, Webhooks};
use super::places::place;
use super::read::{MEMBERS, stage};
use super::walk::At;
use crate::tree::Thing;

/// Every member of a row.
const ROW: [&str; 17] = [
    "id",
    "name",
    "codes",
    "headers",
    "statuses",
    "hosts",
    "where",
    "how_often",
    "symptoms",
    "after_our_change",
    "whose",
    "retry",
    "meaning",
    "do",
    "runbook",
    "source",
    "checked",
];

/// A row of the dialect. The error table of an older playbook has none of `codes`, `headers`, `hosts`, `where`, `whose`,
/// `retry`, `source` and `checked`: such a row says what an error means and leaves open whose it is.
pub(super) fn error_row(at: &At<'_>) -> ErrorRow {
    at.object(&ROW);
    let whose = at.word("whose", Whose::named, "them, us, upstream, nobody");
    let row = ErrorRow {
        id: at.text("id"),
        name: at.text("name"),
        codes: at.texts("codes"),
        headers: at.list("headers", header).into_iter().flatten().collect(),
        statuses: at.texts("statuses"),
        hosts: at.list("hosts", place),
        stage: stage(at, "where"),
        how_often: at.texts("how_often"),
        symptoms: at.texts("symptoms"),
        after_our_change: at.flag("after_our_change"),
        whose,
        retry: at.word("retry", Retry::named, "now, after, never"),
        meaning: at.text("meaning"),
        action: at.text("do"),
        runbook: at.text("runbook"),
        source: at.maybe_url("source"),
        checked: at.maybe_day("checked"),
    };
    if whose.is_some() && row.source.is_none() {
        at.get("source").wrong(Slip::NoSource);
    }
    row
}

fn header(at: &At<'_>) -> Option<HeaderSign> {
    let header = HeaderSign::parse(&at.here());
    if header.is_none() {
        at.wrong(Slip::Header);
    }
    header
}

/// The ways of signing that are in use.
pub(super) const ALGORITHMS: [&str; 7] =
    ["hmac-sha256", "hmac-sha1", "ecdsa-sha256", "rsa-sha256", "ed25519", "shared-secret", "jwt"];

/// The ways of writing a signature.
pub(super) const ENCODINGS: [&str; 2] = ["hex", "base64"];

/// What a secret may be.
pub(super) const SECRETS: [&str; 4] = ["text", "base64", "hex", "public-key"];

/// Every member of a scheme of signing.
const SCHEME: [&str; 13] = [
    "name",
    "header",
    "algorithm",
    "encoding",
    "signed",
    "template",
    "secret",
    "timestamp_header",
    "tolerance_seconds",
    "answer_within_seconds",
    "retries",
    "source",
    "checked",
];

pub(super) fn webhooks(at: &At<'_>) -> Webhooks {
    at.object(&SCHEME);
    let one_of = |key: &str, words: &[&str]| {
        let named = |word: &str| words.contains(&word).then(|| word.to_string());
        at.word(key, named, &words.join(", "))
    };
    let algorithm = || {
        let algorithm = one_of("algorithm", &ALGORITHMS);
        if algorithm.is_none() {
            at.get("algorithm").missing(Thing::Text);
        }
        algorithm.unwrap_or_default()
    };
    Webhooks {
        name: at.text("name"),
        header: at.text("header"),
        algorithm: algorithm(),
        encoding: one_of("encoding", &ENCODINGS),
        signed: at.text("signed"),
        template: at.maybe("template"),
        secret: one_of("secret", &SECRETS),
        timestamp_header: at.maybe("timestamp_header"),
        tolerance_seconds: at.seconds("tolerance_seconds"),
        answer_within_seconds: at.seconds("answer_within_seconds"),
        retries: at.maybe("retries"),
        source: at.url("source"),
        checked: at.day("checked"),
    }
}

pub(super) fn dashboard(at: &At<'_>) -> Dashboard {
    at.object(&["name", "url", "shows"]);
    Dashboard { name: at.text("name"), url: at.url("url"), shows: at.text("shows") }
}

pub(super) fn note(at: &At<'_>) -> Note {
    at.object(&["text", "source", "checked"]);
    Note { text: at.text("text"), source: at.url("source"), checked: at.day("checked") }
}

pub(super) fn about(at: &At<'_>) -> About {
    at.object(&["about", "source", "checked"]);
    let about = at.text("about");
    if !MEMBERS.contains(&about.as_str()) {
        at.get("about").wrong(Slip::About);
    }
    About { about, source: at.url("source"), checked: at.day("checked") }
}
