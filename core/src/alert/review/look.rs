//! A look at one vendor: what changed since it was last seen, and what of that is told.

use super::super::change::key;
use super::super::known::id_of;
use super::super::seen::parts_of;
use super::super::{Change, Known, Seen, State, What, Work, weight};
use super::Look;
use crate::digits::digits;
use crate::lookup::Lookup;
use crate::status::{Coverage, Health, Impact, Incident, Outcome, Phase, Reading};
use crate::time::Timestamp;

/// How many open incidents of a vendor are looked at, the newest first.
const MOST: usize = 40;

/// How much announced work of a vendor, what begins first.
const MOST_WORK: usize = 10;

/// After this many milliseconds an incident that its list does not hold any more is forgotten: eight days, one more than
/// the seven after which a feed's incident counts as silent.
const FORGOTTEN: i64 = 8 * 24 * 3_600_000;

/// What becomes of a change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It counts as seen.
    Passes,
    /// It is looked at again later.
    Waits,
}

impl Look<'_> {
    /// What is seen of the vendor after this; nothing before it was ever read.
    pub(super) fn over(
        &mut self,
        before: Option<&Seen>,
        reading: &dyn Fn(&Outcome) -> Option<Reading>,
    ) -> Option<Seen> {
        let parts = parts_of(self.outcome);
        // With other parts it is another vendor, whose present is no news.
        let known = before.filter(|before| before.parts == parts);
        if self.outcome.failed || self.outcome.read_at.is_none() {
            return before.cloned();
        }
        let mut after = known.cloned().unwrap_or_default();
        after.page.clone_from(&self.vendor.page);
        after.parts = parts;
        let mut is_explained = after.incidents.iter().any(|known| weight(known.health) > 0);
        if known.is_none_or(|known| known.digest != self.outcome.digest) {
            let reading = reading(self.outcome)
                .filter(|reading| reading.failure.is_none() && !reading.is_frozen(self.scene.now));
            let Some(reading) = reading.filter(|reading| reading.report.is_some()) else {
                return before.cloned();
            };
            is_explained = self.incidents(known, &mut after, reading);
            after.digest = if self.keeps { String::new() } else { self.outcome.digest.clone() };
        } else if after.incidents.is_empty() && !self.outcome.health.is_trouble() {
            self.ended = self.wish.over.is_some();
        }
        self.works(known.is_none(), &mut after.works);
        after.state = match known {
            Some(known) => self.state(&known.state, is_explained),
            None => State::first(self.outcome),
        };
        Some(after)
    }

    /// Compares the incidents, and takes in the work. Whether one is open that says why the vendor is in trouble.
    fn incidents(&mut self, known: Option<&Seen>, after: &mut Seen, mut reading: Reading) -> bool {
        // Of the whole page: an incident that names our parts no more is not over by that.
        let whole: Vec<(String, Phase)> = reading
            .report
            .iter()
            .flat_map(|report| &report.incidents)
            .map(|incident| (id_of(&incident.id), Known::of(incident, Health::Unknown).phase))
            .collect();
        let places: Lookup = whole.iter().map(|(id, _)| id.clone()).collect();
        reading.narrow(&self.vendor.parts);
        let Some(report) = reading.report else { return false };
        self.ended = self.wish.over.is_some() && !self.wish.goes_on(&report);
        let health = report.health();
        let before: &[Known] = known.map_or(&[], |known| known.incidents.as_slice());
        let old: Lookup = before.iter().map(|known| known.id.clone()).collect();
        let mut list = Vec::new();
        let mut is_explained = false;
        for incident in report.open_incidents().take(MOST) {
            let now = Known::of(incident, health);
            is_explained |= weight(now.health) > 0;
            let was = old.of(before, &now.id);
            let what = known.is_some().then(|| self.compare(was, &now, incident)).flatten();
            let fate = what.map_or(Fate::Passes, |what| self.meet(what, &now, Some(incident)));
            list.extend(if fate == Fate::Passes { Some(now) } else { was.cloned() });
        }
        let listed: Lookup = report.open_incidents().map(|incident| id_of(&incident.id)).collect();
        let ours: Lookup = report.incidents.iter().map(|incident| id_of(&incident.id)).collect();
        for was in before.iter().filter(|was| listed.get(&was.id).is_none()) {
            let stands = places.of(&whole, &was.id).map(|(_, phase)| phase);
            let incident = ours.of(&report.incidents, &was.id);
            if self.end(was, stands, incident, report.coverage) == Fate::Waits {
                list.push(was.clone());
            }
        }
        after.incidents = list;
        let told: Vec<&String> = known
            .iter()
            .flat_map(|known| &known.works)
            .filter(|work| work.told)
            .map(|work| &work.id)
            .collect();
        // They come newest first: what begins first is what matters.
        let works = report.maintenances.iter().rev().filter_map(Work::of);
        let mut works: Vec<Work> =
            works.filter(|work| !work.is_over(self.scene.now)).take(MOST_WORK).collect();
        for work in &mut works {
            work.told = told.contains(&&work.id);
        }
        after.works = works;
        is_explained
    }

    /// What becomes of an incident that is not open any more, by where it stands on the whole page, if it does.
    fn end(
        &mut self,
        was: &Known,
        stands: Option<&Phase>,
        incident: Option<&Incident>,
        coverage: Coverage,
    ) -> Fate {
        let what = match stands {
            _ if !self.matters(was.health) || !self.wants(&What::Resolved) => return Fate::Passes,
            Some(phase) if phase.is_over() => What::Resolved,
            None if coverage == Coverage::State && (self.scene.knows_past || self.is_held) => What::NotListed,
            // How it ended stands in the past, which is read first.
            None if coverage == Coverage::State => {
                self.gone = true;
                self.keeps = true;
                return Fate::Waits;
            }
            // It is open, but not about what counts; or a feed holds it no more, and nobody says how it is.
            _ if self.is_forgotten(was) => return Fate::Passes,
            _ => return Fate::Waits,
        };
        self.meet(what, was, incident)
    }

    /// What is new of an open incident.
    fn compare(&self, was: Option<&Known>, now: &Known, incident: &Incident) -> Option<What> {
        let impact: Option<Impact> = incident.impact.clone();
        if !self.matters(now.health) {
            return None;
        }
        match was {
            Some(was) if self.matters(was.health) => {
                if weight(now.health) > weight(was.health) {
                    Some(What::Worse { impact })
                } else {
                    now.is_news(was).then(|| What::Update { phase: now.phase.clone() })
                }
            }
            // One that was not worth telling is one now.
            _ => Some(What::New { impact, phase: now.phase.clone() }),
        }
    }

    fn works(&mut self, is_first: bool, works: &mut Vec<Work>) {
        let now = self.scene.now;
        works.retain(|work| !work.is_over(now));
        for work in works.iter_mut().filter(|work| !work.told && work.is_soon(now)) {
            let Some(starts_at) = work.starts_at else { continue };
            let what = What::Work { starts_at };
            // What is held back is looked at again by itself, since it is kept.
            let fate = if is_first { Fate::Passes } else { self.decide(&what, None) };
            if fate == Fate::Passes {
                work.told = true;
                let key = key(&self.vendor.page, &[&work.id]);
                self.tell(is_first, what, &work.title, None, key);
            }
        }
    }

    fn state(&mut self, known: &State, is_explained: bool) -> State {
        let (what, next) = known.read(self.outcome, is_explained);
        let Some(what) = what else { return next };
        let health = if let What::State(health) = what { health } else { known.told };
        let since = next.at;
        let fate = if self.matters(health) { self.decide(&what, since) } else { Fate::Passes };
        if fate == Fate::Waits {
            return State { told: known.told, ..next };
        }
        let stamp = next.at.map(Timestamp::text).unwrap_or_default();
        let name = if what == What::Recovered { "" } else { health.name() };
        let key = key(&self.vendor.page, &["", name, &stamp]);
        let passes = !self.matters(health);
        self.tell(passes, what, "", None, key);
        next
    }

    /// Tells what is new of an incident, or lets it wait.
    fn meet(&mut self, what: What, known: &Known, incident: Option<&Incident>) -> Fate {
        if (self.scene.is_watched)(&self.vendor.page, &known.id) {
            return Fate::Passes;
        }
        let fate = self.decide(&what, known.since);
        if fate == Fate::Waits {
            self.keeps = true;
            return fate;
        }
        let phase = match &what {
            What::Resolved | What::NotListed => "",
            _ => known.phase.name(),
        };
        let (posts, heavy) = (digits(known.posts.into(), 1), digits(weight(known.health).into(), 1));
        let key = key(&self.vendor.page, &[&known.id, what.kind().name(), phase, &posts, &heavy]);
        self.tell(false, what, &known.title, incident.map(|incident| incident.id.clone()), key);
        fate
    }

    /// Whether a change that is worth telling is told, or let pass, or waits until it may be told.
    fn decide(&self, what: &What, since: Option<Timestamp>) -> Fate {
        if !self.wants(what) {
            return Fate::Passes;
        }
        // What is let be until it is over is told when it is.
        let is_end = matches!(what, What::Resolved | What::NotListed | What::Recovered);
        if self.is_held || (!is_end && self.wish.lets_be(since)) { Fate::Waits } else { Fate::Passes }
    }

    /// Puts a change among those that are told, unless it only passes.
    fn tell(&mut self, passes: bool, what: What, title: &str, incident: Option<String>, key: String) {
        if passes || !self.wants(&what) || (self.scene.is_shown)(&key) {
            return;
        }
        self.changes.push(Change {
            page: self.vendor.page.clone(),
            vendor: self.vendor.id.clone(),
            name: self.outcome.name.clone(),
            incident,
            title: title.into(),
            what,
            key,
        });
    }

    fn wants(&self, what: &What) -> bool {
        !self.wish.muted && self.scene.wishes.wants(what.kind())
    }

    /// Whether something takes enough away to be told.
    fn matters(&self, health: Health) -> bool {
        weight(health) >= weight(self.scene.wishes.minimum)
    }

    fn is_forgotten(&self, known: &Known) -> bool {
        let last = known.posted_at.or(known.since);
        last.is_some_and(|last| self.scene.now.millis() - last.millis() > FORGOTTEN)
    }
}
