//! Words about vendors in the catalogue.

use crate::status::Vendor;

use crate::catalog::{Category, Match, Unread, Unsaid};

/// What kind of service a vendor sells.
#[must_use]
pub fn category(category: Category) -> &'static str {
    match category {
        Category::Cloud => "Cloud and hosting",
        Category::Network => "Network, DNS and delivery",
        Category::Developer => "Developer tools",
        Category::Data => "Data and analytics",
        Category::Ai => "AI",
        Category::Automation => "Automation",
        Category::Monitoring => "Monitoring and on-call",
        Category::Security => "Security and identity",
        Category::Messaging => "E-mail, text and push",
        Category::Marketing => "Marketing and sales",
        Category::Support => "Customer support",
        Category::Collaboration => "Working together",
        Category::Payments => "Payments and banking",
        Category::Commerce => "Shops and logistics",
        Category::Crypto => "Crypto",
        Category::Business => "Business and institutions",
        Category::Consumer => "Media, games and devices",
    }
}

/// Why a vendor is among the results, when its name alone does not show it.
#[must_use]
pub fn matched(matched: Match<'_>) -> Option<String> {
    match matched {
        Match::Name => None,
        Match::Alias(alias) => Some(format!("also called {alias}")),
        Match::Domain(domain) => Some(format!("runs {domain}")),
        Match::Address => Some("this address belongs to it".into()),
        Match::Served => Some("it answers at this address".into()),
    }
}

/// Why a vendor's status is read by no program, in a few words, beside a result.
#[must_use]
pub fn unread_short(unread: Unread) -> &'static str {
    match unread {
        Unread::Login => "its status page wants a login",
        Unread::Tenant => "each customer has a status page of its own",
        Unread::Regions => "each region has a status page of its own",
        Unread::Eyes => "its status page is for eyes only",
        Unread::Private => "its status page is closed to the public",
        Unread::None => "it publishes no status that a program can read",
        Unread::OwnInstance => "whoever runs it knows its status",
        Unread::Unconfirmed => "no address of its status page is confirmed",
    }
}

/// Why a vendor's status is read by no program, and what a person can do.
#[must_use]
pub fn unread(name: &str, unread: Unread) -> String {
    let what = match unread {
        Unread::Login => "Sign in there and read it yourself.",
        Unread::Tenant => "Paste the address of yours.",
        Unread::Regions => "Choose the row of your region, which stands under its name.",
        Unread::Eyes => "Open it yourself, or ask them for a feed.",
        Unread::Private => "Ask them for a public one.",
        Unread::None => "Ask their support, and measure from here whether their hosts answer.",
        Unread::OwnInstance => "Ask whoever runs yours, or paste the address of their status page.",
        Unread::Unconfirmed => "It is looked for at their site. If you know the address, paste it.",
    };
    format!("{name} is known, but {}. {what}", unread_short(unread))
}

/// What a vendor's page says nothing of, also when it is green.
#[must_use]
pub fn unsaid(unsaid: Unsaid) -> &'static str {
    match unsaid {
        Unsaid::ControlPlane => {
            "Its page tells of what manages your machines there, not of the machines: green proves nothing for one of them."
        }
        Unsaid::Tenant => "What hits your account alone is not on its page, but in its console.",
        Unsaid::OwnInstance => "Its page tells of the hosted service, not of an installation of your own.",
        Unsaid::ThirdParties => "Its page is green while a carrier, a bank or a host behind it is down.",
        Unsaid::Peers => "Its page tells of what connects your machines, not of the connections among them.",
    }
}

/// Whose platforms a vendor runs on.
#[must_use]
pub fn runs_on(names: &[&str]) -> String {
    format!("It runs on {}.", names.join(", "))
}

/// The button that says that the catalogue is wrong about a vendor.
pub const WRONG_ROW: &str = "This row is wrong";
/// What the text below it is for.
pub const WRONG_ROW_HINT: &str = "Copy this and send it to whoever keeps the catalogue. Nothing is sent by itself. Strike out what you do not want to tell.";

/// What was found in the place of what a row says.
#[must_use]
pub fn found_instead(found: &Vendor) -> String {
    let format = found.format.map_or("", super::detection::format);
    format!("found instead: {} {format}", found.page)
}

/// What a person may tell whoever keeps the catalogue of a row that does not hold. `what` came of looking; `version` is this
/// program's.
#[must_use]
pub fn wrong_row(row: &Vendor, what: &str, version: &str) -> String {
    let format = row.format.map_or("to be detected", super::detection::format);
    format!(
        "The row of {} in the catalogue does not hold.\nid: {}\npage: {}\nformat: {format}\nseen: {what}\nversion: {version}",
        row.name, row.id, row.page
    )
}
