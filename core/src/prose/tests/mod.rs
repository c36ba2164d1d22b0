//! What becomes of vendors' texts, as tables of cases.

mod hostile;
mod html;
mod markdown;
mod postmortems;

use super::{Block, Inline, parse};

/// Holds every text against what it must become, in the notation of [`show`].
fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(show(&parse(text)), *expected, "{text:?}");
    }
}

/// A tree on one line: `h2(…) p(… «b:bold» «i:italic» «c:code» «text→address» ⏎) ul(li(…)) quote(…) code(…) rule`
/// and `table(head cell, head cell; cell, cell)`.
fn show(blocks: &[Block]) -> String {
    blocks.iter().map(show_block).collect::<Vec<_>>().join(" ")
}

fn show_block(block: &Block) -> String {
    match block {
        Block::Paragraph(content) => format!("p({})", show_inlines(content)),
        Block::Heading { level, content } => format!("h{level}({})", show_inlines(content)),
        Block::List { ordered, items } => {
            let items: Vec<String> = items.iter().map(|item| format!("li({})", show(item))).collect();
            format!("{}({})", if *ordered { "ol" } else { "ul" }, items.join(" "))
        }
        Block::Table { head, rows } => {
            let row = |row: &Vec<Vec<Inline>>| {
                row.iter().map(|cell| show_inlines(cell)).collect::<Vec<_>>().join(", ")
            };
            let rows: Vec<String> = std::iter::once(row(head)).chain(rows.iter().map(row)).collect();
            format!("table({})", rows.join("; "))
        }
        Block::Code(code) => format!("code({code})"),
        Block::Quote(blocks) => format!("quote({})", show(blocks)),
        Block::Rule => "rule".to_owned(),
    }
}

fn show_inlines(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Strong(content) => format!("«b:{}»", show_inlines(content)),
            Inline::Emphasis(content) => format!("«i:{}»", show_inlines(content)),
            Inline::Code(code) => format!("«c:{code}»"),
            Inline::Link { href, content } => format!("«{}→{}»", show_inlines(content), href.as_str()),
            Inline::Break => "⏎".to_owned(),
        })
        .collect()
}
