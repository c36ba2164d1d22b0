//! The words of the checks that settle a case: the buttons that answer them, and what they came to.
#![allow(missing_docs, reason = "a constant that is a word on screen says itself")]

use crate::diagnosis::Settle;

pub const TAKE_BACK: &str = "Take back";

/// The two buttons that answer a check: it worked, it failed.
#[must_use]
pub fn buttons(check: Settle) -> [&'static str; 2] {
    match check {
        Settle::CheckUsage => ["There is some left", "It is used up"],
        Settle::LowerTheRate => ["The errors stopped", "They went on"],
        Settle::TestCredentials => ["It worked", "It was refused"],
        Settle::TestWebhook | Settle::TestDelivery => ["It arrived", "It did not"],
        Settle::TestRendering => ["It rendered", "It did not"],
        _ => ["It worked", "It failed"],
    }
}

/// What a check came to.
#[must_use]
pub fn came_to(check: Settle, worked: bool) -> &'static str {
    match (check, worked) {
        (Settle::UndoOurChange, true) => "Without your change it works.",
        (Settle::UndoOurChange, false) => "It fails without your change as well.",
        (Settle::TestCredentials, true) => "A call by hand with the same credentials works.",
        (Settle::TestCredentials, false) => "A call by hand with the same credentials is refused as well.",
        (Settle::LowerTheRate, true) => "With half the requests the errors stopped.",
        (Settle::LowerTheRate, false) => "With half the requests the errors went on.",
        (Settle::CheckUsage, true) => "The vendor\u{2019}s console shows that quota and credit are left.",
        (Settle::CheckUsage, false) => {
            "The vendor\u{2019}s console shows that the quota or the credit is used up."
        }
        (Settle::RepeatKnownGood, true) => "A request that worked before works now as well.",
        (Settle::RepeatKnownGood, false) => "A request that worked before fails now.",
        (Settle::SecondUser, true) => "It works for a second user.",
        (Settle::SecondUser, false) => "It fails for a second user as well.",
        (Settle::CallByHand, true) => "A call by hand from another network works.",
        (Settle::CallByHand, false) => "A call by hand from another network fails as well.",
        (Settle::TestWebhook, true) => "A test event from the vendor\u{2019}s dashboard arrives.",
        (Settle::TestWebhook, false) => "A test event from the vendor\u{2019}s dashboard does not arrive.",
        (Settle::TestDelivery, true) => "A message to yourself arrives.",
        (Settle::TestDelivery, false) => "A message to yourself does not arrive.",
        (Settle::TestRendering, true) => "The template renders with a profile that worked before.",
        (Settle::TestRendering, false) => {
            "The template does not render with a profile that worked before either."
        }
        _ if worked => "The check worked.",
        _ => "The check failed.",
    }
}
