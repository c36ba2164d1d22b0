//! What to say: a status note for the team and a report for the vendor's support. Facts alone, with times in UTC and in
//! the reader's zone; nothing that looks like a secret, and no one's name.

use super::{diagnosis as say, outcome as word};
use is_it_them_core::copied;
use is_it_them_core::diagnosis::{Case, Diagnosis, Direction, Markup, Origin, Verdict, redact};
use is_it_them_core::time::Timestamp;

/// The status note for the team. `local` writes an instant in the reader's zone, with the zone.
#[must_use]
pub fn team_note(
    case: &Case<'_>,
    diagnosis: &Diagnosis,
    markup: Markup,
    local: &dyn Fn(Timestamp) -> String,
) -> String {
    let mut note = Note::new(markup);
    let severity = diagnosis.severity.map(|it| it.name());
    note.title(&word::team_title(case.vendor, say::verdict(diagnosis.verdict), severity));
    facts(&mut note, case, local);
    let side = match diagnosis.verdict {
        Verdict::Them => Some(Direction::Them),
        Verdict::Us => Some(Direction::Us),
        Verdict::Unclear => None,
    };
    let reasons = diagnosis
        .evidence
        .iter()
        .filter(|item| item.weight > 0 && side.is_none_or(|side| item.points_to == side));
    for item in reasons.take(3) {
        let link = match &item.origin {
            Origin::Incident { url, .. } | Origin::Page { url, .. } => url.as_deref(),
            _ => None,
        };
        note.linked(word::reason(), &say::say_of(case.playbook, &item.sign, local), link);
    }
    // What could not be read is no reason either way, and the note's readers must know it.
    if let Some(reading) = case.readings.iter().find(|reading| reading.failure.is_some()) {
        note.line(word::their_page(), &unread(reading.read_at.map(|at| both(at, local))));
    }
    if let Some(runbook) = diagnosis.runbook.as_deref().and_then(|id| case.playbook.runbook(id)) {
        note.line(
            word::runbook(),
            &format!("{} \u{2013} {}", runbook.id, crate::of_playbook(case.playbook, &runbook.name)),
        );
    }
    if let Some(step) = diagnosis.next_steps.first() {
        note.line(word::next(), &say::step_of(case.playbook, step, local));
    }
    note.line(word::as_of(), &both(case.now, local));
    note.text
}

/// Adds to a note the address at which a colleague finds the same, which was checked before.
pub fn add_link(note: &mut String, link: &str, markup: Markup) {
    let mut grown = Note { markup, text: std::mem::take(note) };
    grown.put(word::open_here(), link);
    *note = grown.text;
}

/// The report for the vendor's support: what is seen, since when, by whom; and what its page says of it. No verdict.
#[must_use]
pub fn support_report(
    case: &Case<'_>,
    diagnosis: &Diagnosis,
    markup: Markup,
    local: &dyn Fn(Timestamp) -> String,
) -> String {
    let mut note = Note::new(markup);
    note.title(&word::support_title(case.vendor));
    facts(&mut note, case, local);
    match case.answers.after_our_change {
        Some(true) => note.line(word::our_side(), word::changed()),
        Some(false) => note.line(word::our_side(), word::unchanged()),
        None => {}
    }
    let incident = diagnosis.evidence.iter().find_map(|item| match &item.origin {
        Origin::Incident { url, id, .. } if diagnosis.incidents.first() == Some(id) => Some((id, url)),
        _ => None,
    });
    match incident {
        Some((id, url)) => match copied::address(url.as_deref()) {
            Some(_) => note.linked(word::your_incident(), "", url.as_deref()),
            None => note.line(word::your_incident(), id),
        },
        // A page that was not read now shows nothing either way.
        None => {
            let failed = case.readings.iter().find(|reading| reading.failure.is_some());
            match failed {
                Some(reading) => {
                    note.line(word::your_page(), &unread(reading.read_at.map(|at| both(at, local))))
                }
                None if case.readings.is_empty() => {}
                None => note.line(word::your_incident(), word::no_incident()),
            }
        }
    }
    note.line(word::as_of(), &both(case.now, local));
    note.text
}

/// That a page could not be read, and since when.
fn unread(read_at: Option<String>) -> String {
    read_at.map_or_else(|| word::unread().into(), |at| word::unread_since(&at))
}

fn facts(note: &mut Note, case: &Case<'_>, local: &dyn Fn(Timestamp) -> String) {
    let answers = case.answers;
    let of = |text| crate::of_playbook(case.playbook, text);
    let text = |given: &Option<String>| given.as_deref().map(redact).unwrap_or_default();
    let symptom = answers.symptom.as_deref().and_then(|id| case.playbook.symptom(id));
    let region =
        answers.region.as_deref().map(|word| case.playbook.region(word).map_or(word, |it| of(&it.name)));
    let stage = answers.stage.map(|stage| case.playbook.stage(stage).map_or(stage.name(), |it| of(&it.name)));
    let lines = [
        (word::symptom(), symptom.map(|symptom| of(&symptom.name).to_owned()).unwrap_or_default()),
        (word::expected(), text(&answers.expected)),
        (word::actual(), text(&answers.actual)),
        (word::error(), answers.any_error().map(say::error).unwrap_or_default()),
        (word::since(), answers.started_at.map(|at| both(at, local)).unwrap_or_default()),
        (word::who_label(), answers.who.map(word::who).unwrap_or_default().into()),
        (word::how_often_label(), answers.how_often.map(word::how_often).unwrap_or_default().into()),
        (word::rate_label(), answers.failure_rate.map(word::rate).unwrap_or_default()),
        (word::stage(), stage.unwrap_or_default().into()),
        (word::parts(), redact(&answers.components.join(", "))),
        (word::region(), region.map(redact).unwrap_or_default()),
    ];
    lines.iter().for_each(|(label, value)| note.line(label, value));
}

/// `2025-11-04 20:15 UTC (21:15 CET)`; where the reader's own time is the same, that once.
fn both(at: Timestamp, local: &dyn Fn(Timestamp) -> String) -> String {
    let (year, month, day, hour, minute, _) = at.civil();
    let utc = format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02} UTC");
    let local = local(at);
    // A browser writes the zone last, and another one with how far it is from this.
    if local.ends_with("UTC") || local.ends_with("GMT") { utc } else { word::both_times(&utc, &local) }
}

/// A text that grows line by line.
struct Note {
    markup: Markup,
    text: String,
}

impl Note {
    fn new(markup: Markup) -> Note {
        Note { markup, text: String::new() }
    }

    fn title(&mut self, title: &str) {
        let title = self.safe(title);
        self.text = match self.markup {
            Markup::Markdown => format!("## {title}\n\n"),
            Markup::Slack => format!("*{title}*\n"),
            Markup::Plain => format!("{title}\n\n"),
        };
    }

    /// `label: value` in a line of its own; nothing when there is no value.
    fn line(&mut self, label: &str, value: &str) {
        self.put(label, &self.safe(value));
    }

    /// The same with an address of the vendor's page behind it.
    fn linked(&mut self, label: &str, value: &str, link: Option<&str>) {
        let link = copied::address(link).unwrap_or_default();
        self.put(label, format!("{} {link}", self.safe(value)).trim());
    }

    /// A line of which all is safe.
    fn put(&mut self, label: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        let line = match self.markup {
            Markup::Markdown => format!("- **{label}:** {value}\n"),
            Markup::Slack => format!("\u{2022} *{label}:* {value}\n"),
            Markup::Plain => format!("{label}: {value}\n"),
        };
        self.text.push_str(&line);
    }

    fn safe(&self, value: &str) -> String {
        copied::line(value, self.markup)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile::HOSTILE;

    #[test]
    fn a_note_says_where_a_colleague_finds_the_same() {
        for (markup, line) in [
            (Markup::Markdown, "- **Open it:** https://wiki.example.com/x#1&v=acme"),
            (Markup::Slack, "\u{2022} *Open it:* https://wiki.example.com/x#1&v=acme"),
            (Markup::Plain, "Open it: https://wiki.example.com/x#1&v=acme"),
        ] {
            let mut note = "Acme: Them\n".to_string();
            add_link(&mut note, "https://wiki.example.com/x#1&v=acme", markup);
            assert_eq!(note, format!("Acme: Them\n{line}\n"));
        }
    }

    #[test]
    fn a_time_is_written_once_where_the_readers_own_is_utc() {
        let at = Timestamp::from_millis(1_762_287_300_000);
        for (local, written) in [
            ("4 Nov 2025, 21:15 CET", "2025-11-04 20:15 UTC (4 Nov 2025, 21:15 CET)"),
            ("4 nov. 2025, 21:15 UTC+1", "2025-11-04 20:15 UTC (4 nov. 2025, 21:15 UTC+1)"),
            ("4 Nov 2025, 20:15 UTC", "2025-11-04 20:15 UTC"),
            ("4 Nov 2025, 20:15 GMT", "2025-11-04 20:15 UTC"),
        ] {
            assert_eq!(both(at, &|_| local.into()), written);
        }
    }

    #[test]
    fn nothing_in_a_note_calls_links_or_turns() {
        for (text, never) in HOSTILE {
            for markup in [Markup::Markdown, Markup::Plain, Markup::Slack] {
                let mut note = Note::new(markup);
                note.title(text);
                note.line("Error", text);
                note.linked("Reason", text, Some("https://github.com@evil.example"));
                note.linked("Reason", text, Some("https://status.example.com/1"));
                for part in never.iter().filter(|part| **part != "\n").chain(&["github.com@"]) {
                    assert!(!note.text.contains(part), "{markup:?}: {text:?} became {}", note.text);
                }
                assert!(note.text.ends_with(" https://status.example.com/1\n"), "{}", note.text);
            }
        }
    }
}
