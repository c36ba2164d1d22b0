//! What calls from here gave, in one plain sentence.

use is_it_them_core::probe::{Finding, Outcome};

use crate::messages::measured as said;

pub(crate) fn measured(finding: &Finding) -> String {
    let text = |number: &dyn ToString| number.to_string();
    match finding {
        Finding::Failing { host, failed, of, outcome, controls } => {
            let (failed, of, is_alone) = (text(failed), text(of), *controls == 0);
            match outcome {
                Outcome::Http(status) if is_alone => {
                    said::failing_http_alone(&failed, &of, host, &text(status))
                }
                Outcome::Http(status) => said::failing_http(&failed, &of, host, &text(status)),
                outcome if outcome.is_network() && is_alone => {
                    said::failing_network_alone(&failed, &of, host)
                }
                outcome if outcome.is_network() => said::failing_network(&failed, &of, host),
                _ if is_alone => said::failing_timeout_alone(&failed, &of, host),
                _ => said::failing_timeout(&failed, &of, host),
            }
        }
        Finding::Slow { host, takes, took, controls: 0 } => said::slow_alone(host, &text(takes), &text(took)),
        Finding::Slow { host, takes, took, .. } => said::slow(host, &text(takes), &text(took)),
        Finding::SlowerThanOthers { host, takes } => said::slower_than_others(host, &text(takes)),
        Finding::SomeFail { failed, of } => said::some_fail(&text(failed), &text(of)),
        Finding::Unreachable { host, controls: 0, .. } => said::unreachable(host),
        Finding::Unreachable { host, .. } => said::unreachable_alone(host),
        Finding::Works { of } => said::works(*of as u64),
        Finding::Refused { host, status, accepted_at: Some(other) } => {
            said::wrong_host(host, &text(status), other)
        }
        Finding::Refused { host, status, accepted_at: None } => said::refused(host, &text(status)),
        Finding::Limited { status } => said::limited(&text(status)),
        Finding::OurNetwork => said::our_network().into(),
        Finding::OurSlowNetwork => said::our_slow_network().into(),
        Finding::Proxy { status: Some(status) } => said::proxy_status(&text(status)),
        Finding::Proxy { status: None } => said::proxy().into(),
    }
}
