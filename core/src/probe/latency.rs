//! How long answers take: figures over a few samples.

/// Figures over samples, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Latency {
    /// How many samples.
    pub samples: usize,
    /// The fastest.
    pub min: u32,
    /// The middle one; the lower of two.
    pub median: u32,
    /// The one below which 95 of a hundred lie (nearest rank): of twenty samples or fewer the slowest.
    pub p95: u32,
    /// By how much one differs from the next, on average.
    pub jitter: u32,
}

impl Latency {
    /// The figures over samples in the order in which they were taken; nothing where there are none.
    #[must_use]
    pub fn of(samples: &[u32]) -> Option<Latency> {
        let mut sorted = samples.to_vec();
        sorted.sort_unstable();
        let count = sorted.len();
        let steps: u64 = samples
            .windows(2)
            .map(|pair| match pair {
                [one, next] => u64::from(one.abs_diff(*next)),
                _ => 0,
            })
            .sum();
        let pairs = count.saturating_sub(1).max(1) as u64;
        Some(Latency {
            samples: count,
            min: *sorted.first()?,
            median: *sorted.get((count - 1) / 2)?,
            p95: *sorted.get((count * 95).div_ceil(100).max(1) - 1)?,
            jitter: u32::try_from((steps + pairs / 2) / pairs).unwrap_or(u32::MAX),
        })
    }
}
