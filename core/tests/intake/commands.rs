//! What the commands print that are offered beside a probe, pasted into the box.

use is_it_them_core::intake::{Kind, understand};
use is_it_them_core::time::Timestamp;

use super::score::catalog;

const HEALTH: &str = "$ curl -sS -g -w '\\nHTTP: %{http_code} Time: %{time_total}s\\n' --max-time 10 -X PUT -u \"$CUSTOMERIO_SITE_ID:$CUSTOMERIO_TRACK_API_KEY\" -H 'Content-Type: application/json' --data-raw '{\"_diag\":true}' --url 'https://track.customer.io/api/v1/customers/health-check'\n";

const WELL: &str = "\
=== Customer.io Network Diagnostics ===

--- DNS Resolution ---
track.customer.io: 35.190.0.2
api.customer.io: 35.190.0.1
status.customer.io: 3.1.2.3

--- TLS Certificate ---
subject=CN = *.customer.io
issuer=C = US, O = Let's Encrypt, CN = R11
notBefore=Jan  1 00:00:00 2026 GMT
notAfter=Mar  1 23:59:59 2027 GMT

--- Latency (5 samples) ---
Request 1: 0.503000s
Request 2: 0.429000s

--- Platform Status ---
Status: All Systems Operational
";

#[test]
fn what_a_command_printed_is_understood() {
    let (catalog, now) = (catalog(), Timestamp::parse("2026-11-29T09:40:00Z").unwrap());
    let with = |tail: &str| format!("{HEALTH}{tail}");
    for (text, vendor, kind, status) in [
        (with("\nHTTP: 503 Time: 0.2s\n"), Some("customer-io"), Some(Kind::Http), Some(503)),
        (with("{\"meta\":{\"error\":\"Unauthorized request\"}}\nHTTP: 401 Time: 0.2s\n"), Some("customer-io"), Some(Kind::Auth), Some(401)),
        (with("\nHTTP: 429 Time: 0.2s\n"), Some("customer-io"), Some(Kind::Quota), Some(429)),
        (with("{}\nHTTP: 200 Time: 0.5s\n"), Some("customer-io"), None, None),
        (with("curl: (28) Operation timed out after 10001 milliseconds with 0 bytes received\n\nHTTP: 000 Time: 10.0s\n"), Some("customer-io"), Some(Kind::Timeout), None),
        (with("\nHTTP: 000 Time: 0.0s\n"), Some("customer-io"), Some(Kind::Network), None),
        (WELL.into(), Some("customer-io"), None, None),
        (WELL.replace("35.190.0.2", "FAILED"), Some("customer-io"), Some(Kind::Dns), None),
        ("--- TLS Certificate ---\nTLS check failed\n".into(), None, Some(Kind::Tls), None),
        ("--- API Connectivity Test ---\nTrack API for user: HTTP 401\n".into(), None, Some(Kind::Auth), Some(401)),
        ("--- Debug: identify(\"u1\") ---\nResult: FAILED (5021ms)\nStatus: 503\nMessage: Service Unavailable\n".into(), None, Some(Kind::Http), Some(503)),
    ] {
        let found = understand(&text, now, &|_| 0, &catalog);
        assert_eq!((found.vendor.as_deref(), found.kind, found.status), (vendor, kind, status), "{text}");
    }
}
