//! The options' section on what is kept here: how much, taken along, taken over, erased.

use is_it_them_core::catalog::Catalog;
use is_it_them_core::names::{LANGUAGE, PAGE, THEME, TIMES};
use is_it_them_core::settings_file::Settings;
use is_it_them_core::status::{Change, Vendor};
use is_it_them_words::{data as words, first};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use is_it_them_browser::files::{self, FileError};
use is_it_them_browser::storage::{self, StorageError};
use is_it_them_browser::{archive, catalogue, list, webext, wishes};

pub(super) enum Message {
    /// How many bytes of storage are in use.
    Used(Option<u64>),
    Export,
    /// What was chosen here, to be saved.
    Gathered(Box<Settings>),
    /// A file was chosen.
    File(Result<String, FileError>),
    /// What came of taking it over: how many vendors were added.
    Taken(Result<usize, StorageError>),
    /// Asks whether to erase, or stops asking.
    Ask(bool),
    Erase,
    /// Whether all of it is gone.
    Erased(bool),
}

/// The section. It says what it did below its buttons.
pub(super) struct Data {
    used: Option<u64>,
    said: Option<String>,
    asks: bool,
}

impl Component for Data {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        ctx.link().send_future(async { Message::Used(webext::bytes_in_use().await) });
        Data { used: None, said: None, asks: false }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Used(used) => self.used = used,
            Message::Export => ctx.link().send_future(async { Message::Gathered(Box::new(gather().await)) }),
            Message::Gathered(settings) => {
                files::save("is-it-them-settings.json", "application/json", &settings.write());
            }
            Message::File(file) => {
                let read = match file {
                    Err(FileError::None) => Err(first::file_unread().to_owned()),
                    Err(FileError::TooLarge) => Err(first::file_too_large().to_owned()),
                    Ok(text) => Settings::read(&text).map_err(|error| first::list_error(&error)),
                };
                match read {
                    Ok(settings) => ctx.link().send_future(async { Message::Taken(take(settings).await) }),
                    Err(why) => self.said = Some(why),
                }
            }
            Message::Taken(Ok(added)) => self.said = Some(words::taken(added)),
            Message::Taken(Err(_)) => self.said = Some(words::unsaved().into()),
            Message::Ask(asks) => self.asks = asks,
            Message::Erase => ctx.link().send_future(async {
                let (history, rest) = (archive::erase().await, webext::erase().await);
                Message::Erased(history.is_ok() && rest)
            }),
            Message::Erased(all) => {
                self.asks = false;
                self.said = Some(if all { words::erased() } else { words::not_erased() }.into());
                ctx.link().send_future(async { Message::Used(webext::bytes_in_use().await) });
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let onchange = link.callback_future(|event: Event| {
            let file = files::chosen(&event.target_unchecked_into::<HtmlInputElement>());
            async move { Message::File(file.await) }
        });
        html! {
            <section class="data">
                <h2>{ words::title() }</h2>
                <p class="small muted">{ words::about() }</p>
                if let Some(used) = self.used { <p class="small muted nums">{ words::used(used) }</p> }
                <div class="buttons">
                    <button class="btn" onclick={link.callback(|_| Message::Export)}>{ words::export() }</button>
                    <label class="btn file">{ words::import() }<input type="file" accept=".json,application/json" {onchange} /></label>
                    if !self.asks {
                        <button class="btn" onclick={link.callback(|_| Message::Ask(true))}>{ words::erase() }</button>
                    }
                </div>
                if self.asks {
                    <div class="card" role="alertdialog" aria-label={words::erase()}>
                        <p>{ words::erase_sure() }</p>
                        <div class="buttons">
                            <button class="btn major_outage" onclick={link.callback(|_| Message::Erase)}>{ words::erase_yes() }</button>
                            <button class="btn" onclick={link.callback(|_| Message::Ask(false))}>{ words::erase_no() }</button>
                        </div>
                    </div>
                }
                <p role="status">{ self.said.clone().unwrap_or_default() }</p>
            </section>
        }
    }
}

/// What was chosen here.
async fn gather() -> Settings {
    let vendors = list::load().await.iter().map(|vendor| (**vendor).clone()).collect();
    let text = async |key| Some(storage::kept_text(key).await);
    Settings {
        vendors,
        wishes: Some(wishes::load().await),
        language: text(LANGUAGE).await,
        theme: text(THEME).await,
        times: text(TIMES).await,
        page: text(PAGE).await,
    }
}

/// Takes settings over: who is new is added behind the list that is here, with the parts and the group that the file names; the rest takes the place of
/// what was chosen. How many vendors were added.
async fn take(settings: Settings) -> Result<usize, StorageError> {
    let before = list::load().await.len();
    let needs_catalog = settings.vendors.iter().any(|vendor| !vendor.is_resolved());
    let catalog = if needs_catalog { catalogue::whole("www/").await.ok() } else { None };
    for vendor in settings.vendors.into_iter().filter_map(|vendor| looked_up(vendor, catalog.as_deref())) {
        let Vendor { page, parts, group, .. } = vendor.clone();
        list::change(Change::Add(vendor)).await?;
        list::change(Change::Choose(page.clone(), parts)).await?;
        // A file that says nothing of groups, as older ones, leaves those that are here.
        if group.is_some() {
            list::change(Change::Group(page, group)).await?;
        }
    }
    if let Some(new) = settings.wishes {
        wishes::change(|wishes| *wishes = new).await?;
    }
    let Settings { language, theme, times, page, .. } = settings;
    for (key, value) in [(LANGUAGE, language), (THEME, theme), (TIMES, times), (PAGE, page)] {
        if let Some(value) = value {
            storage::keep(key, &value.into()).await?;
        }
    }
    // Another page may have removed somebody meanwhile.
    Ok(list::load().await.len().saturating_sub(before))
}

/// A vendor with its page; nobody where an id is in no catalogue.
fn looked_up(vendor: Vendor, catalog: Option<&Catalog>) -> Option<Vendor> {
    if vendor.is_resolved() {
        return Some(vendor);
    }
    let row = catalog?.get(&vendor.id)?.vendor();
    Some(Vendor { parts: vendor.parts, group: vendor.group, ..row }).filter(Vendor::is_resolved)
}
