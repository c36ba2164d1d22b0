//! Reading and recognising every format: a module of its own, loaded by the others when a vendor's page is neither
//! Statuspage's nor incident.io's. Plain trees go in and out, since the modules share no memory.

use futures_util::future::join_all;
use is_it_them_core::feed::detect::{Answer, Detection, Found, Outcome};
use is_it_them_core::feed::{self, DocumentUrl, FeedError, Format, Reason, Role, documents};
use is_it_them_core::status::{Failure, Finding, Inquiry, Record, Reply, Report, Vendor};
use js_sys::Function;
use serde_json::json;
use wasm_bindgen::prelude::*;

use crate::browser::http::{self, Limits};
use crate::browser::{clock, json, marks};

/// Answers an [`Inquiry`] with a [`Reply`]: reads the vendor, and searches for its format where its page is not in the
/// one it should be in.
#[wasm_bindgen]
pub async fn read(inquiry: JsValue) -> JsValue {
    let reply = match Inquiry::from_value(&json::tree(&inquiry)) {
        Some(inquiry) => answered(inquiry).await,
        None => Reply::default(),
    };
    plain(reply)
}

/// Reads a vendor's past incidents: a [`Reply`].
#[wasm_bindgen]
pub async fn past(vendor: JsValue) -> JsValue {
    let outcome = match Vendor::from_value(&json::tree(&vendor)) {
        Some(vendor) => vendor_report(&vendor, true).await,
        None => Err(Failure::UnknownVendor),
    };
    plain(reply(outcome, Finding::default()))
}

fn plain(mut reply: Reply) -> JsValue {
    json::plain(&reply.to_value())
}

fn reply(outcome: Result<Report, Failure>, finding: Finding) -> Reply {
    match outcome {
        Ok(report) => Reply { report: Some(report), failure: None, finding },
        Err(failure) => Reply { report: None, failure: Some(failure), finding },
    }
}

async fn answered(inquiry: Inquiry) -> Reply {
    let Inquiry { vendor: wanted, former, failure, mut finding } = inquiry;
    let failure = match failure {
        Some(failure) => failure,
        None => match vendor_report(&wanted, false).await {
            Err(failure) if finding.wants_search(&wanted, former, &failure, clock::now()) => failure,
            outcome => return reply(outcome, finding),
        },
    };
    finding.searched_at = Some(clock::now());
    let former = former.or(wanted.format);
    let detection = match former {
        Some(former) => Detection::again(&wanted.page, former),
        None => Detection::start(&wanted.page),
    };
    let found = match search(detection, None).await {
        Ok(found) => wanted.read_at(&vendor(&found)),
        Err(reason) => return reply(Err(clearer(failure, &reason)), finding),
    };
    let outcome = vendor_report(&found, false).await;
    if let Ok(report) = &outcome {
        finding.moved_from = former.filter(|former| *former != report.format).or(finding.moved_from);
        finding.source = Some(found);
    }
    reply(outcome, finding)
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
    let wanted = Vendor::from_value(&json::tree(&wanted)).unwrap_or_default();
    let detection = match wanted.format {
        Some(expected) => Detection::expecting(&wanted.page, expected, wanted.page_id.as_deref()),
        None => Detection::start(&wanted.page),
    };
    json::plain(&match search(detection, onask).await {
        Ok(found) => json!({"found": vendor(&found).to_value()}),
        Err(reason) => json!({"reason": reason.to_value()}),
    })
}

/// Reads one document that is here already: a [`Report`], or `null` where it cannot be read. Without `hand_over` the report
/// stays in here and only its number of components and incidents comes out. For the bench, which so measures the module
/// that people download.
#[wasm_bindgen]
pub fn normalize(format: &str, bytes: &[u8], hand_over: bool) -> JsValue {
    let read = |format| json::document(bytes).and_then(|parsed| feed::read_document(format, &parsed)).ok();
    match Format::named(format).and_then(read) {
        Some(mut report) if hand_over => json::plain(&report.to_value()),
        Some(report) => (report.components.len() + report.incidents.len()).into(),
        None => JsValue::NULL,
    }
}

async fn search(mut detection: Detection, onask: Option<Function>) -> Result<Found, Reason> {
    let mut asked = 0;
    while let Some(url) = detection.next() {
        asked += 1;
        if let Some(onask) = &onask {
            // Whoever listens may have gone; the search goes on either way.
            let _ = onask.call2(&JsValue::UNDEFINED, &url.as_str().into(), &asked.into());
        }
        let answer = match http::get(&url, Limits::STATUS_PAGE).await {
            Ok(bytes) => Answer::parse_with(&bytes, json::parse),
            Err(failure) => Err(failure),
        };
        detection.answer(answer);
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

async fn vendor_report(vendor: &Vendor, past: bool) -> Result<Report, Failure> {
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
    let mut reports =
        join_all(list.iter().map(|document| document_report(vendor, document))).await.into_iter();
    // The first one is the state of things; what the others know is welcome, but not needed.
    let mut report = reports.next().unwrap_or(Err(Failure::NoData))?;
    for other in reports.flatten() {
        report.absorb(other);
    }
    Ok(report)
}

async fn document_report(vendor: &Vendor, document: &DocumentUrl) -> Result<Report, Failure> {
    let bytes = http::get(&document.url, Limits::STATUS_PAGE).await?;
    marks::set(vendor).await;
    let understood = json::document(&bytes).and_then(|parsed| feed::read_document(document.format, &parsed));
    marks::clear(vendor).await;
    understood.map_err(FeedError::into_failure)
}
