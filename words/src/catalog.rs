//! Words about vendors in the catalogue.

use is_it_them_core::catalog::{Category, Match};

use crate::messages::catalog as said;

/// What kind of service a vendor sells.
#[must_use]
pub fn category(category: Category) -> &'static str {
    match category {
        Category::Cloud => said::category_cloud(),
        Category::Network => said::category_network(),
        Category::Developer => said::category_developer(),
        Category::Data => said::category_data(),
        Category::Ai => said::category_ai(),
        Category::Monitoring => said::category_monitoring(),
        Category::Security => said::category_security(),
        Category::Messaging => said::category_messaging(),
        Category::Marketing => said::category_marketing(),
        Category::Support => said::category_support(),
        Category::Collaboration => said::category_collaboration(),
        Category::Commerce => said::category_commerce(),
        Category::Crypto => said::category_crypto(),
        Category::Business => said::category_business(),
        Category::Consumer => said::category_consumer(),
    }
}

/// Why a vendor is among the results, when its name alone does not show it.
#[must_use]
pub fn matched(matched: Match<'_>) -> Option<String> {
    match matched {
        Match::Name => None,
        Match::Alias(alias) => Some(said::also_called(alias)),
        Match::Domain(domain) => Some(said::runs(domain)),
        Match::Address => Some(said::this_address().into()),
    }
}
