//! HTML's names for characters.

/// The names vendors use, each with what it stands for. The full list has two thousand.
const NAMED: [(&str, char); 62] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("hellip", '…'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("bull", '•'),
    ("middot", '·'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("deg", '°'),
    ("times", '×'),
    ("divide", '÷'),
    ("plusmn", '±'),
    ("micro", 'µ'),
    ("sect", '§'),
    ("para", '¶'),
    ("euro", '€'),
    ("pound", '£'),
    ("yen", '¥'),
    ("cent", '¢'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("le", '≤'),
    ("ge", '≥'),
    ("ne", '≠'),
    ("asymp", '≈'),
    ("larr", '←'),
    ("rarr", '→'),
    ("uarr", '↑'),
    ("darr", '↓'),
    ("check", '✓'),
    ("ast", '*'),
    ("num", '#'),
    ("lowbar", '_'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("agrave", 'à'),
    ("ccedil", 'ç'),
    ("ntilde", 'ñ'),
];

/// No name or number of a character is longer.
const LONGEST: usize = 10;

/// The character a text that begins with `&` stands for, and the text after it. `None` when it is just an `&`.
pub(super) fn first(text: &str) -> Option<(char, &str)> {
    let rest = text.strip_prefix('&')?;
    let end = rest.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let (name, rest) = rest.split_at_checked(end)?;
    let rest = rest.strip_prefix(';')?;
    let c = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((c, rest))
}

/// The whole text with every entity resolved, once.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (plain, entity) = rest.split_at(at);
        decoded.push_str(plain);
        rest = match first(entity) {
            Some((c, after)) => {
                decoded.push(c);
                after
            }
            None => {
                decoded.push('&');
                super::chars::after_first(entity)
            }
        };
    }
    decoded.push_str(rest);
    decoded
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) if hex.bytes().all(|byte| byte.is_ascii_hexdigit()) => u32::from_str_radix(hex, 16).ok()?,
        None if number.bytes().all(|byte| byte.is_ascii_digit()) => number.parse().ok()?,
        _ => return None,
    };
    Some(match code {
        10 | 13 => ' ',
        // Bytes of Windows-1252 written as if they were numbers of characters; browsers read them so, too.
        133 => '…',
        145 => '‘',
        146 => '’',
        147 => '“',
        148 => '”',
        149 => '•',
        150 => '–',
        151 => '—',
        0..32 | 127..160 => ' ',
        code => char::from_u32(code)?,
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_and_numbers_become_characters_and_the_rest_stays() {
        for (written, read) in [
            ("a &amp; b", "a & b"),
            ("&lt;b&gt;", "<b>"),
            ("&amp;lt;", "&lt;"),
            ("&#39;&#x2019;&#X41;", "'’A"),
            ("it&#146;s", "it’s"),
            ("&#0;&#1;", "  "),
            ("&#xD800; &#99999999; &#; &#x; &#+5;", "&#xD800; &#99999999; &#; &#x; &#+5;"),
            ("AT&T; R&D & more", "AT&T; R&D & more"),
            ("&amp", "&amp"),
            ("&", "&"),
            ("&é;", "&é;"),
        ] {
            assert_eq!(super::decode(written), read, "{written}");
        }
    }
}
