//! How late a vendor tells of its incidents, and so what its silence is worth.

use crate::history::stated_window;
use crate::status::{Incident, Update};
use crate::time::Elapsed;

/// How long a vendor took to post, over the incidents of which that is known: those whose start its own later words, or a
/// start before the first post, tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lag {
    /// Half of them were posted within this.
    pub median: Elapsed,
    /// Nine of ten were.
    pub ninth_tenth: Elapsed,
    /// Of how many incidents that is known.
    pub count: usize,
}

/// How many incidents are looked at, the newest first: habits change.
const MOST: usize = 200;
/// From how many incidents a habit is known.
const LEAST: usize = 3;
/// What was posted later than this was told of afterwards, and says nothing of how soon a page turns.
const LONGEST: Elapsed = Elapsed::seconds(24 * 60 * 60);

impl Lag {
    /// The habit of a vendor by these incidents of it, newest first; `None` where too few tell.
    #[must_use]
    pub fn of<'a>(incidents: impl IntoIterator<Item = &'a Incident>) -> Option<Lag> {
        let mut lags: Vec<Elapsed> = incidents.into_iter().take(MOST).filter_map(lag).collect();
        lags.sort();
        let share = |tenths: usize| lags.get((lags.len() * tenths / 10).min(lags.len().saturating_sub(1)));
        let (median, ninth_tenth) = (*share(5)?, *share(9)?);
        (lags.len() >= LEAST).then_some(Lag { median, ninth_tenth, count: lags.len() })
    }
}

/// How long after its start an incident was posted first, where that is known.
fn lag(incident: &Incident) -> Option<Elapsed> {
    let is_news = |post: &&Update| post.phase != Some(crate::status::Phase::Postmortem);
    let posted = incident.updates.iter().filter(is_news).filter_map(|post| post.at).min()?;
    let stated = stated_window(incident).map(|window| window.from);
    let from = stated.into_iter().chain(incident.started_at).min()?;
    // A start at the very post is when the vendor pressed the button, and no start.
    (from < posted).then(|| Elapsed::between(from, posted)).filter(|lag| *lag <= LONGEST)
}
