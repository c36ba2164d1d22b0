use super::Entry;
use super::address::Address;

/// Which vendor a host belongs to.
#[derive(Clone, Debug)]
pub(super) struct Owners {
    /// Domains, hosts of status pages and what they own; sorted by name, for a binary search.
    names: Vec<Name>,
    /// Suffixes below which names belong to a vendor's customers, label patterns as in [`covers`].
    hosting: Vec<String>,
}

#[derive(Clone, Debug)]
struct Name {
    name: String,
    entry: usize,
    reach: Reach,
}

/// How far a name's ownership goes.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Reach {
    /// The name and everything below it.
    Domain,
    /// This host alone: a status page.
    Host,
    /// This host, under this path: a status page on a site that is otherwise someone else's business.
    Path(String),
}

impl Owners {
    pub(super) fn new(entries: &[Entry], hosting: Vec<String>) -> Owners {
        let mut names = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let mut own = |name: String, reach| names.push(Name { name, entry: index, reach });
            for domain in &entry.domains {
                own(domain.clone(), Reach::Domain);
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
        names.sort_unstable_by(|a, b| a.name.cmp(&b.name));
        Owners { names, hosting }
    }

    /// The index of the entry that owns an address: the longest name wins, a page before a domain of the same name.
    pub(super) fn find(&self, address: &Address<'_>) -> Option<usize> {
        let mut name = address.host.as_str();
        loop {
            let whole = name.len() >= without_www(&address.host).len();
            let mut domain = None;
            let start = self.names.partition_point(|owned| owned.name.as_str() < name);
            for owned in self.names.get(start..)?.iter().take_while(|owned| owned.name == name) {
                match &owned.reach {
                    Reach::Domain => domain = Some(owned.entry),
                    Reach::Host if whole => return Some(owned.entry),
                    Reach::Path(page) if whole && is_under(address.path, page) => return Some(owned.entry),
                    Reach::Host | Reach::Path(_) => {}
                }
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
        let catalog = Catalog::from_json(&json!({"hosting": ["sites.big.com"], "vendors": [
            {"id": "big", "name": "Big", "page": "https://www.bigstatus.com", "domains": ["big.com"], "category": "cloud"},
            {"id": "small", "name": "Small", "page": "https://www.big.com/small/status", "domains": ["small.big.com", "own.sites.big.com", "www.sites.big.com"], "category": "cloud"},
            {"id": "page", "name": "Page", "page": "https://page.statuspage.io", "format": "statuspage", "page_id": "abcdefghijkl", "category": "cloud"},
        ]}))
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
