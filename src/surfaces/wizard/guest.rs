//! The vendor of the open investigation where it is none of those that were chosen: its page is read for as long as that is open.

use std::rc::Rc;

use is_it_them_core::status::Reading;
use yew::prelude::*;

use super::{Message, Wizard};
use is_it_them_browser::monitor::{self, MIN_REFRESH, Subscription, Wish};
use is_it_them_ui::VendorState;

/// Whose page is read, and what came of it.
pub(super) struct Guest {
    pub(super) state: VendorState,
    _watch: Subscription,
}

impl Wizard {
    /// Reads the page of the open investigation's vendor where nobody else does.
    pub(super) fn attend_guest(&mut self, ctx: &Context<Self>) {
        let wanted = self.found().map(|found| &found.vendor).filter(|vendor| {
            vendor.is_resolved() && !self.watched.states.iter().any(|state| state.vendor.page == vendor.page)
        });
        if wanted.map(|vendor| &vendor.page) == self.guest.as_ref().map(|guest| &guest.state.vendor.page) {
            return;
        }
        let wanted = wanted.cloned().map(Rc::new);
        self.guest = wanted.map(|vendor| {
            let wish = Wish { refresh: ctx.props().refresh.max(MIN_REFRESH), history: true, host: None };
            let (link, page) = (ctx.link().clone(), vendor.page.clone());
            let watch = monitor::subscribe(&vendor, wish, move |reading| {
                link.send_message(Message::Guest(page.clone(), reading));
            });
            Guest { state: VendorState::new(vendor), _watch: watch }
        });
    }

    /// Takes in what was read of such a page.
    pub(super) fn guest_was_read(&mut self, page: &str, reading: Rc<Reading>) {
        if let Some(guest) = self.guest.as_mut().filter(|guest| guest.state.vendor.page == page) {
            guest.state.hear(reading);
        }
    }
}
