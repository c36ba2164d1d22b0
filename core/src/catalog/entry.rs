//! A vendor's entry in the catalogue, and what it can say: its category, why it is not read, what its page says nothing of.

use crate::status::{Format, Vendor};

/// The keys of a row in the file, in the order in which they are written.
pub const KEYS: [&str; 19] = [
    "id",
    "name",
    "aliases",
    "marks",
    "page",
    "format",
    "document",
    "page_id",
    "unread",
    "domains",
    "serves",
    "places",
    "regions",
    "on",
    "suppliers",
    "notices",
    "unsaid",
    "category",
    "well_known",
];

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
    /// The status page: `https`, without a trailing slash. Empty where none is known: [`Entry::unread`] says why.
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
    /// Where, on a domain of a sibling's, a path is this one's: `atlassian.net/wiki`.
    pub places: Vec<String>,
    /// For which regions its page is, where it has several: what hits another region is not on it.
    pub regions: Vec<String>,
    /// Ids of the vendors whose platforms it runs on, as far as that is public: when one of those is down, so may it be.
    pub on: Vec<String>,
    /// How the names of parts on its page begin that are its suppliers': the vendor repeats there what others say of
    /// themselves.
    pub suppliers: Vec<String>,
    /// Names of parts on its page that are notices to its readers, and have no state.
    pub notices: Vec<String>,
    /// Why no program reads its page, where none does.
    pub unread: Option<Unread>,
    /// What its page says nothing of, also when it is green.
    pub unsaid: Option<Unsaid>,
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
            places: Vec::new(),
            regions: Vec::new(),
            on: Vec::new(),
            suppliers: Vec::new(),
            notices: Vec::new(),
            unread: None,
            unsaid: None,
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
            page: if self.page.is_empty() { [Vendor::NO_PAGE, &self.id].concat() } else { self.page.clone() },
            format: self.format(),
            page_id: self.page_id.clone(),
            document: self.document.clone(),
            domains: self.domains.clone(),
            ..Vendor::default()
        }
    }
}

/// An enum whose variants have names in JSON, each named once.
macro_rules! named {
    ($(#[$head:meta])* $kind:ident { $($(#[$doc:meta])* $variant:ident $name:literal,)* }) => {
        $(#[$head])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $kind {
            $($(#[$doc])* $variant,)*
        }

        impl $kind {
            /// All of them, in the order in which they are offered.
            pub const ALL: &[$kind] = &[$($kind::$variant,)*];

            /// Its name in JSON.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $($kind::$variant => $name,)*
                }
            }

            /// The one of this name.
            #[must_use]
            pub fn named(name: &str) -> Option<$kind> {
                $kind::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

named! {
    /// Why no program reads a vendor's status. Each says what a person can do instead.
    Unread {
        /// The page asks for a login.
        Login "login",
        /// Each customer has a page, or a feed, of its own.
        Tenant "tenant",
        /// Each region has a page of its own, and a row of its own here.
        Regions "regions",
        /// The page is for eyes: it has no document and no feed.
        Eyes "eyes",
        /// The page was closed to the public, or given up.
        Private "private",
        /// The vendor publishes no status.
        None "none",
        /// It is software that its users run themselves.
        OwnInstance "own-instance",
        /// Nobody confirmed an address yet.
        Unconfirmed "unconfirmed",
    }
}

named! {
    /// What a vendor's page says nothing of, so that its green proves nothing there.
    Unsaid {
        /// The page tells of what manages the customers' machines, not of the machines.
        ControlPlane "control-plane",
        /// What hits one customer alone stands elsewhere: in its own console.
        Tenant "tenant",
        /// It tells of the vendor's hosted service, not of an installation of one's own.
        OwnInstance "own-instance",
        /// Others do the work behind it: carriers, banks, model hosts.
        ThirdParties "third-parties",
        /// Its customers' machines talk to each other without it.
        Peers "peers",
    }
}

named! {
    /// What kind of service a vendor sells. A vendor has one: what most of its customers use it for.
    Category {
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
        /// Workflows between other people's services.
        Automation "automation",
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
        /// Taking money, moving it, billing for it.
        Payments "payments",
        /// Shops and logistics.
        Commerce "commerce",
        /// Exchanges, wallets and chains.
        Crypto "crypto",
        /// Running a company or an institution: staff, law, health, education, industry.
        Business "business",
        /// Social networks, media, games and devices.
        Consumer "consumer",
    }
}
