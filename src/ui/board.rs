use yew::prelude::*;

use super::list::VendorList;
use super::{IncidentView, VendorState};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) states: Vec<VendorState>,
    #[prop_or_default]
    pub(crate) only_problems: bool,
}

/// Where a person is: in the list, at an open row, at an incident.
#[derive(Clone, Default, PartialEq)]
struct Place {
    /// The page of the vendor whose row is open.
    open: Option<AttrValue>,
    /// The page of the vendor and the id of the incident that is shown.
    incident: Option<(AttrValue, AttrValue)>,
}

/// The list of vendors, or the incident that was chosen from it.
#[component]
pub(crate) fn Board(props: &Props) -> Html {
    let place = use_state(Place::default);
    let go = |step: fn(&Place, Target) -> Place| {
        let place = place.clone();
        Callback::from(move |target| place.set(step(&place, target)))
    };
    if let Some((page, id)) = &place.incident
        && let Some(state) = props.states.iter().find(|state| *page == state.vendor.page)
    {
        let onback = go(|place, _| Place { incident: None, ..place.clone() }).reform(|()| Target::default());
        return html! { <IncidentView state={state.clone()} id={id.clone()} {onback} /> };
    }
    let ontoggle = go(|place, (page, _)| Place {
        open: Some(page).filter(|page| place.open.as_ref() != Some(page)),
        incident: None,
    })
    .reform(|page| (page, AttrValue::default()));
    let onincident = go(|place, target| Place { incident: Some(target), ..place.clone() });
    html! {
        <VendorList vendors={props.states.clone()} only_problems={props.only_problems}
            open={place.open.clone()} {ontoggle} {onincident} />
    }
}

/// A vendor's page and, where it matters, an incident's id.
type Target = (AttrValue, AttrValue);
