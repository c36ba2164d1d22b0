//! The scale of health, from operational to major outage, and how two values compare.

/// How a component or a whole page is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Health {
    /// Works as it should.
    Operational,
    /// Announced work is under way. Not an outage.
    Maintenance,
    /// Slow or flawed, but answering.
    Degraded,
    /// Some of it does not work.
    PartialOutage,
    /// None of it works.
    MajorOutage,
    /// Not known: nothing could be read, or not all that was read could be understood. Stands apart from the scale: see
    /// [`Health::worse`].
    #[default]
    Unknown,
}

impl Health {
    /// Every health, best first, `Unknown` last.
    pub const ALL: [Health; 6] = [
        Health::Operational,
        Health::Maintenance,
        Health::Degraded,
        Health::PartialOutage,
        Health::MajorOutage,
        Health::Unknown,
    ];

    /// The worse of two. `Unknown` may hide trouble, so it is worse than what is fine or planned; trouble that is known is
    /// worse than what may be.
    #[must_use]
    pub fn worse(self, other: Health) -> Health {
        if other.list_order() < self.list_order() { other } else { self }
    }

    /// The worst of many; `Unknown` when there are none.
    pub fn worst(all: impl IntoIterator<Item = Health>) -> Health {
        all.into_iter().reduce(Health::worse).unwrap_or_default()
    }

    /// Whether something does not work. Maintenance and unknown are not trouble.
    #[must_use]
    pub fn is_trouble(self) -> bool {
        matches!(self, Health::Degraded | Health::PartialOutage | Health::MajorOutage)
    }

    /// What is painted of it where it may be over, as `stale` says: no good state then. Trouble stays trouble.
    #[must_use]
    pub fn shown(self, stale: bool) -> Health {
        if stale && !self.is_trouble() { Health::Unknown } else { self }
    }

    /// Where it stands in a list, worst first: outages, unknown, maintenance, operational. Unknown comes before
    /// maintenance because a vendor that cannot be read may be down.
    #[must_use]
    pub fn list_order(self) -> u8 {
        match self {
            Health::MajorOutage => 0,
            Health::PartialOutage => 1,
            Health::Degraded => 2,
            Health::Unknown => 3,
            Health::Maintenance => 4,
            Health::Operational => 5,
        }
    }

    /// The name used in JSON, in attributes and in class names: `partial_outage`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Health::Operational => "operational",
            Health::Maintenance => "maintenance",
            Health::Degraded => "degraded",
            Health::PartialOutage => "partial_outage",
            Health::MajorOutage => "major_outage",
            Health::Unknown => "unknown",
        }
    }

    /// The health of this name; `Unknown` for any other.
    #[must_use]
    pub fn named(name: &str) -> Health {
        Health::ALL.into_iter().find(|health| health.name() == name).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Health::{self, *};

    #[test]
    fn the_worse_of_two_wins_and_unknown_is_worse_than_all_but_trouble() {
        for (a, b, worse) in [
            (Operational, Maintenance, Maintenance),
            (Maintenance, Degraded, Degraded),
            (PartialOutage, Degraded, PartialOutage),
            (MajorOutage, PartialOutage, MajorOutage),
            (Unknown, Operational, Unknown),
            (Unknown, Maintenance, Unknown),
            (Degraded, Unknown, Degraded),
            (MajorOutage, Unknown, MajorOutage),
            (Unknown, Unknown, Unknown),
        ] {
            assert_eq!(a.worse(b), worse, "{a:?} and {b:?}");
            assert_eq!(b.worse(a), worse, "{b:?} and {a:?}");
        }
    }

    #[test]
    fn the_worst_of_none_is_unknown() {
        assert_eq!(Health::worst([]), Unknown);
        assert_eq!(Health::worst([Operational, Degraded, Maintenance]), Degraded);
        assert_eq!(
            Health::worst([Operational, Maintenance]),
            Maintenance,
            "there is no unknown to begin with"
        );
    }

    #[test]
    fn json_uses_the_same_name_as_everything_else() {
        for health in Health::ALL {
            assert_eq!(crate::status::Record::to_value(&mut health.clone()).as_str(), Some(health.name()));
        }
    }
}
