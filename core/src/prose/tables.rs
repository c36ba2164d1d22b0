//! Markdown's tables: a row of headings, a row of dashes, further rows.

use super::blocks::Found;
use super::{Block, Inline, inline};

/// Reads a table that begins at the first line; returns it with the lines after it.
pub(super) fn parse<'l, 't>(lines: &'l [&'t str]) -> Option<Found<'l, 't>> {
    let head = lines.first()?;
    if !head.contains('|') || !is_divider(lines.get(1)?) {
        return None;
    }
    let body = lines.get(2..)?;
    let end = body.iter().position(|line| !line.contains('|')).unwrap_or(body.len());
    let (rows, rest) = body.split_at(end);
    let rows = rows.iter().map(|line| cells(line)).collect();
    Some((table(cells(head), rows), rest))
}

/// A table, unless it says nothing. Headings that say nothing are left out, and rows without cells.
pub(super) fn table(mut head: Vec<Vec<Inline>>, mut rows: Vec<Vec<Vec<Inline>>>) -> Option<Block> {
    if head.iter().all(Vec::is_empty) {
        head.clear();
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    (!(head.is_empty() && rows.is_empty())).then_some(Block::Table { head, rows })
}

fn is_divider(line: &str) -> bool {
    line.contains('-')
        && line.contains('|')
        && line.chars().all(|c| matches!(c, '-' | ':' | '|' | ' ' | '\t'))
}

fn cells(line: &str) -> Vec<Vec<Inline>> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut escaped = false;
    for c in line.chars() {
        if c == '|' && !escaped {
            cells.push(inline::parse(&std::mem::take(&mut cell)));
        } else {
            cell.push(c);
        }
        escaped = c == '\\' && !escaped;
    }
    if !cell.trim().is_empty() {
        cells.push(inline::parse(&cell));
    }
    cells
}
