//! The look-up from a host and path to the vendor that owns them, by domains and status pages.

use super::Entry;
use super::address::Address;

/// Which vendor a host belongs to.
#[derive(Clone, Debug)]
pub(super) struct Owners {
    /// Domains, hosts of status pages and what they own.
    names: Vec<Name>,
    /// For each hash of a name the first of its names, counted from one; [`Name::next`] leads on. A sorted list would
    /// do, but the code to sort it is 2 kB of download and this is a few lines.
    first: Vec<u32>,
    /// Suffixes below which names belong to a vendor's customers, label patterns as in [`covers`].
    hosting: Vec<String>,
}

#[derive(Clone, Debug)]
struct Name {
    name: String,
    entry: usize,
    reach: Reach,
    next: u32,
}

/// How far a name's ownership goes.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Reach {
    /// The name and everything below it.
    Domain,
    /// This host alone: a status page.
    Host,
    /// Names below it are customers', at the vendor's machines.
    Served,
    /// The name and everything below it, under this path alone: a product on a sibling's domain.
    Place(String),
    /// This host, under this path: a status page on a site that is otherwise someone else's business.
    Path(String),
}

impl Owners {
    pub(super) fn new(entries: &[Entry], hosting: Vec<String>) -> Owners {
        let mut owners = Owners { names: Vec::new(), first: vec![0; BUCKETS], hosting };
        for (index, entry) in entries.iter().enumerate() {
            let mut own = |name, reach| owners.add(name, index, reach);
            for domain in &entry.domains {
                own(domain.clone(), Reach::Domain);
            }
            for suffix in &entry.serves {
                own(suffix.clone(), Reach::Served);
            }
            for place in &entry.places {
                let (domain, path) = place.split_at(place.find('/').unwrap_or(place.len()));
                own(domain.into(), Reach::Place(path.into()));
            }
            if let Some(Address { host, path }) = super::address::parse(&entry.page) {
                let host = without_www(&host).to_string();
                own(host, if path.is_empty() { Reach::Host } else { Reach::Path(path.into()) });
            }
            // Every Statuspage page also answers under its id.
            if let (Some("statuspage"), Some(id)) = (entry.format_name.as_deref(), &entry.page_id) {
                own(format!("{id}.statuspage.io"), Reach::Host);
            }
        }
        owners
    }

    fn add(&mut self, name: String, entry: usize, reach: Reach) {
        if let Some(first) = self.first.get_mut(bucket(&name)) {
            self.names.push(Name { name, entry, reach, next: *first });
            *first = self.names.len() as u32;
        }
    }

    /// The names that are this one.
    fn named(&self, name: &str) -> impl Iterator<Item = &Name> {
        let at = |place: u32| self.names.get((place as usize).checked_sub(1)?);
        std::iter::successors(self.first.get(bucket(name)).and_then(|&first| at(first)), move |known| {
            at(known.next)
        })
        .filter(move |known| known.name == name)
    }

    /// The index of the entry that owns an address: the longest name wins, and of the same name a page under a path before a
    /// page, and that before a domain.
    pub(super) fn find(&self, address: &Address<'_>) -> Option<usize> {
        let mut name = address.host.as_str();
        loop {
            let whole = name.len() >= without_www(&address.host).len();
            let (mut page, mut domain) = (None, None);
            for owned in self.named(name) {
                match &owned.reach {
                    Reach::Domain => domain = Some(owned.entry),
                    Reach::Host if whole => page = Some(owned.entry),
                    Reach::Path(page) if whole && is_under(address.path, page) => return Some(owned.entry),
                    Reach::Place(place) if is_under(address.path, place) => return Some(owned.entry),
                    Reach::Host | Reach::Path(_) | Reach::Place(_) | Reach::Served => {}
                }
            }
            if page.is_some() {
                return page;
            }
            if !whole && self.hosting.iter().any(|pattern| covers(pattern, name)) {
                return None;
            }
            if domain.is_some() {
                return domain;
            }
            name = name.split_once('.')?.1;
        }
    }
}

impl Owners {
    /// The entries that have a place on the domain of an address, whatever its path: whom else it may be.
    pub(super) fn with_places(&self, address: &Address<'_>) -> Vec<usize> {
        let mut found = Vec::new();
        let mut rest = Some(address.host.as_str());
        while let Some(name) = rest {
            let placed = self.named(name).filter(|owned| matches!(owned.reach, Reach::Place(_)));
            found.extend(placed.map(|owned| owned.entry));
            rest = name.split_once('.').map(|(_, parent)| parent);
        }
        found
    }

    /// The index of the entry whose machines answer at an address: its owner, else the longest name that serves it.
    pub(super) fn find_server(&self, address: &Address<'_>) -> Option<usize> {
        if let Some(owner) = self.find(address) {
            return Some(owner);
        }
        let mut rest = Some(address.host.as_str());
        while let Some(name) = rest {
            let serves = |owned: &&Name| matches!(owned.reach, Reach::Served | Reach::Domain);
            if let Some(owned) = self.named(name).find(serves) {
                return Some(owned.entry);
            }
            rest = name.split_once('.').map(|(_, parent)| parent);
        }
        None
    }
}

/// Room for the names of a few thousand vendors.
const BUCKETS: usize = 1 << 12;

/// FNV-1a, folded into the table. Only our own file fills it, so nobody can craft collisions.
fn bucket(name: &str) -> usize {
    let hash =
        name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 16)) as usize % BUCKETS
}

/// A site and its `www` are one.
fn without_www(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

fn is_under(path: &str, page: &str) -> bool {
    path.strip_prefix(page).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a name is the one a pattern describes, label by label. A `*` stands for the rest of its label.
fn covers(pattern: &str, name: &str) -> bool {
    let mut labels = name.split('.');
    pattern.split('.').all(|wanted| match (wanted.strip_suffix('*'), labels.next()) {
        (Some(start), Some(label)) => label.starts_with(start),
        (None, Some(label)) => label == wanted,
        (_, None) => false,
    }) && labels.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::super::Catalog;
    use super::covers;
    use serde_json::json;

    use crate::tree::testing;

    #[test]
    fn a_pattern_covers_names_label_by_label() {
        for (pattern, name, expected) in [
            ("github.io", "github.io", true),
            ("github.io", "a.github.io", false),
            ("github.io", "io", false),
            ("s3.*.amazonaws.com", "s3.eu-west-1.amazonaws.com", true),
            ("s3.*.amazonaws.com", "s3.amazonaws.com", false),
            ("s3-*.amazonaws.com", "s3-eu-west-1.amazonaws.com", true),
            ("s3-*.amazonaws.com", "s3.amazonaws.com", false),
        ] {
            assert_eq!(covers(pattern, name), expected, "{pattern} {name}");
        }
    }

    #[test]
    fn the_longest_name_wins_and_hosting_belongs_to_nobody() {
        let catalog = Catalog::from_json(&testing::of(&json!({"hosting": ["sites.big.com"], "vendors": [
            {"id": "big", "name": "Big", "page": "https://www.bigstatus.com", "domains": ["big.com"], "category": "cloud"},
            {"id": "small", "name": "Small", "page": "https://www.big.com/small/status", "domains": ["small.big.com", "own.sites.big.com", "www.sites.big.com"], "category": "cloud"},
            {"id": "page", "name": "Page", "page": "https://page.statuspage.io", "format": "statuspage", "page_id": "abcdefghijkl", "category": "cloud"},
        ]})))
        .unwrap();
        let of = |address| catalog.vendor_of(address).map(|entry| entry.id.as_str());
        for (address, expected) in [
            ("https://big.com", Some("big")),
            ("https://api.big.com", Some("big")),
            ("https://notbig.com", None),
            ("https://big.com.evil.example", None),
            ("https://x.small.big.com", Some("small")),
            ("https://www.big.com", Some("big")),
            ("https://www.big.com/small/status/", Some("small")),
            ("https://www.big.com/small/statuses", Some("big")),
            ("https://www.bigstatus.com/incidents/1", Some("big")),
            ("https://bigstatus.com", Some("big")),
            ("https://api.bigstatus.com", None),
            ("https://sites.big.com", Some("big")),
            ("https://acme.sites.big.com", None),
            ("https://own.sites.big.com", Some("small")),
            ("https://www.sites.big.com", Some("small")),
            ("https://page.statuspage.io", Some("page")),
            ("https://a.page.statuspage.io", None),
            ("https://abcdefghijkl.statuspage.io/api/v2/summary.json", Some("page")),
            ("https://other.statuspage.io", None),
        ] {
            assert_eq!(of(address), expected, "{address}");
        }
    }
}
