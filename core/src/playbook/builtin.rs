//! The playbooks that ship with the product, and which one of them fits a vendor.

use super::Playbook;
use crate::status::Vendor;

/// The playbooks that ship: id and JSON text. In the browser they are fetched from the package instead, so that they
/// weigh nothing in the download; a build that does not use this list does not contain it.
pub const BUILTIN: &[(&str, &str)] = &[
    ("generic", include_str!("../../playbook/generic.json")),
    ("customer-io", include_str!("../../playbook/customer-io.json")),
    ("kustomer", include_str!("../../playbook/kustomer.json")),
    ("courier", include_str!("../../playbook/courier.json")),
];

/// The ids alone of the playbooks that ship, the generic one first.
pub const IDS: [&str; 4] = ["generic", "customer-io", "kustomer", "courier"];

/// Which playbook ships for a vendor: the one whose id its id, its name or a word of its page's host is, spelt in any
/// way; else the generic one. Knows ids only, so that the texts can stay out of the download.
#[must_use]
pub fn shipped_for(vendor: &Vendor, name: &str) -> &'static str {
    let plain = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let id = vendor.id.strip_prefix("sample:").unwrap_or(&vendor.id);
    let host = vendor.page.split_once("://").map_or("", |(_, rest)| rest.split('/').next().unwrap_or(rest));
    let own = host.split(':').next().unwrap_or(host);
    let labels: Vec<&str> = own.split('.').collect();
    // `status.customerio.com` and `status.customer.io` alike: one label, or two without the dot.
    let is_host = |wanted: &str| {
        labels.contains(&wanted) || labels.windows(2).any(|pair| plain(&pair.concat()) == wanted)
    };
    IDS.into_iter()
        .skip(1)
        .find(|known| {
            let wanted = plain(known);
            plain(id) == wanted || plain(name) == wanted || is_host(&wanted)
        })
        .unwrap_or("generic")
}

/// The playbook that ships for a vendor, by its id or name: its own, or the generic one. `None` only when what ships is
/// broken, which a test rules out.
#[must_use]
pub fn builtin(vendor: &str) -> Option<Playbook> {
    let text = |id: &str| BUILTIN.iter().find(|(name, _)| *name == id).map(|(_, text)| *text);
    let generic = Playbook::read(&crate::tree::parse(text("generic")?.as_bytes()).ok()?, None).ok()?;
    let wanted = slug(vendor);
    let own = BUILTIN.iter().filter(|(id, _)| *id != "generic").find_map(|(id, text)| {
        if *id == wanted {
            return Playbook::read(&crate::tree::parse(text.as_bytes()).ok()?, Some(&generic)).ok();
        }
        let playbook = Playbook::read(&crate::tree::parse(text.as_bytes()).ok()?, Some(&generic)).ok()?;
        playbook.aliases.iter().any(|alias| slug(alias) == wanted).then_some(playbook)
    });
    Some(own.unwrap_or(generic))
}

/// A vendor's name as an id: `Customer.io` → `customer-io`.
#[must_use]
pub fn slug(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}
