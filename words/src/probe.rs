//! What calls from here tell, one by one, and what the signatures of webhooks say.

use is_it_them_core::playbook::{Field, Severity, Whose};
use is_it_them_core::probe::{
    Agreement, Became, Call, Ended, Gate, Stands, Summary, Tells, Turn, Unready, Withheld,
};
use is_it_them_core::time::Elapsed;
use is_it_them_core::webhook::{BodyForm, Cause, SecretForm, Unchecked};

use crate::messages::probe as said;

/// What a call tells, where no row of the vendor's dialect says it.
#[must_use]
pub fn tells(call: &Call) -> &'static str {
    match (call.tells(), call.ended) {
        (Tells::Good, _) => said::tells_good(),
        (Tells::Reached, _) => said::tells_reached(),
        (Tells::Redirected, _) => said::tells_redirected(),
        (Tells::Malformed | Tells::Credential, _)
            if call.whose == Some(Whose::Nobody) && call.row.is_none() =>
        {
            said::tells_browser()
        }
        (Tells::Malformed, _) => said::tells_malformed(),
        (Tells::Credential, _) => said::tells_credential(),
        (Tells::Missing, _) => said::tells_missing(),
        (Tells::TooLarge, _) => said::tells_too_large(),
        (Tells::Limited, _) => said::tells_limited(),
        (Tells::Between, _) => said::tells_between(),
        (Tells::Server, _) => said::tells_server(),
        (Tells::Denied, _) => said::tells_denied(),
        (Tells::Timeout, _) => said::tells_timeout(),
        (_, Ended::Dns) => said::tells_dns(),
        (_, Ended::Tls) => said::tells_tls(),
        (_, Ended::Refused) => said::tells_refused(),
        (Tells::Network, _) => said::tells_network(),
        (_, Ended::Cancelled) => said::tells_cancelled(),
        (_, Ended::Skipped) => said::tells_skipped(),
        (Tells::Unknown, _) => said::tells_lost(),
    }
}

/// How a call ended, in a word or two.
#[must_use]
pub fn ended(ended: Ended) -> String {
    match ended {
        Ended::Status(status) => said::ended_status(&status.to_string()),
        Ended::Redirected => said::tells_redirected().into(),
        Ended::Timeout => said::tells_timeout().into(),
        Ended::Network => said::tells_network().into(),
        Ended::Dns => said::tells_dns().into(),
        Ended::Tls => said::tells_tls().into(),
        Ended::Refused => said::tells_refused().into(),
        Ended::Cancelled => said::tells_cancelled().into(),
        Ended::Lost => said::tells_lost().into(),
        Ended::Skipped => said::tells_skipped().into(),
    }
}

/// A run in one line. `ago` is the age of its last call.
#[must_use]
pub fn summary(summary: &Summary, ago: &str) -> String {
    let (failed, of) = (summary.failed.to_string(), summary.of.to_string());
    let Some(last) = summary.ended else { return said::summary_good(summary.of as u64, ago) };
    let ended = ended(last);
    let ended = ended.trim_end_matches(['.', '\u{3002}']);
    match summary.controls {
        (_, 0) => said::summary_failed_alone(&failed, &of, ended, ago),
        (0, _) => said::summary_failed_all(&failed, &of, ended, ago),
        _ => said::summary_failed(&failed, &of, ended, ago),
    }
}

/// What a comparison comes to.
#[must_use]
pub fn became(became: Became) -> &'static str {
    match became {
        Became::Better => said::became_better(),
        Became::Worse => said::became_worse(),
        Became::Faster => said::became_faster(),
        Became::Slower => said::became_slower(),
        Became::Same => said::became_same(),
        Became::Alone => said::became_alone(),
    }
}

/// Whether a host may be asked; nothing where it may. `at` writes a time.
#[must_use]
pub fn gate(gate: Gate, at: impl Fn(is_it_them_core::time::Timestamp) -> String) -> Option<String> {
    match gate {
        Gate::Closed => None,
        Gate::Open(until) => Some(said::gate_open(&at(until))),
        Gate::HalfOpen => Some(said::gate_half_open().into()),
    }
}

/// Why a probe cannot be sent as it is.
#[must_use]
pub fn unready(unready: Unready) -> &'static str {
    match unready {
        Unready::Missing(Field::Tenant) => said::missing_tenant(),
        Unready::Missing(Field::UserId) => said::missing_user(),
        Unready::Missing(Field::Event) => said::missing_event(),
        Unready::Missing(Field::Attributes) => said::missing_attributes(),
        Unready::Missing(Field::Data) => said::missing_data(),
        Unready::NotObject(_) => said::not_object(),
        Unready::TooLong(_) => said::too_long(),
        Unready::Elsewhere(_) => said::elsewhere(),
        Unready::NoHost => said::no_host(),
    }
}

/// Why a request was not sent.
#[must_use]
pub fn withheld(withheld: Withheld) -> &'static str {
    match withheld {
        Withheld::Missing => said::withheld_missing(),
        Withheld::Elsewhere => said::withheld_elsewhere(),
        Withheld::Unsendable => said::withheld_unsendable(),
        Withheld::Unsound => said::withheld_unsound(),
    }
}

/// How a sequence stands; nothing while it is on its way. `probe` is the name of a probe in the reader's language.
#[must_use]
pub fn stands(stands: &Stands<'_>, probe: impl Fn(&str) -> String) -> Option<String> {
    match stands {
        Stands::Next(_) => None,
        Stands::Blocked(recipe, _) => Some(said::blocked(&probe(&recipe.name))),
        Stands::Through { is_good: true, .. } => Some(said::through().into()),
        Stands::Through { is_good: false, .. } => Some(said::through_failed().into()),
    }
}

/// What a vigil tells. `length` writes a length of time.
#[must_use]
pub fn turn(turn: Turn, length: impl Fn(Elapsed) -> String) -> String {
    match turn {
        Turn::Failing { severity: Severity::P1, .. } => said::turn_p1().into(),
        Turn::Failing { failed, of, .. } => said::turn_p2(&failed.to_string(), &of.to_string()),
        Turn::Recovered { at, since } => said::turn_recovered(&length(Elapsed::between(since, at))),
    }
}

/// What two resolvers say together.
#[must_use]
pub fn agreement(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Same => said::names_same(),
        Agreement::Apart => said::names_apart(),
        Agreement::Private => said::names_private(),
        Agreement::OneFails => said::names_one_fails(),
        Agreement::BothFail => said::names_both_fail(),
        Agreement::Missing => said::names_missing(),
        Agreement::Unknown => said::names_unknown(),
    }
}

/// Whether a webhook's signature is valid.
#[must_use]
pub fn signature(is_valid: bool) -> &'static str {
    if is_valid { said::webhook_valid() } else { said::webhook_invalid() }
}

/// One thing of a webhook that does not match.
#[must_use]
pub fn cause(cause: Cause) -> String {
    let text = match cause {
        Cause::Clock { age_seconds, tolerance_seconds } => {
            let (apart, allowed) = (age_seconds.unsigned_abs().to_string(), tolerance_seconds.to_string());
            return match age_seconds {
                0.. => said::clock_behind(&apart, &allowed),
                _ => said::clock_ahead(&apart, &allowed),
            };
        }
        Cause::Body(BodyForm::Trimmed) => said::body_newline(),
        Cause::Body(BodyForm::WithNewline) => said::body_no_newline(),
        Cause::Body(BodyForm::Unix) => said::body_unix(),
        Cause::Body(BodyForm::Windows) => said::body_windows(),
        Cause::Body(_) => said::body_rewritten(),
        Cause::Secret(SecretForm::Base64) => said::secret_base64(),
        Cause::Secret(SecretForm::Hex) => said::secret_hex(),
        Cause::Secret(SecretForm::Bare) => said::secret_bare(),
        Cause::Secret(_) => said::secret_text(),
        Cause::Scheme => said::address_scheme(),
        Cause::Slash => said::address_slash(),
        Cause::Query => said::address_query(),
        Cause::Decoded => said::address_decoded(),
        Cause::Encoding => said::encoding_other(),
        Cause::OtherSecret => said::other_secret(),
        Cause::OtherBody => said::other_body(),
        Cause::OtherAddress => said::other_address(),
    };
    text.into()
}

/// Why a webhook's signature cannot be verified.
#[must_use]
pub fn unchecked(why: &Unchecked) -> String {
    match why {
        Unchecked::NoHeader(name) => said::no_header(name),
        Unchecked::NoSignature(name) => said::no_signature(name),
        Unchecked::NoSecret => said::no_secret().into(),
        Unchecked::NoUrl => said::no_url().into(),
        Unchecked::OtherScheme => said::other_scheme().into(),
    }
}

#[cfg(test)]
mod tests {
    use is_it_them_core::time::Timestamp;

    use super::*;

    #[test]
    fn a_run_is_said_in_one_line() {
        let said = |failed, of, ended, controls| {
            let run = Summary { failed, of, ended, controls, at: Timestamp::from_millis(0) };
            summary(&run, "1 min ago")
        };
        for (line, expected) in [
            (
                said(4, 5, Some(Ended::Status(503)), (2, 2)),
                "4 of 5 calls from here fail: HTTP 503. Other sites answer, 1 min ago.",
            ),
            (
                said(1, 1, Some(Ended::Timeout), (0, 2)),
                "1 of 1 calls from here fail: No answer in time. Other sites do not answer either, 1 min ago.",
            ),
            (
                said(2, 3, Some(Ended::Tls), (0, 0)),
                "2 of 3 calls from here fail: No safe connection could be made. No other site was asked, 1 min ago.",
            ),
            (said(0, 1, None, (1, 1)), "A call from here works, 1 min ago."),
            (said(0, 5, None, (1, 1)), "All 5 calls from here work, 1 min ago."),
        ] {
            assert_eq!(line, expected);
        }
    }
}
