//! The export of incidents as CSV for spreadsheets.

use super::archive::{Event, Kept, VendorArchive};
use crate::copied::{address, clean};
use crate::status::Impact;
use crate::time::{Elapsed, Timestamp};

const COLUMNS: [&str; 12] = [
    "vendor",
    "id",
    "title",
    "impact",
    "phase",
    "started_at",
    "resolved_at",
    "duration_seconds",
    "components",
    "updates",
    "url",
    "first_seen_at",
];

/// Vendors' incidents as CSV after RFC 4180, one row each, in the order kept: comma, double quotes, CRLF, a header.
/// Instants are RFC 3339 in UTC; what is not known is empty; components are joined with "; ". A field that a
/// spreadsheet would take for a formula has an apostrophe in front.
#[must_use]
pub fn csv(vendors: &[VendorArchive]) -> String {
    let mut out = String::new();
    row(&mut out, COLUMNS.map(str::to_owned).as_slice());
    let stamp = |at: Option<Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
    for vendor in vendors {
        for kept in &vendor.events {
            let Event::Incident(incident) = &kept.event else { continue };
            row(
                &mut out,
                &[
                    vendor.vendor.name.clone(),
                    incident.id.clone(),
                    incident.title.clone(),
                    incident.impact.as_ref().map(Impact::name).unwrap_or_default().to_owned(),
                    incident.phase.name().to_owned(),
                    stamp(incident.started_at),
                    stamp(incident.resolved_at),
                    length(kept).map(|s| s.to_string()).unwrap_or_default(),
                    incident.components.join("; "),
                    kept.updates.len().to_string(),
                    address(incident.url.as_deref()).unwrap_or_default(),
                    kept.seen_first.to_string(),
                ],
            );
        }
    }
    out
}

/// In seconds, as the pages say it.
fn length(kept: &Kept) -> Option<u64> {
    let (from, to) = kept.span()?;
    Some(Elapsed::between(from, to).as_seconds())
}

fn row(out: &mut String, fields: &[String]) {
    for (index, text) in fields.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        field(out, text);
    }
    out.push_str("\r\n");
}

fn field(out: &mut String, text: &str) {
    // The characters OWASP names for CSV injection, and their full-width forms, which some spreadsheets fold. Blanks in
    // front do not protect: they are trimmed. What a spreadsheet drops is dropped first, or it would hide the formula.
    let text = clean(text);
    let formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let quoted = formula || text.contains([',', '"', '\n', ';']);
    if quoted {
        out.push('"');
    }
    if formula {
        out.push('\'');
    }
    for letter in text.chars() {
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
    if quoted {
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::archive::evict;
    use crate::history::sample::{at, incident};
    use crate::status::Vendor;

    #[test]
    fn one_row_an_incident() {
        let mut first =
            incident("1", "Delays, \"major\" ones\nin EU", "2026-01-12T09:00Z", "2026-01-12T09:50Z");
        first.components = vec!["API".into(), "Web".into()];
        let mut open = incident("2", "=HYPERLINK(\"https://x\")", "2026-01-13T09:00Z", "");
        open.impact = None;
        let vendor = Vendor { id: "v".into(), name: "Acme".into(), ..Vendor::default() };
        let mut archive = VendorArchive::new(vendor, at("2026-01-13T10:00Z"));
        archive.events =
            [first, open].map(|one| Kept::seen(Event::Incident(one), at("2026-01-13T10:00Z"))).into();
        assert_eq!(
            csv(&[archive]),
            "vendor,id,title,impact,phase,started_at,resolved_at,duration_seconds,components,updates,url,first_seen_at\r\n\
             Acme,1,\"Delays, \"\"major\"\" ones\nin EU\",minor,resolved,2026-01-12T09:00:00Z,2026-01-12T09:50:00Z,3000,\
             \"API; Web\",2,https://status.example.com/incidents/1,2026-01-13T10:00:00Z\r\n\
             Acme,2,\"'=HYPERLINK(\"\"https://x\"\")\",,investigating,2026-01-13T09:00:00Z,,,,1,\
             https://status.example.com/incidents/2,2026-01-13T10:00:00Z\r\n"
        );
    }

    #[test]
    fn the_length_is_the_one_that_pages_say() {
        let mut once = incident("1", "Delays", "2026-01-12T09:50Z", "2026-01-12T09:50Z");
        once.updates.truncate(1);
        let seconds = |text: &str| {
            once.updates[0].text = text.into();
            let mut kept = [Kept::seen(Event::Incident(once.clone()), at("2026-01-13T10:00Z"))];
            let told = length(&kept[0]);
            evict(&mut kept, usize::MAX);
            assert_eq!(length(&kept[0]), told, "also when its text was given up for space");
            told
        };
        let mut seconds = seconds;
        assert_eq!(seconds("Mail was late between 09:00 UTC and 09:35 UTC."), Some(35 * 60));
        assert_eq!(seconds("Mail was late."), None, "not 0: nothing says it");
    }

    #[test]
    fn no_field_is_a_formula() {
        for (text, expected) in [
            ("plain", "plain"),
            ("+1", "\"'+1\""),
            ("-1", "\"'-1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            (" =1", "\"' =1\""),
            ("\t=1", "\"' =1\""),
            ("\0=1+1", "\"' =1+1\""),
            ("\u{7}\u{1b}@x", "\"'  @x\""),
            ("\u{202e}=1", "\"'=1\""),
            ("\u{feff}+1", "\"'+1\""),
            ("\u{200b}-1", "\"'-1\""),
            ("\r\n=1", "\"'\n=1\""),
            ("\u{a0}=1", "\"'\u{a0}=1\""),
            ("＝1", "\"'＝1\""),
            ("a=1", "a=1"),
            ("a\0b", "a b"),
            ("a\u{202e}b", "ab"),
            ("", ""),
        ] {
            let mut out = String::new();
            field(&mut out, text);
            assert_eq!(out, expected, "{text:?}");
        }
    }
}
