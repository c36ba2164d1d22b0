//! Markdown's lists, nested by indentation.

use super::Block;
use super::blocks::{Found, indent, is_special, outdent, parse_lines};

/// The mark that begins an item.
#[derive(Clone, Copy)]
struct Marker<'t> {
    /// The number before the item, for those of a numbered list.
    number: Option<usize>,
    /// Columns before the mark.
    column: usize,
    /// Columns before the text.
    text_column: usize,
    text: &'t str,
}

/// Columns by which an item lies deeper than its neighbour to count as nested in it.
const NESTED: usize = 2;

/// Reads a list that begins at the first line; returns it with the lines after it.
///
/// A numbered list begins with 1, or it is text: its numbers are not kept, and `2024. A year` must not become 1.
/// A line after an item that is not indented ends the list, unlike in Markdown: vendors write line by line.
pub(super) fn parse<'l, 't>(lines: &'l [&'t str], depth: usize) -> Option<Found<'l, 't>> {
    let first = marker(lines.first()?)?;
    if first.number.is_some_and(|number| number != 1) {
        return None;
    }
    let ordered = first.number.is_some();
    let mut items = Vec::new();
    let mut count = 0;
    let mut rest = lines;
    while let Some((&line, after)) = rest.split_first() {
        let Some(item) = marker(line).filter(|item| follows(*item, first, count)) else { break };
        count += 1;
        let (mut inside, after) = body(item, after);
        inside.insert(0, item.text);
        let mut blocks = Vec::new();
        parse_lines(&inside, depth + 1, &mut blocks);
        if !blocks.is_empty() {
            items.push(blocks);
        }
        let blank = after.iter().take_while(|line| line.trim().is_empty()).count();
        rest = after;
        // Blank lines between two items do not end the list.
        if let Some(later) = after.get(blank..)
            && later.first().and_then(|line| marker(line)).is_some_and(|item| follows(item, first, count))
        {
            rest = later;
        }
    }
    Some(((!items.is_empty()).then_some(Block::List { ordered, items }), rest))
}

/// Whether an item is the next of the list that `first` began and that has `count` items.
fn follows(item: Marker<'_>, first: Marker<'_>, count: usize) -> bool {
    match (item.number, first.number) {
        (None, None) => true,
        (Some(number), Some(_)) => number == count + 1 || number == 1,
        _ => false,
    }
}

/// The lines that belong to an item beyond its first, and those after it.
fn body<'l, 't>(item: Marker<'t>, lines: &'l [&'t str]) -> (Vec<&'t str>, &'l [&'t str]) {
    let mut inside = Vec::new();
    let mut rest = lines;
    loop {
        let blank = rest.iter().take_while(|line| line.trim().is_empty()).count();
        let Some(line) = rest.get(blank) else { break };
        let (column, text) = indent(line);
        if column < item.column + NESTED || (blank > 0 && is_special(line) && marker(text).is_none()) {
            break;
        }
        inside.extend(rest.iter().take(blank));
        inside.push(outdent(line, item.text_column));
        rest = rest.get(blank + 1..).unwrap_or(&[]);
    }
    (inside, rest)
}

fn marker(line: &str) -> Option<Marker<'_>> {
    let (column, rest) = indent(line);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, behind) = match digits {
        0 => (None, rest.strip_prefix(['*', '-', '+', '•', '◦', '▪'])?),
        1..=3 => (rest.get(..digits)?.parse().ok(), rest.get(digits..)?.strip_prefix(['.', ')'])?),
        _ => return None,
    };
    let (gap, text) = indent(behind);
    if gap == 0 || text.is_empty() {
        return None;
    }
    let mark = if number.is_some() { digits + 1 } else { 1 };
    Some(Marker { number, column, text_column: column + mark + gap.min(4), text })
}
