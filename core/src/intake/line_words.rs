//! A line as words, in lower case, each at its place.

/// The words of a line, in lower case, at the places where they stand in it. A word ends at a hump too: `AccessDenied` is
/// two, `ConnectTimeoutError` three, `ECONNRESET` one.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) lower: String,
    pub(super) spans: Vec<(usize, usize)>,
}

impl Words {
    pub(super) fn read(&mut self, line: &str) {
        self.lower.clear();
        lower_into(line, &mut self.lower);
        self.spans.clear();
        let bytes = line.as_bytes();
        let mut start = None;
        for (at, c) in line.char_indices() {
            let is_part = c.is_ascii_alphanumeric() || !c.is_ascii() && !is_mark(c);
            match (start, is_part) {
                (None, true) => start = Some(at),
                (Some(begun), false) => {
                    self.spans.push((begun, at));
                    start = None;
                }
                (Some(begun), true) if is_hump(bytes, at) || is_other_script(bytes, at) => {
                    self.spans.push((begun, at));
                    start = Some(at);
                }
                _ => {}
            }
        }
        if let Some(begun) = start {
            self.spans.push((begun, bytes.len()));
        }
    }

    pub(super) fn word(&self, place: usize) -> &str {
        self.spans.get(place).and_then(|(start, end)| self.lower.get(*start..*end)).unwrap_or_default()
    }

    /// Whether these words begin at a place; the place after them. A star stands for any ending of a word.
    pub(super) fn says(&self, place: usize, phrase: &[&str]) -> Option<usize> {
        let end = place + phrase.len();
        let are_there = end <= self.spans.len()
            && phrase.iter().enumerate().all(|(step, wanted)| {
                let word = self.word(place + step);
                match wanted.strip_suffix('*') {
                    Some(head) => word.starts_with(head),
                    None => word == *wanted,
                }
            });
        are_there.then_some(end)
    }
}

/// Marks beyond ASCII that stand between words: `¿`, `«`, `’`, `…`, `、`, `،`.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{a0}'..='\u{bf}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{3003}'
        | '\u{3008}'..='\u{3011}' | '\u{ff01}' | '\u{ff08}'..='\u{ff0f}' | '\u{ff1a}' | '\u{ff1f}')
}

/// A capital after a small letter, or the last capital of a run before a small letter: `API|Error`.
fn is_hump(bytes: &[u8], at: usize) -> bool {
    let is = |place: usize, test: fn(&u8) -> bool| bytes.get(place).is_some_and(test);
    let upper = is(at, u8::is_ascii_uppercase);
    let before = at.wrapping_sub(1);
    upper
        && (is(before, u8::is_ascii_lowercase)
            || (is(before, u8::is_ascii_uppercase) && is(at + 1, u8::is_ascii_lowercase)))
}

/// Where a script that puts no blanks between words meets Latin letters: `からNotionに`.
fn is_other_script(bytes: &[u8], at: usize) -> bool {
    let is_wide = |byte: u8| byte >= 0xd8;
    match (bytes.get(at.wrapping_sub(1)), bytes.get(at)) {
        (Some(before), Some(&byte)) if before.is_ascii_alphanumeric() => is_wide(byte),
        (Some(&before), Some(byte)) if byte.is_ascii_alphanumeric() && before >= 0x80 => {
            let lead = bytes.get(..at).and_then(|head| head.iter().rev().find(|byte| **byte & 0xc0 != 0x80));
            lead.is_some_and(|lead| is_wide(*lead))
        }
        _ => false,
    }
}

/// Lower case letter by letter, each as long as before, so that places stay the same: ASCII, Latin-1 and Polish.
pub(super) fn lower_into(text: &str, into: &mut String) {
    if text.is_ascii() {
        let from = into.len();
        into.push_str(text);
        if let Some(added) = into.get_mut(from..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    into.extend(text.chars().map(|c| match c {
        '\u{c0}'..='\u{de}' if c != '\u{d7}' => char::from_u32(c as u32 + 0x20).unwrap_or(c),
        'Ł' => 'ł',
        'Ś' => 'ś',
        'Ż' => 'ż',
        'Ź' => 'ź',
        'Ć' => 'ć',
        'Ą' => 'ą',
        'Ę' => 'ę',
        'Ń' => 'ń',
        _ => c.to_ascii_lowercase(),
    }));
}

pub(super) fn lower(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    lower_into(text, &mut out);
    out
}
