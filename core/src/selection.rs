//! What a person wrote into `vendors="…"`: which vendors, and which parts of them.

use crate::status::Vendor;

/// One vendor somebody named, not yet looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// How it was named.
    pub named: Named,
    /// The components or regions that matter to them; all when empty.
    pub parts: Vec<String>,
}

/// The ways to name a vendor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// By its id in the catalogue: `customer-io`.
    Id(String),
    /// By its status page, https (or http on this machine), without a trailing slash.
    Page(String),
    /// A recorded sample: `sample:courier`.
    Sample(String),
}

impl Selection {
    /// Reads a list such as `customer-io, https://status.courier.com, cloudflare[CDN,Workers]`. Vendors are apart by
    /// commas or line breaks; a vendor named twice is taken once; what names nothing is left out.
    #[must_use]
    pub fn parse_list(list: &str) -> Vec<Selection> {
        let mut selections: Vec<Selection> = Vec::new();
        for item in split_outside_brackets(list) {
            if let Some(selection) = Selection::parse(item)
                && !selections.iter().any(|known| known.named == selection.named)
            {
                selections.push(selection);
            }
        }
        selections
    }

    fn parse(item: &str) -> Option<Selection> {
        // A bracket in an address belongs to an IPv6 host, not to a list of parts.
        let (name, parts) = match item.trim().strip_suffix(']').and_then(|rest| rest.rsplit_once('[')) {
            Some((name, parts)) if !name.ends_with("//") => (name.trim(), parts),
            _ => (item.trim(), ""),
        };
        let named = Named::parse(name)?;
        let parts = parts.split(',').map(str::trim).filter(|part| !part.is_empty()).map(Into::into).collect();
        Some(Selection { named, parts })
    }
}

impl Named {
    /// Reads one name: an address, a sample or an id. A bare host (`status.example.com`) is an address.
    #[must_use]
    pub fn parse(name: &str) -> Option<Named> {
        let name = name.trim().trim_end_matches('/');
        if name.is_empty() || name.contains(char::is_whitespace) {
            return None;
        }
        if let Some(sample) = name.strip_prefix("sample:") {
            return is_id(sample).then(|| Named::Sample(sample.into()));
        }
        if name.contains("://") {
            let secure = name.strip_prefix("https://").is_some_and(|rest| !rest.is_empty());
            return (secure || is_local(name)).then(|| Named::Page(name.into()));
        }
        if name.contains('.') {
            return Some(Named::Page(format!("https://{name}")));
        }
        let id = name.to_ascii_lowercase();
        is_id(&id).then_some(Named::Id(id))
    }
}

impl Selection {
    /// The vendor that was named, as [`Named::vendor`], with the parts of it that matter.
    #[must_use]
    pub fn vendor(self, base: &str) -> Vendor {
        Vendor { parts: self.parts, ..self.named.vendor(base) }
    }
}

impl Named {
    /// The vendor of this name, as far as the name alone tells: an id stands for the page until it is looked up. `base` is where the samples lie, with a slash.
    #[must_use]
    pub fn vendor(self, base: &str) -> Vendor {
        match self {
            Named::Page(page) => {
                Vendor { id: page.clone(), name: host(&page).into(), page, ..Vendor::default() }
            }
            Named::Sample(id) => Vendor {
                page: format!("{base}samples/{id}"),
                id: format!("sample:{id}"),
                name: id,
                sample: true,
                ..Vendor::default()
            },
            Named::Id(id) => Vendor { page: id.clone(), name: id.clone(), id, ..Vendor::default() },
        }
    }
}

/// The host of an address, to call a vendor by before its page says its name.
fn host(page: &str) -> &str {
    let rest = page.split_once("://").map_or(page, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}

/// Ids name files and keys, so they hold nothing that could lead elsewhere.
fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Plain http is read from this machine only, as the demo and the tests do.
fn is_local(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("http://") else { return false };
    let host = rest.split(['/', ':', '?', '#']).next().unwrap_or_default();
    matches!(host, "localhost" | "127.0.0.1")
}

fn split_outside_brackets(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0usize;
    list.split(move |character| {
        match character {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(character, ',' | '\n')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vendors_are_named_by_id_by_page_or_as_a_sample() {
        for (name, named) in [
            ("customer-io", Some(Named::Id("customer-io".into()))),
            ("Customer-IO", Some(Named::Id("customer-io".into()))),
            ("https://status.courier.com/", Some(Named::Page("https://status.courier.com".into()))),
            ("status.courier.com", Some(Named::Page("https://status.courier.com".into()))),
            ("http://localhost:8080/vendors/x", Some(Named::Page("http://localhost:8080/vendors/x".into()))),
            ("sample:courier", Some(Named::Sample("courier".into()))),
            ("sample:../secret", None),
            ("http://status.courier.com", None),
            ("http://localhost.evil.example", None),
            ("javascript://x", None),
            ("two words", None),
            ("", None),
        ] {
            assert_eq!(Named::parse(name), named, "{name}");
        }
    }

    #[test]
    fn parts_stand_in_brackets() {
        let list = Selection::parse_list("cloudflare[CDN, Workers],\n aws[us-east-1], slack, slack, ,[x]");
        let written: Vec<_> = list.iter().map(|s| (format!("{:?}", s.named), s.parts.join("+"))).collect();
        assert_eq!(
            written,
            [
                ("Id(\"cloudflare\")".into(), "CDN+Workers".into()),
                ("Id(\"aws\")".into(), "us-east-1".into()),
                ("Id(\"slack\")".into(), String::new()),
            ]
        );
    }
}
