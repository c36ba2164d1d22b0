//! What is taken along from the history page and brought back to it: files and the clipboard.

use is_it_them_core::history::archive::{Archive, ImportError, VendorArchive};
use is_it_them_core::history::{csv, ics};
use is_it_them_core::time::Timestamp;
use is_it_them_words::{history as say, past};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use super::{Message, Root};
use is_it_them_browser::keeper::ToWrite;
use is_it_them_browser::{archive, clock, files};
use is_it_them_ui::history::Export;

impl Root {
    /// Hands out all that is kept, and what this page could not keep.
    pub(super) fn export(&self, export: Export) {
        let unkept: Vec<VendorArchive> = self
            .keeper
            .all()
            .iter()
            .map(|shelf| {
                let events = self.keeper.unkept(&shelf.vendor.id).map(|kept| (**kept).clone()).collect();
                VendorArchive { events, ..VendorArchive::new(shelf.vendor.clone(), shelf.first_seen) }
            })
            .filter(|archive| !archive.events.is_empty())
            .collect();
        spawn_local(async move {
            let mut all = archive::all().await.unwrap_or_default();
            all.extend(unkept);
            let now = clock::now();
            let Archive { vendors, .. } = Archive::new(all, now);
            save(export, vendors, now);
        });
    }

    pub(super) fn import(&mut self, ctx: &Context<Self>, text: Option<String>) {
        let read = |text: String| Archive::read(&text, clock::now());
        match text.ok_or(ImportError::NotAnArchive).and_then(read) {
            Ok(archive) => {
                self.said = Some(past::imported(archive.vendors.len()));
                for write in archive.vendors.into_iter().map(ToWrite::taking_in) {
                    ctx.link().send_future(async { Message::Wrote(write.run().await) });
                }
            }
            Err(failure) => self.said = Some(say::import_failure(&failure)),
        }
    }
}

fn save(export: Export, vendors: Vec<VendorArchive>, now: Timestamp) {
    match export {
        Export::Json => {
            let text = Archive::new(vendors, now).into_text();
            files::save("is-it-them-archive.json", "application/json", &text)
        }
        Export::Csv => files::save("is-it-them-incidents.csv", "text/csv", &csv(&vendors)),
        Export::Ics => {
            let works: Vec<_> =
                vendors.iter().map(|archive| (&archive.vendor, archive.maintenances())).collect();
            let works: Vec<_> = works
                .iter()
                .flat_map(|(vendor, works)| works.iter().map(move |work| (*vendor, work)))
                .collect();
            files::save("is-it-them-maintenance.ics", "text/calendar", &ics(&works, now))
        }
    };
}

pub(super) fn copy(ctx: &Context<Root>, text: String) {
    ctx.link().send_future(async move {
        let is_copied = files::copy(&text).await;
        Message::Copied((!is_copied).then_some(text))
    });
}

/// The most that a file of an archive may have, in bytes: what no browser keeps for one page anyway.
const LARGEST: f64 = 64e6;

pub(super) fn open(ctx: &Context<Root>, file: File) {
    if file.size() > LARGEST {
        return ctx.link().send_message(Message::Said(past::archive_too_large));
    }
    ctx.link().send_future(async move { Message::File(files::text(&file).await) });
}
