//! What surrounds the vendor's own incidents: announced work, and the vendors it depends on.

use super::evidence::{Findings, Origin};
use super::parts::Parts;
use super::seen::{Seen, Timing};
use super::{Case, weights as points};
use crate::status::{Elapsed, Maintenance, MaintenancePhase, Reading, Report, Timestamp};
use crate::words::diagnosis as say;

/// Announced work around the symptom's start.
pub(super) fn work(case: &Case<'_>, report: &Report, parts: &Parts, findings: &mut Findings) {
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
        findings.add(points, say::work(&work.title, points == points::WORK_SAME_PART), origin, None);
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

/// Incidents of the vendors this one depends on. One is enough to say; it takes more to blame.
pub(super) fn upstream(case: &Case<'_>, findings: &mut Findings) {
    let start = case.answers.started_at.map(|start| start.min(case.now));
    for page in case.upstream {
        let Reading { report: Some(report), .. } = &page.reading else {
            findings.unread = true;
            let origin = Origin::Page { vendor: page.name.clone(), url: None };
            findings.add(0, say::upstream_unread(&page.name), origin, None);
            continue;
        };
        let near = report.incidents.iter().find_map(|incident| {
            let seen = Seen::at(incident, case.now, start.unwrap_or(case.now))?;
            matches!(seen.timing(start, case.now)?, Timing::Inside | Timing::OpenNow | Timing::Before(_))
                .then_some(seen)
        });
        if let Some(seen) = near {
            let incident = seen.incident;
            let age = Elapsed::between(seen.posted, case.now);
            let text = say::upstream(&page.name, &incident.title);
            let origin = Origin::Incident {
                vendor: page.name.clone(),
                id: incident.id,
                url: incident.url,
                posted_at: Some(seen.posted),
            };
            findings.add(points::UPSTREAM, text, origin, Some(age));
        }
    }
}
