//! The vendors that are known by name: where each one's status is read, and which one a web address belongs to.
//!
//! The data is `core/catalog/vendors.json` (its README gives the schema). It ships beside the wasm and is handed in
//! by the caller that loaded it; everything here is a look-up in memory, so no address a person visits leaves the device.

mod address;
mod entry;
mod index;
mod load;
mod meant;
mod names;
mod owner;
mod search;
mod sets;
pub mod shard;

pub use entry::{Category, Entry, KEYS, Unread, Unsaid};
pub use load::CatalogError;
pub use meant::{Meant, Whom};
pub use search::{Hit, Match};
pub use sets::Set;

use std::sync::OnceLock;

use crate::tree::Value;
use index::Index;
use load::File;
pub(crate) use names::{Name, Names};
use owner::Owners;

/// The known vendors, ready for look-ups.
#[derive(Clone, Debug)]
pub struct Catalog {
    entries: Vec<Entry>,
    owners: Owners,
    index: Index,
    /// Domains on the lists of browsers' tracking protection.
    tracking: Vec<String>,
    /// Names that are words, or initials of many things, see [`Names::of`].
    words: Vec<String>,
    /// Hosts that answer as a known vendor's page, and are not.
    decoys: Vec<String>,
    /// Made when a text is first searched for names, which most who load the catalogue never do.
    names: OnceLock<Names>,
}

impl Default for Catalog {
    /// A catalogue without vendors, for those who have not loaded it.
    fn default() -> Catalog {
        Catalog::of(File {
            entries: Vec::new(),
            hosting: Vec::new(),
            tracking: Vec::new(),
            words: Vec::new(),
            decoys: Vec::new(),
        })
    }
}

impl Catalog {
    /// Reads the catalogue's JSON and builds its indexes.
    ///
    /// # Errors
    /// When the document has another shape than its schema; the error names the path.
    pub fn from_json(document: &Value<'_>) -> Result<Catalog, CatalogError> {
        load::file(document).map(Catalog::of)
    }

    fn of(file: File) -> Catalog {
        let owners = Owners::new(&file.entries, file.hosting);
        let index = Index::new(&file.entries);
        Catalog {
            entries: file.entries,
            owners,
            index,
            tracking: file.tracking,
            words: file.words,
            decoys: file.decoys,
            names: OnceLock::new(),
        }
    }

    /// Every vendor, in the order of the file: by id.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The vendor of this id, or else the one that has an alias written like it, so that `amazon-web-services` and
    /// `microsoft-teams` work where `aws` and `microsoft-365` are meant.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.id == id)
            .or_else(|| self.index.named_like(id).and_then(|entry| self.entries.get(entry)))
    }

    /// The vendor a web address belongs to: the one with the longest domain the address's host ends in, or whose
    /// status page it is. What customers put on a vendor's hosting (`acme.github.io`) belongs to nobody we know.
    ///
    /// Takes what people paste: with or without scheme, port, user, path or trailing dot, in any case. Addresses that
    /// are not `http(s)`, IP addresses and single names (`localhost`) have no vendor. Names are compared in their
    /// ASCII form: no domain in the catalogue is internationalised, and a look-alike letter must not pass for one.
    #[must_use]
    pub fn vendor_of(&self, address: &str) -> Option<&Entry> {
        self.owner_of(address).and_then(|entry| self.entries.get(entry))
    }

    /// The vendor whose machines answer at an address: the owner, or else the vendor that serves the customer's name there, as
    /// Shopify does below `myshopify.com`. When such a host fails, it is this vendor's page that tells why.
    #[must_use]
    pub fn server_of(&self, address: &str) -> Option<&Entry> {
        self.owners.find_server(&address::parse(address)?).and_then(|entry| self.entries.get(entry))
    }

    /// Every name and mark, to be found in a text.
    pub(crate) fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::of(&self.entries, &self.words))
    }

    /// Who answers at an address, the surest first: its owner, or who serves it; then who else has a place there.
    fn answering(&self, address: &str) -> Vec<(usize, Match<'static>)> {
        let Some(address) = address::parse(address) else { return Vec::new() };
        let owner = self.owners.find(&address).map(|owner| (owner, Match::Address));
        let served = || self.owners.find_server(&address).map(|server| (server, Match::Served));
        let mut answering: Vec<_> = owner.or_else(served).into_iter().collect();
        // A path says whose it is; without one it may be any of them.
        if address.path.trim_matches('/').is_empty() {
            answering
                .extend(self.owners.with_places(&address).into_iter().map(|other| (other, Match::Served)));
        }
        answering
    }

    fn owner_of(&self, address: &str) -> Option<usize> {
        self.owners.find(&address::parse(address)?)
    }

    /// Whether a page is on a domain that tracking protection may block for everybody but the vendor's own sites, by the lists of
    /// those browsers that have one. What is below a listed domain is listed with it, as browsers match them.
    #[must_use]
    pub fn is_on_tracking_list(&self, page: &str) -> bool {
        let Some(address) = address::parse(page) else { return false };
        let covers = |domain: &String| {
            let below = address.host.strip_suffix(domain.as_str());
            below.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        self.tracking.iter().any(covers)
    }

    /// Whether a page is one that answers as a vendor's and is not: abandoned, or never taken up by the vendor.
    #[must_use]
    pub fn is_decoy(&self, page: &str) -> bool {
        address::parse(page).is_some_and(|address| self.decoys.contains(&address.host))
    }

    /// The vendors that fit what has been typed so far, best first, at most `limit`. Nothing for a query without a
    /// letter or digit.
    ///
    /// Order: the owner of a pasted address, or who serves it, and who has part of it; the same name; names that start so; names with words that start so;
    /// domains; names that contain it; and only when those leave room, names within a typo or two. Better known
    /// vendors and shorter names come first among equals.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit<'_>> {
        search::search(self, query, limit)
    }
}
