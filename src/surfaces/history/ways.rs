//! The ways on from the history page, where there are some: to the wizard, to watching an open incident, to leave to read.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use is_it_them_browser::list::Changes;
use is_it_them_browser::{environment, monitor, storage};
use is_it_them_core::diagnosis::{link_at, permalink_of, shared_page};
use is_it_them_core::names::{TAB, WATCHES};
use is_it_them_core::status::Vendor;
use is_it_them_core::tree::Value;
use is_it_them_words as words;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

use super::{Message, Root};
use crate::surfaces::leave::Leave;

/// What is known of them.
pub(super) struct Ways {
    pub(super) leave: Leave,
    /// The incidents that are watched, each by its vendor's page and its id; none on somebody's page, which watches nothing.
    pub(super) watches: Vec<(String, String)>,
    /// Draws anew as a read begins and ends.
    _onturn: Rc<dyn Fn()>,
    _changes: Option<Changes>,
    /// Whether something was kept of every vendor's past at an earlier visit.
    pub(super) is_known: bool,
    /// Whether it took long enough for what is not whole to be shown.
    pub(super) is_late: bool,
    _patience: Timeout,
}

/// Milliseconds after which the page is shown, whole or not.
const LONG_ENOUGH: u32 = 1500;

impl Ways {
    pub(super) fn new(ctx: &Context<Root>) -> Ways {
        let link = ctx.link().clone();
        let onturn: Rc<dyn Fn()> = Rc::new(move || link.send_message(Message::Turn));
        monitor::hear_turns(&onturn);
        let link = ctx.link().clone();
        let changes = ctx.props().onwatch.as_ref().map(|_| {
            let heard = move || link.send_future(watches());
            heard();
            Changes::of(&[WATCHES], heard)
        });
        let link = ctx.link().clone();
        let patience = Timeout::new(LONG_ENOUGH, move || link.send_message(Message::Late));
        let (leave, watches) = (Leave::default(), Vec::new());
        Ways {
            leave,
            watches,
            _onturn: onturn,
            _changes: changes,
            is_known: false,
            is_late: false,
            _patience: patience,
        }
    }

    /// The ids of a vendor's incidents that are watched, where any can be.
    pub(super) fn watched(&self, ctx: &Context<Root>, vendor: &Vendor) -> Option<Rc<Vec<String>>> {
        let ours = self.watches.iter().filter(|(page, _)| *page == vendor.page);
        ctx.props().onwatch.as_ref().map(|_| Rc::new(ours.map(|(_, id)| id.clone()).collect()))
    }
}

async fn watches() -> Message {
    let kept = storage::kept_tree(WATCHES).await;
    let named = |watch: &Value<'_>| {
        let text = |value: &Value<'_>| value.as_str().map(str::to_owned);
        Some((text(watch.get("page")?)?, text(watch.get("watch")?.get("incident")?)?))
    };
    Message::Watches(kept.as_array().into_iter().flatten().filter_map(named).collect())
}

/// The address at which the wizard begins at a vendor: in the extension its own page, else the one that was named for that.
pub(super) fn mine(ctx: &Context<Root>, vendor: &Vendor) -> Option<String> {
    let fragment = permalink_of(&vendor.id);
    if environment::is_extension() {
        return Some([TAB, "#", &fragment].concat());
    }
    Some(link_at(&shared_page(&ctx.props().options.page)?, &fragment, &vendor.page))
}

impl Root {
    /// Has another package watch an incident of the shown vendor. That it does is heard as it is kept; that it could not be is said.
    pub(super) fn watch(&self, ctx: &Context<Root>, incident: &str) {
        let (Some(onwatch), Some(known)) = (&ctx.props().onwatch, self.shown()) else { return };
        let asked = call(onwatch, &known.state.vendor.page, incident);
        ctx.link().send_future_batch(async move {
            let kept = match asked {
                Ok(asked) => JsFuture::from(asked).await.is_ok_and(|kept| kept.is_truthy()),
                Err(_) => false,
            };
            (!kept).then_some(Message::Said(words::ui::watch_failed))
        });
    }
}

fn call(onwatch: &Function, page: &str, incident: &str) -> Result<Promise, JsValue> {
    onwatch.call2(&JsValue::NULL, &page.into(), &incident.into()).map(Promise::from)
}
