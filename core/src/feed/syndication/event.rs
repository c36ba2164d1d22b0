//! The incident or the maintenance that an entry is.

use super::document::Entry;
use super::joined::event_key;
use super::over::sounds_over;
use super::posts::updates;
use crate::feed::heading::Heading;
use crate::feed::parts::{Standing, health, standing};
use crate::feed::{once, timeline};
use crate::status::{Health, HttpsUrl, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase};
use crate::time::Timestamp;
use crate::tree::bound::{NAME, cut};

/// What an entry is.
pub(super) enum Event {
    Incident(Incident),
    Work(Maintenance),
}

/// Reads an entry. `recent` is whether it is among the newest of its feed: work that says nothing of its state is then to come.
pub(super) fn event(entry: Entry, recent: bool, page: &Page) -> Event {
    let heading = Heading::read(&entry.title);
    let told = timeline::read(&entry.html);
    let mut updates = updates(&told, &entry);
    // "Update" says nothing of its own, so it must not hide what another place says.
    let says = |found: &Standing| *found != Standing::Same;
    let categories = || entry.categories.iter().find_map(|word| standing(word).filter(says));
    // The posts' own word first; the title's or the entry's, since some vendors change nothing else, where it says
    // "over".
    let over = Some(Standing::Incident(Phase::Resolved));
    let stated = updates
        .iter()
        .find_map(|(_, standing)| standing.clone())
        .filter(|_| heading.standing != over && told.standing != over)
        .or(heading.standing.clone().filter(says))
        .or(told.standing.clone().filter(says))
        .or_else(categories);
    if let ([(only, _)], Some(Standing::Incident(phase))) = (updates.as_mut_slice(), &stated) {
        only.phase.get_or_insert_with(|| phase.clone());
    }
    let is_work = heading.maintenance
        || told.window.is_some()
        || entry.ends.is_some()
        || matches!(stated, Some(Standing::Work(_)))
        || entry.categories.iter().any(|word| word.eq_ignore_ascii_case("maintenance"));
    let key = event_key(&entry);
    // Of posts that are entries of their own, each has an anchor in the incident's page.
    let link = entry.link.clone().map(|link| match &key {
        Some(key) if link.strip_prefix(key.as_str()).is_some_and(|anchor| anchor.starts_with('#')) => {
            HttpsUrl::parse(key).unwrap_or(link)
        }
        _ => link,
    });
    let opened = link.as_deref().and_then(id_in).and_then(opened_at);
    let id = link
        .as_deref()
        .and_then(id_in)
        .map(Into::into)
        .or(key)
        .or_else(|| entry.id.clone())
        .or_else(|| link.as_ref().filter(|link| page.url.as_ref() != Some(*link)).map(HttpsUrl::to_string))
        .unwrap_or_else(|| match entry.stamp() {
            // Many may have this title, and all lead to the page itself.
            Some(stamp) if link.is_some() => format!("{} {stamp}", entry.title),
            _ => entry.title.clone(),
        });
    // Azure names what an entry is about, and where, in its categories and nowhere else.
    let components = match page.name == "Azure Status" {
        true => once(entry.categories.clone()),
        false => once(told.components.iter().map(|(name, _)| cut(name, NAME)).collect()),
    };
    let stamped = |wanted: &Standing| {
        updates
            .iter()
            .find(|(_, standing)| standing.as_ref() == Some(wanted))
            .and_then(|(update, _)| update.at)
    };
    if is_work {
        let phase = match stated {
            Some(Standing::Work(phase)) => phase,
            Some(Standing::Incident(Phase::Resolved)) => MaintenancePhase::Completed,
            _ if told.window.is_none() && entry.ends.is_none() && !recent => MaintenancePhase::Completed,
            _ => MaintenancePhase::Scheduled,
        };
        let near = entry.stamp();
        let (starts, ends) = told.window.unzip();
        let starts_at = starts
            .and_then(|start| start.instant(near, 0))
            .or_else(|| stamped(&Standing::Work(MaintenancePhase::InProgress)));
        let ends_at = ends
            .flatten()
            .and_then(|end| end.instant(starts_at.or(near), 0))
            .or(entry.ends)
            .or_else(|| stamped(&Standing::Work(MaintenancePhase::Completed)));
        return Event::Work(Maintenance {
            id,
            title: heading.title.into(),
            phase,
            starts_at,
            ends_at,
            components,
            component_ids: Vec::new(),
            url: link,
            updates: updates.into_iter().map(|(update, _)| update).collect(),
        });
    }
    let phase = match stated {
        Some(Standing::Incident(phase)) => phase,
        _ if sounds_over(&updates) => Phase::Resolved,
        _ => Phase::Investigating,
    };
    // What was published before its first post began then (x.AI); others state the time of the last.
    let earliest = updates.iter().filter_map(|(update, _)| update.at).chain(entry.published).min();
    let has_timeline = told.posts.iter().any(|post| post.stamp.is_some());
    let resolved = Standing::Incident(Phase::Resolved);
    let published_first =
        entry.published.filter(|published| entry.updated.is_some_and(|updated| *published < updated));
    let started_at = if has_timeline {
        earliest
    } else {
        // The only stamp of an entry that is over is rather its end than its start.
        opened.or(published_first).or(entry.stamp().filter(|_| !phase.is_over()))
    };
    let last_words = updates.first().and_then(|(update, _)| update.at).filter(|_| sounds_over(&updates));
    let end = if has_timeline { stamped(&resolved).or(last_words) } else { entry.stamp() };
    let trouble = Health::worst(told.components.iter().filter_map(|(_, state)| state.as_deref()).map(health));
    let impact = heading.impact.or_else(|| Impact::of_health(trouble).filter(|_| trouble.is_trouble()));
    Event::Incident(Incident {
        id,
        title: heading.title.into(),
        impact,
        started_at,
        resolved_at: end.filter(|_| phase.is_over()),
        phase,
        components: if components.is_empty() { service(entry.id.as_deref()) } else { components },
        url: link,
        updates: updates.into_iter().map(|(update, _)| update).collect(),
        ..Incident::default()
    })
}

/// AWS names the service in the entry's id.
fn service(id: Option<&str>) -> Vec<String> {
    let service = id.filter(|id| id.contains("aws.amazon.com/#")).and_then(|id| id.rsplit_once('#'));
    service
        .and_then(|(_, post)| post.rsplit_once('_'))
        .map(|(service, _)| service.into())
        .into_iter()
        .collect()
}

/// An incident's id in its address, the one that the page's JSON has too.
fn id_in(link: &str) -> Option<&str> {
    let (_, tail) = link.rsplit_once("/incidents/").or_else(|| link.rsplit_once("/incident/"))?;
    let id = tail.split(['?', '#']).next()?.rsplit('/').next()?;
    (!id.is_empty()).then_some(id)
}

/// When a ULID was made, which its first ten characters say.
fn opened_at(id: &str) -> Option<Timestamp> {
    const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let value = |byte: u8| ALPHABET.iter().position(|&letter| letter == byte);
    if id.len() != 26 || !id.bytes().all(|byte| value(byte).is_some()) {
        return None;
    }
    let millis = id.bytes().take(10).filter_map(value).fold(0i64, |millis, digit| millis * 32 + digit as i64);
    Some(Timestamp::from_millis(millis - millis % 1000)).filter(|at| (2015..2100).contains(&at.civil().0))
}
