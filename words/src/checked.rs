//! The words of the checks that settle a case: the buttons that answer them, and what they came to.

use is_it_them_core::diagnosis::Settle;

use crate::messages::checked as said;
pub use crate::messages::checked::take_back;

/// The two buttons that answer a check: it worked, it failed.
#[must_use]
pub fn buttons(check: Settle) -> [&'static str; 2] {
    match check {
        Settle::CheckUsage => [said::some_left(), said::used_up()],
        Settle::LowerTheRate => [said::stopped(), said::went_on()],
        Settle::TestCredentials => [said::worked(), said::refused()],
        Settle::TestWebhook | Settle::TestDelivery => [said::arrived(), said::did_not()],
        Settle::TestRendering => [said::rendered(), said::did_not()],
        _ => [said::worked(), said::failed()],
    }
}

/// What a check came to.
#[must_use]
pub fn came_to(check: Settle, worked: bool) -> &'static str {
    match (check, worked) {
        (Settle::UndoOurChange, true) => said::undo_worked(),
        (Settle::UndoOurChange, false) => said::undo_failed(),
        (Settle::TestCredentials, true) => said::credentials_worked(),
        (Settle::TestCredentials, false) => said::credentials_failed(),
        (Settle::LowerTheRate, true) => said::rate_worked(),
        (Settle::LowerTheRate, false) => said::rate_failed(),
        (Settle::CheckUsage, true) => said::usage_worked(),
        (Settle::CheckUsage, false) => said::usage_failed(),
        (Settle::RepeatKnownGood, true) => said::known_good_worked(),
        (Settle::RepeatKnownGood, false) => said::known_good_failed(),
        (Settle::SecondUser, true) => said::second_user_worked(),
        (Settle::SecondUser, false) => said::second_user_failed(),
        (Settle::CallByHand, true) => said::by_hand_worked(),
        (Settle::CallByHand, false) => said::by_hand_failed(),
        (Settle::TestWebhook, true) => said::webhook_worked(),
        (Settle::TestWebhook, false) => said::webhook_failed(),
        (Settle::TestDelivery, true) => said::delivery_worked(),
        (Settle::TestDelivery, false) => said::delivery_failed(),
        (Settle::TestRendering, true) => said::rendering_worked(),
        (Settle::TestRendering, false) => said::rendering_failed(),
        (_, true) => said::check_worked(),
        (_, false) => said::check_failed(),
    }
}
