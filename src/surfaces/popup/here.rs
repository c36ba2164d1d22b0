//! The vendor of the site that the person was on when they opened the popup. The browser tells that one address, for that click
//! alone; it is looked up in the catalogue on this device and goes nowhere.

use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Health, Vendor};
use is_it_them_words as words;
use yew::prelude::*;

use is_it_them_browser::{catalogue, webext};
use is_it_them_ui::{VendorState, glyph, of_health};

/// Whose site it is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Here {
    /// The site's host.
    host: String,
    vendor: Vendor,
    /// The names of those whose platforms it runs on, as far as that is public.
    below: Vec<String>,
}

/// Looks whose site the person is on; nothing where the browser does not tell, or nobody knows.
pub(super) async fn look() -> Option<Here> {
    let address = webext::this_tab().await.filter(|address| address.starts_with("https://"))?;
    let catalog = catalogue::whole("www/").await.ok()?;
    let row = catalog.vendor_of(&address).or_else(|| catalog.server_of(&address))?;
    let below = row.on.iter().filter_map(|id| Some(catalog.get(id)?.name.clone())).collect();
    let host = webext::origin(&address).split_off("https://".len());
    Some(Here { host, vendor: row.vendor(), below }).filter(|here| here.vendor.is_resolved())
}

impl Here {
    /// A line above the list: how the vendor is, and what it runs on; the way to add it where it is not in the list. `onopen` opens
    /// its row, `onadd` adds it.
    pub(super) fn view(
        &self,
        states: &[VendorState],
        locale: &Locale,
        onopen: &Callback<String>,
        onadd: &Callback<Vendor>,
    ) -> Html {
        let listed = states.iter().find(|state| state.vendor.page == self.vendor.page);
        let below = self.below(states, locale);
        let Some(state) = listed else {
            let vendor = self.vendor.clone();
            return html! {
                <section class="here" key="here">
                    <p class="grow">{ words::popup::here(&self.host) }{ words::language::gap() }{ words::popup::here_not_listed(&self.vendor.name) }{ below }</p>
                    <button class="btn" onclick={onadd.reform(move |_: MouseEvent| vendor.clone())}>{ words::popup::here_add(&self.vendor.name) }</button>
                </section>
            };
        };
        let badge = state.badge(locale);
        let page = self.vendor.page.clone();
        html! {
            <section class="here" key="here">
                <button class="row" onclick={onopen.reform(move |_: MouseEvent| page.clone())}>
                    { glyph(badge.health) }
                    <span class="grow">
                        <span class="name" dir="auto">{ badge.name }</span>
                        <span class="note small muted">{ words::popup::here(&self.host) }{ below }</span>
                    </span>
                    <span class={of_health("state small", badge.health)}>{ badge.state }</span>
                </button>
            </section>
        }
    }

    /// What the vendor runs on, and how those are that are in the list too and not well.
    fn below(&self, states: &[VendorState], locale: &Locale) -> Html {
        if self.below.is_empty() {
            return Html::default();
        }
        let names: Vec<&str> = self.below.iter().map(String::as_str).collect();
        let is_below = |state: &&VendorState| self.below.iter().any(|name| name == state.name());
        let ill = states.iter().filter(is_below).map(|state| state.badge(locale));
        let ill = ill.filter(|badge| !matches!(badge.health, Health::Operational | Health::Unknown));
        html! {
            <>
                { words::language::gap() }{ words::catalog::runs_on(&names) }
                { for ill.map(|badge| html! {
                    <>{ " " }<b class={of_health("", badge.health)}>{ badge.name }{ ": " }{ badge.state }</b></>
                }) }
            </>
        }
    }
}
