//! The signs that incidents give: each one near the symptom's start is scored by time, part and region.

use std::collections::BTreeSet;

use super::evidence::{Findings, Origin};
use super::parts::{self, Fit, NamedParts};
use super::region::{self, RegionFit};
use super::seen::{self, Seen, Timing};
use super::text::Words;
use super::weights as points;
use super::{Case, ErrorKind, HowOften, Sign, Told, Who, around, severity};
use crate::status::{Impact, Incident, Phase, Report, Update};
use crate::time::Elapsed;

/// Scores every incident near the symptom's start against the answers, on the vendor's own pages and then on those of
/// the vendors it depends on.
pub(super) fn signs(case: &Case<'_>, findings: &mut Findings) {
    let mut held: Vec<Held> = Vec::new();
    let errors = errors(case);
    for report in case.readings.iter().filter_map(|reading| reading.report.as_ref()) {
        let parts = NamedParts::new(case.answers, case.playbook, Some(report));
        let near = seen::around(report, case.now, case.answers.started_at.unwrap_or(case.now).min(case.now));
        held.extend(
            near.into_iter().filter_map(|incident| Held::against(case, report, &parts, &errors, incident)),
        );
        around::work(case, report, &parts, findings);
    }
    // Strongest first; of equals the one that began last before the symptom, then by id, so that the order is fixed.
    held.sort_by(|a, b| {
        let key = |held: &'_ Held| (held.total(), held.seen.posted);
        key(b).cmp(&key(a)).then_with(|| b.seen.incident.id.cmp(&a.seen.incident.id))
    });
    let mut fitting = held.iter().filter(|held| held.fits()).peekable();
    findings.fits = fitting.peek().is_some();
    let mut further = 0;
    for (place, held) in fitting.enumerate() {
        match place {
            0 => held.say_whole(case, findings),
            _ if further < points::FURTHER_MOST => {
                further += 1;
                let title = held.seen.incident.title.clone();
                held.say(points::FURTHER, Sign::Further { title }, case, findings);
            }
            _ => {}
        }
        findings.incidents.push(held.seen.incident.id.clone());
    }
    if !findings.fits {
        let is_elsewhere = |held: &Held| held.region == RegionFit::Other && held.points < 0;
        findings.elsewhere = held.iter().any(|held| is_elsewhere(held) && held.fit.is_ours());
        if let Some(weak) = held.iter().find(|held| held.points > 0) {
            weak.say_whole(case, findings);
            findings.incidents.push(weak.seen.incident.id.clone());
            // Of several, the one that fits best speaks; none that fits less speaks against it.
        } else if let Some(other) = held.iter().filter(|held| held.points < 0).min_by_key(|held| held.points)
        {
            findings.other = true;
            other.say_whole(case, findings);
        }
    }
    around::upstream(case, findings);
}

/// An incident scored against the answers.
struct Held {
    seen: Seen,
    timing: Timing,
    fit: Fit,
    region: RegionFit,
    /// Of time, part and region together; below zero when it speaks for us.
    points: i32,
    /// What it adds beyond that, each as a sign of its own.
    more: Vec<(i32, Sign)>,
    names_error: bool,
    names_region: bool,
    /// It says neither which part nor what it is about.
    is_vague: bool,
}

impl Held {
    fn against(
        case: &Case<'_>,
        report: &Report,
        parts: &NamedParts,
        errors: &[ErrorKind],
        incident: &Incident,
    ) -> Option<Held> {
        let start = case.answers.started_at.map(|start| start.min(case.now));
        let seen = Seen::at(incident, case.now, start.unwrap_or(case.now))?;
        let timing = seen.timing(start, case.now)?;
        let incident = &seen.incident;
        if incident.impact == Some(Impact::Maintenance) {
            return None;
        }
        let title = Words::of(&incident.title);
        let mut posts = Words::default();
        incident.updates.iter().take(50).for_each(|update| posts.add(&update.text));
        let mut headline = Words::of(&incident.title);
        incident.components.iter().chain(&incident.regions).for_each(|name| headline.add(name));
        let touched = report.components.iter().filter(|it| incident.component_ids.contains(&it.id));
        let groups: BTreeSet<&str> = touched.filter_map(|component| component.group.as_deref()).collect();
        groups.iter().for_each(|group| headline.add(group));
        // Of the posts, the first says where it is; later ones tell of causes and remedies elsewhere.
        let is_news = |post: &&Update| post.phase != Some(Phase::Postmortem);
        if let Some(first) = incident.updates.iter().rfind(is_news) {
            headline.add(&first.text);
        }
        let fit = parts.fit(incident, &groups, &title, &posts);
        let region = region::fit_of_groups(case, report, &groups)
            .unwrap_or_else(|| region::fit(case, &incident.regions, &headline, &posts));
        let mut held = Held {
            points: 0,
            more: Vec::new(),
            names_error: errors.iter().any(|error| names(&title, &posts, *error)),
            names_region: region::names_any(case.playbook, &headline),
            is_vague: incident.components.is_empty()
                && fit == Fit::Unstated
                && parts.telling(&title).is_empty(),
            seen,
            timing,
            fit,
            region,
        };
        held.points = held.weigh(case);
        if held.fits() {
            held.add_more(case, parts, &title);
        }
        Some(held)
    }

    /// Time, part and region together: what speaks of something else does not count for its time.
    fn weigh(&self, case: &Case<'_>) -> i32 {
        let time = match self.timing {
            Timing::Inside => points::INSIDE,
            Timing::OpenNow if self.is_vague => points::VAGUE_NOW,
            Timing::OpenNow => points::OPEN_NOW,
            Timing::JustOver(since)
                if self.fit == Fit::Same && since.as_minutes() <= 60 && is_steady(case) =>
            {
                points::JUST_OVER_ALWAYS
            }
            Timing::JustOver(since) if self.fit.is_ours() => {
                let over = points::JUST_OVER.iter().find(|(minutes, _)| since.as_minutes() <= *minutes);
                over.map_or(points::NEAR, |(_, points)| *points)
            }
            Timing::JustOver(_) => points::NEAR,
            Timing::Before(ahead) => {
                let lag = points::LAG.iter().find(|(minutes, _)| ahead.as_minutes() <= *minutes);
                lag.map_or(points::NEAR, |(_, points)| *points)
            }
            Timing::Dormant(_) if self.fit == Fit::Same => points::OPEN_NOW,
            Timing::LongBefore(_) if self.fit == Fit::Same => points::LONG_BEFORE_SAME,
            Timing::LongBefore(_) | Timing::Dormant(_) => points::NEAR,
            Timing::After(since) => {
                let minutes = since.as_minutes();
                // A backlog makes things late; it answers no call with an error.
                let is_late = severity::is_delivery(case) && case.answers.any_error().is_none();
                match self.fit {
                    Fit::Same if is_late => {
                        let backlog = points::BACKLOG.iter().find(|(most, _)| minutes < *most);
                        backlog.map_or(0, |(_, points)| *points)
                    }
                    _ if minutes <= points::NEAR_MINUTES => points::NEAR,
                    _ => 0,
                }
            }
        };
        match (self.fit, self.region) {
            _ if time == 0 => 0,
            // Weak in time and about something else: not worth a word.
            (Fit::Other | Fit::Excluded, _) | (_, RegionFit::Other)
                if time < points::OPEN_NOW.min(points::THEM) =>
            {
                0
            }
            (Fit::Excluded, _) => -points::EXCLUDED,
            (Fit::Other, _) | (_, RegionFit::Other) => -points::OTHER_PART,
            (Fit::InTitle, _) => time.min(points::TITLE_MENTION),
            (Fit::InPassing | Fit::Unnamed, _) => time.min(points::BODY_MENTION),
            // A request that is refused for what it is, is no symptom of something that is not known to touch it.
            (Fit::Unlike, _) if case.answers.any_error().is_some_and(|error| !error.is_theirs()) => 0,
            (Fit::Unlike, _) => time.min(points::UNLIKE),
            (Fit::Unlisted, _) => time.min(points::UNLISTED),
            (Fit::Same | Fit::Everything | Fit::Alike | Fit::Unstated, _) => time,
        }
    }

    fn add_more(&mut self, case: &Case<'_>, parts: &NamedParts, title: &Words) {
        let incident = &self.seen.incident;
        match self.fit {
            Fit::Same => self.more.push((points::SAME_PART, Sign::SamePart { ours: ours(case) })),
            Fit::Everything => self.more.push((points::EVERY_PART, Sign::EveryPart)),
            _ => {}
        }
        let stage = severity::stage(case).filter(|_| !parts.is_answered());
        let stage_fits = stage.and_then(|stage| parts::stage_fit(stage, incident, title, case.playbook));
        if let (Some(stage), Some(fits)) = (stage, stage_fits) {
            let name = case.playbook.stage(stage).map_or(stage.name(), |info| info.name.as_str());
            let points = if fits { points::SAME_STAGE } else { -points::OTHER_STAGE };
            self.more.push((points, Sign::Stage { name: name.into(), fits }));
        }
        let region = || region_name(case).to_string();
        match self.region {
            RegionFit::Same => {
                self.more.push((points::SAME_REGION, Sign::SameRegion { region: region() }));
            }
            RegionFit::OtherInPassing => {
                self.more.push((-points::REGION_IN_TEXT, Sign::RegionInPassing { region: region() }));
            }
            _ => {}
        }
        if let Some(impact @ (Impact::Major | Impact::Critical)) = &incident.impact {
            self.more.push((points::SERIOUS, Sign::Serious { impact: impact.clone() }));
        }
        if let Some(error) = case.answers.any_error().filter(|_| self.names_error) {
            self.more.push((points::SAME_ERROR, Sign::SameError(error)));
        }
    }

    fn total(&self) -> i32 {
        self.points + self.more.iter().map(|(points, _)| points).sum::<i32>()
    }

    /// Whether it is a good case against the vendor.
    fn fits(&self) -> bool {
        self.points >= points::THEM
    }

    /// Whether something that was answered, other than its time, ties it to the person.
    fn is_tied(&self) -> bool {
        let is_stage = |(_, sign): &(i32, Sign)| matches!(sign, Sign::Stage { fits: true, .. });
        let is_part = self.fit.is_ours();
        is_part || self.region == RegionFit::Same || self.names_error || self.more.iter().any(is_stage)
    }

    fn say_whole(&self, case: &Case<'_>, findings: &mut Findings) {
        let Seen { incident, from, posted, is_stated, .. } = &self.seen;
        let title = incident.title.clone();
        let theirs = || incident.components.clone();
        let (from, posted) = (*from, *posted);
        let sign = match (self.fit, self.region, self.timing) {
            (Fit::Excluded, _, _) => Sign::Excluded { title, ours: ours(case) },
            (Fit::Other, _, _) => Sign::OtherPart { title, theirs: theirs(), ours: ours(case) },
            (_, RegionFit::Other, _) => Sign::OtherRegion { title, region: region_name(case).into() },
            (Fit::InPassing, _, _) => Sign::InPassing { title, theirs: theirs(), ours: ours(case) },
            (Fit::Unnamed, _, _) => Sign::Unnamed { title, ours: ours(case) },
            (Fit::Unlike, _, _) => Sign::Unlike { title, theirs: theirs(), ours: ours(case) },
            (Fit::Unlisted, _, _) => Sign::Unlisted { title, theirs: theirs(), ours: ours(case) },
            (_, _, Timing::Inside) if *is_stated => Sign::InsideStated { title, from, posted },
            (_, _, Timing::Inside) => Sign::Inside { title, from },
            (_, _, Timing::OpenNow) => Sign::OpenNow { title, from },
            (_, _, Timing::Dormant(silent)) => Sign::Dormant { title, silent },
            (_, _, Timing::Before(ahead)) => Sign::Before { title, ahead },
            (_, _, Timing::LongBefore(ahead)) => Sign::LongBefore { title, ahead },
            (Fit::Same, _, Timing::After(since))
                if points::BACKLOG.iter().any(|(_, backlog)| *backlog == self.points) =>
            {
                Sign::Backlog { title, since }
            }
            (_, _, Timing::After(since)) => Sign::After { title, since },
            (_, _, Timing::JustOver(since)) => Sign::JustOver { title, since },
        };
        self.say(self.points, sign, case, findings);
        for (points, sign) in &self.more {
            self.say(*points, sign.clone(), case, findings);
        }
        let is_explained =
            incident.updates.iter().any(|post| post.phase == Some(crate::status::Phase::Postmortem));
        if self.seen.to.is_some()
            && !is_explained
            && self.points > 0
            && matches!(self.timing, Timing::LongBefore(_))
        {
            self.say(0, Sign::PostmortemPending, case, findings);
        }
        let is_timed = matches!(self.timing, Timing::Inside | Timing::Before(_));
        findings.covers |= self.fits() && is_timed && self.fit.is_ours();
        findings.tied |= self.points > points::NEAR && (is_timed || self.is_tied());
        if self.points > points::NEAR {
            findings.names_error |= self.names_error;
            findings.part_would_tell |= !incident.components.is_empty() && case.answers.components.is_empty();
            findings.region_would_tell |= self.names_region && case.answers.region.is_none();
        }
    }

    fn say(&self, points: i32, sign: Sign, case: &Case<'_>, findings: &mut Findings) {
        let incident = &self.seen.incident;
        let posted_at = incident.updates.first().and_then(|update| update.at).or(incident.started_at);
        let origin = Origin::Incident {
            vendor: case.vendor.into(),
            id: incident.id.clone(),
            url: incident.url.clone(),
            posted_at,
        };
        findings.add(points, sign, origin, posted_at.map(|at| Elapsed::between(at, case.now)));
    }
}

/// Whether it fails every time, or for everybody.
fn is_steady(case: &Case<'_>) -> bool {
    case.answers.how_often == Some(HowOften::Always) || case.answers.who == Some(Who::Everyone)
}

/// The error that was answered, and the one that words tell of.
fn errors(case: &Case<'_>) -> Vec<ErrorKind> {
    let told = case.answers.told().and_then(Told::as_error);
    case.answers.any_error().into_iter().chain(told).collect()
}

/// The region that was answered, as the playbook calls it.
fn region_name<'a>(case: &Case<'a>) -> &'a str {
    let answered = case.answers.region.as_deref().unwrap_or_default();
    case.playbook.region(answered).map_or(answered, |region| &region.name)
}

/// The parts that were answered, or are known by their hosts.
fn ours(case: &Case<'_>) -> Vec<String> {
    parts::answered(case.answers, case.playbook)
}

/// Whether an incident's words name the error that is seen.
fn names(title: &Words, posts: &Words, error: ErrorKind) -> bool {
    let (code, class);
    let phrases: &[&str] = match error {
        ErrorKind::Timeout => &["timeout", "timeouts", "timing out", "time out", "504"],
        ErrorKind::Network => &["dns", "connectivity", "connection errors", "tls", "network"],
        ErrorKind::Http(status) => {
            code = status.to_string();
            class = format!("{}xx", status / 100);
            match status {
                401 | 403 => {
                    &[&code, &class, "unauthorized", "authentication errors", "authentication failures"]
                }
                429 => &[&code, &class, "rate limit errors", "being rate limited", "too many requests"],
                500.. => &[&code, &class, "500 s", "server errors"],
                _ => &[&code, &class],
            }
        }
    };
    // Credentials that the vendor cannot check are refused for everybody. In passing such words explain nothing.
    let about: &[&str] = match error {
        ErrorKind::Http(401 | 403) => &["authentication", "authorization", "api keys"],
        ErrorKind::Http(429) => &["rate limit", "rate limits", "rate limiting"],
        _ => &[],
    };
    title.say(phrases) || posts.say(phrases) || title.say(about)
}
