//! Words about vendors in the catalogue.

use is_it_them_core::catalog::{Category, Match};

/// What kind of service a vendor sells.
#[must_use]
pub fn category(category: Category) -> &'static str {
    match category {
        Category::Cloud => "Cloud and hosting",
        Category::Network => "Network, DNS and delivery",
        Category::Developer => "Developer tools",
        Category::Data => "Data and analytics",
        Category::Ai => "AI",
        Category::Monitoring => "Monitoring and on-call",
        Category::Security => "Security and identity",
        Category::Messaging => "E-mail, text and push",
        Category::Marketing => "Marketing and sales",
        Category::Support => "Customer support",
        Category::Collaboration => "Working together",
        Category::Commerce => "Payments and shops",
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
    }
}
