//! Reading one vendor: the documents of its page, fetched and understood. Statuspage's and incident.io's are read here;
//! what is in another format is left to the module that knows them all.

use is_it_them_core::feed::{self, Document, FeedError};
use is_it_them_core::names;
use is_it_them_core::status::place::{self, is_home};
use is_it_them_core::status::{
    Arrival, Failure, Finding, Format, Incident, Inquiry, Reading, Report, Source, Vendor,
};

use super::environment::{self, Boxed};
use super::http::{self, Answer, Deadline};
use super::{clock, formats, marks, readings};

/// Reads a vendor's present state and keeps how it went. `reading` is what we hold: a failure leaves its report in place,
/// and a success keeps the past incidents it knew. A page that is not in the format it should be in is looked at anew:
/// vendors move.
pub async fn refresh(vendor: &Vendor, reading: &mut Reading) {
    let outcome = match (environment::here().check)(vendor).await {
        Ok(()) => read(vendor, reading).await,
        Err(broke) => Err(broke),
    };
    match outcome {
        Ok(mut report) => {
            if let Some(past) = reading.report.take() {
                report.remember(past);
            }
            reading.report = Some(report);
            reading.read_at = Some(clock::now());
            reading.source = if vendor.sample { Source::Sample } else { Source::Live };
            reading.failure = None;
        }
        Err(failure) => reading.failure = Some(failure),
    }
    readings::keep(vendor, reading).await;
}

/// Reads a vendor's past incidents into what is known. A page without a list of them loses nothing by it.
pub fn add_history<'a>(vendor: &'a Vendor, reading: &'a mut Reading) -> Boxed<'a, ()> {
    with_history(vendor, reading, Report::absorb)
}

/// As [`add_history`], for a surface that has the archive: what was only remembered is not on the page any more, and the archive
/// must know.
pub fn renew_history<'a>(vendor: &'a Vendor, reading: &'a mut Reading) -> Boxed<'a, ()> {
    with_history(vendor, reading, |report, history| {
        report.incidents.retain(Incident::is_open);
        report.absorb(history);
    })
}

/// Reads the past incidents of a page whose open ones are known.
pub fn add_past<'a>(vendor: &'a Vendor, reading: &'a mut Reading) -> Boxed<'a, ()> {
    with_history(vendor, reading, Report::remember)
}

/// Reads a vendor's past incidents, where its present is known, and keeps what takes them in.
fn with_history<'a>(
    vendor: &'a Vendor,
    reading: &'a mut Reading,
    take: fn(&mut Report, Report),
) -> Boxed<'a, ()> {
    Box::pin(async move {
        if let (Ok(history), Some(report)) = (history(vendor, reading).await, &mut reading.report) {
            take(report, history);
            readings::keep(vendor, reading).await;
        }
    })
}

async fn history(vendor: &Vendor, reading: &Reading) -> Result<Report, Failure> {
    let source = reading.finding.source(vendor);
    if !source.is_common() {
        return formats::past(source).await;
    }
    let came = document(&source, "incidents.json", Deadline::within(Deadline::READING)).await;
    marks::clear(&source).await;
    let (answer, report) = came?;
    is_home(&answer.asked, &answer.from, &source.domains).then_some(report).ok_or(Failure::NoData)
}

/// Forgets where a vendor's page was found to be: the vendor itself was found just now.
pub async fn forget_finding(vendor: &Vendor) {
    keep_finding(vendor, Finding::default()).await;
}

/// Keeps where a vendor's page is, as a person saw and said it. What another page found to wait meanwhile is not what they saw.
pub(crate) async fn keep_finding(vendor: &Vendor, finding: Finding) {
    if let Some(mut reading) = readings::recall(vendor).await {
        reading.finding = finding;
        readings::keep(vendor, &mut reading).await;
    }
}

/// The known page is asked first, whatever happened before. What came of it is kept before a search for another begins:
/// that may outlive this program.
async fn read(vendor: &Vendor, reading: &mut Reading) -> Result<Report, Failure> {
    let deadline = Deadline::within(Deadline::READING);
    let former = reading.report.as_ref().map(|report| report.format);
    let mut inquiry = Inquiry { vendor: reading.finding.source(vendor), former, ..Inquiry::default() };
    if reading.finding.page_id.is_none() {
        reading.finding.page_id = reading.report.as_ref().and_then(|report| report.page.id.clone());
    }
    loop {
        let is_search = inquiry.failure.is_some();
        let outcome = if inquiry.vendor.is_common() && !is_search {
            common(&inquiry.vendor, reading, deadline).await
        } else {
            formats::read(&mut inquiry, &mut reading.finding, deadline).await
        };
        let reason = match outcome {
            // Their groups tell parts of one name apart, which the module of all formats can read.
            Ok(report) if is_ambiguous(&inquiry.vendor, &report) => {
                inquiry.vendor.format = Some(report.format);
                let grouped = formats::read(&mut inquiry, &mut reading.finding, deadline).await;
                return Ok(grouped.unwrap_or(report));
            }
            Err(reason) if !is_search => reason,
            outcome => return outcome,
        };
        let wants_search = reading.finding.wants_search(&inquiry.vendor, former, &reason, clock::now());
        let reason = reading.finding.clearer(reason);
        if !wants_search {
            return Err(reason);
        }
        inquiry.search = reading.finding.may_search(clock::now());
        if inquiry.search {
            reading.finding.searched_at = Some(clock::now());
        }
        reading.failure = Some(reason.clone());
        readings::keep(vendor, reading).await;
        inquiry.failure = Some(reason);
    }
}

async fn common(source: &Vendor, reading: &mut Reading, deadline: Deadline) -> Result<Report, Failure> {
    let (answer, mut report) = document(source, names::SUMMARY, deadline).await?;
    if !source.sample {
        reading.finding.admit(source, &arrival(&answer, &report), None, clock::now())?;
        read_on(source, &answer, &mut report, deadline).await;
    }
    Ok(report)
}

/// Reads the parts that a summary leaves out, from where it came itself. Where that cannot be, the report says how many
/// there are of it.
async fn read_on(source: &Vendor, first: &Answer, report: &mut Report, deadline: Deadline) {
    let mut asked = [&source.page, names::API, names::SUMMARY].concat();
    for _ in 0..feed::MOST_FURTHER {
        let next = feed::further(&asked, report).filter(|_| report.first.is_some() && deadline.left() > 0);
        let Some(next) = next else { return };
        asked = next;
        let Ok(came) = http::get(&asked, deadline.limits()).await else { return };
        if place::host(&came.from) != place::host(&first.from) {
            return;
        }
        marks::set(source).await;
        if let Ok(document) = Document::parse_utf8(&came.bytes) {
            // What it does not bring stays said to be missing.
            let _ = feed::COMMON.read_on(report, &document);
        }
    }
}

/// Whether parts of the page have one name and no group, where their groups can be read.
fn is_ambiguous(source: &Vendor, report: &Report) -> bool {
    !source.sample && source.is_common() && report.format == Format::IncidentIo && feed::shares_a_name(report)
}

fn arrival<'a>(answer: &'a Answer, report: &'a Report) -> Arrival<'a> {
    let page_id = report.page.id.as_deref();
    Arrival { asked: &answer.asked, from: &answer.from, page_id, by_service: false }
}

/// Marks the vendor before its document is taken apart; what keeps the reading takes the mark away.
async fn document(vendor: &Vendor, name: &str, deadline: Deadline) -> Result<(Answer, Report), Failure> {
    if !vendor.is_resolved() {
        return Err(vendor.why_unresolved());
    }
    let answer = http::get(&[&vendor.page, names::API, name].concat(), deadline.limits()).await?;
    marks::set(vendor).await;
    let report = understood(&answer.bytes);
    Ok((answer, report.map_err(FeedError::into_failure)?))
}

fn understood(bytes: &[u8]) -> Result<Report, FeedError> {
    feed::COMMON.read_any(&Document::parse_utf8(bytes)?)
}
