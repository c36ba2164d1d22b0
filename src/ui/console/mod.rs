//! The console: calls to a vendor that are made from here, what came of them, and what they come to. Plain functions from what is
//! known to `Html`; what a person does comes out as an [`Act`].

mod call;
mod plot;
mod rows;
mod secret;
mod start;

use is_it_them_core::locale::Locale;
use is_it_them_core::playbook::{Field, Playbook, Recipe};
use is_it_them_core::probe::{Call, Inputs, Request, Unready};
use is_it_them_words as words;
use is_it_them_words::console as word;
use yew::prelude::*;

pub use secret::{Typed, empty, typed};
pub use start::{Choice, choose};

/// What a person did.
pub enum Act {
    /// Chose whom to measure, by the page.
    Choose(String),
    /// Back to the choice.
    Leave,
    /// Chose a region of the vendor's.
    Region(Option<String>),
    /// Typed in a field.
    Type(Field, String),
    /// Opened a call, or closed it.
    Open(String),
    /// Asks the vendor's hosts, and others', whether they answer. The hosts that leave is to be asked for.
    Measure(Vec<String>),
    /// Makes a call of the playbook's, by its id.
    Run {
        /// Which one.
        recipe: String,
        /// The host that leave is to be asked for.
        host: String,
        /// What was typed of a credential.
        typed: Typed,
    },
    /// Opened a sequence of calls, or closed it.
    OpenSequence(String),
    /// Makes calls of the playbook's one after another.
    Sequence {
        /// Which ones.
        id: String,
        /// The hosts that leave is to be asked for.
        hosts: Vec<String>,
        /// What was typed of a credential.
        typed: Typed,
    },
    /// Ends what is on its way.
    Cancel,
    /// Said that a call may write what it writes, or took that back.
    Agree(String),
    /// Forgets a credential, by its slot's name.
    Wipe(String),
    /// Forgets all credentials.
    WipeAll,
    /// Gives the leave to call a host back.
    GiveBack(String),
    /// Copies a text.
    Copy(String),
    /// Is told why something is not done.
    Say(String),
}

/// One of the playbook's calls, as it is drawn.
pub struct Offer<'a> {
    /// The playbook's.
    pub recipe: &'a Recipe,
    /// What would be sent, or what is missing.
    pub request: Result<Request, Unready>,
    /// The host it goes to, as far as that is known without what is filled in.
    pub host: String,
    /// Whether it is open.
    pub is_open: bool,
    /// Whether calls are on their way.
    pub is_running: bool,
    /// Whether the person said that it may write.
    pub is_agreed: bool,
    /// The name of the slot of its credential, where it takes one.
    pub slot: Option<String>,
    /// What it came to, the last time.
    pub call: Option<&'a Call>,
}

/// Everything that the console of a vendor is drawn from.
pub struct Scene<'a> {
    /// What the vendor is called.
    pub name: &'a str,
    /// The vendor's playbook.
    pub playbook: &'a Playbook,
    /// The region that was chosen.
    pub region: Option<&'a str>,
    /// What was filled in.
    pub inputs: &'a Inputs,
    /// The playbook's calls.
    pub offers: Vec<Offer<'a>>,
    /// The vendor's hosts that are asked whether they answer.
    pub hosts: &'a [String],
    /// The hosts of other vendors that may be asked.
    pub controls: &'a [String],
    /// The hosts that may be called.
    pub allowed: &'a [String],
    /// The calls of this run, oldest first.
    pub calls: &'a [Call],
    /// How many calls are on their way or wait.
    pub running: usize,
    /// Which credentials are in memory, and which on this computer; by their slots' names.
    pub held: &'a [String],
    /// See above.
    pub sealed: &'a [String],
    /// What the calls come to.
    pub finding: Option<String>,
    /// The reader's locale.
    pub locale: &'a Locale,
    /// What was copied, forgotten or refused.
    pub notice: &'a str,
    /// The heading that gets the focus when the screen changes.
    pub heading: &'a NodeRef,
    /// Hears what the person does.
    pub act: &'a Callback<Act>,
}

impl Scene<'_> {
    /// A callback that does the same whatever the event.
    fn does<E>(&self, act: impl Fn() -> Act + 'static) -> Callback<E> {
        self.act.reform(move |_| act())
    }

    /// A text of the playbook in the language that is spoken.
    fn said(&self, text: &str) -> String {
        words::of_playbook(self.playbook, text).to_owned()
    }
}

/// The console of one vendor.
pub fn console(scene: &Scene<'_>) -> Html {
    html! {
        <main class="wizard console">
            <header>
                <button class="back" onclick={scene.does(|| Act::Leave)} aria-label={word::choose_another()}>{ "\u{2039}" }</button>
                <h1 class="name grow" tabindex="-1" ref={scene.heading}>{ word::title(scene.name) }</h1>
            </header>
            <div class="pad">
                { come_to(scene) }
                { rows::measured(scene) }
                { calls(scene) }
            </div>
            { foot(scene) }
        </main>
    }
}

/// What the calls come to, in a sentence.
fn come_to(scene: &Scene<'_>) -> Html {
    html! {
        <div key="come-to" aria-live="polite">
            <p class={if scene.finding.is_some() { "found" } else { "muted" }}>
                { scene.finding.clone().unwrap_or_else(|| word::nothing_yet().into()) }
            </p>
        </div>
    }
}

/// The playbook's calls.
fn calls(scene: &Scene<'_>) -> Html {
    if scene.offers.is_empty() {
        return html! { <div key="calls" /> };
    }
    html! {
        <section key="calls" class="part" aria-labelledby="calls">
            <h2 id="calls">{ word::calls() }</h2>
            <p class="small muted">{ word::calls_hint() }</p>
            { regions(scene) }
            <ul class="offers">{ for scene.offers.iter().map(|offer| call::offer(scene, offer)) }</ul>
        </section>
    }
}

/// Where the vendor has hosts of several regions, which of them are asked.
fn regions(scene: &Scene<'_>) -> Html {
    let mut ids: Vec<&str> = Vec::new();
    for host in scene.offers.iter().flat_map(|offer| &offer.recipe.hosts) {
        ids.extend(host.region.as_deref().filter(|id| !ids.contains(id)));
    }
    if ids.len() < 2 {
        return Html::default();
    }
    let one = |(at, id): (usize, &str)| {
        let name = scene.playbook.region(id).map_or_else(|| id.to_owned(), |region| scene.said(&region.name));
        let is_chosen = scene.region.map_or(at == 0, |chosen| chosen == id);
        let chosen = id.to_owned();
        html! {
            <label class="choice" key={id.to_owned()}>
                <input type="radio" name="region" value={id.to_owned()} checked={is_chosen}
                    onchange={scene.does(move || Act::Region(Some(chosen.clone())))} />
                <span>{ name }</span>
            </label>
        }
    };
    html! {
        <fieldset>
            <legend>{ word::region() }</legend>
            <div class="choices line">{ for ids.into_iter().enumerate().map(one) }</div>
        </fieldset>
    }
}

/// The one action, and what was done.
fn foot(scene: &Scene<'_>) -> Html {
    let hosts = scene.hosts.to_vec();
    html! {
        <footer class="bar">
            <p class="notice small" role="status">{ scene.notice.to_owned() }</p>
            <div class="buttons">
                if scene.running > 0 {
                    <button key="cancel" class="btn primary grow" onclick={scene.does(|| Act::Cancel)}>{ word::cancel(scene.running as u64) }</button>
                } else {
                    <button key="measure" class="btn primary grow" onclick={scene.does(move || Act::Measure(hosts.clone()))}>{ word::measure() }</button>
                }
                if !scene.held.is_empty() {
                    <button key="wipe" class="btn" onclick={scene.does(|| Act::WipeAll)}>{ word::forget_all() }</button>
                }
            </div>
        </footer>
    }
}
