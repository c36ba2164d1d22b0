//! The playbook's commands, with what was answered filled in.

use super::Case;
use crate::playbook::Command;

/// The value of a command's placeholder, from the answers; for [`Command::filled`]. `host` is the playbook's first.
#[must_use]
pub fn placeholder(case: &Case<'_>, name: &str) -> Option<String> {
    match name {
        "user_id" | "subject" => case.answers.subject.clone(),
        "region" => case.answers.region.clone(),
        "component" => case.answers.components.first().cloned(),
        "started_at" => case.answers.started_at.map(|at| at.to_string()),
        "host" => case.playbook.hosts.first().cloned(),
        _ => None,
    }
}

/// A command with what is known filled in, and the placeholders that are left for the person.
#[must_use]
pub fn command(case: &Case<'_>, command: &Command) -> (String, Vec<String>) {
    let value = |name: &str| placeholder(case, name);
    (command.filled(value), command.missing(value).map(Into::into).collect())
}
