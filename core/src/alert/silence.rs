//! How a person silences one vendor: for a time, until what goes on is over, or for good.

use super::{VendorWish, Wishes};
use crate::status::Report;
use crate::status::record::{Record, Tree, objects};
use crate::time::Timestamp;

/// A way to silence a vendor, or to end that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// The vendor is told of again, and counts.
    Off,
    /// Nothing is told for an hour.
    Hour,
    /// Nothing is told for eight hours.
    Hours,
    /// Nothing is told of what goes on now.
    Over,
    /// Nothing is told, and the vendor does not count.
    Muted,
}

impl Silence {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Silence; 5] =
        [Silence::Off, Silence::Hour, Silence::Hours, Silence::Over, Silence::Muted];

    /// The name by which pages hand it on.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Silence::Off => "off",
            Silence::Hour => "hour",
            Silence::Hours => "hours",
            Silence::Over => "over",
            Silence::Muted => "muted",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Silence> {
        Silence::ALL.into_iter().find(|silence| silence.name() == name)
    }

    /// Whether it ends by itself. Such a one is offered only where a person is told of changes: it holds back nothing else, while a
    /// muted vendor is also left out of the button's count.
    #[must_use]
    pub fn is_for_a_time(self) -> bool {
        !matches!(self, Silence::Off | Silence::Muted)
    }
}

/// What a vendor is silenced by at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silenced {
    /// For good.
    Muted,
    /// Until this instant.
    Until(Timestamp),
    /// Until what goes on is over.
    Over,
}

impl VendorWish {
    /// Silences the vendor from `now` on, in this way alone.
    pub fn silence(&mut self, silence: Silence, now: Timestamp) {
        let hours = |hours: i64| now.shifted(hours * 3_600_000);
        self.muted = silence == Silence::Muted;
        self.over = (silence == Silence::Over).then_some(now);
        self.until = match silence {
            Silence::Hour => hours(1),
            Silence::Hours => hours(8),
            _ => None,
        };
    }

    /// What the vendor is silenced by at `now`; what was let be until it is over is over where `report` has none of it any more.
    #[must_use]
    pub fn silenced(&self, now: Timestamp, report: Option<&Report>) -> Option<Silenced> {
        if self.muted {
            return Some(Silenced::Muted);
        }
        match self.until {
            Some(until) if self.snoozes(now) => Some(Silenced::Until(until)),
            _ => {
                self.over.filter(|_| report.is_none_or(|report| self.goes_on(report))).map(|_| Silenced::Over)
            }
        }
    }

    /// Lets nothing be any more that was let be before `seen`, when all of that was over.
    pub fn end(&mut self, seen: Timestamp) {
        self.over = self.over.filter(|over| *over > seen);
    }

    /// Whether something of what is let be until it is over goes on: an incident that had begun, or trouble that no incident tells. That
    /// such trouble is another is nowhere to be seen, so the background [ends](VendorWish::end) what it saw to be over.
    pub(super) fn goes_on(&self, report: &Report) -> bool {
        let mut open = report.open_incidents().peekable();
        if open.peek().is_none() {
            report.health().is_trouble()
        } else {
            open.any(|it| self.lets_be(it.started_at))
        }
    }
}

/// Of the [`Wishes`] as they are kept, what a list shows of its vendors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Silences {
    /// Whether anything is to be told at all.
    pub on: bool,
    /// What is wanted of single vendors.
    pub vendors: Vec<VendorWish>,
}

impl Silences {
    /// What is wanted of a vendor, by its page.
    #[must_use]
    pub fn of(&self, page: &str) -> Option<&VendorWish> {
        self.vendors.iter().find(|wish| wish.page == page)
    }
}

impl From<&Wishes> for Silences {
    fn from(wishes: &Wishes) -> Silences {
        Silences { on: wishes.on, vendors: wishes.vendors.clone() }
    }
}

objects! {
    Silences { on, vendors } blank Silences::default();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::{Format, Health, Incident};

    const HOUR: i64 = 3_600_000;

    fn at(hours: i64) -> Timestamp {
        Timestamp::from_millis(1_700_000_000_000 + hours * HOUR)
    }

    fn wish(silence: Silence) -> VendorWish {
        let mut wish = VendorWish { page: "https://x.example".into(), ..VendorWish::default() };
        wish.silence(Silence::Muted, at(0));
        wish.silence(silence, at(0));
        wish
    }

    #[test]
    fn a_vendor_is_silenced_in_one_way_for_as_long_as_was_said() {
        for (silence, now, silenced) in [
            (Silence::Off, 0, None),
            (Silence::Muted, 1_000, Some(Silenced::Muted)),
            (Silence::Hour, 0, Some(Silenced::Until(at(1)))),
            (Silence::Hour, 1, None),
            (Silence::Hours, 7, Some(Silenced::Until(at(8)))),
            (Silence::Hours, 8, None),
            (Silence::Over, 1_000, Some(Silenced::Over)),
        ] {
            assert_eq!(wish(silence).silenced(at(now), None), silenced, "{silence:?} after {now} h");
            assert_eq!(Silence::named(silence.name()), Some(silence));
        }
        assert_eq!(Silence::named("for ever"), None);
    }

    #[test]
    fn until_it_is_over_ends_with_what_went_on_then() {
        let incident = |hours| Incident { started_at: Some(at(hours)), ..Incident::default() };
        let report = |incidents: Vec<Incident>, health: Health| {
            let mut report = Report::new(Format::Statuspage);
            report.indicator = Some(health);
            report.incidents = incidents;
            report
        };
        for (report, silenced) in [
            (report(vec![incident(-1)], Health::Degraded), Some(Silenced::Over)),
            (report(vec![incident(1)], Health::Degraded), None),
            (report(vec![incident(1), incident(-1)], Health::Degraded), Some(Silenced::Over)),
            (report(vec![], Health::Degraded), Some(Silenced::Over)),
            (report(vec![], Health::Operational), None),
        ] {
            assert_eq!(
                wish(Silence::Over).silenced(at(2), Some(&report)),
                silenced,
                "{:?}",
                report.incidents
            );
        }
    }

    #[test]
    fn a_list_reads_what_is_kept_for_all() {
        let mut wishes = Wishes { on: true, ..Wishes::default() };
        wishes.set("https://x.example", |wish| wish.silence(Silence::Muted, at(0)));
        let read = Silences::from_text(&wishes.to_text()).unwrap();
        assert_eq!(read, Silences::from(&wishes));
        assert!(read.on && read.of("https://x.example").is_some_and(|wish| wish.muted));
    }
}
