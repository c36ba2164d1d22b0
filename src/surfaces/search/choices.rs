//! What is offered for what was typed.

use std::rc::Rc;

use is_it_them_core::catalog::{Catalog, Entry, Hit};
use is_it_them_core::feed::{Readability, readability};
use is_it_them_core::selection::Named;
use is_it_them_core::status::{Failure, Format, Vendor};
use is_it_them_words as words;

use is_it_them_ui::Choice;

/// How many vendors are offered.
const MOST: usize = 7;

/// What a choice stands for.
enum Target {
    Entry(Box<Entry>),
    Address(String),
}

/// The choices below the field, and the one the keyboard is at.
#[derive(Default)]
pub(super) struct Choices {
    list: Vec<(Choice, Target)>,
    pub(super) active: Option<usize>,
}

impl Choices {
    /// What fits a text: vendors of the catalogue, as far as it is there, then the address that the text is, unless it is
    /// the very page of one of them.
    pub(super) fn find(text: &str, catalog: Option<&Catalog>, known: &[Rc<Vendor>]) -> Choices {
        let mut list = Vec::new();
        let hits = catalog.map_or_else(Vec::new, |catalog| catalog.search(text, MOST));
        // Guesses are for those who find nothing otherwise.
        let sure = hits.iter().any(|hit| !hit.guessed);
        for hit in hits.into_iter().filter(|hit| !(sure && hit.guessed)) {
            list.push((vendor(&hit, catalog, known), Target::Entry(Box::new(hit.entry.clone()))));
        }
        let is_listed = |page: &String| {
            list.iter().any(|(_, target)| matches!(target, Target::Entry(entry) if entry.page == *page))
        };
        if let Some(Named::Page(page)) = Named::parse(text)
            && !is_listed(&page)
        {
            let name = words::search::look_at(&page);
            let choice = Choice { name, why: None, note: words::search::unknown_format().into() };
            list.push((choice, Target::Address(page)));
        }
        Choices { list, active: None }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(super) fn shown(&self) -> Vec<Choice> {
        self.list.iter().map(|(choice, _)| choice.clone()).collect()
    }

    /// How much was found, in words; nothing while nothing was typed.
    pub(super) fn count(&self, text: &str, catalog: Option<&Result<Rc<Catalog>, Failure>>) -> Option<String> {
        if text.trim().is_empty() {
            return None;
        }
        let vendors = self.list.iter().filter(|(_, target)| matches!(target, Target::Entry(_))).count();
        Some(match catalog {
            None => words::search::loading().into(),
            Some(Err(failure)) => words::failure(failure),
            Some(Ok(_)) if vendors == 0 && self.list.len() == 1 => words::search::new_address().into(),
            Some(Ok(_)) => words::search::count(vendors, MOST),
        })
    }

    /// Moves the keyboard's place, from the last to the first and back.
    pub(super) fn step(&mut self, by: isize) {
        let Some(last) = self.list.len().checked_sub(1) else { return };
        self.active = Some(match (self.active, by > 0) {
            (None, true) => 0,
            (None, false) | (Some(0), false) => last,
            (Some(at), true) if at >= last => 0,
            (Some(at), true) => at + 1,
            (Some(at), false) => at - 1,
        });
    }

    /// The vendor that a choice stands for, and its row, where it is in the catalogue.
    pub(super) fn vendor(&self, index: usize) -> Option<(Vendor, Option<Entry>)> {
        match &self.list.get(index)?.1 {
            Target::Entry(entry) => Some((entry.vendor(), Some(Entry::clone(entry)))),
            Target::Address(page) => Some((Named::parse(page)?.vendor(""), None)),
        }
    }
}

/// Who may read a page in this format.
pub(super) fn readers(format: Format, page: &str, catalog: Option<&Catalog>) -> Readability {
    let readers = readability(format);
    if catalog.is_some_and(|catalog| catalog.is_on_tracking_list(page)) { readers.guarded() } else { readers }
}

/// A vendor of the catalogue, with why it is there, how it is read and from where.
fn vendor(hit: &Hit<'_>, catalog: Option<&Catalog>, known: &[Rc<Vendor>]) -> Choice {
    let how = match (hit.entry.format(), hit.entry.unread) {
        _ if known.iter().any(|vendor| vendor.page == hit.entry.page) => Some(words::search::known_label()),
        (_, Some(unread)) => Some(words::catalog::unread_short(unread)),
        (Some(format), None) => words::search::readable(readers(format, &hit.entry.page, catalog)),
        (None, None) => Some(words::search::unknown_format()),
    };
    // Two firms of one name are told apart by what they are.
    let mut note = words::catalog::category(hit.entry.category).to_owned();
    if let Some(how) = how {
        note.extend([is_it_them_words::language::dot(), how]);
    }
    let guessed = hit.guessed.then(|| words::search::guessed().into());
    Choice {
        name: hit.entry.name.clone(),
        why: guessed.or_else(|| words::catalog::matched(hit.matched)),
        note,
    }
}
