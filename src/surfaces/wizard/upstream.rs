//! The vendors that the one in question may depend on: their pages, read for as long as its investigation is open.

use std::rc::Rc;

use is_it_them_core::investigation::Investigation;
use is_it_them_core::playbook::{self, Playbook};
use is_it_them_core::status::{Failure, Reading, Vendor};
use yew::html::Scope;
use yew::prelude::*;

use super::{Message, Wizard};
use is_it_them_browser::catalogue;
use is_it_them_browser::monitor::{self, Subscription, Wish};
use is_it_them_ui::VendorState;

/// Seconds between two reads: they are compared with a symptom that has begun, not watched.
const WISH: Wish = Wish { refresh: 300, history: true, host: None };

/// What came of looking one up, or of reading its page.
pub(crate) enum Word {
    LookedUp(Result<Rc<Vendor>, Failure>),
    Read(Rc<Reading>),
}

/// Those that are read.
#[derive(Default)]
pub(super) struct Upstream(Vec<Page>);

struct Page {
    known: playbook::Upstream,
    /// Who that is, once it was looked up.
    vendor: Option<Rc<Vendor>>,
    /// Whether the catalogue is being asked, or its page is watched.
    busy: bool,
    reading: Option<Rc<Reading>>,
    watch: Option<Subscription>,
}

impl Upstream {
    /// Takes in what came of one; of one that is not wanted any more nothing is kept.
    pub(super) fn hear(&mut self, id: &str, word: Word, link: &Scope<Wizard>) {
        let Some(page) = self.0.iter_mut().find(|page| page.known.id == id) else { return };
        match word {
            Word::Read(reading) => page.reading = Some(reading),
            Word::LookedUp(Ok(vendor)) => {
                let (link, id) = (link.clone(), id.to_string());
                page.vendor = Some(vendor.clone());
                page.watch = Some(monitor::subscribe(&vendor, WISH, move |reading| {
                    link.send_message(Message::Upstream(id.clone(), Word::Read(reading)));
                }));
            }
            Word::LookedUp(Err(why)) => page.reading = Some(Rc::new(Reading::default().failed(why))),
        }
    }

    /// Who one is and what was read of it, by its id.
    pub(super) fn read_of(&self, id: &str) -> Option<(Rc<Vendor>, Rc<Reading>)> {
        let page = self.0.iter().find(|page| page.known.id == id)?;
        let named =
            || Vendor { id: page.known.id.clone(), name: page.known.name.clone(), ..Vendor::default() };
        Some((page.vendor.clone().unwrap_or_else(|| Rc::new(named())), page.reading.clone()?))
    }

    /// Lets those be looked up again for which the catalogue did not come.
    pub(super) fn retry(&mut self) {
        let failed = |page: &&mut Page| page.watch.is_none() && page.reading.is_some();
        self.0.iter_mut().filter(failed).for_each(|page| page.busy = false);
    }
}

impl Wizard {
    /// Reads the pages that the open investigation wants, and no others.
    pub(super) fn attend_upstream(&mut self, ctx: &Context<Self>) {
        let wanted = self.wanted();
        self.upstream.0.retain(|page| wanted.contains(&page.known));
        for known in wanted {
            if !self.upstream.0.iter().any(|page| page.known == known) {
                self.upstream.0.push(Page { known, vendor: None, busy: false, reading: None, watch: None });
            }
        }
        for page in self.upstream.0.iter_mut().filter(|page| !page.busy) {
            page.busy = true;
            let (known, base) = (page.known.clone(), ctx.props().base.clone());
            ctx.link().send_future(async move {
                let vendor = look_up(&known, &base).await;
                Message::Upstream(known.id, Word::LookedUp(vendor))
            });
        }
    }

    /// What is known of the vendors this one may depend on: those that are watched here anyway, and those read for it.
    pub(super) fn upstream_readings<'a>(
        &'a self,
        playbook: &'a Playbook,
        found: &Investigation,
    ) -> Vec<(&'a playbook::Upstream, Rc<Reading>)> {
        let here = self
            .suspects(playbook)
            .filter_map(|known| Some((known, self.here(known, found)?.reading.clone()?)));
        let read = self.upstream.0.iter().filter_map(|page| Some((&page.known, page.reading.clone()?)));
        here.chain(read).collect()
    }

    /// Those that the open investigation's playbook names and that are not watched here anyway.
    fn wanted(&self) -> Vec<playbook::Upstream> {
        let Some(found) = self.found() else { return Vec::new() };
        let Some(playbook) = self.playbooks.of(&found.vendor, self.state(found).name()) else {
            return Vec::new();
        };
        let is_itself = |known: &playbook::Upstream| is_it(known, &self.state(found));
        let wanted = |known: &&playbook::Upstream| !is_itself(known) && self.here(known, found).is_none();
        self.suspects(&playbook).filter(wanted).cloned().collect()
    }

    /// Those that the playbook names, and the platforms whose pages a person wants to be read.
    fn suspects<'a>(&'a self, playbook: &'a Playbook) -> impl Iterator<Item = &'a playbook::Upstream> {
        let is_new =
            |known: &&playbook::Upstream| !playbook.upstream.iter().any(|other| other.id == known.id);
        playbook.upstream.iter().chain(self.below.looked().filter(is_new))
    }

    /// One that the person chose to be shown here.
    pub(super) fn here(&self, known: &playbook::Upstream, found: &Investigation) -> Option<&VendorState> {
        let mut others = self.watched.states.iter().filter(|state| state.vendor.page != found.vendor.page);
        others.find(|state| is_it(known, state))
    }
}

fn is_it(known: &playbook::Upstream, state: &VendorState) -> bool {
    state.vendor.id == known.id
        || playbook::slug(state.name()) == known.id
        || state.vendor.page == known.url.as_str()
}

/// The vendor in the catalogue; where it has none of this id, as a person's own playbook may name, the page itself.
async fn look_up(known: &playbook::Upstream, base: &str) -> Result<Rc<Vendor>, Failure> {
    let named = |page: &str| Vendor {
        id: known.id.clone(),
        name: known.name.clone(),
        page: page.into(),
        ..Vendor::default()
    };
    let found = catalogue::resolve(&[Rc::new(named(&known.id))], base).await?;
    let found = found.into_iter().find(|vendor| vendor.is_resolved());
    Ok(found.unwrap_or_else(|| Rc::new(named(&known.url))))
}
