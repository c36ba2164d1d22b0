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

#[cfg(test)]
mod tests {
    use super::*;

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
