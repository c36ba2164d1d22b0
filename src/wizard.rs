//! The wizard: who is watched, what is kept, which playbook is used, where the person is. What it shows is drawn by
//! `ui/wizard`.

mod act;
mod playbooks;

use std::rc::Rc;

use is_it_them_core::diagnosis::{self, Case, Markup, UpstreamPage};
use is_it_them_core::investigation::{Investigation, link_id};
use is_it_them_core::locale::Locale;
use is_it_them_core::playbook::{self, Playbook};
use is_it_them_core::status::{Timestamp, Vendor};
use is_it_them_core::words::wizard as word;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use self::playbooks::Playbooks;
use crate::browser::monitor::{MIN_REFRESH, Wish};
use crate::browser::{clock, handover, investigations, local_time, webext};
use crate::element::{Announced, Options};
use crate::surface::{News, Watched};
use crate::ui::wizard::{Act, Scene, Start, investigation, start};
use crate::ui::{Board, VendorState};

/// What the wizard is about.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The element that hears of changes, where there is one.
    #[prop_or_default]
    pub(crate) host: Option<Element>,
    pub(crate) vendors: Rc<Vec<Rc<Vendor>>>,
    /// Where the package lies, with a slash; empty in the extension.
    pub(crate) base: String,
    pub(crate) theme: &'static str,
    pub(crate) refresh: u32,
    /// The way out, where there is one: then this is the popup.
    #[prop_or_default]
    pub(crate) onclose: Option<Callback<MouseEvent>>,
}

impl Props {
    /// Those of an element.
    pub(crate) fn of(host: &Element, options: &Options) -> Props {
        Props {
            host: Some(host.clone()),
            vendors: options.vendors.clone(),
            base: options.base.to_string(),
            theme: options.theme,
            refresh: options.refresh,
            onclose: None,
        }
    }
}

pub(crate) enum Message {
    News(News),
    Act(Act),
    /// What was kept on this device.
    Kept(Vec<Investigation>, Vec<Playbook>),
    /// A playbook that ships came, or could not be had.
    Shipped(&'static str, Option<Playbook>),
    /// The person imported a playbook.
    Imported(Result<Playbook, String>),
    Notice(&'static str),
}

impl From<News> for Message {
    fn from(news: News) -> Message {
        Message::News(news)
    }
}

/// The mounted wizard.
pub(crate) struct Wizard {
    watched: Watched,
    announced: Announced,
    kept: Vec<Investigation>,
    /// The one that is open, by its id.
    open: Option<String>,
    /// Begun, but nothing answered yet: not worth keeping.
    fresh: Option<Investigation>,
    ready: bool,
    playbooks: Playbooks,
    days: Option<i64>,
    markup: Markup,
    notice: String,
    heading: NodeRef,
    /// Whether the heading is to have the focus once it is drawn.
    focus: bool,
    act: Callback<Act>,
}

impl Component for Wizard {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.link().send_future(async {
            Message::Kept(investigations::load().await, crate::browser::playbooks::own().await)
        });
        Wizard {
            watched: watch(ctx),
            announced: Announced::default(),
            kept: Vec::new(),
            open: None,
            fresh: None,
            ready: false,
            playbooks: Playbooks::default(),
            days: None,
            markup: Markup::Markdown,
            notice: String::new(),
            heading: NodeRef::default(),
            focus: false,
            act: ctx.link().callback(Message::Act),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = ctx.props();
        if new.vendors != old.vendors || new.refresh != old.refresh {
            self.watched = watch(ctx);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::News(news) => {
                if let News::Read(index, reading) = &news
                    && let (Some(host), Some(state)) = (&ctx.props().host, self.watched.states.get(*index))
                {
                    self.announced.tell(host, &state.vendor, reading);
                }
                let read = news.read();
                self.watched.hear(news, &mut Board::default(), ctx.link());
                self.watched.keep(read);
            }
            Message::Act(act) => self.act(ctx, act),
            Message::Kept(kept, own) => {
                self.kept = kept;
                self.playbooks.own = own.into_iter().map(Rc::new).collect();
                self.ready = true;
                self.enter(ctx);
            }
            Message::Shipped(id, playbook) => self.playbooks.arrived(id, playbook),
            Message::Imported(imported) => self.imported(ctx, imported),
            Message::Notice(notice) => self.notice = notice.into(),
        }
        self.fetch_playbooks(ctx);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let locale = self.watched.locale();
        html! {
            <div class={classes!("is-it-them", ctx.props().theme, ctx.props().onclose.is_some().then_some("in-popup"))} part="root" lang="en">
                { self.screen(ctx, &locale) }
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if self.focus
            && let Some(heading) = self.heading.cast::<HtmlElement>()
        {
            self.focus = false;
            // A heading that cannot be focused leaves the focus where it was.
            let _ = heading.focus();
        }
    }
}

impl Wizard {
    fn screen(&self, ctx: &Context<Self>, locale: &Locale) -> Html {
        if !self.ready {
            return html! { <p class="pad muted">{ word::LOADING }</p> };
        }
        let Some(found) = self.found() else { return self.start(ctx, locale) };
        let state = self.state(found);
        let Some(playbook) = self.playbooks.of(&found.vendor, state.name()) else {
            let text = if self.playbooks.failed { word::NO_PLAYBOOK } else { word::LOADING };
            return html! { <p class="pad muted" role="status">{ text }</p> };
        };
        self.scene(ctx, locale, found, &state, &playbook)
    }

    fn scene(
        &self,
        ctx: &Context<Self>,
        locale: &Locale,
        found: &Investigation,
        state: &VendorState,
        playbook: &Playbook,
    ) -> Html {
        let answers = found.form.answers();
        let upstream = self.upstream(playbook, found);
        let readings: Vec<_> = state.reading.as_deref().cloned().into_iter().collect();
        let moment = locale.moment;
        let clock = move |at: Timestamp| moment(at);
        let case = Case {
            now: locale.now,
            vendor: state.name(),
            readings: &readings,
            upstream: &upstream,
            answers: &answers,
            playbook,
            probes: &[],
            clock: &clock,
        };
        let diagnosis = diagnosis::diagnose(&case);
        let write = [diagnosis::team_note, diagnosis::support_report];
        let texts = [0, 1].map(|which| match found.drafts.get(which) {
            Some(Some(draft)) => draft.clone(),
            _ => write
                .get(which)
                .map(|write| write(&case, &diagnosis, self.markup, &clock))
                .unwrap_or_default(),
        });
        let commands = playbook.commands.iter().map(|command| diagnosis::command(&case, command)).collect();
        investigation(&Scene {
            found,
            state,
            playbook,
            diagnosis: &diagnosis,
            texts,
            markup: self.markup,
            locale,
            typed: local_time::typed,
            zone: &local_time::zone(),
            days: self.days,
            link: link(found),
            commands,
            is_own: self.playbooks.is_own(&found.vendor, state.name()),
            notice: &self.notice,
            heading: &self.heading,
            tab: ctx.props().onclose.is_some().then(|| format!("app.html#investigation={}", found.id)),
            is_page: webext::is_extension(),
            act: &self.act,
        })
    }

    fn start(&self, ctx: &Context<Self>, locale: &Locale) -> Html {
        let clock = locale.moment;
        let title = |found: &Investigation| {
            let state = self.state(found);
            let playbook = self.playbooks.of(&found.vendor, state.name());
            found.title(playbook.as_deref(), state.name(), &clock)
        };
        start(&Start {
            states: &self.watched.states,
            kept: self.kept.iter().map(|found| (found, title(found))).collect(),
            notice: &self.notice,
            locale,
            heading: &self.heading,
            tab: ctx.props().onclose.is_some().then(|| "app.html".into()),
            back: ctx.props().onclose.clone(),
            is_page: webext::is_extension(),
            act: &self.act,
        })
    }

    /// The open investigation.
    fn found(&self) -> Option<&Investigation> {
        let id = self.open.as_ref()?;
        self.fresh.iter().chain(&self.kept).find(|found| found.id == *id)
    }

    /// What is known of an investigation's vendor; nothing where it is not watched any more.
    fn state(&self, found: &Investigation) -> VendorState {
        let known = self.watched.states.iter().find(|state| state.vendor.page == found.vendor.page);
        known.cloned().unwrap_or_else(|| VendorState::new(Rc::new(found.vendor.clone())))
    }

    /// What is known of the vendors this one depends on, as far as they are watched here.
    fn upstream(&self, playbook: &Playbook, found: &Investigation) -> Vec<UpstreamPage> {
        let others = self.watched.states.iter().filter(|state| state.vendor.page != found.vendor.page);
        let page = |state: &VendorState| {
            let known = playbook.upstream.iter().find(|known| {
                state.vendor.id == known.id
                    || playbook::slug(state.name()) == known.id
                    || state.vendor.page == known.url
            })?;
            let reading = state.reading.as_deref()?.clone();
            Some(UpstreamPage { name: known.name.clone(), reading })
        };
        others.filter_map(page).collect()
    }

    /// Where to begin: at what the address names, at the only vendor there is, else at the list.
    fn enter(&mut self, ctx: &Context<Self>) {
        let (_, fragment) = handover::address();
        if let Some(id) = fragment.strip_prefix("investigation=") {
            self.open = self.kept.iter().find(|found| found.id == id).map(|found| found.id.clone());
        } else if let Some((vendor, answers)) = diagnosis::from_permalink(&fragment) {
            let id = link_id(&fragment);
            let known = ctx.props().vendors.iter().find(|known| known.id == vendor);
            if self.kept.iter().any(|found| found.id == id) {
                self.open = Some(id);
            } else if let Some(known) = known {
                let found = Investigation::of_link(&fragment, (**known).clone(), &answers, clock::now());
                self.open = Some(id);
                self.kept.insert(0, found);
                self.keep(ctx);
            } else {
                // An address in a link may be anybody's: only vendors that were chosen here are read.
                self.notice = word::LINK_ELSEWHERE.into();
            }
        } else if let ([only], true) = (ctx.props().vendors.as_slice(), self.kept.is_empty()) {
            self.begin((**only).clone());
            self.focus = webext::is_extension();
        }
    }
}

/// An address that restores the answers: on a web page that page's own, in the extension that of its page in a tab.
fn link(found: &Investigation) -> String {
    let (mut page, _) = handover::address();
    if webext::is_extension() {
        page = page.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/app.html"));
    }
    format!("{page}#{}", found.link())
}

fn watch(ctx: &Context<Wizard>) -> Watched {
    let props = ctx.props();
    Watched::start(
        props.vendors.clone(),
        props.base.as_str().into(),
        Wish { refresh: props.refresh.max(MIN_REFRESH), history: true },
        ctx.link(),
    )
}
