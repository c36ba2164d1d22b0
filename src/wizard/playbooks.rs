//! Which playbook is used for which vendor, and a person's own.

use std::rc::Rc;

use is_it_them_core::playbook::{Playbook, shipped_for, slug};
use is_it_them_core::status::Vendor;
use is_it_them_core::words::wizard as word;
use serde_json::Value;
use yew::prelude::*;

use super::{Message, Wizard};
use crate::browser::{handover, playbooks};

/// The playbooks at hand.
#[derive(Default)]
pub(super) struct Playbooks {
    /// Those that ship and were fetched, by id.
    shipped: Vec<(&'static str, Rc<Playbook>)>,
    /// Those that are being fetched, or could not be.
    asked: Vec<&'static str>,
    /// The person's own; they come before those that ship.
    pub(super) own: Vec<Rc<Playbook>>,
    pub(super) failed: bool,
}

impl Playbooks {
    /// The playbook for a vendor: the person's own, else the one that ships, once it is here.
    pub(super) fn of(&self, vendor: &Vendor, name: &str) -> Option<Rc<Playbook>> {
        let shipped = || {
            let id = shipped_for(vendor, name);
            let known = |wanted: &str| {
                self.shipped.iter().find(|(id, _)| *id == wanted).map(|(_, book)| book.clone())
            };
            known(id).or_else(|| known("generic").filter(|_| self.failed))
        };
        self.own(vendor, name).cloned().or_else(shipped)
    }

    pub(super) fn is_own(&self, vendor: &Vendor, name: &str) -> bool {
        self.own(vendor, name).is_some()
    }

    fn own(&self, vendor: &Vendor, name: &str) -> Option<&Rc<Playbook>> {
        let id = slug(vendor.id.strip_prefix("sample:").unwrap_or(&vendor.id));
        let name = slug(name);
        let is = |word: &String| slug(word) == id || slug(word) == name;
        self.own.iter().find(|book| is(&book.id) || book.aliases.iter().any(is))
    }

    pub(super) fn arrived(&mut self, id: &'static str, playbook: Option<Playbook>) {
        match playbook {
            Some(playbook) => self.shipped.push((id, Rc::new(playbook))),
            None => self.failed = true,
        }
    }
}

impl Wizard {
    /// Fetches the playbooks that are wanted and not here.
    pub(super) fn fetch_playbooks(&mut self, ctx: &Context<Self>) {
        let wanted: Vec<_> = self
            .fresh
            .iter()
            .chain(&self.kept)
            .map(|found| shipped_for(&found.vendor, self.state(found).name()))
            .collect();
        for id in wanted {
            if self.playbooks.asked.contains(&id) {
                continue;
            }
            self.playbooks.asked.push(id);
            let base = ctx.props().base.clone();
            ctx.link().send_future(async move { Message::Shipped(id, playbooks::shipped(&base, id).await) });
        }
    }

    /// Takes in a playbook that was imported, or says why not.
    pub(super) fn imported(&mut self, ctx: &Context<Self>, imported: Result<Playbook, String>) {
        match imported {
            Ok(playbook) => {
                self.notice = word::imported(&playbook.name);
                self.playbooks.own.retain(|known| known.id != playbook.id);
                self.playbooks.own.insert(0, Rc::new(playbook));
                self.keep_own(ctx);
            }
            Err(why) => self.notice = why,
        }
    }

    /// Offers the playbook in use as a file.
    pub(super) fn export(&self) {
        let Some(found) = self.found() else { return };
        let Some(playbook) = self.playbooks.of(&found.vendor, self.state(found).name()) else { return };
        // A browser that refuses says so itself.
        let _ = handover::download(&format!("{}.json", playbook.id), &format!("{:#}\n", playbook.to_json()));
    }

    /// Goes back to the playbook that ships.
    pub(super) fn forget(&mut self, ctx: &Context<Self>) {
        let Some(found) = self.found() else { return };
        let own = self.playbooks.own(&found.vendor, self.state(found).name()).map(|book| book.id.clone());
        self.playbooks.own.retain(|book| Some(&book.id) != own.as_ref());
        self.keep_own(ctx);
    }

    fn keep_own(&self, ctx: &Context<Self>) {
        let own: Vec<Value> = self.playbooks.own.iter().map(|book| book.to_json().clone()).collect();
        let link = ctx.link().clone();
        wasm_bindgen_futures::spawn_local(async move {
            if playbooks::keep(&own).await.is_err() {
                link.send_message(Message::Notice(word::NOT_KEPT));
            }
        });
    }
}
