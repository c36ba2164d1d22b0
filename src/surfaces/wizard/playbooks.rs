//! Which playbook is used for which vendor, and a person's own.

use std::rc::Rc;

use is_it_them_core::playbook::{Playbook, shipped_for, slug};
use is_it_them_core::status::Vendor;
use is_it_them_core::tree::Value;
use is_it_them_words::wizard as word;
use yew::prelude::*;

use super::{Message, Wizard};
use is_it_them_browser::{files, json, playbooks};

/// The playbooks at hand.
#[derive(Default)]
pub(super) struct Playbooks {
    /// Those that ship and were fetched, by id.
    shipped: Vec<(&'static str, Rc<Playbook>)>,
    /// Those that were asked for.
    asked: Vec<Asked>,
    /// The person's own; they come before those that ship.
    pub(super) own: Vec<Rc<Playbook>>,
}

/// A playbook that was asked for.
struct Asked {
    id: &'static str,
    is_due: bool,
    /// Whether it did not come the last time.
    failed: bool,
}

impl Playbooks {
    /// The playbook for a vendor: the person's own, else the one that ships, once it is here.
    pub(super) fn of(&self, vendor: &Vendor, name: &str) -> Option<Rc<Playbook>> {
        let shipped = || {
            let id = shipped_for(vendor, name);
            let known = |wanted: &str| {
                self.shipped.iter().find(|(id, _)| *id == wanted).map(|(_, book)| book.clone())
            };
            let failed = || self.asked.iter().any(|asked| asked.id == id && asked.failed);
            known(id).or_else(|| known("generic").filter(|_| failed()))
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
        if let Some(asked) = self.asked.iter_mut().find(|asked| asked.id == id) {
            asked.failed = playbook.is_none();
        }
        self.shipped.extend(playbook.map(|playbook| (id, Rc::new(playbook))));
    }

    /// Whether one that was asked for did not come.
    pub(super) fn has_failed(&self) -> bool {
        self.asked.iter().any(|asked| asked.failed)
    }

    /// Lets those be asked for again that did not come.
    pub(super) fn retry(&mut self) {
        self.asked.iter_mut().filter(|asked| asked.failed).for_each(|asked| asked.is_due = true);
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
            let asked = &mut self.playbooks.asked;
            if !asked.iter().any(|asked| asked.id == id) {
                asked.push(Asked { id, is_due: true, failed: false });
            }
        }
        for asked in self.playbooks.asked.iter_mut().filter(|asked| asked.is_due) {
            asked.is_due = false;
            let id = asked.id;
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
        let json = [&json::indented(playbook.to_json()), "\n"].concat();
        // A browser that refuses says so itself.
        let _ = files::save(&format!("{}.json", playbook.id), "application/json", &json);
    }

    /// Goes back to the playbook that ships.
    pub(super) fn forget(&mut self, ctx: &Context<Self>) {
        let Some(found) = self.found() else { return };
        let own = self.playbooks.own(&found.vendor, self.state(found).name()).map(|book| book.id.clone());
        self.playbooks.own.retain(|book| Some(&book.id) != own.as_ref());
        self.keep_own(ctx);
    }

    fn keep_own(&self, ctx: &Context<Self>) {
        let own: Vec<Value<'static>> = self.playbooks.own.iter().map(|book| book.to_json().clone()).collect();
        let link = ctx.link().clone();
        wasm_bindgen_futures::spawn_local(async move {
            if playbooks::keep(&own).await.is_err() {
                link.send_message(Message::Notice(word::not_kept));
            }
        });
    }
}
