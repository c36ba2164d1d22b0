//! What the popup adds to the list: a vendor's latest words and what can be done about an incident, what silences the vendor, the way
//! to measure it from here, and the keys.

use std::rc::Rc;

use is_it_them_core::alert::{Silenced, Silences};
use is_it_them_core::locale::Locale;
use is_it_them_core::names::{CONSOLE, MEASURED};
use is_it_them_core::status::{Incident, PublishedWatch};
use is_it_them_words as words;
use yew::prelude::*;

use is_it_them_browser::webext;
use is_it_them_ui::{Aside, Extra, Message, Tag, VendorState, latest_words, silence, wrong_vendor};

/// What stands below an open incident: the vendor's latest words, *Is it mine?*, and *Watch* unless it is watched.
pub(super) fn about(watches: Rc<Vec<PublishedWatch>>) -> Extra {
    Rc::new(move |state, incident, send, locale| draw(&watches, state, incident, send, locale))
}

fn draw(
    watches: &[PublishedWatch],
    state: &VendorState,
    incident: &Incident,
    send: &Callback<Message>,
    locale: &Locale,
) -> Html {
    let page = &state.vendor.page;
    let is_watched = watches.iter().any(|known| known.page == *page && known.watch.incident == incident.id);
    let onmine = {
        let page = page.clone();
        send.reform(move |_: MouseEvent| Message::Mine(page.clone()))
    };
    let onwatch = {
        let (page, id) = (page.clone(), incident.id.clone());
        send.reform(move |_: MouseEvent| Message::Watch(page.clone(), id.clone()))
    };
    html! {
        <div class="about">
            { for latest_words(incident, locale) }
            <button class="quiet" onclick={onmine}>{ words::ui::is_mine() }</button>
            if is_watched {
                <span class="small muted" role="status">{ words::ui::watching() }</span>
            } else {
                <button class="quiet" onclick={onwatch}>{ words::ui::watch() }</button>
            }
        </div>
    }
}

/// What stands below what is known of a vendor: the way to measure it from here, to silence it, and to say that its row is wrong.
/// `turn` is another one each time something could not be kept.
pub(super) fn aside(silences: Rc<Silences>, turn: bool) -> Aside {
    Rc::new(move |state, send, locale| {
        let page = state.vendor.page.clone();
        let onchoose = send.reform(move |silence| Message::Silence(page.clone(), silence));
        let console = [CONSOLE, "#", MEASURED, &state.vendor.id].concat();
        html! {
            <>
                <div class="buttons">
                    <a class="btn" href={console} target="_blank">{ words::popup::measure() }</a>
                    { silence(state.name(), silenced(&silences, state, locale), silences.on, turn, locale, onchoose) }
                </div>
                { for wrong_vendor(state, locale) }
            </>
        }
    })
}

/// What a vendor is silenced by, under its name.
pub(super) fn tag(silences: Rc<Silences>) -> Tag {
    Rc::new(move |state, locale| {
        Some(words::popup::silenced(silenced(&silences, state, locale)?, locale.moment))
    })
}

fn silenced(silences: &Silences, state: &VendorState, locale: &Locale) -> Option<Silenced> {
    let silenced = silences.of(&state.vendor.page)?.silenced(locale.now, state.report());
    // Who is told of nothing at all has nobody snoozed.
    silenced.filter(|how| silences.on || *how == Silenced::Muted)
}

/// That the list of a team has changed, which is shown and taken in the options.
pub(super) fn team() -> Html {
    html! {
        <p class="pad" role="status" key="team">
            <button class="quiet" onclick={|_| webext::open_options()}>{ words::popup::team_changed() }</button>
        </p>
    }
}

/// The keys of the popup, in a dialogue that its page opens (`extension/pages/keys.js`).
pub(super) fn keys() -> Html {
    let row = |keys: &'static str, what: &'static str| {
        html! { <div><dt><kbd>{ keys }</kbd></dt><dd>{ what }</dd></div> }
    };
    html! {
        <dialog class="keys" aria-label={words::popup::keys()} key="keys">
            <form method="dialog">
                <h2>{ words::popup::keys() }</h2>
                <dl>
                    { row("/", words::popup::key_find()) }
                    { row("\u{2191} \u{2193}", words::popup::key_move()) }
                    { row("Enter", words::popup::key_open()) }
                    { row("Esc", words::popup::key_back()) }
                    { row("?", words::popup::key_help()) }
                </dl>
                <button class="btn">{ words::popup::keys_close() }</button>
            </form>
        </dialog>
    }
}
