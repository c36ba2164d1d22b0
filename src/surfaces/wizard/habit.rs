//! How late the vendor of the open investigation posts, by all that this browser kept of it: its page knows the last weeks alone.

use is_it_them_browser::archivist;
use is_it_them_core::diagnosis::Lag;
use is_it_them_core::investigation::Investigation;
use yew::prelude::*;

use super::{Message, Wizard};

/// What the archive tells of one vendor.
#[derive(Default)]
pub(super) struct Habit {
    /// Whose archive was asked, by the vendor's id.
    of: Option<String>,
    pub(super) lag: Option<Lag>,
}

impl Habit {
    /// Takes in what the archive told; of a vendor that is not asked about any more nothing is kept.
    pub(super) fn hear(&mut self, vendor: &str, lag: Option<Lag>) {
        if self.of.as_deref() == Some(vendor) {
            self.lag = lag;
        }
    }
}

impl Wizard {
    /// Asks the archive about the vendor of the open investigation once its page was read, and once for as long as that is open: the
    /// package that keeps the archive is not worth it before.
    pub(super) fn attend_habit(&mut self, ctx: &Context<Self>) {
        let is_read = |found: &&Investigation| self.state(found).whole.is_some();
        let wanted = self.found().filter(is_read).map(|found| found.vendor.id.clone());
        if wanted == self.habit.of {
            return;
        }
        self.habit = Habit { of: wanted.clone(), lag: None };
        let Some(vendor) = wanted else { return };
        ctx.link().send_future(async move {
            // Where there is no archive, the page alone tells.
            let lag = archivist::habit(&vendor).await;
            Message::Habit(vendor, lag)
        });
    }
}
