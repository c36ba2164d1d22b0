//! The widget: what `<is-it-them>` draws into its shadow root.

use is_it_them_core::selection::Selection;
use is_it_them_core::status::Health;
use is_it_them_core::words;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, Element};
use yew::prelude::*;

use crate::browser::monitor::{MIN_REFRESH, Wish};
use crate::surface::{use_locale, use_readings};
use crate::ui::{Badge, Board, IncidentView, Locale, VendorState};

/// The element's attributes, as the shim in `www/` hands them over.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Options {
    vendors: String,
    view: String,
    theme: String,
    refresh: Option<u32>,
    only_problems: bool,
    incident: Option<String>,
    /// Where the package lies: samples and the catalogue are found from here.
    base: String,
}

/// A mounted widget, held by its element.
#[wasm_bindgen]
pub struct Widget {
    handle: yew::AppHandle<Root>,
    host: Element,
}

#[wasm_bindgen]
impl Widget {
    /// Draws into `root`, a `div` inside the shadow root of `host`.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, host: Element, options: JsValue) -> Widget {
        let props = props(host.clone(), options);
        Widget { handle: yew::Renderer::<Root>::with_root_and_props(root, props).render(), host }
    }

    /// Takes over changed attributes.
    pub fn update(&mut self, options: JsValue) {
        self.handle.update(props(self.host.clone(), options));
    }

    /// Removes what was drawn and stops reading.
    pub fn destroy(self) {
        self.handle.destroy();
    }
}

fn props(host: Element, options: JsValue) -> Props {
    // The shim's object always fits; should it not, the widget says that no vendors are named.
    let options = serde_wasm_bindgen::from_value(options).unwrap_or_default();
    Props { host, options }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    host: Element,
    options: Options,
}

#[component]
fn Root(props: &Props) -> Html {
    let options = &props.options;
    let vendors = use_memo((options.vendors.clone(), options.base.clone()), |(vendors, base)| {
        Selection::parse_list(vendors)
            .into_iter()
            .map(|selection| selection.named.vendor(base))
            .collect::<Vec<_>>()
    });
    let refresh = options.refresh.unwrap_or(300).max(MIN_REFRESH);
    let states = use_readings(&vendors, Wish { refresh, history: options.view != "badge" });
    let locale = use_locale(refresh);
    use_changes(&props.host, &states);

    let theme = match options.theme.as_str() {
        "light" => "light",
        "dark" => "dark",
        _ => "auto",
    };
    html! {
        <ContextProvider<Locale> context={locale}>
            <div class={classes!("is-it-them", theme)} part="root" lang="en">
                if vendors.is_empty() {
                    <div class="pad">
                        <p>{ words::ui::NOTHING_SELECTED }</p>
                        <p class="small muted">{ words::ui::NOTHING_SELECTED_NEXT }</p>
                    </div>
                } else {
                    <View {states} view={options.view.clone()} only_problems={options.only_problems} incident={options.incident.clone()} />
                }
            </div>
        </ContextProvider<Locale>>
    }
}

#[derive(PartialEq, Properties)]
struct ViewProps {
    states: Vec<VendorState>,
    view: String,
    only_problems: bool,
    incident: Option<String>,
}

#[component]
fn View(props: &ViewProps) -> Html {
    match props.view.as_str() {
        "badge" => html! {
            <div class="badges">
                { for props.states.iter().map(|state| html! { <Badge key={state.vendor.page.clone()} state={state.clone()} /> }) }
            </div>
        },
        "incident" => match props.states.first() {
            Some(state) => {
                html! { <IncidentView state={state.clone()} id={chosen(state, props.incident.as_deref())} /> }
            }
            None => html! { <span hidden=true /> },
        },
        _ => html! { <Board states={props.states.clone()} only_problems={props.only_problems} /> },
    }
}

/// The incident to show: the one asked for, else the newest open one, else the newest.
fn chosen(state: &VendorState, asked: Option<&str>) -> String {
    if let Some(id) = asked.filter(|id| !id.is_empty()) {
        return id.into();
    }
    let Some(report) = state.report() else { return String::new() };
    report
        .open_incidents()
        .next()
        .or(report.incidents.first())
        .map(|incident| incident.id.clone())
        .unwrap_or_default()
}

/// What a `change` event tells.
#[derive(Serialize)]
struct Change<'a> {
    vendor: &'a str,
    name: &'a str,
    health: Health,
    previous: Health,
}

/// Tells the host page when a vendor's health is another than before.
#[hook]
fn use_changes(host: &Element, states: &[VendorState]) {
    let before = use_mut_ref(Vec::<(String, Health)>::new);
    let host = host.clone();
    let now: Vec<_> = states
        .iter()
        .filter(|state| state.reading.as_ref().is_some_and(|reading| reading.report.is_some()))
        .map(|state| {
            (state.clone(), state.reading.as_ref().map_or(Health::Unknown, |reading| reading.health()))
        })
        .collect();
    use_effect(move || {
        let mut before = before.borrow_mut();
        for (state, health) in now {
            let id = &state.vendor.id;
            match before.iter_mut().find(|(known, _)| known == id) {
                Some((_, previous)) if *previous == health => {}
                Some((_, previous)) => {
                    announce(&host, &Change { vendor: id, name: state.name(), health, previous: *previous });
                    *previous = health;
                }
                None => before.push((id.clone(), health)),
            }
        }
    });
}

fn announce(host: &Element, change: &Change<'_>) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&serde_wasm_bindgen::to_value(change).unwrap_or(JsValue::NULL));
    if let Ok(event) = CustomEvent::new_with_event_init_dict("change", &init) {
        // The host's listeners run here; whether they cancel it is of no interest.
        let _ = host.dispatch_event(&event);
    }
}
