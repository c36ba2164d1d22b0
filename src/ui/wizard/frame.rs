//! The frame around the wizard, and the screen that is shown while something loads.

use is_it_them_words::wizard as word;
use yew::prelude::*;

use super::Act;

/// What the wizard stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// A page of its own, and not a part of somebody's.
    pub is_page: bool,
}

impl Frame {
    /// The element around everything: the page's main part, or a section of somebody's.
    pub(super) fn tag(self) -> &'static str {
        if self.is_page { "main" } else { "section" }
    }

    /// A whole screen: the head, and what is below it. Where two screens have the same elements these stay, so that nobody is
    /// interrupted while typing.
    pub(super) fn around(self, header: Html, body: Html, onkeydown: Callback<KeyboardEvent>) -> Html {
        html! { <@{self.tag()} class="wizard" {onkeydown}>{ header }{ body }</@> }
    }

    /// What stands at the head: a page's own heading, or a name.
    pub(super) fn name(self, name: String) -> Html {
        match self.is_page {
            true => html! { <h1 class="name grow">{ name }</h1> },
            false => html! { <span class="name grow">{ name }</span> },
        }
    }
}

/// What is waited for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// What is kept on this device.
    Kept,
    /// The playbook.
    Playbook,
    /// The playbook, which did not come.
    Failed,
}

/// Before there is anything to show: what is awaited and, where it did not come, the ways on.
pub fn wait(frame: Frame, wait: Wait, act: &Callback<Act>) -> Html {
    let text = match wait {
        Wait::Kept => word::loading_kept(),
        Wait::Playbook => word::loading(),
        Wait::Failed => word::no_playbook(),
    };
    html! {
        <@{frame.tag()} class="wizard">
            <header>{ frame.name(word::something_broken().into()) }</header>
            <div class="pad">
                <p class="muted" role="status">{ text }</p>
                if wait == Wait::Failed {
                    <div class="buttons">
                        <button class="btn primary" onclick={act.reform(|_| Act::Retry)}>{ word::try_again() }</button>
                        <button class="btn" onclick={act.reform(|_| Act::All)}>{ word::all() }</button>
                    </div>
                }
            </div>
        </@>
    }
}
