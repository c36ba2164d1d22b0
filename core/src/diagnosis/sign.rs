//! Signs: what was found, typed, with its numbers, names and times. `words` says one in a reader's language; here nothing is
//! a sentence, so that another language needs no other diagnosis.

use super::{ErrorKind, Lag, Settle, Told};
use crate::playbook::Whose;
use crate::probe::Finding;
use crate::status::{Failure, Health, Impact};
use crate::time::{Elapsed, Timestamp};

/// What was found. Titles and names are the vendor's or the person's own words: text, never markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It began while an incident was going on.
    Inside {
        /// The incident's title.
        title: String,
        /// When the incident began.
        from: Timestamp,
    },
    /// As above, by the vendor's later words on when it began.
    InsideStated {
        /// The incident's title.
        title: String,
        /// When the vendor's words say that it began.
        from: Timestamp,
        /// When it was posted.
        posted: Timestamp,
    },
    /// No start is known, and an incident is open.
    OpenNow {
        /// The incident's title.
        title: String,
        /// When it began.
        from: Timestamp,
    },
    /// An incident is open, but was not spoken of for long.
    Dormant {
        /// The incident's title.
        title: String,
        /// For how long nothing had been posted.
        silent: Elapsed,
    },
    /// It began before an incident was posted, no longer than vendors take to notice.
    Before {
        /// The incident's title.
        title: String,
        /// How long before.
        ahead: Elapsed,
    },
    /// As above, but longer.
    LongBefore {
        /// The incident's title.
        title: String,
        /// How long before.
        ahead: Elapsed,
    },
    /// It began after an incident was over.
    After {
        /// The incident's title.
        title: String,
        /// How long after.
        since: Elapsed,
    },
    /// As above, and what waited in the meantime may still be on its way.
    Backlog {
        /// The incident's title.
        title: String,
        /// How long after.
        since: Elapsed,
    },
    /// It is not known when it began, and an incident was over a short while ago.
    JustOver {
        /// The incident's title.
        title: String,
        /// How long ago.
        since: Elapsed,
    },
    /// The vendor may yet say that the incident began earlier.
    PostmortemPending,
    /// One more incident that fits.
    Further {
        /// The incident's title.
        title: String,
    },
    /// The incident names the part that fails.
    SamePart {
        /// The parts that were answered.
        ours: Vec<String>,
    },
    /// The incident says that everything is affected.
    EveryPart,
    /// The incident is about the stage of the pipeline that fails, or another.
    Stage {
        /// The stage, as the playbook calls it.
        name: String,
        /// Whether it is that one.
        fits: bool,
    },
    /// The incident names the region.
    SameRegion {
        /// The region, as the playbook calls it.
        region: String,
    },
    /// The incident's posts speak of another region.
    RegionInPassing {
        /// The region that was answered.
        region: String,
    },
    /// An incident of the time is in another region.
    OtherRegion {
        /// The incident's title.
        title: String,
        /// The region that was answered.
        region: String,
    },
    /// How bad the vendor calls the incident.
    Serious {
        /// The vendor's word.
        impact: Impact,
    },
    /// The incident speaks of the error that is seen.
    SameError(ErrorKind),
    /// An incident of the time is about other parts.
    OtherPart {
        /// The incident's title.
        title: String,
        /// The parts it names; may be none.
        theirs: Vec<String>,
        /// The parts that were answered.
        ours: Vec<String>,
    },
    /// An incident of the time names no parts, and its title does not speak of ours.
    Unnamed {
        /// The incident's title.
        title: String,
        /// The parts that were answered.
        ours: Vec<String>,
    },
    /// An incident of the time is about parts of another kind, and no page lists ours.
    Unlike {
        /// The incident's title.
        title: String,
        /// The parts it names.
        theirs: Vec<String>,
        /// The parts that were answered.
        ours: Vec<String>,
    },
    /// An incident of the time is about other parts, and the page has none that ours may be.
    Unlisted {
        /// The incident's title.
        title: String,
        /// The parts it names.
        theirs: Vec<String>,
        /// The parts that were answered.
        ours: Vec<String>,
    },
    /// The vendor says that our parts are not affected.
    Excluded {
        /// The incident's title.
        title: String,
        /// The parts that were answered.
        ours: Vec<String>,
    },
    /// An incident is about other parts, and mentions ours.
    InPassing {
        /// The incident's title.
        title: String,
        /// The parts it names.
        theirs: Vec<String>,
        /// The parts that were answered.
        ours: Vec<String>,
    },
    /// Announced work on the part is going on.
    WorkNow {
        /// The work's title.
        title: String,
        /// When it is to be over.
        until: Option<Timestamp>,
    },
    /// It falls into announced work.
    Work {
        /// The work's title.
        title: String,
        /// Whether it is on the part that fails.
        is_ours: bool,
    },
    /// A vendor that this one may depend on had an incident.
    Upstream {
        /// That vendor's name.
        vendor: String,
        /// The incident's title.
        title: String,
    },
    /// The pages of such vendors could not be read.
    UpstreamUnread {
        /// Those vendors' names.
        vendors: Vec<String>,
    },
    /// No page of the vendor has been read.
    NothingRead {
        /// The vendor's name; empty where it is not known, here and below.
        vendor: String,
    },
    /// The vendor's page could not be read.
    Unread {
        /// The vendor's name.
        vendor: String,
        /// Why.
        why: Option<Failure>,
    },
    /// What is shown is a recorded sample.
    Recorded {
        /// The vendor's name.
        vendor: String,
    },
    /// What is known of the page is too old.
    Stale {
        /// The vendor's name.
        vendor: String,
        /// How old it is, where that is known.
        age: Option<Elapsed>,
    },
    /// The page shows nothing wrong.
    Green {
        /// The vendor's name.
        vendor: String,
    },
    /// As above, so soon that the vendor may not have noticed.
    GreenYoung {
        /// The vendor's name.
        vendor: String,
    },
    /// As above, where it is known how late this vendor tells.
    GreenFor {
        /// The vendor's name.
        vendor: String,
        /// How late it tells.
        lag: Lag,
        /// How long the symptom has lasted, where that is known.
        young: Option<Elapsed>,
    },
    /// The page lists no incident that fits the time.
    NoIncident {
        /// The vendor's name.
        vendor: String,
    },
    /// The incidents that are known do not reach back to that time.
    HistoryTooShort {
        /// The vendor's name.
        vendor: String,
    },
    /// The page has no part that ours may be, so that it shows nothing of ours.
    NoSuchPart {
        /// The vendor's name.
        vendor: String,
        /// The parts that were answered.
        ours: Vec<String>,
    },
    /// As above, and it shows trouble.
    TroubleElsewhere {
        /// The vendor's name.
        vendor: String,
        /// The parts that were answered.
        ours: Vec<String>,
        /// As what.
        health: Health,
    },
    /// The page shows the part that fails in trouble.
    PartTrouble {
        /// The parts that were answered.
        ours: Vec<String>,
        /// As what.
        health: Health,
    },
    /// The page shows trouble.
    PageTrouble {
        /// The vendor's name.
        vendor: String,
        /// As what.
        health: Health,
    },
    /// The page shows work, of which it announced nothing that we know.
    PageWork {
        /// The vendor's name.
        vendor: String,
    },
    /// The page shows trouble elsewhere, and the part as fine.
    PartGreen {
        /// The parts that were answered.
        ours: Vec<String>,
    },
    /// An error of the other side that comes now and then.
    Transient(ErrorKind),
    /// An error of the other side.
    ServerError(ErrorKind),
    /// 401 or 403.
    Credentials {
        /// Which of them.
        status: u16,
        /// Whether it began with a change of ours.
        after_change: bool,
    },
    /// 429.
    Rate,
    /// What the vendor documents of the error.
    Dialect {
        /// What the playbook calls the error.
        name: String,
        /// What it means, in the playbook's words.
        meaning: String,
        /// Whose it is.
        whose: Whose,
    },
    /// Another 4xx.
    Refused(ErrorKind),
    /// Another 4xx that comes now and then.
    RefusedSometimes(ErrorKind),
    /// A 4xx that is a symptom of the incident.
    Symptom(ErrorKind),
    /// Words that name a cause.
    Told(Told),
    /// As above, where that is a symptom of the incident.
    ToldSymptom(Told),
    /// It runs on a machine of the person's own.
    OwnMachine,
    /// It has lasted for so long, and no incident speaks of it.
    Lasting(Elapsed),
    /// One user alone is affected.
    OneUser,
    /// Everyone is affected.
    Everyone,
    /// It began with a change of ours.
    OurChange,
    /// A check was made that was to settle it.
    Checked {
        /// Which one.
        check: Settle,
        /// Whether it worked.
        worked: bool,
    },
    /// Nothing of ours changed.
    NoChange,
    /// It fails every time.
    Always,
    /// It began with a change of ours, but fails without any code of ours too.
    NotOurChange,
    /// It began with a change of ours, but the vendor's own code says that the fault is its own.
    TheirsAfterChange,
    /// What calls from here gave.
    Measured(Finding),
}
