//! Stamps that cannot be: a browser whose clock was ahead wrote them, or the author of the imported file did.
//!
//! The record that was seen later is right about the present, so a record with a stamp in the future would be right for good, and
//! an incident that it calls open would never end. Such a stamp says nothing of when; the record counts as older than
//! whatever has a time.

use super::Kept;
use crate::time::Timestamp;

/// Takes back every stamp that lies in the future. Whether there was one.
pub(super) fn settle(kept: &mut Kept, now: Timestamp) -> bool {
    let mut healed = false;
    let begins = kept.event.begins().filter(|begins| *begins <= now);
    let mut sane =
        |first: &mut Timestamp, last: &mut Timestamp, withdrawn: &mut Option<Timestamp>, earliest| {
            let is_ahead = *first > now || *last > now;
            if *last > now {
                *last = if *first > now { earliest } else { *first };
            }
            *first = (*first).min(now);
            // What was missing is found missing again.
            let is_missing_ahead = withdrawn.is_some_and(|at| at > now);
            if is_missing_ahead {
                *withdrawn = None;
            }
            healed |= is_ahead || is_missing_ahead;
        };
    let long_ago = begins.unwrap_or(Timestamp::from_millis(0));
    sane(&mut kept.seen_first, &mut kept.seen_last, &mut kept.withdrawn, long_ago);
    for one in &mut kept.updates {
        let posted = one.update.at.filter(|at| *at <= now).unwrap_or(long_ago);
        sane(&mut one.seen_first, &mut one.seen_last, &mut one.withdrawn, posted);
        for edition in &mut one.edited_from {
            let mut first = edition.seen_last;
            sane(&mut first, &mut edition.seen_last, &mut None, posted);
        }
    }
    healed
}
