//! Of which hosts calls from here failed lately: in the browser's memory, which ends with it, so that a console that is opened anew holds
//! back as the one before did. Hosts, counts and times, and nothing of what was sent.

use is_it_them_core::probe::Breakers;
use is_it_them_core::status::Record;

use super::{clock, webext};

const BREAKERS: &str = "breakers/1";

/// Those that still say something.
pub async fn load() -> Breakers {
    let kept = webext::remembered(BREAKERS).await.and_then(|text| Breakers::from_text(&text));
    kept.unwrap_or_default().lasting(clock::now())
}

/// Keeps them, beside what other consoles know of other hosts.
pub async fn save(known: Breakers) {
    let kept = load().await;
    let mut now = kept.clone();
    now.absorb(&known);
    let mut now = now.lasting(clock::now());
    // What works leaves nothing behind.
    if now != kept {
        let text = (!now.is_empty()).then(|| now.to_text());
        webext::remember(BREAKERS, text.as_deref()).await;
    }
}
