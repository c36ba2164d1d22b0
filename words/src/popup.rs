//! The words of the popup behind the toolbar button.

use is_it_them_core::alert::{Silence, Silenced};
use is_it_them_core::status::Health;
use is_it_them_core::time::Timestamp;

use crate::messages::popup as said;
pub use crate::messages::popup::{
    here, here_add, here_not_listed, key_back, key_find, key_help, key_move, key_open, keys, keys_close,
    measure, silence, team_changed, unread,
};

/// How many of the vendors are in trouble and how many are not known, by the states that are shown of them; how many are under
/// maintenance where that is all there is. `muted` are not among them: they count for nothing, and are said as that.
#[must_use]
pub fn headline(states: &[Health], muted: u64) -> String {
    if muted == 0 {
        return counted(states);
    }
    if states.is_empty() {
        said::headline_all_muted(muted)
    } else {
        said::headline_muted(&counted(states), muted)
    }
}

fn counted(states: &[Health]) -> String {
    let count = |is: fn(&Health) -> bool| states.iter().filter(|health| is(health)).count() as u64;
    let (trouble, all) = (count(|health| health.is_trouble()), states.len() as u64);
    let unknown = count(|health| *health == Health::Unknown);
    let work = count(|health| *health == Health::Maintenance);
    match (trouble, unknown, work) {
        (0, 0, 0) => said::headline_well(all),
        (0, 0, work) => said::headline_work(work),
        (0, unknown, _) => said::headline_unknown(unknown, all),
        (trouble, 0, _) => said::headline_trouble(trouble, all),
        (trouble, unknown, _) => said::headline_trouble_unknown(trouble, all, unknown),
    }
}

/// A way to silence a vendor.
#[must_use]
pub fn way(silence: Silence) -> &'static str {
    match silence {
        Silence::Off => said::silence_off(),
        Silence::Hour => said::silence_hour(),
        Silence::Hours => said::silence_hours(),
        Silence::Over => said::silence_over(),
        Silence::Muted => said::silence_muted(),
    }
}

/// What a vendor is silenced by. `moment` writes a time.
#[must_use]
pub fn silenced(silenced: Silenced, moment: fn(Timestamp) -> String) -> String {
    match silenced {
        Silenced::Muted => said::silence_muted().into(),
        Silenced::Until(until) => said::snoozed(&moment(until)),
        Silenced::Over => said::snoozed_over().into(),
    }
}

/// The most characters that a row shows of a post.
const SHOWN: usize = 160;

/// What a vendor posted, in its own words, as far as a row has room: cut where a word ends.
#[must_use]
pub fn quoted(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(SHOWN) else { return said::said(&text) };
    let cut = text.get(..end).unwrap_or_default();
    let words = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
    said::said(&[words, "\u{2026}"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headline_counts_trouble_then_what_is_not_known() {
        use Health::{Degraded, Maintenance, MajorOutage, Operational, Unknown};
        for (states, headline) in [
            (vec![Operational], "The one you watch is operational"),
            (vec![Operational; 3], "All 3 are operational"),
            (vec![Operational, Maintenance], "1 under maintenance, nobody in trouble"),
            (vec![Operational, Unknown, Maintenance], "1 of 3 not known"),
            (vec![Degraded, MajorOutage, Operational], "2 of 3 in trouble"),
            (vec![Degraded, MajorOutage, Operational, Unknown], "2 of 4 in trouble, 1 not known"),
            (vec![Unknown, Unknown], "2 of 2 not known"),
        ] {
            assert_eq!(super::headline(&states, 0), headline, "{states:?}");
        }
    }

    #[test]
    fn the_headline_says_who_is_muted_and_counts_the_others() {
        use Health::{Degraded, Operational};
        for (states, muted, headline) in [
            (vec![Degraded, Operational], 1, "1 of 2 in trouble, 1 muted"),
            (vec![Operational; 2], 3, "All 2 are operational, 3 muted"),
            (vec![], 1, "The one you watch is muted"),
            (vec![], 2, "All 2 are muted"),
        ] {
            assert_eq!(super::headline(&states, muted), headline, "{states:?}");
        }
    }

    #[test]
    fn what_silences_a_vendor_is_said_with_its_end() {
        let moment = |at: Timestamp| at.to_string();
        for (how, said) in [
            (Silenced::Muted, "Muted"),
            (Silenced::Until(Timestamp::from_millis(0)), "Snoozed until 1970-01-01T00:00:00Z"),
            (Silenced::Over, "Snoozed until what is going on is over"),
        ] {
            assert_eq!(silenced(how, moment), said);
        }
    }

    #[test]
    fn a_post_is_cut_where_a_word_ends() {
        assert_eq!(quoted("AWS has\n\n confirmed  it."), "\u{201c}AWS has confirmed it.\u{201d}");
        let long = "Wörter ".repeat(50);
        let cut = quoted(&long);
        assert!(cut.ends_with("Wörter\u{2026}\u{201d}") && cut.chars().count() <= SHOWN + 3, "{cut}");
        assert_eq!(quoted(&"x".repeat(500)).chars().count(), SHOWN + 3);
    }
}
