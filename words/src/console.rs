//! The words of the console: its calls, their results, its fields and buttons.

use std::borrow::Cow;

use is_it_them_core::playbook::Field;
use is_it_them_core::probe::{
    Agreement, Became, Call, Difference, Ended, Finding, Latency, Resolved, Summary, Tells, Unready, Went,
    Withheld,
};
use is_it_them_core::status::Health;
use is_it_them_core::webhook::{BodyForm, Cause, Unchecked};

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
        Ended::Network => ended_network().into(),
        Ended::Dns => ended_dns().into(),
        Ended::Tls => ended_tls().into(),
        Ended::Refused => ended_refused().into(),
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
        Tells::Network if call.ended == Ended::Dns => tells_dns(),
        Tells::Network if call.ended == Ended::Tls => tells_tls(),
        Tells::Network if call.ended == Ended::Refused => tells_refused(),
        Tells::Network => tells_network(),
        Tells::Unknown if call.ended == Ended::Skipped => skipped(),
        Tells::Unknown => tells_unknown(),
    }
}

/// The figures of some lengths of time.
#[must_use]
pub fn figures(latency: &Latency) -> String {
    let [least, median, most, jitter] =
        [latency.min, latency.median, latency.p95, latency.jitter].map(u64::from);
    said::figures(least, median, most, jitter)
}

/// A run in one line.
#[must_use]
pub fn summary(summary: &Summary) -> String {
    match summary.ended {
        None => summary_good(summary.of as u64),
        Some(how) => {
            let how = match how {
                Ended::Status(status) => ["HTTP ", &digits(status.into())].concat(),
                Ended::Timeout => tells_timeout().trim_end_matches('.').into(),
                Ended::Redirected => tells_redirected().split('.').next().unwrap_or_default().into(),
                _ => ended_network().into(),
            };
            summary_failed(summary.failed as u64, summary.of as u64, &how)
        }
    }
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

/// What became of a call.
#[must_use]
pub fn became(became: Became) -> &'static str {
    match became {
        Became::Better => became_better(),
        Became::Worse => became_worse(),
        Became::Faster => became_faster(),
        Became::Slower => became_slower(),
        Became::Same => became_same(),
        Became::Alone => became_alone(),
    }
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

/// What two resolvers say together.
#[must_use]
pub fn agreement(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Same => agree_same(),
        Agreement::Apart => agree_apart(),
        Agreement::Private => agree_private(),
        Agreement::OneFails => agree_one_fails(),
        Agreement::BothFail => agree_both_fail(),
        Agreement::Missing => agree_missing(),
        Agreement::Unknown => agree_unknown(),
    }
}

/// What does not match of a webhook.
#[must_use]
pub fn cause(cause: Cause) -> Cow<'static, str> {
    match cause {
        Cause::Clock { age_seconds, tolerance_seconds } => {
            cause_clock(age_seconds.unsigned_abs(), u64::from(tolerance_seconds)).into()
        }
        Cause::Body(BodyForm::Trimmed | BodyForm::WithNewline | BodyForm::Unix | BodyForm::Windows) => {
            cause_body_breaks().into()
        }
        Cause::Body(_) => cause_body_written().into(),
        Cause::Secret(_) => cause_secret_form().into(),
        Cause::Scheme => cause_scheme().into(),
        Cause::Slash => cause_slash().into(),
        Cause::Query => cause_query().into(),
        Cause::Decoded => cause_decoded().into(),
        Cause::Encoding => cause_encoding().into(),
        Cause::OtherSecret => cause_other_secret().into(),
        Cause::OtherBody => cause_other_body().into(),
        Cause::OtherAddress => cause_other_address().into(),
    }
}

/// Why a webhook could not be checked.
#[must_use]
pub fn unchecked(why: &Unchecked) -> Cow<'static, str> {
    match why {
        Unchecked::NoHeader(header) => unchecked_header(header).into(),
        Unchecked::NoSignature(header) => unchecked_signature(header).into(),
        Unchecked::NoSecret => unchecked_secret().into(),
        Unchecked::NoUrl => unchecked_url().into(),
        Unchecked::OtherScheme => unchecked_other().into(),
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
