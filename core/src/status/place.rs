//! Whether a document is surely a vendor's: by where it was asked for, where it came from, and whose page it says it is.

use super::finding::is_news;
use super::{Failure, Finding, Vendor};
use crate::time::{Elapsed, Timestamp};

/// Where a vendor's page may be, or was confirmed to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The host, with the port where it is not the usual one.
    pub host: String,
    /// The id that the page says it has.
    pub page_id: Option<String>,
    /// Since when it waits to be confirmed, or is confirmed.
    pub since: Option<Timestamp>,
    /// How the page is read there, where that is not how the vendor's page was read before.
    pub source: Option<Vendor>,
}

/// Where a document came from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Arrival<'a> {
    /// The address that was asked, as the browser writes it.
    pub asked: &'a str,
    /// The address that answered, after all redirects.
    pub from: &'a str,
    /// The id that the document says its page has.
    pub page_id: Option<&'a str>,
    /// It came from the service that pages of its format are at, as this vendor's: see [`is_of_service`].
    pub by_service: bool,
}

/// How far two reads have to be apart to confirm a place, beside being on different days: in seconds, six hours.
const APART: u64 = 6 * 3600;

/// Milliseconds in a day.
const DAY: i64 = 24 * 3600 * 1000;

impl Finding {
    /// Whether a document is surely the vendor's. `vendor` is who was read, as [`Finding::source`] gives it.
    #[must_use]
    pub fn is_sure(&self, vendor: &Vendor, arrival: &Arrival<'_>) -> bool {
        // Other formats have another id in their documents than the one that finds them.
        let catalogued = vendor.page_id.as_ref().filter(|_| vendor.is_common());
        let confirmed = self.confirmed.as_ref().and_then(|place| place.page_id.as_ref());
        let pins = [catalogued, self.page_id.as_ref(), confirmed];
        match arrival.page_id {
            Some(id) if pins.iter().any(Option::is_some) => pins.into_iter().flatten().any(|pin| pin == id),
            _ => arrival.by_service || is_home(arrival.asked, arrival.from, &vendor.domains),
        }
    }

    /// Takes in where a document came from, before anything it says is believed. `source` is how its page is read there,
    /// for one that was found by a search.
    ///
    /// # Errors
    /// When it is not surely the vendor's. The place then waits for a person to confirm it, or for the same answer on
    /// another day.
    pub fn admit(
        &mut self,
        vendor: &Vendor,
        arrival: &Arrival<'_>,
        source: Option<&Vendor>,
        now: Timestamp,
    ) -> Result<(), Failure> {
        if self.is_sure(vendor, arrival) {
            // The known page answers, so nobody moved.
            self.waiting = None;
            if source.is_some() {
                self.source = source.cloned();
            }
            if self.page_id.is_none() {
                self.page_id = arrival.page_id.map(Into::into);
            }
            return Ok(());
        }
        self.wait(arrival, source, now)
    }

    /// Takes in where a document came from that was found in the place of the known page, read as `source` says. Where it
    /// surely is the vendor's, it is believed now; the known page is still asked first, until another day showed the same.
    ///
    /// # Errors
    /// As [`Finding::admit`].
    pub fn admit_instead(
        &mut self,
        vendor: &Vendor,
        arrival: &Arrival<'_>,
        source: &Vendor,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let is_sure = self.is_sure(vendor, arrival);
        let waits = self.wait(arrival, Some(source), now);
        if is_sure { Ok(()) } else { waits }
    }

    /// Lets a place wait for a person to confirm it, or for the same answer on another day: this one is, where it is that.
    ///
    /// # Errors
    /// While it waits.
    pub fn wait(
        &mut self,
        arrival: &Arrival<'_>,
        source: Option<&Vendor>,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let host = host(arrival.from);
        if self.waiting.as_ref().is_some_and(|place| !place.is_at(host, arrival.page_id)) {
            self.waiting = None;
        }
        let place = self.waiting.get_or_insert_default();
        let is_ripe = place.is_ripe(now);
        if place.since.is_none_or(|since| since > now) {
            place.host = host.into();
            place.page_id = arrival.page_id.map(Into::into);
            place.since = Some(now);
        }
        if source.is_some() {
            place.source = source.cloned();
        }
        if is_ripe {
            self.confirm(now);
            return Ok(());
        }
        Err(Failure::Elsewhere { host: host.into() })
    }

    /// Takes the place that waits for the vendor's, as a person said or two days showed.
    pub fn confirm(&mut self, now: Timestamp) {
        if let Some(mut place) = self.waiting.take() {
            if place.source.is_some() {
                self.source = place.source.take();
            }
            place.since = Some(now);
            self.confirmed = Some(place);
        }
    }

    /// Where the vendor's page moved to, while that is news.
    #[must_use]
    pub fn moved_to(&self, vendor: &Vendor, now: Timestamp) -> Option<&str> {
        let place = self.confirmed.as_ref()?;
        let is_another = !host(&vendor.page).eq_ignore_ascii_case(&place.host);
        (is_another && is_news(place.since, now)).then_some(place.host.as_str())
    }
}

impl Place {
    fn is_at(&self, host: &str, page_id: Option<&str>) -> bool {
        self.host == host && self.page_id.as_deref() == page_id
    }

    /// Whether what was seen here first may count as confirmed at `now`: on another day in UTC, and hours later. A stamp
    /// in the future proves nothing.
    fn is_ripe(&self, now: Timestamp) -> bool {
        self.since.is_some_and(|since| {
            since.millis() / DAY < now.millis() / DAY && Elapsed::between(since, now).as_seconds() >= APART
        })
    }
}

/// Whether an address answered for itself, or one of the vendor's own hosts did for it.
#[must_use]
pub fn is_home(asked: &str, from: &str, domains: &[String]) -> bool {
    let host = host(from);
    host == self::host(asked) || domains.iter().any(|domain| is_below(host, domain))
}

/// Whether an answer may be looked at: one asked for over https came over https, and one asked for on the web came from
/// there.
#[must_use]
pub fn may_answer(asked: &str, from: &str) -> bool {
    let is_plain = |address: &str| !address.starts_with("https:");
    (is_plain(asked) || !is_plain(from)) && (is_private(host(asked)) || !is_private(host(from)))
}

/// The host of an address as a browser writes it, with the port where it is not the usual one.
#[must_use]
pub fn host(address: &str) -> &str {
    // By bytes, like what follows: the readers of texts in the library weigh a kilobyte where nothing else needs them.
    let mut slashes = address.bytes().enumerate().filter(|(_, byte)| *byte == b'/').map(|(at, _)| at);
    let start = slashes.nth(1).map_or(address.len(), |at| at + 1);
    address.get(start..slashes.next().unwrap_or(address.len())).unwrap_or_default()
}

/// Whether a host is this domain or below it.
#[must_use]
pub fn is_below(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|rest| rest.bytes().last().is_none_or(|byte| byte == b'.'))
}

/// Whether a host is of a private network or this machine rather than of the web; as a browser writes it, with numbers in
/// full.
#[must_use]
pub fn is_private(host: &str) -> bool {
    let mut numbers = [0_u32; 4];
    let mut dots = 0;
    for byte in host.bytes() {
        match (byte, numbers.get_mut(dots)) {
            (b'.', _) => dots += 1,
            (b':', _) => break,
            (b'0'..=b'9', Some(number)) => *number = number.wrapping_mul(10) + u32::from(byte - b'0'),
            _ => return is_private_name(host),
        }
    }
    let [first, second, ..] = numbers;
    dots != 3
        || matches!(
            (first, second),
            (0 | 10 | 127 | 224.., _)
                | (100, 64..=127)
                | (169, 254)
                | (172, 16..=31)
                | (192, 168)
                | (198, 18 | 19)
        )
}

fn is_private_name(host: &str) -> bool {
    if let [b'[', first, _, _, _, after, ..] = host.as_bytes() {
        // Of IPv6, only what begins with 2 or 3 in four digits is given out to the web.
        return !matches!((first, after), (b'2' | b'3', b':'));
    }
    let end = host.bytes().position(|byte| byte == b':').unwrap_or(host.len());
    let name = host.get(..end).unwrap_or(host);
    !name.bytes().any(|byte| byte == b'.')
        || ["local", "internal", "localhost", "home.arpa"].iter().any(|domain| is_below(name, domain))
}

/// The services that pages of some formats are at, beside their own hosts. Where the makers keep many vendors' pages, an
/// address says whose in a label of its own.
const SERVICES: [&str; 23] = [
    "statuspage.io",
    "status.incident.io",
    "instatus.com",
    "betterstack.com",
    "betteruptime.com",
    "api.status.io",
    "statuspal.io",
    "statuspal.eu",
    "hyperping.app",
    "openstatus.dev",
    "checkly-status-page.com",
    "stats.uptimerobot.com",
    "raw.githubusercontent.com",
    "feeds.feedburner.com",
    "slack-status.com",
    "status.heroku.com",
    "health.aws.amazon.com",
    "api.status.salesforce.com",
    "rssfeed.azure.status.microsoft",
    "api.onlineornot.com",
    "public-api.freshstatus.io",
    "data.status.adobe.com",
    "hund.io",
];

/// Whether an address is of a format's service. With `id`, only where the address names that page in a label of its own.
#[must_use]
pub fn is_of_service(address: &str, id: Option<&str>) -> bool {
    let host = host(address);
    let Some(service) = SERVICES.iter().find(|service| is_below(host, service)) else { return false };
    let Some(id) = id else { return true };
    let label = host.strip_suffix(service).and_then(|rest| rest.strip_suffix('.'));
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    !id.is_empty() && (label == Some(id) || format!("/{path}/").contains(&format!("/{id}/")))
}

#[cfg(test)]
mod tests;
