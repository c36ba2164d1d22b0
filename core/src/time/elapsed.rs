//! Lengths of time in seconds, and how they are written.

use std::fmt;

use super::Timestamp;

/// A length of time, in whole seconds, never negative. Shown floored to the minute: `7m`, `1h 7m`, `2d 3h 5m`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Elapsed(u64);

impl Elapsed {
    /// A length of `seconds` seconds.
    #[must_use]
    pub const fn seconds(seconds: u64) -> Elapsed {
        Elapsed(seconds)
    }

    /// The time from one instant to a later one. It is zero when `to` comes before `from`, as vendors' clocks sometimes
    /// say.
    #[must_use]
    pub fn between(from: Timestamp, to: Timestamp) -> Elapsed {
        Elapsed(u64::try_from((to.millis() - from.millis()) / 1000).unwrap_or(0))
    }

    /// The length in seconds.
    #[must_use]
    pub const fn as_seconds(self) -> u64 {
        self.0
    }

    /// The length in whole minutes, rounded down.
    #[must_use]
    pub const fn as_minutes(self) -> u64 {
        self.0 / 60
    }
}

impl fmt::Display for Elapsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = self.as_minutes();
        let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        if days > 0 {
            write!(f, "{days}d {hours}h {minutes}m")
        } else if hours > 0 {
            write!(f, "{hours}h {minutes}m")
        } else {
            write!(f, "{minutes}m")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_floored_to_the_minute() {
        for (seconds, written) in [
            (0, "0m"),
            (59, "0m"),
            (60, "1m"),
            (3599, "59m"),
            (3600, "1h 0m"),
            (4079, "1h 7m"),
            (86_399, "23h 59m"),
            (86_400, "1d 0h 0m"),
            (183_900, "2d 3h 5m"),
        ] {
            assert_eq!(Elapsed::seconds(seconds).to_string(), written);
        }
    }

    #[test]
    fn never_runs_backwards() {
        let (early, late) = (Timestamp::from_millis(1_000), Timestamp::from_millis(61_999));
        assert_eq!(Elapsed::between(early, late), Elapsed::seconds(60));
        assert_eq!(Elapsed::between(late, early), Elapsed::seconds(0));
    }
}
