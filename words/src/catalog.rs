//! Words about vendors in the catalogue.

use is_it_them_core::catalog::{Category, Entry, Match, Unread, Unsaid};
use is_it_them_core::status::Vendor;

use crate::messages::catalog as said;
pub use crate::messages::catalog::{wrong_row_hint, wrong_row_label};

/// What kind of service a vendor sells.
#[must_use]
pub fn category(category: Category) -> &'static str {
    match category {
        Category::Cloud => said::category_cloud(),
        Category::Network => said::category_network(),
        Category::Developer => said::category_developer(),
        Category::Data => said::category_data(),
        Category::Ai => said::category_ai(),
        Category::Automation => said::category_automation(),
        Category::Monitoring => said::category_monitoring(),
        Category::Security => said::category_security(),
        Category::Messaging => said::category_messaging(),
        Category::Marketing => said::category_marketing(),
        Category::Support => said::category_support(),
        Category::Collaboration => said::category_collaboration(),
        Category::Payments => said::category_payments(),
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
        Match::Served => Some(said::served().into()),
    }
}

/// Why a vendor's status is read by no program, in a few words, beside a result.
#[must_use]
pub fn unread_short(unread: Unread) -> &'static str {
    match unread {
        Unread::Login => said::unread_login(),
        Unread::Tenant => said::unread_tenant(),
        Unread::Regions => said::unread_regions(),
        Unread::Eyes => said::unread_eyes(),
        Unread::Private => said::unread_private(),
        Unread::None => said::unread_none(),
        Unread::OwnInstance => said::unread_own_instance(),
        Unread::Unconfirmed => said::unread_unconfirmed(),
    }
}

/// Why a vendor's status is read by no program, and what a person can do.
#[must_use]
pub fn unread(name: &str, unread: Unread) -> String {
    match unread {
        Unread::Login => said::do_login(name),
        Unread::Tenant => said::do_tenant(name),
        Unread::Regions => said::do_regions(name),
        Unread::Eyes => said::do_eyes(name),
        Unread::Private => said::do_private(name),
        Unread::None => said::do_none(name),
        Unread::OwnInstance => said::do_own_instance(name),
        Unread::Unconfirmed => said::do_unconfirmed(name),
    }
}

/// What a row says of its vendor that its page does not, in sentences that follow each other: for which regions the page is,
/// which of its parts are others' or none, what it says nothing of, and on whose platforms (`below`) the vendor runs.
#[must_use]
pub fn about(entry: &Entry, below: &[&str]) -> String {
    let named =
        |names: &[String], say: fn(&str) -> String| (!names.is_empty()).then(|| say(&names.join(", ")));
    let sentences = [
        named(&entry.regions, |names| said::of_regions(&names.to_ascii_uppercase())),
        entry.unsaid.map(|what| unsaid(what).into()),
        named(&entry.suppliers, said::of_suppliers),
        named(&entry.notices, said::of_notices),
        (!below.is_empty()).then(|| runs_on(below)),
    ];
    sentences.into_iter().flatten().collect::<Vec<String>>().join(crate::language::gap())
}

/// On whose platforms a vendor runs.
#[must_use]
pub fn runs_on(below: &[&str]) -> String {
    said::runs_on(&below.join(", "))
}

/// What a vendor's page says nothing of, also when it is green.
fn unsaid(unsaid: Unsaid) -> &'static str {
    match unsaid {
        Unsaid::ControlPlane => said::unsaid_control_plane(),
        Unsaid::Tenant => said::unsaid_tenant(),
        Unsaid::OwnInstance => said::unsaid_own_instance(),
        Unsaid::ThirdParties => said::unsaid_third_parties(),
        Unsaid::Peers => said::unsaid_peers(),
    }
}

/// What was found in the place of what a row says.
#[must_use]
pub fn found_instead(found: &Vendor) -> String {
    said::found_instead(&found.page, found.format.map_or("", super::detection::format))
}

/// What a person may tell those who keep the catalogue of a row that does not hold: a sentence, and facts by their names in the
/// catalogue. `what` came of looking; `version` is this program's.
#[must_use]
pub fn wrong_row(row: &Vendor, what: &str, version: &str) -> String {
    let format = row.format.map_or(said::to_be_detected(), super::detection::format);
    let facts = [
        ("id", row.id.as_str()),
        ("page", &row.page),
        ("format", format),
        ("seen", what),
        ("version", version),
    ];
    let lines = facts.iter().map(|(name, value)| [name, ": ", value].concat());
    [said::wrong_row_title(&row.name)].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use is_it_them_core::catalog::Catalog;
    use is_it_them_core::tree;

    use super::*;

    #[test]
    fn what_a_row_says_beside_its_page_is_said() {
        let document = br#"{"hosting":[],"tracking":[],"words":[],"decoys":[],"vendors":[
            {"id":"kite-eu","name":"Kite EU","page":"https://eu.kite.example","category":"cloud","regions":["eu","us-east"],
             "suppliers":["AWS","Stripe"],"notices":["Read this first"],"unsaid":"tenant"},
            {"id":"moth","name":"Moth","page":"https://status.moth.example","category":"cloud"}]}"#;
        let catalog = Catalog::from_json(&tree::parse(document).unwrap()).unwrap();
        let said = about(catalog.get("kite-eu").unwrap(), &["Amazon"]);
        for part in [
            "for one region: EU, US-EAST.",
            "Parts that begin with AWS, Stripe are its suppliers’",
            "“Read this first” among its parts is a notice",
            "What hits your account alone",
            "It runs on Amazon.",
        ] {
            assert!(said.contains(part), "{said}");
        }
        assert_eq!(about(catalog.get("moth").unwrap(), &[]), "");
    }
}
