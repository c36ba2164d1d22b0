//! One vendor that was chosen, on the options page.

use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Change, Vendor};
use is_it_them_words as words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{KEPT_LIST, Message, Options};
use is_it_them_browser::monitor;
use is_it_them_ui::{Parts, VendorState, confirmation, glyph, of_health, provenance, theirs, wrong_vendor};

impl Options {
    /// What is known of it, the way to allow reading it where the browser forbids that, where it stands in the list, what of it
    /// counts, the way out.
    pub(super) fn chosen(
        &self,
        place: usize,
        state: &VendorState,
        ctx: &Context<Options>,
        locale: &Locale,
    ) -> Html {
        let Vendor { page, parts, format, pinned, group, .. } = &*state.vendor;
        let onremove = {
            let page = page.clone();
            ctx.link().callback(move |_: MouseEvent| Message::Change(Change::Remove(page.clone())))
        };
        // Who was removed and came back is where the person is.
        let out =
            if self.returned.as_ref() == Some(page) { self.ways[1].clone() } else { NodeRef::default() };
        let onchange = {
            let page = page.clone();
            ctx.link().callback(move |parts| Message::Change(Change::Choose(page.clone(), parts)))
        };
        let onconfirm = {
            let page = page.clone();
            Callback::from(move |_| monitor::confirm(&page))
        };
        let onpin = {
            let (page, pinned) = (page.clone(), !pinned);
            ctx.link().callback(move |_| Message::Change(Change::Pin(page.clone(), pinned)))
        };
        let ongroup = {
            let page = page.clone();
            ctx.link().callback(move |event: Event| {
                let typed = event.target_unchecked_into::<HtmlInputElement>().value();
                let name = Some(typed.trim().to_owned()).filter(|name| !name.is_empty());
                Message::Change(Change::Group(page.clone(), name))
            })
        };
        let oninput = {
            let page = page.clone();
            ctx.link().callback(move |event: InputEvent| {
                Message::Typed(page.clone(), event.target_unchecked_into::<HtmlInputElement>().value())
            })
        };
        let typed = self.typed.as_ref().filter(|(known, _)| known == page).map(|(_, text)| text);
        let shown = typed.or(group.as_ref()).cloned().unwrap_or_default();
        // A list that the organisation keeps would be put back at once: its rows stay, and what says so describes their buttons.
        let locked = ctx.props().preset.locked;
        let why = locked.then_some(KEPT_LIST);
        let other = |place: Option<usize>| Some(self.vendors.get(place.filter(|_| !locked)?)?.page.clone());
        let ways = [
            ("\u{2191}", words::ui::move_up(state.name()), other(place.checked_sub(1))),
            ("\u{2193}", words::ui::move_down(state.name()), other(Some(place + 1))),
        ];
        let pin = if *pinned { words::ui::unpin(state.name()) } else { words::ui::pin(state.name()) };
        let badge = state.badge(locale);
        let whole = state.whole.as_ref();
        let report = whole.and_then(|reading| reading.report.as_ref());
        let format = report.map(|report| report.format).or(*format);
        html! {
            <li class="chosen" key={page.clone()}>
                <div class="line-up head">
                    { glyph(badge.health) }
                    <h3 class="grow name">{ theirs(state.name()) }</h3>
                    <span class={of_health("state small", badge.health)}>{ badge.state }</span>
                    <button class="quiet" ref={out} onclick={onremove} disabled={locked} aria-describedby={why}>{ words::ui::remove(state.name()) }</button>
                </div>
                <p class="small muted">
                    { page }
                    if let Some(format) = format { { words::language::dot() }{ words::detection::format(format) } }
                </p>
                { provenance(state, locale) }
                { for confirmation(state, onconfirm) }
                { for wrong_vendor(state, locale) }
                if let Some(onallow) = self.leave.onallow(state) {
                    <button class="btn" onclick={onallow}>{ words::ui::allow() }</button>
                }
                <div class="line-up ways">
                    <button class="quiet" onclick={onpin}>{ pin }</button>
                    { for ways.into_iter().map(|(arrow, label, to)| way(arrow, label, page, to, why, ctx)) }
                    <label class="line-up">
                        <span class="small muted">{ words::options::group() }</span>
                        <input list="groups" maxlength="60" value={shown} {oninput} onchange={ongroup} autocomplete="off"
                            aria-label={words::options::group_of(state.name())} />
                    </label>
                </div>
                if let Some(whole) = whole.filter(|_| report.is_some()) {
                    <details>
                        <summary>
                            <span class="grow">{ words::parts::choose() }</span>
                            <span class="small muted">{ words::parts::scope(parts) }</span>
                        </summary>
                        <Parts whole={whole.clone()} stale={badge.stale} chosen={parts.clone()} {onchange} />
                    </details>
                }
            </li>
        }
    }
}

/// Moves a vendor to where another one is; at the end of the list there is no way on. `why` is the id of what says that there is none.
fn way(
    arrow: &'static str,
    label: String,
    page: &str,
    to: Option<String>,
    why: Option<&'static str>,
    ctx: &Context<Options>,
) -> Html {
    let disabled = to.is_none();
    let onclick = {
        let (page, to) = (page.to_owned(), to.unwrap_or_default());
        ctx.link().callback(move |_: MouseEvent| Message::Change(Change::Move(page.clone(), to.clone())))
    };
    html! { <button key={arrow} class="quiet" aria-label={label.clone()} title={label} {onclick} {disabled} aria-describedby={why}>{ arrow }</button> }
}
