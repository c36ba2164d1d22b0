//! A playbook's page: all that it knows, searched, printed, with its sources.

use is_it_them_core::letters::lowered;
use is_it_them_core::playbook::{Command, ErrorRow, Playbook, Runbook, Webhooks};
use is_it_them_words::{self as words, book as word, wizard};
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
    let wanted: Vec<String> = book.search.split_whitespace().map(lowered).collect();
    let fits = |entry: &Entry| {
        let text = lowered(&entry.text);
        wanted.iter().all(|word| text.contains(word))
    };
    let section = |(title, entries): (&'static str, Vec<Entry>)| {
        let shown: Vec<Html> = entries.into_iter().filter(fits).map(|entry| entry.shown).collect();
        (!shown.is_empty()).then(|| {
            html! {
                <section key={title} class="part">
                    <h3>{ title }</h3>
                    <ul class="entries">{ for shown.into_iter().map(|shown| html! { <li>{ shown }</li> }) }</ul>
                </section>
            }
        })
    };
    let sections: Vec<Html> = Pages(playbook).all().into_iter().filter_map(section).collect();
    let oninput = scene.act.reform(|event: InputEvent| {
        Act::SearchBook(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    html! {
        <div class="book pad">
            <h2 tabindex="-1" ref={scene.heading}>{ word::title(&playbook.name) }</h2>
            <div class="buttons finder">
                <input class="grow" type="search" aria-label={word::search()} placeholder={word::search()} value={book.search.clone()} {oninput} />
                <button class="btn" onclick={scene.does(|| Act::Print)}>{ word::print() }</button>
            </div>
            <div role="status">if sections.is_empty() { <p class="muted">{ word::nothing() }</p> }</div>
            // Around them, so that the field above keeps its place as they come and go.
            <div>{ for sections }</div>
        </div>
    }
}

/// What a playbook has, in the language that is spoken.
struct Pages<'a>(&'a Playbook);

impl Pages<'_> {
    /// All of it, in the order in which it is needed.
    fn all(&self) -> Vec<(&'static str, Vec<Entry>)> {
        let book = self.0;
        let place = |name: &str, aliases: &[String], hosts: &[String]| {
            self.entry(name, &[&aliases.join(", "), &hosts.join(", ")], None)
        };
        let alone = |text: &String| self.entry("", &[text], None);
        let green = book
            .green_page
            .iter()
            .map(|note| self.entry("", &[&note.text], Some((&note.source, &note.checked))));
        let symptoms = book.symptoms.iter().map(|one| self.entry(&one.name, &[&one.first, &one.then], None));
        let lists = book.checklists.iter().map(|list| {
            let lines: Vec<&str> = [&list.place].into_iter().chain(&list.items).map(String::as_str).collect();
            self.entry(&list.name, &lines, None)
        });
        let sources =
            book.sources.iter().map(|one| self.entry(&one.about, &[], Some((&one.source, &one.checked))));
        vec![
            (word::green(), green.collect()),
            (word::symptoms(), symptoms.collect()),
            (word::errors(), book.errors.iter().map(|row| self.error(row)).collect()),
            (
                word::parts(),
                book.parts.iter().map(|part| place(&part.name, &part.aliases, &part.hosts)).collect(),
            ),
            (
                word::regions(),
                book.regions.iter().map(|one| place(&one.name, &one.aliases, &one.hosts)).collect(),
            ),
            (word::webhooks(), book.webhooks.iter().map(|one| self.webhooks(one)).collect()),
            (
                word::dashboards(),
                book.dashboards.iter().map(|one| self.linked(&one.name, &one.shows, &one.url)).collect(),
            ),
            (word::checklists(), lists.collect()),
            (word::runbooks(), book.runbooks.iter().map(|one| self.runbook(one)).collect()),
            (word::commands(), book.commands.iter().map(|one| self.command(one)).collect()),
            (word::needs(), book.prerequisites.iter().map(alone).collect()),
            (word::hosts(), book.hosts.iter().map(alone).collect()),
            (
                word::upstream(),
                book.upstream.iter().map(|one| self.linked(&one.name, "", &one.url)).collect(),
            ),
            (word::links(), book.links.iter().map(|one| self.linked(&one.name, "", &one.url)).collect()),
            (word::sources(), sources.collect()),
        ]
    }

    fn said(&self, text: &str) -> String {
        words::of_playbook(self.0, text).to_owned()
    }

    /// A name, lines of text, and where they are from with the day that was looked at.
    fn entry(&self, name: &str, lines: &[&str], from: Option<(&str, &str)>) -> Entry {
        let name = self.said(name);
        let lines: Vec<String> =
            lines.iter().filter(|line| !line.is_empty()).map(|line| self.said(line)).collect();
        let text = [std::slice::from_ref(&name), &lines].concat().join(" ");
        let shown = html! {
            <>
                if !name.is_empty() { <h4>{ name }</h4> }
                { for lines.into_iter().map(|line| html! { <p>{ line }</p> }) }
                { for from.map(|(url, day)| source(url, Some(day))) }
            </>
        };
        Entry { text, shown }
    }

    fn linked(&self, name: &str, note: &str, url: &str) -> Entry {
        let (name, note) = (self.said(name), self.said(note));
        let text = [&name, &note, url].join(" ");
        let shown = html! {
            <>
                <p><a href={url.to_owned()} target="_blank" rel="noopener noreferrer">{ name }</a></p>
                if !note.is_empty() { <p class="muted">{ note }</p> }
            </>
        };
        Entry { text, shown }
    }

    fn error(&self, row: &ErrorRow) -> Entry {
        let marks = row.statuses.iter().chain(&row.codes).cloned().collect::<Vec<_>>().join(", ");
        let [name, meaning, action] = [&row.name, &row.meaning, &row.action].map(|text| self.said(text));
        let text = [&name, &marks, &meaning, &action].map(String::as_str).join(" ");
        let retry = row.retry.map(word::retry).unwrap_or_default();
        let shown = html! {
            <>
                <h4>
                    { name }{ " " }
                    if let Some(whose) = row.whose { <span class={classes!("tag", whose.name())}>{ word::whose(whose) }</span> }
                </h4>
                if !marks.is_empty() { <p class="small"><code>{ marks }</code></p> }
                <p>{ meaning }</p>
                <p>{ action }{ words::language::gap() }{ retry }</p>
                { for row.source.as_ref().map(|url| source(url, row.checked.as_deref())) }
            </>
        };
        Entry { text, shown }
    }

    fn runbook(&self, book: &Runbook) -> Entry {
        let name = format!("{} \u{2013} {}", book.id, self.said(&book.name));
        let escalate = format!("{}: {}", wizard::escalate(), self.said(&book.escalate));
        let steps = book.steps.iter().map(String::as_str);
        let lines: Vec<&str> =
            [book.applies.as_str()].into_iter().chain(steps).chain([escalate.as_str()]).collect();
        self.entry(&name, &lines, None)
    }

    fn webhooks(&self, one: &Webhooks) -> Entry {
        let how = word::signed(&one.algorithm, &one.signed, &one.header);
        let tolerance =
            one.tolerance_seconds.map(|seconds| word::tolerance(u64::from(seconds))).unwrap_or_default();
        let answer = one
            .answer_within_seconds
            .map(|seconds| word::answer_within(u64::from(seconds)))
            .unwrap_or_default();
        let retries = one.retries.as_deref().unwrap_or_default();
        self.entry(&one.name, &[&how, &tolerance, &answer, retries], Some((&one.source, &one.checked)))
    }

    fn command(&self, command: &Command) -> Entry {
        let name = self.said(&command.name);
        let text = [&name, &command.run].map(String::as_str).join(" ");
        let shown =
            html! { <><h4>{ name }</h4><pre tabindex="0"><code>{ command.run.clone() }</code></pre></> };
        Entry { text, shown }
    }
}

fn source(url: &str, checked: Option<&str>) -> Html {
    html! {
        <p class="small muted source">
            <a href={url.to_owned()} target="_blank" rel="noopener noreferrer">{ word::source() }</a>
            if let Some(day) = checked { { ", " }{ word::checked(day) } }
        </p>
    }
}
