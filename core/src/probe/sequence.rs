//! How a sequence stands: at which probe, blocked by which, or through, with what to look at next.

use super::call::Call;
use super::ended::Ended;
use crate::playbook::{Checklist, Playbook, Recipe, Sequence};

/// How a sequence stands after the calls made so far.
#[derive(Clone, Debug, PartialEq)]
pub enum Stands<'a> {
    /// This probe is next.
    Next(&'a Recipe),
    /// This probe failed, and nothing follows before that is mended.
    Blocked(&'a Recipe, &'a Call),
    /// All probes are through: whether all ended as they should, and what to look at in the dashboard.
    Through {
        /// Whether the API side works.
        is_good: bool,
        /// What to look at.
        checklists: Vec<&'a Checklist>,
    },
}

/// How a sequence of a playbook stands, by the calls that were made in it, oldest first. Of several calls of one probe the last
/// counts.
#[must_use]
pub fn stands<'a>(playbook: &'a Playbook, sequence: &Sequence, calls: &'a [Call]) -> Stands<'a> {
    let mut is_good = true;
    for recipe in sequence.probes.iter().filter_map(|id| playbook.probe(id)) {
        let call = calls.iter().rev().find(|call| call.recipe == recipe.id && call.ended != Ended::Cancelled);
        match call {
            None => return Stands::Next(recipe),
            Some(call) if !call.is_good && sequence.is_blocking => return Stands::Blocked(recipe, call),
            Some(call) => is_good &= call.is_good,
        }
    }
    let checklists = sequence.checklists.iter().filter_map(|id| playbook.checklist(id)).collect();
    Stands::Through { is_good, checklists }
}
