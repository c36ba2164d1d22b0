//! Whom a person chooses as they begin: starter sets, sites that are open, a colleague's list, names and addresses.

use is_it_them_core::catalog::{Catalog, Meant, Set, Whom};
use is_it_them_core::feed::{Readability, readability};
use is_it_them_core::status::Vendor;

use is_it_them_browser::webext;

/// Vendors that are chosen together.
pub(super) struct Source {
    /// Which one it is.
    pub(super) kind: Kind,
    /// Whom it holds; nobody while nobody looked.
    pub(super) vendors: Vec<Vendor>,
    /// Whether they are chosen.
    pub(super) is_chosen: bool,
}

/// Where the vendors of a source come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The sites that are open, looked at when the person asks for it.
    OpenSites,
    /// A file that a colleague gave.
    TeamList,
    /// A starter set, by its name.
    Set(String),
}

/// A name or an address that was written, and whom it may mean.
pub(super) struct Written {
    pub(super) text: String,
    /// The rows it may mean, the likeliest first; or a page that is to be looked at.
    pub(super) may_be: Vec<Vendor>,
    /// Which of them it is.
    pub(super) chosen: Option<usize>,
}

/// All of it.
#[derive(Default)]
pub(super) struct Choice {
    pub(super) sources: Vec<Source>,
    pub(super) written: Vec<Written>,
}

impl Choice {
    /// Nobody chosen yet; the starter sets come with [`Choice::offer`].
    pub(super) fn new() -> Choice {
        let source = |kind| Source { kind, vendors: Vec::new(), is_chosen: false };
        Choice { sources: vec![source(Kind::OpenSites), source(Kind::TeamList)], written: Vec::new() }
    }

    /// Offers starter sets, with those of their vendors that can be read.
    pub(super) fn offer(&mut self, sets: Vec<Set>, catalog: &Catalog) {
        for set in sets {
            let rows = set.vendors.iter().filter_map(|id| catalog.get(id));
            let vendors: Vec<Vendor> = rows.map(|row| row.vendor()).filter(Vendor::is_resolved).collect();
            self.sources.push(Source { kind: Kind::Set(set.name), vendors, is_chosen: false });
        }
    }

    /// Takes in whom one of the sources holds, and chooses them.
    pub(super) fn found(&mut self, kind: &Kind, vendors: Vec<Vendor>) {
        if let Some(source) = self.sources.iter_mut().find(|source| source.kind == *kind) {
            source.is_chosen = !vendors.is_empty();
            source.vendors = vendors;
        }
    }

    /// Takes in what was typed. Whom the person picked before among several stays picked.
    pub(super) fn write(&mut self, list: &str, catalog: &Catalog) {
        let before = std::mem::take(&mut self.written);
        let picked = |text: &str| before.iter().find(|one| one.text == text).and_then(|one| one.chosen);
        self.written = catalog
            .meant(list)
            .into_iter()
            .map(|Meant { written, whom }| {
                let (may_be, sure) = match whom {
                    Whom::One(row) => (vec![row.vendor()], true),
                    Whom::OneOf(rows) => (rows.into_iter().map(|row| row.vendor()).collect(), false),
                    Whom::Page(page) => (vec![page_of(page)], true),
                    Whom::Nobody => (Vec::new(), false),
                };
                Written { text: written.into(), may_be, chosen: picked(written).or(sure.then_some(0)) }
            })
            .collect();
    }

    /// Everybody who is chosen, each page once.
    pub(super) fn everybody(&self) -> Vec<Vendor> {
        let written = self.written.iter().filter_map(|one| one.may_be.get(one.chosen?));
        let sources =
            self.sources.iter().filter(|source| source.is_chosen).flat_map(|source| &source.vendors);
        let mut all: Vec<Vendor> = Vec::new();
        for vendor in written.chain(sources) {
            if !all.iter().any(|known| known.page == vendor.page) {
                all.push(vendor.clone());
            }
        }
        all
    }
}

/// A page of nobody who is known.
fn page_of(page: String) -> Vendor {
    let host = page.split("//").last().unwrap_or(&page).to_owned();
    Vendor { id: page.clone(), name: host, page, ..Vendor::default() }
}

/// The vendors of these sites, each once, as far as the catalogue knows whose they are.
pub(super) fn of_sites(sites: &[String], catalog: &Catalog) -> Vec<Vendor> {
    let mut found: Vec<Vendor> = Vec::new();
    for row in sites.iter().filter_map(|site| catalog.vendor_of(site).or_else(|| catalog.server_of(site))) {
        let vendor = row.vendor();
        if vendor.is_resolved() && !found.iter().any(|known| known.id == vendor.id) {
            found.push(vendor);
        }
    }
    found
}

/// The vendors of a colleague's list, those that the catalogue knows as it knows them, and the others as they are named.
pub(super) fn of_list(listed: Vec<Vendor>, catalog: &Catalog) -> Vec<Vendor> {
    let known = |vendor: Vendor| {
        let row =
            catalog.get(&vendor.id).or_else(|| catalog.entries().iter().find(|row| row.page == vendor.page));
        match row.filter(|row| !vendor.is_resolved() || row.page == vendor.page) {
            Some(row) => Vendor { parts: vendor.parts, group: vendor.group, ..row.vendor() },
            None => vendor,
        }
    };
    listed.into_iter().map(known).collect()
}

/// The sites that the browser lets nobody read without leave.
pub(super) fn guarded(vendors: &[Vendor], catalog: &Catalog) -> Vec<String> {
    let is_open = |vendor: &Vendor| {
        let open = vendor.format.is_some_and(|format| readability(format) == Readability::Web);
        open && !catalog.is_on_tracking_list(&vendor.page)
    };
    let mut sites: Vec<String> = Vec::new();
    for vendor in vendors.iter().filter(|vendor| !is_open(vendor) && vendor.page.starts_with("https://")) {
        let pages = [Some(&vendor.page), vendor.document.as_ref()];
        sites.extend(pages.into_iter().flatten().map(|page| webext::origin(page)));
    }
    sites.sort();
    sites.dedup();
    sites
}
