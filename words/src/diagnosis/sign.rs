//! A sign in one plain sentence. Vendors' titles are quoted; instants are written by the caller's clock.

use super::{THE_VENDOR, error};
use is_it_them_core::diagnosis::{ErrorKind, Lag, Sign, Told};
use is_it_them_core::playbook::Whose;
use is_it_them_core::time::Timestamp;

/// The sentence. `clock` writes an instant: in the reader's zone on screen, in UTC elsewhere. It may quote the vendor, so it is
/// text and never markup.
#[must_use]
pub fn say(sign: &Sign, clock: &dyn Fn(Timestamp) -> String) -> String {
    match sign {
        Sign::Inside { title, from } => {
            let (title, from) = (quoted(title), clock(*from));
            format!("It began while the vendor\u{2019}s incident {title} was going on, since {from}.")
        }
        Sign::InsideStated { title, from, posted } => {
            let (title, from, posted) = (quoted(title), clock(*from), clock(*posted));
            format!(
                "It began during {title}, which by the vendor\u{2019}s own words began at {from}, before it was posted at {posted}."
            )
        }
        Sign::OpenNow { title, from } => {
            format!("The vendor\u{2019}s incident {} is open now, since {}.", quoted(title), clock(*from))
        }
        Sign::Dormant { title, silent } => {
            let title = quoted(title);
            format!(
                "The vendor\u{2019}s incident {title} is open, but nothing was posted about it for {silent} before."
            )
        }
        Sign::Before { title, ahead } => {
            let title = quoted(title);
            format!("It began {ahead} before the vendor posted {title}. Vendors often acknowledge late.")
        }
        Sign::LongBefore { title, ahead } => {
            let title = quoted(title);
            format!("It began {ahead} before the vendor\u{2019}s incident {title}: too early to be sure.")
        }
        Sign::After { title, since } => {
            format!("It began {since} after the vendor\u{2019}s incident {} was over.", quoted(title))
        }
        Sign::Backlog { title, since } => {
            let title = quoted(title);
            format!("It began {since} after {title} was over: its backlog may still be draining.")
        }
        Sign::JustOver { title, since } => {
            let title = quoted(title);
            format!(
                "The vendor\u{2019}s incident {title} was over {since} ago. If it began before that, it is theirs."
            )
        }
        Sign::PostmortemPending => {
            "The vendor has not explained this incident yet. It may turn out to have begun earlier.".into()
        }
        Sign::Further { title } => format!("The incident {} fits as well.", quoted(title)),
        Sign::SamePart { ours } => {
            format!("That incident names the part that fails here: {}.", ours.join(", "))
        }
        Sign::EveryPart => "That incident says that everything is affected.".into(),
        Sign::Stage { name, fits } => stage(&name.to_lowercase(), *fits),
        Sign::SameRegion { region } => format!("That incident names this region: {region}."),
        Sign::RegionInPassing { region } => format!("Its posts speak of another region than {region}."),
        Sign::OtherRegion { title, region } => {
            let title = quoted(title);
            format!("The vendor\u{2019}s incident {title} at that time is in another region than {region}.")
        }
        Sign::Serious { impact } => {
            format!("The vendor calls its impact {}.", crate::impact(impact).to_lowercase())
        }
        Sign::SameError(kind) => {
            format!("That incident speaks of the error that is seen here: {}.", error(*kind))
        }
        Sign::OtherPart { title, theirs, ours } => other_part(&quoted(title), theirs, &ours.join(", ")),
        Sign::Unnamed { title, ours } => {
            let (title, ours) = (quoted(title), ours.join(", "));
            format!("The vendor had an incident at that time, {title}, which does not speak of {ours}.")
        }
        Sign::Unlike { title, theirs, ours } => {
            let (title, theirs, ours) = (quoted(title), theirs.join(", "), ours.join(", "));
            format!(
                "The vendor had an incident at that time, {title}, about {theirs}. It does not say whether that touches {ours}."
            )
        }
        Sign::Excluded { title, ours } => {
            let (title, ours) = (quoted(title), ours.join(", "));
            format!("The vendor says that its incident {title} does not affect {ours}.")
        }
        Sign::InPassing { title, theirs, ours } => {
            let (title, theirs, ours) = (quoted(title), theirs.join(", "), ours.join(", "));
            format!("The incident {title} is about {theirs}, but mentions {ours}.")
        }
        Sign::WorkNow { title, until: Some(until) } => {
            format!("The vendor works on this part until {}, as announced: {}.", clock(*until), quoted(title))
        }
        Sign::WorkNow { title, until: None } => {
            format!("The vendor works on this part now, as announced: {}.", quoted(title))
        }
        Sign::Work { title, is_ours: true } => {
            format!("It falls into announced work on this part: {}.", quoted(title))
        }
        Sign::Work { title, is_ours: false } => format!("It falls into announced work: {}.", quoted(title)),
        Sign::Upstream { vendor, title } => {
            let title = quoted(title);
            format!("{vendor}, which the vendor may depend on, had an incident at that time: {title}.")
        }
        Sign::UpstreamUnread { vendors } => match vendors.as_slice() {
            [vendor] => {
                format!("The status page of {vendor} could not be read. That says nothing either way.")
            }
            vendors => {
                let vendors = vendors.join(", ");
                format!("The status pages of {vendors} could not be read. That says nothing either way.")
            }
        },
        Sign::NothingRead { vendor } => {
            let vendor = called(vendor);
            format!("No status page of {vendor} has been read. That says nothing either way.")
        }
        Sign::Unread { vendor, why } => {
            let vendor = called(vendor);
            let why = why.as_ref().map(crate::failure).unwrap_or_default();
            format!("The status page of {vendor} could not be read. That says nothing either way. {why}")
                .trim()
                .into()
        }
        Sign::Recorded { vendor } => {
            let vendor = called(vendor);
            format!("What is shown of {vendor} is a recorded sample. It says nothing about now, either way.")
        }
        Sign::Stale { vendor, age } => {
            let vendor = called(vendor);
            let age = age.map_or("of unknown age".into(), |age| format!("{age} old"));
            format!(
                "What is known of the status page of {vendor} is {age}. Its state says nothing about now."
            )
        }
        Sign::Green { vendor } => {
            let vendor = called(vendor);
            format!("The status page of {vendor} shows nothing wrong. That is a weak sign.")
        }
        Sign::GreenYoung { vendor } => {
            let vendor = called(vendor);
            format!("The status page of {vendor} shows nothing wrong yet. Vendors often acknowledge late.")
        }
        Sign::GreenFor { vendor, lag: Lag { median, ninth_tenth, count }, young } => {
            let vendor = called(vendor);
            let said = match young {
                Some(young) if young < median => "That says next to nothing yet",
                Some(young) if young < ninth_tenth => "That says little yet",
                _ => "By now it would mostly show",
            };
            format!(
                "The status page of {vendor} shows nothing wrong. {said}: half of its last {count} incidents were posted \
                 {median} after they began, nine of ten within {ninth_tenth}."
            )
        }
        Sign::NoIncident { vendor } => {
            format!("{} lists no incident that fits the time. That is a weak sign.", called(vendor))
        }
        Sign::HistoryTooShort { vendor } => {
            let vendor = called(vendor);
            format!(
                "The incidents known of {vendor} do not reach back to that time. That says nothing either way."
            )
        }
        Sign::PartTrouble { ours, health } => {
            let (ours, health) = (ours.join(", "), crate::health(*health).to_lowercase());
            format!("The status page shows {ours} as: {health}.")
        }
        Sign::PageTrouble { vendor, health } => {
            let (vendor, health) = (called(vendor), crate::health(*health).to_lowercase());
            format!("The status page of {vendor} shows trouble: {health}.")
        }
        Sign::PartGreen { ours } => {
            let ours = ours.join(", ");
            format!("The status page shows trouble elsewhere, and {ours} as operational.")
        }
        Sign::Transient(kind) => {
            let kind = error(*kind);
            format!("{kind} now and then is mostly transient. Retrying with growing pauses handles it.")
        }
        Sign::ServerError(kind) => server_error(*kind),
        Sign::Credentials { status, after_change: true } => {
            format!("HTTP {status} after a change means that credentials changed with it.")
        }
        Sign::Credentials { status, after_change: false } => {
            format!("HTTP {status} means that the credentials are wrong, expired or not allowed.")
        }
        Sign::Dialect { name, meaning, whose } => format!("{name}: {meaning} {}", whose_it_is(*whose)),
        Sign::Rate => "HTTP 429 means that more requests are sent than the vendor allows.".into(),
        Sign::Refused(kind) => {
            format!("{} means that the vendor understood the request and refuses it.", error(*kind))
        }
        Sign::RefusedSometimes(kind) => {
            format!("{} now and then is not for what is sent: that is refused every time.", error(*kind))
        }
        Sign::Symptom(kind) => {
            format!(
                "{} began during that incident, on the part it names: it is a symptom of it.",
                error(*kind)
            )
        }
        Sign::Told(told) => self::told(*told).into(),
        Sign::ToldSymptom(_) => {
            "What the error says began during that incident, on the part it names: it is a symptom of it."
                .into()
        }
        Sign::OwnMachine => {
            "It runs on a machine of your own, which fails by itself more often than the vendor.".into()
        }
        Sign::Lasting(since) => {
            format!("It has gone on for {since}. An outage of that length would be on the status page.")
        }
        Sign::OneUser => "One user alone is affected: look at the profile, suppression and segments.".into(),
        Sign::Everyone => "Everyone is affected.".into(),
        Sign::OurChange => "It began with a change of yours.".into(),
        Sign::NoChange => "Nothing of yours changed before it began.".into(),
        Sign::Always => "It fails every time.".into(),
        Sign::NotOurChange => {
            "It began with a change of yours, but calls from here that run none of your code fail as well."
                .into()
        }
        Sign::TheirsAfterChange => {
            "It began with a change of yours, but the vendor\u{2019}s own code says that the fault is its own."
                .into()
        }
        Sign::Measured(finding) => super::measured::measured(finding),
    }
}

/// A vendor by its name, or as one whose name is not known.
fn called(vendor: &str) -> &str {
    if vendor.is_empty() { THE_VENDOR } else { vendor }
}

fn quoted(title: &str) -> String {
    let cut: String = title.chars().take(120).collect();
    format!("\u{201c}{}\u{201d}", cut.trim())
}

fn stage(name: &str, fits: bool) -> String {
    match fits {
        true => format!("That incident is about this stage of the pipeline: {name}."),
        false => format!("That incident seems to be about another stage of the pipeline than {name}."),
    }
}

fn other_part(title: &str, theirs: &[String], ours: &str) -> String {
    match theirs {
        [] => format!("The vendor\u{2019}s incident {title} at that time does not name {ours}."),
        theirs => {
            let theirs = theirs.join(", ");
            format!("The vendor\u{2019}s incident {title} at that time is about {theirs}, not {ours}.")
        }
    }
}

fn server_error(kind: ErrorKind) -> String {
    match kind {
        ErrorKind::Http(status) => format!("HTTP {status} says that the server failed, not the request."),
        ErrorKind::Timeout => "No answer comes in time, which is rarely the request\u{2019}s fault.".into(),
        ErrorKind::Network => {
            "No connection can be made. The network in between may be yours or theirs.".into()
        }
    }
}

/// Whose an error is by the vendor's own documentation.
fn whose_it_is(whose: Whose) -> &'static str {
    match whose {
        Whose::Them => "The vendor documents that as a fault of its own.",
        Whose::Us => "The vendor documents that as its customer\u{2019}s to mend.",
        Whose::Upstream => "The vendor documents that as a fault of somebody behind it.",
        Whose::Nobody => "The vendor documents that as no fault of anybody.",
    }
}

fn told(told: Told) -> &'static str {
    match told {
        Told::Limit => "The error speaks of a limit or a quota: more was sent than is allowed or paid for.",
        Told::Credentials => {
            "The error speaks of credentials or rights: they are wrong, expired or not enough."
        }
        Told::Invalid => "The error says that what was sent is not valid.",
        Told::Certificate => {
            "The error speaks of a certificate that is not trusted here: mostly that of a proxy in between."
        }
        Told::NoSpace => "The error says that a disk is full.",
        Told::Exhausted => "The error says that the machine ran out of memory or was lost under its load.",
        Told::Unresolved => "A name could not be resolved, which is mostly the network here.",
        Told::OwnNetwork => "A proxy or a network of your own stands in between.",
        Told::OnlyHere => "It works from elsewhere: what works is not down.",
        Told::Withdrawn => "The error speaks of something that was withdrawn, which vendors announce before.",
        Told::NeverWorked => {
            "It never worked. An outage ends what worked before; this is rather how it is set up."
        }
    }
}
