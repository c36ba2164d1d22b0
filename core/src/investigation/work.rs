//! The steps of a runbook or checklist that a person ticks off, with notes.

use crate::time::Timestamp;

/// A step of a runbook, or a check, that a person ticked or wrote a note on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tick {
    /// The step's own words: they outlive a playbook whose steps are numbered anew.
    pub step: String,
    /// When it was done; `None` while it is not.
    pub done_at: Option<Timestamp>,
    /// What was found.
    pub note: String,
}

impl super::Investigation {
    /// What is kept of a step.
    #[must_use]
    pub fn tick(&self, step: &str) -> Option<&Tick> {
        self.ticks.iter().find(|tick| tick.step == step)
    }

    /// Ticks a step off at `now`, or takes that back. A note stays.
    pub fn toggle(&mut self, step: &str, now: Timestamp) {
        self.with(step, |tick| tick.done_at = if tick.done_at.is_some() { None } else { Some(now) });
    }

    /// Writes a note on a step.
    pub fn annotate(&mut self, step: &str, note: String) {
        self.with(step, |tick| tick.note = note);
    }

    fn with(&mut self, step: &str, act: impl FnOnce(&mut Tick)) {
        match self.ticks.iter_mut().find(|tick| tick.step == step) {
            Some(tick) => act(tick),
            None => {
                let mut tick = Tick { step: step.into(), ..Tick::default() };
                act(&mut tick);
                self.ticks.push(tick);
            }
        }
        // Nothing to keep of a step that is neither done nor spoken of.
        self.ticks.retain(|tick| tick.done_at.is_some() || !tick.note.is_empty());
    }
}

/// How many of these steps are ticked.
#[must_use]
pub fn ticked(found: &super::Investigation, steps: &[String]) -> usize {
    let is_done = |step: &&String| found.tick(step).is_some_and(|tick| tick.done_at.is_some());
    steps.iter().filter(is_done).count()
}
