//! Reading one vendor: the documents of its page, fetched and understood.

use is_it_them_core::feed::{self, FeedError};
use is_it_them_core::status::{Failure, Reading, Report, Source, Vendor};

use super::http::{self, Limits};
use super::{clock, json, storage};

/// Reads a vendor's present state and keeps how it went. `known` is what we held before: a failure leaves its report
/// in place, and a success keeps the past incidents it knew.
pub(crate) async fn refresh(vendor: &Vendor, known: Reading) -> Reading {
    let mut reading = match document(vendor, "summary.json").await {
        Ok(report) => success(vendor, report, known),
        Err(failure) => known.failed(failure),
    };
    keep(vendor, &mut reading).await;
    reading
}

/// Reads a vendor's past incidents into what is known. A page without a list of them loses nothing by it.
#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) async fn add_history(vendor: &Vendor, known: Reading) -> Reading {
    let Ok(history) = document(vendor, "incidents.json").await else { return known };
    let Some(mut report) = known.report else { return known };
    report.absorb(history);
    let mut reading = Reading { report: Some(report), ..known };
    keep(vendor, &mut reading).await;
    reading
}

fn success(vendor: &Vendor, mut report: Report, known: Reading) -> Reading {
    if let Some(past) = known.report {
        report.remember(past);
    }
    let source = if vendor.sample { Source::Sample } else { Source::Live };
    Reading::success(report, clock::now(), source)
}

async fn keep(vendor: &Vendor, reading: &mut Reading) {
    // The cache is a convenience: where it cannot be written, the page still shows what it just read.
    let _ = storage::save(&storage::reading_key(vendor), reading).await;
}

async fn document(vendor: &Vendor, name: &str) -> Result<Report, Failure> {
    // An id that was not looked up stands in for the page, and no id has a colon.
    if !vendor.page.contains(':') {
        return Err(Failure::UnknownVendor);
    }
    let bytes = http::get(&format!("{}/api/v2/{name}", vendor.page), Limits::STATUS_PAGE).await?;
    let understood = json::document(&bytes).and_then(|document| match feed::recognise(&document) {
        Some(format) => feed::read_document(format, &document),
        None => Err(FeedError::unrecognised()),
    });
    understood.map_err(FeedError::into_failure)
}
