//! The platforms that the vendor of the open investigation runs on, as far as the catalogue knows: a second suspect, whose page is read
//! only when a person asks for that.

use is_it_them_core::investigation::Step;
use is_it_them_core::playbook::{Playbook, Upstream};
use is_it_them_core::status::HttpsUrl;
use yew::prelude::*;

use super::{Message, Wizard};
use is_it_them_browser::catalogue;
use is_it_them_core::investigation::Investigation;
use is_it_them_ui::VendorState;
use is_it_them_ui::wizard::Platform;

/// What is known of them.
#[derive(Default)]
pub(super) struct Below {
    /// Whose they are, by the vendor's id.
    of: Option<String>,
    known: Vec<Upstream>,
    /// Those whose pages a person wants to be read, by their ids.
    looked: Vec<String>,
}

impl Below {
    /// Takes in what the catalogue knows; of a vendor that is not asked about any more nothing is kept.
    pub(super) fn hear(&mut self, vendor: &str, known: Vec<Upstream>) {
        if self.of.as_deref() == Some(vendor) {
            self.known = known;
        }
    }

    /// A person wants this one's page to be read.
    pub(super) fn look(&mut self, id: String) {
        self.looked.push(id);
    }

    /// Those whose pages are to be read.
    pub(super) fn looked(&self) -> impl Iterator<Item = &Upstream> {
        self.known.iter().filter(|known| self.looked.contains(&known.id))
    }
}

impl Wizard {
    /// Asks the catalogue what the vendor runs on, once its verdict is looked at.
    pub(super) fn attend_below(&mut self, ctx: &Context<Self>) {
        let open = self.found().filter(|found| found.step == Step::Outcome);
        let Some(vendor) = open.map(|found| found.vendor.id.clone()) else { return };
        if self.below.of.as_ref() == Some(&vendor) {
            return;
        }
        self.below = Below { of: Some(vendor.clone()), ..Below::default() };
        let base = ctx.props().base.clone();
        let name = self.found().map(|found| self.state(found).name().to_string()).unwrap_or_default();
        ctx.link().send_future(async move {
            // Where the catalogue does not come, nobody is suspected.
            let found = catalogue::below(&vendor, &name, &base).await.unwrap_or_default();
            let known = found.iter().filter_map(|platform| {
                let (id, name) = (platform.id.clone(), platform.name.clone());
                Some(Upstream { id, name, url: HttpsUrl::parse(&platform.page)? })
            });
            Message::Below(vendor, known.collect())
        });
    }

    /// The platforms with what is known of each, as they are drawn.
    pub(super) fn platforms(&self, found: &Investigation, playbook: &Playbook) -> Vec<Platform> {
        let is_of_this = self.below.of.as_ref() == Some(&found.vendor.id);
        let of_playbook = |id: &str| playbook.upstream.iter().any(|known| known.id == id);
        let all = self.below.known.iter().filter(|_| is_of_this);
        let platform = |known: &Upstream| Platform {
            id: known.id.clone(),
            name: known.name.clone(),
            page: known.url.clone(),
            is_read: of_playbook(&known.id) || self.below.looked.contains(&known.id),
            state: self.here(known, found).cloned().or_else(|| self.state_below(known)),
        };
        all.map(platform).collect()
    }

    /// What was read of one's page.
    fn state_below(&self, known: &Upstream) -> Option<VendorState> {
        let (vendor, reading) = self.upstream.read_of(&known.id)?;
        let mut state = VendorState::new(vendor);
        state.hear(reading);
        Some(state)
    }
}
