//! What the surfaces share: who is watched, what is known of them, what time it is.

use std::rc::Rc;

use gloo_timers::callback::Interval;
use is_it_them_core::status::{Reading, Timestamp, Vendor};
use yew::prelude::*;

use crate::browser::monitor::{self, Wish};
use crate::browser::{clock, intl};
use crate::ui::{Locale, VendorState};

/// Milliseconds between two looks at the clock, so that ages on screen stay true.
const TICK: u32 = 10_000;

/// Watches vendors and holds what is known of them, in their order.
#[hook]
pub(crate) fn use_readings(vendors: &Rc<Vec<Vendor>>, wish: Wish) -> Vec<VendorState> {
    let readings = use_reducer(Readings::default);
    {
        let dispatcher = readings.dispatcher();
        use_effect_with((vendors.clone(), wish), move |(vendors, wish)| {
            let watches: Vec<_> = vendors
                .iter()
                .map(|vendor| {
                    let dispatcher = dispatcher.clone();
                    let page = vendor.page.clone();
                    monitor::watch(vendor, *wish, move |reading| dispatcher.dispatch((page.clone(), reading)))
                })
                .collect();
            move || drop(watches)
        });
    }
    let reading = |vendor: &Vendor| {
        readings.0.iter().find(|(page, _)| *page == vendor.page).map(|(_, known)| known.clone())
    };
    vendors.iter().map(|vendor| VendorState { vendor: vendor.clone(), reading: reading(vendor) }).collect()
}

/// The latest reading of each page.
#[derive(Default)]
struct Readings(Vec<(String, Rc<Reading>)>);

impl Reducible for Readings {
    type Action = (String, Rc<Reading>);

    fn reduce(self: Rc<Self>, (page, reading): Self::Action) -> Rc<Self> {
        let mut all = self.0.clone();
        match all.iter_mut().find(|(known, _)| *known == page) {
            Some((_, known)) => *known = reading,
            None => all.push((page, reading)),
        }
        Rc::new(Readings(all))
    }
}

/// The reader's locale at the present moment, renewed as time goes by. `refresh` is in seconds.
#[hook]
pub(crate) fn use_locale(refresh: u32) -> Locale {
    let now = use_state(clock::now);
    {
        let now = now.setter();
        use_effect_with((), move |()| {
            let interval = Interval::new(TICK, move || now.set(clock::now()));
            move || drop(interval)
        });
    }
    locale(*now, refresh)
}

fn locale(ticked: Timestamp, refresh: u32) -> Locale {
    // A render between two ticks must not show an age from before what it shows was read.
    let now = clock::now().max(ticked);
    // Three missed reads are no accident; below a quarter of an hour a page is not worth a warning.
    let max_age = (u64::from(refresh) * 3).max(900);
    Locale { now, max_age, moment: intl::moment, day: intl::day, ago: intl::ago }
}
