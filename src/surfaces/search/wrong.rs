//! "This row is wrong": offered where a vendor of the catalogue did not answer as its row says. A text that the person may copy
//! and send to whoever keeps the catalogue; nothing is sent by itself.

use is_it_them_browser::files;
use is_it_them_core::feed::Reason;
use is_it_them_core::status::Vendor;
use is_it_them_core::words;
use yew::html::Scope;
use yew::prelude::*;

use super::{Message, Search};

/// What can be said of a row, and how far the person went with it.
pub(super) struct Wrong {
    text: String,
    is_open: bool,
    /// Whether the browser took the text, once it was asked to.
    copied: Option<bool>,
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
        Wrong { text, is_open: false, copied: None }
    }

    pub(super) fn open(&mut self) {
        self.is_open = true;
    }

    /// Asks the browser to take the text.
    pub(super) fn copy(&self, link: &Scope<Search>) {
        let text = self.text.clone();
        link.send_future(async move { Message::Copied(files::copy(&text).await) });
    }

    pub(super) fn copied(&mut self, taken: bool) {
        self.copied = Some(taken);
    }

    pub(super) fn view(&self, link: &Scope<Search>) -> Html {
        if !self.is_open {
            return html! {
                <button class="quiet" onclick={link.callback(|_| Message::Wrong)}>{ words::catalog::WRONG_ROW }</button>
            };
        }
        html! {
            <div class="wrong">
                <p>{ words::catalog::WRONG_ROW_HINT }</p>
                <textarea readonly=true rows="7" aria-label={words::catalog::WRONG_ROW} value={self.text.clone()} />
                <div class="buttons">
                    <button class="btn" onclick={link.callback(|_| Message::Copy)}>{ words::catalog::COPY }</button>
                    if let Some(taken) = self.copied {
                        <span>{ if taken { words::catalog::COPIED } else { words::catalog::NOT_COPIED } }</span>
                    }
                </div>
            </div>
        }
    }
}
