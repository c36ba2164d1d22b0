//! The signs in the state of the vendor's pages: green, in trouble, stale or not readable.

use std::collections::BTreeSet;

use super::evidence::{Findings, Origin};
use super::parts::{self, NamedParts};
use super::region::{self, RegionFit};
use super::text::Words;
use super::{Case, Sign, weights as points};
use crate::status::{Component, Coverage, Freshness, Health, HttpsUrl, Maintenance, Reading, Report};
use crate::time::{Elapsed, Timestamp};

/// What the vendor's pages say of the state now, and which of them could not be read.
pub(super) fn signs(case: &Case<'_>, findings: &mut Findings) {
    if case.readings.is_empty() {
        findings.unread = true;
        findings.add(0, Sign::NothingRead { vendor: case.vendor.into() }, origin(case, None), None);
    }
    // Pages that could not be read say one thing, however many they are.
    let is_unread = |reading: &&Reading| reading.report.is_none();
    let unread = case.readings.iter().filter(is_unread).take(1);
    for reading in case.readings.iter().filter(|reading| !is_unread(reading)).chain(unread) {
        one(case, reading, findings);
    }
}

fn one(case: &Case<'_>, reading: &Reading, findings: &mut Findings) {
    let Some(report) = &reading.report else {
        findings.unread = true;
        let sign = Sign::Unread { vendor: case.vendor.into(), why: reading.failure.clone() };
        findings.add(0, sign, origin(case, None), None);
        return;
    };
    let age = reading.age(case.now);
    let from = || origin(case, report.page.url.clone());
    match reading.freshness(case.now, points::STALE_AFTER.as_seconds()) {
        Freshness::Live | Freshness::Cached => {}
        // It tells of incidents that were; how things are, it cannot know.
        Freshness::Sample => {
            findings.unread = true;
            findings.add(0, Sign::Recorded { vendor: case.vendor.into() }, from(), None);
            return;
        }
        Freshness::Stale | Freshness::Unknown => {
            findings.unread = true;
            findings.add(0, Sign::Stale { vendor: case.vendor.into(), age }, from(), age);
            return;
        }
    }
    // A fitting incident is the page's own word on the matter; its lights add nothing.
    if findings.fits {
        return;
    }
    let (points, sign) = state(case, report, findings);
    findings.tied |= matches!(sign, Some(Sign::PartTrouble { .. }));
    if let Some(sign) = sign {
        findings.add(points, sign, from(), age);
    }
}

fn origin(case: &Case<'_>, url: Option<HttpsUrl>) -> Origin {
    Origin::Page { vendor: case.vendor.into(), url: url.or_else(|| case.playbook.status_page.clone()) }
}

/// What the page's state counts, and the sign; none where it has nothing to say.
fn state(case: &Case<'_>, report: &Report, findings: &Findings) -> (i32, Option<Sign>) {
    let other = findings.other;
    let vendor = || case.vendor.to_string();
    let young = case.answers.started_at.map(|start| Elapsed::between(start, case.now));
    // The state is that of the moment the page was read. A symptom of long ago, or a page that was saved later than
    // the moment asked about, makes it say nothing.
    let is_past = young.is_some_and(|age| age > points::STATE_SPEAKS_FOR);
    let is_later = latest(report).is_some_and(|at| Elapsed::between(case.now, at).as_minutes() > 10);
    let green = || match (young, case.lag) {
        (young, Some(lag)) => {
            let points = match young {
                Some(age) if age < lag.median => points::GREEN_EARLY,
                Some(age) if age < lag.ninth_tenth => points::GREEN_YOUNG,
                Some(_) => points::GREEN_LATE,
                None => points::GREEN,
            };
            (-points, Sign::GreenFor { vendor: vendor(), lag, young })
        }
        (Some(age), None) if age < points::ACKNOWLEDGED_AFTER => {
            (-points::GREEN_YOUNG, Sign::GreenYoung { vendor: vendor() })
        }
        (_, None) => (-points::GREEN, Sign::Green { vendor: vendor() }),
    };
    if report.coverage == Coverage::Incidents || is_past || is_later {
        let start = case.answers.started_at.unwrap_or(case.now);
        let oldest = report.incidents.iter().filter_map(|incident| incident.started_at).min();
        return match oldest {
            _ if other || !findings.incidents.is_empty() => (0, None),
            // Of one no end was told: whether it goes on nobody knows, so that none goes on is not known either.
            _ if report.incidents.iter().any(|incident| incident.phase.is_silent()) => (0, None),
            Some(oldest) if oldest <= start => {
                (-points::GREEN_YOUNG, Some(Sign::NoIncident { vendor: vendor() }))
            }
            _ => (0, Some(Sign::HistoryTooShort { vendor: vendor() })),
        };
    }
    let named = || parts::answered(case.answers, case.playbook);
    let parts = NamedParts::new(case.answers, case.playbook, Some(report));
    let is_ours = |component: &&Component| {
        let groups: BTreeSet<&str> = component.group.as_deref().into_iter().collect();
        let is_answered = parts.are(&component.name)
            || parts.are(&component.id)
            || groups.iter().any(|group| parts.are_all_of(group));
        // Of a part that stands once a region, only the one in ours.
        let region = || {
            let mut place = Words::of(&component.name);
            groups.iter().for_each(|group| place.add(group));
            let named = || region::fit(case, &[], &place, &Words::default());
            region::fit_of_groups(case, report, &groups).unwrap_or_else(named)
        };
        is_answered && region() != RegionFit::Other
    };
    let ours = report.components.iter().filter(|component| component.counts()).filter(is_ours);
    let ours = Health::worst(ours.map(|component| component.health));
    match (ours, report.health()) {
        // Its light is that incident's.
        _ if findings.elsewhere => (0, None),
        (Health::MajorOutage | Health::PartialOutage, _) => {
            (points::PART_OUT, Some(Sign::PartTrouble { ours: named(), health: ours }))
        }
        (Health::Degraded, _) => {
            (points::PART_DEGRADED, Some(Sign::PartTrouble { ours: named(), health: ours }))
        }
        (_, Health::MajorOutage) if report.components.is_empty() => {
            (points::PAGE_OUT, Some(Sign::PageTrouble { vendor: vendor(), health: Health::MajorOutage }))
        }
        // Trouble elsewhere, while our part is shown as fine.
        (Health::Operational, health) if health.is_trouble() && other => (0, None),
        (Health::Operational, health) if health.is_trouble() => {
            (-points::GREEN_YOUNG, Some(Sign::PartGreen { ours: named() }))
        }
        (_, health) if health.is_trouble() && !other && parts.are_missing() => {
            let sign = Sign::TroubleElsewhere { vendor: vendor(), ours: named(), health };
            (points::PAGE_TROUBLE, Some(sign))
        }
        (_, Health::Operational) if !other && parts.are_missing() => {
            (green().0.max(-points::GREEN_YOUNG), Some(Sign::NoSuchPart { vendor: vendor(), ours: named() }))
        }
        (_, health) if health.is_trouble() && !other => {
            (points::PAGE_TROUBLE, Some(Sign::PageTrouble { vendor: vendor(), health }))
        }
        // Work is no outage, and no sign that all is well either. What was announced speaks for itself.
        (Health::Operational, Health::Maintenance) | (_, Health::Operational) if !other => {
            let (points, sign) = green();
            (points, Some(sign))
        }
        (_, Health::Maintenance) if !other && !report.maintenances.iter().any(Maintenance::is_active) => {
            (points::WORK, Some(Sign::PageWork { vendor: vendor() }))
        }
        _ => (0, None),
    }
}

/// The latest moment the page knows of: it was read then, or later.
fn latest(report: &Report) -> Option<Timestamp> {
    let incidents = report.incidents.iter();
    let posts = incidents.filter_map(|it| it.updates.first().and_then(|post| post.at).max(it.started_at));
    posts.chain(report.page.updated_at).max()
}
