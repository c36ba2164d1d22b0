//! The tree that HTML's tags build, and the text gathered between two of them.

use super::inline::{self, mark};
use super::{Block, Inline, blocks, tables};

/// How many elements may be open at once. What is deeper goes where the deepest is.
const DEPTH: usize = 12;

/// An element that holds others.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `<ul>` or `<ol>`.
    List { ordered: bool },
    /// `<li>`; always in a list.
    Item,
    /// `<table>`.
    Table,
    /// `<td>` or `<th>`; always in a table, and holds only running text.
    Cell { head: bool },
    /// `<h1>` to `<h6>`; holds only running text.
    Heading(u8),
    /// `<blockquote>`.
    Quote,
}

/// Takes tags and text in the order they come and puts up with any order.
#[derive(Default)]
pub(super) struct Tree {
    /// Text not yet read as Markdown, with [`mark`]s for HTML's tags within lines.
    run: String,
    /// Whether the run is within `<code>`.
    in_code: bool,
    done: Vec<Block>,
    open: Vec<Element>,
    /// Elements that were not opened because too many were.
    skipped: usize,
}

struct Element {
    kind: Kind,
    blocks: Vec<Block>,
    /// Of a list.
    items: Vec<Vec<Block>>,
    /// Of a table, each with whether all its cells are headings.
    rows: Vec<(bool, Vec<Vec<Inline>>)>,
}

impl Tree {
    /// Adds text.
    pub(super) fn text(&mut self, text: &str) {
        self.run.push_str(text);
    }

    /// Adds a mark or a line's end.
    pub(super) fn push(&mut self, c: char) {
        match c {
            mark::CODE if self.in_code => return,
            mark::CODE => self.in_code = true,
            mark::CODE_END if !self.in_code => return,
            mark::CODE_END => self.in_code = false,
            _ => {}
        }
        self.run.push(c);
    }

    /// Whether text that comes now is within `<code>`.
    pub(super) fn in_code(&self) -> bool {
        self.in_code
    }

    /// Whether any element is open.
    pub(super) fn is_inside(&self) -> bool {
        !self.open.is_empty()
    }

    /// Ends the paragraph. Returns whether a block may begin here; where only running text may be, a line ends.
    pub(super) fn boundary(&mut self) -> bool {
        match self.open.last().map(|element| element.kind) {
            Some(Kind::Heading(_)) if !self.run.trim().is_empty() => self.pop(),
            Some(Kind::Heading(_) | Kind::Cell { .. }) => {
                self.push(mark::CODE_END);
                self.run.push('\n');
                return false;
            }
            _ => self.flush(),
        }
        true
    }

    /// Adds a block between paragraphs.
    pub(super) fn block(&mut self, block: Block) {
        if self.boundary() {
            self.add(block);
        } else if let Block::Code(code) = block {
            self.push(mark::CODE);
            // Code's text is final; entities in a run are not.
            self.run.push_str(&code.replace('&', "&amp;"));
            self.push(mark::CODE_END);
        }
    }

    /// Opens a list, a heading or a quote.
    pub(super) fn open(&mut self, kind: Kind) {
        if !self.boundary() {
            return;
        }
        if self.open.len() >= DEPTH {
            self.skipped += 1;
        } else {
            self.start(kind);
        }
    }

    /// Opens an item in the list around, or in one of its own.
    pub(super) fn open_item(&mut self) {
        if !self.boundary() {
            return;
        }
        let around =
            self.open.iter().rposition(|element| matches!(element.kind, Kind::List { .. } | Kind::Table));
        match around.filter(|&at| self.open.get(at).is_some_and(|element| element.kind != Kind::Table)) {
            Some(at) => self.pop_down_to(at + 1),
            None => self.open(Kind::List { ordered: false }),
        }
        if matches!(self.open.last(), Some(Element { kind: Kind::List { .. }, .. })) {
            self.start(Kind::Item);
        }
    }

    /// Begins a row of the table around.
    pub(super) fn open_row(&mut self) {
        self.boundary();
        if let Some(at) = self.innermost(|kind| kind == Kind::Table) {
            self.pop_down_to(at + 1);
            if let Some(table) = self.open.last_mut() {
                table.rows.push((true, Vec::new()));
            }
        }
    }

    /// Opens a cell in the row around.
    pub(super) fn open_cell(&mut self, head: bool) {
        self.boundary();
        if let Some(at) = self.innermost(|kind| kind == Kind::Table) {
            self.pop_down_to(at + 1);
            self.start(Kind::Cell { head });
        }
    }

    /// Closes the innermost of a kind and all within it. One that was never opened only ends the paragraph.
    pub(super) fn close(&mut self, is_kind: fn(Kind) -> bool) {
        let found = self.innermost(is_kind);
        let skipped =
            self.skipped > 0 && found.is_some_and(|at| self.open.get(at).is_some_and(can_be_skipped));
        // A list within a cell was never opened, so its end must not close one around the table.
        let in_cell = self.innermost(|kind| matches!(kind, Kind::Cell { .. }));
        match found {
            Some(_) if skipped => {
                self.skipped -= 1;
                self.boundary();
            }
            Some(at) if in_cell.is_none_or(|cell| cell <= at) || is_kind(Kind::Table) => self.pop_down_to(at),
            _ => {
                self.boundary();
            }
        }
    }

    /// Everything read, with what is still open closed.
    pub(super) fn finish(mut self) -> Vec<Block> {
        self.pop_down_to(0);
        self.flush();
        self.done
    }

    fn innermost(&self, is_kind: fn(Kind) -> bool) -> Option<usize> {
        self.open.iter().rposition(|element| is_kind(element.kind))
    }

    fn start(&mut self, kind: Kind) {
        self.open.push(Element { kind, blocks: Vec::new(), items: Vec::new(), rows: Vec::new() });
    }

    /// What stands in a list but in no item belongs to the item before.
    fn item_if_in_list(&mut self) {
        if let Some(list @ Element { kind: Kind::List { .. }, .. }) = self.open.last_mut() {
            let blocks = list.items.pop().unwrap_or_default();
            self.start(Kind::Item);
            if let Some(item) = self.open.last_mut() {
                item.blocks = blocks;
            }
        }
    }

    fn add(&mut self, block: Block) {
        self.item_if_in_list();
        match self.open.last_mut() {
            Some(element) => element.blocks.push(block),
            None => self.done.push(block),
        }
    }

    fn take_run(&mut self) -> String {
        self.push(mark::CODE_END);
        std::mem::take(&mut self.run)
    }

    fn flush(&mut self) {
        let run = self.take_run();
        let mut found = Vec::new();
        blocks::parse(&run, self.open.len(), &mut found);
        for block in found {
            self.add(block);
        }
    }

    fn pop_down_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            self.pop();
        }
    }

    /// Closes the innermost element.
    fn pop(&mut self) {
        let only_text =
            matches!(self.open.last(), Some(Element { kind: Kind::Heading(_) | Kind::Cell { .. }, .. }));
        let content = if only_text { inline::parse(&self.take_run()) } else { Vec::new() };
        if !only_text {
            let depth = self.open.len();
            self.flush();
            // Text in a list has begun an item.
            if self.open.len() > depth {
                return;
            }
        }
        let Some(mut element) = self.open.pop() else { return };
        match element.kind {
            Kind::Heading(level) => {
                blocks::heading_block(level, content).into_iter().for_each(|b| self.add(b))
            }
            Kind::Cell { head } => self.add_cell(head, content),
            Kind::Quote if element.blocks.is_empty() => {}
            Kind::Quote => self.add(Block::Quote(element.blocks)),
            Kind::Item => match self.open.last_mut() {
                Some(list) if !element.blocks.is_empty() => list.items.push(element.blocks),
                _ => {}
            },
            Kind::List { .. } if element.items.is_empty() => {}
            Kind::List { ordered } => self.add(Block::List { ordered, items: element.items }),
            Kind::Table => {
                // A caption, or text misplaced between cells: browsers show it above, too.
                element.blocks.into_iter().for_each(|block| self.add(block));
                let has_head = element.rows.first().is_some_and(|(head, _)| *head);
                let head = if has_head { element.rows.remove(0).1 } else { Vec::new() };
                let rows = element.rows.into_iter().map(|(_, cells)| cells).collect();
                tables::table(head, rows).into_iter().for_each(|table| self.add(table));
            }
        }
    }

    fn add_cell(&mut self, head: bool, content: Vec<Inline>) {
        let Some(table) = self.open.last_mut() else { return };
        if table.rows.is_empty() {
            table.rows.push((true, Vec::new()));
        }
        if let Some((is_head, cells)) = table.rows.last_mut() {
            *is_head &= head;
            cells.push(content);
        }
    }
}

fn can_be_skipped(element: &Element) -> bool {
    matches!(element.kind, Kind::List { .. } | Kind::Quote | Kind::Table | Kind::Heading(_))
}
