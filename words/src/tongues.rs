//! What holds of every language alike: whether its plurals are all there, and that it says what the first one says.

use is_it_them_core::names::TRANSLATED;
use is_it_them_core::status::Health;
use is_it_them_core::time::Elapsed;

use crate::language::{FIRST, Grammar, NAMES, Speech, direction};

/// The categories of plurals that whole numbers have in a language, as the Unicode repertoire (CLDR) tells them; those of millions, which
/// read like the last one wherever they are not written, aside.
fn category(language: &str, number: u64) -> &'static str {
    let hundredth = number % 100;
    match (language, number) {
        ("ja", _) => "other",
        ("fr", 0 | 1) | ("de" | "es", 1) => "one",
        ("ar", 0) => "zero",
        ("ar", 1) => "one",
        ("ar", 2) => "two",
        ("ar", _) if (3..=10).contains(&hundredth) => "few",
        ("ar", _) if (11..=99).contains(&hundredth) => "many",
        _ => "other",
    }
}

const TABLES: [(&str, &str); 5] = [
    ("de", include_str!(concat!(env!("OUT_DIR"), "/de.txt"))),
    ("fr", include_str!(concat!(env!("OUT_DIR"), "/fr.txt"))),
    ("es", include_str!(concat!(env!("OUT_DIR"), "/es.txt"))),
    ("ja", include_str!(concat!(env!("OUT_DIR"), "/ja.txt"))),
    ("ar", include_str!(concat!(env!("OUT_DIR"), "/ar.txt"))),
];

/// Speaks a language in this test.
fn speak(language: &str, table: &str) {
    macro_rules! grammar {
        ($language:literal) => {
            Grammar {
                plural: |number| category($language, number).into(),
                number: |number| number.to_string(),
                list: |names| names.join(" + "),
                begin: |_| {},
            }
        };
    }
    let grammar = match language {
        "de" => grammar!("de"),
        "fr" => grammar!("fr"),
        "es" => grammar!("es"),
        "ja" => grammar!("ja"),
        _ => grammar!("ar"),
    };
    Speech::of(language, table, grammar).speak();
}

#[test]
fn every_language_that_can_be_chosen_has_words() {
    assert_eq!(TABLES.map(|(language, _)| language).join(" "), TRANSLATED);
    let [(first, _), others @ ..] = NAMES;
    assert_eq!((first, others.map(|(language, _)| language)), (FIRST, TABLES.map(|(language, _)| language)));
}

/// The choices by a number in a pattern, each as the keys of its variants.
fn choices(pattern: &str) -> Vec<String> {
    let choices = pattern.split('\u{e}').skip(1);
    choices
        .map(|choice| {
            let variants =
                choice.split('\u{10}').next().unwrap_or_default().chars().skip(1).collect::<String>();
            variants.split('\u{f}').filter_map(|variant| variant.chars().next()).collect()
        })
        .collect()
}

#[test]
fn each_choice_by_a_number_has_a_variant_for_each_category_of_the_language() {
    for (language, table) in TABLES {
        // A category may be written by its number, where it has one alone.
        let needed: &[&str] = match language {
            "de" | "es" => &["o1", "*"],
            "fr" => &["o", "*"],
            "ar" => &["z0*", "o1", "w2", "f", "m", "*"],
            _ => &["*"],
        };
        for pattern in table.lines() {
            for keys in choices(pattern) {
                for one in needed {
                    assert!(
                        keys.contains(|key| one.contains(key)),
                        "{language}: {one} of {keys}: {pattern:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn what_packages_say_that_know_no_plurals_chooses_by_none() {
    // The files of the badge and of the background, which come first: see `Grammar::BARE`.
    let bare = crate::messages::BARE;
    for (language, table) in TABLES {
        let choice = table.lines().skip(1).take(bare).find(|pattern| pattern.contains('\u{e}'));
        assert_eq!(choice, None, "{language}");
    }
}

#[test]
fn each_language_says_states_lengths_and_counts_in_its_own_way() {
    for (at, state, length, outages) in [
        (1, "Panne majeure", "1 h 7 min", ["Aucune panne", "1 panne", "3 pannes", "11 pannes"]),
        (
            2,
            "Interrupción grave",
            "1 h 7 min",
            ["Ninguna interrupción", "1 interrupción", "3 interrupciones", "11 interrupciones"],
        ),
        (
            3,
            "大規模停止",
            "1時間7分",
            ["サービス停止なし", "サービス停止1件", "サービス停止3件", "サービス停止11件"],
        ),
        (4, "انقطاع كبير", "1 س 7 د", ["لا انقطاعات", "انقطاع واحد", "3 انقطاعات", "11 انقطاعًا"]),
    ] {
        let (language, table) = TABLES[at];
        speak(language, table);
        let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(crate::health(Health::MajorOutage), state);
        assert_eq!(plain(crate::length(Elapsed::seconds(4_020))), length);
        assert_eq!([0, 1, 3, 11].map(crate::past::outages).map(plain), outages);
        assert_eq!(direction(), if language == "ar" { "rtl" } else { "ltr" });
    }
}

#[test]
fn what_is_read_from_the_other_side_than_ours_is_set_apart() {
    for (at, text, expected) in [
        (0, "Courier", "Courier"),
        (0, "\u{5d0}", "\u{2068}\u{5d0}\u{2069}"),
        (4, "Courier (EU)", "\u{2068}Courier (EU)\u{2069}"),
        (4, "\u{645}", "\u{645}"),
    ] {
        speak(TABLES[at].0, TABLES[at].1);
        assert_eq!(crate::language::apart(text), expected);
    }
}
