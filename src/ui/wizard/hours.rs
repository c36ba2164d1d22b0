//! The picture of a day with the vendor's incidents, in which a person picks when the symptom began.

use is_it_them_core::investigation::When;
use is_it_them_core::status::{Health, Impact, Incident};
use is_it_them_core::time::Timestamp;
use is_it_them_words::wizard as word;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::field::edit;
use super::{Act, Scene};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// Where the day ends up in the picture: a unit is two minutes.
const WIDTH: i64 = 720;

/// A day of the vendor's incidents as bars, and a slider over them that picks the time: by mouse, finger or keys.
pub(super) fn hours(scene: &Scene<'_>) -> Html {
    let Some(report) = scene.state.report() else { return html! { <div key="hours" /> } };
    let now = scene.locale.now.millis();
    let last = now - now.rem_euclid(5 * MINUTE) + 5 * MINUTE;
    let chosen = scene.found.form.answers().started_at.map(Timestamp::millis);
    let of_choice = chosen.map_or(0, |at| (last - at).max(0) / DAY);
    let days = scene.days.unwrap_or(of_choice).clamp(0, 3650);
    let end = last - days * DAY;
    let start = end - DAY;
    let x = |at: i64| (at.clamp(start, end) - start) * WIDTH / DAY;
    let known = |incident: &&Incident| {
        let span = span(incident, now);
        span.is_some_and(|(from, to)| from <= end.min(now) && to >= start)
    };
    let shown: Vec<&Incident> = report.incidents.iter().filter(known).take(20).collect();
    let bar = |(row, incident): (usize, &&Incident)| {
        let (from, to) = span(incident, now)?;
        let y = 6 + (row % 3) * 12;
        let width = (x(to) - x(from)).max(4);
        Some(html! {
            <rect key={incident.id.clone()} class={kind(incident).name()} x={x(from).to_string()} y={y.to_string()}
                width={width.to_string()} height="8" rx="2" />
        })
    };
    let hour = |index: i64| {
        let at = x(start + index * DAY / 4).to_string();
        html! { <line key={index} x1={at.clone()} x2={at} y1="0" y2="44" /> }
    };
    let picked = chosen.filter(|at| (start..=end).contains(at));
    let slider = picked.unwrap_or(end);
    let onpick = scene.act.reform(move |event: InputEvent| {
        let minutes = event.target_unchecked_into::<HtmlInputElement>().value().parse().unwrap_or(0);
        pick(Timestamp::from_millis(start + minutes * MINUTE))
    });
    let valuetext = (scene.locale.moment)(Timestamp::from_millis(slider));
    let begun = |incident: &&Incident| {
        let at = incident.started_at?;
        let label = word::pick(&(scene.locale.moment)(at), &incident.title);
        Some(html! {
            <li key={incident.id.clone()}>
                <button type="button" class="row" onclick={scene.does(move || pick(at))}>
                    { super::super::glyph::glyph(kind(incident)) }
                    <span class="small">{ label }</span>
                </button>
            </li>
        })
    };
    html! {
        <fieldset class="hours" key="hours">
            <legend>{ word::timeline() }</legend>
            <div class="line-up small muted nums">
                <span>{ (scene.locale.moment)(Timestamp::from_millis(start)) }</span>
                <span>{ (scene.locale.moment)(Timestamp::from_millis(end)) }</span>
            </div>
            <div class="strip">
                <svg viewBox="0 0 720 44" preserveAspectRatio="none" aria-hidden="true">
                    { for (0..=4).map(hour) }
                    { for shown.iter().enumerate().filter_map(bar) }
                    if let Some(at) = picked {
                        <line class="mark" x1={x(at).to_string()} x2={x(at).to_string()} y1="0" y2="44" />
                    }
                </svg>
                <input type="range" min="0" max="1440" step="5" value={((slider - start) / MINUTE).to_string()}
                    aria-label={word::timeline_pick()} aria-valuetext={valuetext} oninput={onpick} />
            </div>
            <div class="line-up">
                <button type="button" class="quiet" onclick={scene.does(move || Act::Days(days + 1))}>{ word::timeline_earlier() }</button>
                if days > 0 {
                    <button type="button" class="quiet" onclick={scene.does(move || Act::Days(days - 1))}>{ word::timeline_later() }</button>
                }
            </div>
            if shown.is_empty() {
                <p class="small muted">{ word::timeline_none() }</p>
            } else {
                <ul>{ for shown.iter().filter_map(begun) }</ul>
            }
        </fieldset>
    }
}

/// Answers with this time; a change of ours stays one.
fn pick(at: Timestamp) -> Act {
    Act::Edit(edit(move |form| {
        form.at = Some(at);
        if form.when != Some(When::Change) {
            form.when = Some(When::At);
        }
    }))
}

/// From when to when an incident lasted, in milliseconds; until now while it is open.
fn span(incident: &Incident, now: i64) -> Option<(i64, i64)> {
    let from = incident.started_at?.millis();
    let to = incident.resolved_at.map(Timestamp::millis);
    Some((from, to.unwrap_or(now).min(now).max(from)))
}

/// How bad an incident was, whether or not it is over.
fn kind(incident: &Incident) -> Health {
    incident.impact.as_ref().map_or(Health::Unknown, Impact::health)
}
