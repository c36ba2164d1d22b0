//! Incidents of feeds of which nothing is heard any more.

use crate::status::{Format, Phase, Report};
use crate::time::Timestamp;

/// This number of milliseconds after its last post an incident of a feed still counts as going on.
const WEEK: i64 = 7 * 24 * 3_600_000;

/// Marks the incidents of a feed as silent, which are neither trouble nor over, of which nothing was heard for a week before
/// `now`: a feed that no longer tells of an incident does not say that it ended. Other formats say how an incident stands.
pub fn note_silence(report: &mut Report, now: Timestamp) {
    if report.format != Format::Feed {
        return;
    }
    for incident in report.incidents.iter_mut().filter(|incident| incident.is_open()) {
        let posts = incident.updates.iter().filter_map(|update| update.at);
        let heard = posts.chain(incident.started_at).max();
        if heard.and_then(|at| at.shifted(WEEK)).is_some_and(|until| until < now) {
            incident.phase = Phase::silent();
        }
    }
}
