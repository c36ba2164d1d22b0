//! An incident to paste elsewhere: into a ticket, a chat, a program.

use serde_json::{Value, json};

use super::plain;
use crate::status::{Incident, Timestamp};
use crate::words;
use crate::words::history::{self as say, DateWriter};

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
        let phase = update.phase.as_ref().map(|phase| escaped(words::phase(phase)));
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
        let phase = update.phase.as_ref().map(words::phase).unwrap_or(say::UPDATE);
        let text = one_line(&plain(&update.text));
        if !text.is_empty() {
            lines.push(format!("{}: {}", one_line(phase), cut(&text, CHAT)));
        }
    }
    lines.extend(address(incident));
    lines.join("\n")
}

/// An incident as JSON: as in a report, with `vendor` and `duration_seconds`.
///
/// # Errors
/// Never for an incident that was read.
pub fn json(vendor: &str, incident: &Incident) -> Result<Value, serde_json::Error> {
    let mut value = serde_json::to_value(incident)?;
    if let Some(object) = value.as_object_mut() {
        object.insert("vendor".into(), json!(vendor));
        let seconds = incident.duration().map(|length| length.as_seconds());
        object.insert("duration_seconds".into(), json!(seconds));
    }
    Ok(value)
}

/// The longest text of an update in a chat, in characters.
const CHAT: usize = 300;

fn facts(incident: &Incident, date: DateWriter<'_>) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    facts.extend(incident.impact.as_ref().map(|impact| (say::IMPACT, words::impact(impact).to_owned())));
    facts.push((say::PHASE, words::phase(&incident.phase).to_owned()));
    facts.extend(incident.started_at.map(|at| (say::STARTED, date(at))));
    facts.extend(incident.resolved_at.map(|at| (say::RESOLVED, date(at))));
    facts.extend(incident.duration().map(|length| (say::DURATION, length.to_string())));
    if !incident.components.is_empty() {
        facts.push((say::COMPONENTS, incident.components.join(", ")));
    }
    facts
}

/// The incident's page, when it is an https address that ends where it ends.
fn address(incident: &Incident) -> Option<String> {
    let url = incident.url.as_ref()?;
    let is_whole =
        url.chars().all(|letter| letter.is_ascii_graphic() && !matches!(letter, '<' | '>' | '"' | '\\'));
    (url.starts_with("https://") && is_whole).then(|| url.clone())
}

fn one_line(text: &str) -> String {
    text.split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
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

/// Text that Markdown shows as it is, in one line.
fn escaped(text: &str) -> String {
    let text = one_line(text);
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let special = matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&');
        let leading = at == 0 && matches!(letter, '#' | '+' | '-' | '=');
        // "1." at the start of a line is a list.
        let numbered = matches!(letter, '.' | ')')
            && (1..10).contains(&at)
            && text.bytes().take(at).all(|byte| byte.is_ascii_digit());
        if special || leading || numbered {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::sample::{at, incident};
    use crate::words::history::english_date;

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
    fn json_is_the_incident_with_its_vendor_and_length() {
        let value = json("Customer.io", &seed()).unwrap();
        assert_eq!(value["vendor"], "Customer.io");
        assert_eq!(value["duration_seconds"], 4060);
        assert_eq!(value["started_at"], "2025-11-04T20:46:00Z");
        assert_eq!(value["updates"][1]["phase"], "investigating");
    }

    #[test]
    fn vendors_text_stays_text() {
        let mut hostile = seed();
        hostile.title = "[click](javascript:alert(1))\n# <b>*big*</b>".into();
        hostile.url = Some("https://x> <script>".into());
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
