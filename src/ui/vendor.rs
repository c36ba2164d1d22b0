use std::rc::Rc;

use is_it_them_core::status::{Freshness, Health, Reading, Report, Vendor};
use is_it_them_core::words;

use super::Locale;

/// A vendor and what is known of it. `reading` is `None` until the first attempt is through.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct VendorState {
    pub(crate) vendor: Vendor,
    pub(crate) reading: Option<Rc<Reading>>,
}

impl VendorState {
    /// What the vendor calls itself, once its page was read.
    pub(crate) fn name(&self) -> &str {
        self.report()
            .map(|report| report.page.name.as_str())
            .filter(|name| !name.is_empty())
            .unwrap_or(&self.vendor.name)
    }

    pub(crate) fn report(&self) -> Option<&Report> {
        self.reading.as_ref()?.report.as_ref()
    }

    pub(crate) fn freshness(&self, locale: &Locale) -> Freshness {
        self.reading
            .as_ref()
            .map_or(Freshness::Unknown, |reading| reading.freshness(locale.now, locale.max_age))
    }

    /// The health to paint: never a good state that may be over.
    pub(crate) fn health(&self, locale: &Locale) -> Health {
        self.reading
            .as_ref()
            .map_or(Health::Unknown, |reading| reading.shown_health(locale.now, locale.max_age))
    }

    /// The state in a word or two.
    pub(crate) fn state(&self, locale: &Locale) -> &'static str {
        match &self.reading {
            None => words::ui::READING_STATE,
            Some(reading) if self.freshness(locale) == Freshness::Stale => words::ui::was(reading.health()),
            Some(reading) => words::health(reading.health()),
        }
    }

    /// The https page a person may open; local addresses of the demo and of samples are not linked.
    pub(crate) fn link(&self) -> Option<&str> {
        if self.vendor.sample {
            return self.report().and_then(|report| report.page.url.as_deref());
        }
        Some(self.vendor.page.as_str()).filter(|page| page.starts_with("https://"))
    }
}
