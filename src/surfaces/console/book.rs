//! The vendor that is measured, with its playbook: the person's own, else the one that ships.

use std::rc::Rc;

use is_it_them_browser::{address, breakers, catalogue, investigations, playbooks, webext};
use is_it_them_core::names;
use is_it_them_core::playbook::{Playbook, shipped_for, slug};
use is_it_them_core::probe::{Breakers, Inputs, Origin};
use is_it_them_core::status::Vendor;
use is_it_them_words::console as word;
use wasm_bindgen_futures::spawn_local;
use yew::html::Scope;
use yew::prelude::*;

use super::keep::named;
use super::{Message, Open, Root};

/// Begins with the vendor that the address names: one that is chosen, that of the investigation, or any of the catalogue's. Where it
/// names none, with the only one there is.
pub(super) fn enter(ctx: &Context<Root>) {
    let hash = address::fragment();
    let wanted = hash.trim_start_matches('#').split('&').find_map(|part| part.strip_prefix(names::MEASURED));
    let vendors = &ctx.props().vendors;
    let Some(id) = wanted.map(ToString::to_string) else {
        if let [only] = vendors.as_slice() {
            fetch(only, ctx.link());
        }
        return;
    };
    if let Some(chosen) = vendors.iter().find(|vendor| vendor.id == id || vendor.page == id) {
        return fetch(chosen, ctx.link());
    }
    ctx.link().send_future(async move {
        let found = match named() {
            Some(wanted) => investigations::load().await.into_iter().find(|found| found.id == wanted),
            None => None,
        };
        let vendor = match found {
            Some(found) => Rc::new(found.vendor),
            None => look_up(id).await,
        };
        let book = playbook(&vendor).await;
        Message::Book(vendor, book, breakers::load().await)
    });
}

async fn look_up(id: String) -> Rc<Vendor> {
    let named = Rc::new(Vendor { name: id.clone(), page: id.clone(), id, ..Vendor::default() });
    let found = catalogue::resolve(std::slice::from_ref(&named), "www/").await.ok();
    found.and_then(|found| found.into_iter().next()).unwrap_or(named)
}

/// Fetches a vendor's playbook.
pub(super) fn fetch(vendor: &Rc<Vendor>, link: &Scope<Root>) {
    let vendor = vendor.clone();
    link.send_future(async move {
        let book = playbook(&vendor).await;
        Message::Book(vendor, book, breakers::load().await)
    });
}

async fn playbook(vendor: &Vendor) -> Option<(Rc<Playbook>, Origin)> {
    if let Some(own) = playbooks::own().await.into_iter().find(|book| is_of(book, vendor)) {
        return Some((Rc::new(own), Origin::Imported));
    }
    // One that ships may not be there for every vendor; what is known of any serves.
    let shipped = match playbooks::shipped("www/", shipped_for(vendor, &vendor.name)).await {
        Some(book) => Some(book),
        None => playbooks::shipped("www/", "generic").await,
    };
    shipped.map(|book| (Rc::new(book), Origin::Shipped))
}

fn is_of(book: &Playbook, vendor: &Vendor) -> bool {
    let (id, name) = (slug(&vendor.id), slug(&vendor.name));
    let is = |word: &String| slug(word) == id || slug(word) == name;
    is(&book.id) || book.aliases.iter().any(is)
}

impl Root {
    /// This vendor is measured from now on.
    pub(super) fn opened(
        &mut self,
        ctx: &Context<Self>,
        vendor: Rc<Vendor>,
        book: Option<(Rc<Playbook>, Origin)>,
        breakers: Breakers,
    ) {
        let Some((book, origin)) = book else {
            self.problem = Some(word::not_loaded());
            return;
        };
        self.problem = None;
        self.focus = true;
        self.notice.clear();
        self.open = Some(Open {
            hosts: hosts(&book, &vendor),
            vendor,
            book,
            origin,
            region: None,
            inputs: Inputs::default(),
            recipe: None,
            agreed: Vec::new(),
            runs: Vec::new(),
            sequence: None,
            engine: None,
            breakers,
            sent: Vec::new(),
            waiting: None,
            resolvers: Vec::new(),
            names: Vec::new(),
            parts: Vec::new(),
            found: None,
            turn: 0,
        });
        self.look_up(ctx);
        // What its page says is read as always: by the background, when it is due. This looks again at what came of it.
        spawn_local(webext::poll());
        self.look_at_page(ctx);
    }
}

/// The hosts that are asked whether they answer: those of the playbook, else the vendor's domains. Its status page is no part of its
/// service.
fn hosts(book: &Playbook, vendor: &Vendor) -> Vec<String> {
    let page = vendor.page.split('/').nth(2).unwrap_or_default();
    let is_status = |host: &str| host == page || host.starts_with("status.");
    let named = book.probes.iter().flat_map(|recipe| recipe.hosts.iter().take(1).map(|place| &place.host));
    let mut hosts: Vec<String> = Vec::new();
    for host in named.chain(&book.hosts).chain(&vendor.domains) {
        if !host.contains('{') && !is_status(host) && !hosts.contains(host) && hosts.len() < MOST {
            hosts.push(host.clone());
        }
    }
    hosts
}

/// How many hosts of a vendor are asked at most: each is a line, and leave to be given.
const MOST: usize = 6;
