//! The state that the views draw of a vendor: the vendor, what was read last, which chosen parts are missing.

use std::rc::Rc;

use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Incident, Reading, Report, Vendor};
use is_it_them_words::badge::Badge;

/// A vendor and what is known of it. `reading` is `None` until the first attempt is through.
#[derive(Clone)]
pub struct VendorState {
    /// Whom the person chose.
    pub vendor: Rc<Vendor>,
    /// With only what matters to the person, where they chose parts of the vendor.
    pub reading: Option<Rc<Reading>>,
    /// With everything.
    pub whole: Option<Rc<Reading>>,
    /// The chosen parts that the page does not have.
    pub missing: Rc<Vec<String>>,
}

impl PartialEq for VendorState {
    /// Every reading is a value of its own, so whether it is the same one decides; comparing them through and through
    /// would weigh kilobytes.
    fn eq(&self, other: &VendorState) -> bool {
        let same = match (&self.reading, &other.reading) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        same && Rc::ptr_eq(&self.vendor, &other.vendor)
    }
}

impl VendorState {
    /// A vendor of which nothing is known yet.
    pub fn new(vendor: Rc<Vendor>) -> VendorState {
        VendorState { vendor, reading: None, whole: None, missing: Rc::default() }
    }

    /// Takes in what was read.
    pub fn hear(&mut self, reading: Rc<Reading>) {
        self.whole = Some(reading.clone());
        let mut reading = reading;
        self.missing = Rc::default();
        if !self.vendor.parts.is_empty() {
            self.missing = Rc::new(Rc::make_mut(&mut reading).narrow(&self.vendor.parts));
        }
        self.reading = Some(reading);
    }

    /// What the vendor calls itself, once its page was read.
    pub fn name(&self) -> &str {
        self.reading.as_deref().and_then(Reading::name).unwrap_or(&self.vendor.name)
    }

    /// Whether an incident counts only because it names no part of the vendor, while only some of them matter.
    pub fn counts_unnamed(&self, incident: &Incident) -> bool {
        !self.vendor.parts.is_empty() && incident.names_no_part()
    }

    /// What the page said when it was read last.
    pub fn report(&self) -> Option<&Report> {
        self.reading.as_ref()?.report.as_ref()
    }

    /// The vendor in a line, in the reader's locale.
    pub fn badge(&self, locale: &Locale) -> Badge {
        Badge::of(&self.vendor, self.reading.as_deref(), locale)
    }
}
