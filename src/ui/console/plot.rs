//! How long the latest answers took, as bars that say the same as the figures beside them.

use is_it_them_core::probe::Call;
use yew::prelude::*;

/// How many of the latest are drawn.
const SHOWN: usize = 16;
/// The height of the picture, in units of its own.
const HEIGHT: u32 = 16;

/// One bar a call, the longest as high as the picture; a call that failed is as high, and of another colour.
pub(super) fn plot(calls: &[&Call]) -> Html {
    let shown = calls.get(calls.len().saturating_sub(SHOWN)..).unwrap_or(calls);
    let longest =
        shown.iter().filter(|call| call.is_good).filter_map(|call| call.millis).max().unwrap_or(1).max(1);
    let width = (shown.len().max(1) * 4).to_string();
    html! {
        <svg class="plot" viewBox={["0 0 ", &width, " 16"].concat()} width={width} height="16" aria-hidden="true">
            { for shown.iter().enumerate().map(|(at, call)| {
                let part = call.millis.filter(|_| call.is_good).map_or(HEIGHT, |millis| (millis * HEIGHT / longest).max(2));
                html! {
                    <rect key={at} class={if call.is_good { "good" } else { "bad" }} x={(at * 4).to_string()} width="3"
                        y={(HEIGHT - part.min(HEIGHT)).to_string()} height={part.min(HEIGHT).to_string()} />
                }
            }) }
        </svg>
    }
}
