//! The vendor that is measured, with its playbook: the person's own, else the one that ships.

use std::rc::Rc;

use is_it_them_browser::playbooks;
use is_it_them_core::playbook::{Playbook, shipped_for, slug};
use is_it_them_core::probe::{Breakers, Inputs, Origin};
use is_it_them_core::status::Vendor;
use is_it_them_words::console as word;
use yew::html::Scope;
use yew::prelude::*;

use super::{Message, Open, Root};

/// Fetches a vendor's playbook.
pub(super) fn fetch(vendor: &Rc<Vendor>, link: &Scope<Root>) {
    let vendor = vendor.clone();
    link.send_future(async move {
        let own = playbooks::own().await.into_iter().find(|book| is_of(book, &vendor));
        let book = match own {
            Some(own) => Some((Rc::new(own), Origin::Imported)),
            None => {
                let shipped = playbooks::shipped("", shipped_for(&vendor, &vendor.name)).await;
                shipped.map(|book| (Rc::new(book), Origin::Shipped))
            }
        };
        Message::Book(vendor.page.clone(), book)
    });
}

fn is_of(book: &Playbook, vendor: &Vendor) -> bool {
    let (id, name) = (slug(&vendor.id), slug(&vendor.name));
    let is = |word: &String| slug(word) == id || slug(word) == name;
    is(&book.id) || book.aliases.iter().any(is)
}

impl Root {
    /// The vendor with this page is measured from now on.
    pub(super) fn opened(&mut self, ctx: &Context<Self>, page: &str, book: Option<(Rc<Playbook>, Origin)>) {
        let vendor = ctx.props().vendors.iter().find(|vendor| vendor.page == page);
        let (Some(vendor), Some((book, origin))) = (vendor, book) else {
            self.problem = Some(word::not_loaded());
            return;
        };
        self.problem = None;
        self.focus = true;
        self.notice.clear();
        self.open = Some(Open {
            hosts: hosts(&book, vendor),
            vendor: vendor.clone(),
            book,
            origin,
            region: None,
            inputs: Inputs::default(),
            recipe: None,
            agreed: Vec::new(),
            runs: Vec::new(),
            sequence: None,
            engine: None,
            breakers: Breakers::default(),
            sent: Vec::new(),
            waiting: None,
            resolvers: Vec::new(),
            names: Vec::new(),
            parts: Vec::new(),
            found: None,
            turn: 0,
        });
        self.look_up(ctx);
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
