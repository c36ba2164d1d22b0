//! What a vendor posted last of an incident, in a line.

use is_it_them_core::locale::Locale;
use is_it_them_core::prose::{parse, plain_text};
use is_it_them_core::status::Incident;
use is_it_them_words as words;
use yew::prelude::*;

/// The vendor's latest words and how old they are; nothing where it posted none.
pub fn latest_words(incident: &Incident, locale: &Locale) -> Option<Html> {
    let update = incident.updates.first()?;
    let text = plain_text(&parse(&update.text));
    let ago = update.at.map(|at| locale.since(at)).unwrap_or_default();
    (!text.trim().is_empty()).then(|| {
        html! {
            <p class="quote small"><bdi lang="">{ words::popup::quoted(&text) }</bdi>{ " " }<span class="muted">{ ago }</span></p>
        }
    })
}
