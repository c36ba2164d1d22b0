//! Numbers as text, without the library's formatting: where nothing else formats, that is 1 kB of a download.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_library_writes_them() {
        for number in [0, 7, 10, 999, 1_234_567_890, u64::MAX] {
            assert_eq!(digits(number, 1), number.to_string());
            assert_eq!(digits(number, 4), format!("{number:04}"));
        }
        for number in [0, -1, 42, i64::MIN, i64::MAX] {
            assert_eq!(signed(number), number.to_string());
        }
    }
}
