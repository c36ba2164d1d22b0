use std::collections::{BTreeMap, BTreeSet};

use is_it_them_core::catalog::{Catalog, Entry, KEYS, Unread};
use is_it_them_core::status::Format;
use serde_json::Value;

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

/// Names in lower case, each with the places of those who have it.
fn holders_of_names(catalog: &Catalog) -> BTreeMap<String, Vec<usize>> {
    let mut holders: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, entry) in catalog.entries().iter().enumerate() {
        let names: BTreeSet<String> =
            entry.aliases.iter().chain([&entry.name]).map(|name| name.to_lowercase()).collect();
        for name in names {
            holders.entry(name).or_default().push(place);
        }
    }
    holders
}

#[test]
fn two_vendors_of_one_name_differ_in_what_they_are_and_both_are_found() {
    let catalog = catalog();
    for (name, holders) in holders_of_names(&catalog) {
        let holders: Vec<_> = holders.iter().map(|place| &catalog.entries()[*place]).collect();
        let kinds: BTreeSet<_> = holders.iter().map(|entry| entry.category.name()).collect();
        let ids: Vec<_> = holders.iter().map(|entry| &entry.id).collect();
        assert_eq!(kinds.len(), holders.len(), "{name} is {ids:?}, who are the same kind");
        if holders.len() > 1 {
            let hits = catalog.search(&name, holders.len());
            assert!(hits.iter().all(|hit| ids.contains(&&hit.entry.id)), "{name}: {hits:#?}");
        }
    }
}

#[test]
fn addresses_are_https_without_user_port_query_or_trailing_slash() {
    for entry in catalog().entries() {
        for address in entry.document.iter().chain([&entry.page]).filter(|address| !address.is_empty()) {
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
fn no_status_page_is_named_twice() {
    let catalog = catalog();
    unique(paged(&catalog).map(|entry| (entry.page.clone(), entry.id.as_str())));
    // Of two pages at one host one is under a path.
    let bare = |entry: &&Entry| !entry.page["https://".len()..].contains('/');
    unique(paged(&catalog).filter(bare).map(|entry| (host(&entry.page).to_string(), entry.id.as_str())));
    let ids = paged(&catalog).filter_map(|entry| Some((entry.page_id.clone()?, entry.id.as_str())));
    unique(ids);
}

fn paged(catalog: &Catalog) -> impl Iterator<Item = &Entry> {
    catalog.entries().iter().filter(|entry| !entry.page.is_empty())
}

#[test]
fn whom_a_row_names_there_is() {
    let catalog = catalog();
    let has_id = |id: &String| catalog.entries().iter().any(|entry| entry.id == *id);
    for entry in catalog.entries() {
        for id in &entry.on {
            assert!(has_id(id) && *id != entry.id, "{} runs on {id}", entry.id);
        }
        for place in &entry.places {
            let (domain, path) = place.split_once('/').unwrap();
            let owner = catalog.vendor_of(domain).map(|owner| owner.id.as_str());
            assert!(
                !path.is_empty() && owner.is_some_and(|owner| owner != entry.id),
                "{}: {place}",
                entry.id
            );
            let of_path = catalog.vendor_of(&format!("https://acme.{place}/x"));
            assert_eq!(of_path.map(|owner| &owner.id), Some(&entry.id), "{place}");
        }
    }
}

#[test]
fn regions_suppliers_and_notices_are_lists_of_what_is_said() {
    for row in document()["vendors"].as_array().unwrap() {
        for key in ["regions", "suppliers", "notices"] {
            let Some(list) = row.get(key) else { continue };
            let texts: Vec<_> = list.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
            assert!(!texts.is_empty() && texts.iter().all(|text| !text.trim().is_empty()), "{row}");
            assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), texts.len(), "{row}");
            let is_region = |text: &&str| text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
            assert!(key != "regions" || texts.iter().all(is_region), "{row}");
        }
    }
}

#[test]
fn who_has_a_page_for_each_region_has_rows_for_them() {
    let catalog = catalog();
    let document = document();
    for head in catalog.entries().iter().filter(|entry| entry.unread == Some(Unread::Regions)) {
        let rows = document["vendors"].as_array().unwrap().iter();
        let start = format!("{}-", head.id);
        let of_family =
            |row: &&Value| row["id"].as_str().unwrap().starts_with(&start) && row.get("regions").is_some();
        assert!(rows.filter(of_family).count() > 1, "{}", head.id);
    }
}

#[test]
fn words_and_decoys_stand_in_order_and_mean_something() {
    let document = document();
    let catalog = catalog();
    let list = |key: &str| -> Vec<String> {
        document[key].as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_string()).collect()
    };
    let plain = |name: &str| -> String {
        name.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
    };
    let words = list("words");
    assert!(words.is_sorted_by(|one, next| one < next), "words are not in order");
    for word in &words {
        let is_name =
            |entry: &Entry| entry.aliases.iter().chain([&entry.name]).any(|name| plain(name) == *word);
        assert!(catalog.entries().iter().any(is_name), "{word} is nobody's name");
    }
    let decoys = list("decoys");
    assert!(decoys.is_sorted_by(|one, next| one < next), "decoys are not in order");
    for decoy in &decoys {
        assert!(catalog.is_decoy(&format!("https://{decoy}/history")));
        assert!(paged(&catalog).all(|entry| host(&entry.page) != decoy), "{decoy} is a page of a row");
    }
    assert!(!catalog.is_decoy("https://status.auth0.com"));
}

#[test]
fn a_starter_set_has_five_to_fifteen_vendors_who_are_all_known() {
    let sets: Value = serde_json::from_str(include_str!("../../catalog/sets.json")).unwrap();
    let catalog = catalog();
    let sets = sets["sets"].as_array().unwrap();
    unique(sets.iter().map(|set| (set["id"].as_str().unwrap().to_string(), set["name"].as_str().unwrap())));
    assert!(sets.len() >= 15, "{}", sets.len());
    for set in sets {
        let vendors = set["vendors"].as_array().unwrap();
        assert!((5..=15).contains(&vendors.len()), "{}", set["id"]);
        unique(vendors.iter().map(|id| (id.to_string(), set["id"].as_str().unwrap())));
        for id in vendors {
            let entry = catalog.entries().iter().find(|entry| entry.id == id.as_str().unwrap());
            let is_read = entry.is_some_and(|entry| !entry.page.is_empty() && entry.unread.is_none());
            assert!(is_read, "{id} in {}", set["id"]);
        }
    }
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
        if !entry.page.is_empty() {
            assert_eq!(of(&entry.page), Some(entry.id.as_str()), "{}", entry.page);
        }
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
