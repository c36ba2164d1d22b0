//! Where the wizard begins, and links that restore answers.

use std::rc::Rc;

use is_it_them_core::diagnosis;
use is_it_them_core::investigation::{Investigation, link_id};
use is_it_them_core::names;
use is_it_them_core::status::Vendor;
use is_it_them_words::wizard as word;
use yew::prelude::*;

use super::Wizard;
use is_it_them_browser::{address, clock, environment};

impl Wizard {
    /// Where to begin: at what the address names, at the only vendor there is, else at the list.
    pub(super) fn enter(&mut self, ctx: &Context<Self>) {
        let hash = address::fragment();
        let fragment = hash.strip_prefix('#').unwrap_or_default();
        let wanted = ctx.props().open.as_deref().or_else(|| fragment.strip_prefix(names::INVESTIGATION));
        self.focus |= ctx.props().open.is_some();
        // A page of somebody's keeps the keyboard where the person is; one of ours has it where one types.
        self.telling.focus = environment::is_extension();
        if ctx.props().open.as_deref().is_some_and(|open| self.begin_at(open)) {
            return;
        }
        if let Some(id) = wanted {
            self.open = self.kept.iter().find(|found| found.id == id).map(|found| found.id.clone());
        } else if !self.open_link(ctx, fragment)
            && let ([only], true) = (ctx.props().vendors.as_slice(), self.kept.is_empty())
        {
            self.begin((**only).clone());
            self.focus = false;
        }
    }

    /// Begins at the vendor that a link names which has nothing answered yet. What the vendor says of its incident is no answer of the
    /// person's: taken for one it would prove itself. Whether it was such a link.
    fn begin_at(&mut self, link: &str) -> bool {
        let Some((vendor, _)) = diagnosis::from_permalink(link) else { return false };
        let Some(state) = self.watched.states.iter().find(|state| state.vendor.id == vendor) else {
            return false;
        };
        self.begin((*state.vendor).clone());
        true
    }

    /// Opens the answers that a fragment carries. Whether it carries any; where they are about a vendor that is not here,
    /// that is said.
    pub(super) fn open_link(&mut self, ctx: &Context<Self>, fragment: &str) -> bool {
        let Some((vendor, answers)) = diagnosis::from_permalink(fragment) else { return false };
        let id = link_id(fragment);
        let vendors = &ctx.props().vendors;
        let page = diagnosis::page_in(fragment);
        let is_it = |known: &&Rc<Vendor>| {
            known.id == vendor || known.page == vendor || page.as_ref() == Some(&known.page)
        };
        let known = vendors.iter().find(is_it);
        if self.kept.iter().any(|found| found.id == id) {
            self.open = Some(id);
        } else if let Some(known) = known {
            let found = Investigation::of_link(fragment, (**known).clone(), &answers, clock::now());
            self.open = Some(id);
            self.kept.insert(0, found);
            self.keep(ctx);
        } else {
            // An address in a link may be anybody's: only vendors that were chosen here are read.
            self.notice = word::link_elsewhere().into();
        }
        true
    }

    /// Opens what was pasted: a link, or its part after `#`.
    pub(super) fn open_pasted(&mut self, ctx: &Context<Self>) {
        let pasted = std::mem::take(&mut self.pasted);
        let fragment = pasted.trim().rsplit('#').next().unwrap_or_default();
        self.focus = self.open_link(ctx, fragment);
        if !self.focus {
            self.notice = word::no_link().into();
            self.pasted = pasted;
        }
    }
}

/// An address that restores the answers: at the page that was named for that, else on a web page that page's own, in the extension
/// that of its page in a tab.
pub(super) fn link(found: &Investigation, named: &str) -> String {
    if !named.is_empty() {
        return diagnosis::link_at(named, &found.link(), &found.vendor.page);
    }
    let mut page = address::page();
    if environment::is_extension() {
        page =
            page.rsplit_once('/').map_or_else(String::new, |(folder, _)| [folder, "/", names::TAB].concat());
    }
    format!("{page}#{}", found.link())
}
