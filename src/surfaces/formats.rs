//! Reading and recognising every format: a module of its own, loaded by the others when a vendor's page is neither
//! Statuspage's nor incident.io's. What goes in and out is JSON, since the modules share no memory.

use futures_util::future::join_all;
use is_it_them_core::feed::detect::{self, Answer, Detection, Found, Outcome};
use is_it_them_core::feed::{self, Document, DocumentUrl, FeedError, Reason, Role, documents};
use is_it_them_core::status::{
    Arrival, Failure, Finding, Format, Inquiry, Record, Reply, Report, Vendor, place,
};
use is_it_them_core::tree::Value;
use js_sys::Function;
use wasm_bindgen::prelude::*;

use is_it_them_browser::http::{self, Answer as Came, Deadline};
use is_it_them_browser::{clock, json, marks};
use is_it_them_browser::{environment, environments};

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    environment::begin(&environments::READER);
}

/// How long a search may take that a person started and looks at, in milliseconds: every request in full.
const SEARCH: u32 = 60_000;

/// Answers an [`Inquiry`] with a [`Reply`]: reads the vendor or, where that failed because its page is not in the format
/// it should be in, searches for another.
#[wasm_bindgen]
pub async fn read(inquiry: JsValue) -> JsValue {
    let reply = match json::record(&inquiry) {
        Some(inquiry) => answered(inquiry).await,
        None => Reply::default(),
    };
    plain(reply)
}

/// Reads a vendor's past incidents: a [`Reply`].
#[wasm_bindgen]
pub async fn past(vendor: JsValue) -> JsValue {
    let outcome = match json::record(&vendor) {
        Some(vendor) => past_report(&vendor).await,
        None => Err(Failure::UnknownVendor),
    };
    plain(reply(outcome, Finding::default()))
}

async fn past_report(vendor: &Vendor) -> Result<Report, Failure> {
    let (came, report) = vendor_report(vendor, true, Deadline::within(Deadline::READING)).await?;
    place::is_home(&came.asked, &came.from, &vendor.domains).then_some(report).ok_or(Failure::NoData)
}

fn plain(mut reply: Reply) -> JsValue {
    reply.to_text().into()
}

fn reply(outcome: Result<Report, Failure>, finding: Finding) -> Reply {
    match outcome {
        Ok(mut report) => {
            // Here is a clock, which a reader has not: a feed that fell silent says nothing of today.
            feed::note_silence(&mut report, clock::now());
            Reply { report: Some(report), failure: None, finding }
        }
        Err(failure) => Reply { report: None, failure: Some(failure), finding },
    }
}

fn arrival<'a>(asked: &'a str, came: &'a Came, report: &'a Report, by_service: bool) -> Arrival<'a> {
    Arrival { asked, from: &came.from, page_id: report.page.id.as_deref(), by_service }
}

async fn answered(inquiry: Inquiry) -> Reply {
    let Inquiry { vendor, former, failure, mut finding, search, left } = inquiry;
    let deadline = Deadline::within(left);
    let outcome = match failure {
        Some(failure) => match where_it_waits(&vendor, former, &mut finding, deadline).await {
            Some(outcome) => outcome,
            None if search => found_again(&vendor, former, failure, &mut finding, deadline).await,
            None => Err(finding.clearer(failure)),
        },
        None => known(&vendor, &mut finding, deadline).await,
    };
    reply(outcome, finding)
}

/// Reads a vendor where its page is known to be.
async fn known(vendor: &Vendor, finding: &mut Finding, deadline: Deadline) -> Result<Report, Failure> {
    let (came, report) = vendor_report(vendor, false, deadline).await?;
    let id = vendor.page_id.as_deref();
    let by_service = id.is_some() && place::is_of_service(&came.from, id);
    finding.admit(vendor, &arrival(&came.asked, &came, &report, by_service), None, clock::now())?;
    Ok(report)
}

/// Reads a vendor whose known page failed at the place that waits to be confirmed; nothing where there is none, or nothing
/// to read.
async fn where_it_waits(
    vendor: &Vendor,
    former: Option<Format>,
    finding: &mut Finding,
    deadline: Deadline,
) -> Option<Result<Report, Failure>> {
    let found = vendor.read_at(finding.candidate()?);
    let read = vendor_report(&found, false, deadline).await.ok()?;
    Some(replaced(vendor, former, found, read, finding))
}

/// Searches for a vendor whose known page failed.
async fn found_again(
    vendor: &Vendor,
    former: Option<Format>,
    failure: Failure,
    finding: &mut Finding,
    deadline: Deadline,
) -> Result<Report, Failure> {
    let expected = former.or(vendor.format);
    let detection = match expected {
        Some(expected) => Detection::again(&vendor.page, expected),
        None => Detection::start(&vendor.page),
    };
    let found = match search(vendor, detection, None, deadline).await {
        Ok(found) => vendor.read_at(&self::vendor(&found)),
        Err(reason) => return Err(finding.clearer(clearer(failure, &reason))),
    };
    let read = vendor_report(&found, false, deadline).await?;
    replaced(vendor, former, found, read, finding)
}

/// Takes what was read at another place than the known page, where it surely is the same vendor's. One that was never read
/// has nothing to lose, so there its page is believed that names a service; later only the id it had counts.
fn replaced(
    vendor: &Vendor,
    former: Option<Format>,
    found: Vendor,
    (came, report): (Came, Report),
    finding: &mut Finding,
) -> Result<Report, Failure> {
    let expected = former.or(vendor.format);
    let is_first = expected.is_none() && finding.source.is_none();
    let id = vendor.page_id.as_deref();
    let asked = http::written(&vendor.page);
    let by_service = if is_first {
        let is_named = place::host(&found.page) == place::host(&asked);
        let is_led =
            detect::leads_to(&vendor.page, &found.page) && place::is_home(&came.asked, &came.from, &[]);
        is_led || (is_named && place::is_of_service(&came.from, None))
    } else {
        id.is_some() && place::is_of_service(&came.from, id)
    };
    let arrival = arrival(&asked, &came, &report, by_service);
    // A feed tells less than a page that told the state: where it is quiet, nobody knows. So one odd answer with a link to
    // it does not replace the page, not even at its own host.
    let is_less = report.format == Format::Feed && expected.is_some_and(|format| format != Format::Feed);
    let now = clock::now();
    if is_less {
        finding.wait(&arrival, Some(&found), now)?;
    } else if is_first {
        finding.admit(vendor, &arrival, Some(&found), now)?;
    } else {
        finding.admit_instead(vendor, &arrival, &found, now)?;
    }
    finding.moved_from = expected.filter(|format| *format != report.format).or(finding.moved_from);
    Ok(report)
}

/// Of the first failure and what the search for another format says, the one that tells a person more.
fn clearer(first: Failure, reason: &Reason) -> Failure {
    match (&first, reason) {
        (_, Reason::Private { .. })
        | (Failure::Blocked | Failure::Refused { .. } | Failure::NotFound { .. }, Reason::NoData)
        | (Failure::Blocked, Reason::Missing) => reason.failure(),
        _ => first,
    }
}

/// Finds out where and in which format an address has its status: `{found}`, a vendor, or `{reason}`.
///
/// `wanted` is what is known of it: its page, and perhaps its format and its page's id there. `onask` is called with each
/// address and its number, from 1, before it is asked.
#[wasm_bindgen]
pub async fn detect(wanted: JsValue, onask: Option<Function>) -> JsValue {
    let wanted = json::record::<Vendor>(&wanted).unwrap_or_default();
    let detection = match wanted.format {
        Some(expected) => Detection::expecting(&wanted.page, expected, wanted.page_id.as_deref()),
        None => Detection::start(&wanted.page),
    };
    let deadline = Deadline::within(SEARCH);
    let answer = match search(&wanted, detection, onask, deadline).await {
        Ok(found) => Value::object([("found", vendor(&found).to_value())]).to_text(),
        Err(reason) => Value::object([("reason", reason.to_value())]).to_text(),
    };
    answer.into()
}

/// Reads one document that is here already: a [`Report`], or `null` where it cannot be read. Without `hand_over` the report
/// stays in here and only its number of components and incidents comes out. For the bench, which so measures the module
/// that people download.
#[wasm_bindgen]
pub fn normalize(format: &str, bytes: &[u8], hand_over: bool) -> JsValue {
    let read = |format| feed::ALL.read(format, bytes).ok();
    match Format::named(format).and_then(read) {
        Some(mut report) if hand_over => json::plain(&report.to_text()),
        Some(report) => (report.components.len() + report.incidents.len()).into(),
        None => JsValue::NULL,
    }
}

async fn search(
    vendor: &Vendor,
    mut detection: Detection,
    onask: Option<Function>,
    deadline: Deadline,
) -> Result<Found, Reason> {
    let mut asked = 0;
    while let Some(url) = detection.next().filter(|_| deadline.left() > 0) {
        asked += 1;
        if let Some(onask) = &onask {
            // The listener may have gone; the search goes on either way.
            let _ = onask.call2(&JsValue::UNDEFINED, &url.as_str().into(), &asked.into());
        }
        let came = http::get(&url, deadline.limits()).await;
        marks::set(vendor).await;
        detection.answer(match &came {
            Ok(came) => Answer::parse(&came.bytes),
            Err(failure) => Err(failure.clone()),
        });
        marks::clear(vendor).await;
    }
    match detection.outcome() {
        Some(Outcome::Found(found)) => Ok(found.clone()),
        Some(Outcome::GaveUp(reason)) => Err(reason.clone()),
        None => Err(Reason::NoData),
    }
}

/// What was found, as a vendor without a name of its own.
fn vendor(found: &Found) -> Vendor {
    let state = found.documents.iter().find(|document| document.role == Role::State);
    let usual = documents(found.format, &found.page, found.page_id.as_deref());
    let elsewhere = state.filter(|state| usual.first().is_none_or(|first| first.url != state.url));
    Vendor {
        id: found.page.clone(),
        name: found.name.clone().unwrap_or_default(),
        page: found.page.clone(),
        format: Some(found.format),
        page_id: found.page_id.clone(),
        document: elsewhere.map(|state| state.url.clone()),
        ..Vendor::default()
    }
}

/// What a vendor's page says, and where the first of its documents came from.
async fn vendor_report(vendor: &Vendor, past: bool, deadline: Deadline) -> Result<(Came, Report), Failure> {
    let format = vendor.format.ok_or(Failure::NoData)?;
    let mut list = documents(format, &vendor.page, vendor.page_id.as_deref());
    if let Some(url) = &vendor.document {
        match list.first_mut() {
            Some(state) => state.url.clone_from(url),
            None => list.push(DocumentUrl { url: url.clone(), format, role: Role::State }),
        }
    }
    // These pages tell of what is going on only where they tell of what was.
    let whole = matches!(format, Format::Cachet | Format::Sorry);
    list.retain(|document| (document.role == Role::History) == past || (whole && !past));
    if list.is_empty() {
        // Where the page's id is missing, a look at the page finds it.
        return Err(Failure::NotFound { status: 404 });
    }
    let came = join_all(list.iter().map(|document| http::get(&document.url, deadline.limits()))).await;
    marks::set(vendor).await;
    let reports: Vec<_> = list.iter().zip(came).map(|(document, came)| understood(document, came?)).collect();
    marks::clear(vendor).await;
    let mut reports = list.iter().zip(reports);
    // The first one is the state of things; what the others know is welcome, but not needed.
    let (document, first) = reports.next().ok_or(Failure::NoData)?;
    let (came, mut report) = first?;
    read_on(vendor, document, &came, &mut report, deadline).await;
    for (document, other) in reports {
        let Ok((other_came, mut other)) = other else { continue };
        let is_beside = place::host(&other_came.from) == place::host(&came.from);
        if is_beside || place::is_home(&other_came.asked, &other_came.from, &vendor.domains) {
            read_on(vendor, document, &other_came, &mut other, deadline).await;
            report.absorb(other);
        }
    }
    Ok((came, report))
}

/// Reads the further pages of a list, as far as the limit of requests and the time go, from where the first came.
async fn read_on(
    vendor: &Vendor,
    document: &DocumentUrl,
    first: &Came,
    report: &mut Report,
    deadline: Deadline,
) {
    let mut asked = document.url.clone();
    for _ in 0..feed::MOST_FURTHER {
        let Some(next) = feed::further(&asked, report).filter(|_| deadline.left() > 0) else { return };
        asked = next;
        let Ok(came) = http::get(&asked, deadline.limits()).await else { return };
        if place::host(&came.from) != place::host(&first.from) {
            return;
        }
        marks::set(vendor).await;
        let is_more = Document::parse_utf8(&came.bytes).and_then(|more| feed::ALL.read_on(report, &more));
        marks::clear(vendor).await;
        if !is_more.unwrap_or(false) {
            return;
        }
    }
}

fn understood(document: &DocumentUrl, came: Came) -> Result<(Came, Report), Failure> {
    let parsed = Document::parse_utf8(&came.bytes);
    let report = parsed.and_then(|parsed| feed::ALL.read_expected(document.format, &parsed));
    Ok((came, report.map_err(FeedError::into_failure)?))
}
