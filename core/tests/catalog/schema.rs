use std::collections::{BTreeMap, BTreeSet};

use is_it_them_core::status::Format;

use super::{catalog, document};

/// Formats the product has or is to have. A name that [`Format::named`] knows need not stand here.
const FORMATS: &[&str] = &[
    "statuspage",
    "incident.io",
    "instatus",
    "betterstack",
    "status.io",
    "statuspal",
    "slack",
    "heroku",
    "google",
    "aws",
    "feed",
    "cachet",
    "cstate",
    "upptime",
    "uptime-kuma",
    "gatus",
    "openstatus",
    "uptimerobot",
    "statusiq",
    "firehydrant",
    "sorry",
    "flashduty",
    "hyperping",
    "statuscast",
    "checkly",
    "salesforce",
    "stripe",
];

const KEYS: &[&str] = &[
    "id",
    "name",
    "aliases",
    "marks",
    "page",
    "format",
    "document",
    "page_id",
    "domains",
    "serves",
    "category",
    "well_known",
];

/// Inserts each item and names the two holders of one that is there already.
fn unique<'a>(items: impl Iterator<Item = (String, &'a str)>) {
    let mut holders = BTreeMap::new();
    for (item, holder) in items {
        if let Some(other) = holders.insert(item.clone(), holder) {
            panic!("{item} is in both {other} and {holder}");
        }
    }
}

fn host(address: &str) -> &str {
    address.trim_start_matches("https://").split('/').next().unwrap()
}

#[test]
fn rows_have_only_the_keys_of_the_schema_and_stand_in_order() {
    let document = document();
    let rows = document["vendors"].as_array().unwrap();
    for row in rows {
        for key in row.as_object().unwrap().keys() {
            assert!(KEYS.contains(&key.as_str()), "{key} in {row}");
        }
    }
    assert!(rows.is_sorted_by_key(|row| row["id"].as_str()), "not in the order of ids");
}

#[test]
fn ids_are_unique_and_in_kebab_case() {
    let catalog = catalog();
    unique(catalog.entries().iter().map(|entry| (entry.id.clone(), entry.name.as_str())));
    for entry in catalog.entries() {
        let is_kebab = entry.id.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
        assert!(is_kebab, "{}", entry.id);
        assert!(!entry.name.trim().is_empty() && entry.name.trim() == entry.name, "{}", entry.id);
    }
}

#[test]
fn no_name_or_alias_means_two_vendors() {
    let catalog = catalog();
    let plain = |name: &str| name.to_lowercase();
    unique(catalog.entries().iter().flat_map(|entry| {
        let names: BTreeSet<String> =
            entry.aliases.iter().chain([&entry.name]).map(|name| plain(name)).collect();
        names.into_iter().map(|name| (name, entry.id.as_str()))
    }));
}

#[test]
fn addresses_are_https_without_user_port_query_or_trailing_slash() {
    for entry in catalog().entries() {
        for address in entry.document.iter().chain([&entry.page]) {
            assert!(address.starts_with("https://"), "{address}");
            let rest = &address["https://".len()..];
            assert!(!rest.contains([':', '@', '?', '#', ' ', '\\']), "{address}");
            assert!(
                host(address).contains('.') && host(address) == host(address).to_lowercase(),
                "{address}"
            );
        }
        assert!(!entry.page.ends_with('/'), "{}", entry.page);
    }
}

#[test]
fn no_status_host_is_named_twice() {
    let catalog = catalog();
    unique(catalog.entries().iter().map(|entry| (host(&entry.page).to_string(), entry.id.as_str())));
}

#[test]
fn formats_and_their_page_ids_are_known() {
    for entry in catalog().entries() {
        let Some(format) = entry.format_name.as_deref() else { continue };
        assert!(Format::named(format).is_some() || FORMATS.contains(&format), "{}: {format}", entry.id);
        let id = entry.page_id.as_deref().unwrap_or_default();
        let is_id = |length, digits: fn(&u8) -> bool| id.len() == length && id.as_bytes().iter().all(digits);
        match format {
            "statuspage" if !id.is_empty() => {
                assert!(is_id(12, u8::is_ascii_alphanumeric), "{}: {id}", entry.id);
            }
            // Its document is found by the id alone.
            "status.io" => assert!(is_id(24, u8::is_ascii_hexdigit), "{}: {id}", entry.id),
            _ => {}
        }
    }
}

#[test]
fn domains_are_registrable_and_belong_to_one_vendor() {
    let catalog = catalog();
    unique(
        catalog
            .entries()
            .iter()
            .flat_map(|entry| entry.domains.iter().map(|domain| (domain.clone(), entry.id.as_str()))),
    );
    for entry in catalog.entries() {
        for domain in &entry.domains {
            let is_plain = domain.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.'));
            assert!(is_plain && !domain.contains("xn--"), "{}: {domain}", entry.id);
            assert!(psl::domain_str(domain).is_some(), "{}: {domain} is a public suffix", entry.id);
        }
    }
}

#[test]
fn every_vendor_owns_its_page_and_its_domains() {
    let catalog = catalog();
    for entry in catalog.entries() {
        let of = |address: &str| catalog.vendor_of(address).map(|owner| owner.id.as_str());
        assert_eq!(of(&entry.page), Some(entry.id.as_str()), "{}", entry.page);
        for domain in &entry.domains {
            assert_eq!(of(&format!("https://{domain}/x")), Some(entry.id.as_str()), "{domain}");
        }
    }
}

#[test]
fn each_domain_on_the_tracking_lists_guards_a_page_and_stands_in_order() {
    let document = document();
    let domains: Vec<_> =
        document["tracking"].as_array().unwrap().iter().map(|domain| domain.as_str().unwrap()).collect();
    assert!(domains.is_sorted_by(|one, next| one < next), "not in order, or twice");
    let catalog = catalog();
    for domain in domains {
        assert_eq!(domain, domain.to_lowercase());
        assert!(psl::domain_str(domain).is_some(), "{domain} is a public suffix");
        let ends_so = |page: &str| host(page) == domain || host(page).ends_with(&format!(".{domain}"));
        assert!(catalog.entries().iter().any(|entry| ends_so(&entry.page)), "no page is on {domain}");
    }
}
