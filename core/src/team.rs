//! A list that a team keeps at an address, followed: it is read again every day, and what changed in it is shown before it is taken.
//! The file is that of `list_file.rs`.

use crate::status::record::{Record, Tree, objects};
use crate::status::{Change, Vendor, once};
use crate::time::Timestamp;

/// A list that is followed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Team {
    /// Where it is.
    pub address: String,
    /// When it was asked for last.
    pub tried_at: Option<Timestamp>,
    /// When it was read last.
    pub read_at: Option<Timestamp>,
    /// Those who were in it as it was taken last.
    pub taken: Vec<Vendor>,
    /// Those who are in it, as it was read last.
    pub found: Vec<Vendor>,
    /// Whether the person has put off what changed.
    pub put_off: bool,
}

objects! { Team { address, tried_at, read_at, taken, found, put_off } blank Team::default(); }

/// What is another in the list than when it was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference<'a> {
    /// Who is new in it.
    pub new: Vec<&'a Vendor>,
    /// Who is not in it any more.
    pub gone: Vec<&'a Vendor>,
    /// Of whom other parts count, as they are now.
    pub other: Vec<&'a Vendor>,
}

impl Difference<'_> {
    /// Whether nothing is another.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty() && self.other.is_empty()
    }
}

/// Between two reads, in milliseconds: a day, an hour where the last one failed.
const DAY: i64 = 24 * HOUR;
const HOUR: i64 = 3_600_000;

impl Team {
    /// Follows a list that was never read.
    #[must_use]
    pub fn at(address: String) -> Team {
        Team { address, ..Team::default() }
    }

    /// Whether it is to be read at `now`. A stamp of the future, which tells of a clock that was put back, counts as due.
    #[must_use]
    pub fn is_due(&self, now: Timestamp) -> bool {
        let pause = if self.has_failed() { HOUR } else { DAY };
        self.tried_at.is_none_or(|at| now < at || now.millis() - at.millis() >= pause)
    }

    /// Whether the last attempt at it failed.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        self.tried_at.is_some() && self.tried_at != self.read_at
    }

    /// What came of an attempt at `now`: who is in the list, or nothing where it could not be read.
    pub fn tried(&mut self, found: Option<Vec<Vendor>>, now: Timestamp) {
        self.tried_at = Some(now);
        let Some(found) = found.map(once) else { return };
        self.read_at = Some(now);
        if !is_same(&self.found, &found) {
            self.put_off = false;
        }
        self.found = found;
    }

    /// What is another since it was taken.
    #[must_use]
    pub fn difference(&self) -> Difference<'_> {
        let of = |list: &[Vendor], page: &str| list.iter().find(|vendor| vendor.page == page).cloned();
        let (mut new, mut other) = (Vec::new(), Vec::new());
        for vendor in &self.found {
            match of(&self.taken, &vendor.page) {
                None => new.push(vendor),
                Some(before) if before.parts != vendor.parts => other.push(vendor),
                Some(_) => {}
            }
        }
        let gone = self.taken.iter().filter(|vendor| of(&self.found, &vendor.page).is_none()).collect();
        Difference { new, gone, other }
    }

    /// Whether there is something to be shown that the person has not put off.
    #[must_use]
    pub fn offers(&self) -> bool {
        !self.put_off && !self.difference().is_none()
    }

    /// The changes that take it over. Who is in the person's list already stays there as the person has them.
    #[must_use]
    pub fn changes(&self) -> Vec<Change> {
        let Difference { new, gone, other } = self.difference();
        let added = new.into_iter().map(|vendor| Change::Add(vendor.clone()));
        let removed = gone.into_iter().map(|vendor| Change::Remove(vendor.page.clone()));
        let chosen =
            other.into_iter().map(|vendor| Change::Choose(vendor.page.clone(), vendor.parts.clone()));
        added.chain(removed).chain(chosen).collect()
    }

    /// Notes that it was taken over as it was `shown`: what was read since is offered next.
    pub fn take(&mut self, shown: &Team) {
        self.taken.clone_from(&shown.found);
        self.put_off = false;
    }
}

fn is_same(one: &[Vendor], other: &[Vendor]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| one.page == other.page && one.parts == other.parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vendor(name: &str, parts: &[&str]) -> Vendor {
        Vendor {
            id: name.into(),
            name: name.into(),
            page: format!("https://{name}.example"),
            parts: parts.iter().map(|part| (*part).to_owned()).collect(),
            ..Vendor::default()
        }
    }

    fn names<'a>(vendors: &[&'a Vendor]) -> Vec<&'a str> {
        vendors.iter().map(|vendor| vendor.name.as_str()).collect()
    }

    fn at(hours: i64) -> Timestamp {
        Timestamp::from_millis(1_800_000_000_000 + hours * HOUR)
    }

    #[test]
    fn what_changed_is_shown_once_and_taken_as_it_was_shown() {
        let mut team = Team::at("https://wiki.example.com/list.json".into());
        team.tried(Some(vec![vendor("a", &[]), vendor("b", &["API"])]), at(0));
        assert!(team.offers());
        assert_eq!(names(&team.difference().new), ["a", "b"]);
        assert_eq!(team.changes().len(), 2);
        team.take(&team.clone());
        assert!(!team.offers());

        team.tried(Some(vec![vendor("b", &["Webhooks"]), vendor("c", &[])]), at(24));
        let difference = team.difference();
        assert_eq!(
            (names(&difference.new), names(&difference.gone), names(&difference.other)),
            (vec!["c"], vec!["a"], vec!["b"])
        );
        team.put_off = true;
        team.tried(Some(vec![vendor("b", &["Webhooks"]), vendor("c", &[])]), at(48));
        assert!(!team.offers(), "the same was put off");
        team.tried(Some(vec![vendor("b", &["Webhooks"])]), at(72));
        assert!(team.offers(), "it is another");
    }

    #[test]
    fn who_is_named_twice_is_in_it_once() {
        let mut team = Team::at("https://wiki.example.com/list.json".into());
        team.tried(Some(vec![vendor("a", &[]), vendor("b", &[]), vendor("a", &["API"])]), at(0));
        assert_eq!(names(&team.difference().new), ["a", "b"]);
        team.take(&team.clone());
        assert!(!team.offers(), "what was taken is no news");
    }

    #[test]
    fn what_was_read_since_it_was_shown_is_not_taken_with_it() {
        let mut team = Team::at("https://wiki.example.com/list.json".into());
        team.tried(Some(vec![vendor("a", &[])]), at(0));
        let shown = team.clone();
        team.tried(Some(vec![vendor("a", &[]), vendor("b", &[])]), at(24));
        team.take(&shown);
        assert_eq!(names(&team.difference().new), ["b"]);
        assert!(team.offers());
    }

    #[test]
    fn it_is_read_once_a_day_and_sooner_after_a_failure() {
        let mut team = Team::default();
        assert!(team.is_due(at(0)));
        team.tried(Some(Vec::new()), at(0));
        for (now, is_due) in [(1, false), (23, false), (24, true), (-1, true)] {
            assert_eq!(team.is_due(at(now)), is_due, "{now}");
        }
        team.tried(None, at(24));
        assert!(team.has_failed() && team.is_due(at(25)) && !team.is_due(at(24)));
    }

    #[test]
    fn what_was_kept_is_read_again() {
        let mut team = Team::at("https://wiki.example.com/list.json".into());
        team.tried(Some(vec![vendor("a", &["API"])]), at(0));
        assert_eq!(Team::from_text(&team.clone().to_text()), Some(team));
    }
}
