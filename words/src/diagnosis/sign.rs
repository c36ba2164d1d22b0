//! A sign in one plain sentence. Vendors' titles are quoted; instants are written by the caller's clock.

use is_it_them_core::diagnosis::{ErrorKind, Lag, Sign, Told};
use is_it_them_core::letters::lowered;
use is_it_them_core::playbook::{Playbook, Whose};
use is_it_them_core::status::{Health, Impact};
use is_it_them_core::time::Timestamp;

use super::{called, error};
use crate::language::{digits, within};
use crate::length;
use crate::messages::sign as said;

/// The sentence as [`say`] gives it; what it has of the playbook, in the language that is spoken.
#[must_use]
pub fn say_of(playbook: &Playbook, sign: &Sign, clock: &dyn Fn(Timestamp) -> String) -> String {
    let of = |text: &String| crate::of_playbook(playbook, text).to_owned();
    match sign {
        Sign::Stage { name, fits } => say(&Sign::Stage { name: of(name), fits: *fits }, clock),
        Sign::Dialect { name, meaning, whose } => {
            say(&Sign::Dialect { name: of(name), meaning: of(meaning), whose: *whose }, clock)
        }
        sign => say(sign, clock),
    }
}

/// The sentence. `clock` writes an instant: in the reader's zone on screen, in UTC elsewhere. It may quote the vendor, so it is
/// text and never markup.
#[must_use]
pub fn say(sign: &Sign, clock: &dyn Fn(Timestamp) -> String) -> String {
    match sign {
        Sign::Checked { check, worked } => crate::checked::came_to(*check, *worked).into(),
        Sign::Inside { title, from } => said::inside(&quoted(title), &clock(*from)),
        Sign::InsideStated { title, from, posted } => {
            said::inside_stated(&quoted(title), &clock(*from), &clock(*posted))
        }
        Sign::OpenNow { title, from } => said::open_now(&quoted(title), &clock(*from)),
        Sign::Dormant { title, silent } => said::dormant(&quoted(title), &length(*silent)),
        Sign::Before { title, ahead } => said::before(&length(*ahead), &quoted(title)),
        Sign::LongBefore { title, ahead } => said::long_before(&length(*ahead), &quoted(title)),
        Sign::After { title, since } => said::after(&length(*since), &quoted(title)),
        Sign::Backlog { title, since } => said::backlog(&length(*since), &quoted(title)),
        Sign::JustOver { title, since } => said::just_over(&quoted(title), &length(*since)),
        Sign::PostmortemPending => said::postmortem_pending().into(),
        Sign::Further { title } => said::further(&quoted(title)),
        Sign::SamePart { ours } => said::same_part(&ours.join(", ")),
        Sign::EveryPart => said::every_part().into(),
        Sign::Stage { name, fits: true } => said::stage(&within(name)),
        Sign::Stage { name, fits: false } => said::other_stage(&within(name)),
        Sign::SameRegion { region } => said::same_region(region),
        Sign::RegionInPassing { region } => said::region_in_passing(region),
        Sign::OtherRegion { title, region } => said::other_region(&quoted(title), region),
        Sign::Serious { impact } => serious(impact),
        Sign::SameError(kind) => said::same_error(&error(*kind)),
        Sign::OtherPart { title, theirs, ours } if theirs.is_empty() => {
            said::unlike_ours(&quoted(title), &ours.join(", "))
        }
        Sign::OtherPart { title, theirs, ours } => {
            said::other_part(&quoted(title), &theirs.join(", "), &ours.join(", "))
        }
        Sign::Unnamed { title, ours } => said::unnamed(&quoted(title), &ours.join(", ")),
        Sign::Unlike { title, theirs, ours } => {
            said::unlike(&quoted(title), &theirs.join(", "), &ours.join(", "))
        }
        Sign::Unlisted { title, theirs, ours } => {
            said::unlisted(&ours.join(", "), &quoted(title), &theirs.join(", "))
        }
        Sign::Excluded { title, ours } => said::excluded(&quoted(title), &ours.join(", ")),
        Sign::InPassing { title, theirs, ours } => {
            said::in_passing(&quoted(title), &theirs.join(", "), &ours.join(", "))
        }
        Sign::WorkNow { title, until: Some(until) } => said::work_now_until(&clock(*until), &quoted(title)),
        Sign::WorkNow { title, until: None } => said::work_now(&quoted(title)),
        Sign::Work { title, is_ours: true } => said::work_on_ours(&quoted(title)),
        Sign::Work { title, is_ours: false } => said::work(&quoted(title)),
        Sign::Upstream { vendor, title } => said::upstream(vendor, &quoted(title)),
        Sign::UpstreamUnread { vendors } => match vendors.as_slice() {
            [vendor] => said::upstream_unread(vendor),
            vendors => said::upstreams_unread(&vendors.join(", ")),
        },
        Sign::NothingRead { vendor } => said::nothing_read(called(vendor)),
        Sign::Unread { vendor, why: Some(why) } => said::unread_why(called(vendor), &crate::failure(why)),
        Sign::Unread { vendor, why: None } => said::unread(called(vendor)),
        Sign::Recorded { vendor } => said::recorded(called(vendor)),
        Sign::Stale { vendor, age: Some(age) } => said::stale(called(vendor), &length(*age)),
        Sign::Stale { vendor, age: None } => said::stale_unknown(called(vendor)),
        Sign::Green { vendor } => said::green(called(vendor)),
        Sign::GreenYoung { vendor } => said::green_young(called(vendor)),
        Sign::GreenFor { vendor, lag: Lag { median, ninth_tenth, count }, young } => {
            let say = match young {
                Some(young) if young < median => said::green_for_next_to_nothing,
                Some(young) if young < ninth_tenth => said::green_for_little,
                _ => said::green_for_long,
            };
            say(called(vendor), &count.to_string(), &length(*median), &length(*ninth_tenth))
        }
        Sign::NoIncident { vendor } => said::no_incident(called(vendor)),
        Sign::HistoryTooShort { vendor } => said::history_too_short(called(vendor)),
        Sign::NoSuchPart { vendor, ours } => said::no_such_part(called(vendor), &ours.join(", ")),
        Sign::TroubleElsewhere { vendor, ours, health } => {
            said::trouble_elsewhere(called(vendor), &ours.join(", "), state(*health))
        }
        Sign::PartTrouble { ours, health } => said::part_trouble(&ours.join(", "), state(*health)),
        Sign::PageWork { vendor } => said::page_work(called(vendor)),
        Sign::PageTrouble { vendor, health } => said::page_trouble(called(vendor), state(*health)),
        Sign::PartGreen { ours } => said::part_green(&ours.join(", ")),
        Sign::Transient(kind) => said::transient(&error(*kind)),
        Sign::ServerError(ErrorKind::Http(status)) => said::server_http(&digits((*status).into())),
        Sign::ServerError(ErrorKind::Timeout) => said::server_timeout().into(),
        Sign::ServerError(ErrorKind::Network) => said::server_network().into(),
        Sign::Credentials { status, after_change: true } => {
            said::credentials_changed(&digits((*status).into()))
        }
        Sign::Credentials { status, after_change: false } => said::credentials(&digits((*status).into())),
        Sign::Dialect { name, meaning, whose } => match whose {
            Whose::Them => said::dialect_them(name, meaning),
            Whose::Us => said::dialect_us(name, meaning),
            Whose::Upstream => said::dialect_upstream(name, meaning),
            Whose::Nobody => said::dialect_nobody(name, meaning),
        },
        Sign::Rate => said::rate().into(),
        Sign::Refused(kind) => said::refused(&error(*kind)),
        Sign::RefusedSometimes(kind) => said::refused_sometimes(&error(*kind)),
        Sign::Symptom(kind) => said::symptom(&error(*kind)),
        Sign::Told(told) => self::told(*told).into(),
        Sign::ToldSymptom(_) => said::told_symptom().into(),
        Sign::OwnMachine => said::own_machine().into(),
        Sign::Lasting(since) => said::lasting(&length(*since)),
        Sign::OneUser => said::one_user().into(),
        Sign::Everyone => said::everyone().into(),
        Sign::OurChange => said::our_change().into(),
        Sign::NoChange => said::no_change().into(),
        Sign::Always => said::always().into(),
        Sign::NotOurChange => said::not_our_change().into(),
        Sign::TheirsAfterChange => said::theirs_after_change().into(),
        Sign::Measured(finding) => super::measured::measured(finding),
    }
}

fn quoted(title: &str) -> String {
    let cut: String = title.chars().take(120).collect();
    said::quoted(cut.trim())
}

fn serious(impact: &Impact) -> String {
    match impact {
        Impact::None => said::impact_none().into(),
        Impact::Minor => said::impact_minor().into(),
        Impact::Major => said::impact_major().into(),
        Impact::Critical => said::impact_critical().into(),
        Impact::Maintenance => said::impact_maintenance().into(),
        Impact::Other(word) => said::impact_other(&lowered(word)),
    }
}

/// A health behind a colon.
fn state(health: Health) -> &'static str {
    match health {
        Health::Operational => said::state_operational(),
        Health::Maintenance => said::state_maintenance(),
        Health::Degraded => said::state_degraded(),
        Health::PartialOutage => said::state_partial_outage(),
        Health::MajorOutage => said::state_major_outage(),
        Health::Unknown => said::state_unknown(),
    }
}

fn told(told: Told) -> &'static str {
    match told {
        Told::Limit => said::told_limit(),
        Told::Credentials => said::told_credentials(),
        Told::Invalid => said::told_invalid(),
        Told::Certificate => said::told_certificate(),
        Told::NoSpace => said::told_no_space(),
        Told::Exhausted => said::told_exhausted(),
        Told::Unresolved => said::told_unresolved(),
        Told::OwnNetwork => said::told_own_network(),
        Told::OnlyHere => said::told_only_here(),
        Told::Withdrawn => said::told_withdrawn(),
        Told::NeverWorked => said::told_never_worked(),
    }
}
