//! Amounts in what people say, and the beginnings of what only programs write.

use super::lines::before;

/// "3 of 40", "3 out of 40", "3 von 40", "3 sur 40", "3/40 requests": some failed of a number that is told. The text is folded.
pub(super) fn share(low: &str) -> Option<(usize, usize)> {
    const OF: &[&str] = &[
        " out of ",
        " of our ",
        " of the ",
        " of ",
        " von ",
        " sur ",
        " de cada ",
        " de ",
        " su ",
        " van de ",
        " van ",
        " z ",
        " em ",
    ];
    let bytes = low.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
            continue;
        }
        let start = at;
        let first = digits(low, &mut at)?;
        let tail = low.get(at..)?;
        let Some(of) = OF.iter().find(|of| tail.starts_with(**of)) else { continue };
        let mut end = at + of.len();
        let from = end;
        let whole = digits(low, &mut end).filter(|_| end > from);
        // Pages, days and versions are counted so too: what follows is a noun, and what stands before no word for them.
        let lead = before(low, start, 12);
        let is_part =
            ["page ", "step ", "day ", "attempt ", "seite ", "v", "."].iter().any(|it| lead.ends_with(it));
        let is_counted = low.get(end..).is_some_and(|tail| {
            tail.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphabetic))
        });
        if let Some(whole) = whole
            && (1..whole).contains(&first)
            && !(2000..2100).contains(&whole)
            && is_counted
            && !is_part
        {
            return Some((start, end));
        }
    }
    None
}

/// "Every second order", "jede dritte Mail", "une commande sur deux", "one in three": a share told by its fraction.
pub(super) fn every_nth(low: &str) -> Option<(usize, usize)> {
    const EVERY: &[&str] =
        &["every ", "jede ", "jeder ", "jedes ", "jeden ", "jedem ", "elke ", "ogni ", "cada ", "co "];
    const NTH: &[&str] = &[
        "second ", "other ", "third ", "fourth ", "fifth ", "tenth ", "few ", "zweite ", "zweiten ",
        "dritte ", "dritten ", "vierte ", "tweede ", "derde ", "due ", "tre ", "dos ", "tres ", "dois ",
        "drugi ", "drugie ", "trzeci ",
    ];
    EVERY.iter().find_map(|every| {
        low.match_indices(every).find_map(|(start, _)| {
            let is_word = low.get(..start)?.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            let tail = low.get(start + every.len()..)?;
            let nth = NTH.iter().find(|nth| tail.starts_with(**nth))?;
            let noun = tail.get(nth.len()..)?;
            // "Every few minutes" tells how often it happens, and nothing of what works.
            let is_time = [
                "minut", "hour", "day", "second", "week", "time", "stund", "tag", "or", "heure", "hora",
                "dia", "uur",
            ]
            .iter()
            .any(|unit| noun.starts_with(unit) && !noun.starts_with("order"));
            (is_word && !is_time && noun.starts_with(char::is_alphabetic))
                .then_some((start, start + every.len() + nth.trim_end().len()))
        })
    })
}

/// The number at a place, which moves behind it; longer ones are no amounts.
fn digits(text: &str, at: &mut usize) -> Option<u64> {
    let start = *at;
    let count = text.as_bytes().get(start..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
    *at += count;
    if count > 9 {
        return Some(0);
    }
    text.get(start..*at)?.parse().ok().or(Some(0))
}

/// "The whole design team", "im ganzen B\u{fc}ro", "toda la empresa": everyone of a group that works together.
pub(super) fn whole_group(low: &str) -> Option<(usize, usize)> {
    const WHOLE: &[&str] = &[
        "whole", "entire", "ganze", "ganzen", "ganzes", "ganzer", "gesamte", "gesamten", "toute", "tout",
        "toda", "todo", "tutta", "tutto", "hele", "caly", "cala", "calym", "calej",
    ];
    const GROUPS: &[&str] = &[
        "team",
        "office",
        "company",
        "org",
        "organisation",
        "organization",
        "department",
        "departement",
        "departamento",
        "firm",
        "buro",
        "buero",
        "firma",
        "abteilung",
        "equipe",
        "entreprise",
        "bureau",
        "boite",
        "equipo",
        "empresa",
        "oficina",
        "escritorio",
        "azienda",
        "ufficio",
        "kantoor",
        "bedrijf",
        "zespol",
        "firmie",
        "zespole",
        "workspace",
        "account",
        "staff",
    ];
    let is_part = |c: char| c.is_alphanumeric();
    let words = low.split(|c: char| !is_part(c)).filter(|word| !word.is_empty());
    // How many words ago something was whole, and where.
    let mut whole: Option<(usize, usize)> = None;
    for word in words {
        let start = word.as_ptr() as usize - low.as_ptr() as usize;
        if WHOLE.contains(&word) {
            whole = Some((start, 0));
        } else if let Some((from, ago)) = whole {
            if GROUPS.contains(&word) {
                return Some((from, start + word.len()));
            }
            whole = (ago < 2).then_some((from, ago + 1));
        }
    }
    None
}

/// Whether a line begins as logs do and nobody's message does: with a level in brackets or in capitals, or with a clock to
/// the second.
pub(super) fn begins_as_log(line: &str) -> bool {
    const LEVELS: &[&str] = &[
        "error", "warn", "warning", "info", "debug", "trace", "fatal", "notice", "err", "critical", "severe",
        "down", "up", "firing",
    ];
    let inner = line.trim_start_matches(['[', '(', '<', '#', '!']);
    let word = inner.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let lower = word.to_ascii_lowercase();
    let rest = inner.get(word.len()..).unwrap_or_default();
    if LEVELS.contains(&lower.as_str()) {
        let is_bracketed = line.len() > inner.len() && rest.starts_with([']', ')', '>', ':']);
        let is_shouted = word.len() > 3
            && word.bytes().all(|byte| byte.is_ascii_uppercase())
            && rest.starts_with([' ', ':']);
        let is_dashed = rest.starts_with(" - ");
        if is_bracketed || is_shouted || is_dashed {
            return true;
        }
    }
    // `10:21:33 AM: …`, `09:14:55  …`.
    let bytes = line.as_bytes();
    let hour = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_pair = |at: usize| {
        bytes.get(at) == Some(&b':')
            && (1..3).all(|step| bytes.get(at + step).is_some_and(u8::is_ascii_digit))
    };
    (1..=2).contains(&hour) && is_pair(hour) && is_pair(hour + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_groups_are_read() {
        for (said, expected) in [
            ("twilio: 3 of 40 sms come back", true),
            ("bei uns sind 5 von 120 bestellungen weg", true),
            ("1 out of 4 calls fails", true),
            ("page 3 of 40 pages", false),
            ("40 of 40 calls fail", false),
            ("on 3 of november", false),
            ("4 of 5", false),
        ] {
            assert_eq!(share(said).is_some(), expected, "{said}");
        }
        for (said, expected) in [
            ("throws on every second order since", true),
            ("jede dritte mail", true),
            ("it fails every few minutes", false),
        ] {
            assert_eq!(every_nth(said).is_some(), expected, "{said}");
        }
        for (said, expected) in [
            ("for the whole design team", true),
            ("im ganzen buro nicht", true),
            ("the whole day for our team", false),
            ("toda la empresa", true),
        ] {
            assert_eq!(whole_group(said).is_some(), expected, "{said}");
        }
        for (line, expected) in [
            ("[ERROR] Failed to execute goal on project api", true),
            ("10:21:33 AM: Failed during stage", true),
            ("error - 2026 x", true),
            ("Error messages all over the place since nine", false),
            ("9:15 it began", false),
            ("Up to now all was fine", false),
        ] {
            assert_eq!(begins_as_log(line), expected, "{line}");
        }
    }
}
