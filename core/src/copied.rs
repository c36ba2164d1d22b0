//! Text of vendors and of people where it enters what is copied elsewhere: a ticket, a chat, a table, a calendar.
//!
//! What is copied is pasted where others read it, with the name of the one who pasted. So nothing in it calls a channel,
//! marks anything up, becomes a link or an image, or turns the direction of what follows: a reader sees the words, as
//! they were written. What it takes is a space of no width, which no reader of text looks behind.

use crate::prose::Href;

/// How a text is marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Markup {
    /// Markdown, as GitHub and most wikis read it.
    Markdown,
    /// Nothing but text.
    Plain,
    /// Slack's mrkdwn.
    Slack,
}

/// Parts what would be read as one: a mention, an address, a link.
const APART: char = '\u{200b}';

/// Whether a character has no shape of its own and changes how others are shown: marks of direction, spaces of no width.
#[must_use]
pub fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
        || matches!(letter, '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{feff}' | '\u{ad}')
        || matches!(letter, '\u{34f}' | '\u{180e}' | '\u{e0000}'..='\u{e007f}')
}

/// Text without characters that nobody sees. Lines stay lines, other control characters become spaces.
#[must_use]
pub fn clean(text: &str) -> String {
    let seen = text.chars().filter(|letter| !is_unseen(*letter) && *letter != '\r');
    seen.map(|letter| if letter.is_control() && letter != '\n' { ' ' } else { letter }).collect()
}

/// All of a text in one line.
#[must_use]
pub fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One line in which neither a vendor nor a person can mark anything up, link anywhere or call anybody.
#[must_use]
pub fn line(text: &str, markup: Markup) -> String {
    let text = one_line(text);
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let after = text.get(at + letter.len_utf8()..).unwrap_or_default();
        match (markup, letter) {
            (Markup::Slack, '&') => out.push_str("&amp;"),
            (Markup::Slack, '<') => out.push_str("&lt;"),
            (Markup::Slack, '>') => out.push_str("&gt;"),
            _ => {
                if markup == Markup::Markdown && is_mark(&text, at, letter) {
                    out.push('\\');
                }
                out.push(letter);
            }
        }
        let calls = match letter {
            // In plain text an address of mail is left as it can be copied.
            '@' => markup != Markup::Plain || !before.is_alphanumeric(),
            // The number of an issue or a pull request.
            '#' => markup == Markup::Markdown && after.starts_with(|next: char| next.is_ascii_digit()),
            '<' => markup != Markup::Slack && after.starts_with(['!', '@', '#']),
            ':' => after.starts_with("//"),
            ']' => markup != Markup::Markdown && after.starts_with('('),
            'w' | 'W' => after.starts_with('.') && is_www(&text, at),
            _ => false,
        };
        if calls {
            out.push(APART);
        }
        before = letter;
    }
    out
}

/// Whether a character would be Markdown's at this place of a line.
fn is_mark(line: &str, at: usize, letter: char) -> bool {
    let leading = at == 0 && matches!(letter, '#' | '+' | '-' | '=');
    // "1." at the start of a line is a list.
    let numbered = matches!(letter, '.' | ')')
        && (1..10).contains(&at)
        && line.bytes().take(at).all(|byte| byte.is_ascii_digit());
    // Between two `$` GitHub sets formulas.
    matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$')
        || leading
        || numbered
}

/// Whether `www` ends at this place.
fn is_www(line: &str, at: usize) -> bool {
    at.checked_sub(2)
        .and_then(|start| line.get(start..=at))
        .is_some_and(|word| word.eq_ignore_ascii_case("www"))
}

/// An address of ours to go with a text: https, of a host that is what it looks like, and ending where it ends.
#[must_use]
pub fn address(url: Option<&str>) -> Option<String> {
    url.and_then(Href::parse).map(|url| url.as_str().to_owned())
}

#[cfg(test)]
#[path = "../tests/common/hostile.rs"]
mod hostile;

#[cfg(test)]
mod tests {
    use super::hostile::HOSTILE;
    use super::*;

    #[test]
    fn nothing_calls_links_or_turns() {
        for (text, never) in HOSTILE {
            for markup in [Markup::Markdown, Markup::Plain, Markup::Slack] {
                let line = line(text, markup);
                for part in never {
                    assert!(!line.contains(part), "{markup:?}: {text:?} became {line:?}");
                }
            }
        }
    }

    #[test]
    fn what_does_no_harm_stays_as_it_is() {
        for text in [
            "Errors in the EU: 5% (since 10:15)",
            "Customer.io",
            "a=b",
            "caf\u{e9} \u{1f468}\u{200d}\u{1f4bb}",
            "w.w",
            "1:2",
        ] {
            for markup in [Markup::Markdown, Markup::Plain, Markup::Slack] {
                assert_eq!(line(text, markup), text, "{markup:?}");
            }
        }
        assert_eq!(line("ops@example.com", Markup::Plain), "ops@example.com");
    }

    #[test]
    fn an_address_is_what_it_looks_like() {
        for (url, is_one) in [
            ("https://status.example.com/incidents/1", true),
            ("https://github.com@evil.example", false),
            ("https://evil.example\\@github.com", false),
            ("https://x> <script>", false),
            ("javascript:alert(1)", false),
            ("https://example.com/\u{202e}x", false),
        ] {
            assert_eq!(address(Some(url)).is_some(), is_one, "{url}");
        }
    }
}
