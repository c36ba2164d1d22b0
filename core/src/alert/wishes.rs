//! What a person wants to be told, and when not.

use crate::status::record::{Record, Tree, objects};
use crate::status::{Health, Vendor};
use crate::time::{Date, Offset, Timestamp};

/// What a notification can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An incident began.
    New,
    /// An incident hits harder than before.
    Worse,
    /// The vendor posted.
    Update,
    /// An incident is over, or the vendor is well again.
    Resolved,
    /// A vendor is in trouble and its page names no incident.
    State,
    /// Announced work begins soon.
    Work,
}

impl Kind {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Kind; 6] =
        [Kind::New, Kind::Worse, Kind::Update, Kind::Resolved, Kind::State, Kind::Work];

    /// The name under which it is kept.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::New => "new",
            Kind::Worse => "worse",
            Kind::Update => "update",
            Kind::Resolved => "resolved",
            Kind::State => "state",
            Kind::Work => "work",
        }
    }

    /// The kind of this name; nothing for one that a later build may have kept.
    #[must_use]
    pub fn named(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What a person wants to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// Whether anything is to be told. Leave to notify alone says nothing: it may have been given for one incident that is
    /// watched.
    pub on: bool,
    /// The names of the [kinds](Kind) that are wanted.
    pub kinds: Vec<String>,
    /// The least that an incident has to take away, as the health that goes with its impact.
    pub minimum: Health,
    /// When nothing is to be told.
    pub quiet: Quiet,
    /// What is wanted of single vendors, where that is something else.
    pub vendors: Vec<VendorWish>,
}

/// Posts and announced work are off at first: a large vendor posts every half hour through an outage and announces work at some
/// carrier daily, and who is told too much turns all of it off.
impl Default for Wishes {
    fn default() -> Wishes {
        let kinds = [Kind::New, Kind::Worse, Kind::Resolved, Kind::State];
        Wishes {
            on: false,
            kinds: kinds.map(|kind| kind.name().to_owned()).into(),
            minimum: Health::Degraded,
            quiet: Quiet::default(),
            vendors: Vec::new(),
        }
    }
}

/// Hours of every day, and whole days, at which nothing is told: by the clock on the reader's wall, whatever the season does to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quiet {
    /// When it begins, in minutes after midnight.
    pub from: u32,
    /// When it ends, in minutes after midnight; on the next day where that is earlier. The same minute twice is no time at all.
    pub to: u32,
    /// Days that are quiet throughout, a bit each: 1 is Monday, 64 is Sunday.
    pub days: u32,
}

impl Quiet {
    /// Whether nothing is to be told at `now`, where the reader's clock is `offset` from UTC.
    #[must_use]
    pub fn holds(&self, now: Timestamp, offset: Offset<'_>) -> bool {
        let day = Date::at(now, offset);
        if self.days >> day.weekday() & 1 == 1 {
            return true;
        }
        // The minute on the wall, which a night that loses or repeats an hour has less or more often.
        let local = now.millis() + i64::from(offset(now)) * 60_000;
        let minute = u32::try_from(local.div_euclid(60_000).rem_euclid(24 * 60)).unwrap_or_default();
        if self.from <= self.to {
            self.from <= minute && minute < self.to
        } else {
            self.from <= minute || minute < self.to
        }
    }
}

/// What a person wants of one vendor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VendorWish {
    /// The vendor's page.
    pub page: String,
    /// Nothing is told of it, and the toolbar button does not count it.
    pub muted: bool,
    /// Until when nothing is told of it. What still stands then is told.
    pub until: Option<Timestamp>,
    /// Since when nothing is told of what was going on then, until that is over. It does not silence what begins later:
    /// vendors leave incidents open for weeks.
    pub over: Option<Timestamp>,
}

impl VendorWish {
    /// Whether nothing is to be told of the vendor at `now`, for a time.
    #[must_use]
    pub fn snoozes(&self, now: Timestamp) -> bool {
        // An end further off than can be asked for tells of a clock that was put back since.
        self.until.is_some_and(|until| now < until && until.millis() - now.millis() <= LONGEST)
    }

    /// Whether something that began `since` then is to be let be until it is over.
    #[must_use]
    pub fn lets_be(&self, since: Option<Timestamp>) -> bool {
        self.over.is_some_and(|over| since.is_some_and(|since| since <= over))
    }

    fn says_nothing(&self) -> bool {
        !self.muted && self.until.is_none() && self.over.is_none()
    }
}

/// The longest time for which a vendor can be silenced, in milliseconds: a day, of which eight hours are offered.
const LONGEST: i64 = 24 * 3_600_000;

/// No list of vendors is longer.
const MOST: usize = 1000;

impl Wishes {
    /// Whether this kind is wanted.
    #[must_use]
    pub fn wants(&self, kind: Kind) -> bool {
        self.kinds.iter().any(|wanted| wanted == kind.name())
    }

    /// Whether they are the same but for what is wanted of single vendors, which somebody may have muted since.
    #[must_use]
    pub fn wants_as(&self, other: &Wishes) -> bool {
        *self == Wishes { vendors: self.vendors.clone(), ..other.clone() }
    }

    /// Wants what others do, and of single vendors what was wanted here, where that is anything.
    pub fn want_as(&mut self, other: &Wishes) {
        let vendors = std::mem::take(&mut self.vendors);
        self.clone_from(other);
        if !vendors.is_empty() {
            self.vendors = vendors;
        }
    }

    /// Turns a kind on or off.
    pub fn toggle(&mut self, kind: Kind) {
        let before = self.kinds.len();
        self.kinds.retain(|wanted| wanted != kind.name());
        if self.kinds.len() == before {
            self.kinds.push(kind.name().into());
        }
    }

    /// What is wanted of a vendor, by its page.
    #[must_use]
    pub fn of(&self, page: &str) -> Option<&VendorWish> {
        self.vendors.iter().find(|wish| wish.page == page)
    }

    /// Whether a vendor is muted.
    #[must_use]
    pub fn mutes(&self, page: &str) -> bool {
        self.of(page).is_some_and(|wish| wish.muted)
    }

    /// Changes what is wanted of a vendor; who wants nothing else takes no room.
    pub fn set(&mut self, page: &str, change: impl FnOnce(&mut VendorWish)) {
        let mut wish = self.of(page).cloned().unwrap_or_default();
        wish.page = page.into();
        change(&mut wish);
        self.vendors.retain(|other| other.page != page);
        if !wish.says_nothing() && self.vendors.len() < MOST {
            self.vendors.push(wish);
        }
    }

    /// Leaves out what is wanted of vendors that are not listed any more.
    pub fn keep_to(&mut self, vendors: &[Vendor]) {
        self.vendors.retain(|wish| vendors.iter().any(|vendor| vendor.page == wish.page));
    }
}

objects! {
    Wishes { on, kinds, minimum, quiet, vendors } blank Wishes::default_without_kinds();
    Quiet { from, to, days } blank Quiet::default();
    VendorWish { page, muted, until, over } blank VendorWish::default();
}

impl Wishes {
    /// What reading starts from: a list that is read is added to the one that is there.
    fn default_without_kinds() -> Wishes {
        Wishes { kinds: Vec::new(), ..Wishes::default() }
    }
}
