//! What a vendor's incidents and history say on screen.

use crate::history::archive::ImportError;
use crate::history::figures::{Figures, Uptime};
use crate::history::{Overdue, StatedWindow};
use crate::status::{Health, Impact, Incident};
use crate::time::{Elapsed, MONTHS, Timestamp};

/// How a caller writes dates: the browser in the reader's language and zone, [`english_date`] where there is none.
pub type DateWriter<'a> = &'a dyn Fn(Timestamp) -> String;

/// `November 4, 2025`, in UTC.
#[must_use]
pub fn english_date(at: Timestamp) -> String {
    let (year, month, day, ..) = at.civil();
    let month =
        usize::from(month).checked_sub(1).and_then(|index| MONTHS.get(index)).copied().unwrap_or_default();
    format!("{month} {day}, {year}")
}

/// `62h 11m`: a total, in hours however many. `45m` below one.
#[must_use]
pub fn hours(total: Elapsed) -> String {
    let minutes = total.as_minutes();
    if minutes < 60 { format!("{minutes}m") } else { format!("{}h {}m", minutes / 60, minutes % 60) }
}

/// `1.3` from thirteen tenths.
#[must_use]
pub fn tenths(tenths: u64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// `99.61 %` from basis points.
#[must_use]
pub fn percent(basis_points: u64) -> String {
    format!("{}.{:02} %", basis_points / 100, basis_points % 100)
}

fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

/// The headline of a history: how the vendor is, and what its past adds up to. What was `recorded` says nothing of now.
#[must_use]
pub fn headline(
    vendor: &str,
    health: Health,
    recorded: bool,
    figures: &Figures,
    date: DateWriter<'_>,
) -> String {
    let (is, has, when) = match recorded {
        false => ("is", "has", "right now"),
        true => ("was", "had", "when this was recorded"),
    };
    let now = match health {
        Health::Operational => format!("{vendor} {is} up {when}."),
        Health::Maintenance => format!("{vendor} {is} under maintenance {when}."),
        Health::Degraded => format!("{vendor} {is} degraded {when}."),
        Health::PartialOutage => format!("{vendor} {has} a partial outage {when}."),
        Health::MajorOutage => format!("{vendor} {has} a major outage {when}."),
        Health::Unknown => format!("It {is} not known how {vendor} {is} {when}."),
    };
    let since = date(figures.known_since);
    if figures.count == 0 {
        return format!("{now} No outage of {vendor} is known since {since}{}.", left_out(figures, "; "));
    }
    let mut past = format!("{vendor} had {} since {since}", counted(figures.count, "outage", "outages"));
    if figures.unknown_length == figures.count {
        past.push_str(", of unknown length");
    } else {
        past.push_str(&format!(" totaling {} of downtime", hours(figures.downtime)));
    }
    if let Some(rate) = figures.per_month_tenths {
        // "0.0 incidents a month" of an outage that did happen would be untrue.
        let rate = if rate == 0 { "fewer than 0.1".into() } else { tenths(rate) };
        past.push_str(&format!(", averaging {rate} incidents a month"));
    }
    past.push('.');
    if figures.unknown_length > 0 && figures.unknown_length < figures.count {
        past.push_str(&format!(
            " The length of {} of them is not known and adds nothing.",
            figures.unknown_length
        ));
    }
    let left_out = left_out(figures, " ");
    let stop = if left_out.is_empty() { "" } else { "." };
    format!("{now} {past}{left_out}{stop}")
}

/// That notices are not counted, and how long they took: `one notice of 1h 14m is not counted`.
fn left_out(figures: &Figures, before: &str) -> String {
    let (count, time) = figures.notices;
    let length = if time.as_minutes() == 0 { String::new() } else { [" of ", &hours(time)].concat() };
    match count {
        0 => String::new(),
        1 if before == " " => [" One notice", &length, " is not counted"].concat(),
        1 => [before, "one notice", &length, " is not counted"].concat(),
        many => format!("{before}{many} notices{length} are not counted"),
    }
}

/// How many of the outages state a start, and what that says: what stands beside the median time to acknowledge.
#[must_use]
pub fn acknowledging(p90: Elapsed, of: usize, all: usize) -> String {
    format!(
        "from the start it stated later to its first post; median of {of} of {all} outages that state one; nine in ten within {p90}"
    )
}

/// What a history is based on.
#[must_use]
pub fn known_since(
    since: Timestamp,
    from_vendor: usize,
    from_archive: usize,
    date: DateWriter<'_>,
) -> String {
    let vendor = match from_vendor {
        0 => None,
        1 => Some("the vendor's last incident".to_owned()),
        more => Some(format!("the vendor's last {more} incidents")),
    };
    let archive = (from_archive > 0).then(|| "this browser's archive".to_owned());
    let sources: Vec<String> = vendor.into_iter().chain(archive).collect();
    let since = date(since);
    if sources.is_empty() {
        format!("Known since {since}.")
    } else {
        format!("Known since {since}, from {}.", sources.join(" and "))
    }
}

/// The uptime of some days: `99.56 % of the last 30 days`, and what of it is not known.
#[must_use]
pub fn uptime(uptime: &Uptime) -> String {
    let Some(basis_points) = uptime.basis_points else {
        return format!("Nothing is known of the last {} days.", uptime.days);
    };
    let share = percent(basis_points);
    let mut text = if uptime.is_complete() {
        format!("{share} of the last {} days", uptime.days)
    } else {
        let known = uptime.known.as_seconds() / 86_400;
        match known {
            0 => format!("{share} of the last {}, all that is known of {} days", uptime.known, uptime.days),
            1 => format!("{share} of the last day, all that is known of {} days", uptime.days),
            _ => format!("{share} of the last {known} days, all that is known of {} days", uptime.days),
        }
    };
    if uptime.unknown_length > 0 {
        text.push_str(&format!(
            "; {} of unknown length",
            counted(uptime.unknown_length, "outage", "outages")
        ));
    }
    text.push('.');
    text
}

/// One sentence or two that tell an incident, as on its page.
#[must_use]
pub fn summary(vendor: &str, incident: &Incident, now: Timestamp, date: DateWriter<'_>) -> String {
    lasting(vendor, incident, incident.duration_at(now), date)
}

/// The same, where it is known how long it lasted or has gone on: what reads lengths out of posts is 14 kB of download, which
/// only the history has.
#[must_use]
pub fn lasting(vendor: &str, incident: &Incident, length: Option<Elapsed>, date: DateWriter<'_>) -> String {
    let is_open = incident.is_open();
    let verb = match (is_open, &incident.impact) {
        (true, _) => "has had",
        (false, Some(Impact::None)) => "posted",
        (false, _) => "experienced",
    };
    let mut text = format!("{vendor} {verb} {}", kind(incident));
    if let Some(started) = incident.started_at {
        text.push_str(&format!(" {} {}", if is_open { "since" } else { "on" }, date(started)));
    }
    if let Some(components) = listed(&incident.components) {
        text.push_str(&format!(" affecting {components}"));
    }
    match (is_open, length) {
        (true, Some(length)) => text.push_str(&format!(", going on for {length}. It is not resolved.")),
        (true, None) => text.push_str(". It is not resolved."),
        (false, Some(length)) if length.as_minutes() > 0 => {
            text.push_str(&format!(", lasting {length}. It is resolved."))
        }
        // Posted and over in one: the page says nothing of its length.
        (false, _) => text.push_str(". It is resolved; how long it lasted is not known."),
    }
    text
}

fn kind(incident: &Incident) -> String {
    match &incident.impact {
        None => "an incident".into(),
        Some(Impact::None) => "a notice".into(),
        Some(Impact::Minor) => "a minor incident".into(),
        Some(Impact::Major) => "a major incident".into(),
        Some(Impact::Critical) => "a critical incident".into(),
        Some(Impact::Maintenance) => "maintenance".into(),
        Some(Impact::Other(word)) if word.trim().is_empty() => "an incident".into(),
        Some(Impact::Other(word)) => format!("an incident (“{word}”)"),
    }
}

/// How many components are named before the rest is counted.
const NAMED: usize = 4;

/// `A`, `A and B`, `A, B and C`, `A, B, C, D and 3 more`; each name once.
fn listed(components: &[String]) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for name in components {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    let more = if names.len() > NAMED + 1 { names.split_off(NAMED).len() } else { 0 };
    let more = (more > 0).then(|| format!("{more} more"));
    let mut parts: Vec<&str> = names;
    parts.extend(more.as_deref());
    let (last, before) = parts.split_last()?;
    Some(if before.is_empty() { (*last).to_owned() } else { format!("{} and {last}", before.join(", ")) })
}

/// How late a vendor acknowledged: `Acknowledged 36m after it began, by the vendor's own account.`
#[must_use]
pub fn acknowledged(lag: Elapsed, window: &StatedWindow) -> String {
    let about = if window.approximate { "about " } else { "" };
    match lag.as_minutes() {
        0 => "Acknowledged within a minute, by the vendor's own account.".into(),
        _ => format!("Acknowledged {about}{lag} after it began, by the vendor's own account."),
    }
}

/// A vendor that is silent for longer than it promised.
#[must_use]
pub fn overdue(overdue: &Overdue) -> String {
    match overdue.late.as_minutes() {
        0 => "The update the vendor promised is due.".into(),
        _ => format!("The update the vendor promised is {} late.", overdue.late),
    }
}

/// Why a file was not imported, and what to do.
#[must_use]
pub fn import_failure(failure: &ImportError) -> String {
    match failure {
        ImportError::NotAnArchive => {
            "This file is no archive of incidents. Choose one that was exported here.".into()
        }
        ImportError::TooNew { .. } => {
            "This archive was written by a later version of this program. Update it, then import again."
                .into()
        }
        ImportError::TooMuch { path, most } => {
            format!("This archive was not imported: {path} holds more than {most}.")
        }
        ImportError::Damaged(why) => format!("This archive is damaged and was not imported: {why}."),
    }
}

/// The labels of an incident's facts.
pub const IMPACT: &str = "Impact";
/// Where it stands.
pub const PHASE: &str = "Phase";
/// When it began.
pub const STARTED: &str = "Started";
/// When it was over.
pub const RESOLVED: &str = "Resolved";
/// How long it lasted.
pub const DURATION: &str = "Duration";
/// What it affected.
pub const COMPONENTS: &str = "Components";
/// A post whose phase is not known.
pub const UPDATE: &str = "Update";

/// The rules behind the figures, for an info panel.
pub const RULES: [&str; 6] = [
    "Downtime is the time from start to resolution of all outages together; two at once count once.",
    "Notices and maintenance do not count as outages unless you ask for it.",
    "An outage that was posted once, when it was over, counts; it adds downtime only where its words state a length.",
    "An open incident runs until now.",
    "Incidents a month are counted over all the time that is known, once that is thirty days.",
    "Uptime is of the days that are known, and is rounded down.",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::figures::{History, Rules, figures};
    use crate::history::known_length;
    use crate::history::sample::{at, courier, incident};

    #[test]
    fn a_headline_says_which_notices_it_leaves_out() {
        let notice = crate::status::Incident {
            impact: Some(Impact::None),
            started_at: Some(at("2026-01-10T08:00Z")),
            resolved_at: Some(at("2026-01-10T09:14Z")),
            phase: crate::status::Phase::Resolved,
            ..crate::status::Incident::default()
        };
        let incidents = [&notice];
        let history = History {
            incidents: &incidents,
            maintenances: &[],
            known_since: at("2026-01-01T00:00Z"),
            now: at("2026-01-30T00:00Z"),
            rules: Rules::default(),
        };
        assert_eq!(
            headline("Courier", Health::Operational, false, &figures(&history), &english_date),
            "Courier is up right now. No outage of Courier is known since January 1, 2026; one notice of 1h 14m is not counted."
        );
    }

    #[test]
    fn the_headline_tells_couriers_two_years() {
        let incidents = courier();
        let incidents: Vec<_> = incidents.iter().collect();
        let mut history = History {
            incidents: &incidents,
            maintenances: &[],
            known_since: at("2024-05-28T00:00Z"),
            now: at("2026-01-30T00:00Z"),
            rules: Rules::default(),
        };
        assert_eq!(
            headline("Courier", Health::Operational, false, &figures(&history), &english_date),
            "Courier is up right now. Courier had 24 outages since May 28, 2024 totaling 60h 11m of downtime, averaging \
             1.2 incidents a month. The length of 2 of them is not known and adds nothing."
        );
        history.incidents = &incidents[2..3];
        assert_eq!(
            headline("Courier", Health::MajorOutage, false, &figures(&history), &english_date),
            "Courier has a major outage right now. Courier had 1 outage since May 28, 2024 totaling 17m of downtime, \
             averaging fewer than 0.1 incidents a month."
        );
        let unknown =
            incidents.iter().position(|incident| known_length(incident, history.now).is_none()).unwrap();
        history.incidents = &incidents[unknown..=unknown];
        history.known_since = at("2026-01-29T00:00Z");
        assert_eq!(
            headline("Courier", Health::Unknown, false, &figures(&history), &english_date),
            "It is not known how Courier is right now. Courier had 1 outage since October 13, 2025, of unknown \
             length, averaging 0.3 incidents a month."
        );
        history.incidents = &[];
        assert_eq!(
            headline("Courier", Health::Degraded, false, &figures(&history), &english_date),
            "Courier is degraded right now. No outage of Courier is known since January 29, 2026."
        );
        assert_eq!(
            headline("Courier", Health::Operational, true, &figures(&history), &english_date),
            "Courier was up when this was recorded. No outage of Courier is known since January 29, 2026."
        );
    }

    #[test]
    fn a_summary_says_what_is_known_and_no_more() {
        let mut seed = incident("1", "Delays", "2025-11-04T20:46:00Z", "2025-11-04T21:53:40Z");
        let say =
            |incident: &Incident| summary("Customer.io", incident, at("2025-11-04T23:00Z"), &english_date);
        seed.components = vec!["Data Processing".into(), "Message Sending".into()];
        assert_eq!(
            say(&seed),
            "Customer.io experienced a minor incident on November 4, 2025 affecting Data Processing and Message Sending, \
             lasting 1h 7m. It is resolved."
        );
        let with = |change: &dyn Fn(&mut Incident)| {
            let mut incident = seed.clone();
            change(&mut incident);
            say(&incident)
        };
        for (said, expected) in [
            (
                with(&|one| {
                    one.impact = Some(Impact::None);
                    one.components = vec!["Hooks".into(), "Hooks".into()];
                }),
                "Customer.io posted a notice on November 4, 2025 affecting Hooks, lasting 1h 7m. It is resolved.",
            ),
            (
                with(&|one| {
                    one.impact = None;
                    one.components = vec![];
                    one.resolved_at = one.started_at;
                }),
                "Customer.io experienced an incident on November 4, 2025. It is resolved; how long it lasted is not known.",
            ),
            (
                with(&|one| {
                    one.impact = Some(Impact::Critical);
                    one.resolved_at = None;
                    one.phase = crate::status::Phase::Identified;
                    one.components = ["A", "B", "C"].map(String::from).into();
                }),
                "Customer.io has had a critical incident since November 4, 2025 affecting A, B and C, going on for 2h 14m. It is \
                 not resolved.",
            ),
            (
                with(&|one| {
                    one.impact = Some(Impact::Other("sev-2".into()));
                    one.started_at = None;
                    one.components = ["A", "B", "C", "D", "E", "F"].map(String::from).into();
                }),
                "Customer.io experienced an incident (“sev-2”) affecting A, B, C, D and 2 more. It is resolved; how long it \
                 lasted is not known.",
            ),
        ] {
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn uptime_says_what_it_covers() {
        let mut of = Uptime {
            days: 30,
            known: Elapsed::seconds(30 * 86_400),
            down: Elapsed::default(),
            basis_points: Some(10_000),
            unknown_length: 0,
        };
        assert_eq!(uptime(&of), "100.00 % of the last 30 days.");
        of.known = Elapsed::seconds(12 * 86_400 + 5);
        of.basis_points = Some(9906);
        of.unknown_length = 1;
        assert_eq!(
            uptime(&of),
            "99.06 % of the last 12 days, all that is known of 30 days; 1 outage of unknown length."
        );
        of.basis_points = None;
        assert_eq!(uptime(&of), "Nothing is known of the last 30 days.");
    }

    #[test]
    fn sources_are_named() {
        let since = at("2024-05-28T00:00Z");
        assert_eq!(
            known_since(since, 50, 12, &english_date),
            "Known since May 28, 2024, from the vendor's last 50 incidents and this browser's archive."
        );
        assert_eq!(known_since(since, 0, 0, &english_date), "Known since May 28, 2024.");
    }
}
