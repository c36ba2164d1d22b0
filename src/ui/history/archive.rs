//! The archive's panel on the history page: what is kept, export, import and deletion.

use std::rc::Rc;

use is_it_them_core::history::archive::Shelf;
use is_it_them_core::locale::Locale;
use is_it_them_words::past;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Ask, Export};

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) archives: Vec<Rc<Shelf>>,
    /// The ids of the vendors in the list.
    pub(super) listed: Vec<String>,
    pub(super) locale: Locale,
    pub(super) onask: Callback<Ask>,
    /// What is spoken where this is drawn: several surfaces of a page speak by turns.
    #[prop_or_else(is_it_them_words::language::now)]
    pub(super) speech: is_it_them_words::language::Speech,
}

/// What this browser keeps, and the ways to take it along, bring it back and delete it.
#[component]
pub(super) fn Panel(props: &Props) -> Html {
    props.speech.speak();
    let sure = use_state(|| None::<String>);
    let export = |name: &'static str, export: Export| {
        let onask = props.onask.clone();
        html! { <button class="btn" onclick={move |_| onask.emit(Ask::Export(export))}>{ name }</button> }
    };
    let onchange = {
        let onask = props.onask.clone();
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                onask.emit(Ask::Open(file));
            }
            // So that the same file can be chosen again.
            input.set_value("");
        }
    };
    let kept = props.archives.iter().map(|archive| {
        let id = archive.vendor.id.clone();
        let is_listed = props.listed.contains(&id);
        let works = archive.lines.iter().filter(|line| line.key.0).count();
        let since = (props.locale.day)(archive.first_seen);
        let asks = *sure == Some(id.clone());
        let ondelete = {
            let (sure, onask) = (sure.clone(), props.onask.clone());
            let id = id.clone();
            move |_: MouseEvent| {
                if asks {
                    onask.emit(Ask::Delete(id.clone()));
                }
                sure.set(Some(id.clone()).filter(|_| !asks));
            }
        };
        let onkeep = {
            let sure = sure.clone();
            move |_: MouseEvent| sure.set(None)
        };
        html! {
            <li class="kept" key={id}>
                <div class="grow">
                    <span class="name">{ crate::prose::theirs(&archive.vendor.name) }</span>
                    <span class="small muted nums">{ is_it_them_words::language::dot() }{ past::kept(archive.lines.len() - works, works, &since) }</span>
                    if !is_listed { <span class="small muted">{ is_it_them_words::language::dot() }{ past::removed_vendor() }</span> }
                </div>
                if asks { <button class="quiet" onclick={onkeep}>{ past::keep() }</button> }
                <button class={classes!("quiet", asks.then_some("major_outage"))} onclick={ondelete}
                    aria-label={past::delete(&archive.vendor.name, asks)}>
                    { if asks { past::delete_sure() } else { past::delete_label() } }
                </button>
            </li>
        }
    });
    html! {
        <section class="archive" aria-label={past::archive()}>
            <h3>{ past::archive() }</h3>
            <p class="muted">{ past::archive_about() }</p>
            <ul>{ for kept }</ul>
            <div class="actions">
                <span class="small muted">{ past::export() }</span>
                { export("JSON", Export::Json) }{ export("CSV", Export::Csv) }{ export("ICS", Export::Ics) }
                <label class="btn file">
                    { past::import() }<input type="file" accept=".json,application/json" {onchange} />
                </label>
            </div>
        </section>
    }
}
