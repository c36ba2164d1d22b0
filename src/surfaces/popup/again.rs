//! That the vendors are being read again because a person asked for it, and what came of that.

use is_it_them_ui::VendorState;
use is_it_them_words as words;
use yew::prelude::*;

use crate::surfaces::watched::News;

/// What a person asked to be read again.
#[derive(Default)]
pub(super) struct Again {
    /// Which of the vendors were not read yet.
    left: Vec<bool>,
    /// Whether it is said what came of it: how old all is says so soon, while what failed is said until it is read.
    is_said: bool,
}

impl Again {
    pub(super) fn hear(&mut self, news: &News, states: &[VendorState]) {
        // Of another list nobody asked.
        if self.left.len() != states.len() {
            self.left.clear();
        }
        match news {
            News::Refresh => {
                self.left = vec![true; states.len()];
                self.is_said = true;
            }
            News::Read(index, _) => {
                if let Some(left) = self.left.get_mut(*index) {
                    *left = false;
                }
            }
            News::Tick => self.is_said &= self.is_going_on() || unread(states) > 0,
            _ => {}
        }
    }

    pub(super) fn is_going_on(&self) -> bool {
        self.left.contains(&true)
    }

    /// How old what is shown is (`age`); in its place, as wide, that it is being read and what came of that.
    pub(super) fn view(&self, states: &[VendorState], age: String) -> Html {
        let said = match unread(states) {
            _ if !self.is_said => String::new(),
            _ if self.is_going_on() => words::ui::reading_state().into(),
            0 => age.clone(),
            failed => words::popup::unread(failed as u64, states.len() as u64),
        };
        html! {
            <span class="small muted">
                <span class={(!said.is_empty()).then_some("under")}>{ age }</span>
                <span role="status">{ said }</span>
            </span>
        }
    }
}

/// How many could not be read the last time.
fn unread(states: &[VendorState]) -> usize {
    let failed =
        |state: &&VendorState| state.reading.as_ref().is_some_and(|reading| reading.failure.is_some());
    states.iter().filter(failed).count()
}
