//! Which language a surface speaks: what is around a module says it, and brings the words along.

use is_it_them_browser::intl;
use is_it_them_browser::js::property;
use is_it_them_core::names::option;
use is_it_them_words::language::{Grammar, Speech};
use wasm_bindgen::JsValue;

/// Speaks the language that the options name from now on, and gives it. `grammar` is as much of what the browser knows as the
/// surface says.
pub(crate) fn take(options: &JsValue, grammar: Grammar) -> Speech {
    let text = |key| property(options, key).as_string().unwrap_or_default();
    let speech =
        Speech::of(&text(option::LANG), &text(option::WORDS), Grammar { begin: intl::speak, ..grammar });
    speech.speak();
    speech
}
