//! How far a failure reaches: who is affected, and how often it happens.

/// Who is affected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// One user.
    One,
    /// A segment, a workspace, some.
    Segment,
    /// Everyone.
    Everyone,
}

/// How often it happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HowOften {
    /// Every time.
    Always,
    /// Now and then.
    Intermittent,
    /// It happened once.
    Once,
}

impl Who {
    /// Narrowest first.
    pub const ALL: [Who; 3] = [Who::One, Who::Segment, Who::Everyone];

    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Who::One => "one",
            Who::Segment => "segment",
            Who::Everyone => "everyone",
        }
    }
}

impl HowOften {
    /// Most often first.
    pub const ALL: [HowOften; 3] = [HowOften::Always, HowOften::Intermittent, HowOften::Once];

    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            HowOften::Always => "always",
            HowOften::Intermittent => "intermittent",
            HowOften::Once => "once",
        }
    }
}
