//! The median and the 90th percentile of lengths of time.

use crate::time::Elapsed;

/// The middle and the far end of a number of lengths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantiles {
    /// Half took no longer.
    pub median: Elapsed,
    /// Nine in ten took no longer.
    pub p90: Elapsed,
    /// Of how many.
    pub of: usize,
}

impl Quantiles {
    /// `None` of none.
    #[must_use]
    pub fn of(mut lengths: Vec<Elapsed>) -> Option<Quantiles> {
        lengths.sort_unstable();
        let at = |rank: usize| lengths.get(rank.checked_sub(1)?).copied();
        let of = lengths.len();
        let (low, high) = (at(of.div_ceil(2))?, at(of / 2 + 1)?);
        let median = Elapsed::seconds(low.as_seconds().midpoint(high.as_seconds()));
        Some(Quantiles { median, p90: at((of * 9).div_ceil(10))?, of })
    }
}
