//! The error for a playbook that cannot be used.

use std::fmt;

/// Why a playbook cannot be used: where, what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaybookError {
    /// Where in the document, as in `symptoms[2].runbook`; empty for the document itself.
    pub path: String,
    /// What is wrong there.
    pub problem: String,
}

impl fmt::Display for PlaybookError {
    /// `at symptoms[2].runbook: there is no runbook “P9”`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at {}: {}", if self.path.is_empty() { "$" } else { &self.path }, self.problem)
    }
}

impl std::error::Error for PlaybookError {}
