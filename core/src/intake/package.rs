//! Whether a name stands where programming languages put the owner of a library: `net.snowflake.client`, `@slack/web-api`,
//! `Stripe\\Exception`, `Octokit::NotFound`, `SendGrid.BaseClient`, `github.com/stripe/stripe-go`, `TwilioRestException`.
//!
//! What makes it right: a package is named by who publishes it (Java's reversed domain, npm's scope, a Go module's path, a
//! root namespace elsewhere), and what fails inside of it is a call to that vendor. So a name that also is a word of the
//! language counts there, in any letters.

use super::lines::{after, before};

/// Folders and addresses below which packages lie by name.
const SHELVES: &[&str] = &[
    "node_modules/",
    "node_modules/@",
    "site-packages/",
    "dist-packages/",
    "gems/",
    "vendor/",
    "github.com/",
    "pkg/mod/",
    "deps/",
];

/// Top-level domains with which Java's packages begin.
const REVERSED: &[&str] = &["com.", "net.", "org.", "io.", "dev.", "co.", "ai.", "app."];

/// Whether the name at a place is a package's owner. `is_watcher`: its programs stand in every stack, so only what it
/// throws itself counts.
pub(super) fn names(text: &str, start: usize, end: usize, is_watcher: bool) -> bool {
    let head = before(text, start, 160);
    let tail = after(text, end, 80);
    let line = head.rsplit('\n').next().unwrap_or_default();
    let frame = line.trim_start();
    let is_frame = ["at ", "File \"", "from ", "in ", "#"].iter().any(|begin| frame.starts_with(begin));
    if is_watcher && is_frame {
        return false;
    }
    is_shelved(line, tail) || is_root(text, line, tail, start, end) || is_provider(line, tail)
}

fn is_shelved(line: &str, tail: &str) -> bool {
    let is_scope = line.ends_with('@')
        && tail.starts_with(['/', '-', '_'])
        && !line.trim_end_matches('@').ends_with(|c: char| c.is_ascii_alphanumeric());
    is_scope || SHELVES.iter().any(|shelf| line.ends_with(shelf))
}

/// The root of a namespace, or the head of a class's name.
fn is_root(text: &str, line: &str, tail: &str, start: usize, end: usize) -> bool {
    let previous = line.chars().next_back();
    let is_glued = previous.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let follows = |mark: &str, test: fn(char) -> bool| {
        tail.strip_prefix(mark).is_some_and(|rest| rest.starts_with(test))
    };
    let is_reversed = REVERSED.iter().any(|top| {
        line.strip_suffix(top)
            .is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '.' || c == '-'))
    });
    if is_reversed {
        return follows(".", |c| c.is_ascii_alphabetic());
    }
    let shown = text.get(start..end).unwrap_or_default();
    if is_glued || !shown.starts_with(|c: char| c.is_ascii_uppercase()) {
        // Python's modules: `stripe.error.CardError`, `botocore.exceptions.ClientError`.
        let path = tail.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '_')).next();
        let class = path.and_then(|path| path.rsplit('.').next()).unwrap_or_default();
        return !is_glued
            && previous != Some('.')
            && previous != Some('/')
            && tail.starts_with(['.', '_'])
            && is_class(class);
    }
    if follows("\\", |c| c.is_ascii_uppercase()) || follows("::", |c| c.is_ascii_alphabetic()) {
        return true;
    }
    if previous != Some('/') && follows(".", |c| c.is_ascii_uppercase()) {
        return true;
    }
    let rest = tail.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    is_class(rest)
}

/// Whether a name is that of an error's class.
fn is_class(name: &str) -> bool {
    name.ends_with("Error") || name.ends_with("Exception") || name.ends_with("Failure")
}

/// Terraform's resources begin with whom they are made at: `with datadog_monitor.latency`, `resource "okta_app" "x"`.
fn is_provider(line: &str, tail: &str) -> bool {
    let is_named = tail.starts_with('_') && after(tail, 1, 1).starts_with(|c: char| c.is_ascii_lowercase());
    let is_resource =
        line.ends_with("resource \"") || line.ends_with("data \"") || line.trim_end().ends_with("with");
    is_named && is_resource
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_package_is_named_by_who_publishes_it() {
        for (text, name, expected) in [
            ("\tat net.snowflake.client.jdbc.RestRequest.execute(RestRequest.java:503)", "snowflake", true),
            ("Uncaught Stripe\\Exception\\ApiConnectionException: x", "Stripe", true),
            (
                "at WebClient.apiCall (/app/node_modules/@slack/web-api/dist/WebClient.js:181:60)",
                "slack",
                true,
            ),
            ("(Octokit::NotFound)", "Octokit", true),
            ("   at SendGrid.BaseClient.MakeRequest(HttpRequestMessage request)", "SendGrid", true),
            ("github.com/stripe/stripe-go/v76: timeout", "stripe", true),
            ("TwilioRestException: HTTP 400 error", "Twilio", true),
            ("stripe.error.CardError: declined", "stripe", true),
            ("\u{2502}   with datadog_monitor.latency,", "datadog", true),
            ("com.acme.stripe.Client.call(Client.java:4)", "stripe", false),
            ("the Segment of memory", "Segment", false),
            ("a linear.map of it", "linear", false),
            ("mail kim@notion.example", "notion", false),
        ] {
            let start = text.find(name).unwrap();
            assert_eq!(names(text, start, start + name.len(), false), expected, "{text}");
        }
        assert!(!names("    at Sentry.Client.x()", 7, 13, true));
    }
}
