//! Drawing vendors' prose as elements.

use is_it_them_core::prose::{Block, Inline, parse};
use yew::prelude::*;
use yew::virtual_dom::VNode;

/// A vendor's text, in a language and direction of its own. It can only become text nodes, a few plain elements and https links.
pub(crate) fn prose(text: &str) -> Html {
    html! { <div class="prose" lang="" dir="auto">{ blocks(&parse(text)) }</div> }
}

/// A name or a title as its vendor wrote it: in a language and direction of its own, so that what stands around it keeps its order.
pub fn theirs(text: &str) -> Html {
    html! { <bdi lang="">{ text.to_owned() }</bdi> }
}

fn blocks(blocks: &[Block]) -> Html {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(content) => element("p", inlines(content)),
        // A vendor's headings rank below ours, whatever level they claim.
        Block::Heading { content, .. } => element("h4", inlines(content)),
        Block::List { ordered, items } => {
            let tag = if *ordered { "ol" } else { "ul" };
            element(tag, items.iter().map(|item| element("li", tight(item))).collect())
        }
        Block::Table { head, rows } => {
            let row = |cells: &Vec<Vec<Inline>>, tag: &'static str| -> Html {
                element("tr", cells.iter().map(|cell| element(tag, inlines(cell))).collect())
            };
            let head = if head.is_empty() { Html::default() } else { element("thead", row(head, "th")) };
            let body = element("tbody", rows.iter().map(|cells| row(cells, "td")).collect());
            html! { <div class="scroll" tabindex="0" role="group"><table>{ head }{ body }</table></div> }
        }
        Block::Code(text) => html! { <pre tabindex="0">{ text }</pre> },
        Block::Quote(content) => element("blockquote", blocks(content)),
        Block::Rule => element("hr", Html::default()),
    }
}

/// A one-line item needs no paragraph's margins.
fn tight(item: &[Block]) -> Html {
    match item {
        [Block::Paragraph(content), rest @ ..] => [inlines(content), blocks(rest)].into_iter().collect(),
        item => blocks(item),
    }
}

fn inlines(content: &[Inline]) -> Html {
    content.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> Html {
    match inline {
        Inline::Text(text) => VNode::from(text.clone()),
        Inline::Strong(content) => element("strong", inlines(content)),
        Inline::Emphasis(content) => element("em", inlines(content)),
        Inline::Code(text) => element("code", VNode::from(text.clone())),
        Inline::Link { href, content } => html! {
            <a href={href.as_str().to_owned()} target="_blank" rel="noopener noreferrer">{ inlines(content) }</a>
        },
        Inline::Break => element("br", Html::default()),
    }
}

/// One of the plain elements above; the tags are ours, never a vendor's.
fn element(tag: &'static str, content: Html) -> Html {
    html! { <@{tag}>{ content }</@> }
}
