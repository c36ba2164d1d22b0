//! What surrounds the vendor's own incidents: announced work, and the vendors it depends on.

use super::evidence::{Findings, Origin};
use super::parts::NamedParts;
use super::region::{self, RegionFit};
use super::seen::{self, Seen, Timing};
use super::text::Words;
use super::{Case, Sign, UpstreamPage, weights as points};
use crate::status::{Freshness, Impact, Incident, Maintenance, MaintenancePhase, Report};
use crate::time::{Elapsed, Timestamp};

/// Announced work around the symptom's start.
pub(super) fn work(case: &Case<'_>, report: &Report, parts: &NamedParts, findings: &mut Findings) {
    let start = case.answers.started_at.unwrap_or(case.now).min(case.now);
    let best = report
        .maintenances
        .iter()
        .filter(|work| is_on(work, start, case.now))
        .map(|work| {
            let is_ours = work.components.iter().any(|name| parts.are(name));
            let is_other = parts.is_answered() && !work.components.is_empty() && !is_ours;
            (
                if is_ours {
                    points::WORK_SAME_PART
                } else if is_other {
                    0
                } else {
                    points::WORK
                },
                work,
            )
        })
        .max_by_key(|(points, _)| *points);
    if let Some((points, work)) = best {
        let origin = Origin::Incident {
            vendor: case.vendor.into(),
            id: work.id.clone(),
            url: work.url.clone(),
            posted_at: work.starts_at,
        };
        let is_ours = points == points::WORK_SAME_PART;
        let title = work.title.clone();
        let goes_on =
            work.ends_at.is_none_or(|end| end >= case.now) && work.phase != MaintenancePhase::Completed;
        if is_ours && goes_on {
            findings.tied = true;
            findings.work = Some(work.ends_at);
            findings.add(points::WORK_NOW, Sign::WorkNow { title, until: work.ends_at }, origin, None);
        } else {
            findings.add(points, Sign::Work { title, is_ours }, origin, None);
        }
    }
}

fn is_on(work: &Maintenance, start: Timestamp, now: Timestamp) -> bool {
    let began = work.starts_at.is_some_and(|at| at <= start);
    let ended = work.ends_at.is_some_and(|end| end < start);
    let is_over = work.phase == MaintenancePhase::Completed && work.ends_at.is_none();
    // Work that was announced and never begun is no work.
    let is_idle = work.phase == MaintenancePhase::Scheduled && work.starts_at.is_some_and(|at| at <= now);
    began && !ended && !is_over && !is_idle
}

/// Incidents of the vendors this one may depend on. The strongest counts, the others are only said: some vendor always
/// has something, and two coincidences are no proof.
pub(super) fn upstream(case: &Case<'_>, findings: &mut Findings) {
    let mut found: Vec<Outside> = Vec::new();
    let (mut unread, mut first) = (Vec::new(), None);
    let start = case.answers.started_at.unwrap_or(case.now).min(case.now);
    for page in case.upstream {
        let report = page.reading.report.as_ref();
        let near = report.into_iter().flat_map(|report| seen::around(report, case.now, start));
        let near = near.filter_map(|incident| Outside::near(case, page, incident));
        let near = near.max_by_key(|outside| (outside.points, outside.seen.posted));
        // An incident that an old reading knows of is one; that it knows of none says nothing.
        let is_old = matches!(
            page.reading.freshness(case.now, points::STALE_AFTER.as_seconds()),
            Freshness::Stale | Freshness::Unknown
        );
        if near.is_none() && is_old {
            let origin = Origin::Page { vendor: page.name.clone(), url: page.url.clone() };
            if unread.is_empty() {
                first = Some((origin, page.reading.age(case.now)));
            }
            unread.push(page.name.clone());
        }
        found.extend(near);
    }
    if let Some((origin, age)) = first {
        findings.add(0, Sign::UpstreamUnread { vendors: unread }, origin, age);
    }
    found.sort_by_key(|outside| std::cmp::Reverse((outside.points, outside.seen.posted)));
    for (place, Outside { points, page, seen }) in found.into_iter().enumerate() {
        let incident = seen.incident;
        let sign = Sign::Upstream { vendor: page.name.clone(), title: incident.title };
        let posted_at = incident.updates.first().and_then(|update| update.at).or(Some(seen.posted));
        let origin = Origin::Incident {
            vendor: page.name.clone(),
            id: incident.id,
            url: incident.url.or_else(|| page.url.clone()),
            posted_at,
        };
        let age = posted_at.map(|at| Elapsed::between(at, case.now));
        findings.add(if place == 0 { points } else { 0 }, sign, origin, age);
    }
}

/// An incident of another vendor at the time.
struct Outside<'a> {
    points: i32,
    page: &'a UpstreamPage,
    seen: Seen,
}

impl<'a> Outside<'a> {
    fn near(case: &Case<'_>, page: &'a UpstreamPage, incident: &Incident) -> Option<Outside<'a>> {
        let start = case.answers.started_at.map(|start| start.min(case.now));
        let seen = Seen::at(incident, case.now, start.unwrap_or(case.now))?;
        let timing = seen.timing(start, case.now)?;
        if !matches!(timing, Timing::Inside | Timing::OpenNow | Timing::Before(_)) {
            return None;
        }
        let mut headline = Words::of(&incident.title);
        incident.components.iter().chain(&incident.regions).for_each(|name| headline.add(name));
        if region::fit(case, &incident.regions, &headline, &Words::default()) == RegionFit::Other {
            return None;
        }
        let points = match incident.impact {
            Some(Impact::Maintenance) => return None,
            Some(Impact::Major | Impact::Critical) => points::UPSTREAM,
            _ => points::UPSTREAM_MINOR,
        };
        Some(Outside { points, page, seen })
    }
}
