//! What is said of a row of the catalogue that did not hold when its vendor was looked for.

use is_it_them_core::feed::Reason;
use is_it_them_core::status::Vendor;
use is_it_them_ui::wrong_row;
use is_it_them_words as words;
use yew::prelude::*;

/// A row, and what came of looking for its page.
pub(super) struct Wrong {
    row: Vendor,
    seen: String,
}

impl Wrong {
    /// Nothing that can be read was found where the row says.
    pub(super) fn unread(row: &Vendor, reason: &Reason) -> Wrong {
        Wrong { row: row.clone(), seen: words::detection::reason(reason, true) }
    }

    /// The page was found elsewhere, or made with other software than the row says; nothing where it is as it says.
    pub(super) fn moved(row: &Vendor, found: &Vendor) -> Option<Wrong> {
        let is_other = row.page != found.page || (row.format.is_some() && row.format != found.format);
        is_other.then(|| Wrong { row: row.clone(), seen: words::catalog::found_instead(found) })
    }

    pub(super) fn view(&self) -> Html {
        wrong_row(&self.row, &self.seen)
    }
}
