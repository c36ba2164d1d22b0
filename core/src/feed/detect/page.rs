//! What a web page's source tells of where its data is.

use super::address::Place;
use super::{Candidate, Expects, documents, known};
use crate::feed::xml::decode;
use crate::status::Format;

/// Words that only pages made with this software have in their source.
const MARKS: [(&str, Format); 17] = [
    ("statuspage.io", Format::Statuspage),
    ("instatus.com", Format::Instatus),
    ("betterstack.com", Format::Betterstack),
    ("betteruptime.com", Format::Betterstack),
    ("incident.io", Format::IncidentIo),
    ("sorryapp.com", Format::Sorry),
    ("flashcat", Format::Flashduty),
    ("flashduty", Format::Flashduty),
    ("firehydrant", Format::Firehydrant),
    ("hyperping", Format::Hyperping),
    ("statuscast", Format::Statuscast),
    ("cachethq", Format::Cachet),
    ("cstate", Format::Cstate),
    ("gatus", Format::Gatus),
    ("onlineornot.com", Format::Onlineornot),
    ("hund.io", Format::Hund),
    (crate::feed::checkly::DOMAIN, Format::Checkly),
];

/// The longest tag that is looked at.
const LONGEST_TAG: usize = 2_000;

/// Where the page leads, best first; addresses that were tried already may be among them.
pub(super) fn leads(html: &str, candidate: &Candidate) -> Vec<Candidate> {
    if candidate.expects == Expects::Site {
        return status_links(html, &candidate.url);
    }
    let mut leads = Vec::new();
    let lead = |format: Format, id: Option<String>| {
        let document = documents(format, &candidate.page, id.as_deref()).into_iter().next()?;
        Some(Candidate {
            url: document.url,
            page: candidate.page.clone(),
            page_id: id,
            expects: Expects::Document(format),
        })
    };
    leads.extend(status_io_id(html).and_then(|id| lead(Format::StatusIo, Some(id))));
    leads.extend(quoted_after(html, "enc_statuspage_id").and_then(|id| lead(Format::Statusiq, Some(id))));
    leads.extend(monitor_list_key(html).and_then(|key| lead(Format::Uptimerobot, Some(key))));
    if html.contains("preloadData") {
        leads.extend(quoted_after(html, "slug").and_then(|slug| lead(Format::UptimeKuma, Some(slug))));
    }
    for (mark, format) in MARKS {
        if html.contains(mark) {
            leads.extend(lead(format, None));
        }
    }
    if html.contains("cachethq") {
        leads.extend(lead(Format::Cachet, Some("3".into())));
    }
    let own = |url: &String| is_own(url, &candidate.page);
    leads.extend(feed_links(html, &candidate.page).into_iter().filter(own).take(1).map(|url| Candidate {
        url,
        page: candidate.page.clone(),
        page_id: None,
        expects: Expects::Document(Format::Feed),
    }));
    // At a hosting service a place that nobody claimed answers with the service's advertising, which leads elsewhere.
    if known::is_hosted(&candidate.page) {
        leads.retain(|lead| is_own(&lead.url, &candidate.page) || lead.page_id.is_some());
    }
    leads
}

/// Whether an address that a page names is the page's own: not that of the software's makers, whose blog's feed is nobody's
/// status, and at the same host where they host many.
fn is_own(url: &str, page: &str) -> bool {
    let (Some(there), Some(here)) = (Place::parse(url), Place::parse(page)) else { return false };
    there.host == here.host || !known::is_hosted(page) && !known::is_makers(&there.host)
}

/// status.io's page id: 24 hexadecimal digits in a variable.
fn status_io_id(html: &str) -> Option<String> {
    ["statuspage_id", "pageId", "page_id"].into_iter().find_map(|name| {
        let is_id = |id: &String| id.len() == 24 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
        quoted_after(html, name).filter(is_id)
    })
}

/// UptimeRobot's key of a page, in the address from which its script reads the monitors.
fn monitor_list_key(html: &str) -> Option<String> {
    let (_, after) = html.split_once("/api/getMonitorList/")?;
    let key = after.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next()?;
    (1..=40).contains(&key.len()).then(|| key.into())
}

/// The text in the quotes that follow a name at once, as in `pageId = 'x'` and `"page_id":"x"`.
fn quoted_after(html: &str, name: &str) -> Option<String> {
    html.match_indices(name).take(20).find_map(|(at, _)| {
        let after = html.get(at + name.len()..)?;
        let value = after.trim_start_matches(['"', '\'']).trim_start().strip_prefix(['=', ':'])?.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let end = value.bytes().skip(1).take(100).position(|byte| byte == quote as u8)?;
        value.get(1..end + 1).map(Into::into)
    })
}

/// `<link rel="alternate" type="application/rss+xml" href="…">`, Atom's before RSS's since it has more in it.
fn feed_links(html: &str, page: &str) -> Vec<String> {
    let mut found: Vec<(bool, String)> = tags(html, "link")
        .filter_map(|tag| {
            let kind = attribute(tag, "type")?;
            let is_atom = kind == "application/atom+xml";
            if !is_atom && kind != "application/rss+xml" {
                return None;
            }
            Some((!is_atom, absolute(&attribute(tag, "href")?, page)?))
        })
        .collect();
    found.sort_by_key(|(is_rss, _)| *is_rss);
    found.into_iter().map(|(_, url)| url).collect()
}

/// Links of a vendor's site to its status page.
fn status_links(html: &str, site: &str) -> Vec<Candidate> {
    let own = Place::parse(site).map(|place| place.host).unwrap_or_default();
    let is_status = |place: &Place| place.host != own && place.host.contains("status");
    let link = tags(html, "a").filter_map(|tag| Place::parse(&attribute(tag, "href")?)).find(is_status);
    link.map(|place| super::candidates(&place.base, None)).unwrap_or_default()
}

/// The tags of this name, without their angle brackets.
fn tags<'a>(html: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    html.match_indices('<').filter_map(move |(at, _)| {
        let tag = html.get(at + 1..)?;
        let starts = tag.get(..name.len())?.eq_ignore_ascii_case(name);
        if !starts || !tag.as_bytes().get(name.len())?.is_ascii_whitespace() {
            return None;
        }
        // A tag that another begins in is none. To look on for its end would be to read the page as often as it has tags.
        let end = tag.bytes().take(LONGEST_TAG).position(|byte| matches!(byte, b'<' | b'>'))?;
        tag.get(..end).filter(|_| tag.as_bytes().get(end) == Some(&b'>'))
    })
}

/// An attribute's value, in quotes or without.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (at, _) = tag.match_indices(name).find(|(at, _)| {
        let before = tag.as_bytes().get(at.wrapping_sub(1));
        before.is_some_and(u8::is_ascii_whitespace)
            && tag.get(at + name.len()..).is_some_and(|rest| rest.trim_start().starts_with('='))
    })?;
    let value = tag.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
        _ => value.split(|c: char| c.is_ascii_whitespace()).next()?,
    };
    Some(decode(value))
}

/// A link's address as a whole one.
fn absolute(link: &str, page: &str) -> Option<String> {
    let origin = Place::parse(page)?.origin;
    let whole = if let Some(rest) = link.strip_prefix("//") {
        format!("https://{rest}")
    } else if link.starts_with('/') {
        format!("{origin}{link}")
    } else if link.contains("://") {
        link.into()
    } else {
        format!("{page}/{link}")
    };
    Place::parse(&whole).filter(|_| whole.starts_with("http")).map(|place| place.address)
}
