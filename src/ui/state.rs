use std::rc::Rc;

use is_it_them_core::glance::Glance;
use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Reading, Report, Vendor};

/// A vendor and what is known of it. `reading` is `None` until the first attempt is through.
#[derive(Clone)]
pub(crate) struct VendorState {
    pub(crate) vendor: Rc<Vendor>,
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

    pub(crate) fn glance(&self, locale: &Locale) -> Glance {
        Glance::of(&self.vendor, self.reading.as_deref(), locale)
    }
}
