//! The words of the console: its calls, their results, its fields and buttons. What probes tell is said by [`crate::probe`].

use is_it_them_core::playbook::Field;
use is_it_them_core::probe::{Call, Difference, Ended, Finding, Latency, Resolved, Unready, Went};
use is_it_them_core::status::Health;

use crate::language::digits;
use crate::messages::console as said;
pub use crate::messages::console::*;

/// What calls prove together, in one sentence.
#[must_use]
pub fn finding(finding: &Finding) -> String {
    crate::diagnosis::measured(finding)
}

/// How the calls to a host went, in the word that stands for its shape.
#[must_use]
pub fn health_of_calls(health: Health) -> &'static str {
    match health {
        Health::Operational => calls_answer(),
        Health::Degraded => calls_some_fail(),
        Health::Unknown => calls_none(),
        _ => calls_fail(),
    }
}

/// How a call ended, and after how many milliseconds.
#[must_use]
pub fn ended(call: &Call) -> String {
    let word = crate::probe::ended(call.ended);
    match (call.ended, call.millis) {
        (Ended::Status(_) | Ended::Redirected | Ended::Timeout, Some(millis)) => {
            ended_in(&word, u64::from(millis))
        }
        _ => word,
    }
}

/// The figures of some lengths of time.
#[must_use]
pub fn figures(latency: &Latency) -> String {
    let [least, median, most, jitter] =
        [latency.min, latency.median, latency.p95, latency.jitter].map(u64::from);
    said::figures(least, median, most, jitter)
}

/// How a call went before and after.
#[must_use]
pub fn went(difference: &Difference) -> String {
    let side = |went: Option<Went>| match went {
        None => "\u{2013}".to_string(),
        Some(Went { good, of, latency: Some(latency), .. }) if good == of => {
            millis(u64::from(latency.median))
        }
        Some(went) => failed((went.of - went.good) as u64, went.of as u64),
    };
    said::went(&side(difference.before), &side(difference.after))
}

/// What a resolver says.
#[must_use]
pub fn resolved(resolved: &Resolved) -> String {
    match resolved {
        Resolved::Addresses { addresses, alias } => {
            let addresses: Vec<String> = addresses.iter().map(ToString::to_string).collect();
            match alias {
                Some(alias) => format!("{} ({alias})", addresses.join(", ")),
                None => addresses.join(", "),
            }
        }
        Resolved::Empty => resolved_empty().into(),
        Resolved::Missing => resolved_missing().into(),
        Resolved::Failed(code) => resolved_failed(&digits((*code).into())),
        Resolved::Unread => resolved_unread().into(),
    }
}

/// A field's name.
#[must_use]
pub fn field(field: Field) -> &'static str {
    match field {
        Field::Tenant => field_tenant(),
        Field::UserId => field_user(),
        Field::Event => field_event(),
        Field::Attributes => field_attributes(),
        Field::Data => field_data(),
    }
}

/// What to write into it.
#[must_use]
pub fn field_hint(field: Field) -> &'static str {
    match field {
        Field::Tenant => field_tenant_hint(),
        Field::UserId => field_user_hint(),
        Field::Event => field_event_hint(),
        Field::Attributes => field_attributes_hint(),
        Field::Data => field_data_hint(),
    }
}

/// Why a call cannot be made as it is filled in.
#[must_use]
pub fn unready(unready: Unready) -> &'static str {
    crate::probe::unready(unready)
}
