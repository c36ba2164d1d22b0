//! A report for somebody to whom only some parts of a vendor matter.
//!
//! Parts are components (by id, by name, or as `Group / Name`), groups and regions. Components and regions are two
//! questions: of `[EC2, us-east-1]` only what touches EC2 *and* us-east-1 counts. What is left decides the health:
//!
//! - the page's own indicator speaks for the whole page, so it says nothing here, unless the page lists no components at
//!   all: then there is nothing to tell the parts by, and leaving it out would hide trouble;
//! - an incident counts when it names a part that matters, or when it names none at all, since then it may be about ours
//!   (the view that shows it says so, see [`Incident::names_no_part`]);
//! - where none of the parts is on a page that lists its components, nothing is known: that is not operational.

use std::mem;

use super::{Component, Coverage, Health, Incident, Report};
use crate::lookup::Lookup;

impl Incident {
    /// Whether it names neither a component nor a region, so that it may be about any.
    #[must_use]
    pub fn names_no_part(&self) -> bool {
        self.components.is_empty() && self.component_ids.is_empty() && self.regions.is_empty()
    }
}

impl Component {
    /// Whether this is one of the parts: by its id, its name, its group, or group and name together.
    #[must_use]
    pub fn is_part(&self, part: &str) -> bool {
        let grouped = |group: &String| {
            let rest = strip(part, group).map(|rest| rest.trim_start_matches([' ', '-', '/', ':', '>']));
            same(group, part) || rest.is_some_and(|rest| same(rest, &self.name))
        };
        self.id == part || same(&self.name, part) || self.group.as_ref().is_some_and(grouped)
    }
}

impl Report {
    /// Leaves only what these parts have to do with, everything when there are none: see the head of this file. Gives
    /// the parts that the page does not have, as they were written.
    pub fn narrow(&mut self, parts: &[String]) -> Vec<String> {
        if parts.is_empty() {
            return Vec::new();
        }
        let chosen = Chosen::new(self, parts);
        if !self.components.is_empty() {
            self.indicator = None;
        }
        // What was left out because it is well is well for who chose it.
        let mut components = mem::take(&mut self.components);
        let asks = |leaf: &Component| chosen.names.iter().any(|name| is_one_of(leaf, name));
        components.extend(mem::take(&mut self.hidden).into_iter().filter(asks));
        components.retain(|leaf| chosen.wants(leaf));
        let left = Left::of(&components);
        self.incidents.retain(|incident| chosen.is_touched_by(incident, &left));
        self.maintenances.retain(|work| chosen.is_named(&work.components, &work.component_ids, &left));
        chosen.move_to_our_regions(&mut components, &left, &self.incidents);
        let is_unseen = self.first.is_some() && !chosen.missing.is_empty();
        if chosen.regions.is_empty() && (components.is_empty() || is_unseen) && chosen.lists_all {
            self.coverage = Coverage::Incidents;
        }
        // What is left is all that counts, so how much of it is down can be told.
        self.narrowed = true;
        // Of those that were chosen and seen all is known.
        self.first = self.first.filter(|_| is_unseen);
        self.components = components;
        chosen.missing
    }
}

/// The components that are left, by what incidents name them by.
pub(super) struct Left {
    by_id: Lookup,
    by_name: Lookup,
}

impl Left {
    pub(super) fn of(components: &[Component]) -> Left {
        Left {
            by_id: components.iter().map(|leaf| leaf.id.clone()).collect(),
            by_name: components.iter().map(|leaf| leaf.name.clone()).collect(),
        }
    }

    /// Notes something of each of the components that an incident names, by their names where it has no ids that are known.
    /// Says whether it named any.
    pub(super) fn note<T: Copy>(&self, incident: &Incident, notes: &mut [T], note: T) -> bool {
        let mut is_any = false;
        for (lookup, texts) in [(&self.by_id, &incident.component_ids), (&self.by_name, &incident.components)]
        {
            for place in
                texts.iter().filter(|_| !is_any).filter_map(|text| lookup.get(text)).collect::<Vec<_>>()
            {
                is_any = true;
                if let Some(held) = notes.get_mut(place) {
                    *held = note;
                }
            }
        }
        is_any
    }
}

impl Lookup {
    /// Makes what is known of these texts at least as bad as this.
    fn worsen(&self, known: &mut [Health], texts: &[String], health: Health) {
        for text in texts {
            if let Some(known) = self.get(text).and_then(|place| known.get_mut(place)) {
                *known = known.worse(health);
            }
        }
    }
}

/// The parts, compared with one report.
struct Chosen<'a> {
    /// The parts that are components or groups.
    names: Vec<&'a str>,
    /// The parts that are regions.
    regions: Vec<&'a str>,
    missing: Vec<String>,
    /// The regions that incidents name, folded.
    named: Lookup,
    /// Whether what is not listed is not there.
    lists_all: bool,
}

impl<'a> Chosen<'a> {
    fn new(report: &Report, parts: &'a [String]) -> Chosen<'a> {
        let lists_all =
            report.roster.lists_components() && !(report.components.is_empty() && report.hidden.is_empty());
        let regional = report.roster.has_regions()
            || report.incidents.iter().any(|incident| !incident.regions.is_empty());
        let named =
            report.incidents.iter().flat_map(|incident| &incident.regions).map(|at| folded(at)).collect();
        let mut chosen =
            Chosen { names: Vec::new(), regions: Vec::new(), missing: Vec::new(), named, lists_all };
        for part in parts {
            let listed = report.components.iter().chain(&report.hidden).any(|leaf| is_one_of(leaf, part));
            if chosen.is_in_an_incident(part) || (regional && !listed && looks_like_region(part)) {
                chosen.regions.push(part);
            } else {
                chosen.names.push(part);
                if !listed && lists_all {
                    chosen.missing.push(part.clone());
                }
            }
        }
        chosen
    }

    fn wants(&self, leaf: &Component) -> bool {
        let ours = self.names.is_empty() || self.names.iter().any(|name| is_one_of(leaf, name));
        // The region a component is in, where its group is the name of one.
        let is_region = |group: &&String| self.is_in_an_incident(group) || looks_like_region(group);
        ours && (self.regions.is_empty()
            || leaf.group.as_ref().filter(is_region).is_none_or(|at| self.is_ours(at)))
    }

    fn is_touched_by(&self, incident: &Incident, left: &Left) -> bool {
        let here = self.regions.is_empty()
            || incident.regions.is_empty()
            || incident.regions.iter().any(|at| self.is_ours(at));
        here && self.is_named(&incident.components, &incident.component_ids, left)
    }

    /// Whether one of these components matters; those of an incident that names none might.
    fn is_named(&self, names: &[String], ids: &[String], left: &Left) -> bool {
        let written = |part: &&str| {
            names.iter().any(|name| same(part, name))
                || ids.iter().any(|id| same(part, id) || is_service(id, part))
        };
        self.names.is_empty()
            || (names.is_empty() && ids.is_empty())
            || ids.iter().any(|id| left.by_id.get(id).is_some())
            || (ids.is_empty() && names.iter().any(|name| left.by_name.get(name).is_some()))
            || self.names.iter().any(written)
    }

    /// Makes components what they are in the regions that matter. Where incidents name regions and a component does not,
    /// its state is that of all regions together, so that of ours is taken from the incidents that are left.
    fn move_to_our_regions(&self, components: &mut [Component], left: &Left, incidents: &[Incident]) {
        if self.regions.is_empty() {
            return;
        }
        let mut by_id = vec![Health::Operational; components.len()];
        let mut by_name = by_id.clone();
        for incident in incidents.iter().filter(|incident| incident.is_open()) {
            left.by_id.worsen(&mut by_id, &incident.component_ids, incident.health());
            left.by_name.worsen(&mut by_name, &incident.components, incident.health());
        }
        for leaf in components {
            let everywhere = leaf.group.as_ref().is_none_or(|at| !self.is_ours(at));
            if everywhere && leaf.health.is_trouble() {
                let known = [left.by_id.of(&by_id, &leaf.id), left.by_name.of(&by_name, &leaf.name)];
                leaf.health =
                    known.into_iter().flatten().fold(Health::Operational, |worst, one| worst.worse(*one));
            }
        }
    }

    fn is_in_an_incident(&self, region: &str) -> bool {
        self.named.get(&folded(region)).is_some()
    }

    fn is_ours(&self, at: &str) -> bool {
        self.regions.iter().any(|region| same(region, at))
    }
}

fn is_one_of(leaf: &Component, part: &str) -> bool {
    leaf.is_part(part) || is_service(&leaf.id, part)
}

/// `us-east-1`, `europe-west4`: an area with a number behind a dash.
pub(super) fn looks_like_region(part: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (2..=4).contains(&part.split('-').count())
        && part.split('-').all(is_word)
        && part.ends_with(|last: char| last.is_ascii_digit())
}

/// AWS's services have their region in their id: `ec2-us-east-1`.
fn is_service(id: &str, part: &str) -> bool {
    strip(id, part).and_then(|rest| rest.strip_prefix('-')).is_some_and(looks_like_region)
}

/// What follows `start`, however its letters are written.
fn strip<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let head = text.get(..start.len())?;
    head.eq_ignore_ascii_case(start).then(|| text.get(start.len()..)).flatten()
}

/// As [`same`] compares names.
fn folded(name: &str) -> String {
    name.trim().to_ascii_lowercase()
}

/// The same name: letters may be large or small, and spaces around it do not count.
fn same(a: &str, b: &str) -> bool {
    a.trim().eq_ignore_ascii_case(b.trim())
}

#[cfg(test)]
mod tests;
