use is_it_them_core::history::{self, Mentions};
use is_it_them_core::status::{Incident, Timestamp};
use is_it_them_core::words::past;
use yew::prelude::*;

use super::Known;
use super::incident::Props;
use crate::ui::glyph::glyph;

/// The other vendors an incident names or links to, as they are now, with what they had at that time.
pub(super) fn others(props: &Props, incident: &Incident) -> Html {
    let vendors: Vec<history::Known<'_>> = props.all.iter().map(|known| vendor(known)).collect();
    let found = Mentions::of(&vendors).find(incident, &props.known.state.vendor.id);
    if found.is_empty() {
        return Html::default();
    }
    let rows = found.iter().filter_map(|mention| {
        let other = props.all.get(mention.vendor)?;
        let glance = other.state.glance(&props.locale);
        let go = |id: Option<String>| {
            let (vendor, ongo) = (other.state.vendor.id.clone(), props.ongo.clone());
            move |_: MouseEvent| ongo.emit((vendor.clone(), id.clone()))
        };
        let theirs =
            other.past.incidents.iter().filter(|theirs| meet(incident, theirs, props.locale.now)).take(3);
        Some(html! {
            <li key={other.state.vendor.id.clone()}>
                <button class="row plain" onclick={go(None)}>
                    { glyph(glance.health) }
                    <span class="grow">
                        { glance.name }
                        <span class="note small muted">{ past::mentioned(&mention.written) }</span>
                    </span>
                    <span class={classes!("state", "small", glance.health.name())}>{ glance.state }</span>
                </button>
                { for theirs.map(|theirs| html! {
                    <button class="row plain" key={theirs.id.clone()} onclick={go(Some(theirs.id.clone()))}>
                        <span class="grow">
                            { &theirs.title }
                            <span class="note small muted">{ past::SAME_TIME }</span>
                        </span>
                    </button>
                }) }
            </li>
        })
    });
    html! {
        <section aria-label={past::OTHERS}><h3>{ past::OTHERS }</h3><ul>{ for rows }</ul></section>
    }
}

/// A vendor as it may be named: what its page calls it, and where its page and its archive are.
fn vendor(known: &Known) -> history::Known<'_> {
    let host = |address: &'_ str| -> Option<usize> { address.find("://").map(|at| at + 3) };
    let page = known.state.report().and_then(|report| report.page.url.as_deref());
    let hosts = [Some(known.state.vendor.page.as_str()), page].into_iter().flatten();
    history::Known {
        id: &known.state.vendor.id,
        names: vec![known.state.name()],
        hosts: hosts
            .filter_map(|address| address.get(host(address)?..)?.split(['/', ':', '?']).next())
            .filter(|host| !host.is_empty())
            .collect(),
    }
}

/// Whether two incidents went on at the same time.
fn meet(ours: &Incident, theirs: &Incident, now: Timestamp) -> bool {
    let span = |incident: &Incident| {
        let from = incident.started_at?;
        Some((from, if incident.is_open() { now } else { incident.resolved_at.unwrap_or(from) }))
    };
    match (span(ours), span(theirs)) {
        (Some((from, to)), Some((begin, end))) => from <= end && begin <= to,
        _ => false,
    }
}
