//! The history page: its vendors, their archive, its place in the address.

use std::rc::Rc;

use gloo_events::EventListener;
use is_it_them_core::history::Spot;
use is_it_them_core::words;
use web_sys::Element;
use yew::prelude::*;

use crate::browser::monitor::Wish;
use crate::browser::{address, intl};
use crate::element::{Announced, Options};
use crate::surface::{News, Watched};
use crate::ui::history::{Ask, History, Known, Writers};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) host: Element,
    pub(super) options: Options,
}

pub(super) enum Message {
    News(News),
    Ask(Ask),
    /// The address was changed, by the person or by the way back.
    Moved,
}

impl From<News> for Message {
    fn from(news: News) -> Message {
        Message::News(news)
    }
}

pub(super) struct Root {
    watched: Watched,
    known: Vec<Rc<Known>>,
    announced: Announced,
    place: Spot,
    said: Option<String>,
    _address: Vec<EventListener>,
}

impl Component for Root {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let watched = watch(ctx);
        let link = ctx.link().clone();
        Root {
            known: known(&watched),
            watched,
            announced: Announced::default(),
            place: Spot::from_fragment(&address::fragment()).unwrap_or_default(),
            said: None,
            _address: address::on_move(move || link.send_message(Message::Moved)),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = &ctx.props().options;
        if new.vendors != old.options.vendors || new.refresh != old.options.refresh {
            self.watched = watch(ctx);
            self.known = known(&self.watched);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::News(News::Read(index, reading)) => {
                if let Some(state) = self.watched.states.get(index) {
                    self.announced.tell(&ctx.props().host, &state.vendor, &reading);
                }
                self.watched.hear(index, reading);
                if let (Some(state), Some(known)) =
                    (self.watched.states.get(index), self.known.get_mut(index))
                {
                    *known = Rc::new(Known::new(state.clone(), None));
                }
            }
            Message::News(News::Tick) => {}
            Message::Moved => match Spot::from_fragment(&address::fragment()) {
                Some(place) => self.place = place,
                None => return false,
            },
            Message::Ask(Ask::Go(place, is_step)) => {
                address::go(&place.to_fragment(), is_step);
                self.place = place;
                self.said = None;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let options = &ctx.props().options;
        html! {
            <div class={classes!("is-it-them", "app", options.theme)} part="root" lang="en">
                if self.known.is_empty() {
                    <div class="pad">
                        <p>{ words::ui::NOTHING_SELECTED }</p>
                        <p class="small muted">{ words::ui::NOTHING_SELECTED_NEXT }</p>
                    </div>
                } else {
                    <History known={self.known.clone()} locale={self.watched.locale()} writers={WRITERS}
                        place={self.place.clone()} said={self.said.clone()} onask={ctx.link().callback(Message::Ask)} />
                }
            </div>
        }
    }
}

const WRITERS: Writers = Writers { offset: intl::offset, month: intl::month };

fn watch(ctx: &Context<Root>) -> Watched {
    let options = &ctx.props().options;
    Watched::start(&options.vendors, Wish { refresh: options.refresh, history: true }, ctx.link())
}

fn known(watched: &Watched) -> Vec<Rc<Known>> {
    watched.states.iter().map(|state| Rc::new(Known::new(state.clone(), None))).collect()
}
