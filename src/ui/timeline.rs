//! The timeline of an incident's posts, and how instants are drawn.

use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Health, Update};
use is_it_them_core::time::Timestamp;
use is_it_them_words as words;
use yew::prelude::*;

use super::glyph::glyph;
use super::message::Message;
use super::pill::phase_health;
use super::prose::prose;

/// Everything the vendor posted about an incident, newest or oldest first.
pub(crate) fn timeline(
    updates: &[Update],
    oldest_first: bool,
    send: &Callback<Message>,
    locale: &Locale,
) -> Html {
    if updates.is_empty() {
        return html! { <p class="muted">{ words::ui::no_updates() }</p> };
    }
    let mut entries: Vec<_> =
        updates.iter().enumerate().map(|(index, update)| entry(index, update, locale)).collect();
    if oldest_first {
        entries.reverse();
    }
    html! {
        <div class="timeline" part="timeline">
            <div class="line-up">
                <h3>{ words::ui::timeline() }</h3>
                if updates.len() > 1 {
                    <button class="quiet" onclick={send.reform(|_| Message::TurnRound)}>
                        { if oldest_first { words::ui::show_newest_first() } else { words::ui::show_oldest_first() } }
                    </button>
                }
            </div>
            <ol class="updates">{ entries }</ol>
        </div>
    }
}

fn entry(index: usize, update: &Update, locale: &Locale) -> Html {
    let phase = update.phase.as_ref();
    html! {
        <li key={index}>
            { glyph(phase.map_or(Health::Unknown, phase_health)) }
            <div class="line-up">
                <span class="phase">{ phase.map(words::phase).unwrap_or_default().to_owned() }</span>
                <span class="small muted nums">{ moment(update.at, locale) }</span>
            </div>
            { prose(&update.text) }
        </li>
    }
}

/// A point in time in UTC, to be at hand beside the reader's own.
pub(crate) fn in_utc(at: Timestamp) -> String {
    [&at.to_string().replacen('T', " ", 1), " (UTC)"].concat()
}

/// A point in time, for reading and for machines, with UTC at hand: teams in several zones compare times.
pub(crate) fn moment(at: Option<Timestamp>, locale: &Locale) -> Html {
    match at {
        Some(at) => {
            html! { <time datetime={at.to_string()} title={in_utc(at)}>{ (locale.moment)(at) }</time> }
        }
        None => words::ui::unknown_time().into(),
    }
}
