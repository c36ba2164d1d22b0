//! The figures of a vendor's outages: four as tiles, the rest as lists and tables.

use is_it_them_core::history::figures::{Share, Uptime};
use is_it_them_core::time::Elapsed;
use is_it_them_words::{self as words, history as say, past};
use yew::prelude::*;

use super::sums::{Folded, Sums};

/// The four figures that a person asks for first, as tiles. One that is not known is left out.
pub(super) fn tiles(sums: &Sums) -> Html {
    let figures = &sums.figures;
    let [.., year] = &figures.uptime;
    let all = past::in_all(figures.count, figures.downtime);
    let tiles = [
        year.basis_points.map(|share| {
            let label = if year.is_complete() { past::tile_year() } else { past::tile_known() };
            tile(label, say::percent(share), past::down_of(year.down, year.unknown_length))
        }),
        Some(match figures.per_month_tenths {
            // None known of a vendor that was never read are not none.
            _ if figures.known_since.is_none() => {
                tile(past::outages_label(), say::nothing().into(), past::not_known().into())
            }
            Some(rate) => tile(past::per_month(), say::tenths(rate), all),
            None => tile(past::outages_label(), words::number(figures.count), all),
        }),
        figures.to_resolve.map(|of| {
            tile(past::tile_half(), words::length(of.median), past::nine_in_ten(&words::length(of.p90)))
        }),
        sums.acknowledged.map(|of| {
            tile(past::tile_said(), words::length(of.median), past::median_that_tell(of.of as u64))
        }),
    ];
    html! { <dl class="tiles nums">{ for tiles.into_iter().flatten() }</dl> }
}

/// The other figures, with what they are made of. `onopen` leads to an incident.
pub(super) fn more(sums: &Sums, onopen: &Callback<String>) -> Html {
    let figures = &sums.figures;
    let news = figures.uptime.iter().enumerate().filter(|(index, of)| is_news(&figures.uptime, *index, of));
    html! {
        <>
            <dl class="facts nums">
                { figures.to_resolve.map(|of| fact(past::resolve(), words::length(of.median), past::spread(of.p90, of.of))) }
                { sums.acknowledged.map(|of| fact(past::acknowledged(), words::length(of.median), say::acknowledging(of.p90, of.of, figures.count))) }
            </dl>
            <h4>{ past::uptime() }</h4>
            <ul class="nums">{ for news.map(|(_, of)| html! { <li key={of.days}>{ say::uptime(of) }</li> }) }</ul>
            if let Some((id, title, length)) = &sums.longest {
                <h4>{ past::longest() }</h4>
                { longest(id, title, *length, onopen) }
            }
        </>
    }
}

/// Whether a longer span says anything that the one before it did not: not when less is known than that one holds.
fn is_news(all: &[Uptime], index: usize, of: &Uptime) -> bool {
    index.checked_sub(1).and_then(|before| all.get(before)).is_none_or(|before| of.known > before.known)
}

/// The same by component and by impact. Of one kind alone there is nothing to tell apart.
pub(super) fn shares(folded: &Folded) -> Html {
    let component = |share: &Share<String>| (share.of.clone(), share.count, share.downtime);
    html! {
        <div class="shares">
            { share(past::by_component(), folded.components.iter().map(component)) }
            if folded.impacts.len() > 1 { { share(past::by_impact(), folded.impacts.iter().map(impact)) } }
        </div>
    }
}

fn tile(name: &'static str, value: String, note: String) -> Html {
    html! {
        <div key={name}>
            <dt class="small muted">{ name }</dt>
            <dd><span class="value">{ value }</span><span class="small muted">{ note }</span></dd>
        </div>
    }
}

fn fact(name: &'static str, value: String, note: String) -> Html {
    html! { <div key={name}><dt>{ name }</dt><dd>{ value }<span class="small muted">{ note }</span></dd></div> }
}

fn longest(id: &str, title: &str, length: Elapsed, onopen: &Callback<String>) -> Html {
    let (id, onopen) = (id.to_owned(), onopen.clone());
    html! {
        <button class="row plain" onclick={move |_| onopen.emit(id.clone())}>
            <span class="grow" dir="auto">{ title.to_owned() }</span><span class="nums muted">{ words::length(length) }</span>
        </button>
    }
}

fn impact(share: &Share<Option<is_it_them_core::status::Impact>>) -> (String, usize, Elapsed) {
    let name = share.of.as_ref().map_or(past::not_stated(), words::impact);
    (name.to_owned(), share.count, share.downtime)
}

fn share(title: &'static str, rows: impl Iterator<Item = (String, usize, Elapsed)>) -> Html {
    let rows: Vec<Html> = rows
        .map(|(name, count, downtime)| {
            html! {
                <tr key={name.clone()}>
                    <th scope="row" dir="auto">{ name }</th><td>{ count }</td><td>{ say::hours(downtime) }</td>
                </tr>
            }
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={title}>
            <table class="nums">
                <caption>{ title }</caption>
                <thead><tr>
                    <td></td><th scope="col">{ past::outages_label() }</th><th scope="col">{ past::downtime() }</th>
                </tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}
