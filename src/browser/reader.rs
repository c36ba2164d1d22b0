//! Reading one vendor: the documents of its page, fetched and understood. Statuspage's and incident.io's are read here;
//! what is in another format is left to the module that knows them all.

use is_it_them_core::feed::{self, FeedError, Format};
use is_it_them_core::status::{Elapsed, Failure, Reading, Report, Source, Timestamp, Vendor};

use super::http::{self, Limits};
use super::{clock, formats, json, storage};

/// Reads a vendor's present state and keeps how it went. `reading` is what we hold: a failure leaves its report in place,
/// and a success keeps the past incidents it knew. A page that is not in the format it should be in is looked at anew:
/// vendors move.
pub(crate) async fn refresh(vendor: &Vendor, reading: &mut Reading) {
    let source = source(vendor).await;
    match state(&source).await {
        Ok(report) => succeed(vendor, reading, report),
        Err(failure) if should_look(&source, reading, &failure).await => {
            look(vendor, &source, reading, failure).await;
        }
        Err(failure) => reading.failure = Some(failure),
    }
    keep(vendor, reading).await;
}

/// Reads a vendor's past incidents into what is known. A page without a list of them loses nothing by it.
#[cfg(feature = "ui")]
pub(crate) async fn add_history(vendor: &Vendor, reading: &mut Reading) {
    let source = source(vendor).await;
    let history = if source.is_common() {
        document(&source, "incidents.json").await
    } else {
        formats::read(&source, true).await
    };
    if let (Ok(history), Some(report)) = (history, &mut reading.report) {
        // What was only remembered is not on the page any more. The archive must know; the widget has no bytes to spare.
        #[cfg(feature = "app")]
        report.incidents.retain(is_it_them_core::status::Incident::is_open);
        report.absorb(history);
        keep(vendor, reading).await;
    }
}

/// Keeps where a vendor's page was found to be, for every later read.
pub(crate) async fn keep_source(vendor: &Vendor, source: &mut Vendor) {
    // Where it cannot be kept it will be looked for again.
    let _ = storage::save(&storage::source_key(vendor), source).await;
}

/// The vendor as it was found when last looked for.
async fn source(vendor: &Vendor) -> Vendor {
    if vendor.sample {
        return vendor.clone();
    }
    match storage::load::<Vendor>(&storage::source_key(vendor)).await {
        Some(found) => vendor.read_at(&found),
        None => vendor.clone(),
    }
}

async fn state(source: &Vendor) -> Result<Report, Failure> {
    if source.is_common() {
        document(source, "summary.json").await
    } else {
        formats::read(source, false).await
    }
}

/// A search costs a vendor up to six requests, so one that found nothing is not repeated for so many seconds.
const PAUSE: u64 = 3600;

async fn should_look(source: &Vendor, known: &Reading, failure: &Failure) -> bool {
    let sure = known.report.is_some() || source.format.is_some();
    if source.sample || !source.is_resolved() || !failure.may_be_another_format(sure) {
        return false;
    }
    let looked: Option<Timestamp> = storage::load(&storage::looked_key(source)).await;
    looked.is_none_or(|at| Elapsed::between(at, clock::now()).as_seconds() > PAUSE)
}

/// Finds the format of a page that is not what it was taken for, and reads it.
async fn look(vendor: &Vendor, source: &Vendor, reading: &mut Reading, mut failure: Failure) {
    let former = reading.report.as_ref().map(|report| report.format).or(source.format);
    // Should it not be kept, the next read looks again.
    let _ = storage::save(&storage::looked_key(source), &mut clock::now()).await;
    match formats::look(source, former.map(Format::name), &mut failure).await {
        Ok((found, report)) => {
            if let Some(mut found) = found {
                keep_source(vendor, &mut found).await;
            }
            let moved_from = former.filter(|former| *former != report.format);
            succeed(vendor, reading, report);
            reading.moved_from = moved_from.or(reading.moved_from);
        }
        Err(failure) => reading.failure = Some(failure),
    }
}

fn succeed(vendor: &Vendor, reading: &mut Reading, mut report: Report) {
    if let Some(past) = reading.report.take() {
        report.remember(past);
    }
    let source = if vendor.sample { Source::Sample } else { Source::Live };
    let moved_from = reading.moved_from;
    *reading = Reading { moved_from, ..Reading::success(report, clock::now(), source) };
}

async fn keep(vendor: &Vendor, reading: &mut Reading) {
    // The cache is a convenience: where it cannot be written, the page still shows what it just read.
    let _ = storage::save(&storage::reading_key(vendor), reading).await;
}

async fn document(vendor: &Vendor, name: &str) -> Result<Report, Failure> {
    if !vendor.is_resolved() {
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
