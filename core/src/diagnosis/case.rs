//! The case: all input to a diagnosis, and reading a case and its answers from their public JSON.

use crate::tree::{Problem, Thing, Value};

use super::{Answers, ErrorKind, HowOften, Lag, Probe, Who};
use crate::catalog::Catalog;
use crate::feed::{self, Document};
use crate::intake;
use crate::playbook::{Playbook, Stage};
use crate::status::{Failure, Format, HttpsUrl, Incident, Reading, Report, Source};
use crate::time::Timestamp;

/// Everything a diagnosis is made from. Nothing else goes into it: no clock, no network, no memory.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The moment it is made at. What pages say of later moments is not seen.
    pub now: Timestamp,
    /// The vendor's name, as it is to be called; empty where it is not known.
    pub vendor: &'a str,
    /// What is held of the vendor's own pages.
    pub readings: &'a [Reading],
    /// What is held of vendors it depends on.
    pub upstream: &'a [UpstreamPage],
    /// What was answered.
    pub answers: &'a Answers,
    /// The vendor's playbook.
    pub playbook: &'a Playbook,
    /// How late the vendor tells of its incidents, by what the archive or the page knows; `None` where that is not known.
    pub lag: Option<Lag>,
    /// Probes that were run; may be none.
    pub probes: &'a [Probe],
}

/// What is held of a vendor's vendor.
#[derive(Clone, Debug, PartialEq)]
pub struct UpstreamPage {
    /// Its name.
    pub name: String,
    /// Its page's address, where it is known.
    pub url: Option<HttpsUrl>,
    /// What is held of its page.
    pub reading: Reading,
}

/// A case read from JSON, holding what [`Case`] borrows.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnedCase {
    /// As in [`Case::now`].
    pub now: Timestamp,
    /// As in [`Case::vendor`]; what the JSON calls it.
    pub vendor: String,
    /// As in [`Case::readings`]: what could be read as one, each feed that could not be read as one more.
    pub readings: Vec<Reading>,
    /// As in [`Case::upstream`].
    pub upstream: Vec<UpstreamPage>,
    /// As in [`Case::answers`].
    pub answers: Answers,
    /// As in [`Case::probes`].
    pub probes: Vec<Probe>,
    /// As in [`Case::lag`]: what the pages themselves tell of it.
    pub lag: Option<Lag>,
}

/// Why a case cannot be read: where, what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseError {
    /// Where in the case, as in `answers.started_at`.
    pub path: String,
    /// What is wrong there.
    pub problem: Problem,
}

fn error<T>(path: impl Into<String>, expected: Thing) -> Result<T, CaseError> {
    Err(CaseError { path: path.into(), problem: Problem::wanted(expected) })
}

impl OwnedCase {
    /// Reads a case in its public shape: `now`, `vendor`, `feeds` of `format` and `body`, and `answers`. A feed of
    /// another `vendor` than the case's is an upstream one. A feed that cannot be read is no error: it becomes a reading
    /// that failed, which is evidence of nothing.
    ///
    /// # Errors
    /// When `now` is missing or a value is of the wrong kind. A word that is not known counts as not answered.
    pub fn read(json: &Value<'_>) -> Result<OwnedCase, CaseError> {
        OwnedCase::read_with(json, &Catalog::default())
    }

    /// As [`OwnedCase::read`]; what was `pasted` among the answers is understood with this catalogue. It answers what the
    /// other answers leave open, and names the vendor where the case does not.
    ///
    /// # Errors
    /// As [`OwnedCase::read`].
    pub fn read_with(json: &Value<'_>, catalog: &Catalog) -> Result<OwnedCase, CaseError> {
        if !json.is_object() {
            return error("$", Thing::with(&["now", "vendor", "feeds", "answers"]));
        }
        let Some(now) = time(json, "now", "now")? else { return error("now", Thing::Time) };
        let pasted = match json.get("answers") {
            Some(answers) if answers.is_object() => text(answers, "pasted", "answers.pasted")?,
            _ => None,
        };
        let pasted = pasted.map(|pasted| intake::understand(&pasted, now, &|_| 0, catalog));
        let understood = || pasted.as_ref().and_then(|intake| intake.vendor.clone());
        let vendor = text(json, "vendor", "vendor")?.or_else(understood).unwrap_or_default();
        let mut readings = Vec::new();
        let mut upstream: Vec<UpstreamPage> = Vec::new();
        let mut own: Option<Report> = None;
        for (index, feed) in list(json, "feeds", "feeds")?.iter().enumerate() {
            let at = format!("feeds[{index}]");
            if !feed.is_object() {
                return error(at, Thing::with(&["format", "body"]));
            }
            let of = text(feed, "vendor", &format!("{at}.vendor"))?;
            let read = read_feed(feed, &at)?;
            let other = of.filter(|of| crate::playbook::slug(of) != crate::playbook::slug(&vendor));
            match (other, read) {
                (Some(name), read) => {
                    upstream.push(UpstreamPage { name, url: None, reading: reading(read, now) });
                }
                (None, Ok(report)) => match &mut own {
                    Some(own) => own.absorb(report),
                    None => own = Some(report),
                },
                (None, failed) => readings.push(reading(failed, now)),
            }
        }
        readings.splice(0..0, own.map(|report| read_live(report, now)));
        let mut answers = match json.get("answers") {
            None | Some(Value::Null) => Answers::default(),
            Some(answers) => Answers::read(answers)?,
        };
        if let Some(intake) = &pasted {
            intake.answer(&mut answers);
        }
        let known = readings.iter().filter_map(|reading| reading.report.as_ref());
        let is_past = |incident: &&Incident| incident.started_at.is_some_and(|at| at <= now);
        let lag = Lag::of(known.flat_map(|report| report.incidents.iter().filter(is_past)));
        let probes = Probe::list(list(json, "probes", "probes")?);
        Ok(OwnedCase { now, vendor, readings, upstream, answers, probes, lag })
    }

    /// The case, with the vendor called as its playbook or its page does.
    #[must_use]
    pub fn case<'a>(&'a self, playbook: &'a Playbook) -> Case<'a> {
        let page = self.readings.iter().find_map(|reading| reading.report.as_ref());
        let page = page.map(|report| report.page.name.as_str()).filter(|name| !name.is_empty());
        let vendor = match playbook.id.as_str() {
            "generic" => page.or(Some(self.vendor.as_str()).filter(|name| !name.is_empty())),
            _ => Some(playbook.name.as_str()),
        };
        Case {
            now: self.now,
            vendor: vendor.unwrap_or_default(),
            readings: &self.readings,
            upstream: &self.upstream,
            answers: &self.answers,
            playbook,
            lag: self.lag,
            probes: &self.probes,
        }
    }
}

type Read = Result<Report, Failure>;

fn reading(read: Read, now: Timestamp) -> Reading {
    match read {
        Ok(report) => read_live(report, now),
        Err(why) => Reading::default().failed(why),
    }
}

fn read_live(mut report: Report, now: Timestamp) -> Reading {
    feed::note_silence(&mut report, now);
    Reading::success(report, now, Source::Live)
}

fn read_feed(feed: &Value<'_>, at: &str) -> Result<Read, CaseError> {
    let name = text(feed, "format", &format!("{at}.format"))?;
    let document = match feed.get("body") {
        None | Some(Value::Null) => Err(unrecognised(name.as_deref())),
        Some(Value::String(text)) => Document::parse(text.as_bytes()).map_err(feed::FeedError::into_failure),
        Some(body) => Ok(Document::Json(body.clone())),
    };
    Ok(document.and_then(|document| {
        // A format by a name of one's own, or the wrong one, makes a readable document no less readable.
        let read = |format| feed::ALL.read_document(format, &document).map_err(feed::FeedError::into_failure);
        let as_named = name.as_deref().and_then(Format::named).map(read);
        match as_named {
            Some(Ok(report)) => Ok(report),
            failed => match feed::ALL.recognise(&document).map(read) {
                Some(Ok(report)) => Ok(report),
                other => failed.or(other).unwrap_or_else(|| Err(unrecognised(name.as_deref()))),
            },
        }
    }))
}

fn unrecognised(format: Option<&str>) -> Failure {
    let format = format.unwrap_or("status").chars().take(40).collect();
    Failure::Shape { format, path: String::new(), problem: Problem::Unrecognised }
}

impl Answers {
    /// Reads the answers in their public shape. Every member may be absent or null.
    ///
    /// # Errors
    /// When a value is of the wrong kind, or a time is none.
    pub fn read(json: &Value<'_>) -> Result<Answers, CaseError> {
        if !json.is_object() {
            return error("answers", Thing::Object);
        }
        let word = |key: &str| text(json, key, &format!("answers.{key}"));
        let error_status = match json.get("error_status") {
            // In range, so the cast loses at most a fraction, which no status has.
            Some(number @ Value::Number(_)) => number
                .as_f64()
                .filter(|status| (0.0..=999.0).contains(status))
                .and_then(|status| ErrorKind::from_status(status as u16)),
            _ => word("error_status")?.as_deref().and_then(ErrorKind::parse),
        };
        let after_our_change = match json.get("after_our_change") {
            None | Some(Value::Null) => None,
            Some(Value::Bool(flag)) => Some(*flag),
            Some(_) => return error("answers.after_our_change", Thing::Flag),
        };
        let failure_rate = match json.get("failure_rate") {
            None | Some(Value::Null) => None,
            Some(rate @ Value::Number(_)) => rate.as_f64().and_then(Answers::rate),
            Some(Value::String(rate)) => match Answers::rate_in(rate) {
                Some(rate) => rate,
                None => return error("answers.failure_rate", Thing::Number),
            },
            Some(_) => return error("answers.failure_rate", Thing::Number),
        };
        let mut components: Vec<String> = match json.get("components") {
            Some(Value::String(one)) => vec![one.trim().to_string()],
            _ => list(json, "components", "answers.components")?
                .iter()
                .filter(|item| !item.is_null())
                .map(|item| match item.as_str() {
                    Some(name) => Ok(name.trim().to_string()),
                    None => error("answers.components", Thing::Texts),
                })
                .collect::<Result<_, _>>()?,
        };
        components.retain(|name| !name.is_empty());
        let choice = |key: &str| Ok(word(key)?.map(|name| name.to_ascii_lowercase()));
        Ok(Answers {
            expected: word("expected")?,
            actual: word("actual")?,
            symptom: word("symptom")?,
            error: error_status,
            started_at: time(json, "started_at", "answers.started_at")?,
            after_our_change,
            who: choice("who")?.and_then(|name| Who::ALL.into_iter().find(|who| who.name() == name)),
            subject: word("subject")?,
            region: word("region")?,
            stage: choice("where")?.and_then(|name| Stage::named(&name)),
            components,
            how_often: choice("how_often")?
                .and_then(|name| HowOften::ALL.into_iter().find(|often| often.name() == name)),
            failure_rate,
            ..Answers::default()
        })
    }
}

/// The text at a member; nothing when it is absent, null or empty.
fn text(json: &Value<'_>, key: &str, path: &str) -> Result<Option<String>, CaseError> {
    match json.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.trim().to_string()).filter(|text| !text.is_empty())),
        Some(_) => error(path, Thing::Text),
    }
}

fn time(json: &Value<'_>, key: &str, path: &str) -> Result<Option<Timestamp>, CaseError> {
    let Some(stamp) = text(json, key, path)? else { return Ok(None) };
    match Timestamp::parse(&stamp) {
        Some(at) => Ok(Some(at)),
        None => {
            let stamp: String = stamp.chars().take(40).collect();
            Err(CaseError { path: path.into(), problem: Problem::BadTime(stamp) })
        }
    }
}

fn list<'a>(json: &'a Value<'a>, key: &str, path: &str) -> Result<&'a [Value<'a>], CaseError> {
    match json.get(key) {
        None | Some(Value::Null) => Ok(&[]),
        Some(Value::Array(items)) => Ok(items),
        Some(_) => error(path, Thing::List),
    }
}
