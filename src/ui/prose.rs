use is_it_them_core::prose::{Block, Inline, parse};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) text: AttrValue,
}

/// A vendor's text. It can only become text nodes, a few plain elements and https links.
#[component]
pub(crate) fn Prose(props: &Props) -> Html {
    let parsed = use_memo(props.text.clone(), |text| parse(text));
    html! { <div class="prose">{ blocks(&parsed) }</div> }
}

fn blocks(blocks: &[Block]) -> Html {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(content) => html! { <p>{ inlines(content) }</p> },
        // A vendor's headings rank below ours, whatever level they claim.
        Block::Heading { content, .. } => html! { <h4>{ inlines(content) }</h4> },
        Block::List { ordered: true, items } => html! { <ol>{ list(items) }</ol> },
        Block::List { ordered: false, items } => html! { <ul>{ list(items) }</ul> },
        Block::Table { head, rows } => html! {
            <div class="scroll" tabindex="0" role="group">
                <table>
                    if !head.is_empty() {
                        <thead><tr>{ for head.iter().map(|cell| html! { <th scope="col">{ inlines(cell) }</th> }) }</tr></thead>
                    }
                    <tbody>{ for rows.iter().map(|row| html! {
                        <tr>{ for row.iter().map(|cell| html! { <td>{ inlines(cell) }</td> }) }</tr>
                    }) }</tbody>
                </table>
            </div>
        },
        Block::Code(text) => html! { <pre tabindex="0">{ text }</pre> },
        Block::Quote(content) => html! { <blockquote>{ blocks(content) }</blockquote> },
        Block::Rule => html! { <hr /> },
    }
}

fn list(items: &[Vec<Block>]) -> Html {
    items
        .iter()
        .map(|item| match item.as_slice() {
            // A one-line item needs no paragraph's margins.
            [Block::Paragraph(content), rest @ ..] => html! { <li>{ inlines(content) }{ blocks(rest) }</li> },
            item => html! { <li>{ blocks(item) }</li> },
        })
        .collect()
}

fn inlines(content: &[Inline]) -> Html {
    content.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> Html {
    match inline {
        Inline::Text(text) => html! { { text } },
        Inline::Strong(content) => html! { <strong>{ inlines(content) }</strong> },
        Inline::Emphasis(content) => html! { <em>{ inlines(content) }</em> },
        Inline::Code(text) => html! { <code>{ text }</code> },
        Inline::Link { href, content } => html! {
            <a href={href.as_str().to_owned()} target="_blank" rel="noopener noreferrer">{ inlines(content) }</a>
        },
        Inline::Break => html! { <br /> },
    }
}
