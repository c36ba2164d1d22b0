//! The options' section on what is kept here: how much, taken along, taken over, erased.

use std::rc::Rc;

use is_it_them_core::list_file::{self, ListError};
use is_it_them_core::settings_file::Settings;
use is_it_them_core::status::{Change, Vendor};
use is_it_them_words::{data as words, first};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use is_it_them_browser::files::{self, FileError};
use is_it_them_browser::storage::StorageError;
use is_it_them_browser::{archive, catalogue, choices, list, webext, wishes};

/// What came of something that was done here, for a person to read.
#[derive(Clone, PartialEq)]
pub(super) enum Said {
    /// The file could not be read.
    Unread,
    TooLarge,
    /// It is nothing that can be taken.
    Refused(ListError),
    /// The settings were taken over; how many vendors that added.
    Taken(usize),
    Unsaved,
    /// Whether all of it is gone.
    Erased(bool),
}

impl Said {
    fn words(&self) -> String {
        match self {
            Said::Unread => first::file_unread().into(),
            Said::TooLarge => first::file_too_large().into(),
            Said::Refused(error) => first::list_error(error),
            Said::Taken(added) => words::taken(*added),
            Said::Unsaved => words::unsaved().into(),
            Said::Erased(true) => words::erased().into(),
            Said::Erased(false) => words::not_erased().into(),
        }
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is said below the buttons.
    pub(super) said: Option<Said>,
    pub(super) onsaid: Callback<Said>,
}

pub(super) enum Message {
    /// How many bytes of storage are in use.
    Used(Option<u64>),
    Export,
    /// What was chosen here, to be saved.
    Gathered(Box<Settings>),
    /// A file was chosen.
    File(Result<String, FileError>),
    /// Asks whether to erase, or stops asking.
    Ask(bool),
    Erase,
}

/// The section.
pub(super) struct Data {
    used: Option<u64>,
    asks: bool,
}

impl Component for Data {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.link().send_future(async { Message::Used(webext::bytes_in_use().await) });
        Data { used: None, asks: false }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        // The language may go with what is taken or erased, and this section with it: then the page says what came of it.
        let onsaid = ctx.props().onsaid.clone();
        match message {
            Message::Used(used) => self.used = used,
            Message::Export => ctx.link().send_future(async { Message::Gathered(Box::new(gather().await)) }),
            Message::Gathered(settings) => {
                files::save("is-it-them-settings.json", "application/json", &settings.write());
            }
            Message::File(file) => {
                let read = match file {
                    Err(FileError::None) => Err(Said::Unread),
                    Err(FileError::TooLarge) => Err(Said::TooLarge),
                    Ok(text) => Settings::read(&text).map(|settings| (text, settings)).map_err(Said::Refused),
                };
                match read {
                    Ok((text, settings)) => spawn_local(async move {
                        let said = match looked_up(&text, settings).await {
                            Ok(settings) => take(settings).await.map_or(Said::Unsaved, Said::Taken),
                            Err(said) => said,
                        };
                        onsaid.emit(said);
                    }),
                    Err(said) => onsaid.emit(said),
                }
            }
            Message::Ask(asks) => self.asks = asks,
            Message::Erase => {
                self.asks = false;
                let link = ctx.link().clone();
                spawn_local(async move {
                    let (history, rest) = (archive::erase().await, webext::erase().await);
                    onsaid.emit(Said::Erased(history.is_ok() && rest));
                    link.send_message(Message::Used(webext::bytes_in_use().await));
                });
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
                <p role="status">{ ctx.props().said.as_ref().map(Said::words).unwrap_or_default() }</p>
            </section>
        }
    }
}

/// What was chosen here.
async fn gather() -> Settings {
    let vendors = list::load().await.iter().map(|vendor| (**vendor).clone()).collect();
    Settings { vendors, ..choices::load().await }
}

/// Takes settings over: who is new is added behind the list that is here, with the parts and the group that the file names, and who is
/// pinned there is pinned here; the rest takes the place of what was chosen. How many vendors were added.
async fn take(settings: Settings) -> Result<usize, StorageError> {
    let before = list::load().await.len();
    let Settings { vendors, wishes, .. } = settings.clone();
    for vendor in vendors {
        let Vendor { page, parts, group, pinned, .. } = vendor.clone();
        list::change(Change::Add(vendor)).await?;
        list::change(Change::Choose(page.clone(), parts)).await?;
        // A file that says nothing of groups, as older ones, leaves those that are here.
        if group.is_some() {
            list::change(Change::Group(page.clone(), group)).await?;
        }
        if pinned {
            list::change(Change::Pin(page, true)).await?;
        }
    }
    if let Some(new) = wishes {
        wishes::change(|wishes| *wishes = new).await?;
    }
    choices::keep(settings).await?;
    // Another page may have removed somebody meanwhile.
    Ok(list::load().await.len().saturating_sub(before))
}

/// The settings of a file with the pages of those who are named by an id; else what is said of it.
async fn looked_up(text: &str, settings: Settings) -> Result<Settings, Said> {
    let named: Vec<_> = settings.vendors.into_iter().map(Rc::new).collect();
    let found = catalogue::resolve(&named, "www/").await.map_err(|_| Said::Unread)?;
    let found = found.iter().map(|vendor| (**vendor).clone()).collect();
    let vendors = list_file::known(text, found).map_err(Said::Refused)?;
    Ok(Settings { vendors, ..settings })
}
