//! Writing parsed prose as plain text.

use super::{Block, Inline};

/// The text alone, for searching and for copying: a line for each line, `- ` or a number before each item of a list,
/// a tab between the cells of a table.
#[must_use]
pub fn plain_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    write_blocks(blocks, 0, &mut text);
    text.truncate(text.trim_end().len());
    text
}

fn write_blocks(blocks: &[Block], indent: usize, text: &mut String) {
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            new_line(indent, text);
        }
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => write_inlines(content, text),
            Block::List { ordered, items } => {
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        new_line(indent, text);
                    }
                    let mark = if *ordered { (index + 1).to_string() + ". " } else { "- ".to_owned() };
                    text.push_str(&mark);
                    write_blocks(item, indent + mark.len(), text);
                }
            }
            Block::Table { head, rows } => {
                let head = Some(head).filter(|head| !head.is_empty());
                for (index, row) in head.into_iter().chain(rows).enumerate() {
                    if index > 0 {
                        new_line(indent, text);
                    }
                    for (index, cell) in row.iter().enumerate() {
                        if index > 0 {
                            text.push('\t');
                        }
                        write_inlines(cell, text);
                    }
                }
            }
            Block::Code(code) => text.push_str(code),
            Block::Quote(quoted) => write_blocks(quoted, indent, text),
            Block::Rule => text.push_str("---"),
        }
    }
}

fn new_line(indent: usize, text: &mut String) {
    text.push('\n');
    text.extend(std::iter::repeat_n(' ', indent));
}

fn write_inlines(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(part) | Inline::Code(part) => text.push_str(part),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                write_inlines(content, text);
            }
            Inline::Break => text.push('\n'),
        }
    }
}
