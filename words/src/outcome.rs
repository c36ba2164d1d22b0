//! The words of the note for the team and of the report for the vendor's support.

use is_it_them_core::diagnosis::{HowOften, Who};

use crate::messages::outcome as said;
pub(crate) use crate::messages::outcome::*;

/// Who is affected, in words.
#[must_use]
pub fn who(who: Who) -> &'static str {
    match who {
        Who::One => said::who_one(),
        Who::Segment => said::who_segment(),
        Who::Everyone => said::who_everyone(),
    }
}

/// How often it happens, in words.
#[must_use]
pub fn how_often(often: HowOften) -> &'static str {
    match often {
        HowOften::Always => said::always(),
        HowOften::Intermittent => said::intermittent(),
        HowOften::Once => said::once(),
    }
}

/// A share of failures, in hundredths of a per cent, as `12.5 %`.
#[must_use]
pub fn rate(rate: u16) -> String {
    crate::percent(u64::from(rate), 0)
}

pub(crate) fn team_title(vendor: &str, verdict: &str, severity: Option<&str>) -> String {
    match severity {
        Some(severity) => said::team_title_severity(vendor, verdict, severity),
        None => said::team_title(vendor, verdict),
    }
}
