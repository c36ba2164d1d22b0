/// Vendors' text without its markup: what a person would hear read out. Tags and Markdown's emphasis, headings and
/// escapes go; block elements and line ends become line ends; runs of blanks become one. Linear in the text.
///
/// For searching, quoting and copying. What is drawn on screen goes through [`crate::prose`].
#[must_use]
pub fn plain(text: &str) -> String {
    let mut out = Plain::with_capacity(text.len());
    let mut rest = text;
    // A flattened page writes "# **Heading** Text": the bold end is then the heading's end.
    let mut bold_heading = false;
    while let Some(first) = rest.chars().next() {
        let mut used = first.len_utf8();
        match first {
            '<' => match tag(rest) {
                Some((name, length)) => {
                    used = length;
                    if !is_inline(name) {
                        out.line();
                    }
                }
                None => out.push('<'),
            },
            '&' => match entity(rest) {
                Some((letter, length)) => {
                    used = length;
                    out.push(letter);
                }
                None => out.push('&'),
            },
            '\\' => match rest[1..].chars().next() {
                Some(escaped) if escaped.is_ascii_punctuation() => {
                    used += 1;
                    out.push(escaped);
                }
                _ => out.push('\\'),
            },
            '#' if out.at_word_start() => {
                let marks = rest.len() - rest.trim_start_matches('#').len();
                let after = &rest[marks..];
                if after.starts_with(' ') {
                    used = marks;
                    out.line();
                    bold_heading = after.trim_start().starts_with("**");
                    if bold_heading {
                        used += after.len() - after.trim_start().len() + 2;
                    }
                } else {
                    out.push('#');
                }
            }
            '*' if rest.starts_with("**") => {
                used = 2;
                if std::mem::take(&mut bold_heading) {
                    out.line();
                }
            }
            '*' | '`' => {}
            '_' if out.at_word_start()
                || rest[1..].chars().next().is_none_or(|next| !next.is_alphanumeric()) => {}
            '\n' | '\r' => {
                bold_heading = false;
                out.line();
            }
            other => out.push(other),
        }
        rest = rest.get(used..).unwrap_or_default();
    }
    out.finish()
}

/// Text under construction.
struct Plain {
    text: String,
    blank: bool,
    line: bool,
}

impl Plain {
    fn with_capacity(bytes: usize) -> Plain {
        Plain { text: String::with_capacity(bytes), blank: false, line: false }
    }

    fn at_word_start(&self) -> bool {
        self.blank || self.line || self.text.is_empty()
    }

    fn line(&mut self) {
        self.line = true;
    }

    fn push(&mut self, letter: char) {
        if letter.is_whitespace() {
            self.blank = true;
            return;
        }
        if letter.is_control() {
            return;
        }
        if !self.text.is_empty() {
            if self.line {
                self.text.push('\n');
            } else if self.blank {
                self.text.push(' ');
            }
        }
        (self.blank, self.line) = (false, false);
        self.text.push(letter);
    }

    fn finish(self) -> String {
        self.text
    }
}

/// The longest tag that is taken for one; beyond, a `<` is just a `<`.
const TAG: usize = 2000;

/// The tag that `text` starts with: its name and its length.
fn tag(text: &str) -> Option<(&str, usize)> {
    let inner = text.get(1..)?;
    let name = inner.strip_prefix('/').unwrap_or(inner);
    if !name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '!') {
        return None;
    }
    // Another `<` ends the search, so that a text full of them is still read in one pass.
    let end = text.bytes().enumerate().skip(1).take(TAG).find(|(_, byte)| matches!(byte, b'<' | b'>'))?;
    let end = (end.1 == b'>').then_some(end.0)?;
    let name_end = name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len());
    Some((&name[..name_end], end + 1))
}

/// Elements that stand within a line.
fn is_inline(name: &str) -> bool {
    ["a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "sub", "sup", "time", "u", "var"]
        .iter()
        .any(|inline| name.eq_ignore_ascii_case(inline))
}

/// The character reference that `text` starts with, and its length. The few that status pages use.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(10).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let letter = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" | "rsquo" | "lsquo" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((letter, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_goes_and_words_stay() {
        for (text, expected) in [
            ("", ""),
            ("  a \t b\u{a0}c ", "a b c"),
            ("# **Incident Summary** On November 4", "Incident Summary\nOn November 4"),
            ("no data was lost. # **Root Cause** A change", "no data was lost.\nRoot Cause\nA change"),
            (
                "### Impact\n* **Duration:** 1 hour\n* _Scope_: `prod-2`",
                "Impact\nDuration: 1 hour\nScope: prod-2",
            ),
            (r"our **prod-2 \(EU\)** and prod_4", "our prod-2 (EU) and prod_4"),
            ("again.<br /><br />We <b>will</b> go", "again.\nWe will go"),
            ("<p>We&#39;re a&nbsp;b &amp; c&#x2014;d</p><p>e</p>", "We're a b & c—d\ne"),
            ("3 < 4 & 5 > 4 &bogus; <", "3 < 4 & 5 > 4 &bogus; <"),
            ("issue #12, C# and 2 * 3", "issue #12, C# and 2 3"),
            ("<script>alert(1)</script>", "alert(1)"),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }

    #[test]
    fn a_hostile_text_is_read_in_one_pass() {
        let started = std::time::Instant::now();
        for text in ["<", "<a ", "&", "**", "# ", "\\", "_", "&#"] {
            let _ = plain(&text.repeat(100_000));
        }
        assert!(started.elapsed().as_secs() < 20, "took {:?}", started.elapsed());
    }
}
