//! A playbook's page: all that it knows, searched, printed, with its sources.

use is_it_them_core::playbook::{ErrorRow, Playbook, Webhooks};
use is_it_them_core::words::{book as word, wizard};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Act, Scene};

/// What a person looks for in the playbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// The words, as typed.
    pub search: String,
}

/// An entry: what it is searched by, and what is shown of it.
struct Entry {
    text: String,
    shown: Html,
}

/// The page.
pub(super) fn book(scene: &Scene<'_>, book: &Book) -> Html {
    let playbook = scene.playbook;
    let wanted: Vec<String> = book.search.split_whitespace().map(str::to_lowercase).collect();
    let fits = |entry: &Entry| {
        let text = entry.text.to_lowercase();
        wanted.iter().all(|word| text.contains(word))
    };
    let section = |(title, entries): (&'static str, Vec<Entry>)| {
        let shown: Vec<Entry> = entries.into_iter().filter(fits).collect();
        (!shown.is_empty()).then(|| {
            html! {
                <section key={title} class="part">
                    <h3>{ title }</h3>
                    <ul class="entries">{ for shown.into_iter().map(|entry| html! { <li>{ entry.shown }</li> }) }</ul>
                </section>
            }
        })
    };
    let sections: Vec<Html> = sections(playbook).into_iter().filter_map(section).collect();
    let oninput = scene.act.reform(|event: InputEvent| {
        Act::SearchBook(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    html! {
        <div class="book pad">
            <h2 tabindex="-1" ref={scene.heading}>{ word::title(&playbook.name) }</h2>
            <div class="buttons finder">
                <input class="grow" type="search" aria-label={word::SEARCH} placeholder={word::SEARCH} value={book.search.clone()} {oninput} />
                <button class="btn" onclick={scene.does(|| Act::Print)}>{ word::PRINT }</button>
            </div>
            <div role="status">if sections.is_empty() { <p class="muted">{ word::NOTHING }</p> }</div>
            // Around them, so that the field above keeps its place as they come and go.
            <div>{ for sections }</div>
        </div>
    }
}

/// All of it, in the order in which it is needed.
fn sections(playbook: &Playbook) -> Vec<(&'static str, Vec<Entry>)> {
    let named = |name: &str, lines: &[&str]| {
        entry(name, &lines.iter().map(|line| (*line).to_string()).collect::<Vec<_>>(), None)
    };
    let list = |name: &str, note: &str, items: &[String]| {
        let lines: Vec<String> = [note.to_string()].into_iter().chain(items.iter().cloned()).collect();
        entry(name, &lines, None)
    };
    vec![
        (
            word::GREEN,
            playbook
                .green_page
                .iter()
                .map(|note| entry("", std::slice::from_ref(&note.text), Some((&note.source, &note.checked))))
                .collect(),
        ),
        (
            word::SYMPTOMS,
            playbook
                .symptoms
                .iter()
                .map(|symptom| named(&symptom.name, &[&symptom.first, &symptom.then]))
                .collect(),
        ),
        (word::ERRORS, playbook.errors.iter().map(error).collect()),
        (
            word::PARTS,
            playbook
                .parts
                .iter()
                .map(|part| named(&part.name, &[&part.aliases.join(", "), &part.hosts.join(", ")]))
                .collect(),
        ),
        (
            word::REGIONS,
            playbook
                .regions
                .iter()
                .map(|region| named(&region.name, &[&region.aliases.join(", "), &region.hosts.join(", ")]))
                .collect(),
        ),
        (word::WEBHOOKS, playbook.webhooks.iter().map(webhooks).collect()),
        (
            word::DASHBOARDS,
            playbook.dashboards.iter().map(|place| linked(&place.name, &place.shows, &place.url)).collect(),
        ),
        (
            word::CHECKLISTS,
            playbook.checklists.iter().map(|one| list(&one.name, &one.place, &one.items)).collect(),
        ),
        (
            word::RUNBOOKS,
            playbook
                .runbooks
                .iter()
                .map(|one| {
                    let escalate = format!("{}: {}", wizard::ESCALATE, one.escalate);
                    list(
                        &format!("{} \u{2013} {}", one.id, one.name),
                        &one.applies,
                        &[one.steps.clone(), vec![escalate]].concat(),
                    )
                })
                .collect(),
        ),
        (word::COMMANDS, playbook.commands.iter().map(command).collect()),
        (word::NEEDS, playbook.prerequisites.iter().map(|need| named("", &[need])).collect()),
        (word::HOSTS, playbook.hosts.iter().map(|host| named("", &[host])).collect()),
        (word::UPSTREAM, playbook.upstream.iter().map(|one| linked(&one.name, "", &one.url)).collect()),
        (word::LINKS, playbook.links.iter().map(|one| linked(&one.name, "", &one.url)).collect()),
        (
            word::SOURCES,
            playbook
                .sources
                .iter()
                .map(|one| entry(&one.about, &[], Some((&one.source, &one.checked))))
                .collect(),
        ),
    ]
}

/// A name, lines of text, and where they are from.
fn entry(name: &str, lines: &[String], source: Option<(&str, &str)>) -> Entry {
    let lines = || lines.iter().filter(|line| !line.is_empty());
    let text = [name.to_string()].into_iter().chain(lines().cloned()).collect::<Vec<_>>().join(" ");
    let shown = html! {
        <>
            if !name.is_empty() { <h4>{ name.to_owned() }</h4> }
            { for lines().map(|line| html! { <p>{ line.clone() }</p> }) }
            { for source.map(|(url, checked)| self::source(url, Some(checked))) }
        </>
    };
    Entry { text, shown }
}

fn source(url: &str, checked: Option<&str>) -> Html {
    html! {
        <p class="small muted source">
            <a href={url.to_owned()} target="_blank" rel="noopener noreferrer">{ word::SOURCE }</a>
            if let Some(day) = checked { { ", " }{ word::checked(day) } }
        </p>
    }
}

fn linked(name: &str, note: &str, url: &str) -> Entry {
    let shown = html! {
        <>
            <p><a href={url.to_owned()} target="_blank" rel="noopener noreferrer">{ name.to_owned() }</a></p>
            if !note.is_empty() { <p class="muted">{ note.to_owned() }</p> }
        </>
    };
    Entry { text: format!("{name} {note} {url}"), shown }
}

fn error(row: &ErrorRow) -> Entry {
    let marks = row.statuses.iter().chain(&row.codes).cloned().collect::<Vec<_>>().join(", ");
    let text = [&row.name, &marks, &row.meaning, &row.action].map(String::as_str).join(" ");
    let tag = row.whose.map(|whose| (whose.name(), word::whose(whose)));
    let shown = html! {
        <>
            <h4>{ row.name.clone() }{ " " }if let Some((name, text)) = tag { <span class={classes!("tag", name)}>{ text }</span> }</h4>
            if !marks.is_empty() { <p class="small"><code>{ marks.clone() }</code></p> }
            <p>{ row.meaning.clone() }</p>
            <p>{ row.action.clone() }{ " " }{ row.retry.map(word::retry).unwrap_or_default() }</p>
            { for row.source.as_ref().map(|url| source(url, row.checked.as_deref())) }
        </>
    };
    Entry { text, shown }
}

fn webhooks(one: &Webhooks) -> Entry {
    let how = word::signed(&one.algorithm, &one.signed, &one.header);
    let tolerance = one.tolerance_seconds.map(word::tolerance).unwrap_or_default();
    let answer = one.answer_within_seconds.map(word::answer_within).unwrap_or_default();
    let retries = one.retries.clone().unwrap_or_default();
    entry(&one.name, &[how, tolerance, answer, retries], Some((&one.source, &one.checked)))
}

fn command(command: &is_it_them_core::playbook::Command) -> Entry {
    let shown = html! { <><h4>{ command.name.clone() }</h4><pre tabindex="0"><code>{ command.run.clone() }</code></pre></> };
    Entry { text: format!("{} {}", command.name, command.run), shown }
}
