//! Narrowing to parts: a table of pages, parts and what is left.

use super::*;
use crate::status::{Format, Impact, Maintenance, MaintenancePhase, Roster};

fn leaf(id: &str, group: Option<&str>, health: Health) -> Component {
    Component {
        id: id.into(),
        name: format!("{id} name"),
        group: group.map(Into::into),
        health,
        stated: None,
        bare: false,
    }
}

fn incident(id: &str, impact: &str, components: &[&str], regions: &[&str]) -> Incident {
    Incident {
        id: id.into(),
        impact: Some(Impact::from(impact)),
        components: components.iter().map(|id| format!("{id} name")).collect(),
        component_ids: components.iter().map(|id| (*id).into()).collect(),
        regions: regions.iter().map(|region| (*region).into()).collect(),
        ..Incident::default()
    }
}

fn report() -> Report {
    Report { indicator: Some(Health::MajorOutage), ..Report::new(Format::Statuspage) }
}

/// A page with two groups, an outage in one of them, and an incident about it.
fn page() -> Report {
    Report {
        components: vec![
            leaf("cdn", Some("Edge"), Health::MajorOutage),
            leaf("dns", Some("Edge"), Health::Operational),
            leaf("api", Some("Core"), Health::Operational),
        ],
        incidents: vec![incident("on-cdn", "critical", &["cdn"], &[])],
        ..report()
    }
}

/// As Google's and AWS's pages are: incidents name regions.
fn cloud() -> Report {
    Report {
        indicator: None,
        components: vec![
            leaf("sql", None, Health::PartialOutage),
            leaf("ec2-us-east-1", Some("us-east-1"), Health::Degraded),
        ],
        incidents: vec![
            incident("sql-eu", "major", &["sql"], &["europe-west4"]),
            incident("ec2-us", "minor", &["ec2-us-east-1"], &["us-east-1"]),
        ],
        roster: Roster::Trouble,
        ..report()
    }
}

#[test]
fn only_what_touches_the_chosen_parts_counts() {
    use Health::{Degraded, MajorOutage, Operational, PartialOutage, Unknown};
    let unnamed = || Report { incidents: vec![incident("somewhere", "minor", &[], &[])], ..page() };
    let bare = || Report { components: Vec::new(), incidents: Vec::new(), ..page() };
    let feed = || Report { coverage: Coverage::Incidents, indicator: None, components: Vec::new(), ..page() };
    type Case<'a> = (&'a str, Report, &'a [&'a str], Health, &'a [&'a str], &'a [&'a str], &'a [&'a str]);
    let table: [Case<'_>; 21] = [
        ("nothing chosen is everything", page(), &[], MajorOutage, &["cdn", "dns", "api"], &["on-cdn"], &[]),
        ("the indicator does not leak", page(), &["dns"], Operational, &["dns"], &[], &[]),
        ("by id", page(), &["cdn"], MajorOutage, &["cdn"], &["on-cdn"], &[]),
        ("by name, however written", page(), &[" DNS Name"], Operational, &["dns"], &[], &[]),
        ("by group", page(), &["edge"], MajorOutage, &["cdn", "dns"], &["on-cdn"], &[]),
        ("by group and name", page(), &["Edge - dns name"], Operational, &["dns"], &[], &[]),
        ("several", page(), &["dns", "api"], Operational, &["dns", "api"], &[], &[]),
        ("part of a name is no name", page(), &["cd"], Unknown, &[], &[], &["cd"]),
        (
            "one that is gone does not hide the rest",
            page(),
            &["api", "gone"],
            Operational,
            &["api"],
            &[],
            &["gone"],
        ),
        ("none of them there is unknown", page(), &["gone"], Unknown, &[], &[], &["gone"]),
        ("an incident that names none counts", unnamed(), &["api"], Degraded, &["api"], &["somewhere"], &[]),
        ("a page without components keeps its indicator", bare(), &["api"], MajorOutage, &[], &[], &[]),
        (
            "a feed's incident by its component's name",
            feed(),
            &["cdn name"],
            MajorOutage,
            &[],
            &["on-cdn"],
            &[],
        ),
        ("a feed proves no health of a part", feed(), &["dns name"], Unknown, &[], &[], &[]),
        ("by region", cloud(), &["us-east-1"], Degraded, &["sql", "ec2-us-east-1"], &["ec2-us"], &[]),
        ("another region's trouble is not ours", cloud(), &["us-west-2"], Operational, &["sql"], &[], &[]),
        ("a service in any region", cloud(), &["EC2"], Degraded, &["ec2-us-east-1"], &["ec2-us"], &[]),
        (
            "a service and a region are both asked for",
            cloud(),
            &["ec2", "eu-west-1"],
            Operational,
            &[],
            &[],
            &[],
        ),
        (
            "a product in a region",
            cloud(),
            &["sql", "EUROPE-WEST4"],
            PartialOutage,
            &["sql"],
            &["sql-eu"],
            &[],
        ),
        ("what only looks like a region is none here", page(), &["api-2"], Unknown, &[], &[], &["api-2"]),
        (
            "a page that names only what is in trouble does not miss what is well",
            cloud(),
            &["s3"],
            Operational,
            &[],
            &[],
            &[],
        ),
    ];
    for (name, report, parts, health, components, incidents, missing) in table {
        let parts: Vec<String> = parts.iter().map(|part| (*part).into()).collect();
        let mut narrowed = report;
        let not_there = narrowed.narrow(&parts);
        let ids = |left: &Report| -> (Vec<String>, Vec<String>) {
            (
                left.components.iter().map(|leaf| leaf.id.clone()).collect(),
                left.incidents.iter().map(|incident| incident.id.clone()).collect(),
            )
        };
        let (left, open) = ids(&narrowed);
        assert_eq!(narrowed.health(), health, "{name}");
        assert_eq!(left, components, "{name}");
        assert_eq!(open, incidents, "{name}");
        assert_eq!(not_there, missing, "{name}");
    }
}

#[test]
fn work_on_other_parts_is_left_out() {
    let work = |id: &str, on: &[&str]| Maintenance {
        id: id.into(),
        phase: MaintenancePhase::InProgress,
        component_ids: on.iter().map(|id| (*id).into()).collect(),
        ..Maintenance::default()
    };
    let mut left = Report {
        incidents: Vec::new(),
        maintenances: vec![work("on-api", &["api"]), work("on-cdn", &["cdn"]), work("somewhere", &[])],
        ..page()
    };
    left.narrow(&["api".into()]);
    let ids: Vec<_> = left.maintenances.iter().map(|work| work.id.as_str()).collect();
    assert_eq!((ids, left.health()), (vec!["on-api", "somewhere"], Health::Maintenance));
}
