use super::{Block, Inline, parse};
use crate::prose::plain_text;

/// No tree is deeper, blocks and running text together.
const DEEPEST: usize = 40;

/// The depth of the deepest piece; every link on the way must be https.
fn depth(blocks: &[Block]) -> usize {
    let deepest = blocks.iter().map(|block| match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => inline_depth(content, false),
        Block::List { items, .. } => items.iter().map(|item| depth(item)).max().unwrap_or(0),
        Block::Table { head, rows } => {
            let cells = head.iter().chain(rows.iter().flatten());
            cells.map(|cell| inline_depth(cell, false)).max().unwrap_or(0)
        }
        Block::Quote(blocks) => depth(blocks),
        Block::Code(_) | Block::Rule => 0,
    });
    deepest.max().map_or(0, |deepest| deepest + 1)
}

fn inline_depth(inlines: &[Inline], in_link: bool) -> usize {
    let deepest = inlines.iter().map(|inline| match inline {
        Inline::Strong(content) | Inline::Emphasis(content) => inline_depth(content, in_link),
        Inline::Link { href, content } => {
            assert!(href.as_str().starts_with("https://") && !in_link, "{href:?}");
            assert!(href.as_str().bytes().all(|byte| byte.is_ascii_graphic() && !b"\"'<>\\".contains(&byte)));
            inline_depth(content, true)
        }
        Inline::Text(text) | Inline::Code(text) => {
            assert!(!text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')), "{text:?}");
            0
        }
        Inline::Break => 0,
    });
    deepest.max().map_or(0, |deepest| deepest + 1)
}

/// Plain text without what it adds for nesting.
fn bare_length(blocks: &[Block]) -> usize {
    plain_text(blocks).lines().map(|line| line.trim_start().len() + 1).sum()
}

/// Should one ever take more than its length, it takes minutes instead of milliseconds.
#[test]
fn however_much_of_one_thing_is_read_like_any_other() {
    const LENGTH: usize = 1 << 16;
    for (piece, most_blocks) in [
        ("[", 1),
        ("]", 1),
        ("![", 1),
        ("[a](", 1),
        ("[a](b \"", 1),
        ("[a](https://x.example)", 1),
        ("*", 1),
        ("*a ", 1),
        ("*a* ", 1),
        ("**a", 1),
        ("***a* b", 1),
        ("_a", 1),
        ("* ", 1),
        ("* a\n", 1),
        ("- ", 1),
        ("1. ", 1),
        ("1. - ", 1),
        ("`", 1),
        ("` `` ", 1),
        ("``` ", 1),
        ("```\n", 8_500),
        ("> ", 1),
        ("> > a\n", 1),
        ("|", 1),
        ("|-\n", 1),
        ("|\n|-\n", 1),
        ("&", 1),
        ("&#", 1),
        ("&amp;", 1),
        ("\\", 1),
        ("#", 1),
        ("# **A** B ", 13_000),
        (". # **A** * b * **c:** * ", 13_000),
        ("# **", 1),
        ("<", 1),
        ("<b>", 0),
        ("<b>a", 1),
        ("<b", 1),
        ("<b '\"", 1),
        ("<b \"", 1),
        ("</b>", 0),
        ("<code>", 0),
        ("<code>a", 1),
        ("<a href=https://x.example>", 1),
        ("<ul><li>", 0),
        ("<ul><li>a", 1),
        ("<ul>a", 1),
        ("<li>a</ul>", 13_000),
        ("<blockquote>a", 1),
        ("<table>", 0),
        ("<table><tr><td>a", 1),
        ("<h1>a", 19_000),
        ("<p>", 0),
        ("<p>a</p>", 13_000),
        ("<!--", 1),
        ("<!-- -->", 0),
        ("<script>", 0),
        ("<pre>", 0),
        ("<pre></", 1),
        ("<script></style>", 0),
        ("https://", 1),
        ("https://a.", 1),
        ("https://a....", 1),
        ("\n", 0),
        (" ", 0),
        ("\n ", 0),
        ("- a\n\n\n", 1),
        ("- a\n\n\n b", 19_000),
        ("a\n", 1),
        ("ä\u{202e}\u{200b}", 1),
    ] {
        let text = piece.repeat(LENGTH / piece.len());
        let blocks = parse(&text);
        assert!(blocks.len() <= most_blocks, "{piece:?}: {} blocks", blocks.len());
        assert!(depth(&blocks) <= DEEPEST, "{piece:?}");
        assert!(bare_length(&blocks) <= 2 * text.len(), "{piece:?}");
    }
}

#[test]
fn nesting_ends_where_it_would_be_too_deep_to_draw() {
    for (begins, inside, ends) in [
        ("<blockquote>", "> > > a", "</blockquote>"),
        ("<ul><li>", "- a", "</li></ul>"),
        ("***a ", "b", " c***"),
        ("<b><i>", "a", "</i></b>"),
        ("[", "a", "](https://x.example)"),
        ("> ", "a", ""),
        ("- ", "a", ""),
    ] {
        let text = begins.repeat(500) + inside + &ends.repeat(500);
        let depth = depth(&parse(&text));
        assert!((2..=DEEPEST).contains(&depth), "{begins}: {depth}");
    }
}

#[test]
fn the_ends_of_what_was_too_deep_close_nothing_else() {
    let text = "<blockquote>".repeat(14)
        + "a"
        + &"</blockquote>".repeat(2)
        + "b"
        + &"</blockquote>".repeat(12)
        + "c";
    assert_eq!(super::show(&parse(&text)), "quote(".repeat(12) + "p(a) p(b)" + &")".repeat(12) + " p(c)");
}

/// Marsaglia's xorshift: the same inputs on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

#[test]
fn whatever_comes_the_tree_is_shallow_its_links_are_https_and_nothing_is_told_twice() {
    const ALPHABET: &[&str] = &[
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "``",
        "```",
        "~~~",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "<",
        ">",
        "</",
        "&",
        ";",
        "&amp;",
        "&lt;",
        "&#106;",
        "&#x1F600;",
        "\\",
        "|",
        "|-|-|\n",
        "#",
        "### ",
        "# **",
        "> ",
        "- ",
        "* ",
        "1. ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        " ",
        "a",
        "b",
        "Word",
        "é",
        "日本",
        "🙂",
        "\u{301}",
        "\u{200b}",
        "\u{a0}",
        "\u{0}",
        "\u{1}",
        "\u{5}",
        "\u{e}",
        "\u{f}",
        "\u{7f}",
        "https://x.example/",
        "https://",
        "http://",
        "javascript:",
        "//x.example",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<p>",
        "</p>",
        "<br>",
        "<ul>",
        "</ul>",
        "<ol>",
        "<li>",
        "</li>",
        "<table>",
        "<tr>",
        "<th>",
        "<td>",
        "</td>",
        "</table>",
        "<h2>",
        "</h2>",
        "<pre>",
        "</pre>",
        "<code>",
        "</code>",
        "<a href=\"",
        "<a href=https://y.example>",
        "</a>",
        "\">",
        "'",
        "<blockquote>",
        "</blockquote>",
        "<div>",
        "</div>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<img alt='",
        "<hr>",
        ": * ",
        ".",
    ];
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for round in 0..6000 {
        let mut text = String::new();
        for _ in 0..random.below(if round % 20 == 0 { 400 } else { 40 }) {
            text.push_str(ALPHABET[random.below(ALPHABET.len())]);
        }
        let blocks = parse(&text);
        assert!(depth(&blocks) <= DEEPEST, "{text:?}");
        assert!(bare_length(&blocks) <= text.len() + text.len() / 4 + 16, "{text:?} became {blocks:?}");
    }
}
