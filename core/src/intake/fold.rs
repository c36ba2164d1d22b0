//! Letters as they are compared: small, without accents, each in one form, so that what is typed in haste is found too.
//!
//! "Für" and "fur" become one, and so do "５０３" and "٥٠٣", "أحيانا" and "احيانا". Tables of words are folded alike, and have what is
//! written with an umlaut once more as it is written where no key has one: see [`spelled_out`].

/// A folded text, and where its bytes stand in the text that it was made of.
#[derive(Debug, Default)]
pub(super) struct Folded {
    pub(super) text: String,
    places: Vec<usize>,
}

impl Folded {
    pub(super) fn of(text: &str) -> Folded {
        Folded::by(text, folded)
    }

    /// The same with its digits alone folded: what else stands in a line is a program's to spell. None where there are no others.
    pub(super) fn digits(text: &str) -> Option<Folded> {
        let is_other = |c: char| !c.is_ascii() && c != digit(c);
        text.contains(is_other).then(|| Folded::by(text, |c| Some(digit(c))))
    }

    fn by(text: &str, fold: fn(char) -> Option<char>) -> Folded {
        let mut all = Folded::default();
        for (at, c) in text.char_indices() {
            let Some(letter) = fold(c) else { continue };
            all.text.push(letter);
            if c == 'ß' && letter == 's' {
                all.text.push('s');
            }
            all.places.resize(all.text.len(), at);
        }
        all.places.push(text.len());
        all
    }

    /// Where in the text before it was folded a byte stands.
    pub(super) fn place(&self, at: usize) -> usize {
        self.places.get(at).or(self.places.last()).copied().unwrap_or_default()
    }

    /// A span of the text before it was folded.
    pub(super) fn span(&self, start: usize, end: usize) -> (usize, usize) {
        (self.place(start), self.place(end))
    }
}

/// A text, folded.
pub(super) fn fold(text: &str) -> String {
    Folded::of(text).text
}

/// A word as it is written where no key has its umlauts: "fuer", "stoerung". None where it has none.
///
/// Only words that are known to have one are spelled so. In a text "ue" is no umlaut by itself: "does", "queue", "neue".
pub(super) fn spelled_out(word: &str) -> Option<String> {
    let spelled = word.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
    (spelled != word).then_some(spelled)
}

/// Digits of other scripts, as those of this one.
fn digit(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        '\u{ff1a}' => return ':',
        _ => return c,
    };
    char::from_u32(c as u32 - zero + 0x30).unwrap_or(c)
}

/// The letters from À on, without what stands above and below them.
const LATIN: &[u8; 32] = b"aaaaaaaceeeeiiiidnooooo*ouuuuyts";

/// A letter folded; none where it is only a mark on the one before.
fn folded(c: char) -> Option<char> {
    let folded = match c {
        '\0'..='\x7f' => c.to_ascii_lowercase(),
        '\u{c0}'..='\u{ff}' if !matches!(c, '×' | '÷') => {
            char::from(*LATIN.get(c as usize % 32).unwrap_or(&b'*'))
        }
        'Œ' | 'œ' => 'o',
        'Ł' | 'ł' => 'l',
        'Ś' | 'ś' => 's',
        'Ż' | 'ż' | 'Ź' | 'ź' => 'z',
        'Ć' | 'ć' => 'c',
        'Ą' | 'ą' => 'a',
        'Ę' | 'ę' => 'e',
        'Ń' | 'ń' => 'n',
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{a0}' | '\u{202f}' | '\u{3000}' => ' ',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ة' => 'ه',
        'ى' => 'ي',
        '،' | '、' => ',',
        '؟' => '?',
        '؛' => ';',
        '\u{640}' | '\u{64b}'..='\u{652}' | '\u{200b}'..='\u{200f}' | '\u{300}'..='\u{36f}' => return None,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).map_or(c, |c| c.to_ascii_lowercase()),
        _ => digit(c),
    };
    Some(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_two_ways_becomes_one() {
        for (one, other) in [
            ("Für alle", "fur alle"),
            ("Größe", "grosse"),
            ("déploiement", "Deploiement"),
            ("mañana", "manana"),
            ("después", "despues"),
            ("５０３", "503"),
            ("٥٠٣", "503"),
            ("أحياناً", "احيانا"),
            ("l’équipe", "l'equipe"),
            ("ＡＰＩ", "api"),
        ] {
            assert_eq!(fold(one), fold(other), "{one}");
        }
        assert_eq!(fold("que does"), "que does");
        assert_eq!(spelled_out("größe für").as_deref(), Some("groeße fuer"));
        assert_eq!(spelled_out("neue"), None);
    }

    #[test]
    fn a_place_leads_back_to_the_text() {
        let text = "Größe: ５０３ für";
        let folded = Folded::of(text);
        let at = folded.text.find("503").unwrap();
        let (start, end) = folded.span(at, at + 3);
        assert_eq!(text.get(start..end), Some("５０３"));
        assert_eq!(folded.place(folded.text.len()), text.len());
        assert!(Folded::digits("ab 503 für").is_none());
        assert_eq!(Folded::digits("Für ５０３").map(|it| it.text).as_deref(), Some("Für 503"));
        assert_eq!(Folded::digits("außer ５０３").map(|it| it.text).as_deref(), Some("außer 503"));
    }
}
