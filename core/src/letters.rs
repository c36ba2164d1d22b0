//! Small letters, of the scripts in which names of vendors and their parts are written. The library knows all scripts, for tables of 20 kB.

/// The small letter of a capital of the Latin that Europe and Vietnam write, of Greek or of Cyrillic, also of the wide ones of Japanese; each
/// is as long as before in UTF-8. Any other stays as it is, the dotted capital İ of Turkish too, whose small letter is two.
#[must_use]
pub fn lower(c: char) -> char {
    let code = c as u32;
    let further = match code {
        0xc0..=0xde if code != 0xd7 => 32,
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 if code.is_multiple_of(2) => 1,
        0x139..=0x148 | 0x179..=0x17e if !code.is_multiple_of(2) => 1,
        0x218..=0x21f | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff if code.is_multiple_of(2) => 1,
        0x386 => 38,
        0x388..=0x38a => 37,
        0x38c => 64,
        0x38e..=0x38f => 63,
        0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f | 0xff21..=0xff3a => 32,
        0x400..=0x40f => 80,
        _ => return c.to_ascii_lowercase(),
    };
    char::from_u32(code + further).unwrap_or(c)
}

/// A text in small letters, letter by letter.
#[must_use]
pub fn lowered(text: &str) -> String {
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_made_small_as_the_library_makes_them() {
        let scripts = [
            0x0..=0x177,
            0x179..=0x17f,
            0x218..=0x21f,
            0x1e00..=0x1e95,
            0x1ea0..=0x1eff,
            0x386..=0x3ce,
            0x400..=0x45f,
            0xff00..=0xff5f,
        ];
        for c in scripts.into_iter().flatten().filter_map(char::from_u32).filter(|c| *c != 'İ') {
            assert_eq!(lower(c).to_string(), c.to_lowercase().to_string(), "{c}");
            assert_eq!(lower(c).len_utf8(), c.len_utf8(), "{c}");
        }
    }

    #[test]
    fn a_text_is_made_small_letter_by_letter() {
        for (text, small) in [
            ("Dienst GESTÖRT", "dienst gestört"),
            ("ŁĄCZE ŻYJE", "łącze żyje"),
            ("Сервис НЕДОСТУПЕН", "сервис недоступен"),
            ("ΔΊΚΤΥΟ", "δίκτυο"),
            ("ＡＰＩ障害", "ａｐｉ障害"),
            ("ĐÀ NẴNG, IAȘI", "đà nẵng, iași"),
            ("İstanbul", "İstanbul"),
        ] {
            assert_eq!(lowered(text), small);
        }
    }
}
