//! Every number the verdict rests on, in hundredths of a point. Principles, not fits:
//!
//! - An incident that was open when the symptom began, and names nothing that speaks against it, is enough to blame the
//!   vendor ([`INSIDE`] ≥ [`THEM`]). One first posted up to two hours later is so too, the less the later: vendors acknowledge late.
//! - All that a person can observe on their own ([`SERVER_ERROR`] and what adds to it) is not enough, even together
//!   with a weak sign ([`NEAR`], [`BODY_MENTION`]): a 5xx can be made by a proxy of ours.
//! - Each classic sign of our own fault ([`CREDENTIALS`], [`RATE`], [`REFUSED`], [`OUR_CHANGE`], [`ONE_USER`]) is enough
//!   to make an otherwise good case against the vendor *unclear* ([`STRONG_US`]), and with a page that shows nothing, to
//!   say *us*.

use crate::time::Elapsed;

/// The sum from which it is them.
pub(super) const THEM: i32 = 250;
/// The sum, below zero, from which it is us.
pub(super) const US: i32 = 200;
/// The sum, either way, from which a verdict that is unclear leans: a sign of the second rank more than nothing, never one
/// weak sign alone.
pub(super) const LEAN: i32 = 100;
/// Points for us that rule out blaming the vendor, whatever speaks against it.
pub(super) const STRONG_US: i32 = 200;

/// What one check left out by failing all the same: as weak as a coincidence, since something of ours may fail both times.
pub(super) const TRIED_IN_VAIN: i32 = WEAK;

/// The symptom began while the incident was open.
pub(super) const INSIDE: i32 = 350;
/// No start was given, and an incident is open now.
pub(super) const OPEN_NOW: i32 = 300;
/// From which silence on an open incident is thought forgotten: it counts fully only where it names our part. A week, since
/// vendors who still work on something say so weekly, and not over every weekend.
pub(super) const DORMANT_AFTER: Elapsed = Elapsed::seconds(7 * 24 * 60 * 60);
/// An incident is open that says neither what it is about nor names a part, and no start was given: nothing ties it to us. As weak as
/// the light of the page, which is the same thing.
pub(super) const VAGUE_NOW: i32 = 60;
/// No start was given, and an incident of our part was over up to this many minutes ago: what fails now may have begun then,
/// the likelier the shorter that is.
pub(super) const JUST_OVER: [(u64, i32); 2] = [(60, 180), (180, 90)];
/// As above within the hour, and it fails every time or for everybody as one asks: what one sees then is the incident's end, or the
/// end was called too early.
pub(super) const JUST_OVER_ALWAYS: i32 = THEM;
/// The most minutes that the symptom began before the incident was posted, and the points for it.
pub(super) const LAG: [(u64, i32); 4] = [(30, 330), (60, 310), (90, 290), (120, 260)];
/// It began up to this many minutes before the incident, or after its end: a sign, but a weak one.
pub(super) const NEAR_MINUTES: u64 = 180;
/// The points of that.
pub(super) const NEAR: i32 = 60;
/// It began up to [`NEAR_MINUTES`] before an incident whose list of parts has ours. True of the world: vendors post up to three
/// hours late (one of fifteen real complaints was that early), and a given part has an incident within any three hours in one case
/// of fifty. Barely enough, so that any sign of ours makes it unclear.
pub(super) const LONG_BEFORE_SAME: i32 = THEM;
/// Late delivery fewer minutes than this after an incident of the same part: its backlog may still be draining. Within the
/// hour that is the likeliest cause, yet not enough by itself: everyone must have it.
pub(super) const BACKLOG: [(u64, i32); 2] = [(60, 220), (360, 120)];
/// The incident names the part that fails.
pub(super) const SAME_PART: i32 = 120;
/// The incident says that everything is affected.
pub(super) const EVERY_PART: i32 = 60;
/// The vendor lists other parts, but its title names ours.
pub(super) const TITLE_MENTION: i32 = 300;
/// The vendor lists other parts, and mentions ours in passing.
pub(super) const BODY_MENTION: i32 = 60;
/// Ours is on no page, and of another kind than all that the incident lists: what shares an outage with another part is often
/// not listed at first. As weak as a mention, so that no error of any kind makes it enough.
pub(super) const UNLIKE: i32 = 60;
/// The incident lists other parts, and the page has none that ours may be by any name: it says nothing of ours. As weak as a mention.
pub(super) const UNLISTED: i32 = 60;
/// The incident is about the stage of the pipeline that fails.
pub(super) const SAME_STAGE: i32 = 40;
/// The incident is about another stage. Small: a stage is a guess from words.
pub(super) const OTHER_STAGE: i32 = 40;
/// The incident names the region.
pub(super) const SAME_REGION: i32 = 40;
/// The text speaks of another region, but neither the title nor the parts do.
pub(super) const REGION_IN_TEXT: i32 = 60;
/// The vendor says that the incident is major or critical.
pub(super) const SERIOUS: i32 = 30;
/// The incident names the very error that is seen.
pub(super) const SAME_ERROR: i32 = 100;
/// The page has an incident at that time, but of other parts or another region.
pub(super) const OTHER_PART: i32 = 70;
/// The vendor says that this part is not affected.
pub(super) const EXCLUDED: i32 = 120;
/// Each further incident that fits, up to [`FURTHER_MOST`].
pub(super) const FURTHER: i32 = 30;
/// How many further incidents are counted.
pub(super) const FURTHER_MOST: usize = 2;

/// The most that a sign may count to be a weak one: where no incident fits, weak signs of pages do not add up, the strongest
/// stands for all.
pub(super) const WEAK: i32 = 60;

/// A vendor's own vendor had an incident then, which it calls major or critical.
pub(super) const UPSTREAM: i32 = 150;
/// As above, a lesser one: the large ones always have some.
pub(super) const UPSTREAM_MINOR: i32 = 60;
/// Announced work on the part that fails.
pub(super) const WORK_SAME_PART: i32 = 150;
/// As above, while it is going on: what fails then on that part is what was announced.
pub(super) const WORK_NOW: i32 = 300;
/// Announced work on something.
pub(super) const WORK: i32 = 60;

/// The page shows the part that fails as out, or degraded.
pub(super) const PART_OUT: i32 = 350;
/// As above, degraded.
pub(super) const PART_DEGRADED: i32 = 300;
/// The page as a whole is out, and lists no parts.
pub(super) const PAGE_OUT: i32 = 250;
/// The page shows trouble somewhere.
pub(super) const PAGE_TROUBLE: i32 = 60;
/// The page shows nothing wrong.
pub(super) const GREEN: i32 = 70;
/// As above, but the symptom is younger than [`ACKNOWLEDGED_AFTER`]; at most so much where the page has no part that ours may be.
pub(super) const GREEN_YOUNG: i32 = 30;
/// As above, within the time in which this vendor posts half of its incidents.
pub(super) const GREEN_EARLY: i32 = 10;
/// As above, past the time in which it posts nine of ten: its silence is worth the most.
pub(super) const GREEN_LATE: i32 = 100;
/// How long a vendor may take to acknowledge, where its own habit is not known.
pub(super) const ACKNOWLEDGED_AFTER: Elapsed = Elapsed::seconds(60 * 60);
/// For how long after the start of a symptom the page's state now says something about it.
pub(super) const STATE_SPEAKS_FOR: Elapsed = Elapsed::seconds(24 * 60 * 60);
/// From which age a page is too old to say that nothing is wrong.
pub(super) const STALE_AFTER: Elapsed = Elapsed::seconds(30 * 60);

/// 5xx, a timeout, no connection.
pub(super) const SERVER_ERROR: i32 = 100;
/// The same, but only now and then: transient faults are everywhere.
pub(super) const TRANSIENT_ERROR: i32 = 60;
/// Everyone has it.
pub(super) const EVERYONE: i32 = 40;
/// It fails every time.
pub(super) const ALWAYS: i32 = 20;
/// Nothing of ours changed.
pub(super) const NO_CHANGE: i32 = 20;
/// 401 or 403.
pub(super) const CREDENTIALS: i32 = 300;
/// 429.
pub(super) const RATE: i32 = 250;
/// The vendor documents that the code is its customer's to mend. As sure as the surest of the classic signs.
pub(super) const DIALECT_US: i32 = 300;
/// The vendor says by its own code that the fault is its own: no proxy of ours writes that. Not enough with all that a person
/// observes on their own, but with any sign from outside.
pub(super) const DIALECT_THEM: i32 = 150;
/// Any other 4xx.
pub(super) const REFUSED: i32 = 250;
/// Any other 4xx that comes now and then: what is wrong with a request is wrong with it every time.
pub(super) const REFUSED_SOMETIMES: i32 = 60;
/// The words of an error name a cause of ours as a code would; a little less surely, so that with everyone having it they lean
/// only. Enough to rule out blaming the vendor.
pub(super) const TOLD: i32 = 200;
/// A name cannot be resolved: nearly always the resolver here, though a vendor's own names have failed.
pub(super) const UNRESOLVED: i32 = 180;
/// Words that are ours more often than not.
pub(super) const TOLD_WEAKLY: i32 = 150;
/// It runs on a machine of ours. Less than [`STRONG_US`]: what it asks of the vendor fails with the vendor.
pub(super) const OWN_MACHINE: i32 = 170;
/// It has lasted longer than [`NOTICED_AFTER`], and no incident speaks of it. Weak: it may have ended long ago.
pub(super) const LASTING: i32 = 60;
/// No outage lasts so long that the vendor neither notices nor posts.
pub(super) const NOTICED_AFTER: Elapsed = Elapsed::seconds(3 * 24 * 60 * 60);
/// It began with a change of ours.
pub(super) const OUR_CHANGE: i32 = 350;
/// One user alone has it.
pub(super) const ONE_USER: i32 = 200;

/// Calls from here fail at the vendor, or are slower than before, while other hosts answer. Stronger than all that a person can
/// observe, since no code and no network of ours is in it.
pub(super) const MEASURED: i32 = 400;
/// They fail, and no other host was asked, or they are few: a proxy of ours may answer for it, or a bad moment. Enough with an
/// error of the person's own.
pub(super) const MEASURED_ALONE: i32 = 250;
/// They are slow where others are not, and nobody knows how it was before; or none is answered, and no other host was asked;
/// or one host of theirs cannot be connected to, and another of theirs can.
pub(super) const MEASURED_SLOWER: i32 = 150;
/// A few fail, or the vendor alone cannot be connected to: with all that a person can observe, not enough.
pub(super) const MEASURED_WEAKLY: i32 = 60;
/// They all work.
pub(super) const MEASURED_WORKS: i32 = 120;
/// They are refused, though they are known to be good: the key, or the host.
pub(super) const MEASURED_REFUSED: i32 = 280;
/// They are refused for their number or for what was paid.
pub(super) const MEASURED_LIMITED: i32 = 300;
/// Other hosts fail as well, or something in between answers. Stronger than all that a person can observe.
pub(super) const MEASURED_NETWORK: i32 = 420;
