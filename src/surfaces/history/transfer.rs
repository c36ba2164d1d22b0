//! What is taken along from the history page and brought back to it: files and the clipboard.

use is_it_them_core::history::archive::{Archive, ImportError, VendorArchive};
use is_it_them_core::history::{csv, ics};
use is_it_them_words::{history as say, past};
use web_sys::File;
use yew::prelude::*;

use super::{Message, Root};
use is_it_them_browser::{clock, files};
use is_it_them_ui::history::Export;

impl Root {
    pub(super) fn export(&self, export: Export) {
        let archives: Vec<VendorArchive> =
            self.keeper.all().iter().map(|archive| (**archive).clone()).collect();
        match export {
            Export::Json => {
                let text = Archive::new(archives, clock::now()).into_text();
                files::save("is-it-them-archive.json", "application/json", &text)
            }
            Export::Csv => files::save("is-it-them-incidents.csv", "text/csv", &csv(&archives)),
            Export::Ics => {
                let works: Vec<_> =
                    archives.iter().map(|archive| (&archive.vendor, archive.maintenances())).collect();
                let works: Vec<_> = works
                    .iter()
                    .flat_map(|(vendor, works)| works.iter().map(move |work| (*vendor, work)))
                    .collect();
                files::save("is-it-them-maintenance.ics", "text/calendar", &ics(&works, clock::now()))
            }
        };
    }

    pub(super) fn import(&mut self, ctx: &Context<Self>, text: Option<String>) {
        let read = |text: String| Archive::read(&text, clock::now());
        match text.ok_or(ImportError::NotAnArchive).and_then(read) {
            Ok(archive) => {
                self.said = Some(past::imported(archive.vendors.len()));
                for write in archive.vendors.into_iter().map(|vendor| self.keeper.take_in(vendor)) {
                    ctx.link().send_future(async { Message::Wrote(write.run().await) });
                }
                self.know_all();
            }
            Err(failure) => self.said = Some(say::import_failure(&failure)),
        }
    }
}

pub(super) fn copy(ctx: &Context<Root>, text: String) {
    ctx.link().send_future(async move {
        Message::Said(if files::copy(&text).await { past::copied } else { past::copy_failed })
    });
}

/// The most that a file of an archive may have, in bytes: what no browser keeps for one page anyway.
const LARGEST: f64 = 64e6;

pub(super) fn open(ctx: &Context<Root>, file: File) {
    if file.size() > LARGEST {
        return ctx.link().send_message(Message::Said(past::archive_too_large));
    }
    ctx.link().send_future(async move { Message::Opened(files::text(&file).await) });
}
