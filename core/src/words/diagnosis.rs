//! What a diagnosis says: one plain sentence a sign. Vendors' titles are quoted; instants come in written already, in
//! the reader's zone.

use crate::diagnosis::{ErrorKind, ProbeOutcome, Settle, Verdict};
use crate::time::Elapsed;

/// What to call a vendor whose name is not known.
pub(crate) const THE_VENDOR: &str = "the vendor";

/// The verdict in words.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Them => "Them",
        Verdict::Us => "Us",
        Verdict::Unclear => "Can\u{2019}t tell yet",
    }
}

/// An error as a person calls it.
#[must_use]
pub fn error(error: ErrorKind) -> String {
    match error {
        ErrorKind::Http(status) => format!("HTTP {status}"),
        ErrorKind::Timeout => "No answer in time".into(),
        ErrorKind::Network => "No connection".into(),
    }
}

fn quoted(title: &str) -> String {
    let cut: String = title.chars().take(120).collect();
    format!("\u{201c}{}\u{201d}", cut.trim())
}

pub(crate) fn inside(title: &str, from: &str) -> String {
    format!("It began while the vendor\u{2019}s incident {} was going on, since {from}.", quoted(title))
}

pub(crate) fn inside_stated(title: &str, from: &str, posted: &str) -> String {
    let title = quoted(title);
    format!(
        "It began during {title}, which by the vendor\u{2019}s own words began at {from}, before it was posted at {posted}."
    )
}

pub(crate) fn open_now(title: &str, from: &str) -> String {
    format!("The vendor\u{2019}s incident {} is open now, since {from}.", quoted(title))
}

pub(crate) fn dormant(title: &str, silent: Elapsed) -> String {
    format!(
        "The vendor\u{2019}s incident {} is open, but nothing was posted about it for {silent} before.",
        quoted(title)
    )
}

pub(crate) fn before(title: &str, ahead: Elapsed) -> String {
    format!("It began {ahead} before the vendor posted {}. Vendors often acknowledge late.", quoted(title))
}

pub(crate) fn long_before(title: &str, ahead: Elapsed) -> String {
    format!("It began {ahead} before the vendor\u{2019}s incident {}: too early to be sure.", quoted(title))
}

pub(crate) fn after(title: &str, since: Elapsed) -> String {
    format!("It began {since} after the vendor\u{2019}s incident {} was over.", quoted(title))
}

pub(crate) fn backlog(title: &str, since: Elapsed) -> String {
    format!("It began {since} after {} was over: its backlog may still be draining.", quoted(title))
}

pub(crate) fn postmortem_pending() -> String {
    "The vendor has not explained this incident yet. It may turn out to have begun earlier.".into()
}

pub(crate) fn further(title: &str) -> String {
    format!("The incident {} fits as well.", quoted(title))
}

pub(crate) fn same_part(ours: &str) -> String {
    format!("That incident names the part that fails here: {ours}.")
}

pub(crate) fn every_part() -> String {
    "That incident says that everything is affected.".into()
}

pub(crate) fn stage(name: &str, fits: bool) -> String {
    let name = name.to_lowercase();
    match fits {
        true => format!("That incident is about this stage of the pipeline: {name}."),
        false => format!("That incident seems to be about another stage of the pipeline than {name}."),
    }
}

pub(crate) fn same_region(region: &str) -> String {
    format!("That incident names this region: {region}.")
}

pub(crate) fn region_in_passing(region: &str) -> String {
    format!("Its posts speak of another region than {region}.")
}

pub(crate) fn other_region(title: &str, region: &str) -> String {
    format!("The vendor\u{2019}s incident {} at that time is in another region than {region}.", quoted(title))
}

pub(crate) fn serious(impact: &str) -> String {
    format!("The vendor calls its impact {}.", impact.to_lowercase())
}

pub(crate) fn same_error(kind: ErrorKind) -> String {
    format!("That incident speaks of the error that is seen here: {}.", error(kind))
}

pub(crate) fn other_part(title: &str, theirs: &[String], ours: &str) -> String {
    let title = quoted(title);
    match theirs {
        [] => format!("The vendor\u{2019}s incident {title} at that time does not name {ours}."),
        theirs => format!(
            "The vendor\u{2019}s incident {title} at that time is about {}, not {ours}.",
            theirs.join(", ")
        ),
    }
}

pub(crate) fn unnamed(title: &str, ours: &str) -> String {
    format!("The vendor had an incident at that time, {}, which does not speak of {ours}.", quoted(title))
}

pub(crate) fn excluded(title: &str, ours: &str) -> String {
    format!("The vendor says that its incident {} does not affect {ours}.", quoted(title))
}

pub(crate) fn in_passing(title: &str, theirs: &[String], ours: &str) -> String {
    format!("The incident {} is about {}, but mentions {ours}.", quoted(title), theirs.join(", "))
}

pub(crate) fn work(title: &str, is_ours: bool) -> String {
    match is_ours {
        true => format!("It falls into announced work on this part: {}.", quoted(title)),
        false => format!("It falls into announced work: {}.", quoted(title)),
    }
}

pub(crate) fn upstream(vendor: &str, title: &str) -> String {
    format!("{vendor}, which the vendor may depend on, had an incident at that time: {}.", quoted(title))
}

pub(crate) fn upstream_unread(vendor: &str) -> String {
    format!("The status page of {vendor} could not be read. That says nothing either way.")
}

pub(crate) fn nothing_read(vendor: &str) -> String {
    format!("No status page of {vendor} has been read. That says nothing either way.")
}

pub(crate) fn unread(vendor: &str, why: &str) -> String {
    format!("The status page of {vendor} could not be read. That says nothing either way. {why}")
        .trim()
        .into()
}

/// A recorded sample, whatever it shows.
pub(crate) fn recorded(vendor: &str) -> String {
    format!("What is shown of {vendor} is a recorded sample. It says nothing about now, either way.")
}

pub(crate) fn stale(vendor: &str, age: Option<Elapsed>) -> String {
    let age = age.map_or("of unknown age".into(), |age| format!("{age} old"));
    format!("What is known of the status page of {vendor} is {age}. Its state says nothing about now.")
}

pub(crate) fn green(vendor: &str) -> String {
    format!("The status page of {vendor} shows nothing wrong. That is a weak sign.")
}

pub(crate) fn green_young(vendor: &str) -> String {
    format!("The status page of {vendor} shows nothing wrong yet. Vendors often acknowledge late.")
}

pub(crate) fn no_incident(vendor: &str) -> String {
    format!("{vendor} lists no incident that fits the time. That is a weak sign.")
}

pub(crate) fn history_too_short(vendor: &str) -> String {
    format!("The incidents known of {vendor} do not reach back to that time. That says nothing either way.")
}

pub(crate) fn part_trouble(ours: &str, health: &str) -> String {
    format!("The status page shows {ours} as: {}.", health.to_lowercase())
}

pub(crate) fn page_trouble(vendor: &str, health: &str) -> String {
    format!("The status page of {vendor} shows trouble: {}.", health.to_lowercase())
}

pub(crate) fn part_green(ours: &str) -> String {
    format!("The status page shows trouble elsewhere, and {ours} as operational.")
}

pub(crate) fn transient(kind: ErrorKind) -> String {
    format!("{} now and then is mostly transient. Retrying with growing pauses handles it.", error(kind))
}

pub(crate) fn server_error(kind: ErrorKind) -> String {
    match kind {
        ErrorKind::Http(status) => format!("HTTP {status} says that the server failed, not the request."),
        ErrorKind::Timeout => "No answer comes in time, which is rarely the request\u{2019}s fault.".into(),
        ErrorKind::Network => {
            "No connection can be made. The network in between may be yours or theirs.".into()
        }
    }
}

pub(crate) fn credentials(status: u16, after_change: bool) -> String {
    match after_change {
        true => format!("HTTP {status} after a change means that credentials changed with it."),
        false => format!("HTTP {status} means that the credentials are wrong, expired or not allowed."),
    }
}

pub(crate) fn rate() -> String {
    "HTTP 429 means that more requests are sent than the vendor allows.".into()
}

pub(crate) fn refused(kind: ErrorKind) -> String {
    format!("{} means that the vendor understood the request and refuses it.", error(kind))
}

pub(crate) fn one_user() -> String {
    "One user alone is affected: look at the profile, suppression and segments.".into()
}

pub(crate) fn everyone() -> String {
    "Everyone is affected.".into()
}

pub(crate) fn our_change() -> String {
    "It began with a change of yours.".into()
}

pub(crate) fn no_change() -> String {
    "Nothing of yours changed before it began.".into()
}

pub(crate) fn always() -> String {
    "It fails every time.".into()
}

pub(crate) fn probe(name: &str, outcome: ProbeOutcome) -> String {
    match outcome {
        ProbeOutcome::Http(status @ 400..) => {
            format!("The probe \u{201c}{name}\u{201d} failed with HTTP {status}.")
        }
        ProbeOutcome::Http(status) => format!("The probe \u{201c}{name}\u{201d} succeeded (HTTP {status})."),
        ProbeOutcome::Timeout => format!("The probe \u{201c}{name}\u{201d} got no answer in time."),
        ProbeOutcome::Network => format!("The probe \u{201c}{name}\u{201d} could not connect."),
    }
}

/// The question or check that would settle a case.
#[must_use]
pub fn settle(settle: Settle) -> &'static str {
    match settle {
        Settle::UndoOurChange => "Undo your change for one call: if it works again, it is you.",
        Settle::TestCredentials => {
            "Make one call by hand with the same credentials: if it is refused as well, it is you."
        }
        Settle::LowerTheRate => "Halve your request rate for five minutes: if the errors stop, it is you.",
        Settle::RepeatKnownGood => "Repeat a request that worked before: if it works, it is you.",
        Settle::SecondUser => "Try a second user: if it works for them, it is you.",
        Settle::AskWhen => "Find out when it began: your logs show the first failure.",
        Settle::AskPart => "Say which part of the vendor\u{2019}s service it is about.",
        Settle::AskRegion => "Say which region or environment it is about.",
        Settle::OpenPage => {
            "Open the vendor\u{2019}s status page yourself and look for an incident at that time."
        }
        Settle::AskError => "Find the error code or message of one failure in your logs.",
        Settle::AskWho => "Find out who is affected: try a second user.",
        Settle::AskChange => "Check your deploy history: did something change just before?",
        Settle::CallByHand => "Make one call by hand from another network: if it works, it is you.",
        Settle::LookAgain => "Look at the status page again in 30 minutes: vendors often acknowledge late.",
    }
}

pub(crate) fn watch(vendor: &str) -> String {
    format!("Watch the incident of {vendor}, and tell your team that it is theirs.")
}

/// Where a sign comes from, when a person said it.
#[must_use]
pub fn your_answers() -> &'static str {
    "your answers"
}

/// Where a sign comes from: a status page.
#[must_use]
pub fn page_of(vendor: &str, url: Option<&str>) -> String {
    match url {
        Some(url) => format!("status page of {vendor} ({url})"),
        None => format!("status page of {vendor}"),
    }
}

/// Where a sign comes from: an incident, by its address or its id.
#[must_use]
pub fn incident_of(vendor: &str, address: &str) -> String {
    format!("incident of {vendor} ({address})")
}

pub(crate) fn probe_named(name: &str) -> String {
    format!("probe \u{201c}{name}\u{201d}")
}

pub(crate) fn age(age: Elapsed) -> String {
    format!(", {age} old")
}
