//! What the example programs say of what they cannot read: a line on stderr, in English and as exact as a compiler's. Their
//! output is a contract, so it is worded here and not in the Fluent files; no package has any of it.

use is_it_them_core::catalog::CatalogError;
use is_it_them_core::diagnosis::CaseError;
use is_it_them_core::feed::FeedError;
use is_it_them_core::status::Format;
use is_it_them_core::tree::{Problem, Thing};

use crate::language::{digits, stand_in};
use crate::problem::{at, problem, thing};

/// `statuspage at components[3].name: expected text, found a list`.
#[must_use]
pub fn feed_error(error: &FeedError) -> String {
    let what = match &error.problem {
        Problem::Html => "a web page instead of data".into(),
        Problem::NotJson(byte) => ["not JSON (at byte ", &digits(*byte as u64), ")"].concat(),
        Problem::NotTree => "XML or plain text, not JSON".into(),
        Problem::NotText => "not text in UTF-8 or UTF-16".into(),
        Problem::Expected { expected, found: Some(found) } => {
            let expected = match (expected, error.format.and_then(members)) {
                (Thing::With(_), Some(members)) => ["an object with ", members].concat(),
                _ => thing(expected),
            };
            let found = if error.problem == NO_ELEMENT { "none".into() } else { thing(found) };
            ["expected ", &expected, ", found ", &found].concat()
        }
        other => problem(other),
    };
    let what = at(&error.path, &what.replace('\u{2019}', "'"));
    error.format.map_or(what.clone(), |format| [format.name(), " ", &what].concat())
}

const NO_ELEMENT: Problem = Problem::Expected { expected: Thing::Element, found: Some(Thing::Nothing) };

/// What a document of a format has at its root, in words.
fn members(format: Format) -> Option<&'static str> {
    Some(match format {
        Format::Adobe => "events",
        Format::AzureDevops | Format::Openstatus | Format::Stripe => "a status",
        Format::Checkly => "services or incidents",
        Format::Cstate => "systems",
        Format::Firehydrant => "components or incidents",
        Format::Flashduty => "an overall status",
        Format::Freshstatus => "components",
        Format::Hund => "a state",
        Format::Hyperping => "an indicator",
        Format::Onlineornot | Format::Paypal => "a result",
        Format::Pagerduty => "services",
        Format::Sorry => "a page, components or notices",
        Format::Statuscast => "a Status",
        Format::UptimeKuma => "groups or heartbeats",
        Format::Vultr => "regions",
        Format::Zendesk => "data",
        _ => return None,
    })
}

/// `at answers.started_at: “soon” is no time between 1970 and 9999`.
#[must_use]
pub fn case_error(error: &CaseError) -> String {
    let what = match &error.problem {
        Problem::Expected { expected: Thing::With(members), .. } => {
            let members: Vec<_> = members.split(", ").collect();
            ["expected an object with ", &stand_in::list(&members)].concat()
        }
        Problem::Expected { expected: Thing::Texts, .. } => "expected a list of names".into(),
        other => problem(other),
    };
    at(&error.path, &what)
}

/// `vendors.json at vendors[3].page: expected an https address`.
#[must_use]
pub fn catalog_error(error: &CatalogError) -> String {
    let expected = match &error.expected {
        Thing::Address => "an https address".into(),
        other => thing(other),
    };
    ["vendors.json at ", &error.path, ": expected ", &expected].concat()
}
