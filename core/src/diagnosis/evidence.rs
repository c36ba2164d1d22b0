//! Signs with their weights and origins, and the findings in which the rules collect them.

use super::Sign;
use super::weights::WEAK;
use crate::status::HttpsUrl;
use crate::time::{Elapsed, Timestamp};

/// Whom a sign points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The vendor.
    Them,
    /// Us.
    Us,
    /// Nobody: worth saying, but no sign either way.
    Neither,
}

/// One sign, and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Whom it points to.
    pub points_to: Direction,
    /// Hundredths of a point, never negative; 0 for [`Direction::Neither`].
    pub weight: i32,
    /// What was found.
    pub sign: Sign,
    /// Where it comes from.
    pub origin: Origin,
    /// How old what it rests on was at the case's `now`, where that matters.
    pub age: Option<Elapsed>,
}

/// Where a sign comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// What the person answered.
    Answers,
    /// A vendor's status page.
    Page {
        /// The vendor's name; empty where it is not known, here and below.
        vendor: String,
        /// The page's address.
        url: Option<HttpsUrl>,
    },
    /// An incident or maintenance on a vendor's page.
    Incident {
        /// The vendor's name.
        vendor: String,
        /// The incident's id.
        id: String,
        /// The incident's own page.
        url: Option<HttpsUrl>,
        /// When the post it rests on was made.
        posted_at: Option<Timestamp>,
    },
    /// Calls that were made from here.
    Measured {
        /// The host it is about, where it is about one.
        host: Option<String>,
    },
}

/// What has been found so far.
#[derive(Default)]
pub(super) struct Findings {
    pub(super) evidence: Vec<Evidence>,
    /// Incidents that count, strongest first.
    pub(super) incidents: Vec<String>,
    /// An incident of the vendor itself fits in time, part and region.
    pub(super) fits: bool,
    /// An incident was there at that time, but of another part or region.
    pub(super) other: bool,
    /// An incident of our part was there at that time, but in another region.
    pub(super) elsewhere: bool,
    /// An incident of our part covers the time at which it began.
    pub(super) covers: bool,
    /// Something that was answered or measured ties the trouble to the vendor's.
    pub(super) tied: bool,
    /// What was measured fails without any code of ours.
    pub(super) is_unprovoked: bool,
    /// A limit of ours is reached by the vendor's own code, which no incident explains.
    pub(super) is_counted: bool,
    /// Other hosts fail from here as well.
    pub(super) is_own_network: bool,
    /// Announced work on our part is going on, until then.
    pub(super) work: Option<Option<Timestamp>>,
    /// The fitting incident names the very error that is seen.
    pub(super) names_error: bool,
    /// The fitting incident lists parts, and no part was answered.
    pub(super) part_would_tell: bool,
    /// The fitting incident names a region, and none was answered.
    pub(super) region_would_tell: bool,
    /// A page could not be read.
    pub(super) unread: bool,
}

impl Findings {
    /// Adds a sign: points above zero are against the vendor, below zero against us.
    pub(super) fn add(&mut self, points: i32, sign: Sign, origin: Origin, age: Option<Elapsed>) {
        let points_to = match points {
            0 => Direction::Neither,
            _ if points > 0 => Direction::Them,
            _ => Direction::Us,
        };
        self.evidence.push(Evidence { points_to, weight: points.abs(), sign, origin, age });
    }

    /// The points towards the vendor. Without an incident that fits, of the weak signs from outside and of the checks that failed
    /// only the strongest counts: a page in trouble elsewhere, an incident that is long over and work on something else are three
    /// coincidences, and no proof.
    pub(super) fn against_the_vendor(&self) -> i32 {
        let all = self.towards(Direction::Them);
        if self.fits {
            return all;
        }
        let is_weak = |item: &&Evidence| {
            item.points_to == Direction::Them
                && item.weight <= WEAK
                && (matches!(item.origin, Origin::Page { .. } | Origin::Incident { .. })
                    || matches!(item.sign, Sign::Checked { .. }))
        };
        let weak = || self.evidence.iter().filter(is_weak).map(|item| item.weight);
        all - weak().sum::<i32>() + weak().max().unwrap_or(0)
    }

    /// The points towards one side.
    pub(super) fn towards(&self, side: Direction) -> i32 {
        self.evidence.iter().filter(|item| item.points_to == side).map(|item| item.weight).sum()
    }
}
