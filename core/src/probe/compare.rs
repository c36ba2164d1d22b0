//! Two runs side by side: what was asked in both, and how it went each time.

use std::collections::BTreeMap;

use super::call::Call;
use super::ended::Ended;
use super::latency::Latency;
use super::ours::is_slower;
use super::run::Run;

/// How one probe at one host went in two runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The playbook's probe, or `reach`.
    pub recipe: String,
    /// The host.
    pub host: String,
    /// Before, where it was asked then.
    pub before: Option<Went>,
    /// After, where it was asked then.
    pub after: Option<Went>,
}

/// How a probe went in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Went {
    /// How many calls ended as they should.
    pub good: usize,
    /// Of how many.
    pub of: usize,
    /// How the last one ended.
    pub ended: Ended,
    /// How long good answers took.
    pub latency: Option<Latency>,
}

/// What a difference comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Became {
    /// It works now, and did not before.
    Better,
    /// It fails now, and did not before.
    Worse,
    /// It is three times as fast or more, by at least 200 ms.
    Faster,
    /// It is three times as slow or more, by at least 200 ms.
    Slower,
    /// As before.
    Same,
    /// It was asked in one of the two alone.
    Alone,
}

/// What became of each probe at each host, in the order of probes and hosts.
#[must_use]
pub fn compare(before: &Run, after: &Run) -> Vec<Difference> {
    let mut all: BTreeMap<(&str, &str), [Vec<&Call>; 2]> = BTreeMap::new();
    for (place, run) in [before, after].into_iter().enumerate() {
        for call in &run.calls {
            let sides = all.entry((&call.recipe, &call.host)).or_default();
            if let Some(side) = sides.get_mut(place) {
                side.push(call);
            }
        }
    }
    let went = |calls: &[&Call]| {
        let times: Vec<u32> =
            calls.iter().filter(|call| call.is_good).filter_map(|call| call.millis).collect();
        Some(Went {
            good: calls.iter().filter(|call| call.is_good).count(),
            of: calls.len(),
            ended: calls.last()?.ended,
            latency: Latency::of(&times),
        })
    };
    let difference = |((recipe, host), [before, after]): ((&str, &str), [Vec<&Call>; 2])| Difference {
        recipe: recipe.into(),
        host: host.into(),
        before: went(&before),
        after: went(&after),
    };
    all.into_iter().map(difference).collect()
}

impl Difference {
    /// What it comes to.
    #[must_use]
    pub fn became(&self) -> Became {
        let (Some(before), Some(after)) = (self.before, self.after) else { return Became::Alone };
        // Shares, multiplied out.
        match (before.good * after.of).cmp(&(after.good * before.of)) {
            std::cmp::Ordering::Less => return Became::Better,
            std::cmp::Ordering::Greater => return Became::Worse,
            std::cmp::Ordering::Equal => {}
        }
        match (before.latency, after.latency) {
            (Some(before), Some(after)) if is_slower(after.median, before.median) => Became::Slower,
            (Some(before), Some(after)) if is_slower(before.median, after.median) => Became::Faster,
            _ => Became::Same,
        }
    }
}
