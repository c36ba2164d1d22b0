//! Texts in further languages, beside those of the first one.

use std::collections::BTreeSet;

use super::*;
use crate::names::TRANSLATED;
use crate::playbook::{Playbook, builtin, said};

/// What of a playbook is shown to a person, in the wizard or in what is copied.
fn shown(playbook: &Playbook) -> Vec<&str> {
    let mut all: Vec<&str> = Vec::new();
    all.extend(playbook.questions.iter().flat_map(|it| [it.ask.as_str(), &it.hint]));
    all.extend(playbook.stages.iter().map(|it| it.name.as_str()));
    all.extend(playbook.symptoms.iter().flat_map(|it| [it.name.as_str(), &it.first, &it.then]));
    for list in &playbook.checklists {
        all.extend([list.name.as_str(), &list.place]);
        all.extend(list.items.iter().map(String::as_str));
    }
    all.extend(playbook.errors.iter().flat_map(|it| [it.meaning.as_str(), &it.action]));
    for book in &playbook.runbooks {
        all.extend([book.name.as_str(), &book.applies, &book.escalate]);
        all.extend(book.steps.iter().map(String::as_str));
    }
    all.extend(playbook.commands.iter().map(|it| it.name.as_str()));
    for probe in &playbook.probes {
        all.extend([Some(probe.name.as_str()), probe.writes.as_deref()].into_iter().flatten());
    }
    all.extend(playbook.sequences.iter().map(|it| it.name.as_str()));
    all
}

/// The same in every language, or in some.
const NAMES: [&str; 3] = ["Webhooks", "App API", "Segments"];

#[test]
fn the_playbooks_of_the_vendors_that_come_with_samples_speak_every_language_throughout() {
    for id in ["generic", "customer-io", "kustomer", "courier"] {
        let playbook = builtin(id).unwrap();
        let texts: BTreeSet<&str> =
            shown(&playbook).into_iter().filter(|text| !NAMES.contains(text)).collect();
        for language in TRANSLATED.split(' ') {
            let left: Vec<_> = texts.iter().filter(|text| playbook.said(language, text) == **text).collect();
            assert!(left.is_empty(), "{id}, {language}: {left:?}");
        }
    }
}

#[test]
fn playbooks_can_be_said_in_the_languages_that_the_words_are() {
    assert_eq!(said::LANGUAGES.join(" "), TRANSLATED);
}

#[test]
fn a_translation_is_of_a_text_that_is_there() {
    for id in IDS {
        let playbook = builtin(id).unwrap();
        let json = playbook.to_json().to_text();
        let whole: serde_json::Value = serde_json::from_str(&json).unwrap();
        let mut texts = Vec::new();
        for (name, member) in whole.as_object().unwrap() {
            if name != "translations" {
                collect(member, &mut texts);
            }
        }
        for item in whole["translations"].as_array().into_iter().flatten() {
            let text = item["text"].as_str().unwrap();
            // What a vendor's own replaces of the generic one is translated there and not said here.
            let is_of_generic = id != "generic" && builtin("generic").unwrap().said("de", text) != text;
            assert!(is_of_generic || texts.iter().any(|known| known == text), "{id}: {text}");
        }
    }
}

fn collect(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => texts.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        serde_json::Value::Object(members) => members.values().for_each(|item| collect(item, texts)),
        _ => {}
    }
}

#[test]
fn a_text_is_said_in_the_language_of_a_tag_and_else_as_it_stands() {
    let playbook = builtin("customer-io").unwrap();
    for (tag, said) in [
        ("de", "Verzögerter Versand"),
        ("de-AT", "Verzögerter Versand"),
        ("en", "Delayed sends"),
        ("nl", "Delayed sends"),
        ("fr-CA", "Envois en retard"),
        ("", "Delayed sends"),
    ] {
        assert_eq!(playbook.said(tag, "Delayed sends"), said, "{tag}");
    }
    assert_eq!(playbook.said("de", "no text of it"), "no text of it");
    assert_eq!(playbook.said("de", "Complete outage"), "Vollständiger Ausfall", "of what it extends");
}
