//! What is known, a chip each: where it was read, the way to change it and the way to take it back.

use std::rc::Rc;

use is_it_them_core::intake::Field;
use is_it_them_core::investigation::{Form, Step, When};
use is_it_them_core::locale::Locale;
use is_it_them_core::playbook::Playbook;
use is_it_them_words::{self as words, diagnosis, outcome, told as word};
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::super::focus::hand_on;
use super::field::edit;
use super::{Act, Edit, Scene};

/// One answer.
struct Chip {
    key: &'static str,
    /// What it says first, and what it adds in small print.
    text: [String; 2],
    source: String,
    /// Where it is changed.
    step: Step,
    clear: Clear,
}

/// What taking it back does.
enum Clear {
    /// Takes an answer back.
    Answer(Edit),
    /// Asks anew whom it is about.
    Vendor,
}

/// The chips of an open investigation.
pub(super) fn of(scene: &Scene<'_>) -> Html {
    let form = &scene.found.form;
    let mut all = answers(form, Some(scene.playbook), scene.locale);
    if scene.may_change_vendor {
        let host = form.hosts.first().cloned().unwrap_or_default();
        all.insert(
            0,
            Chip {
                key: "vendor",
                text: [scene.state.name().into(), host],
                source: source(form, Field::Vendor),
                step: Step::Told,
                clear: Clear::Vendor,
            },
        );
    }
    let open = scene.asks.iter().take(OPEN).map(|ask| {
        let ask = *ask;
        let is_asked = scene.asked == Some(ask);
        html! {
            <li key={word::short(ask)}>
                <button type="button" class="chip open" aria-pressed={is_asked.to_string()} onclick={scene.does(move || Act::Ask(ask))}>
                    { "+ " }{ word::short(ask) }
                </button>
            </li>
        }
    });
    list(all, open.collect(), scene.act)
}

/// How many open questions are offered at once.
const OPEN: usize = 2;

/// The chips of what was understood before it is known whom it is about.
pub(super) fn without_vendor(form: &Form, locale: &Locale, act: &Callback<Act>) -> Html {
    list(answers(form, None, locale), Vec::new(), act)
}

fn list(all: Vec<Chip>, open: Vec<Html>, act: &Callback<Act>) -> Html {
    if all.is_empty() && open.is_empty() {
        return html! { <ul class="gist" /> };
    }
    html! {
        <ul class="gist" aria-label={word::understood()}>
            { for all.into_iter().map(|one| chip(one, act)) }
            { for open }
        </ul>
    }
}

fn chip(chip: Chip, act: &Callback<Act>) -> Html {
    let [text, more] = chip.text;
    let step = chip.step;
    let onchange = act.reform(move |_: MouseEvent| Act::Go(step));
    let clear = Rc::new(chip.clear);
    let take = {
        let act = act.clone();
        move |from: Option<Element>| {
            if let Some(from) = from {
                hand_on(&from, "button.x, button", "textarea");
            }
            act.emit(match &*clear {
                Clear::Answer(edit) => Act::Edit(edit.clone()),
                Clear::Vendor => Act::NoVendor,
            });
        }
    };
    let onremove = {
        let take = take.clone();
        Callback::from(move |event: MouseEvent| take(event.target_dyn_into()))
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Delete" | "Backspace") {
            event.prevent_default();
            take(event.target_dyn_into());
        }
    });
    html! {
        <li key={chip.key} class="chip" {onkeydown}>
            if step == Step::Told {
                <span class="what" title={chip.source}><strong>{ text.clone() }</strong><span class="small">{ more }</span></span>
            } else {
                <button type="button" class="what" onclick={onchange} title={chip.source.clone()} aria-label={word::change(&text, &chip.source)}>
                    <strong>{ text.clone() }</strong><span class="small">{ more }</span>
                </button>
            }
            <button type="button" class="x" onclick={onremove} aria-label={word::remove(&text)}>{ "\u{d7}" }</button>
        </li>
    }
}

/// The answers of a form that are given, in the order in which one would tell them.
fn answers(form: &Form, playbook: Option<&Playbook>, locale: &Locale) -> Vec<Chip> {
    let given = form.answers();
    let mut all = Vec::new();
    let mut put = |key, field, step, text: Option<[String; 2]>, clear: Edit| {
        if let Some(text) = text {
            all.push(Chip { key, text, source: source(form, field), step, clear: Clear::Answer(clear) });
        }
    };
    let one = |text: String| [text, String::new()];
    // A playbook's own words, in the language that is spoken.
    let of = |text: &str| playbook.map_or(text, |playbook| words::of_playbook(playbook, text)).to_owned();
    let symptom = given.symptom.as_deref().and_then(|id| playbook?.symptom(id));
    put(
        "symptom",
        Field::Component,
        Step::What,
        symptom.map(|known| one(of(&known.name))),
        edit(|form| form.symptom = None),
    );
    let codes = form.codes.join(", ");
    let error = given.error.map(|error| [diagnosis::error(error), codes.clone()]);
    let error = error.or_else(|| (!codes.is_empty()).then(|| one(codes)));
    put(
        "error",
        Field::Status,
        Step::What,
        error,
        edit(|form| {
            form.error.clear();
            form.codes.clear();
        }),
    );
    let began = given.started_at.map(|at| one(word::since(&(locale.moment)(at))));
    put("when", Field::At, Step::When, began, edit(|form| (form.when, form.at) = (None, None)));
    let stage = form.stage.map(|stage| {
        let known = playbook.and_then(|playbook| playbook.stage(stage));
        one(of(known.map_or(stage.name(), |info| &info.name)))
    });
    put("stage", Field::Where, Step::Where, stage, edit(|form| form.stage = None));
    let parts = (!given.components.is_empty()).then(|| one(given.components.join(", ")));
    put(
        "parts",
        Field::Component,
        Step::Where,
        parts,
        edit(|form| {
            form.parts.clear();
            form.other_part.clear();
        }),
    );
    let who = given.who.map(|who| one(outcome::who(who).into()));
    put("who", Field::Who, Step::Who, who, edit(|form| form.who = None));
    let region = given
        .region
        .as_deref()
        .map(|id| one(of(playbook.and_then(|playbook| playbook.region(id)).map_or(id, |known| &known.name))));
    put("region", Field::Region, Step::Who, region, edit(|form| form.region.clear()));
    let often = given.how_often.map(|often| one(outcome::how_often(often).into()));
    put("often", Field::HowOften, Step::HowOften, often, edit(|form| form.how_often = None));
    let changed = given.after_our_change.map(|ours| one(word::changed(ours).into()));
    put(
        "changed",
        Field::AfterOurChange,
        Step::When,
        changed,
        edit(|form| {
            form.changed = None;
            if form.when == Some(When::Change) {
                form.when = form.at.map(|_| When::At);
            }
        }),
    );
    let request = (!form.request_id.is_empty()).then(|| one(word::request(&form.request_id)));
    put("request", Field::RequestId, Step::Told, request, edit(|form| form.request_id.clear()));
    all
}

/// Where an answer was read, or that the person gave it.
fn source(form: &Form, field: Field) -> String {
    // An error is a status, else a kind of failure, else a code.
    let others: &[Field] = if field == Field::Status { &[Field::Kind, Field::Code] } else { &[] };
    let fact = [field].iter().chain(others).find_map(|field| form.source(*field));
    fact.map_or_else(|| word::by_you().to_string(), |fact| word::read_from(&fact.quote))
}
