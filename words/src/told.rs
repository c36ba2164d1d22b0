//! The words of the box: what one types or pastes, what was understood of it, and the question that decides. Times come in
//! already written.

use is_it_them_core::diagnosis::Ask;

use crate::messages::told as said;
pub use crate::messages::told::*;

/// On what the verdict rests so far: whether anything was told, and whether the vendor's page was read.
#[must_use]
pub fn so_far(told: bool, page: bool) -> &'static str {
    match (told, page) {
        (true, true) => said::so_far_told_and_page(),
        (true, false) => said::so_far_told(),
        (false, true) => said::so_far_page(),
        (false, false) => said::so_far_neither(),
    }
}

/// Whether it began with a change of ours.
#[must_use]
pub fn changed(ours: bool) -> &'static str {
    if ours { said::changed_ours() } else { said::changed_not() }
}

/// An open question in a few words.
#[must_use]
pub fn short(ask: Ask) -> &'static str {
    match ask {
        Ask::When => said::short_when(),
        Ask::Part => said::short_part(),
        Ask::Error => said::short_error(),
        Ask::Change => said::short_change(),
        Ask::Who => said::short_who(),
        Ask::Region => said::short_region(),
        Ask::HowOften => said::short_how_often(),
    }
}

/// An open question.
#[must_use]
pub fn ask(ask: Ask) -> &'static str {
    match ask {
        Ask::When => said::ask_when(),
        Ask::Part => said::ask_part(),
        Ask::Error => said::ask_error(),
        Ask::Change => said::ask_change(),
        Ask::Who => said::ask_who(),
        Ask::Region => said::ask_region(),
        Ask::HowOften => said::ask_how_often(),
    }
}

/// An error as one of the answers to [`Ask::Error`], by how it is typed in the form.
#[must_use]
pub fn error(typed: &str) -> &'static str {
    match typed {
        "503" => said::error_server(),
        "timeout" => said::error_timeout(),
        "401" => said::error_refused(),
        "429" => said::error_rate(),
        _ => said::error_request(),
    }
}
