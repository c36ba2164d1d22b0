//! How far the answers to each open question would move the verdict, and which question decides.
//!
//! Every answer that a question may get is tried: the case is decided with it, and what comes out is compared. So the question
//! that is named is the one whose answers part the verdicts, in this very case, and none is where none would.

use super::{Answers, Case, Direction, ErrorKind, HowOften, Verdict, Who, diagnose, seen, weights as points};
use crate::status::{Component, Incident, Reading, Report};

/// A question that a person may answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ask {
    /// When it began.
    When,
    /// Which part it is about.
    Part,
    /// Which error is seen.
    Error,
    /// Whether something of ours changed just before.
    Change,
    /// Who is affected.
    Who,
    /// Which region or environment.
    Region,
    /// How often it happens.
    HowOften,
}

/// An open question, and what hangs on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub ask: Ask,
    /// How far apart its answers would lead, in hundredths of a point, as far as that bears on a verdict.
    pub moves: i32,
    /// Whether an answer would change the verdict, or the lean of an unclear one.
    pub decides: bool,
}

/// How many incidents' times and parts are tried as answers.
const TRIED: usize = 3;

/// How heavy pages may be of which a case is decided again and again, by [`parts`] and [`incidents`]: a few milliseconds each time. The largest
/// ordinary pages have some hundred parts and incidents of some ten posts.
const HEAVIEST: usize = 3_000;

/// The open questions, the one that decides most first. Of pages that are made to be too much none is named: to decide such a case
/// once is work enough.
#[must_use]
pub fn questions(case: &Case<'_>) -> Vec<Question> {
    let reports = |readings: &[Reading], weight: fn(&Report) -> usize| -> usize {
        readings.iter().filter_map(|reading| reading.report.as_ref()).map(weight).sum()
    };
    let parts = reports(case.readings, parts);
    if parts > HEAVIEST {
        return Vec::new();
    }
    let readings = near(case);
    if parts + reports(&readings, incidents) > HEAVIEST {
        return Vec::new();
    }
    let case = Case { readings: &readings, ..*case };
    let now = outcome(&case, case.answers);
    let mut questions: Vec<Question> = open(&case)
        .into_iter()
        .filter_map(|(ask, answers)| {
            let tried: Vec<Outcome> = answers.iter().map(|answers| outcome(&case, answers)).collect();
            let sums = || tried.iter().map(|outcome| outcome.sum);
            let moves = sums().max()? - sums().min()?;
            let decides = tried.iter().any(|tried| tried.said != now.said);
            Some(Question { ask, moves, decides })
        })
        .collect();
    questions.sort_by_key(|question| (!question.decides, -question.moves, question.ask));
    questions
}

/// The question to ask next; none when no answer would change what is said.
#[must_use]
pub fn next_question(case: &Case<'_>) -> Option<Ask> {
    questions(case).first().filter(|question| question.decides).map(|question| question.ask)
}

/// How much a page's parts are to look at: each of them, and kilobytes of names.
fn parts(report: &Report) -> usize {
    let part =
        |part: &Component| 1 + (part.name.len() + part.group.as_ref().map_or(0, |group| group.len())) / 1_000;
    report.components.iter().map(part).sum()
}

/// How much its incidents are: each of them, each post, and kilobytes of text.
fn incidents(report: &Report) -> usize {
    let incident = |incident: &Incident| {
        let text: usize = incident.updates.iter().map(|post| post.text.len()).sum();
        1 + incident.updates.len() + (incident.title.len() + text) / 1_000
    };
    report.incidents.iter().map(incident).sum()
}

/// What a case comes to.
struct Outcome {
    said: (Verdict, Option<Direction>),
    /// The sum, as far as it bears on a verdict.
    sum: i32,
}

fn outcome(case: &Case<'_>, answers: &Answers) -> Outcome {
    let found = diagnose(&Case { answers, ..*case });
    let sum = found.sum.clamp(-points::US - points::LEAN, points::THEM + points::LEAN);
    Outcome { said: (found.verdict, found.lean), sum }
}

/// The pages with what is near in time alone, so that deciding a case several times costs little.
fn near(case: &Case<'_>) -> Vec<Reading> {
    let start = case.answers.started_at.unwrap_or(case.now).min(case.now);
    let report = |report: &Report| {
        let incidents = seen::around(report, case.now, start).into_iter().cloned().collect();
        Report {
            page: report.page.clone(),
            format: report.format,
            indicator: report.indicator,
            coverage: report.coverage,
            valid_until: report.valid_until,
            zone: None,
            roster: report.roster,
            components: report.components.clone(),
            hidden: Vec::new(),
            first: report.first,
            narrowed: report.narrowed,
            incidents,
            maintenances: report.maintenances.clone(),
        }
    };
    let reading = |reading: &Reading| Reading {
        report: reading.report.as_ref().map(report),
        read_at: reading.read_at,
        source: reading.source,
        failure: reading.failure.clone(),
        finding: reading.finding.clone(),
        asked_at: reading.asked_at,
    };
    case.readings.iter().map(reading).collect()
}

/// The open questions, each with the answers as they would be with it.
fn open(case: &Case<'_>) -> Vec<(Ask, Vec<Answers>)> {
    let given = case.answers;
    let with = |change: &dyn Fn(&mut Answers)| {
        let mut answers = given.clone();
        change(&mut answers);
        answers
    };
    let reports = || case.readings.iter().filter_map(|reading| reading.report.as_ref());
    let incidents = || reports().flat_map(|report| &report.incidents).take(TRIED);
    let mut open = Vec::new();
    if given.started_at.is_none() {
        let inside = incidents().filter_map(|incident| incident.started_at);
        let outside = incidents().filter_map(|incident| incident.started_at?.shifted(-6 * 60 * 60 * 1000));
        let starts = inside.chain(outside).chain([case.now]).filter(|start| *start <= case.now);
        open.push((Ask::When, starts.map(|start| with(&|it| it.started_at = Some(start))).collect()));
    }
    if given.components.is_empty() {
        let listed = reports().flat_map(|report| &report.components).map(|part| &part.name);
        let is_spared = |name: &&String| !incidents().any(|incident| incident.components.contains(name));
        let named = incidents().filter_map(|incident| incident.components.first());
        let parts: Vec<&String> = named.chain(listed.filter(is_spared).take(1)).collect();
        open.push((
            Ask::Part,
            parts.into_iter().map(|part| with(&|it| it.components = vec![part.clone()])).collect(),
        ));
    }
    if given.any_error().is_none() {
        let errors = [ErrorKind::Http(503), ErrorKind::Http(401), ErrorKind::Http(422)];
        open.push((Ask::Error, errors.into_iter().map(|error| with(&|it| it.error = Some(error))).collect()));
    }
    if given.after_our_change.is_none() {
        let changes = [true, false].into_iter();
        open.push((Ask::Change, changes.map(|ours| with(&|it| it.after_our_change = Some(ours))).collect()));
    }
    if given.who.is_none() {
        let all = [Who::One, Who::Everyone].into_iter();
        open.push((Ask::Who, all.map(|who| with(&|it| it.who = Some(who))).collect()));
    }
    if given.region.is_none() {
        let regions = case.playbook.regions.iter().take(2 * TRIED);
        open.push((
            Ask::Region,
            regions.map(|region| with(&|it| it.region = Some(region.id.clone()))).collect(),
        ));
    }
    if given.how_often.is_none() {
        let often = [HowOften::Always, HowOften::Intermittent].into_iter();
        open.push((Ask::HowOften, often.map(|often| with(&|it| it.how_often = Some(often))).collect()));
    }
    open
}
