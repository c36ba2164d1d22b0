//! What becomes of what a person does.

use is_it_them_core::diagnosis::Markup;
use is_it_them_core::investigation::{Investigation, Step, When};
use is_it_them_core::playbook::Playbook;
use is_it_them_core::status::{Incident, Vendor, Watch};
use is_it_them_core::tree;
use is_it_them_words::language::Speech;
use is_it_them_words::wizard as word;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{Message, Wizard, diagnosed, enter};
use is_it_them_browser::files::FileError;
use is_it_them_browser::{clock, environment, files, investigations, local_time, playbooks, runs, webext};
use is_it_them_ui::wizard::{Act, Book};

impl Wizard {
    pub(super) fn act(&mut self, ctx: &Context<Self>, act: Act) {
        self.notice.clear();
        // What was measured for one that is deleted for good goes with it.
        if let Some(gone) = self.deleted.take_if(|_| !matches!(act, Act::Undelete)) {
            spawn_local(async move { runs::remove(&gone.id).await });
        }
        let is_typing = matches!(act, Act::Type(_) | Act::Tell { is_typed: true, .. });
        self.typing = is_typing.then(|| diagnosed::pause(ctx));
        match act {
            Act::Edit(edit) | Act::Type(edit) => {
                self.days = None;
                self.change(ctx, |found| edit(&mut found.form));
            }
            Act::Answer(edit) => {
                self.focus_next = true;
                self.telling.answered();
                self.change(ctx, |found| edit(&mut found.form));
            }
            Act::Tell { text, is_typed } => self.tell(ctx, text, is_typed),
            Act::TellFile(file) => self.tell_file(ctx, file),
            Act::NoVendor => self.decline(ctx),
            Act::StartOver => self.start_over(ctx),
            Act::GoOn => self.go_on(ctx),
            Act::Ask(ask) => {
                self.focus_next = true;
                self.telling.ask(ask);
            }
            Act::SkipAsk(ask) => {
                self.focus_next = true;
                self.telling.skip(ask);
            }
            Act::TypeTime(typed) => {
                self.days = None;
                self.change(ctx, |found| found.form.at = local_time::instant(&typed));
            }
            Act::Now => {
                self.focus_next |=
                    self.found().is_some_and(|found| matches!(found.step, Step::Told | Step::Outcome));
                self.change(ctx, |found| {
                    found.form.when = Some(When::Now);
                    found.form.pressed_at = Some(clock::now());
                });
            }
            Act::Days(days) => self.days = Some(days.max(0)),
            Act::Go(step) => {
                self.days = None;
                self.focus = true;
                self.change(ctx, |found| found.step = step);
            }
            Act::Begin(page) => {
                let vendors = &ctx.props().vendors;
                if let Some(vendor) = vendors.iter().find(|vendor| vendor.page == page) {
                    self.begin((**vendor).clone());
                    self.telling.chose();
                    self.take_draft(ctx);
                }
            }
            Act::Open(id) => {
                self.telling.leave();
                self.telling.chose();
                self.open = Some(id);
                self.focus = true;
            }
            Act::All => {
                self.book = None;
                self.telling.leave();
                self.open = None;
                self.fresh = None;
                self.focus = true;
            }
            Act::Name(name) => self.change(ctx, |found| found.name = name),
            Act::Delete(id) => {
                let at = self.kept.iter().position(|found| found.id == id);
                self.deleted = at.map(|at| self.kept.remove(at));
                self.focus = true;
                spawn_local(async move {
                    investigations::remove(&id).await;
                    investigations::publish_watches().await;
                });
            }
            Act::Undelete => {
                if let Some(found) = self.deleted.take() {
                    keep(ctx, found.clone(), true);
                    let newer = |known: &Investigation| known.changed_at > found.changed_at;
                    self.kept.insert(self.kept.iter().take_while(|known| newer(known)).count(), found);
                }
                self.focus = true;
            }
            Act::TypeLink(link) => self.pasted = link,
            Act::OpenLink => self.open_pasted(ctx),
            Act::LookBelow(id) => self.below.look(id),
            Act::Retry => {
                self.playbooks.retry();
                self.upstream.retry();
            }
            Act::Tick(step) => self.change(ctx, |found| found.toggle(&step, clock::now())),
            Act::Annotate(step, note) => self.change(ctx, |found| found.annotate(&step, note)),
            Act::Watch(id) => {
                let watch = self.incident(&id).map(Watch::of);
                if !environment::is_extension() {
                    self.notice = word::watch_hint().into();
                }
                self.watch(ctx, watch);
            }
            Act::Unwatch => self.watch(ctx, None),
            Act::Seen => {
                let id =
                    self.found().and_then(|found| found.watch.as_ref()).map(|watch| watch.incident.clone());
                let watch = id.and_then(|id| self.incident(&id).map(Watch::of));
                self.watch(ctx, watch);
            }
            Act::Copy(text) => copy(ctx, text),
            Act::CopyLink => {
                if let Some(found) = self.found() {
                    copy(ctx, enter::link(found, &ctx.props().page));
                }
            }
            Act::Mark(markup) => self.mark(ctx, markup),
            Act::Rewrite(which, text) => self.change(ctx, |found| {
                if let Some(draft) = found.drafts.get_mut(which) {
                    *draft = text;
                }
            }),
            Act::Import(input) => {
                let chosen = files::chosen(&input);
                let (base, speech) = (ctx.props().base.clone(), self.watched.speech);
                ctx.link().send_future(async move { Message::Imported(read(chosen, base, speech).await) });
            }
            Act::Export => self.export(),
            Act::Forget => self.forget(ctx),
            Act::OpenBook(is_open) => {
                self.book = is_open.then(Book::default);
                self.focus = true;
            }
            Act::SearchBook(search) => self.book = Some(Book { search }),
            Act::Print => files::print(),
        }
    }

    /// Begins an investigation; it is kept once something is answered.
    pub(super) fn begin(&mut self, vendor: Vendor) {
        let now = clock::now();
        // Two within a millisecond are told apart by chance.
        let id = format!("{:x}-{:x}", now.millis(), (js_sys::Math::random() * 65_536.0) as u16);
        self.open = Some(id.clone());
        self.fresh = Some(Investigation::new(id, vendor, now));
        self.days = None;
        self.focus = true;
    }

    /// Changes the open investigation and keeps it at once: a popup may close at any moment.
    pub(super) fn change(&mut self, ctx: &Context<Self>, act: impl FnOnce(&mut Investigation)) {
        self.alter(act);
        self.keep(ctx);
    }

    /// Watches an incident or none, which the background is to know.
    fn watch(&mut self, ctx: &Context<Self>, watch: Option<Watch>) {
        self.alter(|found| found.watch = watch);
        if let Some(found) = self.found() {
            keep(ctx, found.clone(), true);
        }
    }

    fn alter(&mut self, act: impl FnOnce(&mut Investigation)) {
        let Some(id) = self.open.clone() else { return };
        if let Some(fresh) = self.fresh.take_if(|fresh| fresh.id == id) {
            self.kept.insert(0, fresh);
        }
        if let Some(found) = self.kept.iter_mut().find(|found| found.id == id) {
            act(found);
            found.changed_at = clock::now();
        }
    }

    /// Keeps the open investigation.
    pub(super) fn keep(&self, ctx: &Context<Self>) {
        if let Some(found) = self.found() {
            keep(ctx, found.clone(), false);
        }
    }

    fn incident(&self, id: &str) -> Option<&Incident> {
        let page = &self.found()?.vendor.page;
        let state = self.watched.states.iter().find(|state| state.vendor.page == *page)?;
        state.report()?.incidents.iter().find(|incident| incident.id == id)
    }

    /// Another markup: what was rewritten was so in the old one, and is written anew.
    fn mark(&mut self, ctx: &Context<Self>, markup: Markup) {
        self.markup = markup;
        self.change(ctx, |found| found.drafts = [None, None]);
    }
}

/// What a person does, as it reaches the wizard. Leave to notify them can only be asked for from the click itself.
pub(super) fn hear(ctx: &Context<Wizard>) -> Callback<Act> {
    let link = ctx.link().clone();
    Callback::from(move |act| {
        let watches = matches!(act, Act::Watch(_)) && environment::is_extension();
        link.send_message(Message::Act(act));
        if watches {
            let asked = webext::request_notifications();
            link.send_future(async move {
                Message::Notice(if asked.await { word::watch_told } else { word::watch_marked })
            });
        }
    })
}

/// Keeps an investigation, and says when it could not be kept. `watches`: what is watched has changed with it.
fn keep(ctx: &Context<Wizard>, found: Investigation, watches: bool) {
    let link = ctx.link().clone();
    spawn_local(async move {
        if investigations::save(&found).await.is_err() {
            link.send_message(Message::Notice(word::not_kept));
        } else if watches {
            investigations::publish_watches().await;
        }
    });
}

/// Puts a text on the clipboard and says how that went.
fn copy(ctx: &Context<Wizard>, text: String) {
    ctx.link().send_future(async move {
        Message::Notice(if files::copy(&text).await { word::copied } else { word::not_copied })
    });
}

/// The playbook in a file, or why it cannot be used, in this language: another may be spoken while the file is read.
async fn read(
    chosen: impl Future<Output = Result<String, FileError>>,
    base: String,
    speech: Speech,
) -> Result<Playbook, String> {
    let chosen = chosen.await;
    speech.speak();
    let text = chosen.map_err(|why| match why {
        FileError::TooLarge => word::too_large().to_string(),
        FileError::None => String::new(),
    })?;
    let json = tree::parse(text.as_bytes()).map_err(|_| word::not_json())?;
    let generic = playbooks::shipped(&base, "generic").await;
    speech.speak();
    Playbook::read(&json, generic.as_ref())
        .map_err(|why| word::not_imported(&is_it_them_words::problem::of_playbook(&why)))
}
