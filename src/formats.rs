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

/// Finds out where and in which format an address has its status: `{found, name, report}` with `found` a vendor, or
/// `{reason}`.
///
/// `expected` is the format the catalogue knows, `former` the one the page had. `onask` is called with each address and
/// its number, from 1, before it is asked.
#[wasm_bindgen]
pub async fn detect(
    address: String,
    expected: Option<String>,
    former: Option<String>,
    onask: Option<Function>,
) -> JsValue {
    let format = |name: Option<String>| name.as_deref().and_then(Format::named);
    let mut detection = match (format(former), format(expected)) {
        (Some(former), _) => Detection::again(&address, former),
        (None, Some(expected)) => Detection::expecting(&address, expected),
        (None, None) => Detection::start(&address),
    };
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
    json::plain(&match detection.outcome() {
        Some(Outcome::Found(found)) => json!({"found": vendor(found).to_value(), "name": found.name}),
        Some(Outcome::GaveUp(reason)) => json!({"reason": reason.to_value()}),
        None => json!({"reason": Reason::NoData.to_value()}),
    })
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
