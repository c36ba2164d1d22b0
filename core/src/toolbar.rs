//! What the extension's toolbar button says: a few characters, a colour, a sentence.

use crate::status::{Health, Reading, Vendor, Word};
use crate::words;

/// The toolbar button at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toolbar {
    /// At most four characters; empty when nothing needs attention.
    pub text: String,
    /// The state whose colour it takes.
    pub health: Health,
    /// The same in words, for a pointer's hover and for screen readers.
    pub title: String,
}

impl Toolbar {
    /// The button for these vendors: how many are in trouble, in the colour of the worst; without trouble `?` when a
    /// vendor cannot be read and `M` when one is under maintenance, so that neither looks like the other or like green.
    #[must_use]
    pub fn of(vendors: &[(Vendor, Reading)]) -> Toolbar {
        let worst = Health::worst(vendors.iter().map(|(_, reading)| reading.health()));
        let (mut trouble, mut unread) = (0, false);
        for (_, reading) in vendors {
            let health = reading.health();
            trouble += usize::from(health.is_trouble());
            unread |= reading.failure.is_some() || health == Health::Unknown;
        }
        let (text, health) = match worst {
            worst if worst.is_trouble() => (trouble.min(999).to_string(), worst),
            _ if vendors.is_empty() => (String::new(), Health::Unknown),
            _ if unread => ("?".into(), Health::Unknown),
            Health::Maintenance => ("M".into(), Health::Maintenance),
            calm => (String::new(), calm),
        };
        Toolbar { text, health, title: words::toolbar::title(vendors) }
    }

    /// Marks that vendors posted on incidents that are watched: `!` behind the count, and the title begins with it.
    pub fn mark(&mut self, news: &[Word<'_>]) {
        for word in news.iter().filter(|word| !word.gone) {
            self.title.insert_str(0, &words::toolbar::news(word));
            if !self.text.ends_with('!') {
                self.text.push('!');
            }
        }
    }

    /// The badge's background as `#rrggbb`: the light theme's tokens, which carry white text.
    #[must_use]
    pub fn colour(&self) -> &'static str {
        match self.health {
            Health::Operational => "#137a4b",
            Health::Maintenance => "#1f63c9",
            Health::Degraded => "#8a6100",
            Health::PartialOutage => "#b4480b",
            Health::MajorOutage => "#c4273a",
            Health::Unknown => "#5f6b7a",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed;
    use crate::status::{Failure, Source, Timestamp};

    fn vendor(name: &str, indicator: Option<&str>, failure: Option<Failure>) -> (Vendor, Reading) {
        let mut reading = Reading { failure, ..Reading::default() };
        if let Some(indicator) = indicator {
            let document =
                format!(r#"{{"page":{{"name":"{name}"}},"status":{{"indicator":"{indicator}"}}}}"#);
            let report = feed::read(feed::Format::Statuspage, document.as_bytes()).unwrap();
            let failure = reading.failure.take();
            reading =
                Reading { failure, ..Reading::success(report, Timestamp::from_millis(0), Source::Live) };
        }
        let id = name.to_lowercase();
        (
            Vendor {
                page: format!("https://status.{id}.example"),
                id,
                name: name.into(),
                ..Vendor::default()
            },
            reading,
        )
    }

    #[test]
    fn the_button_says_the_worst_in_text_colour_and_words() {
        let up = || vendor("Up", Some("none"), None);
        let by_address = |(mut vendor, reading): (Vendor, Reading)| {
            vendor.name = "status.slow.example".into();
            vec![(vendor, reading)]
        };
        let table = [
            (by_address(vendor("Slow", Some("minor"), None)), "1", Health::Degraded, "Slow: Degraded."),
            (
                by_address(vendor("Slow", None, Some(Failure::Blocked))),
                "?",
                Health::Unknown,
                "status.slow.example: Unknown.",
            ),
            (vec![], "", Health::Unknown, "No vendors yet. Add one in the options."),
            (vec![up()], "", Health::Operational, "Up is operational."),
            (
                vec![up(), vendor("Two", Some("none"), None)],
                "",
                Health::Operational,
                "All 2 vendors are operational.",
            ),
            (
                vec![up(), vendor("Down", Some("critical"), None), vendor("Slow", Some("minor"), None)],
                "2",
                Health::MajorOutage,
                "Down: Major outage. Slow: Degraded.",
            ),
            (
                vec![up(), vendor("Mute", None, Some(Failure::Blocked))],
                "?",
                Health::Unknown,
                "Mute: Unknown.",
            ),
            (
                vec![vendor("Old", Some("none"), Some(Failure::Offline))],
                "?",
                Health::Unknown,
                "Old: Operational when last read.",
            ),
            (
                vec![vendor("Old", Some("major"), Some(Failure::Offline))],
                "1",
                Health::PartialOutage,
                "Old: Partial outage when last read.",
            ),
            (
                vec![up(), vendor("Work", Some("maintenance"), None)],
                "M",
                Health::Maintenance,
                "Work: Maintenance.",
            ),
        ];
        for (vendors, text, health, title) in table {
            let toolbar = Toolbar::of(&vendors);
            assert_eq!(
                (toolbar.text.as_str(), toolbar.health, toolbar.title.as_str()),
                (text, health, title)
            );
        }
    }

    #[test]
    fn news_of_a_watched_incident_is_a_mark_behind_the_count_and_the_first_thing_said() {
        let word =
            |title: &str, gone| Word { title: title.into(), message: "Slow mails", gone, ..Word::default() };
        let table: [(_, &[Word<'_>], &str, &str); 4] = [
            ("major", &[], "1", "X: Partial outage."),
            ("major", &[word("X: No longer listed", true)], "1", "X: Partial outage."),
            (
                "none",
                &[word("X: Resolved", false)],
                "!",
                "News of an incident you watch: X: Resolved, Slow mails. X is operational.",
            ),
            (
                "major",
                &[word("X: Identified", false), word("X: Resolved", false)],
                "1!",
                "News of an incident you watch: X: Resolved, Slow mails. \
                 News of an incident you watch: X: Identified, Slow mails. X: Partial outage.",
            ),
        ];
        for (indicator, news, text, title) in table {
            let mut toolbar = Toolbar::of(&[vendor("X", Some(indicator), None)]);
            toolbar.mark(news);
            assert_eq!((toolbar.text.as_str(), toolbar.title.as_str()), (text, title));
        }
    }
}
