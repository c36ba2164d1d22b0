use serde::{Deserialize, Serialize};

/// A vendor somebody depends on, and where its status is read.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Vendor {
    /// Short and stable, from the catalogue (`customer-io`), or the page's address when it is not in there.
    pub id: String,
    /// What to call it until its page says its own name.
    pub name: String,
    /// The status page, without a trailing slash.
    pub page: String,
    /// A recording shipped with the product, never to be shown as live.
    #[serde(default)]
    pub sample: bool,
}
