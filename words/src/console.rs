//! The words of the console: its calls, their results, its fields and buttons.

use std::borrow::Cow;

use is_it_them_core::playbook::Field;
use is_it_them_core::probe::{Call, Ended, Finding, Tells, Unready, Withheld};
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
pub fn ended(ended: Ended, millis: Option<u32>) -> String {
    let millis = u64::from(millis.unwrap_or_default());
    match ended {
        Ended::Status(status) => ended_status(&digits(status.into()), millis),
        Ended::Redirected => ended_redirect(millis),
        Ended::Timeout => ended_timeout(millis),
        Ended::Network | Ended::Dns | Ended::Tls | Ended::Refused => ended_network().into(),
        Ended::Cancelled => ended_cancelled().into(),
        Ended::Lost | Ended::Skipped => ended_unknown().into(),
    }
}

/// What a call tells, where no row of a dialect says more.
#[must_use]
pub fn reading(call: &Call) -> &'static str {
    match call.tells() {
        Tells::Good => tells_good(),
        Tells::Reached => tells_reached(),
        Tells::Redirected => tells_redirected(),
        Tells::Malformed => tells_malformed(),
        Tells::Credential => tells_credential(),
        Tells::Missing => tells_missing(),
        Tells::TooLarge => tells_too_large(),
        Tells::Limited => tells_limited(),
        Tells::Between => tells_between(),
        Tells::Server => tells_server(),
        Tells::Denied => tells_denied(),
        Tells::Timeout => tells_timeout(),
        Tells::Network => tells_network(),
        Tells::Unknown if call.ended == Ended::Skipped => skipped(),
        Tells::Unknown => tells_unknown(),
    }
}

/// The least and the most of some sorted lengths of time, in milliseconds.
#[must_use]
pub fn spread(sorted: &[u32]) -> String {
    let ends = sorted.first().zip(sorted.last());
    ends.map(|(least, most)| said::spread(u64::from(*least), u64::from(*most))).unwrap_or_default()
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
pub fn unready(unready: Unready) -> Cow<'static, str> {
    match unready {
        Unready::Missing(it) => unready_missing(field(it)).into(),
        Unready::NotObject(it) => unready_object(field(it)).into(),
        Unready::TooLong(it) => unready_long(field(it)).into(),
        Unready::Elsewhere(it) => unready_elsewhere(field(it)).into(),
        Unready::NoHost => unready_no_host().into(),
    }
}

/// Why a call was not sent.
#[must_use]
pub fn withheld(withheld: Withheld) -> &'static str {
    match withheld {
        Withheld::Missing => secret_missing(),
        Withheld::Elsewhere => secret_elsewhere(),
        Withheld::Unsendable => secret_unsendable(),
        Withheld::Unsound => unsound(),
    }
}
