//! What a page names at all times, and what it names only while something is wrong there.

/// Which parts of itself a page names. It says what may be concluded from a part that the page does not name now: where
/// the page names all its parts at all times it has no such part, else the part may be well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Roster {
    /// All components at all times. The default, also for Reports that an older build stored: a part that is not named is
    /// missing then, and what is missing is unknown, never operational.
    #[default]
    Full,
    /// All components at all times, regions only while something is wrong in them, as on Google's pages.
    RegionsInTrouble,
    /// Components and regions only while something is wrong with them, as on AWS's page.
    Trouble,
}

impl Roster {
    const ALL: [Roster; 3] = [Roster::Full, Roster::RegionsInTrouble, Roster::Trouble];

    /// Whether all components stand on the page, also those that are well.
    #[must_use]
    pub fn lists_components(self) -> bool {
        self != Roster::Trouble
    }

    /// Whether the page has regions, also while it names none.
    #[must_use]
    pub fn has_regions(self) -> bool {
        self != Roster::Full
    }

    /// The name under which it is stored.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Roster::Full => "full",
            Roster::RegionsInTrouble => "regions in trouble",
            Roster::Trouble => "trouble",
        }
    }

    /// The roster of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Roster> {
        Roster::ALL.into_iter().find(|roster| roster.name() == name)
    }
}
