//! Numbers of cards and accounts, known by their check digits.

use std::ops::Range;

/// A card's or an account's number that begins with this word.
pub(super) fn at(text: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let first = *bytes.get(start)?;
    let before = bytes.get(start.wrapping_sub(1)).filter(|_| start > 0);
    if before.is_some_and(|byte| byte.is_ascii_alphanumeric() || b".:/_".contains(byte)) {
        return None;
    }
    if (b'2'..=b'6').contains(&first) {
        return card(text, start);
    }
    let is_account = first.is_ascii_uppercase()
        && bytes.get(start + 1).is_some_and(u8::is_ascii_uppercase)
        && bytes.get(start + 2).is_some_and(u8::is_ascii_digit)
        && bytes.get(start + 3).is_some_and(u8::is_ascii_digit)
        && end - start >= 4;
    is_account.then(|| account(text, start)).flatten()
}

/// Thirteen to nineteen digits in groups, by Luhn's sum. Groups are of one length, as on cards, or there is one.
fn card(text: &str, start: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut digits: Vec<u8> = Vec::with_capacity(19);
    let (mut at, mut end, mut group, mut groups) = (start, start, 0, Vec::new());
    loop {
        match bytes.get(at) {
            Some(digit) if digit.is_ascii_digit() => {
                digits.push(digit - b'0');
                (at, group, end) = (at + 1, group + 1, at + 1);
                if digits.len() > 19 {
                    return None;
                }
            }
            Some(b' ' | b'-') if group >= 3 && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => {
                groups.push(group);
                (at, group) = (at + 1, 0);
            }
            _ => break,
        }
    }
    groups.push(group);
    let after = bytes.get(end);
    let is_alone = !after.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    let is_grouped = matches!(groups.as_slice(), [_] | [4, 4, 4, 1..=4] | [4, 6, 4..=5] | [4, 4, 4, 4, 3]);
    ((13..=19).contains(&digits.len()) && is_alone && is_grouped && luhn(&digits)).then_some(start..end)
}

fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, u32::from(*digit)) {
            (0, digit) => digit,
            (_, digit) if digit > 4 => digit * 2 - 9,
            (_, digit) => digit * 2,
        })
        .sum();
    sum.is_multiple_of(10) && digits.iter().any(|digit| Some(digit) != digits.first())
}

/// An IBAN, whole or in groups of four, by its remainder (ISO 13616).
fn account(text: &str, start: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut written: Vec<u8> = Vec::with_capacity(34);
    let mut at = start;
    while written.len() <= 34 {
        match bytes.get(at) {
            Some(byte) if byte.is_ascii_uppercase() || byte.is_ascii_digit() => {
                written.push(*byte);
                at += 1;
            }
            Some(b' ')
                if written.len().is_multiple_of(4)
                    && bytes
                        .get(at + 1)
                        .is_some_and(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) =>
            {
                at += 1;
            }
            _ => break,
        }
    }
    let digits = written.iter().filter(|byte| byte.is_ascii_digit()).count();
    if !(15..=34).contains(&written.len()) || digits < 8 {
        return None;
    }
    let (head, body) = written.split_at_checked(4)?;
    let remainder = body.iter().chain(head).fold(0_u32, |sum, byte| match byte {
        b'0'..=b'9' => (sum * 10 + u32::from(byte - b'0')) % 97,
        _ => (sum * 100 + u32::from(byte - b'A') + 10) % 97,
    });
    (remainder == 1).then_some(start..at)
}
