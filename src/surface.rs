//! What the Yew surfaces share: who is watched, what is known of them, what time it is.

use std::rc::Rc;

use gloo_timers::callback::Interval;
use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Reading, Vendor};
use yew::html::Scope;
use yew::prelude::*;

use crate::browser::intl;
use crate::browser::monitor::{self, Watch, Wish};
use crate::ui::{Board, Message, VendorState};

/// Milliseconds between two looks at the clock, so that ages on screen stay true.
pub(crate) const TICK: u32 = 10_000;

/// What a surface hears of.
pub(crate) enum News {
    /// A vendor was read: which one in the list, and how it went.
    Read(usize, Rc<Reading>),
    /// Time went by.
    Tick,
    /// A person or the page asks for a read now.
    Refresh,
    /// A person did something on the board.
    Board(Message),
}

/// Vendors being watched, with what is known of them, in their order.
pub(crate) struct Watched {
    pub(crate) states: Vec<VendorState>,
    refresh: u32,
    _watches: Vec<Watch>,
    _clock: Interval,
}

impl Watched {
    /// Starts watching; `link` gets the news.
    pub(crate) fn start<C>(vendors: &[Rc<Vendor>], wish: Wish, link: &Scope<C>) -> Watched
    where
        C: Component<Message: From<News>>,
    {
        let clock = link.clone();
        let watches = vendors.iter().enumerate().map(|(index, vendor)| {
            let link = link.clone();
            monitor::watch(vendor, wish, move |reading| {
                link.send_message(C::Message::from(News::Read(index, reading)))
            })
        });
        Watched {
            _watches: watches.collect(),
            states: vendors
                .iter()
                .map(|vendor| VendorState { vendor: vendor.clone(), reading: None })
                .collect(),
            refresh: wish.refresh,
            _clock: Interval::new(TICK, move || clock.send_message(C::Message::from(News::Tick))),
        }
    }

    /// Takes in what happened; what a person did goes to `board`.
    pub(crate) fn hear(&mut self, news: News, board: &mut Board) {
        board.before();
        match news {
            News::Read(index, reading) => {
                if let Some(state) = self.states.get_mut(index) {
                    state.reading = Some(reading);
                }
            }
            News::Refresh => self.states.iter().for_each(|state| monitor::retry(&state.vendor.page)),
            News::Board(message) => board.update(message),
            News::Tick => {}
        }
    }

    /// The reader's locale now.
    pub(crate) fn locale(&self) -> Locale {
        intl::locale(self.refresh)
    }
}
