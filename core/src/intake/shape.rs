//! What kind of text it is, as far as that changes how it is read.

/// What a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shape {
    /// What a person wrote.
    #[default]
    Words,
    /// What a program printed, with or without words of a person around it.
    Output,
    /// A page in HTML.
    Page,
    /// A recording of a browser's requests (HAR 1.2).
    Har,
}

impl Shape {
    /// In the order above.
    pub const ALL: [Shape; 4] = [Shape::Words, Shape::Output, Shape::Page, Shape::Har];

    /// The name in what is kept.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Shape::Words => "words",
            Shape::Output => "output",
            Shape::Page => "page",
            Shape::Har => "har",
        }
    }

    /// What the text looks like by its first kilobytes. A HAR begins with an object that has a `log`.
    pub(super) fn of(text: &str) -> Shape {
        let mut end = text.len().min(4096);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let head = text.get(..end).unwrap_or_default().trim_start();
        let compact: String = head.chars().filter(|c| !c.is_whitespace()).take(400).collect();
        if compact.starts_with("{\"log\":{") && text.contains("\"entries\"") {
            return Shape::Har;
        }
        let lower = head.to_ascii_lowercase();
        if lower.starts_with("<!doctype") || lower.starts_with("<html") {
            return Shape::Page;
        }
        if is_output(head) && !is_remark(text) { Shape::Output } else { Shape::Words }
    }
}

/// Whether all of it is a remark of a word or two: "It's slow", "GitHub down".
///
/// True of the world: what programs print in so few words is a name, written as one ("Access Denied", `ECONNRESET`), or has marks and
/// numbers in it; a person's second word is small.
fn is_remark(text: &str) -> bool {
    let text = text.trim();
    let is_plain =
        |c: char| c.is_alphabetic() || matches!(c, ' ' | '\'' | '\u{2019}' | '.' | '!' | '?' | '\u{2026}');
    let mut words = text.split(' ').filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let is_shouted = first.chars().count() > 3 && first.chars().all(char::is_uppercase);
    let rest: Vec<&str> = words.take(2).collect();
    text.len() <= 60
        && text.chars().all(is_plain)
        && !is_shouted
        && rest.len() < 2
        && rest.iter().all(|word| word.starts_with(char::is_lowercase))
        && !first.is_empty()
}

/// Whether most lines are a program's.
fn is_output(head: &str) -> bool {
    let lines = || {
        head.lines()
            .filter(|line| !line.trim().is_empty() && super::prose::mail_header(line).is_none())
            .take(40)
    };
    let said = lines().filter(|line| super::prose::is_prose(line)).count();
    said * 2 < lines().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_or_two_are_a_persons_unless_they_are_a_name() {
        for (text, shape) in [
            ("It\u{2019}s slow", Shape::Words),
            ("slow", Shape::Words),
            ("GitHub down", Shape::Words),
            ("API kaputt!", Shape::Words),
            ("Access Denied", Shape::Output),
            ("ECONNRESET", Shape::Output),
            ("Bad Gateway", Shape::Output),
            ("HTTP/2 503", Shape::Output),
            ("", Shape::Words),
        ] {
            assert_eq!(Shape::of(text), shape, "{text}");
        }
    }
}
