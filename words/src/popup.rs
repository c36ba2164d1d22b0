//! The words of the popup behind the toolbar button.

use is_it_them_core::status::Health;

use crate::messages::popup as said;
pub use crate::messages::popup::{
    here, here_add, here_not_listed, is_mine, key_back, key_find, key_help, key_move, key_open, keys,
    keys_close, team_changed, watch, watch_failed, watching,
};

/// How many of the vendors are in trouble and how many are not known, by the states that are shown of them; how many are under
/// maintenance where that is all there is.
#[must_use]
pub fn headline(states: &[Health]) -> String {
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
            assert_eq!(super::headline(&states), headline, "{states:?}");
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
