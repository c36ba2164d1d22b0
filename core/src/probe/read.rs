//! Probes in their public shape: `host, at, outcome, status, millis, control`.

use super::{Outcome, Probe};
use crate::time::Timestamp;
use crate::tree::Value;

/// How many probes are read, the last ones of a list.
const MOST: usize = 2000;
/// How long a host's name may be, in characters.
const LONGEST: usize = 253;

impl Probe {
    /// Reads a list of probes. One that says no time, or an outcome that nobody knows, is left out: it proves nothing.
    #[must_use]
    pub fn list(items: &[Value<'_>]) -> Vec<Probe> {
        let skipped = items.len().saturating_sub(MOST);
        items.iter().skip(skipped).filter_map(Probe::read).collect()
    }

    fn read(item: &Value<'_>) -> Option<Probe> {
        let text = |key: &str| item.get(key).and_then(|value| value.as_str()).map(str::trim);
        let number = |key: &str| item.get(key).and_then(Value::as_f64).filter(|number| *number >= 0.0);
        // In range, so the casts lose at most a fraction.
        let status = number("status").filter(|status| *status <= 999.0).map(|status| status as u16);
        let millis = number("millis").filter(|millis| *millis < 1e9).map(|millis| millis.round() as u32);
        let outcome = match (text("outcome")?.to_ascii_lowercase().as_str(), status) {
            ("ok" | "http", Some(status @ 400..)) => Outcome::Http(status),
            ("ok", _) | ("http", Some(_)) => Outcome::Ok,
            ("timeout", _) => Outcome::Timeout,
            ("network", _) => Outcome::Network,
            ("dns", _) => Outcome::Dns,
            ("tls", _) => Outcome::Tls,
            ("refused" | "reset", _) => Outcome::Refused,
            _ => return None,
        };
        let host: String = text("host").unwrap_or_default().chars().take(LONGEST).collect();
        Some(Probe {
            host: host.to_ascii_lowercase(),
            at: text("at").and_then(Timestamp::parse)?,
            outcome,
            millis,
            control: matches!(item.get("control"), Some(Value::Bool(true))),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probes_are_read_as_they_are_written_and_what_proves_nothing_is_left_out() {
        for (json, outcome) in [
            (
                r#"{"host":"A.example","at":"2025-12-01T12:00:00Z","outcome":"ok","status":200}"#,
                Some(Outcome::Ok),
            ),
            (r#"{"host":"a","at":"2025-12-01T12:00:00Z","outcome":"ok"}"#, Some(Outcome::Ok)),
            (r#"{"host":"a","at":"2025-12-01T12:00:00Z","outcome":"http","status":302}"#, Some(Outcome::Ok)),
            (
                r#"{"host":"a","at":"2025-12-01T12:00:00Z","outcome":"http","status":503}"#,
                Some(Outcome::Http(503)),
            ),
            (r#"{"host":"a","at":"2025-12-01T12:00:00Z","outcome":"http"}"#, None),
            (
                r#"{"host":"a","at":"2025-12-01T12:00:00Z","outcome":"timeout","status":null}"#,
                Some(Outcome::Timeout),
            ),
            (r#"{"host":"a","at":"2025-12-01T12:00:00Z","outcome":"dns"}"#, Some(Outcome::Dns)),
            (r#"{"host":"a","at":"soon","outcome":"ok"}"#, None),
            (r#"{"host":"a","outcome":"ok"}"#, None),
            (r#"{"outcome":7}"#, None),
            ("7", None),
        ] {
            let read = Probe::list(&[json.parse().unwrap()]);
            assert_eq!(read.first().map(|probe| probe.outcome), outcome, "{json}");
        }
    }
}
