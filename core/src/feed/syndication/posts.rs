//! An entry's posts with their times. Inside entries stamps have no year, or no date at all (Slack), and are placed next
//! to the entry's own.

use super::document::Entry;
use crate::feed::parts::Standing;
use crate::feed::timeline::{Post, Timeline};
use crate::status::{Phase, Update};
use crate::time::Timestamp;
use crate::time::stamp::Stamp;
use crate::tree::bound::{BODY, cut};

/// The posts with their times, newest first; one that only says "Update" stands where the one before it stood.
pub(super) fn updates(told: &Timeline, entry: &Entry) -> Vec<(Update, Option<Standing>)> {
    let base = entry.stamp();
    let mut posts: Vec<_> = told.posts.iter().zip(times(told, entry)).collect();
    // Oldest first to carry phases on; vendors write either way round.
    let ascending = {
        let mut known = posts.iter().filter_map(|(_, at)| *at);
        known.next().zip(known.next_back()).is_some_and(|(first, last)| first < last)
    };
    let own = entry.updated.or(entry.published);
    // An end that stands first and at the entry's own time is the newest post, whatever the stamps of the others say: the
    // vendor dated it back.
    let same_minute = |at: Option<Timestamp>| {
        at.zip(own).is_some_and(|(at, base)| at.millis() / 60_000 == base.millis() / 60_000)
    };
    let is_end = |post: &Post| post.standing == Some(Standing::Incident(Phase::Resolved));
    let dated_back = ascending
        && posts.first().is_some_and(|(post, at)| is_end(post) && same_minute(*at))
        && posts.last().is_some_and(|(post, _)| !is_end(post));
    if !ascending || dated_back {
        posts.reverse();
    }
    let mut carried: Option<Standing> = None;
    let mut updates: Vec<_> = Vec::with_capacity(posts.len());
    let only = posts.len() == 1;
    for (post, at) in posts {
        let stated = post.standing.clone().filter(|standing| *standing != Standing::Same);
        carried = stated.clone().or(carried);
        let phase = match &carried {
            Some(Standing::Incident(phase)) => Some(phase.clone()),
            Some(Standing::Work(phase)) => Some(Phase::Other(phase.name().into())),
            _ => None,
        };
        let at = at.or(base.filter(|_| only));
        let own =
            stated.or(carried.clone().filter(|standing| *standing != Standing::Incident(Phase::Resolved)));
        updates.push((Update { id: None, phase, at, text: cut(&post.text, BODY) }, own));
    }
    updates.reverse();
    if !dated_back {
        updates.sort_by_key(|(update, _)| std::cmp::Reverse(update.at));
    }
    updates
}

/// When each post was made, as far as it says so.
fn times(told: &Timeline, entry: &Entry) -> Vec<Option<Timestamp>> {
    let near = entry.stamp();
    let fallback = unknown_offset(told, near);
    if told.posts.iter().filter_map(|post| post.stamp).any(|stamp| stamp.date.is_some()) {
        let season = wrong_season(told, near);
        let instant = |stamp: Stamp| {
            let wrong = if stamp.is_seasonal { season } else { 0 };
            stamp.instant(near, fallback)?.shifted(-wrong * 60_000)
        };
        return told.posts.iter().map(|post| post.stamp.and_then(instant)).collect();
    }
    let Some(start) = entry.published.or(near) else { return told.posts.iter().map(|_| None).collect() };
    // Times of day alone: the first is the next after publication, each other one the next after the one before it.
    const DAY: i64 = 24 * 3600 * 1000;
    let mut earliest = start.millis() - 60_000;
    let mut next = |stamp: Stamp| {
        let (hour, minute, second) = stamp.time?;
        let of_day = (hour * 3600 + minute * 60 + second - stamp.offset.unwrap_or(fallback) * 60) * 1000;
        let at = earliest + (of_day - earliest).rem_euclid(DAY);
        earliest = at;
        Some(Timestamp::from_millis(at))
    };
    told.posts.iter().map(|post| post.stamp.and_then(&mut next)).collect()
}

/// How many minutes later than they were the posts' stamps read, because their zone's name is that of the other season: an
/// hour or none. The entry's own date has a number for its offset, and a number beats a name that people leave standing
/// when clocks change. It tells where the newest post is an hour off, and the season is the other one.
fn wrong_season(told: &Timeline, near: Option<Timestamp>) -> i64 {
    let stamps = told.posts.iter().filter_map(|post| post.stamp).filter(|stamp| stamp.is_seasonal);
    let newest = stamps.filter_map(|stamp| stamp.instant(near, 0)).max();
    let Some((newest, near)) = newest.zip(near) else { return 0 };
    let (_, month, ..) = near.civil();
    match newest.millis().div_euclid(60_000) - near.millis().div_euclid(60_000) {
        60 if (3..=11).contains(&month) => 60,
        -60 if !(4..=10).contains(&month) => -60,
        _ => 0,
    }
}

/// The offset of a zone whose name we do not know: what parts the newest post from the entry's own stamp, when that is
/// a whole number of quarters of an hour; otherwise UTC.
fn unknown_offset(told: &Timeline, near: Option<Timestamp>) -> i64 {
    let unknown = |stamp: &Stamp| stamp.offset.is_none() && stamp.date.is_some() && stamp.time.is_some();
    let stamps = told.posts.iter().filter_map(|post| post.stamp).filter(unknown);
    let newest = stamps.filter_map(|stamp| stamp.instant(near, 0)).max();
    let Some((newest, near)) = newest.zip(near) else { return 0 };
    let minutes = newest.millis().div_euclid(60_000) - near.millis().div_euclid(60_000);
    if minutes % 15 == 0 && minutes.abs() <= 14 * 60 { minutes } else { 0 }
}
