//! What the Yew surfaces share: who is watched, what is known of them, what time it is.
#![allow(
    dead_code,
    reason = "the large views keep an archive and change their list, the widget does neither"
)]

use std::rc::Rc;

use gloo_timers::callback::Interval;
use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Failure, Reading, Vendor};
use is_it_them_words::language::{self, Speech};
use yew::html::Scope;
use yew::prelude::*;

use is_it_them_browser::monitor::{self, Subscription, Wish};
use is_it_them_browser::{catalogue, intl};
use is_it_them_ui::{Board, Message, VendorState};

/// Milliseconds between two looks at the clock, so that ages on screen stay true.
pub(crate) const TICK: u32 = 10_000;

/// What a surface hears of.
pub(crate) enum News {
    /// A vendor was read: which one in the list, and how it went.
    Read(usize, Rc<Reading>),
    /// The ids among these vendors were looked up: the vendors that were asked for, and what came of it.
    LookedUp(Rc<Vec<Rc<Vendor>>>, Result<Vec<Rc<Vendor>>, Failure>),
    /// Time went by.
    Tick,
    /// Another language is spoken from now on.
    Speak(Speech),
    /// A person or the page asks for a read now.
    Refresh,
    /// A person did something on the board.
    Board(Message),
}

impl News {
    /// Which vendor was read, if that is what it says.
    pub(crate) fn read(&self) -> Option<usize> {
        if let News::Read(index, _) = self { Some(*index) } else { None }
    }
}

/// Vendors being watched, with what is known of them, in their order.
pub(crate) struct Watched {
    pub(crate) states: Vec<VendorState>,
    /// The language of the surface. Several speak by turns on one page, so each begins whatever it does with its own.
    pub(crate) speech: Speech,
    /// As they were named; some may be ids that were not looked up yet.
    vendors: Rc<Vec<Rc<Vendor>>>,
    base: Rc<str>,
    wish: Wish,
    /// Whether the ids could not be looked up and are to be tried again.
    retry: bool,
    watches: Vec<Subscription>,
    _clock: Interval,
}

impl Watched {
    /// Starts watching; `link` gets the news. `base` is where the package lies, with a slash, for the vendors that are
    /// named by ids.
    pub(crate) fn start<C>(
        vendors: Rc<Vec<Rc<Vendor>>>,
        base: Rc<str>,
        wish: Wish,
        link: &Scope<C>,
    ) -> Watched
    where
        C: Component<Message: From<News>>,
    {
        let clock = link.clone();
        let watched = Watched {
            watches: watch(&vendors, &wish, link),
            speech: language::now(),
            states: vendors.iter().map(|vendor| VendorState::new(vendor.clone())).collect(),
            vendors,
            base,
            wish,
            retry: false,
            _clock: Interval::new(TICK, move || clock.send_message(C::Message::from(News::Tick))),
        };
        watched.look_up(link);
        watched
    }

    /// Speaks the language of the surface from now on; another one, where the news say so.
    pub(crate) fn speak(&mut self, news: Option<&News>) {
        if let Some(News::Speak(speech)) = news {
            self.speech = *speech;
        }
        self.speech.speak();
    }

    /// Takes in what happened; what a person did goes to `board`.
    pub(crate) fn hear<C>(&mut self, news: News, board: &mut Board, link: &Scope<C>)
    where
        C: Component<Message: From<News>>,
    {
        board.before();
        match news {
            News::Read(index, reading) => {
                if let Some(state) = self.states.get_mut(index) {
                    state.hear(reading);
                }
            }
            News::LookedUp(asked, outcome) if Rc::ptr_eq(&asked, &self.vendors) => match outcome {
                Ok(vendors) => self.looked_up(vendors, link),
                Err(failure) => {
                    self.retry = true;
                    for state in self.states.iter_mut().filter(|state| !state.vendor.is_resolved()) {
                        state.hear(Rc::new(Reading::default().failed(failure.clone())));
                    }
                }
            },
            News::LookedUp(..) => {}
            News::Refresh => self.states.iter().for_each(|state| monitor::retry(&state.vendor.page)),
            News::Board(Message::Confirm(page)) => monitor::confirm(&page),
            News::Board(message) => board.update(message),
            News::Tick if self.retry => {
                self.retry = false;
                self.look_up(link);
            }
            News::Tick | News::Speak(_) => {}
        }
    }

    fn look_up<C>(&self, link: &Scope<C>)
    where
        C: Component<Message: From<News>>,
    {
        if self.vendors.iter().all(|vendor| vendor.is_resolved()) {
            return;
        }
        let (vendors, base) = (self.vendors.clone(), self.base.clone());
        link.send_future(async move {
            let outcome = catalogue::resolve(&vendors, &base).await;
            C::Message::from(News::LookedUp(vendors, outcome))
        });
    }

    fn looked_up<C>(&mut self, vendors: Vec<Rc<Vendor>>, link: &Scope<C>)
    where
        C: Component<Message: From<News>>,
    {
        for (state, vendor) in self.states.iter_mut().zip(&vendors) {
            state.vendor = vendor.clone();
            if !vendor.is_resolved() {
                state.hear(Rc::new(Reading::default().failed(vendor.why_unresolved())));
            }
        }
        // Watched anew before the old ones end, so that a vendor in both goes on without a second read.
        self.watches = watch(&vendors, &self.wish, link);
    }

    /// Carries over what `before` knew of the same pages, so that nothing flickers when the list changes.
    pub(crate) fn with_what_was_known(mut self, before: &Watched) -> Watched {
        for state in &mut self.states {
            let known = before.states.iter().find(|known| known.vendor.page == state.vendor.page);
            if let Some(reading) = known.and_then(|known| known.whole.clone()) {
                state.hear(reading);
            }
        }
        self
    }

    /// The reader's locale now.
    pub(crate) fn locale(&self) -> Locale {
        intl::locale(self.wish.refresh)
    }
}

/// Watches the vendors whose pages are known.
fn watch<C>(vendors: &[Rc<Vendor>], wish: &Wish, link: &Scope<C>) -> Vec<Subscription>
where
    C: Component<Message: From<News>>,
{
    let known = vendors.iter().enumerate().filter(|(_, vendor)| vendor.is_resolved());
    let watches = known.map(|(index, vendor)| {
        let link = link.clone();
        monitor::subscribe(vendor, wish.clone(), move |reading| {
            link.send_message(C::Message::from(News::Read(index, reading)))
        })
    });
    watches.collect()
}
