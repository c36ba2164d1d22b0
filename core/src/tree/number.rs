//! Whole numbers in JSON, read without floating point.

use crate::digits;

/// The whole number that a JSON number is, where it is one of 64 bits, with nothing but zeros behind its point. One with an
/// exponent is none: no id, count or stamp is written so.
///
/// It is worked out from the digits, without floating point: an id of seventeen digits is not rounded, and what reads fractions
/// is 3 kB of a download.
pub(super) fn whole(text: &str) -> Option<i64> {
    let (whole, behind) = text.split_once('.').unwrap_or((text, ""));
    behind.bytes().all(|digit| digit == b'0').then(|| digits::number(whole))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_one_in_whatever_way_it_is_written() {
        for (text, expected) in [
            ("0", Some(0)),
            ("-0", Some(0)),
            ("0.000", Some(0)),
            ("42", Some(42)),
            ("-42.0", Some(-42)),
            ("9223372036854775807", Some(i64::MAX)),
            ("-9223372036854775807", Some(-i64::MAX)),
            ("9223372036854775808", None),
            ("1e3", None),
            ("1.0e3", None),
            ("1.5", None),
            ("1.05", None),
        ] {
            assert_eq!(whole(text), expected, "{text}");
        }
    }
}
