//! An incident to paste elsewhere: into a ticket, a chat, a program.

use is_it_them_core::tree::Value;

use crate::history::{self as say, DateWriter};
use is_it_them_core::copied::{self, Markup};
use is_it_them_core::history::{known_span, plain};
use is_it_them_core::status::{Incident, Record};
use is_it_them_core::time::{Elapsed, Timestamp};

/// An incident as Markdown, for a ticket or a wiki: title, summary, facts, updates newest first, the vendor's page.
/// `date` writes an instant with its time of day.
#[must_use]
pub fn markdown(vendor: &str, incident: &Incident, now: Timestamp, date: DateWriter<'_>) -> String {
    let mut out = format!("## {}: {}\n\n", escaped(vendor), escaped(&incident.title));
    out.push_str(&escaped(&say::summary(vendor, incident, now, date)));
    out.push_str("\n\n");
    for (label, value) in facts(incident, date) {
        out.push_str(&format!("- **{label}:** {}\n", escaped(&value)));
    }
    if let Some(url) = address(incident) {
        out.push_str(&format!("- <{url}>\n"));
    }
    for update in &incident.updates {
        let at = update.at.map(date).unwrap_or_default();
        let phase = update.phase.as_ref().map(|phase| escaped(crate::phase(phase)));
        let head: Vec<String> = phase.into_iter().chain((!at.is_empty()).then(|| escaped(&at))).collect();
        out.push_str(&format!("\n**{}**\n", head.join(", ")));
        for line in plain(&update.text).lines() {
            out.push_str(&format!("\n{}\n", escaped(line)));
        }
    }
    out
}

/// An incident as plain text for a chat: the summary, the latest update, the vendor's page. Each in
/// one line, so that nothing of the vendor's passes for a line of ours.
#[must_use]
pub fn chat(vendor: &str, incident: &Incident, now: Timestamp, date: DateWriter<'_>) -> String {
    let mut lines = vec![one_line(&incident.title), one_line(&say::summary(vendor, incident, now, date))];
    if let Some(update) = incident.updates.first() {
        let phase = update.phase.as_ref().map(crate::phase).unwrap_or_else(|| say::update());
        let text = one_line(&plain(&update.text));
        if !text.is_empty() {
            lines.push(format!("{}: {}", one_line(phase), cut(&text, CHAT)));
        }
    }
    lines.extend(address(incident));
    lines.join("\n")
}

/// An incident as JSON: as in a report, with `vendor` and `duration_seconds`.
#[must_use]
pub fn json(vendor: &str, incident: &Incident) -> String {
    let mut incident = incident.clone();
    let span = known_span(&incident);
    let seconds = span.map(|(from, to)| Elapsed::between(from, to).as_seconds());
    let mut value = incident.to_value();
    if let Value::Object(members) = &mut value {
        members.insert("vendor", vendor);
        members.insert("duration_seconds", seconds);
    }
    value.to_text()
}

/// The longest text of an update in a chat, in characters.
const CHAT: usize = 300;

fn facts(incident: &Incident, date: DateWriter<'_>) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    facts.extend(incident.impact.as_ref().map(|impact| (say::impact(), crate::impact(impact).to_owned())));
    facts.push((say::phase(), crate::phase(&incident.phase).to_owned()));
    facts.extend(incident.started_at.map(|at| (say::started(), date(at))));
    facts.extend(incident.resolved_at.map(|at| (say::resolved(), date(at))));
    facts.extend(
        known_span(incident).map(|(from, to)| (say::duration(), crate::length(Elapsed::between(from, to)))),
    );
    if !incident.components.is_empty() {
        facts.push((say::components(), incident.components.join(", ")));
    }
    facts
}

/// The incident's page.
fn address(incident: &Incident) -> Option<String> {
    copied::address(incident.url.as_deref())
}

fn one_line(text: &str) -> String {
    copied::line(text, Markup::Plain)
}

/// Text that Markdown shows as it is, in one line.
fn escaped(text: &str) -> String {
    copied::line(text, Markup::Markdown)
}

fn cut(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        None => text.to_owned(),
        Some((end, _)) => {
            let kept = text.get(..end).unwrap_or_default();
            format!("{}…", kept.rsplit_once(' ').map_or(kept, |(words, _)| words))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::english_date;
    use crate::hostile::HOSTILE;
    use crate::sample::{at, incident};
    use is_it_them_core::history::archive::{Event, Kept, VendorArchive};
    use is_it_them_core::history::{csv, ics};
    use is_it_them_core::status::{HttpsUrl, Maintenance, Vendor};

    fn seed() -> Incident {
        let mut seed = incident("1", "Some delays", "2025-11-04T20:46:00Z", "2025-11-04T21:53:40Z");
        seed.components = vec!["Data Processing".into()];
        seed
    }

    #[test]
    fn markdown_tells_the_whole_incident() {
        assert_eq!(
            markdown("Customer.io", &seed(), at("2025-11-05T00:00Z"), &english_date),
            "## Customer.io: Some delays\n\nCustomer.io experienced a minor incident on November 4, 2025 affecting Data \
             Processing, lasting 1h 7m. It is resolved.\n\n- **Impact:** Minor\n- **Phase:** Resolved\n- **Started:** November \
             4, 2025\n- **Resolved:** November 4, 2025\n- **Duration:** 1h 7m\n- **Components:** Data Processing\n- \
             <https://status.example.com/incidents/1>\n\n**Resolved, November 4, 2025**\n\nThis incident has been \
             resolved.\n\n**Investigating, November 4, 2025**\n\nWe are investigating.\n"
        );
    }

    #[test]
    fn chat_gets_three_lines_and_the_address() {
        assert_eq!(
            chat("Customer.io", &seed(), at("2025-11-05T00:00Z"), &english_date),
            "Some delays\nCustomer.io experienced a minor incident on November 4, 2025 affecting Data Processing, lasting 1h \
             7m. It is resolved.\nResolved: This incident has been resolved.\nhttps://status.example.com/incidents/1"
        );
    }

    #[test]
    fn what_was_posted_once_has_the_length_that_its_words_tell() {
        let mut once = seed();
        once.started_at = once.resolved_at;
        once.updates.truncate(1);
        once.updates[0].text = "Delays between 20:46 UTC and 21:53 UTC.".into();
        let text = markdown("Customer.io", &once, at("2025-11-05T00:00Z"), &english_date);
        assert!(text.contains("lasting 1h 7m.") && text.contains("**Duration:** 1h 7m"), "{text}");
        assert!(json("Customer.io", &once).contains("\"duration_seconds\":4020"));
    }

    #[test]
    fn json_is_the_incident_with_its_vendor_and_length() {
        let value: serde_json::Value = serde_json::from_str(&json("Customer.io", &seed())).unwrap();
        assert_eq!(value["vendor"], "Customer.io");
        assert_eq!(value["duration_seconds"], 4060);
        assert_eq!(value["started_at"], "2025-11-04T20:46:00Z");
        assert_eq!(value["updates"][1]["phase"], "investigating");
    }

    #[test]
    fn nothing_in_a_copy_calls_links_or_turns() {
        for (text, never) in HOSTILE {
            let mut hostile = seed();
            hostile.title = text.into();
            hostile.components = vec![text.into()];
            hostile.url = HttpsUrl::parse("https://evil.example\\@github.com");
            assert!(hostile.url.is_some());
            hostile.updates[0].text = text.into();
            hostile.updates[0].phase = Some(text.into());
            let now = at("2025-11-05T00:00Z");
            let markdown = markdown(text, &hostile, now, &english_date);
            let chat = chat(text, &hostile, now, &english_date);
            for part in never.iter().filter(|part| **part != "\n").chain(&["@github.com"]) {
                assert!(!markdown.contains(part) && !chat.contains(part), "{text:?}: {markdown}\n{chat}");
            }
            assert!(chat.lines().count() <= 3, "{chat}");
            let work = Maintenance {
                title: text.into(),
                starts_at: Some(now),
                updates: hostile.updates.clone(),
                ..Maintenance::default()
            };
            let vendor = Vendor { name: text.into(), ..Vendor::default() };
            let mut archive = VendorArchive::new(vendor.clone(), now);
            archive.events = vec![Kept::seen(Event::Incident(hostile), now)];
            for table in [csv(&[archive]), ics(&[(&vendor, &work)], now)] {
                let is_unseen = |letter: char| copied::is_unseen(letter) || letter.is_control();
                let left: Vec<char> = table.chars().filter(|letter| is_unseen(*letter)).collect();
                assert!(left.iter().all(|letter| matches!(letter, '\r' | '\n')), "{table:?}");
                assert!(!table.contains("@github.com"), "{table}");
            }
        }
    }

    #[test]
    fn vendors_text_stays_text() {
        let mut hostile = seed();
        hostile.title = "[click](javascript:alert(1))\n# <b>*big*</b>".into();
        hostile.url = HttpsUrl::parse("https://x><script>");
        assert!(hostile.url.is_some());
        hostile.updates[0].text =
            "1. <a href='https://evil.example'>x</a>\n\n| a | b |\n# Head\n- item".into();
        let text = markdown("A_B", &hostile, at("2025-11-05T00:00Z"), &english_date);
        assert!(
            text.starts_with("## A\\_B: \\[click\\](javascript:alert(1)) # \\<b\\>\\*big\\*\\</b\\>\n"),
            "{text}"
        );
        assert!(!text.contains("<script>") && !text.contains("evil"), "{text}");
        assert!(text.contains("\n1\\. x\n") && text.contains("\n\\| a \\| b \\|\n"), "{text}");
        assert!(text.contains("\n\\- item\n"), "{text}");
        let text = chat("A", &hostile, at("2025-11-05T00:00Z"), &english_date);
        assert_eq!(text.lines().count(), 3, "{text}");
    }
}
