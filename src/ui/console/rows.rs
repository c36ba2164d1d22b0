//! What was measured, a line each: the network here, by hosts of others; then the vendor's hosts.

use is_it_them_core::probe::{Call, Latency};
use is_it_them_core::status::Health;
use is_it_them_words::{self as words, console as word};
use yew::prelude::*;

use super::super::glyph;
use super::plot::plot;
use super::{Act, Scene};

/// The lines.
pub(super) fn measured(scene: &Scene<'_>) -> Html {
    html! {
        <section key="measured" aria-labelledby="measured">
            <h2 id="measured">{ word::measured() }</h2>
            <ul class="measured">
                { network(scene) }
                { for scene.hosts.iter().map(|host| of_host(scene, host)) }
                { page(scene) }
            </ul>
            <p class="small muted">{ word::by_hand() }</p>
        </section>
    }
}

/// The network here: hosts of others that the person allowed already.
fn network(scene: &Scene<'_>) -> Html {
    let calls: Vec<&Call> = scene.calls.iter().copied().filter(|call| call.is_control).collect();
    let note = match scene.controls.len() {
        0 => word::no_controls().to_string(),
        count => word::controls(count as u64),
    };
    line("network", word::your_network().into(), note, &calls, None)
}

/// What the vendor's own page says, and how old that is.
fn page(scene: &Scene<'_>) -> Html {
    let Some((health, age)) = &scene.page else { return Html::default() };
    html! {
        <li key="page">
            { glyph(*health) }
            <span class="grow"><span class="name">{ word::status_page() }</span>{ " " }<span class="small muted">{ age.clone() }</span></span>
            <span>{ words::health(*health) }</span>
        </li>
    }
}

fn of_host(scene: &Scene<'_>, host: &str) -> Html {
    let calls: Vec<&Call> =
        scene.calls.iter().copied().filter(|call| call.host == host && !call.is_control).collect();
    let is_allowed = scene.allowed.iter().any(|allowed| allowed == host);
    let note = match (calls.len(), is_allowed) {
        (0, false) => word::not_asked_yet().to_string(),
        (0, true) => String::new(),
        (count, _) => word::samples(count as u64),
    };
    let back = is_allowed.then(|| {
        let host = host.to_owned();
        let label = word::give_back_of(&host);
        html! { <button class="quiet" aria-label={label} onclick={scene.does(move || Act::GiveBack(host.clone()))}>{ word::give_back() }</button> }
    });
    line(host, host.into(), note, &calls, back)
}

fn line(key: &str, name: String, note: String, calls: &[&Call], beside: Option<Html>) -> Html {
    let failed = calls.iter().filter(|call| !call.is_good).count();
    let health = match (calls.len(), failed) {
        (0, _) => Health::Unknown,
        (_, 0) => Health::Operational,
        (all, failed) if failed * 2 >= all => Health::MajorOutage,
        _ => Health::Degraded,
    };
    let took: Vec<u32> = calls.iter().filter(|call| call.is_good).filter_map(|call| call.millis).collect();
    let latency = Latency::of(&took);
    let value = match &latency {
        _ if failed > 0 => word::failed(failed as u64, calls.len() as u64),
        Some(latency) => word::millis(u64::from(latency.median)),
        None => String::new(),
    };
    html! {
        <li key={key.to_owned()}>
            { glyph(health) }
            <span class="grow">
                <span class="name">{ name }</span>{ " " }<span class="small muted">{ note }</span>
                <span class="unseen">{ word::health_of_calls(health) }</span>
                if let Some(latency) = latency.filter(|latency| latency.samples > 1) { <span class="small muted nums figures">{ word::figures(&latency) }</span> }
            </span>
            if calls.len() > 1 { { plot(calls) } }
            <span class="nums">{ value }</span>
            { for beside }
        </li>
    }
}
