//! What the extension's toolbar button says: a few characters, a colour, a sentence.

use is_it_them_core::digits::digits;
use is_it_them_core::probe::Turn;
use is_it_them_core::status::{Health, Notification, Outcome};
use is_it_them_core::time::Timestamp;

use crate::language::gap;
use crate::messages::toolbar as said;

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
    /// vendor cannot be read, or was read too long before `now`, and `M` when one is under maintenance, so that neither
    /// looks like the other or like green. `muted` are not among the vendors: they count for nothing, and the title says how
    /// many there are, so that a calm button is not taken for a calm list.
    #[must_use]
    pub fn of(vendors: &[Outcome], muted: usize, now: Timestamp) -> Toolbar {
        let worst = Health::worst(vendors.iter().map(|vendor| vendor.shown(now)));
        let (text, health) = match worst {
            _ if vendors.is_empty() => (String::new(), Health::Unknown),
            Health::Unknown => ("?".into(), worst),
            Health::Maintenance => ("M".into(), worst),
            Health::Operational => (String::new(), worst),
            trouble => {
                let count = vendors.iter().filter(|vendor| vendor.shown(now).is_trouble()).count();
                (digits(count.min(999) as u64, 1), trouble)
            }
        };
        let mut title = title(vendors, muted > 0, now);
        if muted > 0 {
            title += if title.is_empty() { "" } else { gap() };
            title += &said::muted(muted as u64);
        }
        Toolbar { text, health, title }
    }

    /// Marks that a vendor posted on an incident that is watched: `!` behind the count, and the title begins with it.
    pub fn mark(&mut self, notification: &Notification<'_>) {
        if notification.is_gone() {
            return;
        }
        self.title.insert_str(0, &news(notification));
        if !self.text.ends_with('!') {
            self.text.push('!');
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

/// The vendor and what became of the incident that is watched: a notification's title.
#[must_use]
pub fn became(notification: &Notification<'_>) -> String {
    said::became(notification.vendor, notification.phase.map_or(said::not_listed(), crate::phase))
}

/// That a vendor posted on an incident that is watched.
fn news(notification: &Notification<'_>) -> String {
    said::news(&became(notification), notification.message) + gap()
}

/// The vendors that need attention at `now`, worst first; one calm sentence when nobody does.
fn title(vendors: &[Outcome], has_others: bool, now: Timestamp) -> String {
    let mut title = String::new();
    for place in 0..=Health::Operational.list_order() {
        for vendor in vendors {
            let shown = vendor.shown(now);
            if shown != Health::Operational && shown.list_order() == place {
                title += if title.is_empty() { "" } else { gap() };
                title += &sentence(vendor, now);
            }
        }
    }
    match vendors {
        _ if !title.is_empty() => title,
        [] if has_others => String::new(),
        [] => said::nobody().into(),
        [vendor] => said::is_operational(&name(vendor)),
        all => said::all_operational(all.len() as u64),
    }
}

fn sentence(vendor: &Outcome, now: Timestamp) -> String {
    let (name, state) = (name(vendor), crate::health(vendor.health));
    let is_over = vendor.health != Health::Unknown && !vendor.is_fresh(now);
    if is_over { said::stood(&name, state) } else { said::stands(&name, state) }
}

/// The vendor's name, with the parts that were chosen of it.
fn name(vendor: &Outcome) -> String {
    crate::parts::scoped(&vendor.name, &vendor.parts)
}

/// What there is to tell of a host that is asked every minute.
#[must_use]
pub fn vigil(turn: &Turn, host: &str) -> String {
    match turn {
        Turn::Failing { failed, of, .. } => {
            said::vigil_fails(host, &digits(*failed as u64, 1), &digits(*of as u64, 1))
        }
        Turn::Recovered { .. } => said::vigil_recovered(host),
    }
}

#[cfg(test)]
mod tests {
    use is_it_them_core::status::Phase;

    use super::*;

    fn now() -> Timestamp {
        Timestamp::from_millis(1_700_000_000_000)
    }

    /// A vendor of this health, read now.
    fn vendor(name: &str, health: Health) -> Outcome {
        Outcome { name: name.into(), health, read_at: Some(now()), ..Outcome::default() }
    }

    /// The same, but the latest attempt failed.
    fn failed(name: &str, health: Health) -> Outcome {
        Outcome { failed: true, ..vendor(name, health) }
    }

    /// One of which nothing was ever read.
    fn unread(name: &str) -> Outcome {
        Outcome { read_at: None, ..failed(name, Health::Unknown) }
    }

    #[test]
    fn the_button_says_the_worst_in_text_colour_and_words() {
        use Health::{Degraded, Maintenance, MajorOutage, Operational, PartialOutage, Unknown};
        let up = || vendor("Up", Operational);
        let old =
            |seconds: i64| Outcome { read_at: now().shifted(-seconds * 1000), ..vendor("Old", Operational) };
        let table = [
            (vec![vendor("Slow", Degraded)], "1", Degraded, "Slow: Degraded."),
            (vec![unread("status.slow.example")], "?", Unknown, "status.slow.example: Unknown."),
            (vec![], "", Unknown, "No vendors yet. Add one in the options."),
            (vec![up()], "", Operational, "Up is operational."),
            (vec![up(), vendor("Two", Operational)], "", Operational, "All 2 vendors are operational."),
            (
                vec![up(), vendor("Down", MajorOutage), vendor("Slow", Degraded)],
                "2",
                MajorOutage,
                "Down: Major outage. Slow: Degraded.",
            ),
            (vec![up(), unread("Mute")], "?", Unknown, "Mute: Unknown."),
            (vec![vendor("Odd", Unknown)], "?", Unknown, "Odd: Unknown."),
            (vec![failed("Old", Operational)], "?", Unknown, "Old: Operational when last read."),
            (vec![old(900)], "", Operational, "Old is operational."),
            (vec![old(901)], "?", Unknown, "Old: Operational when last read."),
            (vec![old(-3600)], "?", Unknown, "Old: Operational when last read."),
            (
                vec![Outcome { read_at: None, ..vendor("Old", Operational) }],
                "?",
                Unknown,
                "Old: Operational when last read.",
            ),
            (vec![failed("Old", PartialOutage)], "1", PartialOutage, "Old: Partial outage when last read."),
            (vec![up(), vendor("Work", Maintenance)], "M", Maintenance, "Work: Maintenance."),
            (
                vec![unread("Mute"), vendor("Work", Maintenance)],
                "?",
                Unknown,
                "Mute: Unknown. Work: Maintenance.",
            ),
            (
                vec![Outcome { parts: vec!["API".into()], ..vendor("Part", Degraded) }],
                "1",
                Degraded,
                "Part (API): Degraded.",
            ),
        ];
        for (vendors, text, health, title) in table {
            let toolbar = Toolbar::of(&vendors, 0, now());
            assert_eq!(
                (toolbar.text.as_str(), toolbar.health, toolbar.title.as_str()),
                (text, health, title)
            );
        }
    }

    #[test]
    fn who_is_muted_does_not_count_and_is_not_hidden() {
        let up = || vendor("Up", Health::Operational);
        for (vendors, muted, text, title) in [
            (vec![], 1, "", "Muted: 1."),
            (vec![up()], 2, "", "Up is operational. Muted: 2."),
            (vec![vendor("Slow", Health::Degraded)], 1, "1", "Slow: Degraded. Muted: 1."),
        ] {
            let toolbar = Toolbar::of(&vendors, muted, now());
            assert_eq!((toolbar.text.as_str(), toolbar.title.as_str()), (text, title));
        }
    }

    #[test]
    fn news_of_a_watched_incident_is_a_mark_behind_the_count_and_the_first_thing_said() {
        let notification =
            |phase| Notification { vendor: "X", phase, message: "Slow mails", ..Notification::default() };
        let (identified, resolved) = (&Phase::Identified, &Phase::Resolved);
        let table: [(_, &[Notification<'_>], &str, &str); 4] = [
            (Health::PartialOutage, &[], "1", "X: Partial outage."),
            (Health::PartialOutage, &[notification(None)], "1", "X: Partial outage."),
            (
                Health::Operational,
                &[notification(Some(resolved))],
                "!",
                "News of an incident you watch: X: Resolved, Slow mails. X is operational.",
            ),
            (
                Health::PartialOutage,
                &[notification(Some(identified)), notification(Some(resolved))],
                "1!",
                "News of an incident you watch: X: Resolved, Slow mails. \
                 News of an incident you watch: X: Identified, Slow mails. X: Partial outage.",
            ),
        ];
        for (health, news, text, title) in table {
            let mut toolbar = Toolbar::of(&[vendor("X", health)], 0, now());
            news.iter().for_each(|notification| toolbar.mark(notification));
            assert_eq!((toolbar.text.as_str(), toolbar.title.as_str()), (text, title));
        }
    }
}
