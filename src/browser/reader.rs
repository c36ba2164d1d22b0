//! Reading one vendor: the documents of its page, fetched and understood.

use is_it_them_core::feed::{self, FeedError};
use is_it_them_core::status::{Failure, Reading, Report, Source, Vendor};

use super::http::{self, Limits};
use super::{clock, json, storage};

/// Reads a vendor's present state and keeps how it went. `reading` is what we hold: a failure leaves its report in
/// place, and a success keeps the past incidents it knew.
pub(crate) async fn refresh(vendor: &Vendor, reading: &mut Reading) {
    match document(vendor, "summary.json").await {
        Ok(mut report) => {
            if let Some(past) = reading.report.take() {
                report.remember(past);
            }
            let source = if vendor.sample { Source::Sample } else { Source::Live };
            *reading = Reading::success(report, clock::now(), source);
        }
        Err(failure) => reading.failure = Some(failure),
    }
    keep(vendor, reading).await;
}

/// Reads a vendor's past incidents into what is known. A page without a list of them loses nothing by it.
#[cfg(feature = "ui")]
pub(crate) async fn add_history(vendor: &Vendor, reading: &mut Reading) {
    let Ok(history) = document(vendor, "incidents.json").await else { return };
    if let Some(report) = &mut reading.report {
        report.absorb(history);
        keep(vendor, reading).await;
    }
}

async fn keep(vendor: &Vendor, reading: &mut Reading) {
    // The cache is a convenience: where it cannot be written, the page still shows what it just read.
    let _ = storage::save(&storage::reading_key(vendor), reading).await;
}

async fn document(vendor: &Vendor, name: &str) -> Result<Report, Failure> {
    // An id that was not looked up stands in for the page, and no id has a colon.
    if !vendor.page.bytes().any(|byte| byte == b':') {
        return Err(Failure::UnknownVendor);
    }
    let bytes = http::get(&format!("{}/api/v2/{name}", vendor.page), Limits::STATUS_PAGE).await?;
    understood(&bytes).map_err(FeedError::into_failure)
}

fn understood(bytes: &[u8]) -> Result<Report, FeedError> {
    let document = json::document(bytes)?;
    let format = feed::recognise(&document).ok_or_else(FeedError::unrecognised)?;
    feed::read_document(format, &document)
}
