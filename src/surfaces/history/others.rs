//! The vendors that the open incident names: those in the list as they are known, others read for as long as it is open.

use std::rc::Rc;

use is_it_them_core::catalog::{Catalog, Entry};
use is_it_them_core::history::{self, Mentions};
use is_it_them_core::status::{Incident, Reading, Vendor};
use yew::prelude::*;

use super::{Message, Root};
use is_it_them_browser::catalogue;
use is_it_them_browser::monitor::{self, Subscription, Wish};
use is_it_them_ui::VendorState;
use is_it_them_ui::history::{Known, Other};

/// Who else is spoken of, for one incident at a time.
#[derive(Default)]
pub(super) struct Others {
    /// `None` until it came, or where it did not: then only the vendors of the list are known by name.
    catalog: Option<Rc<Catalog>>,
    /// The vendor, the incident and whether the catalogue was there, when it was last looked who is named.
    looked_at: Option<(String, Incident, bool)>,
    named: Vec<Named>,
}

struct Named {
    written: String,
    whose: Whose,
}

enum Whose {
    /// One of the list, by its id.
    Listed(String),
    /// Another, which is read while the incident is open.
    Read(Rc<Known>, #[allow(dead_code, reason = "dropping it ends the reading")] Subscription),
}

/// At most this number of them are looked up: a hostile page could name a thousand.
const MOST: usize = 6;

impl Others {
    /// Looks who is named by `incident`, the open one of `own`, where that is another than the last time.
    pub(super) fn look(
        &mut self,
        ctx: &Context<Root>,
        all: &[Rc<Known>],
        open: Option<(&Rc<Known>, &Incident)>,
    ) {
        let Some((own, incident)) = open else {
            (self.looked_at, self.named) = (None, Vec::new());
            return;
        };
        let id = &own.state.vendor.id;
        let is_opened = !self
            .looked_at
            .as_ref()
            .is_some_and(|(vendor, known, _)| vendor == id && known.id == incident.id);
        if is_opened && self.catalog.is_none() {
            self.ask(ctx);
        }
        let is_same = self.looked_at.as_ref().is_some_and(|(vendor, known, with_catalog)| {
            vendor == id && *with_catalog == self.catalog.is_some() && known == incident
        });
        if !is_same {
            let before = std::mem::take(&mut self.named);
            self.named = self.named_in(ctx, all, own, incident);
            self.looked_at = Some((id.clone(), incident.clone(), self.catalog.is_some()));
            // Let go of only now, so that a vendor in both goes on without a second read.
            drop(before);
        }
    }

    /// Takes in the catalogue. Should it not have come, the next incident asks again.
    pub(super) fn catalogued(&mut self, catalog: Option<Rc<Catalog>>) {
        self.catalog = catalog;
    }

    /// Takes in what was read of a vendor that is not in the list.
    pub(super) fn read(&mut self, page: &str, reading: Rc<Reading>) {
        for named in &mut self.named {
            if let Whose::Read(known, _) = &mut named.whose
                && known.state.vendor.page == page
            {
                let mut state = known.state.clone();
                state.hear(reading.clone());
                *known = Rc::new(Known::new(state, None));
            }
        }
    }

    /// What is known of them now.
    pub(super) fn known(&self, all: &[Rc<Known>]) -> Vec<Other> {
        let other = |named: &Named| {
            let (known, is_listed) = match &named.whose {
                Whose::Listed(id) => (all.iter().find(|known| known.state.vendor.id == *id)?.clone(), true),
                Whose::Read(known, _) => (known.clone(), false),
            };
            Some(Other { known, written: named.written.clone(), is_listed })
        };
        self.named.iter().filter_map(other).collect()
    }

    fn ask(&self, ctx: &Context<Root>) {
        let base = ctx.props().options.base.clone();
        ctx.link().send_future(async move {
            // The extension's pages lie beside the package, not in it.
            Message::Catalogued(catalogue::whole(&base).await.ok())
        });
    }

    fn named_in(
        &self,
        ctx: &Context<Root>,
        all: &[Rc<Known>],
        own: &Rc<Known>,
        incident: &Incident,
    ) -> Vec<Named> {
        let entries = self.catalog.as_deref().map_or(&[][..], Catalog::entries);
        let of = |known: &Known| self.catalog.as_deref().and_then(|catalog| entry(catalog, &known.state));
        let listed: Vec<(Option<&Entry>, &Rc<Known>)> = all.iter().map(|known| (of(known), known)).collect();
        // A vendor of the catalogue is known by all the names there, another one by what its page says.
        let strangers = listed.iter().filter(|(entry, _)| entry.is_none()).map(|(_, known)| *known);
        let ids: Vec<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
        let mut vendors: Vec<history::Mentionable<'_>> = entries.iter().map(Into::into).collect();
        vendors.extend(strangers.clone().map(|known| stranger(known)));
        let ours = of(own).map_or(&own.state.vendor.id, |entry| &entry.id);
        let mentions = Mentions::of(&vendors).find(incident, ours);
        let named = mentions.into_iter().take(MOST).filter_map(|mention| {
            let listed = match ids.get(mention.vendor) {
                Some(id) => {
                    listed.iter().find(|(of, _)| of.is_some_and(|of| of.id == **id)).map(|(_, known)| *known)
                }
                None => strangers.clone().nth(mention.vendor - ids.len()),
            };
            let whose = match (listed, entries.get(mention.vendor)) {
                (Some(known), _) => Whose::Listed(known.state.vendor.id.clone()),
                (None, Some(entry)) => read(ctx, entry.vendor()),
                (None, None) => return None,
            };
            Some(Named { written: mention.written, whose })
        });
        named.collect()
    }
}

/// Begins to read a vendor that is not in the list.
fn read(ctx: &Context<Root>, vendor: Vendor) -> Whose {
    let (link, page) = (ctx.link().clone(), vendor.page.clone());
    let wish = Wish { refresh: ctx.props().options.refresh, history: true, host: None };
    let watch = monitor::subscribe(&vendor, wish, move |reading| {
        link.send_message(Message::Other(page.clone(), reading));
    });
    Whose::Read(Rc::new(Known::new(VendorState::new(Rc::new(vendor)), None)), watch)
}

/// The catalogue's row of a vendor, whichever way it was named: by its id, by its page, or as a recorded sample.
fn entry<'a>(catalog: &'a Catalog, state: &VendorState) -> Option<&'a Entry> {
    let said = state.report().and_then(|report| report.page.url.as_deref());
    let by_id = catalog.entries().iter().find(|entry| entry.id == state.vendor.id);
    by_id
        .or_else(|| catalog.vendor_of(&state.vendor.page))
        .or_else(|| said.and_then(|page| catalog.vendor_of(page)))
}

/// A vendor of the list that no catalogue holds.
fn stranger(known: &Known) -> history::Mentionable<'_> {
    let page = known.state.report().and_then(|report| report.page.url.as_deref());
    let pages: Vec<&str> = [Some(known.state.vendor.page.as_str()), page].into_iter().flatten().collect();
    history::Mentionable::with_pages(&known.state.vendor.id, vec![known.state.name()], &pages)
}
