//! Reading and recognising every format: a module of its own, loaded by the others when a vendor's page is neither
//! Statuspage's nor incident.io's. Plain trees go in and out, since the modules share no memory.

use futures_util::future::join_all;
use is_it_them_core::feed::detect::{Answer, Detection, Found, Outcome};
use is_it_them_core::feed::{self, DocumentUrl, FeedError, Format, Reason, Role, documents};
use is_it_them_core::status::{Failure, Record, Report, Vendor};
use js_sys::Function;
use serde_json::json;
use wasm_bindgen::prelude::*;

use crate::browser::http::{self, Limits};
use crate::browser::json;

/// Reads a vendor: `{report}` or `{failure}`. With `past` what was, else what is.
#[wasm_bindgen]
pub async fn read(vendor: JsValue, past: bool) -> JsValue {
    let outcome = match Vendor::from_value(&json::tree(&vendor)) {
        Some(vendor) => vendor_report(&vendor, past).await,
        None => Err(Failure::UnknownVendor),
    };
    json::plain(&match outcome {
        Ok(mut report) => json!({"report": report.to_value()}),
        Err(mut failure) => json!({"failure": failure.to_value()}),
    })
}

/// Finds out the format of a vendor's page that is not in the one it should be in, and reads it: `{found, report}` with
/// `found` a vendor, or `{failure}`. `former` is the format it had, `failure` how it failed.
#[wasm_bindgen]
pub async fn look(wanted: JsValue, former: Option<String>, failure: JsValue) -> JsValue {
    let tree = |value: &JsValue| json::tree(value);
    let (Some(wanted), Some(failure)) =
        (Vendor::from_value(&tree(&wanted)), Failure::from_value(&tree(&failure)))
    else {
        return json::plain(&json!({"failure": Failure::NotLoaded.to_value()}));
    };
    let detection = match former.as_deref().and_then(Format::named) {
        Some(former) => Detection::again(&wanted.page, former),
        None => Detection::start(&wanted.page),
    };
    let outcome = match search(detection, None).await {
        Ok(found) => {
            let mut found = wanted.read_at(&vendor(&found));
            vendor_report(&found, false).await.map(|report| (found.to_value(), report))
        }
        Err(reason) => Err(clearer(failure, &reason)),
    };
    json::plain(&match outcome {
        Ok((found, mut report)) => json!({"found": found, "report": report.to_value()}),
        Err(mut failure) => json!({"failure": failure.to_value()}),
    })
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
    let mut reports = join_all(list.iter().map(document_report)).await.into_iter();
    // The first one is the state of things; what the others know is welcome, but not needed.
    let mut report = reports.next().unwrap_or(Err(Failure::NoData))?;
    for other in reports.flatten() {
        report.absorb(other);
    }
    Ok(report)
}

async fn document_report(document: &DocumentUrl) -> Result<Report, Failure> {
    let bytes = http::get(&document.url, Limits::STATUS_PAGE).await?;
    let understood = json::document(&bytes).and_then(|parsed| feed::read_document(document.format, &parsed));
    understood.map_err(FeedError::into_failure)
}
