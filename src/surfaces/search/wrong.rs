//! "This row is wrong": offered where a vendor of the catalogue did not answer as its row says. A text that the person may copy
//! and send to whoever keeps the catalogue; nothing is sent by itself.

use is_it_them_core::feed::Reason;
use is_it_them_core::status::Vendor;
use is_it_them_words as words;
use yew::html::Scope;
use yew::prelude::*;

use super::{Message, Search};

/// What can be said of a row, and whether the person asked for it.
pub(super) struct Wrong {
    text: String,
    is_open: bool,
}

impl Wrong {
    /// Nothing that can be read was found where the row says.
    pub(super) fn unread(vendor: &Vendor, reason: &Reason) -> Wrong {
        Wrong::of(vendor, &words::detection::reason(reason, true))
    }

    /// The page was found elsewhere, or made with other software than the row says; nothing where it is as it says.
    pub(super) fn moved(row: &Vendor, found: &Vendor) -> Option<Wrong> {
        let is_other = row.page != found.page || (row.format.is_some() && row.format != found.format);
        is_other.then(|| Wrong::of(row, &words::catalog::found_instead(found)))
    }

    fn of(vendor: &Vendor, what: &str) -> Wrong {
        let text = words::catalog::wrong_row(vendor, what, env!("CARGO_PKG_VERSION"));
        Wrong { text, is_open: false }
    }

    pub(super) fn open(&mut self) {
        self.is_open = true;
    }

    pub(super) fn view(&self, link: &Scope<Search>) -> Html {
        if !self.is_open {
            return html! {
                <button class="quiet" onclick={link.callback(|_| Message::Wrong)}>{ words::catalog::wrong_row_label() }</button>
            };
        }
        html! {
            <div class="wrong">
                <p>{ words::catalog::wrong_row_hint() }</p>
                <textarea readonly=true rows="7" aria-label={words::catalog::wrong_row_label()} value={self.text.clone()} />
            </div>
        }
    }
}
