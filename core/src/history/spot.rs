//! The place on the history page that a link brings back: vendor, incident, rules and filter.

use super::figures::Rules;
use super::filter::{Filter, decode, encode};

/// Where a person is on the history page, as the end of an address: everything a link to it must bring back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The vendor's id; the first one where it is empty.
    pub vendor: String,
    /// The incident that is open, by its id.
    pub incident: Option<String>,
    /// What counts as an outage.
    pub rules: Rules,
    /// How many days vendors are compared over; one of [`Spot::AXES`].
    pub days: Option<u32>,
    /// What the list shows.
    pub filter: Filter,
}

/// What our fragments begin with: on a wiki page the fragment belongs to the page, whose own anchors are left alone.
const OURS: &str = "is-it-them?";

impl Spot {
    /// The lengths of the common time axis that are offered, in days.
    pub const AXES: [u32; 3] = [90, 365, 1095];

    /// As a fragment, without `#`: `is-it-them?vendor=courier&incident=abc&q=delay`.
    #[must_use]
    pub fn to_fragment(&self) -> String {
        let mut out = OURS.to_owned();
        let mut put = |key: &str, value: &str| {
            out.push_str(key);
            out.push('=');
            encode(&mut out, value);
            out.push('&');
        };
        if !self.vendor.is_empty() {
            put("vendor", &self.vendor);
        }
        if let Some(incident) = &self.incident {
            put("incident", incident);
        }
        for (counted, name) in [(self.rules.notices, "notices"), (self.rules.maintenances, "maintenance")] {
            if counted {
                put("count", name);
            }
        }
        if let Some(days) = self.days {
            put("days", &days.to_string());
        }
        out.push_str(&self.filter.to_fragment());
        out.truncate(out.trim_end_matches('&').len());
        out
    }

    /// From a fragment, with or without `#`; `None` when it is not ours. What is not understood is left out.
    #[must_use]
    pub fn from_fragment(fragment: &str) -> Option<Spot> {
        let pairs = fragment.trim_start_matches('#').strip_prefix(OURS)?;
        let mut spot = Spot { filter: Filter::from_fragment(pairs), ..Spot::default() };
        for (key, value) in pairs.split('&').filter_map(|pair| pair.split_once('=')) {
            match (key, decode(value)) {
                ("vendor", id) => spot.vendor = id,
                ("incident", id) => spot.incident = Some(id),
                ("days", days) => {
                    spot.days = days.parse().ok().filter(|days| Spot::AXES.contains(days));
                }
                ("count", what) => match what.as_str() {
                    "notices" => spot.rules.notices = true,
                    "maintenance" => spot.rules.maintenances = true,
                    _ => {}
                },
                _ => {}
            }
        }
        Some(spot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_brings_everything_back() {
        let mut spot = Spot::default();
        assert_eq!(spot.to_fragment(), "is-it-them?");
        assert_eq!(Spot::from_fragment("#is-it-them?"), Some(spot.clone()));
        spot.vendor = "https://status.example.com/a?b&c".into();
        spot.incident = Some("a=b & c".into());
        spot.rules.notices = true;
        spot.rules.maintenances = true;
        spot.days = Some(90);
        spot.filter.words = "slow & \"queue full\"".into();
        assert_eq!(Spot::from_fragment(&spot.to_fragment()), Some(spot.clone()), "{}", spot.to_fragment());
        assert_eq!(Spot::from_fragment(&format!("#{}&odd=1&count=what", spot.to_fragment())), Some(spot));
    }

    #[test]
    fn an_axis_that_is_not_offered_is_left_out() {
        assert_eq!(Spot::from_fragment("is-it-them?days=7"), Some(Spot::default()));
    }

    #[test]
    fn a_page_keeps_its_own_anchors() {
        for foreign in ["", "#", "#contacts", "#vendor=courier", "#is-it-them"] {
            assert_eq!(Spot::from_fragment(foreign), None, "{foreign}");
        }
    }
}
