//! The shape that shows a health beside its word.

use is_it_them_core::status::Health;
use yew::prelude::*;

use super::class::of_health;
use is_it_them_core::shape;

/// The state's shape. The word beside it says the same, so it is hidden from screen readers.
pub fn glyph(health: Health) -> Html {
    let (outline, mark) = shape::paths(health);
    html! {
        <svg class={of_health("glyph", health)} viewBox={shape::VIEW_BOX} aria-hidden="true">
            <path class="shape" d={outline} />
            <path class="mark" d={mark} />
        </svg>
    }
}
