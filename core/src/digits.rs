//! Numbers as text and back, without the library's formatting: where nothing else formats, that is 1 kB of a download.

/// Writes a number in decimal digits. A number of fewer than `width` digits gets zeros in front.
#[must_use]
pub fn digits(mut number: u64, width: usize) -> String {
    let mut text = String::new();
    while number > 0 || text.len() < width.max(1) {
        // A remainder of ten is one digit.
        text.insert(0, char::from(b'0' + (number % 10) as u8));
        number /= 10;
    }
    text
}

/// A whole number, with its sign where it is below zero.
#[must_use]
pub(crate) fn signed(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    [sign, &digits(number.unsigned_abs(), 1)].concat()
}

/// The whole number that a text is, of up to 19 digits with or without a sign below zero; nothing else.
#[must_use]
pub(crate) fn number(text: &str) -> Option<i64> {
    let (digits, is_below) = text.strip_prefix('-').map_or((text, false), |digits| (digits, true));
    let mut value: u64 = 0;
    for byte in digits.bytes() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 || value > u64::MAX / 20 {
            return None;
        }
        value = value * 10 + u64::from(digit);
    }
    let value = i64::try_from(value).ok().filter(|_| !digits.is_empty())?;
    Some(if is_below { -value } else { value })
}

/// The number that a text is, with a point and an exponent or without. Of one with more than sixteen digits the last may be another:
/// the standard library's reader is right there too, for 10 kB of tables that no compression makes smaller.
#[must_use]
pub(crate) fn decimal(text: &str) -> Option<f64> {
    let (text, exponent) = match text.split_once(['e', 'E']) {
        Some((text, exponent)) => (text, number(exponent.strip_prefix('+').unwrap_or(exponent))?),
        None => (text, 0),
    };
    let (text, is_below) = text.strip_prefix('-').map_or((text, false), |text| (text, true));
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let mut value = 0.0;
    for byte in whole.bytes().chain(part.bytes()) {
        if !byte.is_ascii_digit() {
            return None;
        }
        value = value * 10.0 + f64::from(byte - b'0');
    }
    let exponent = exponent.saturating_sub_unsigned(part.len() as u64);
    // No number that can be held has more places.
    let power = (0..exponent.unsigned_abs().min(400)).fold(1.0, |power, _| power * 10.0);
    let value = if exponent < 0 { value / power } else { value * power };
    let is_number = value.is_finite() && !(whole.is_empty() && part.is_empty());
    is_number.then_some(if is_below { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_a_point_is_the_one_that_the_library_reads() {
        for text in [
            "0",
            "7",
            "-1.5",
            "0.1",
            "12.5",
            ".5",
            "5.",
            "99.95",
            "0.000",
            "-0.25",
            "1e3",
            "2.5E-2",
            "1e+2",
            "123456.789",
            "0.3333333333333333",
            "9007199254740991",
            "1e22",
            "4.35",
            "0.07",
            "31536000.001",
        ] {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
        for text in ["", ".", "-", "e3", "1e", "1,5", "nan", "inf", "1.2.3", "0x1", "1e400", "--1", " 1"] {
            assert_eq!(decimal(text), None, "{text}");
        }
        assert_eq!(decimal("1e-400"), Some(0.0));
    }

    #[test]
    fn numbers_are_written_and_read_as_by_the_library() {
        for number in [0, 7, 10, 999, 1_234_567_890, u64::MAX] {
            assert_eq!(digits(number, 1), number.to_string());
            assert_eq!(digits(number, 4), format!("{number:04}"));
        }
        for text in ["0", "-0", "007", "42", "-42", "9223372036854775807", "-9223372036854775807"] {
            assert_eq!(number(text), text.parse().ok(), "{text}");
        }
        for text in [
            "",
            "-",
            "+1",
            "1.0",
            "1e3",
            " 1",
            "9223372036854775808",
            "99999999999999999999",
            "18446744073709551616",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
        for number in [0, -1, 42, i64::MIN, i64::MAX] {
            assert_eq!(signed(number), number.to_string());
        }
    }
}
