//! Reading the dialect of a playbook, and the facts about its vendor that carry their source.

use super::PlaybookError;
use super::dialect::{ErrorRow, HeaderSign, Retry, Whose};
use super::model::{About, Dashboard, Note, Webhooks};
use super::places::place;
use super::read::{MEMBERS, stage};
use super::walk::At;

type Result<T> = std::result::Result<T, PlaybookError>;

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
pub(super) fn error_row(at: &At<'_>) -> Result<ErrorRow> {
    at.object(&ROW)?;
    let whose = at.get("whose").word(Whose::named, "them, us, upstream, nobody")?;
    let (source, checked) = (at.get("source"), at.get("checked"));
    let row = ErrorRow {
        id: at.get("id").text()?,
        name: at.get("name").text()?,
        codes: at.get("codes").texts()?,
        headers: at.get("headers").list(header)?,
        statuses: at.get("statuses").texts()?,
        hosts: at.get("hosts").list(place)?,
        stage: stage(&at.get("where"))?,
        how_often: at.get("how_often").texts()?,
        symptoms: at.get("symptoms").texts()?,
        after_our_change: at.get("after_our_change").flag()?,
        whose,
        retry: at.get("retry").word(Retry::named, "now, after, never")?,
        meaning: at.get("meaning").text()?,
        action: at.get("do").text()?,
        runbook: at.get("runbook").text()?,
        source: source.maybe()?.map(|_| source.url()).transpose()?,
        checked: checked.maybe()?.map(|_| checked.day()).transpose()?,
    };
    if whose.is_some() && row.source.is_none() {
        return Err(source.error("a row that says whose an error is needs a source"));
    }
    Ok(row)
}

fn header(at: &At<'_>) -> Result<HeaderSign> {
    let wrong = || at.error("expected the name of a header, or a name and a value with a colon between");
    HeaderSign::parse(&at.text()?).ok_or_else(wrong)
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

pub(super) fn webhooks(at: &At<'_>) -> Result<Webhooks> {
    at.object(&SCHEME)?;
    let one_of = |key: &str, words: &[&str]| {
        let named = |word: &str| words.contains(&word).then(|| word.to_string());
        at.get(key).word(named, &words.join(", "))
    };
    let missing = || at.get("algorithm").error("expected text, found nothing");
    Ok(Webhooks {
        name: at.get("name").text()?,
        header: at.get("header").text()?,
        algorithm: one_of("algorithm", &ALGORITHMS)?.ok_or_else(missing)?,
        encoding: one_of("encoding", &ENCODINGS)?,
        signed: at.get("signed").text()?,
        template: at.get("template").maybe()?,
        secret: one_of("secret", &SECRETS)?,
        timestamp_header: at.get("timestamp_header").maybe()?,
        tolerance_seconds: at.get("tolerance_seconds").seconds()?,
        answer_within_seconds: at.get("answer_within_seconds").seconds()?,
        retries: at.get("retries").maybe()?,
        source: at.get("source").url()?,
        checked: at.get("checked").day()?,
    })
}

pub(super) fn dashboard(at: &At<'_>) -> Result<Dashboard> {
    at.object(&["name", "url", "shows"])?;
    Ok(Dashboard { name: at.get("name").text()?, url: at.get("url").url()?, shows: at.get("shows").text()? })
}

pub(super) fn note(at: &At<'_>) -> Result<Note> {
    at.object(&["text", "source", "checked"])?;
    Ok(Note {
        text: at.get("text").text()?,
        source: at.get("source").url()?,
        checked: at.get("checked").day()?,
    })
}

pub(super) fn about(at: &At<'_>) -> Result<About> {
    at.object(&["about", "source", "checked"])?;
    let member = at.get("about");
    let about = member.text()?;
    if !MEMBERS.contains(&about.as_str()) {
        return Err(member.error("no member of a playbook has this name"));
    }
    Ok(About { about, source: at.get("source").url()?, checked: at.get("checked").day()? })
}
