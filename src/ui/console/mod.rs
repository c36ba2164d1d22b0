//! The console: calls to a vendor that are made from here, what came of them, and what they come to. Plain functions from what is
//! known to `Html`; what a person does comes out as an [`Act`].

mod call;
mod network;
mod plot;
mod rows;
mod runs;
mod secret;
mod sequence;
mod start;
mod vigil;
mod webhook;

use is_it_them_core::investigation::Investigation;
use is_it_them_core::locale::Locale;
use is_it_them_core::names::{INVESTIGATION, TAB};
use is_it_them_core::playbook::{Field, Playbook, Recipe};
use is_it_them_core::probe::{Call, Inputs, Request, Run, Unready, Vigil};
use is_it_them_core::status::Health;
use is_it_them_core::time::Timestamp;
use is_it_them_words as words;
use is_it_them_words::console as word;
use yew::prelude::*;

pub use network::{Named, Network, Parts};
pub use secret::{Typed, empty, typed};
pub use sequence::Series;
pub use start::{Choice, choose};
pub use webhook::{Pastes, Webhook};

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
    /// Said that these calls may write what they write, or took that back.
    Agree(Vec<String>, bool),
    /// Ticked a check, or took that back.
    Tick(String),
    /// Takes a run as a file: which one, and whether as HAR.
    Export(usize, bool),
    /// Chose a resolver, or took that back; by its id.
    Resolver(&'static str),
    /// Asks the chosen resolvers for the vendor's hosts. The hosts that leave is to be asked for.
    Resolve(Vec<String>),
    /// Checks the signature of a webhook.
    Verify(Pastes),
    /// Has the background ask every minute, or no more. The hosts that leave is to be asked for.
    Watch(bool, Vec<String>),
    /// Forgets a credential, by its slot's name.
    Wipe(String),
    /// Forgets all credentials.
    WipeAll,
    /// Gives the leave to call a host back.
    GiveBack(String),
    /// Lets the browser say why a connection fails.
    AskWhy,
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
    /// The calls of the latest run that asked whether hosts answer, oldest first.
    pub calls: &'a [&'a Call],
    /// Sequences of calls.
    pub series: Vec<Series<'a>>,
    /// The runs, oldest first.
    pub runs: &'a [Run],
    /// Until when nothing is sent, where something waits.
    pub waits: Option<Timestamp>,
    /// What the vendor's page says, and how old that is.
    pub page: Option<(Health, String)>,
    /// The investigation that it is measured for.
    pub found: Option<&'a Investigation>,
    /// What more is known of the network.
    pub network: Network<'a>,
    /// The helper for webhooks.
    pub webhook: &'a Webhook,
    /// What is asked every minute.
    pub vigil: Option<&'a Vigil>,
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
                { vigil::vigil(scene) }
                { network::network(scene) }
                { webhook::webhook(scene) }
                { runs::runs(scene) }
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
            if let Some(until) = scene.waits { <p class="small muted">{ word::waits(&(scene.locale.moment)(until)) }</p> }
            if let Some(found) = scene.found {
                <p><a href={[TAB, "#", INVESTIGATION, &found.id].concat()}>{ word::to_verdict() }</a></p>
            }
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
            <ul class="offers">
                { for scene.series.iter().map(|series| sequence::series(scene, series)) }
                { for scene.offers.iter().map(|offer| call::offer(scene, offer)) }
            </ul>
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
