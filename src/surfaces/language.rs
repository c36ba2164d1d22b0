//! Which language a surface speaks: what is around a module says it, and brings the words along.

use is_it_them_browser::intl;
use is_it_them_browser::js::property;
use is_it_them_core::names::option;
use is_it_them_words::language::{Grammar, Speech};
use wasm_bindgen::JsValue;

/// Speaks the language that the options name from now on, writes times in the zone that they name, and gives the language. `grammar` is as
/// much of what the browser knows as the surface says.
#[allow(dead_code, reason = "a web page's reader chooses no zone")]
pub(crate) fn take_with_times(options: &JsValue, grammar: Grammar) -> Speech {
    intl::times(&property(options, option::TIMES).as_string().unwrap_or_default());
    take(options, grammar)
}

/// As above, but whose times they are is left alone.
pub(crate) fn take(options: &JsValue, grammar: Grammar) -> Speech {
    let text = |key| property(options, key).as_string().unwrap_or_default();
    let speech =
        Speech::of(&text(option::LANG), &text(option::WORDS), Grammar { begin: intl::speak, ..grammar });
    speech.speak();
    speech
}
