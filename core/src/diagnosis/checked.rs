//! What came of the checks that were to settle it, as a person tells: it worked, or it failed.

use super::evidence::{Findings, Origin};
use super::{Case, Settle, Sign, weights as points};

/// A check that was made, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Which one.
    pub check: Settle,
    /// Whether what it tried worked. Of [`Settle::CheckUsage`]: whether there is some left.
    pub worked: bool,
}

impl Settle {
    /// Those that are tried and not answered, and so come to *it worked* or *it failed*.
    pub const TRIED: [Settle; 10] = [
        Settle::UndoOurChange,
        Settle::TestCredentials,
        Settle::LowerTheRate,
        Settle::CheckUsage,
        Settle::RepeatKnownGood,
        Settle::SecondUser,
        Settle::CallByHand,
        Settle::TestWebhook,
        Settle::TestDelivery,
        Settle::TestRendering,
    ];

    /// Whether this is tried and not answered.
    #[must_use]
    pub fn is_tried(self) -> bool {
        Settle::TRIED.contains(&self)
    }

    /// The name of a check in what is kept.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Settle::UndoOurChange => "undo-our-change",
            Settle::TestCredentials => "test-credentials",
            Settle::LowerTheRate => "lower-the-rate",
            Settle::CheckUsage => "check-usage",
            Settle::RepeatKnownGood => "repeat-known-good",
            Settle::SecondUser => "second-user",
            Settle::CallByHand => "call-by-hand",
            Settle::TestWebhook => "test-webhook",
            Settle::TestDelivery => "test-delivery",
            Settle::TestRendering => "test-rendering",
            _ => "",
        }
    }

    /// The points of what came of it: above zero against the vendor.
    ///
    /// What works as soon as one thing of ours is another tells that this thing is why. What fails all the same leaves that out,
    /// and proves nothing of the vendor: something of ours may fail both times. So the first is a strong sign and the second
    /// one of the second rank.
    fn points(self, worked: bool) -> i32 {
        match (self, worked) {
            // What is wrong with credentials or used up fails; what works or is left leaves that out.
            (Settle::TestCredentials | Settle::CheckUsage, false) => -points::STRONG_US,
            (Settle::TestCredentials | Settle::CheckUsage, true) => points::TRIED_IN_VAIN,
            (_, true) => -points::STRONG_US,
            (_, false) => points::TRIED_IN_VAIN,
        }
    }
}

/// What the checks that were made say.
pub(super) fn signs(case: &Case<'_>, findings: &mut Findings) {
    for checked in case.answers.checked.iter().filter(|checked| checked.check.is_tried()) {
        let sign = Sign::Checked { check: checked.check, worked: checked.worked };
        findings.add(checked.check.points(checked.worked), sign, Origin::Answers, None);
    }
}
