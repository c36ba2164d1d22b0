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
    /// What the list shows.
    pub filter: Filter,
}

/// What our fragments begin with: on a wiki page the fragment belongs to the page, whose own anchors are left alone.
const OURS: &str = "is-it-them?";

impl Spot {
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
        out.push_str(&self.filter.to_fragment());
        out.truncate(out.trim_end_matches('&').len());
        out
    }

    /// From a fragment, with or without `#`; `None` when it is not ours. What is not understood is left out.
    #[must_use]
    pub fn from_fragment(fragment: &str) -> Option<Spot> {
        let pairs = fragment.trim_start_matches('#').strip_prefix(OURS)?;
        let mut place = Spot { filter: Filter::from_fragment(pairs), ..Spot::default() };
        for (key, value) in pairs.split('&').filter_map(|pair| pair.split_once('=')) {
            match (key, decode(value)) {
                ("vendor", id) => place.vendor = id,
                ("incident", id) => place.incident = Some(id),
                ("count", what) => match what.as_str() {
                    "notices" => place.rules.notices = true,
                    "maintenance" => place.rules.maintenances = true,
                    _ => {}
                },
                _ => {}
            }
        }
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_brings_everything_back() {
        let mut place = Spot::default();
        assert_eq!(place.to_fragment(), "is-it-them?");
        assert_eq!(Spot::from_fragment("#is-it-them?"), Some(place.clone()));
        place.vendor = "https://status.example.com/a?b&c".into();
        place.incident = Some("a=b & c".into());
        place.rules.notices = true;
        place.rules.maintenances = true;
        place.filter.words = "slow & \"queue full\"".into();
        assert_eq!(Spot::from_fragment(&place.to_fragment()), Some(place.clone()), "{}", place.to_fragment());
        assert_eq!(Spot::from_fragment(&format!("#{}&odd=1&count=what", place.to_fragment())), Some(place));
    }

    #[test]
    fn a_page_keeps_its_own_anchors() {
        for foreign in ["", "#", "#contacts", "#vendor=courier", "#is-it-them"] {
            assert_eq!(Spot::from_fragment(foreign), None, "{foreign}");
        }
    }
}
