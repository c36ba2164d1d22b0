//! The words of an end, of announced work and of a beginning in the languages that status pages are written in beside
//! English: German, French, Spanish, Portuguese, Italian, Dutch, Polish, Japanese, Chinese and Korean. They are stems, in
//! small letters. A page in a language that is not here says nothing that could be understood, which is no end either.

use super::parts::Standing;
use crate::letters::lowered;
use crate::status::{MaintenancePhase, Phase};

#[rustfmt::skip]
const OVER: &[&str] = &[
    "behoben", "l\u{e4}uft wieder", "laufen wieder", "clos", "cl\u{f4}tur", "retour \u{e0} la normale", "\u{c815}\u{c0c1}\u{d654}", "beendet", "abgeschlossen", "termin\u{e9}", "terminad", "conclu\u{ed}d", "completat", "afgerond", "zako\u{144}czon",
    "\u{5b8c}\u{4e86}", "\u{5df2}\u{5b8c}\u{6210}", "\u{c644}\u{b8cc}", "gel\u{f6}st", "wiederhergestellt", "beseitigt", "r\u{e9}solu", "r\u{e9}tabli", "corrig\u{e9}", "resuelt",
    "solucionad", "restablecid", "resolvid", "restabelecid", "normalizad", "risolt", "ripristinat", "opgelost", "hersteld",
    "verholpen", "rozwi\u{105}zan", "usuni\u{119}t", "naprawion", "przywr\u{f3}con", "\u{89e3}\u{6c7a}", "\u{5fa9}\u{65e7}",
    "\u{89e3}\u{6d88}", "\u{89e3}\u{51b3}", "\u{6062}\u{590d}", "\u{4fee}\u{590d}", "\u{d574}\u{acb0}", "\u{bcf5}\u{ad6c}",
];

#[rustfmt::skip]
const WORK: &[&str] = &[
    "wartung", "maintenance planifi\u{e9}e", "maintenance programm\u{e9}e", "travaux de maintenance", "op\u{e9}ration de maintenance", "mantenimiento", "manuten\u{e7}\u{e3}o", "manutenzion",
    "onderhoud", "konserwac", "prace serwisowe", "\u{30e1}\u{30f3}\u{30c6}\u{30ca}\u{30f3}\u{30b9}", "\u{7ef4}\u{62a4}",
    "\u{7dad}\u{8b77}", "\u{c810}\u{ac80}", "\u{c720}\u{c9c0}\u{bcf4}\u{c218}",
];

/// Words of trouble: work that brought it is more than work.
#[rustfmt::skip]
const TROUBLE: &[&str] = &[
    "st\u{f6}rung", "ausfall", "problem", "fehler", "panne", "incident", "interruption", "incidencia", "fallo", "ca\u{ed}da", "falha",
    "guasto", "disservizio", "storing", "awari", "\u{969c}\u{5bb3}", "\u{6545}\u{969c}", "\u{5f02}\u{5e38}", "\u{c7a5}\u{c560}",
];

#[rustfmt::skip]
const BEGUN: &[&str] = &[
    "untersuch", "in untersuchung", "en cours d", "enqu\u{ea}te", "investigando", "en investigaci", "em investiga", "in analisi",
    "indagine", "in onderzoek", "onderzoeken", "badamy", "\u{8abf}\u{67fb}\u{4e2d}", "\u{8c03}\u{67e5}\u{4e2d}", "\u{c870}\u{c0ac}",
];

/// What makes a promise or a denial of an end in its clause, as words of their own.
#[rustfmt::skip]
const NOT_YET: &[&str] = &[
    "soit", "nicht", "noch", "wird", "werden", "sobald", "bis", "wenn", "non", "pas", "d\u{e8}s", "sera", "jusqu", "quand", "lorsque",
    "hasta", "cuando", "ser\u{e1}", "n\u{e3}o", "at\u{e9}", "quando", "assim", "sar\u{e0}", "finch\u{e9}", "niet", "nog", "zodra", "totdat",
    "wordt", "nie", "jeszcze", "gdy", "zostanie", "not", "until", "once", "when",
];

/// The same, where it is several words, or none of its own as in Japanese, Chinese and Korean, which put no spaces. Spanish
/// "no" alone would be Portuguese "in the".
#[rustfmt::skip]
const NOT_YET_PARTS: &[&str] = &[
    "pour que", "afin ", "no ha ", "no se ", "no est\u{e1}", "a\u{fa}n no", "\u{672a}", "\u{5c1a}", "\u{6b63}\u{5728}", "\u{4e88}\u{5b9a}", "\u{307e}\u{3067}",
    "\u{65e7}\u{4e2d}", "\u{6c7a}\u{4e2d}", "\u{51b3}\u{4e2d}", "\u{590d}\u{4e2d}", "\u{4f5c}\u{696d}", "\u{5411}\u{3051}",
    "\u{bcf5}\u{ad6c} \u{c911}", "\u{d574}\u{acb0} \u{c911}", "\u{c608}\u{c815}", "\u{c791}\u{c5c5}", "\u{c9c4}\u{d589}", "\u{c544}\u{c9c1}", "\u{c54a}\u{c558}", "\u{52aa}\u{529b}",
];

/// Whether a text says that all is over.
pub(super) fn is_over(text: &str) -> bool {
    let text = lowered(text);
    text.split(['.', ',', ';', ':', '!', '?', '\n', '<', '>', '\u{3002}', '\u{ff0c}', '\u{3001}']).any(
        |clause| {
            is_begun_by(clause, OVER)
                && !has(clause, NOT_YET_PARTS)
                && !clause.split(|c: char| !c.is_alphanumeric()).any(|word| NOT_YET.contains(&word))
        },
    )
}

/// Whether a title, in small letters, announces work and no trouble.
pub(super) fn is_work(title: &str) -> bool {
    has(&title.replace("erwartung", ""), WORK) && !has(title, TROUBLE)
}

/// Where something stands by a word that stands alone, as a phase does.
pub(super) fn standing(word: &str) -> Option<Standing> {
    let word = lowered(word.trim());
    let starts = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    match word.chars().count() {
        0 | 25.. => None,
        _ if starts(BEGUN) => Some(Standing::Incident(Phase::Investigating)),
        _ if starts(OVER) && is_over(&word) => Some(Standing::Incident(Phase::Resolved)),
        _ if starts(WORK) && is_work(&word) => Some(Standing::Work(MaintenancePhase::Scheduled)),
        _ => None,
    }
}

/// Whether a word of the text begins with one of these: German "gel\u{f6}st" is solved, "ausgel\u{f6}st" is set off. What is
/// not written in Latin letters has no words to begin.
fn is_begun_by(text: &str, stems: &[&str]) -> bool {
    let begins = |stem: &str, at: usize| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        !stem.starts_with(is_latin) || !before.is_some_and(is_latin)
    };
    stems.iter().any(|stem| text.match_indices(stem).any(|(at, _)| begins(stem, at)))
}

fn is_latin(letter: char) -> bool {
    letter.is_alphabetic() && letter < '\u{250}'
}

fn has(text: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| text.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_told_in_many_languages_and_a_promise_of_one_is_none() {
        for (text, over) in [
            ("Die St\u{f6}rung wurde behoben.", true),
            ("Die St\u{f6}rung ist noch nicht behoben.", false),
            ("Wir melden uns, sobald sie behoben ist.", false),
            ("L'incident est r\u{e9}solu", true),
            ("El incidente ha sido resuelto", true),
            ("O incidente foi resolvido", true),
            ("Il problema \u{e8} stato risolto", true),
            ("De storing is verholpen", true),
            ("Awaria zosta\u{142}a usuni\u{119}ta", true),
            ("\u{969c}\u{5bb3}\u{306f}\u{5fa9}\u{65e7}\u{3057}\u{307e}\u{3057}\u{305f}", true),
            ("\u{5fa9}\u{65e7}\u{4f5c}\u{696d}\u{4e2d}", false),
            ("\u{5df2}\u{89e3}\u{51b3}", true),
            ("\u{5c1a}\u{672a}\u{89e3}\u{51b3}", false),
            ("\u{c7a5}\u{c560}\u{ac00} \u{bcf5}\u{ad6c}\u{b418}\u{c5c8}\u{c2b5}\u{b2c8}\u{b2e4}", true),
            ("Durch ein Update ausgel\u{f6}st", false),
            ("O problema no servidor foi resolvido", true),
            ("El problema no se ha resuelto", false),
            ("It is slow", false),
        ] {
            assert_eq!(is_over(text), over, "{text}");
        }
    }

    #[test]
    fn announced_work_is_no_trouble_unless_it_says_so() {
        assert!(is_work("geplante wartungsarbeiten am 12.12."));
        assert!(!is_work("die erwartung steigt"));
        assert!(!is_work("st\u{f6}rung nach wartung"));
        assert_eq!(standing("Behoben"), Some(Standing::Incident(Phase::Resolved)));
        assert_eq!(standing("Wartung"), Some(Standing::Work(MaintenancePhase::Scheduled)));
    }
}
