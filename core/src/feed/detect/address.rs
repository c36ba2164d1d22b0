//! The address that a person typed, taken apart for the search for a status page and its format.

use super::{Candidate, Expects};

/// An address taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// `https://status.example.com`, with the port when it is not the usual one.
    pub(super) origin: String,
    /// `status.example.com`
    pub(super) host: String,
    /// The status page: the origin and as much of the path as does not lead into the page.
    pub(super) base: String,
    /// The whole address, without a fragment.
    pub(super) address: String,
    /// The parts of the path.
    pub(super) path: Vec<String>,
}

/// Where the path of a status page leads to one of its incidents or another of its pages.
const INSIDE: [&str; 16] = [
    "incidents",
    "incident",
    "history",
    "notices",
    "issues",
    "maintenance",
    "maintenances",
    "scheduled_maintenances",
    "components",
    "uptime",
    "subscribe",
    "subscribers",
    "events",
    "posts",
    "pages",
    "api",
];

/// Labels in front of a domain that only lead into the vendor's own site.
const SITE_LABELS: [&str; 16] = [
    "www",
    "app",
    "api",
    "dashboard",
    "console",
    "docs",
    "help",
    "support",
    "login",
    "my",
    "portal",
    "web",
    "go",
    "blog",
    "developer",
    "developers",
];

impl Place {
    /// Takes an address apart as people type and paste it, with or without a scheme. `http` becomes `https`, except on
    /// this machine, as the demo and the tests need it. Nothing for what is no web address.
    pub(super) fn parse(address: &str) -> Option<Place> {
        let address = address.trim();
        let scheme = |scheme: &str| {
            let start = address.get(..scheme.len())?;
            start.eq_ignore_ascii_case(scheme).then(|| address.get(scheme.len()..)).flatten()
        };
        let rest = scheme("https://").or_else(|| scheme("http://")).unwrap_or(address);
        let rest = rest.split('#').next()?;
        let authority = rest.split(['/', '?']).next()?;
        let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        let is_label = |label: &str| {
            !label.is_empty()
                && label.len() <= 63
                && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
        };
        let is_local = scheme("http://").is_some() && matches!(host.as_str(), "localhost" | "127.0.0.1");
        let good = (host.contains('.') || is_local)
            && host.len() <= 253
            && host.split('.').all(is_label)
            && port.bytes().all(|byte| byte.is_ascii_digit())
            && port.len() <= 5
            && !rest.contains(|c: char| c.is_whitespace() || c.is_control())
            && rest.len() <= 2_000;
        if !good {
            return None;
        }
        let tail = rest.get(authority.len()..)?;
        let origin = if is_local {
            format!("http://{authority}")
        } else if port.is_empty() || port == "443" || port == "80" {
            format!("https://{host}")
        } else {
            format!("https://{host}:{port}")
        };
        let path: Vec<String> =
            tail.split('?').next()?.split('/').filter(|part| !part.is_empty()).map(Into::into).collect();
        let outer = path.iter().position(|part| INSIDE.contains(&part.to_ascii_lowercase().as_str()));
        let kept = path.get(..outer.unwrap_or(path.len())).unwrap_or_default();
        let is_file = kept.last().is_some_and(|part| part.contains('.'));
        let kept = kept.get(..kept.len() - usize::from(is_file)).unwrap_or_default();
        let base = kept.iter().fold(origin.clone(), |base, part| base + "/" + part);
        let address = format!("{origin}{}", tail.trim_end_matches('/'));
        Some(Place { origin, host, base, address, path })
    }

    pub(super) fn candidate(&self, url: &str, expects: Expects) -> Candidate {
        Candidate { url: url.into(), page: self.base.clone(), page_id: None, expects }
    }

    /// Whether the address names a document rather than a page.
    pub(super) fn is_document(&self) -> bool {
        const ENDINGS: [&str; 4] = [".json", ".rss", ".atom", ".xml"];
        let last = self.path.last().map(|part| part.to_ascii_lowercase()).unwrap_or_default();
        ENDINGS.iter().any(|ending| last.ends_with(ending))
            || matches!(last.as_str(), "feed" | "rss" | "atom")
    }

    /// Whether the host, or the path, is that of a status page rather than of the vendor's own site.
    pub(super) fn is_status_page(&self) -> bool {
        let says = |label: &str| {
            let words =
                ["health", "trust", "uptime", "ping", "incidents", "gatus", "upptime", "kuma", "monitor"];
            label.contains("status") || label.starts_with("trust-") || words.contains(&label)
        };
        self.has_no_domain()
            || self.host.split('.').any(says)
            || self.path.iter().any(|part| says(&part.to_ascii_lowercase()))
    }

    /// Whether the host is this machine or a number, beside which no `status.` could stand.
    fn has_no_domain(&self) -> bool {
        self.host
            .rsplit('.')
            .next()
            .is_some_and(|last| last == "localhost" || last.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// The vendor's domain, without the label that only leads into its site.
    pub(super) fn domain(&self) -> &str {
        match self.host.split_once('.') {
            Some((label, domain)) if SITE_LABELS.contains(&label) && domain.contains('.') => domain,
            _ => &self.host,
        }
    }

    /// The first label, when the host is below this domain: `acme` of `acme.instatus.com`.
    pub(super) fn below(&self, domain: &str) -> Option<&str> {
        let label = self.host.strip_suffix(domain)?.strip_suffix('.')?;
        (!label.contains('.') && label != "www").then_some(label)
    }
}
