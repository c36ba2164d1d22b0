//! Real responses of vendors' pages. They are not part of this project and lie beside it, where they lie at all; what is
//! expected of each was read off the file by hand.

use std::io::Write;
use std::path::PathBuf;

use is_it_them_core::feed::{self, Document, Format};
use is_it_them_core::status::Health::{self, *};
use is_it_them_core::status::Report;

/// A recording and what it must read as.
struct Recording {
    file: &'static str,
    format: Format,
    health: Health,
    page: &'static str,
    /// How many components, incidents and maintenances.
    counts: (usize, usize, usize),
    /// One component: its group, its name and its health.
    component: Option<(&'static str, &'static str, Health)>,
    incident: Option<Expected>,
}

/// One incident, with an empty text for what is not told.
struct Expected {
    id: &'static str,
    impact: &'static str,
    phase: &'static str,
    started_at: &'static str,
    resolved_at: &'static str,
    components: &'static [&'static str],
    regions: &'static [&'static str],
    updates: usize,
}

const fn quiet(
    file: &'static str,
    format: Format,
    health: Health,
    page: &'static str,
    components: usize,
    component: (&'static str, &'static str, Health),
) -> Recording {
    Recording {
        file,
        format,
        health,
        page,
        counts: (components, 0, 0),
        component: Some(component),
        incident: None,
    }
}

use Format::*;

const RECORDINGS: &[Recording] = &[
    Recording {
        file: "statuspage/asana-summary-major.json",
        format: Statuspage,
        // The page says "major"; one of its components is wholly out.
        health: MajorOutage,
        page: "Asana",
        counts: (30, 0, 0),
        component: Some(("EU", "App", MajorOutage)),
        incident: None,
    },
    quiet("statuspage/box-components.json", Statuspage, Operational, "Box", 45, ("", "FTP", Operational)),
    quiet(
        "statuspage/coinbase-components.json",
        Statuspage,
        PartialOutage,
        "Coinbase",
        136,
        ("Digital Currencies", "Horizen", Maintenance),
    ),
    quiet(
        "statuspage/digitalocean-components.json",
        Statuspage,
        Operational,
        "DigitalOcean",
        35,
        ("Regions", "AMS2", Operational),
    ),
    quiet(
        "statuspage/dropbox-components.json",
        Statuspage,
        Operational,
        "Dropbox",
        7,
        ("", "Passwords", Operational),
    ),
    quiet(
        "statuspage/duo-components.json",
        Statuspage,
        Operational,
        "Duo",
        470,
        ("DUO1", "Core Authentication Service", Operational),
    ),
    quiet(
        "statuspage/github-components-with-problem.json",
        Statuspage,
        PartialOutage,
        "GitHub",
        10,
        ("", "GitHub Actions", PartialOutage),
    ),
    quiet(
        "statuspage/github-components.json",
        Statuspage,
        Operational,
        "GitHub",
        10,
        ("", "GitHub Actions", Operational),
    ),
    Recording {
        file: "statuspage/github-incidents.json",
        format: Statuspage,
        // A list of past incidents: none is open, and that proves nothing.
        health: Unknown,
        page: "",
        counts: (0, 5, 0),
        component: None,
        incident: Some(Expected {
            id: "pz7g535gbs6p",
            impact: "critical",
            phase: "resolved",
            started_at: "2026-07-25T12:31:50.953Z",
            resolved_at: "2026-07-25T13:13:21.503Z",
            components: &["Actions"],
            regions: &[],
            updates: 6,
        }),
    },
    Recording {
        file: "statuspage/instructure-summary.json",
        format: Statuspage,
        health: Degraded,
        page: "Instructure",
        counts: (21, 1, 0),
        component: Some(("Portfolium", "EDU Platform", Degraded)),
        incident: Some(Expected {
            id: "g1zp3jpycgbz",
            impact: "minor",
            phase: "identified",
            started_at: "2021-12-07T16:06:43.172Z",
            resolved_at: "",
            components: &[
                "Assessments",
                "Website",
                "Canvas",
                "Benchmarks",
                "Web Application",
                "Portal",
                "EDU Platform",
                "Reporting",
            ],
            regions: &[],
            updates: 11,
        }),
    },
    quiet(
        "statuspage/lastpass-components.json",
        Statuspage,
        Degraded,
        "LastPass",
        3,
        ("", "LastPass - Europe", Degraded),
    ),
    quiet(
        "statuspage/linode-components-problems.json",
        Statuspage,
        PartialOutage,
        "Linode",
        62,
        ("Regions", "US-East (Newark)", PartialOutage),
    ),
    quiet(
        "statuspage/linode-components.json",
        Statuspage,
        Operational,
        "Linode",
        62,
        ("Regions", "US-East (Newark)", Operational),
    ),
    quiet(
        "statuspage/twilio-components.json",
        Statuspage,
        Degraded,
        "Twilio",
        75,
        ("CARRIER NETWORK", "SMS, Middle East & Africa", Degraded),
    ),
    Recording {
        file: "incident-io/hashicorp-summary-minor.json",
        format: IncidentIo,
        health: Degraded,
        page: "HashiCorp Services",
        counts: (25, 2, 0),
        component: Some(("", "HCP Packer", Operational)),
        incident: Some(Expected {
            id: "01KPNHYNZFZYTC5W5D1AH07WB5",
            impact: "minor",
            phase: "monitoring",
            started_at: "2026-04-20T13:40:51Z",
            resolved_at: "",
            components: &[],
            regions: &[],
            updates: 6,
        }),
    },
    Recording {
        file: "incident-io/widget-summary.json",
        format: IncidentIo,
        // The incident states no impact; being open, it counts as degraded.
        health: Degraded,
        page: "",
        counts: (0, 1, 2),
        component: None,
        incident: Some(Expected {
            id: "iio-1",
            impact: "",
            phase: "investigating",
            started_at: "2024-01-15T09:00:00Z",
            resolved_at: "",
            components: &["API", "Dashboard"],
            regions: &[],
            updates: 1,
        }),
    },
    quiet(
        "instatus/instatus_components.json",
        Instatus,
        MajorOutage,
        "",
        3,
        ("API", "GraphQL API", Degraded),
    ),
    Recording {
        file: "instatus/instatus_summary.json",
        format: Instatus,
        health: Operational,
        page: "Acme Status",
        counts: (0, 0, 0),
        component: None,
        incident: None,
    },
    Recording {
        file: "slack/slack-current.json",
        format: Slack,
        health: Operational,
        page: "Slack",
        counts: (0, 0, 0),
        component: None,
        incident: None,
    },
    Recording {
        file: "slack/slack-history.json",
        format: Slack,
        health: Unknown,
        page: "Slack",
        counts: (0, 3, 0),
        component: None,
        incident: Some(Expected {
            id: "1568",
            impact: "minor",
            phase: "resolved",
            started_at: "2026-06-16T15:50:09Z",
            resolved_at: "2026-06-22T20:39:26Z",
            components: &["Workflows"],
            regions: &[],
            updates: 6,
        }),
    },
    quiet("status-io/gitlab.json", StatusIo, Operational, "", 23, ("", "CI/CD", Operational)),
    Recording {
        file: "statuspal/exoscale-network-degraded.json",
        format: Statuspal,
        health: Degraded,
        page: "Exoscale",
        counts: (74, 1, 0),
        component: Some(("CH-DK-2", "Network Internet Transit Connectivity", Degraded)),
        incident: Some(Expected {
            id: "198647",
            impact: "minor",
            phase: "monitoring",
            started_at: "2025-07-18T08:18:26Z",
            resolved_at: "",
            // It also names the group CH-DK-2, of which this is a member.
            components: &["Network Internet Transit Connectivity"],
            regions: &[],
            updates: 2,
        }),
    },
    Recording {
        file: "statuspal/exoscale-operational.json",
        format: Statuspal,
        health: Operational,
        page: "Exoscale",
        counts: (44, 0, 1),
        component: Some(("BG-SOF-1", "Compute", Operational)),
        incident: None,
    },
    Recording {
        file: "statuspal/hosttech-minor-incident.json",
        format: Statuspal,
        health: Degraded,
        page: "hosttech GmbH",
        counts: (13, 1, 0),
        component: Some(("", "Webhosting & Reseller", Degraded)),
        incident: Some(Expected {
            id: "150399",
            impact: "minor",
            phase: "investigating",
            started_at: "2023-09-13T07:16:37Z",
            resolved_at: "",
            components: &["Webhosting & Reseller"],
            regions: &[],
            updates: 1,
        }),
    },
    Recording {
        file: "statuspal/maintenance-ongoing-with-incident.json",
        format: Statuspal,
        health: PartialOutage,
        page: "Google",
        // Its one service has an empty child, which is no service.
        counts: (1, 1, 2),
        component: Some(("", "Monitoring service", PartialOutage)),
        incident: Some(Expected {
            id: "89",
            impact: "major",
            phase: "resolved",
            started_at: "2022-01-01T00:00:00Z",
            resolved_at: "2022-01-01T00:00:00Z",
            components: &[],
            regions: &[],
            updates: 1,
        }),
    },
    Recording {
        file: "heroku/incident.json",
        format: Heroku,
        health: Degraded,
        page: "Heroku",
        counts: (3, 1, 0),
        component: Some(("", "Data", Degraded)),
        incident: Some(Expected {
            id: "1918",
            impact: "minor",
            phase: "identified",
            started_at: "2019-10-24T18:39:30.231Z",
            resolved_at: "",
            components: &[],
            regions: &[],
            updates: 2,
        }),
    },
    Recording {
        file: "google-cloud/incidents.json",
        format: Google,
        health: Operational,
        page: "",
        counts: (0, 4, 0),
        component: None,
        incident: Some(Expected {
            id: "T8gmtofFSTGT5tbhyciF",
            impact: "major",
            phase: "resolved",
            started_at: "2026-07-14T17:00:00Z",
            resolved_at: "2026-07-15T03:40:00Z",
            components: &["VMWare engine"],
            regions: &["australia-southeast2", "europe-west3"],
            updates: 11,
        }),
    },
    Recording {
        file: "aws/currentevents.utf16be.bin",
        format: Aws,
        health: PartialOutage,
        page: "AWS",
        // 140 and 149 services, of which five stand in both events.
        counts: (284, 2, 0),
        component: Some(("me-south-1", "Amazon Simple Storage Service", PartialOutage)),
        incident: None,
    },
];

/// Formats that have tests of their own.
const ELSEWHERE: &[&str] =
    &["firehydrant/", "gatus/", "licences/", "statusiq/", "uptimerobot/", "statuspage/github-history.atom"];

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/recorded"))
}

/// Where the recordings are, or a plain word on stderr (past the test runner, which hides what passing tests print).
fn recorded() -> Option<PathBuf> {
    if folder().is_dir() {
        return Some(folder());
    }
    let count = RECORDINGS.len();
    let absent = format!("recordings: ../shared/recorded is absent, so {count} cases were NOT run\n");
    std::io::stderr().write_all(absent.as_bytes()).unwrap();
    None
}

#[test]
fn every_recording_reads_as_was_checked_by_hand() {
    let Some(folder) = recorded() else { return };
    for expected in RECORDINGS {
        let bytes = std::fs::read(folder.join(expected.file)).unwrap();
        let document = Document::parse(&bytes).unwrap();
        assert_eq!(feed::recognise(&document), Some(expected.format), "{}", expected.file);
        expected.check(&feed::read_document(expected.format, &document).unwrap());
    }
}

#[test]
fn no_recording_is_left_out() {
    let Some(folder) = recorded() else { return };
    for kind in
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir())
    {
        for file in std::fs::read_dir(&kind).unwrap() {
            let path = file.unwrap().path();
            let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
            let elsewhere = ELSEWHERE.iter().any(|start| name.starts_with(start));
            assert!(elsewhere || RECORDINGS.iter().any(|case| case.file == name), "{name} has no case");
        }
    }
}

#[test]
fn half_a_recording_is_refused_with_its_format() {
    let Some(folder) = recorded() else { return };
    for case in RECORDINGS {
        let bytes = std::fs::read(folder.join(case.file)).unwrap();
        for end in [bytes.len() / 2, bytes.len() - 3] {
            let error = feed::read(case.format, &bytes[..end]).unwrap_err().to_string();
            assert!(error.starts_with(case.format.name()), "{}: {error}", case.file);
        }
    }
}

impl Recording {
    fn check(&self, report: &Report) {
        let file = self.file;
        assert_eq!(report.health(), self.health, "{file}");
        assert_eq!(report.page.name, self.page, "{file}");
        let counts = (report.components.len(), report.incidents.len(), report.maintenances.len());
        assert_eq!(counts, self.counts, "{file}");
        if let Some((group, name, health)) = self.component {
            let found = report
                .components
                .iter()
                .find(|leaf| leaf.name == name && leaf.group.as_deref().unwrap_or_default() == group);
            assert_eq!(
                found.unwrap_or_else(|| panic!("{file}: no {group}/{name}")).health,
                health,
                "{file}: {name}"
            );
        }
        if let Some(expected) = &self.incident {
            let found = report.incidents.iter().find(|incident| incident.id == expected.id);
            let found = found.unwrap_or_else(|| panic!("{file}: no {}", expected.id));
            let impact = found.impact.as_ref().map_or("", |impact| impact.name());
            assert_eq!((impact, found.phase.name()), (expected.impact, expected.phase), "{file}");
            assert_eq!(super::stamp(found.started_at).unwrap_or_default(), expected.started_at, "{file}");
            assert_eq!(super::stamp(found.resolved_at).unwrap_or_default(), expected.resolved_at, "{file}");
            assert_eq!(found.components, expected.components, "{file}");
            assert_eq!(found.regions, expected.regions, "{file}");
            assert_eq!(found.updates.len(), expected.updates, "{file}");
            assert!(found.updates.is_sorted_by_key(|update| std::cmp::Reverse(update.at)), "{file}");
        }
    }
}
