//! What calls from here gave, in one plain sentence.

use is_it_them_core::probe::{Finding, Outcome};

pub(super) fn measured(finding: &Finding) -> String {
    match finding {
        Finding::Failing { host, failed, of, outcome, controls } => {
            let how = match outcome {
                Outcome::Http(status) => format!("with HTTP {status}"),
                outcome if outcome.is_network() => "without a connection".into(),
                _ => "without an answer in time".into(),
            };
            let others = match controls {
                0 => "No other site was asked",
                _ => "Other sites answer",
            };
            format!("{failed} of {of} calls from here to {host} fail {how}. {others}.")
        }
        Finding::Slow { host, takes, took, controls } => {
            let others = match controls {
                0 => "No other site was asked",
                _ => "Other sites are no slower",
            };
            format!("{host} takes {takes} ms to answer from here, and took {took} ms before. {others}.")
        }
        Finding::SlowerThanOthers { host, takes } => {
            format!("{host} takes {takes} ms to answer from here. Other sites answer much faster.")
        }
        Finding::SomeFail { failed, of } => {
            format!("{failed} of {of} calls from here fail: too few to call it an outage.")
        }
        Finding::Unreachable { host, controls: 0, .. } => format!("{host} cannot be reached from here."),
        Finding::Unreachable { host, .. } => {
            format!(
                "{host} alone cannot be reached from here. A firewall of yours may block it, or it is down."
            )
        }
        Finding::Works { of } => match of {
            1 => "A call from here works.".into(),
            of => format!("All {of} calls from here work."),
        },
        Finding::Refused { host, status, accepted_at: Some(other) } => {
            format!(
                "{host} refuses the calls with HTTP {status}, and {other} accepts them: it is the wrong host."
            )
        }
        Finding::Refused { host, status, accepted_at: None } => {
            format!("{host} refuses calls from here that are known to be good with HTTP {status}.")
        }
        Finding::Limited { status } => {
            format!("Calls from here are refused with HTTP {status}: a rate, a quota or a bill.")
        }
        Finding::OurNetwork => {
            "Other sites cannot be reached from here either: it is the network here.".into()
        }
        Finding::OurSlowNetwork => "Other sites are slow from here as well: it is the network here.".into(),
        Finding::Proxy { status: Some(status) } => {
            format!(
                "Something in between answers with HTTP {status}, for other sites too: a proxy or a firewall."
            )
        }
        Finding::Proxy { status: None } => {
            "Something in between breaks safe connections, to other sites too: a proxy or a firewall.".into()
        }
    }
}
