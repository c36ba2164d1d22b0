//! The export of maintenances as an iCalendar file.

use super::plain;
use crate::copied::{address, clean};
use crate::status::{Maintenance, MaintenancePhase, Vendor};
use crate::time::Timestamp;

/// Announced work as a calendar after RFC 5545, one event each; `now` stamps it. Work without a start is left out. The
/// UID is made of the vendor's id and the work's, so that importing again updates the event.
#[must_use]
pub fn ics(works: &[(&Vendor, &Maintenance)], now: Timestamp) -> String {
    let mut out = String::new();
    for fixed in
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Is It Them?//Maintenances//EN", "CALSCALE:GREGORIAN"]
    {
        line(&mut out, fixed);
    }
    for (vendor, work) in works {
        if let Some(starts) = work.starts_at {
            event(&mut out, vendor, work, starts, now);
        }
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn event(out: &mut String, vendor: &Vendor, work: &Maintenance, starts: Timestamp, now: Timestamp) {
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}", uid(vendor, work)));
    line(out, &format!("DTSTAMP:{}", stamp(now)));
    line(out, &format!("DTSTART:{}", stamp(starts)));
    // An end before the start is not allowed, and would make the whole file unreadable.
    if let Some(ends) = work.ends_at.filter(|ends| *ends > starts) {
        line(out, &format!("DTEND:{}", stamp(ends)));
    }
    line(out, &format!("SUMMARY:{}", escaped(&format!("{}: {}", vendor.name, work.title))));
    let mut details: Vec<String> = Vec::new();
    if !work.components.is_empty() {
        details.push(work.components.join(", "));
    }
    details.extend(work.updates.first().map(|update| plain(&update.text)).filter(|text| !text.is_empty()));
    if !details.is_empty() {
        line(out, &format!("DESCRIPTION:{}", escaped(&details.join("\n\n"))));
    }
    if let Some(url) = address(work.url.as_deref()) {
        line(out, &format!("URL:{url}"));
    }
    let is_announced = work.phase == MaintenancePhase::Scheduled;
    line(out, if is_announced { "STATUS:TENTATIVE" } else { "STATUS:CONFIRMED" });
    // Somebody else's work does not keep the reader busy.
    line(out, "TRANSP:TRANSPARENT");
    line(out, "END:VEVENT");
}

fn uid(vendor: &Vendor, work: &Maintenance) -> String {
    let id = if work.id.is_empty() { &work.title } else { &work.id };
    let safe = |text: &str| -> String {
        text.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect()
    };
    format!("{}-{}@is-it-them", safe(&vendor.id), safe(id))
}

/// `20260112T090000Z`
fn stamp(at: Timestamp) -> String {
    let (year, month, day, hour, minute, second) = at.civil();
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// Text as RFC 5545, 3.3.11 has it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in clean(text).chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            letter => out.push(letter),
        }
    }
    out
}

/// The most octets of a line, its end apart (RFC 5545, 3.1).
const LINE: usize = 75;

/// A content line, folded between characters.
fn line(out: &mut String, text: &str) {
    let mut used = 0;
    for letter in text.chars() {
        if used + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(letter);
        used += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::sample::{at, post};
    use crate::status::HttpsUrl;

    fn vendor() -> Vendor {
        Vendor { id: "customer-io".into(), name: "Customer.io".into(), ..Vendor::default() }
    }

    fn work(title: &str) -> Maintenance {
        Maintenance {
            id: "x1 é".into(),
            title: title.into(),
            phase: MaintenancePhase::Scheduled,
            starts_at: Some(at("2026-01-12T09:00Z")),
            ends_at: Some(at("2026-01-12T11:30Z")),
            components: vec!["API".into(), "Web".into()],
            component_ids: vec![],
            url: HttpsUrl::parse("https://status.example.com/maintenances/x1"),
            updates: vec![post(
                "scheduled",
                "2026-01-01T00:00Z",
                "We will **upgrade**; expect\nshort breaks \\o/",
            )],
        }
    }

    #[test]
    fn one_event_a_maintenance() {
        let (vendor, work) = (vendor(), work("Database upgrade, EU"));
        assert_eq!(
            ics(&[(&vendor, &work)], at("2026-01-02T03:04:05Z")),
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Is It Them?//Maintenances//EN\r\nCALSCALE:GREGORIAN\r\n\
             BEGIN:VEVENT\r\nUID:customer-io-x1--@is-it-them\r\nDTSTAMP:20260102T030405Z\r\nDTSTART:20260112T090000Z\r\n\
             DTEND:20260112T113000Z\r\nSUMMARY:Customer.io: Database upgrade\\, EU\r\n\
             DESCRIPTION:API\\, Web\\n\\nWe will upgrade\\; expect\\nshort breaks \\\\o/\r\n\
             URL:https://status.example.com/maintenances/x1\r\nSTATUS:TENTATIVE\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n\
             END:VCALENDAR\r\n"
        );
    }

    #[test]
    fn lines_fold_between_characters_at_75_octets() {
        let mut work = work(&"ä€😀x".repeat(60));
        work.updates[0].text = "no spaces ".repeat(40);
        let (vendor, now) = (vendor(), at("2026-01-02T03:04:05Z"));
        let text = ics(&[(&vendor, &work)], now);
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("SUMMARY:Customer.io: {}\r\n", "ä€😀x".repeat(60))));
    }

    #[test]
    fn hostile_values_add_no_lines_of_their_own() {
        let mut work = work("A\r\nATTENDEE:mailto:x@example.com");
        work.url = HttpsUrl::parse("https://x\r\nBEGIN:VALARM");
        work.ends_at = Some(at("2026-01-12T08:00Z"));
        let vendor = Vendor { id: "v\r\nX:1".into(), ..vendor() };
        let text = ics(&[(&vendor, &work)], at("2026-01-02T03:04:05Z"));
        assert!(!text.contains("\r\nATTENDEE") && !text.contains("VALARM") && !text.contains("\r\nX:1"));
        assert!(!text.contains("DTEND"));
        work.starts_at = None;
        assert!(!ics(&[(&vendor, &work)], at("2026-01-02T03:04:05Z")).contains("VEVENT"));
    }
}
