//! A vendor's entry in the catalogue, and the categories of service that an entry can have.

use crate::status::{Format, Vendor};

/// A vendor in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Short and stable, in kebab case: `customer-io`. What widgets and settings refer to.
    pub id: String,
    /// The vendor's name as it writes it.
    pub name: String,
    /// Other names people call it, and products that share its status page.
    pub aliases: Vec<String>,
    /// How programs name it: packages, commands, what its error pages and callers say of themselves. Folded words.
    pub marks: Vec<String>,
    /// The status page: `https`, without a trailing slash.
    pub page: String,
    /// The name of its format; `None` to find out. May name a format this build cannot read: see [`Entry::format`].
    pub format_name: Option<String>,
    /// Where the status document is, when that does not follow from the page and the format.
    pub document: Option<String>,
    /// The page's id at the software it runs on: 12 characters at Statuspage, 24 hex digits at status.io, a subdomain
    /// at Statuspal.
    pub page_id: Option<String>,
    /// Domains of the vendor's own that its products use; whatever ends in one belongs to it.
    pub domains: Vec<String>,
    /// Suffixes below which names are its customers' but the vendor's machines answer: `myshopify.com`.
    pub serves: Vec<String>,
    /// What kind of service it is.
    pub category: Category,
    /// One of the few that most people mean: it comes first among equals in a search.
    pub well_known: bool,
}

impl Entry {
    /// An entry to be filled in.
    pub(super) fn blank() -> Entry {
        Entry {
            id: String::new(),
            name: String::new(),
            aliases: Vec::new(),
            marks: Vec::new(),
            page: String::new(),
            format_name: None,
            document: None,
            page_id: None,
            domains: Vec::new(),
            serves: Vec::new(),
            category: Category::Cloud,
            well_known: false,
        }
    }

    /// The page's format, when it is known and this build reads it.
    #[must_use]
    pub fn format(&self) -> Option<Format> {
        self.format_name.as_deref().and_then(Format::named)
    }

    /// The vendor as the rest of the product knows it.
    #[must_use]
    pub fn vendor(&self) -> Vendor {
        Vendor {
            id: self.id.clone(),
            name: self.name.clone(),
            page: self.page.clone(),
            format: self.format(),
            page_id: self.page_id.clone(),
            document: self.document.clone(),
            domains: self.domains.clone(),
            ..Vendor::default()
        }
    }
}

/// Names every category once: its variant and its name in JSON.
macro_rules! categories {
    ($($(#[$doc:meta])* $variant:ident $name:literal,)*) => {
        /// What kind of service a vendor sells. A vendor has one: what most of its customers use it for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Category {
            $($(#[$doc])* $variant,)*
        }

        impl Category {
            /// Every category, in the order in which they are offered.
            pub const ALL: &[Category] = &[$(Category::$variant,)*];

            /// The category's name in JSON.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Category::$variant => $name,)*
                }
            }
        }
    };
}

categories! {
    /// Machines, platforms and hosting.
    Cloud "cloud",
    /// Content delivery, DNS, domains, connectivity.
    Network "network",
    /// Building, testing and shipping software.
    Developer "developer",
    /// Databases, warehouses, pipelines and analytics.
    Data "data",
    /// Models and what is built around them.
    Ai "ai",
    /// Watching systems and calling people.
    Monitoring "monitoring",
    /// Identity, protection and compliance.
    Security "security",
    /// E-mail, text messages, voice, push and chat sent by programs.
    Messaging "messaging",
    /// Campaigns, content, advertising and sales.
    Marketing "marketing",
    /// Help desks and customer care.
    Support "support",
    /// People working together: chat, meetings, documents, projects.
    Collaboration "collaboration",
    /// Payments, banking, shops and logistics.
    Commerce "commerce",
    /// Exchanges, wallets and chains.
    Crypto "crypto",
    /// Running a company or an institution: staff, law, health, education, industry.
    Business "business",
    /// Social networks, media, games and devices.
    Consumer "consumer",
}

impl Category {
    /// The category of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Category> {
        Category::ALL.iter().copied().find(|category| category.name() == name)
    }
}
