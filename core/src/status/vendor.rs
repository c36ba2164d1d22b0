//! The model of a vendor: its id, its name, its status page and how the page is read.

use super::{Failure, Format};

/// A vendor somebody depends on, and where its status is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Vendor {
    /// Short and stable, from the catalogue (`customer-io`), or the page's address when it is not in there.
    pub id: String,
    /// What to call it until its page says its own name.
    pub name: String,
    /// The status page, without a trailing slash.
    pub page: String,
    /// A recording shipped with the product, never to be shown as live.
    pub sample: bool,
    /// The format its page is in; `None` where nobody has found out: the page is read as Statuspage's until that fails.
    pub format: Option<Format>,
    /// The page's id at the software it is made with, where its documents are found by it.
    pub page_id: Option<String>,
    /// Where the state of things is read, when that does not follow from the page and the format.
    pub document: Option<String>,
    /// The components, groups and regions that matter to the person, by id or name; all when empty.
    pub parts: Vec<String>,
    /// Hosts that are the vendor's own, from the catalogue: with them goes whatever is below them.
    pub domains: Vec<String>,
    /// Whether the person wants it above all others, however it does.
    pub pinned: bool,
    /// The name of the group that the person put it into.
    pub group: Option<String>,
}

impl Vendor {
    /// How the page of a vendor begins that has none; its id follows. No id has a slash.
    pub const NO_PAGE: &str = "none/";

    /// Why it is not known where this vendor's status is, after it was looked up.
    #[must_use]
    pub fn why_unresolved(&self) -> Failure {
        if self.page.starts_with(Vendor::NO_PAGE) { Failure::NoPage } else { Failure::UnknownVendor }
    }

    /// Whether it is known where this vendor's status is. An id that was not looked up yet stands for its page, and no id
    /// has a colon.
    #[must_use]
    pub fn is_resolved(&self) -> bool {
        self.sample || self.page.bytes().any(|byte| byte == b':')
    }

    /// Whether it is in the catalogue: whose page a person named has the page's address as its id, and no id has a colon.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        self.is_resolved() && !self.id.bytes().any(|byte| byte == b':')
    }

    /// Whether it is read without the module that knows every format: Statuspage's and incident.io's documents, or not
    /// known yet.
    #[must_use]
    pub fn is_common(&self) -> bool {
        self.document.is_none() && matches!(self.format, None | Some(Format::Statuspage | Format::IncidentIo))
    }

    /// This vendor as it is found at `source`: where and how it is read are the source's, who it is and what of it
    /// matters stay.
    #[must_use]
    pub fn read_at(&self, source: &Vendor) -> Vendor {
        Vendor {
            id: self.id.clone(),
            name: self.name.clone(),
            sample: self.sample,
            parts: self.parts.clone(),
            domains: self.domains.clone(),
            pinned: self.pinned,
            group: self.group.clone(),
            ..source.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::Record;

    #[test]
    fn a_vendor_kept_by_an_older_build_comes_back() {
        let kept = br#"{"id": "x", "name": "X", "page": "https://x.example", "sample": false}"#;
        let vendor = Vendor::from_value(&crate::tree::parse(kept).unwrap()).unwrap();
        assert_eq!((vendor.format, vendor.parts.len(), vendor.is_common()), (None, 0, true));
    }

    #[test]
    fn who_has_no_page_is_not_unknown() {
        let at = |page: &str| Vendor { page: page.into(), ..Vendor::default() };
        for (page, failure) in [("none/telegram", Failure::NoPage), ("nobody", Failure::UnknownVendor)] {
            assert_eq!((at(page).is_resolved(), at(page).why_unresolved()), (false, failure), "{page}");
        }
    }

    #[test]
    fn only_who_is_in_the_catalogue_has_a_row() {
        let page = "https://status.kite.example";
        for (id, page, is_listed) in [("kite", page, true), (page, page, false), ("kite", "kite", false)] {
            let vendor = Vendor { id: id.into(), page: page.into(), ..Vendor::default() };
            assert_eq!(vendor.is_listed(), is_listed, "{id} {page}");
        }
    }

    #[test]
    fn only_what_is_read_alike_is_common() {
        let vendor = |format, document: Option<&str>| Vendor {
            format,
            document: document.map(Into::into),
            ..Vendor::default()
        };
        for (vendor, common) in [
            (vendor(None, None), true),
            (vendor(Some(Format::Statuspage), None), true),
            (vendor(Some(Format::IncidentIo), None), true),
            (vendor(Some(Format::IncidentIo), Some("https://x.example/api/v1/summary")), false),
            (vendor(Some(Format::Instatus), None), false),
        ] {
            assert_eq!(vendor.is_common(), common, "{vendor:?}");
        }
    }
}
