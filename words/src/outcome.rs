//! The words of the note for the team and of the report for the vendor's support.

use is_it_them_core::diagnosis::{HowOften, Who};

pub(crate) const SYMPTOM: &str = "Symptom";
pub(crate) const EXPECTED: &str = "Expected";
pub(crate) const ACTUAL: &str = "Actual";
pub(crate) const ERROR: &str = "Error";
pub(crate) const SINCE: &str = "Since";
pub(crate) const WHO: &str = "Affected";
pub(crate) const HOW_OFTEN: &str = "How often";
pub(crate) const RATE: &str = "Failure rate";
pub(crate) const STAGE: &str = "Stage";
pub(crate) const PARTS: &str = "Parts";
pub(crate) const REGION: &str = "Region";
pub(crate) const REASON: &str = "Reason";
pub(crate) const RUNBOOK: &str = "Runbook";
pub(crate) const NEXT: &str = "Next step";
pub(crate) const AS_OF: &str = "As of";
pub(crate) const OUR_SIDE: &str = "Our side";
pub(crate) const CHANGED: &str = "It began with a change of ours.";
pub(crate) const UNCHANGED: &str = "Nothing of ours changed before it began.";
pub(crate) const YOUR_INCIDENT: &str = "Your incident";
pub(crate) const NO_INCIDENT: &str = "Your status page shows none that fits.";

/// Who is affected, in words.
#[must_use]
pub fn who(who: Who) -> &'static str {
    match who {
        Who::One => "One user",
        Who::Segment => "A segment",
        Who::Everyone => "Everyone",
    }
}

/// How often it happens, in words.
#[must_use]
pub fn how_often(often: HowOften) -> &'static str {
    match often {
        HowOften::Always => "Every time",
        HowOften::Intermittent => "Now and then",
        HowOften::Once => "Once",
    }
}

/// A share of failures, in hundredths of a per cent, as `12.5 %`.
#[must_use]
pub fn rate(rate: u16) -> String {
    let (whole, part) = (rate / 100, rate % 100);
    match (part, part % 10) {
        (0, _) => format!("{whole} %"),
        (_, 0) => format!("{whole}.{} %", part / 10),
        _ => format!("{whole}.{part:02} %"),
    }
}

pub(crate) fn team_title(vendor: &str, verdict: &str, severity: Option<&str>) -> String {
    match severity {
        Some(severity) => format!("{vendor}: {verdict} ({severity})"),
        None => format!("{vendor}: {verdict}"),
    }
}

pub(crate) fn support_title(vendor: &str) -> String {
    format!("Problem report for {vendor}")
}
