//! The playbooks that ship with the product, and which one of them fits a vendor.

use super::Playbook;
use crate::letters::{lower, lowered};
use crate::status::Vendor;
use crate::tree;

/// The ids of the playbooks that ship, and each with its text.
macro_rules! shipped {
    ($count:literal: $($id:literal)*) => {
        /// The ids alone of the playbooks that ship, the generic one first.
        pub const IDS: [&str; $count] = [$($id),*];

        /// The playbooks that ship: id and JSON text. In the browser they are fetched from the package instead, one at a time, so
        /// that they weigh nothing in the download; a build that does not use this list does not contain it.
        pub const BUILTIN: &[(&str, &str)] =
            &[$(($id, include_str!(concat!("../../playbook/", $id, ".json")))),*];
    };
}

shipped! { 40:
    "generic" "customer-io" "kustomer" "courier" "adyen" "airtable"
    "anthropic" "atlassian" "auth0" "aws" "azure" "cloudflare"
    "datadog" "docusign" "github" "google-cloud" "google-workspace" "hubspot"
    "launchdarkly" "microsoft-365" "mongodb" "notion" "okta" "openai"
    "pagerduty" "paypal" "plaid" "quickbooks" "salesforce" "sendgrid"
    "shopify" "slack" "snowflake" "stripe" "supabase" "twilio"
    "vercel" "xero" "zendesk" "zoom"
}

/// Vendors of the catalogue that speak the dialect of another one's playbook: the same API on another page.
const SAME: [(&str, &str); 7] = [
    ("jira", "atlassian"),
    ("confluence", "atlassian"),
    ("jira-service-management", "atlassian"),
    ("jira-work-management", "atlassian"),
    ("datadog-eu", "datadog"),
    ("github-eu", "github"),
    ("intuit-developer", "quickbooks"),
];

/// Which playbook ships for a vendor: the one whose id its id, its name or the name in its page's host is, spelt in any
/// way; else the generic one. Knows ids only, so that the texts can stay out of the download.
#[must_use]
pub fn shipped_for(vendor: &Vendor, name: &str) -> &'static str {
    let id = plain(vendor.id.strip_prefix("sample:").unwrap_or(&vendor.id));
    if let Some((_, same)) = SAME.iter().find(|(other, _)| plain(other) == id) {
        return same;
    }
    let (name, host) = (plain(name), own_name(&vendor.page));
    let is = |known: &&str| {
        let wanted = plain(known);
        wanted == id || wanted == name || host.contains(&wanted)
    };
    IDS.into_iter().skip(1).find(is).unwrap_or("generic")
}

/// The names that an address gives its owner: `status.customer.io` → `customer`, `customerio`; `www.githubstatus.com` →
/// `github`. A name counts only right before the end of the host, with nothing but words for a status page before it, since
/// a vendor with a page at `acme.github.io` or `jira.status.atlassian.com` is not GitHub or all of Atlassian.
fn own_name(page: &str) -> Vec<String> {
    const BEFORE: [&str; 6] = ["www", "status", "health", "trust", "uptime", "stspg"];
    let host = page.split_once("://").map_or("", |(_, rest)| rest.split(['/', ':']).next().unwrap_or(rest));
    let mut labels: Vec<&str> = host.split('.').collect();
    while labels.len() > 2 && labels.first().is_some_and(|first| BEFORE.contains(first)) {
        labels.remove(0);
    }
    // A page's first name at the makers of status pages is its owner's.
    if let [owner, "statuspage", "io"] = labels.as_slice() {
        return vec![plain(owner)];
    }
    let [name, end] = labels.as_slice() else { return Vec::new() };
    let name = plain(name);
    let short = name.strip_suffix("status").map(str::to_string);
    [Some([name.as_str(), end].concat()), Some(name), short].into_iter().flatten().collect()
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).map(lower).collect()
}

/// The playbook that ships for a vendor, by its id or name: its own, or the generic one. `None` only when what ships is
/// broken, which a test rules out.
#[must_use]
pub fn builtin(vendor: &str) -> Option<Playbook> {
    let tree_of = |id: &str| {
        let (_, text) = BUILTIN.iter().find(|(name, _)| *name == id)?;
        tree::parse(text.as_bytes()).ok()
    };
    let generic = Playbook::read(&tree_of("generic")?, None).ok()?;
    let wanted = slug(vendor);
    let same = SAME.iter().find(|(other, _)| *other == wanted).map(|(_, same)| *same);
    let by_id = IDS.into_iter().find(|id| *id == same.unwrap_or(&wanted));
    let by_alias = || {
        IDS.into_iter().skip(1).find(|id| {
            let is = |alias: &tree::Value<'_>| alias.as_str().is_some_and(|alias| slug(alias) == wanted);
            let tree = tree_of(id);
            let aliases = tree.as_ref().and_then(|tree| tree.get("aliases")?.as_array());
            aliases.is_some_and(|aliases| aliases.iter().any(is))
        })
    };
    match by_id.or_else(by_alias) {
        None | Some("generic") => Some(generic),
        Some(id) => Playbook::read(&tree_of(id)?, Some(&generic)).ok(),
    }
}

/// A vendor's name as an id: `Customer.io` → `customer-io`.
#[must_use]
pub fn slug(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(lowered).collect::<Vec<_>>().join("-")
}
