//! Markdown's blocks: paragraphs, headings, lists, tables, code, quotes and rules, line by line.

use super::code::Fence;
use super::{Block, Inline, chars, flat, inline, lists, tables};

/// How deep lists and quotes may lie in one another. What is deeper becomes text.
pub(super) const DEPTH: usize = 8;

/// A block, unless it would say nothing, and the lines after it.
pub(super) type Found<'l, 't> = (Option<Block>, &'l [&'t str]);

/// Reads a stretch of text that lies in `depth` lists and quotes, and adds its blocks to `into`.
pub(super) fn parse(text: &str, depth: usize, into: &mut Vec<Block>) {
    if text.trim().is_empty() {
        return;
    }
    let text = flat::restore(text);
    let lines: Vec<&str> = text.lines().collect();
    parse_lines(&lines, depth, into);
}

/// Reads lines, each without its end.
pub(super) fn parse_lines(mut lines: &[&str], depth: usize, into: &mut Vec<Block>) {
    let mut paragraph = String::new();
    while let Some((&line, after)) = lines.split_first() {
        let block = if line.trim().is_empty() { None } else { begin(line, lines, depth) };
        let ends_paragraph = line.trim().is_empty() || block.is_some();
        if ends_paragraph {
            finish(&mut paragraph, into);
        } else {
            paragraph.push_str(line);
            paragraph.push('\n');
        }
        lines = after;
        if let Some((found, rest)) = block {
            into.extend(found);
            lines = rest;
        }
    }
    finish(&mut paragraph, into);
}

/// Whether a line is the first of something other than a paragraph, seen by itself.
pub(super) fn is_special(line: &str) -> bool {
    is_rule(line) || heading(line).is_some() || Fence::opening(line).is_some() || unquoted(line).is_some()
}

/// The line's indent in columns, and the line without it.
pub(super) fn indent(line: &str) -> (usize, &str) {
    let rest = line.trim_start_matches([' ', '\t']);
    let blank = line.get(..line.len() - rest.len()).unwrap_or("");
    (blank.bytes().map(|byte| if byte == b'\t' { 4 } else { 1 }).sum(), rest)
}

/// The line without its first columns of indent, at most this number of them.
pub(super) fn outdent(line: &str, columns: usize) -> &str {
    let mut rest = line;
    let mut left = columns;
    while left > 0 {
        let width = match rest.chars().next() {
            Some(' ') => 1,
            Some('\t') => 4,
            _ => break,
        };
        left = left.saturating_sub(width);
        rest = chars::after_first(rest);
    }
    rest
}

/// What begins at the first of `lines`, and the lines after it.
fn begin<'l, 't>(line: &str, lines: &'l [&'t str], depth: usize) -> Option<Found<'l, 't>> {
    let after = lines.get(1..)?;
    if is_rule(line) {
        return Some((Some(Block::Rule), after));
    }
    if let Some((level, text)) = heading(line) {
        return Some((heading_block(level, inline::parse(text)), after));
    }
    if let Some(fence) = Fence::opening(line) {
        let (columns, _) = indent(line);
        let end = after.iter().position(|line| fence.closed_by(line)).unwrap_or(after.len());
        let (inside, rest) = after.split_at(end);
        let inside: Vec<&str> = inside.iter().map(|line| outdent(line, columns)).collect();
        let code = inline::without_marks(&inside.join("\n"));
        return Some((Some(Block::Code(code)), rest.get(1..).unwrap_or(rest)));
    }
    if depth < DEPTH && unquoted(line).is_some() {
        let end = lines.iter().position(|line| unquoted(line).is_none()).unwrap_or(lines.len());
        let (quoted, rest) = lines.split_at(end);
        let inside: Vec<&str> = quoted.iter().filter_map(|line| unquoted(line)).collect();
        let mut blocks = Vec::new();
        parse_lines(&inside, depth + 1, &mut blocks);
        return Some(((!blocks.is_empty()).then_some(Block::Quote(blocks)), rest));
    }
    if depth < DEPTH
        && let Some(found) = lists::parse(lines, depth)
    {
        return Some(found);
    }
    tables::parse(lines)
}

fn finish(paragraph: &mut String, into: &mut Vec<Block>) {
    if !paragraph.is_empty() {
        let content = inline::parse(std::mem::take(paragraph).trim_end_matches('\n'));
        if !content.is_empty() {
            into.push(Block::Paragraph(content));
        }
    }
}

/// A heading, unless it says nothing. One that is bold throughout is just a heading.
pub(super) fn heading_block(level: u8, mut content: Vec<Inline>) -> Option<Block> {
    if content.len() == 1
        && let Some(Inline::Strong(inner)) = content.first_mut()
    {
        content = std::mem::take(inner);
    }
    (!content.is_empty()).then_some(Block::Heading { level, content })
}

/// The level and the text of `## text ##`. Google writes `## \# text`, so escaped marks go with the others.
fn heading(line: &str) -> Option<(u8, &str)> {
    let line = line.trim();
    let level = chars::run_of(line, '#');
    let text = line.get(level..)?;
    if !(1..=6).contains(&level) || !text.starts_with([' ', '\t']) {
        return None;
    }
    let mut text = text.trim_start();
    if text.starts_with("\\#") {
        text = text.trim_start_matches(['\\', '#']).trim_start();
    }
    let bare = text.trim_end_matches('#');
    if bare.ends_with([' ', '\t']) {
        text = bare.trim_end();
    }
    u8::try_from(level).ok().filter(|_| !text.is_empty()).map(|level| (level, text))
}

fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !matches!(c, ' ' | '\t'));
    let Some(mark @ ('-' | '*' | '_')) = marks.next() else { return false };
    let mut count = 1;
    marks.all(|c| {
        count += 1;
        c == mark
    }) && count >= 3
}

/// The line behind `> `.
fn unquoted(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(' ').strip_prefix('>')?;
    if rest.is_empty() || rest.starts_with('>') { Some(rest) } else { rest.strip_prefix(' ') }
}
