//! What is wrong with a document, and where.

use is_it_them_core::playbook::{PlaybookError, ProbeSlip, Referred, Slip};
use is_it_them_core::tree::{MAX_DEPTH, Problem, SHARE, Thing};

use crate::language::digits;
use crate::messages::{problem as said, slip};

/// What is wrong. What a document is instead of JSON is told by other kinds of [`is_it_them_core::status::Failure`] and is not
/// said here.
pub(crate) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Expected { expected, found: None } => said::expected(&thing(expected)),
        Problem::Expected { expected, found: Some(found) } => {
            said::expected_found(&thing(expected), &thing(found))
        }
        Problem::BadTime(stamp) => said::bad_time(stamp),
        Problem::TooDeep => said::too_deep(&digits(MAX_DEPTH as u64)),
        Problem::TooMuch => said::too_much(&digits(SHARE as u64 >> 20)),
        Problem::Unrecognised => said::unrecognised().into(),
        Problem::Html | Problem::NotJson(_) | Problem::NotTree | Problem::NotText | Problem::Untold => {
            said::untold().into()
        }
    }
}

/// What is wrong, behind the place where it is.
pub(crate) fn at(path: &str, problem: &str) -> String {
    said::at(if path.is_empty() { "$" } else { path }, problem)
}

/// What belongs at a place, or was found there.
pub(crate) fn thing(thing: &Thing) -> String {
    match thing {
        Thing::With(members) => return said::an_object_with(members),
        Thing::Nothing => said::a_nothing(),
        Thing::Null => said::a_null(),
        Thing::Flag => said::a_flag(),
        Thing::Number => said::a_number(),
        Thing::Text => said::a_text(),
        Thing::List => said::a_list(),
        Thing::Texts => said::a_list_of_texts(),
        Thing::Object => said::an_object(),
        Thing::Time => said::a_time(),
        Thing::Address => said::an_address(),
        Thing::Word => said::a_known_word(),
        Thing::Status => said::a_status(),
        Thing::Summary => said::a_summary(),
        Thing::OwnError => said::an_own_error(),
        Thing::Instance => said::an_instance(),
        Thing::Json => said::a_json(),
        Thing::Feed => said::a_feed(),
        Thing::OtherXml => said::other_xml(),
        Thing::Element => said::an_element(),
        Thing::TagEnd => said::a_tag_end(),
        Thing::EndTag => said::an_end_tag(),
        Thing::DocumentEnd => said::a_document_end(),
    }
    .into()
}

/// Why a playbook cannot be used: where, what.
#[must_use]
pub fn of_playbook(error: &PlaybookError) -> String {
    let number = |number: usize| digits(number as u64);
    let what = match &error.slip {
        Slip::Expected { thing: it, is_missing: false } => said::expected(&thing(it)),
        Slip::Expected { thing: it, is_missing: true } => slip::missing(&thing(it)),
        Slip::Version => slip::version().into(),
        Slip::Extends => slip::extends().into(),
        Slip::Member => slip::member().into(),
        Slip::About => slip::about().into(),
        Slip::Word(words) => slip::word(words),
        Slip::Seconds => slip::seconds().into(),
        Slip::Day => slip::day().into(),
        Slip::Host => slip::host().into(),
        Slip::Header => slip::header().into(),
        Slip::NoStep => slip::no_step().into(),
        Slip::NoSource => slip::no_source().into(),
        Slip::Long { most, found } => slip::long(&number(*most), &number(*found)),
        Slip::Many { most, found } => slip::many(&number(*most), &number(*found)),
        Slip::Missing { what, id } => missing(*what, id),
        Slip::Taken(id) => slip::taken(id),
        Slip::Probe(wrong) => probe(wrong),
    };
    at(&error.path, &what)
}

fn probe(wrong: &ProbeSlip) -> String {
    match wrong {
        ProbeSlip::NoHost => slip::probe_host().into(),
        ProbeSlip::Writes => slip::probe_writes().into(),
        ProbeSlip::Body => slip::probe_body().into(),
        ProbeSlip::HostName => slip::probe_host_name().into(),
        ProbeSlip::Path => slip::probe_path().into(),
        ProbeSlip::Nobody(name) => slip::probe_nobody(name),
        ProbeSlip::HeaderName => slip::probe_header().into(),
        ProbeSlip::Prefix => slip::probe_prefix().into(),
        ProbeSlip::EnvName => slip::probe_variable().into(),
        ProbeSlip::TooLong => slip::probe_long().into(),
        ProbeSlip::Status => slip::probe_status().into(),
        ProbeSlip::NoProbe => slip::probe_none().into(),
    }
}

fn missing(what: Referred, id: &str) -> String {
    match what {
        Referred::Runbook => slip::no_runbook(id),
        Referred::Symptom => slip::no_symptom(id),
        Referred::Checklist => slip::no_checklist(id),
        Referred::Command => slip::no_command(id),
        Referred::Component => slip::no_component(id),
        Referred::Placeholder => slip::no_placeholder(id),
        Referred::Variable => slip::no_variable(id),
        Referred::Region => slip::no_region(id),
        Referred::Row => slip::no_row(id),
        Referred::Probe => slip::no_probe(id),
    }
}

#[cfg(test)]
mod tests {
    use is_it_them_core::status::Failure;

    use super::*;

    /// The same in both languages, as it stands in a sentence.
    fn both(say: impl Fn() -> String) -> [String; 2] {
        crate::language::Speech::of("en", "", crate::german::GRAMMAR).speak();
        let english = say();
        crate::german::german();
        [english, say()]
    }

    #[test]
    fn a_document_that_was_not_understood_is_told_of_in_each_language() {
        let shape = |path: &str, problem| Failure::Shape { format: "aws".into(), path: path.into(), problem };
        let expected = |expected, found| Problem::Expected { expected, found };
        for (failure, english, german) in [
            (
                shape("[0].date", expected(Thing::Time, Some(Thing::List))),
                "The aws document could not be understood at [0].date: expected a time, found a list. Open the page yourself.",
                "Das Dokument des Formats aws war nicht zu verstehen, bei [0].date: erwartet war eine Zeit, gefunden wurde \
                 eine Liste. Die Seite selbst öffnen.",
            ),
            (
                shape("", expected(Thing::With("page, status".into()), None)),
                "The answer is not a aws document: expected an object with one of page, status. Open the page yourself.",
                "Die Antwort ist kein Dokument des Formats aws: erwartet war ein Objekt mit einem der Felder page, status. \
                 Die Seite selbst öffnen.",
            ),
            (
                shape("[1]", Problem::BadTime("soon".into())),
                "The aws document could not be understood at [1]: “soon” is no time between 1970 and 9999. Open the page yourself.",
                "Das Dokument des Formats aws war nicht zu verstehen, bei [1]: „soon“ ist keine Zeit zwischen 1970 und 9999. \
                 Die Seite selbst öffnen.",
            ),
            (
                shape("", Problem::Untold),
                "The answer is not a aws document: it is not as this format has it. Open the page yourself.",
                "Die Antwort ist kein Dokument des Formats aws: so steht es in diesem Format nicht. Die Seite selbst öffnen.",
            ),
        ] {
            assert_eq!(both(|| crate::failure(&failure)), [english, german]);
        }
    }

    #[test]
    fn a_playbook_that_cannot_be_used_is_told_of_in_each_language() {
        let error = |path: &str, slip| PlaybookError { path: path.into(), slip };
        for (error, english, german) in [
            (error("schema", Slip::Version), "at schema: expected 1", "bei schema: erwartet war 1"),
            (
                error("", Slip::Expected { thing: Thing::Object, is_missing: false }),
                "at $: expected an object",
                "bei $: erwartet war ein Objekt",
            ),
            (
                error("name", Slip::Expected { thing: Thing::Text, is_missing: true }),
                "at name: expected text, found nothing",
                "bei name: erwartet war Text, gefunden wurde nichts",
            ),
            (
                error("symptoms[0].runbook", Slip::Missing { what: Referred::Runbook, id: "P9".into() }),
                "at symptoms[0].runbook: there is no runbook “P9”",
                "bei symptoms[0].runbook: ein Runbook „P9“ gibt es nicht",
            ),
            (
                error("hosts", Slip::Many { most: 40, found: 1041 }),
                "at hosts: at most 40 may stand here, found 1041",
                "bei hosts: höchstens 40 dürfen hier stehen, gefunden wurden 1041",
            ),
        ] {
            assert_eq!(both(|| of_playbook(&error)), [english, german]);
        }
    }
}
