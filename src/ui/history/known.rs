use std::rc::Rc;

use is_it_them_core::history::Past;
use is_it_them_core::history::archive::VendorArchive;
use is_it_them_core::status::Timestamp;

use crate::ui::VendorState;

/// A vendor with its past. Made anew when either changes, so that equal means the same one.
#[derive(Clone)]
pub(crate) struct Known {
    pub(crate) state: VendorState,
    pub(crate) past: Rc<Past>,
    pub(crate) archive: Option<Rc<VendorArchive>>,
}

impl Known {
    pub(crate) fn new(state: VendorState, archive: Option<Rc<VendorArchive>>) -> Known {
        let past = Rc::new(Past::of(state.report(), archive.as_deref()));
        Known { state, past, archive }
    }
}

impl PartialEq for Known {
    fn eq(&self, other: &Known) -> bool {
        Rc::ptr_eq(&self.past, &other.past) && self.state == other.state
    }
}

/// How the reader's calendar runs, and how it writes a month: belongs to the browser, so it is passed in.
#[derive(Clone, Copy)]
pub(crate) struct Writers {
    /// Minutes east of UTC at an instant.
    pub(crate) offset: fn(Timestamp) -> i32,
    /// A month in words.
    pub(crate) month: fn(Timestamp) -> String,
}

impl PartialEq for Writers {
    /// They never change within a page.
    fn eq(&self, _: &Writers) -> bool {
        true
    }
}
