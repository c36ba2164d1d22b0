//! What is read of the archive beside its lines: all of the incident that is open, and what the search reads.

use std::rc::Rc;

use is_it_them_core::history::archive::{Kept, name_of};
use is_it_them_core::status::Incident;
use yew::prelude::*;

use super::{Message, Root};
use is_it_them_browser::archive;
use is_it_them_ui::history::{Known, Opened};

/// An incident that is to be read: its vendor's id, its own, and what tells it apart in the archive.
#[derive(Clone, PartialEq)]
pub(crate) struct Wanted {
    vendor: String,
    id: String,
    name: String,
}

impl Root {
    /// The vendor whose page this is.
    pub(super) fn shown(&self) -> Option<&Rc<Known>> {
        let vendor = self.known.iter().find(|known| known.state.vendor.id == self.spot.vendor);
        vendor.or_else(|| self.known.first())
    }

    /// Reads the incident that is open, where that is another than the last time.
    pub(super) fn attend_opened(&mut self, ctx: &Context<Self>) {
        let wanted = self.spot.incident.as_ref().and_then(|id| {
            let known = self.shown()?;
            let row = known.past.incidents.iter().find(|row| row.id == *id)?;
            Some(Wanted { vendor: known.state.vendor.id.clone(), id: id.clone(), name: name_of(row) })
        });
        if wanted.is_none() {
            self.opened = None;
        }
        if wanted == self.wanted {
            return;
        }
        self.wanted.clone_from(&wanted);
        let Some(wanted) = wanted else { return };
        ctx.link().send_future(async move {
            // Where there is no archive, the page alone tells.
            let kept = archive::event(&wanted.vendor, &(false, wanted.name.clone())).await.ok().flatten();
            Message::Opened(wanted, kept.map(Box::new))
        });
    }

    /// Takes over what is kept of the open incident, or what its page tells of one of which nothing is.
    pub(super) fn open(&mut self, wanted: Wanted, kept: Option<Box<Kept>>) {
        if self.wanted.as_ref() != Some(&wanted) {
            return;
        }
        let unkept =
            self.keeper.unkept(&wanted.vendor).find(|kept| kept.key() == (false, wanted.name.clone()));
        let kept = unkept.cloned().or_else(|| kept.map(|kept| Rc::new(*kept)));
        let incident = match &kept {
            Some(kept) => kept.incident(),
            // Of what is nowhere any more, as when another page deleted it, the line is left.
            None => self.on_page(&wanted).or_else(|| self.in_line(&wanted)),
        };
        let opened = incident.map(|incident| Opened { vendor: wanted.vendor, incident, kept });
        if self.opened.as_deref() != opened.as_ref() {
            self.opened = opened.map(Rc::new);
        }
    }

    fn in_line(&self, wanted: &Wanted) -> Option<Incident> {
        let known = self.known.iter().find(|known| known.state.vendor.id == wanted.vendor)?;
        known.past.incidents.iter().find(|row| row.id == wanted.id).map(|row| (***row).clone())
    }

    fn on_page(&self, wanted: &Wanted) -> Option<Incident> {
        let known = self.known.iter().find(|known| known.state.vendor.id == wanted.vendor)?;
        let report = known.state.whole.as_ref()?.report.as_ref()?;
        report.incidents.iter().find(|incident| name_of(incident) == wanted.name).cloned()
    }

    /// Reads what the search reads of those in which something is looked for, once the archive was read.
    pub(super) fn read_texts(&self, ctx: &Context<Self>) {
        if !self.keeper.is_recalled() {
            return;
        }
        for vendor in self.searched.iter().filter(|vendor| self.keeper.lacks_texts(vendor)).cloned() {
            let shelf = self.keeper.of(&vendor);
            ctx.link().send_future(async move {
                let texts = match shelf {
                    // Where there is no archive, titles are searched, and what this page could not keep.
                    Some(shelf) => archive::texts(&shelf).await.unwrap_or_default(),
                    None => Default::default(),
                };
                Message::Texts(vendor, texts)
            });
        }
    }
}
