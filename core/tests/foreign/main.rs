//! What is no status page is never green: not where a page's format is searched for, and not where one was expected.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

mod documents;

use is_it_them_core::feed::{self, Document};
use is_it_them_core::status::{Format, Health};

use documents::DOCUMENTS;

/// Those that have the shape of a status page all the same, as its software would write it before anything is told. They
/// prove nothing.
const LOOK_ALIKE: [&str; 6] = [
    "a CMS: a page in capitals",
    "JSON:API: components of a design system",
    "a blog's feed",
    "a page of incidents",
    "a page with a flag",
    "an empty page of things",
];

fn documents() -> impl Iterator<Item = (&'static str, Document<'static>)> {
    let parsed = |text: &'static str| match Document::parse(text.as_bytes()) {
        Ok(document) => document,
        Err(error) => panic!("{error:?}: {text}"),
    };
    DOCUMENTS.iter().map(move |(name, text)| (*name, parsed(text)))
}

#[test]
fn what_is_no_status_page_is_not_taken_for_one() {
    for (name, document) in documents() {
        let format = feed::ALL.recognise(&document);
        assert_eq!(format.is_some(), LOOK_ALIKE.contains(&name), "{name}: {format:?}");
        if let Some(report) = format.and_then(|format| feed::ALL.read_document(format, &document).ok()) {
            assert_ne!(report.health(), Health::Operational, "{name}: {report:?}");
        }
    }
}

#[test]
fn what_is_not_of_the_expected_format_is_refused_or_proves_nothing() {
    let mut refused = 0;
    for (name, document) in documents() {
        for &format in Format::ALL {
            match feed::ALL.read_expected(format, &document) {
                Ok(report) => assert_ne!(report.health(), Health::Operational, "{name} as {}", format.name()),
                Err(error) => {
                    assert_eq!(error.format, Some(format), "{name}");
                    refused += 1;
                }
            }
        }
    }
    assert!(refused >= (DOCUMENTS.len() - LOOK_ALIKE.len()) * Format::ALL.len(), "{refused}");
}

#[test]
fn nothing_to_tell_is_a_documents_whole_content_only_where_its_format_says_so() {
    let health = |format, text: &str| {
        let document = Document::parse(text.as_bytes()).unwrap();
        feed::ALL.read_expected(format, &document).ok().map(|report| report.health())
    };
    for (format, text) in
        [(Format::Aws, "[]"), (Format::Google, "[]"), (Format::Checkly, r#"{"incidents": []}"#)]
    {
        assert_eq!(health(format, text), Some(Health::Operational), "{} {text}", format.name());
        for &other in Format::ALL.iter().filter(|other| **other != format) {
            let silent = [Format::Aws, Format::Google].contains(&other) && text == "[]";
            assert_eq!(health(other, text).is_some(), silent, "{} {text}", other.name());
        }
    }
    assert_eq!(health(Format::Checkly, r#"{"incidents": [], "limit": 25}"#), None);
    assert_eq!(health(Format::Aws, "{}"), None);
}
