//! When everything was, on one axis: what the person saw, when it began by the vendor's own words, and when the vendor posted.

use super::seen::Seen;
use super::{Case, Diagnosis};
use crate::probe::Watched;
use crate::status::{Incident, Phase, Update};
use crate::time::{Elapsed, Timestamp};

/// The times of a case, of which the earliest begins the axis and `until` ends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// When it began, as the person answered.
    pub yours: Option<Timestamp>,
    /// When it failed, by what was pasted, oldest first: no more than [`Axis::POSTS`], and none from long before it began.
    pub failures: Vec<Timestamp>,
    /// The strongest incident; none where none fits.
    pub theirs: Option<Theirs>,
    /// How it answered from here, minute by minute, where that was watched.
    pub watched: Watched,
    /// When it ended: the case's `now` while it goes on, else when the incident ended or was seen last.
    pub until: Timestamp,
}

/// An incident's times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theirs {
    /// The incident's title.
    pub title: String,
    /// When it began, by the vendor's own words where there are any, else by its page.
    pub began: Timestamp,
    /// When the vendor said so first.
    pub posted: Timestamp,
    /// When it was over; none while it is open.
    pub over: Option<Timestamp>,
    /// Every post, oldest first; no more than [`Axis::POSTS`].
    pub posts: Vec<Timestamp>,
}

impl Axis {
    /// How many posts are drawn.
    pub const POSTS: usize = 40;

    /// The axis of a case that was diagnosed, with what was `watched` from here for it; none where there is nothing to draw.
    #[must_use]
    pub fn of(case: &Case<'_>, diagnosis: &Diagnosis, watched: &Watched) -> Option<Axis> {
        let yours = case.answers.started_at.filter(|at| *at <= case.now);
        let incidents = case.readings.iter().filter_map(|reading| reading.report.as_ref());
        let strongest = diagnosis.incidents.first().and_then(|id| {
            incidents.flat_map(|report| &report.incidents).find(|incident| incident.id == *id)
        });
        let theirs = strongest.and_then(|incident| theirs(incident, yours, case.now));
        let over = theirs.as_ref().and_then(|theirs| theirs.over);
        let until = over.map_or(case.now, |over| over.max(yours.unwrap_or(over)));
        let begun = yours.or_else(|| Some(theirs.as_ref()?.began)).unwrap_or(until);
        let is_of_this = |at: &&Timestamp| **at <= until && Elapsed::between(**at, begun) <= OF_THIS;
        let failures: Vec<Timestamp> =
            case.answers.failures.iter().filter(is_of_this).take(Axis::POSTS).copied().collect();
        let mut watched = watched.clone();
        // After the incident's end too: that it fails still is what a person wants to see beside that.
        watched.minutes.retain(|(at, _)| *at <= case.now && Elapsed::between(*at, begun) <= OF_THIS);
        watched.recovered = watched.recovered.filter(|at| watched.minutes.iter().any(|(of, _)| of == at));
        let is_empty = yours.is_none() && theirs.is_none() && watched.minutes.is_empty();
        (!is_empty).then_some(Axis { yours, failures, theirs, watched, until })
    }

    /// The beginning of the axis.
    #[must_use]
    pub fn from(&self) -> Timestamp {
        let began = self.theirs.as_ref().map(|theirs| theirs.began.min(theirs.posted));
        let failed = self.failures.first().copied();
        let watched = self.watched.minutes.first().map(|(at, _)| *at);
        self.yours.into_iter().chain(began).chain(failed).chain(watched).min().unwrap_or(self.until)
    }

    /// The end of the axis: what was watched may go on after the incident.
    #[must_use]
    pub fn end(&self) -> Timestamp {
        self.watched.minutes.last().map_or(self.until, |(at, _)| self.until.max(*at))
    }

    /// How long the person saw it before the vendor said so; none where the vendor was first.
    #[must_use]
    pub fn ahead(&self) -> Option<Elapsed> {
        let (yours, theirs) = (self.yours?, self.theirs.as_ref()?);
        (yours < theirs.posted).then(|| Elapsed::between(yours, theirs.posted))
    }

    /// How long it has lasted, from when it began for the person, else for the vendor, to its end or now.
    #[must_use]
    pub fn lasting(&self) -> Elapsed {
        let from = self.yours.or_else(|| Some(self.theirs.as_ref()?.began)).unwrap_or(self.until);
        Elapsed::between(from, self.until)
    }
}

fn theirs(incident: &Incident, yours: Option<Timestamp>, now: Timestamp) -> Option<Theirs> {
    let seen = Seen::at(incident, now, yours.unwrap_or(now))?;
    let is_news = |post: &&Update| post.phase != Some(Phase::Postmortem);
    let mut posts: Vec<Timestamp> =
        seen.incident.updates.iter().filter(is_news).filter_map(|post| post.at).take(Axis::POSTS).collect();
    posts.sort();
    let posted = posts.first().copied().unwrap_or(seen.posted);
    Some(Theirs { title: incident.title.clone(), began: seen.from, posted, over: seen.to, posts })
}

/// How long before it began a failure may have been and still be one of the same.
const OF_THIS: Elapsed = Elapsed::seconds(24 * 60 * 60);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::{Answers, diagnose};
    use crate::playbook::builtin;

    #[test]
    fn failures_stand_on_the_axis_that_they_belong_to() {
        let at = |stamp: &str| Timestamp::parse(stamp).unwrap();
        let failures = [
            "2025-11-01T08:00:00Z",
            "2025-11-04T20:12:00Z",
            "2025-11-04T20:15:00Z",
            "2025-11-04T20:40:00Z",
            "2025-11-05T09:00:00Z",
        ];
        let answers = Answers {
            started_at: Some(at("2025-11-04T20:15:00Z")),
            failures: failures.map(at).to_vec(),
            ..Answers::default()
        };
        let playbook = builtin("generic").unwrap();
        let case = Case {
            now: at("2025-11-04T21:00:00Z"),
            vendor: "Acme",
            readings: &[],
            upstream: &[],
            answers: &answers,
            playbook: &playbook,
            lag: None,
            probes: &[],
        };
        let axis = Axis::of(&case, &diagnose(&case), &Watched::default()).unwrap();
        // What failed days before, or is yet to come, is another story.
        assert_eq!(axis.failures, failures[1..4].iter().map(|stamp| at(stamp)).collect::<Vec<_>>());
        assert_eq!(axis.from(), at("2025-11-04T20:12:00Z"));
    }
}
