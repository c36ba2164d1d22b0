//! Choosing the parts of a vendor that matter, from what its page lists.

use std::collections::BTreeMap;

use super::narrow::looks_like_region;
use super::{Component, Report, Roster};

/// What a person turned on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toggle<'a> {
    /// A component, by its id.
    Component(&'a str),
    /// All components of a group, by its name.
    Group(&'a str),
    /// A region.
    Region(&'a str),
}

impl Report {
    /// What each component is called among the chosen parts, in the order of [`Report::components`]: its name where no
    /// other part has it, else with its group in front, else its id.
    #[must_use]
    pub fn part_names(&self) -> Vec<String> {
        let mut known: BTreeMap<String, u32> = BTreeMap::new();
        let mut groups: Vec<&String> =
            self.components.iter().filter_map(|leaf| leaf.group.as_ref()).collect();
        groups.sort();
        groups.dedup();
        for name in groups.into_iter().chain(self.components.iter().map(|leaf| &leaf.name)) {
            *known.entry(folded(name)).or_default() += 1;
        }
        for full in self.components.iter().filter_map(full_name) {
            *known.entry(folded(&full)).or_default() += 1;
        }
        let alone = |name: &String| !name.trim().is_empty() && known.get(&folded(name)) == Some(&1);
        let name = |leaf: &Component| {
            let short = Some(leaf.name.clone()).filter(alone);
            short.or_else(|| full_name(leaf).filter(alone)).unwrap_or_else(|| leaf.id.clone())
        };
        self.components.iter().map(name).collect()
    }

    /// Every region the page's incidents name, each once, in order.
    #[must_use]
    pub fn regions(&self) -> Vec<&str> {
        let mut regions: Vec<&str> =
            self.incidents.iter().flat_map(|incident| &incident.regions).map(String::as_str).collect();
        regions.sort_unstable();
        regions.dedup();
        regions
    }

    /// The chosen parts that the page does not name as it is now.
    #[must_use]
    pub fn unlisted<'a>(&self, parts: &'a [String]) -> Vec<&'a str> {
        parts.iter().filter(|part| !self.lists(part)).map(String::as_str).collect()
    }

    /// Whether a part that the page does not name now may be one of it all the same: see [`Roster`]; and a page without
    /// components names none ever.
    #[must_use]
    pub fn may_have(&self, part: &str) -> bool {
        let may = match self.roster {
            Roster::Trouble => true,
            Roster::RegionsInTrouble => looks_like_region(part),
            Roster::Full => self.components.is_empty(),
        };
        may && !part.trim().is_empty() && !self.lists(part)
    }

    fn lists(&self, part: &str) -> bool {
        self.components.iter().any(|leaf| leaf.is_part(part))
            || self.regions().iter().any(|region| region.eq_ignore_ascii_case(part.trim()))
    }

    /// The chosen parts after one was turned on or off. A group that is chosen whole comes apart into its members when one
    /// of them is turned off.
    #[must_use]
    pub fn toggled(&self, parts: &[String], toggle: Toggle<'_>) -> Vec<String> {
        let mut parts = parts.to_vec();
        let names = self.part_names();
        let all = || self.components.iter().zip(&names);
        match toggle {
            Toggle::Region(region) => {
                let before = parts.len();
                parts.retain(|part| !part.trim().eq_ignore_ascii_case(region));
                if parts.len() == before {
                    parts.push(region.into());
                }
            }
            Toggle::Component(id) => {
                let Some((leaf, name)) = all().find(|(leaf, _)| leaf.id == id) else { return parts };
                if !is_chosen(leaf, &parts) {
                    parts.push(name.clone());
                    return parts;
                }
                // What chose it may have chosen others as well, as a group's name does; those stay.
                let others: Vec<&String> = all()
                    .filter(|(other, _)| other.id != id && is_chosen(other, &parts))
                    .map(|(_, name)| name)
                    .collect();
                parts.retain(|part| !leaf.is_part(part));
                let still: BTreeMap<&String, ()> =
                    all().filter(|(other, _)| is_chosen(other, &parts)).map(|(_, name)| (name, ())).collect();
                let lost: Vec<_> = others.into_iter().filter(|name| !still.contains_key(name)).collect();
                parts.extend(lost.into_iter().cloned());
            }
            Toggle::Group(group) => {
                let members = || all().filter(|(leaf, _)| leaf.group.as_deref() == Some(group));
                let whole = members().all(|(leaf, _)| is_chosen(leaf, &parts));
                parts.retain(|part| !members().any(|(leaf, _)| leaf.is_part(part)));
                let is_other = self.components.iter().any(|leaf| leaf.name.eq_ignore_ascii_case(group));
                match (whole, is_other) {
                    (true, _) => {}
                    (false, false) => parts.push(group.into()),
                    // The name would choose a component somewhere else as well.
                    (false, true) => parts.extend(members().map(|(_, name)| name.clone())),
                }
            }
        }
        parts
    }
}

/// Whether a component is among the chosen parts.
#[must_use]
pub fn is_chosen(leaf: &Component, parts: &[String]) -> bool {
    parts.iter().any(|part| leaf.is_part(part))
}

fn full_name(leaf: &Component) -> Option<String> {
    leaf.group.as_ref().map(|group| format!("{group} / {}", leaf.name))
}

fn folded(name: &str) -> String {
    name.trim().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::{Format, Incident};

    /// `API` stands in two groups, `Mail` is a group and a component of another.
    fn report() -> Report {
        let leaf = |id: &str, group: Option<&str>, name: &str| Component {
            id: id.into(),
            name: name.into(),
            group: group.map(Into::into),
            ..Component::default()
        };
        Report {
            components: vec![
                leaf("1", Some("US"), "API"),
                leaf("2", Some("US"), "Sending"),
                leaf("3", Some("EU"), "API"),
                leaf("4", Some("Mail"), "Inbox"),
                leaf("5", None, "Mail"),
                leaf("6", None, "Web"),
            ],
            incidents: vec![Incident { regions: vec!["us-east-1".into()], ..Incident::default() }],
            ..Report::new(Format::Statuspage)
        }
    }

    #[test]
    fn a_part_has_the_shortest_name_that_no_other_has() {
        assert_eq!(report().part_names(), ["US / API", "Sending", "EU / API", "Inbox", "5", "Web"]);
    }

    #[test]
    fn parts_are_turned_on_and_off() {
        use Toggle::{Component, Group, Region};
        let table: [(&[&str], Toggle<'_>, &[&str]); 11] = [
            (&[], Component("6"), &["Web"]),
            (&["Web"], Component("6"), &[]),
            (&["WEB ", "Sending"], Component("6"), &["Sending"]),
            (&["Web"], Component("1"), &["Web", "US / API"]),
            (&[], Group("US"), &["US"]),
            (&["Sending", "Web"], Group("US"), &["Web", "US"]),
            (&["us"], Group("US"), &[]),
            (&["US"], Component("1"), &["Sending"]),
            (&[], Group("Mail"), &["Inbox"]),
            (&[], Region("us-east-1"), &["us-east-1"]),
            (&["US-EAST-1", "Web"], Region("us-east-1"), &["Web"]),
        ];
        for (before, toggle, after) in table {
            let before: Vec<String> = before.iter().map(|part| (*part).into()).collect();
            assert_eq!(report().toggled(&before, toggle), after, "{before:?} {toggle:?}");
        }
        assert_eq!(report().regions(), ["us-east-1"]);
    }

    #[test]
    fn a_part_may_be_chosen_that_the_page_does_not_name_now() {
        let report = |roster, components: bool| {
            let listed = report();
            Report { roster, components: if components { listed.components } else { Vec::new() }, ..listed }
        };
        for (roster, components, part, may) in [
            (Roster::Trouble, true, "eu-west-1", true),
            (Roster::Trouble, true, "EC2", true),
            (Roster::Trouble, true, "US-EAST-1", false),
            (Roster::Trouble, true, "sending", false),
            (Roster::RegionsInTrouble, true, "europe-west4", true),
            (Roster::RegionsInTrouble, true, "Cloud SQL", false),
            (Roster::Full, true, "eu-west-1", false),
            (Roster::Full, false, "Login", true),
            (Roster::Full, false, " ", false),
        ] {
            assert_eq!(report(roster, components).may_have(part), may, "{part} of {roster:?}");
        }
        let parts = ["Web", "us", "us-east-1", "eu-west-1", "Lambda"].map(String::from);
        assert_eq!(report(Roster::Trouble, true).unlisted(&parts), ["eu-west-1", "Lambda"]);
    }

    #[test]
    fn whatever_is_named_is_found_again() {
        let report = report();
        for (leaf, name) in report.components.iter().zip(report.part_names()) {
            let mut chosen = report.clone();
            chosen.narrow(&[name]);
            assert_eq!(chosen.components, std::slice::from_ref(leaf));
        }
    }
}
