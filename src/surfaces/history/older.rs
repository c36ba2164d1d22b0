//! What a vendor's page tells of longer ago than its documents do, read when the person asks for it.

use is_it_them_core::feed::{Document, FeedError, Months, months};
use is_it_them_core::history::archive::{Event, Kept, VendorArchive, name_of};
use is_it_them_core::status::{Failure, Incident, Vendor, place};
use is_it_them_words::past;
use yew::prelude::*;

use super::{Message, Root};
use is_it_them_browser::http::{self, Limits};
use is_it_them_browser::keeper::ToWrite;
use is_it_them_browser::{clock, environment, webext};

/// Pages of three months each: ten years.
const MOST: u32 = 40;
/// After this number of pages without an incident, which is a year, there are none before.
const EMPTY: u32 = 4;

impl Root {
    /// Looks for older incidents of a vendor. In the extension the person is asked for leave, in the click itself; where
    /// the page lets everybody read it, none is needed.
    pub(super) fn onolder(&self, ctx: &Context<Self>) -> Callback<String> {
        let link = ctx.link().clone();
        let vendors: Vec<_> = self.watched.states.iter().map(|state| state.vendor.clone()).collect();
        Callback::from(move |id: String| {
            let Some(vendor) = vendors.iter().find(|vendor| vendor.id == id).cloned() else { return };
            let leave =
                environment::is_extension().then(|| webext::request_hosts(&[webext::origin(&vendor.page)]));
            link.send_message(Message::Said(past::older_looking));
            link.send_future(async move {
                if let Some(leave) = leave {
                    // Refused, the answer may still be open to all.
                    leave.await;
                }
                Message::Older(id, incidents(&vendor).await)
            });
        })
    }

    /// Takes in older incidents: those that are known already were told in full.
    pub(super) fn took_older(
        &mut self,
        ctx: &Context<Self>,
        vendor: &str,
        found: Result<Vec<Incident>, Failure>,
    ) {
        let Some(state) = self.watched.states.iter().find(|state| state.vendor.id == vendor) else { return };
        let found = match found {
            Ok(found) => found,
            Err(Failure::Blocked) if !environment::is_extension() => {
                self.said = Some(past::older_blocked().into());
                return;
            }
            Err(failure) => {
                self.said = Some(past::older_failed(&failure));
                return;
            }
        };
        let kept = self.keeper.of(vendor);
        let is_known = |incident: &Incident| {
            let key = (false, name_of(incident));
            kept.as_ref().is_some_and(|kept| kept.line(&key).is_some())
        };
        let now = clock::now();
        let named = Vendor { name: state.name().into(), ..(*state.vendor).clone() };
        let mut older = VendorArchive::new(named, now);
        older.events = found
            .into_iter()
            .filter(|incident| !is_known(incident))
            .map(|incident| Kept::seen(Event::Incident(incident), now))
            .collect();
        self.said = Some(match older.events.len() {
            0 => past::older_none().into(),
            count => past::older(count),
        });
        if !older.events.is_empty() {
            let write = ToWrite::taking_in(older);
            ctx.link().send_future(async { Message::Wrote(write.run().await) });
        }
    }
}

/// The incidents of the page's months, newest first, back to where it tells of none.
///
/// # Errors
/// Why not even the first page came.
async fn incidents(vendor: &Vendor) -> Result<Vec<Incident>, Failure> {
    let mut found = Vec::new();
    let mut known: Vec<(i32, u8)> = Vec::new();
    let mut empty = 0;
    for number in 1..=MOST {
        let page = match page(vendor, number).await {
            Ok(page) => page,
            Err(failure) if number == 1 => return Err(failure),
            // What came so far is true, whatever keeps us from the rest.
            Err(_) => break,
        };
        // Some pages answer the same whatever number they are asked for.
        if page.named.iter().all(|month| known.contains(month)) {
            break;
        }
        known.extend(page.named);
        empty = if page.incidents.is_empty() { empty + 1 } else { 0 };
        found.extend(page.incidents);
        if empty == EMPTY {
            break;
        }
    }
    Ok(found)
}

async fn page(vendor: &Vendor, number: u32) -> Result<Months, Failure> {
    let url = format!("{}/history.json?page={number}", vendor.page);
    let answer = http::get(&url, Limits::STATUS_PAGE).await?;
    if !place::is_home(&answer.asked, &answer.from, &vendor.domains) {
        return Err(Failure::Elsewhere { host: place::host(&answer.from).into() });
    }
    let document = Document::parse_utf8(&answer.bytes).map_err(FeedError::into_failure)?;
    let months = document.json().map(|json| months(json, &vendor.page));
    months.ok_or(Failure::NotJson { html: false })
}
