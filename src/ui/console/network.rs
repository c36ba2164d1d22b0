//! What more there is to know of the network between here and the vendor: names, the parts of a connection, and what a browser does not
//! tell, as commands.

use is_it_them_core::probe::{self as core_probe, Agreement, RESOLVERS, Resolved, agreement};
use is_it_them_words::{console as word, probe as probe_word};
use yew::prelude::*;

use super::{Act, Scene};

/// What one resolver says of a host.
pub struct Named {
    /// The host.
    pub host: String,
    /// The resolver's id.
    pub resolver: &'static str,
    /// What it says.
    pub says: Resolved,
}

/// How long the parts of a connection took, in milliseconds.
pub struct Parts {
    /// The host.
    pub host: String,
    /// Name, connection, encryption, first byte, the rest.
    pub millis: [u64; 5],
    /// `h2`.
    pub protocol: String,
    /// Whether a connection was open already.
    pub is_reused: bool,
}

/// What is known of the network.
pub struct Network<'a> {
    /// The resolvers that were chosen, by their ids.
    pub resolvers: &'a [&'static str],
    /// What they said.
    pub names: &'a [Named],
    /// The parts of connections, where the browser told them.
    pub parts: &'a [Parts],
}

pub(super) fn network(scene: &Scene<'_>) -> Html {
    html! {
        <details key="network" class="part network">
            <summary><h2>{ word::network() }</h2></summary>
            { parts(scene) }
            { names(scene) }
            { commands(scene) }
        </details>
    }
}

fn parts(scene: &Scene<'_>) -> Html {
    let row = |parts: &Parts| {
        html! {
            <tr key={parts.host.clone()}>
                <th scope="row">{ parts.host.clone() }</th>
                { for parts.millis.iter().enumerate().map(|(at, millis)| html! {
                    <td key={at}>{ if at < 3 && parts.is_reused { "\u{2013}".to_string() } else { word::millis(*millis) } }</td>
                }) }
                <td>{ parts.protocol.clone() }</td>
            </tr>
        }
    };
    html! {
        <section key="parts">
            <h3>{ word::parts_of_connection() }</h3>
            if scene.network.parts.is_empty() {
                <p class="small muted">{ word::parts_untold() }</p>
            } else {
                <div class="scroll" tabindex="0" role="region" aria-label={word::parts_of_connection()}>
                    <table class="small nums">
                        <tr>
                            <td />
                            { for [word::part_name(), word::part_connect(), word::part_tls(), word::part_wait(), word::part_rest(), word::part_protocol()]
                                .into_iter().map(|name| html! { <th scope="col" key={name}>{ name }</th> }) }
                        </tr>
                        { for scene.network.parts.iter().map(row) }
                    </table>
                </div>
                <p class="small muted">{ word::parts_reused() }</p>
            }
        </section>
    }
}

/// Names by resolvers that the person chose: off until then, since a resolver learns the names that it is asked for.
fn names(scene: &Scene<'_>) -> Html {
    let chosen = scene.network.resolvers;
    let hosts: Vec<String> =
        RESOLVERS.iter().filter(|one| chosen.contains(&one.id)).map(|one| one.host.to_owned()).collect();
    let one = |resolver: &core_probe::Resolver| {
        let id = resolver.id;
        html! {
            <label class="choice" key={id}>
                <input type="checkbox" name="resolver" value={id} checked={chosen.contains(&id)}
                    onchange={scene.does(move || Act::Resolver(id))} />
                <span>{ resolver.name }{ " " }<span class="small muted">{ resolver.host }</span></span>
            </label>
        }
    };
    html! {
        <section key="names">
            <h3>{ word::names() }</h3>
            <p class="small muted">{ word::names_hint() }</p>
            <fieldset>
                <legend>{ word::resolvers() }</legend>
                <div class="choices">{ for RESOLVERS.iter().map(one) }</div>
            </fieldset>
            if !hosts.is_empty() {
                <div class="buttons"><button class="btn" onclick={scene.does(move || Act::Resolve(hosts.clone()))}>{ word::resolve() }</button></div>
            }
            <ul class="names" aria-live="polite">{ for scene.hosts.iter().filter_map(|host| of_host(scene, host)) }</ul>
        </section>
    }
}

fn of_host(scene: &Scene<'_>, host: &str) -> Option<Html> {
    let all: Vec<&Named> = scene.network.names.iter().filter(|named| named.host == host).collect();
    let (first, second) = (all.first()?, all.get(1));
    let together = second.map(|second| agreement(&first.says, &second.says));
    let is_odd = together.is_some_and(|it| {
        matches!(it, Agreement::Private | Agreement::OneFails | Agreement::BothFail | Agreement::Missing)
    });
    Some(html! {
        <li key={host.to_owned()}>
            <span class="name">{ host.to_owned() }</span>
            if let Some(together) = together { { " " }<span class={if is_odd { "small degraded" } else { "small muted" }}>{ probe_word::agreement(together) }</span> }
            <ul>{ for all.iter().map(|named| html! {
                <li key={named.resolver} class="small"><span class="muted">{ core_probe::Resolver::named(named.resolver).map_or("", |it| it.name) }</span>{ ": " }{ word::resolved(&named.says) }</li>
            }) }</ul>
        </li>
    })
}

/// What a browser does not tell, to be run in a terminal.
fn commands(scene: &Scene<'_>) -> Html {
    let hosts: Vec<&str> = scene.hosts.iter().map(String::as_str).collect();
    let Some(first) = hosts.first() else { return Html::default() };
    let all = [
        (word::command_names(), core_probe::dig(&hosts)),
        (word::command_tls(), core_probe::openssl(first)),
        (word::command_parts(), core_probe::phases(first)),
        (word::command_latency(), core_probe::latency(first, 5)),
    ];
    let one = |(name, command): (&'static str, Option<String>)| {
        let command = command?;
        let copied = command.clone();
        Some(html! {
            <li key={name} class="command">
                <div class="line-up">
                    <h4>{ name }</h4>
                    <button class="quiet" aria-label={word::copy_of(name)} onclick={scene.does(move || Act::Copy(copied.clone()))}>{ word::copy() }</button>
                </div>
                <pre tabindex="0"><code>{ command }</code></pre>
            </li>
        })
    };
    html! {
        <section key="commands">
            <h3>{ word::why() }</h3>
            <p class="small muted">{ word::why_hint() }</p>
            <div class="buttons"><button class="btn" onclick={scene.does(|| Act::AskWhy)}>{ word::ask_why() }</button></div>
            <h3>{ word::commands() }</h3>
            <p class="small muted">{ word::commands_hint() }</p>
            <ul>{ for all.into_iter().filter_map(one) }</ul>
        </section>
    }
}
