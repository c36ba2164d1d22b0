//! The head of the verdict's screen: the sentence, the times on one axis, and what would settle it.

use is_it_them_core::diagnosis::{Axis, Settle, Theirs};
use is_it_them_core::investigation::Step;
use is_it_them_core::time::{Elapsed, Timestamp};
use is_it_them_words::language::{gap, stop};
use is_it_them_words::{
    self as words, axis as axis_word, checked as check_word, diagnosis as say, wizard as word,
};
use yew::prelude::*;

use super::field::edit;
use super::{Act, Scene, decide, verdict_class};

/// The sentence.
pub(super) fn sentence(scene: &Scene<'_>) -> Html {
    let diagnosis = scene.diagnosis;
    let answers = scene.found.form.answers();
    let about = match answers.components.first() {
        Some(part) => format!("{}, {part}", scene.state.name()),
        None => scene.state.name().to_string(),
    };
    let runbook = diagnosis.runbook.as_deref().and_then(|id| scene.playbook.runbook(id));
    let severity = diagnosis.severity.map(|severity| {
        word::severity(severity.name(), &runbook.map(|runbook| scene.said(&runbook.name)).unwrap_or_default())
    });
    let lasting = scene.axis.filter(|axis| axis.lasting() >= Elapsed::seconds(60)).map(|axis| {
        let is_over = axis.theirs.as_ref().is_some_and(|theirs| theirs.over.is_some());
        axis_word::lasting(&words::length(axis.lasting()), is_over)
    });
    html! {
        <div key="verdict">
            <div aria-live="polite">
                <p class="small muted">{ word::evidence_says() }</p>
                <h2 class={classes!("verdict", verdict_class(diagnosis))} tabindex="-1" ref={scene.heading}>
                    { word::headline(diagnosis.headline, &scene.locale.moment) }
                </h2>
            </div>
            <p>
                { about }{ stop() }
                if let Some(severity) = severity { { gap() }<strong class="severity">{ severity }</strong>{ stop() } }
                if let Some(lasting) = lasting { { gap() }{ lasting } }
            </p>
        </div>
    }
}

/// The picture's width, in units of its own.
const WIDTH: i64 = 1000;

/// The times on one axis, and behind it the same as a table.
pub(super) fn axis(scene: &Scene<'_>) -> Html {
    let Some(axis) = scene.axis else { return html! { <div key="axis" /> } };
    let (from, until) = (axis.from().millis(), axis.end().millis());
    // A little room on both sides, so that nothing is drawn half.
    let length = (until - from).max(60_000);
    let (from, length) = (from - length / 20, length + length / 10);
    let x = |at: Timestamp| ((at.millis() - from) * WIDTH / length).clamp(0, WIDTH);
    let clock = scene.locale.moment;
    html! {
        <figure key="axis" class="axis">
            <div class="rows small muted" aria-hidden="true">
                <span>{ axis_word::you_saw() }</span>
                { row(Some(axis.yours.iter().chain(&axis.failures).map(|at| dot("you", x(*at))).collect())) }
                if let Some(theirs) = &axis.theirs {
                    if theirs.began < theirs.posted {
                        <span>{ axis_word::began() }</span>
                        { row(Some(bar("began", x(theirs.began), x(theirs.over.unwrap_or(axis.until))))) }
                    }
                    <span>{ axis_word::post() }</span>
                    { row(Some(posts(theirs, axis.until, &x))) }
                }
                if !axis.watched.minutes.is_empty() {
                    <span>{ axis_word::here() }</span>
                    { row(Some(minutes(axis, 60_000 * WIDTH / length, &x))) }
                }
            </div>
            <div class="line-up small muted nums" aria-hidden="true">
                <span>{ clock(axis.from()) }</span><span>{ clock(axis.end()) }</span>
            </div>
            if axis.theirs.is_some() { <p class="small muted" aria-hidden="true">{ axis_word::legend() }</p> }
            <figcaption class="small">{ caption(axis, scene) }</figcaption>
            <details>
                <summary class="small">{ axis_word::times() }</summary>
                <table class="small nums">
                    { for times(axis).into_iter().map(|(at, what)| html! {
                        <tr><th scope="row">{ clock(at) }</th><td>{ what }</td></tr>
                    }) }
                </table>
            </details>
        </figure>
    }
}

/// How the times compare, in words.
fn caption(axis: &Axis, scene: &Scene<'_>) -> String {
    let lag = scene.lag;
    // A page that could not be read shows nothing, either way.
    let is_read = scene.state.reading.as_ref().is_some_and(|it| it.report.is_some() && it.failure.is_none());
    let ahead = axis.ahead().map(|ahead| axis_word::ahead(&words::length(ahead)));
    let none = axis
        .theirs
        .is_none()
        .then(|| if is_read { axis_word::none() } else { axis_word::unread() }.to_string());
    let habit = lag.map(|lag| axis_word::habit(lag.count as u64, &words::length(lag.median)));
    let minutes = axis.watched.minutes.len();
    let watched = (minutes > 0).then(|| axis_word::watched(axis.watched.failed() as u64, minutes as u64));
    let since = axis.watched.recovered.map(|at| axis_word::works_since(&(scene.locale.moment)(at)));
    [ahead, none, habit, watched, since].into_iter().flatten().collect::<Vec<_>>().join(gap())
}

/// What happened when, oldest first.
fn times(axis: &Axis) -> Vec<(Timestamp, String)> {
    let mut times: Vec<(Timestamp, &'static str)> =
        axis.yours.map(|at| (at, axis_word::you_saw())).into_iter().collect();
    let failures = axis.failures.iter().filter(|at| Some(**at) != axis.yours);
    times.extend(failures.map(|at| (*at, axis_word::failed())));
    if let Some(theirs) = &axis.theirs {
        times.extend((theirs.began < theirs.posted).then(|| (theirs.began, axis_word::began())));
        times.push((theirs.posted, axis_word::first_post()));
        let later = theirs.posts.iter().filter(|at| **at > theirs.posted && Some(**at) != theirs.over);
        times.extend(later.map(|at| (*at, axis_word::post())));
        times.extend(theirs.over.map(|at| (at, axis_word::over())));
    }
    times.extend(axis.watched.recovered.map(|at| (at, axis_word::recovered())));
    let here = axis.watched.stretches().into_iter().map(|(at, is_good, count)| {
        let count = count as u64;
        (at, if is_good { axis_word::here_answered(count) } else { axis_word::here_failed(count) })
    });
    let mut times: Vec<_> = times.into_iter().map(|(at, what)| (at, what.to_string())).chain(here).collect();
    times.sort_by_key(|(at, _)| *at);
    times
}

fn row(shape: Option<Html>) -> Html {
    html! { <svg viewBox="0 0 1000 16" preserveAspectRatio="none">{ for shape }</svg> }
}

/// A point in time: a line of no length with round ends, which no stretching of the picture makes an egg.
fn dot(class: &'static str, x: i64) -> Html {
    let x = x.to_string();
    html! { <line {class} x1={x.clone()} x2={x} y1="8" y2="8" /> }
}

fn bar(class: &'static str, from: i64, to: i64) -> Html {
    html! { <rect {class} x={from.to_string()} width={(to - from).max(4).to_string()} y="3" height="10" /> }
}

/// From the first post on, with a mark for each.
fn posts(theirs: &Theirs, until: Timestamp, x: &dyn Fn(Timestamp) -> i64) -> Html {
    html! {
        <>
            { bar("said", x(theirs.posted), x(theirs.over.unwrap_or(until))) }
            { for theirs.posts.iter().map(|at| dot("post", x(*at))) }
        </>
    }
}

/// A mark for each minute that was watched, of its width: low where the call was answered, high where it failed.
fn minutes(axis: &Axis, width: i64, x: &dyn Fn(Timestamp) -> i64) -> Html {
    let width = width.clamp(2, 12).to_string();
    let mark = |(at, is_good): &(Timestamp, bool)| {
        let (class, y, height) = if *is_good { ("good", "8", "8") } else { ("bad", "0", "16") };
        html! { <rect key={at.millis().to_string()} {class} x={x(*at).to_string()} width={width.clone()} {y} {height} /> }
    };
    axis.watched.minutes.iter().map(mark).collect()
}

/// What would settle an unclear case, with the buttons that answer it, and what was tried already.
pub(super) fn settle(scene: &Scene<'_>) -> Html {
    // What the question above it asks needs no card.
    let is_told = |check: &Settle| check.is_tried() || *check == Settle::OpenPage;
    let open = scene.diagnosis.settle.filter(|check| scene.asked.is_none() || is_told(check));
    let tried = &scene.found.form.checked;
    html! {
        <div key="settle">
            if let Some(check) = open { { card(scene, check) } }
            { decide::decide(scene) }
            if !tried.is_empty() {
                <ul class="tried">{ for tried.iter().map(|one| {
                    let check = one.check;
                    html! {
                        <li key={check.name()} class="line-up small">
                            <span>{ check_word::came_to(check, one.worked) }</span>
                            <button class="quiet" onclick={scene.does(move || forget(check))}>{ check_word::take_back() }</button>
                        </li>
                    }
                }) }</ul>
            }
        </div>
    }
}

fn card(scene: &Scene<'_>, check: Settle) -> Html {
    let page = scene.state.report().and_then(|report| report.page.url.as_ref()).map(ToString::to_string);
    let page = page.unwrap_or_else(|| scene.state.vendor.page.to_string());
    let command = (check == Settle::CallByHand).then(|| scene.commands.first()).flatten();
    html! {
        <section class="card" aria-labelledby="settle">
            <h3 id="settle">{ word::settle() }</h3>
            <p>{ say::settle(check, &scene.locale.moment) }</p>
            <div class="buttons wrap">
                if check.is_tried() {
                    { for check_word::buttons(check).into_iter().zip([true, false]).map(|(text, worked)| html! {
                        <button class="btn" key={text} onclick={scene.does(move || answer(check, worked))}>{ text }</button>
                    }) }
                }
                if let Some((command, _)) = command {
                    <button class="quiet" onclick={ let command = command.clone(); scene.does(move || Act::Copy(command.clone())) }>{ word::copy_command() }</button>
                }
                if matches!(check, Settle::OpenPage | Settle::LookAgain { .. }) && page.starts_with("https://") {
                    <a class="btn" href={page} target="_blank" rel="noopener noreferrer">{ word::open_page() }</a>
                }
                if check == Settle::AskError {
                    <button class="btn" onclick={scene.does(|| Act::Go(Step::Told))}>{ word::start() }</button>
                }
            </div>
        </section>
    }
}

fn answer(check: Settle, worked: bool) -> Act {
    Act::Answer(edit(move |form| form.check(check, worked)))
}

fn forget(check: Settle) -> Act {
    Act::Answer(edit(move |form| form.checked.retain(|one| one.check != check)))
}
