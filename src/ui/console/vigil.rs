//! Asking every minute, for as long as a person waits for a vendor to recover.

use is_it_them_core::probe::Beat;
use is_it_them_words::console as word;
use yew::prelude::*;

use super::{Act, Scene};

pub(super) fn vigil(scene: &Scene<'_>) -> Html {
    let host = scene.hosts.first().cloned();
    let hosts: Vec<String> = host.into_iter().collect();
    html! {
        <section key="vigil" class="part" aria-labelledby="vigil">
            <h2 id="vigil">{ word::watch_every_minute() }</h2>
            if let Some(vigil) = scene.vigil {
                <p class="small muted">{ word::watching(vigil.request().host(), &(scene.locale.moment)(vigil.until)) }</p>
                { beats(vigil.beats()) }
                <div class="buttons"><button class="btn" onclick={scene.does(|| Act::Watch(false, Vec::new()))}>{ word::watch_no_more() }</button></div>
            } else if let Some(host) = hosts.first() {
                <p class="small muted">{ word::watch_hint(host) }</p>
                <div class="buttons"><button class="btn" onclick={ let hosts = hosts.clone(); scene.does(move || Act::Watch(true, hosts.clone())) }>{ word::watch() }</button></div>
            }
        </section>
    }
}

fn beats(beats: &[Beat]) -> Html {
    let theirs: Vec<&Beat> = beats.iter().filter(|beat| !beat.is_control && beat.ended.is_some()).collect();
    let failed = theirs.iter().filter(|beat| !beat.is_good).count();
    let width = (theirs.len().max(1) * 4).to_string();
    html! {
        <div class="line-up">
            <svg class="plot" viewBox={["0 0 ", &width, " 16"].concat()} width={width} height="16" aria-hidden="true">
                { for theirs.iter().enumerate().map(|(at, beat)| html! {
                    <rect key={at} class={if beat.is_good { "good" } else { "bad" }} x={(at * 4).to_string()} width="3"
                        y={if beat.is_good { "8" } else { "0" }} height={if beat.is_good { "8" } else { "16" }} />
                }) }
            </svg>
            <span class="nums" role="status">{ word::failed(failed as u64, theirs.len() as u64) }</span>
        </div>
    }
}
