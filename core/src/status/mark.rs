//! The mark that makes a vendor wait after reading its document ended the program.

use super::patience;
use crate::time::{Elapsed, Timestamp};

/// What is kept while a vendor's document is being taken apart, and is left behind where that ended the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// How often in a row it was begun.
    pub times: u32,
    /// When it was begun last.
    pub at: Timestamp,
}

impl Default for Mark {
    fn default() -> Mark {
        Mark { times: 0, at: Timestamp::from_millis(0) }
    }
}

impl Mark {
    /// Says whether the vendor waits at `now`. It waits once its reading was begun `from` times in a row and never ended,
    /// longer each time. A stamp of the future makes nobody wait.
    #[must_use]
    pub fn waits(&self, from: u32, now: Timestamp) -> bool {
        self.times >= from
            && self.at <= now
            && Elapsed::between(self.at, now).as_seconds() < patience(self.times)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vendor_that_ended_the_program_is_let_be_longer_each_time() {
        let at = |seconds: i64| Timestamp::from_millis(1_000_000_000 + seconds * 1000);
        for (times, now, waits) in [
            (0, 0, false),
            (1, 0, true),
            (1, 599, true),
            (1, 600, false),
            (2, 600, true),
            (2, 1200, false),
            (40, 86_399, true),
            (40, 86_400, false),
            (1, -1, false),
        ] {
            assert_eq!(Mark { times, at: at(0) }.waits(1, at(now)), waits, "{times} times, {now} s later");
        }
        assert!(
            !Mark { times: 1, at: at(0) }.waits(2, at(0)) && Mark { times: 2, at: at(0) }.waits(2, at(0))
        );
    }
}
