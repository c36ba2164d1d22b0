//! The English names of months and days, and how much of one has to be written for it to be known.

/// January to December.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The number of the month (1–12) that a word names in any case, in full or by its first three letters or more.
pub(crate) fn month(word: &str) -> Option<u8> {
    (1..).zip(MONTHS).find(|(_, name)| is_short_for(word, name)).map(|(number, _)| number)
}

/// As [`month`], for places where nothing but a month can stand: whatever follows its first three letters is not read,
/// so `Juli` counts. In prose, `Mayor` would.
pub(crate) fn month_by_start(word: &str) -> Option<u8> {
    month(word.get(..3)?)
}

/// Whether a word names a day of the week in any case, in full or by its first three letters or more.
pub(crate) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|name| is_short_for(word, name))
}

fn is_short_for(word: &str, name: &str) -> bool {
    word.len() >= 3 && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_known_by_its_name_or_what_is_short_for_it() {
        for (word, in_prose, alone) in [
            ("January", Some(1), Some(1)),
            ("Sep", Some(9), Some(9)),
            ("SEPT", Some(9), Some(9)),
            ("dec", Some(12), Some(12)),
            ("Juli", None, Some(7)),
            ("Mayor", None, Some(5)),
            ("Ma", None, None),
            ("Smarch", None, None),
            ("M\u{e4}rz", None, None),
            ("", None, None),
        ] {
            assert_eq!((month(word), month_by_start(word)), (in_prose, alone), "{word}");
        }
    }

    #[test]
    fn a_day_of_the_week_is_known_likewise() {
        for (word, known) in
            [("Monday", true), ("thurs", true), ("Sun", true), ("Sunny", false), ("Th", false)]
        {
            assert_eq!(is_weekday(word), known, "{word}");
        }
    }
}
