//! The Markdown that is copied, read by pulldown-cmark with all that GitHub adds: what a vendor wrote is text in it.

use is_it_them_core::status::{HttpsUrl, Phase, Update};
use is_it_them_core::time::Timestamp;
use is_it_them_words::copy;
use is_it_them_words::history::english_date;
use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::{Chance, incident};

/// Every mark that Markdown or GitHub knows, and what they are put around.
const PIECES: &[&str] = &[
    "*",
    "**",
    "_",
    "`",
    "```",
    "~~",
    "~~~",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](https://evil.example)",
    "[^1]",
    "[^1]: ",
    "[x]: https://evil.example ",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<script>",
    "<https://evil.example>",
    "<a href=x>",
    "&lt;",
    "&#60;",
    "|",
    "|-|-|",
    "---",
    "===",
    "***",
    "# ",
    "- ",
    "+ ",
    "1. ",
    "2) ",
    "> ",
    "> [!NOTE]",
    "- [ ] ",
    "$",
    "$$",
    "\\",
    "\\\\",
    "\n",
    "\n\n",
    "    ",
    "\t",
    " ",
    "a",
    "word",
    "1",
    ".",
    "{#id}",
    ":",
    ": ",
    "https://evil.example",
    "www.evil.example",
    "mailto:a@evil.example",
    "@octocat",
    "@org/team",
    "a@b.example",
    "\u{202e}",
    "\u{200b}",
];

const OURS: &str = "https://status.example.com/incidents/1";

/// What GitHub's Markdown has beyond CommonMark.
fn github() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_MATH
}

/// The first thing in a copy that is more than text, or nothing.
fn more_than_text(markdown: &str) -> Option<String> {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, github()) {
        match &event {
            Event::Start(Tag::Link { dest_url, .. }) if **dest_url == *OURS => {}
            // The title, the facts and the heads of posts are ours.
            Event::Start(
                Tag::Heading { .. } | Tag::Paragraph | Tag::List(None) | Tag::Item | Tag::Strong,
            ) => {}
            Event::End(_) | Event::SoftBreak => {}
            Event::Text(piece) => text.push_str(piece),
            _ => return Some(format!("{event:?}")),
        }
    }
    // GitHub makes links and mentions of bare words too; what parts them is a space of no width.
    let calls = text
        .match_indices('@')
        .any(|(at, _)| !text[at + 1..].starts_with('\u{200b}') && !text[at + 1..].is_empty());
    let others = text.replace(OURS, "");
    let links = ["://", "www.", "WWW."].iter().find(|start| others.contains(**start));
    if calls { Some(format!("a mention: {text}")) } else { links.map(|start| format!("{start} in {others}")) }
}

#[test]
fn a_copy_of_an_incident_holds_vendors_text_and_one_link() {
    let now = Timestamp::from_millis(1_762_300_000_000);
    let mut chance = Chance(7);
    for _ in 0..5_000 {
        let mut hostile = incident(now, now, now, "");
        hostile.title = chance.text(PIECES, 8);
        hostile.components = vec![chance.text(PIECES, 8), chance.text(PIECES, 3)];
        hostile.url = HttpsUrl::parse(OURS);
        hostile.updates = (0..2)
            .map(|_| Update {
                id: None,
                phase: Some(Phase::from(chance.text(PIECES, 4).as_str())),
                at: Some(now),
                text: chance.text(PIECES, 16),
            })
            .collect();
        let vendor = chance.text(PIECES, 6);
        let copy = copy::markdown(&vendor, &hostile, now, &english_date);
        assert_eq!(more_than_text(&copy), None, "of {hostile:?} came\n{copy}");
    }
}

#[test]
fn the_oracle_sees_what_must_not_be_there() {
    for markdown in [
        "[a](https://evil.example)",
        "![a](https://evil.example)",
        "a <b>bold</b>",
        "<https://evil.example>",
        "see https://evil.example",
        "@octocat",
        "| a |\n|---|\n| b |",
        "1. one",
        "> quote",
        "    code",
        "`code`",
        "~~gone~~",
        "a $x$ b",
    ] {
        assert!(more_than_text(markdown).is_some(), "{markdown}");
    }
}
