//! What the wizard knows of a vendor: symptoms, checks, runbooks, error table, commands. One JSON file a vendor in
//! `core/playbook/`, documented by `core/playbook/playbook.schema.json`; a person may import one of their own.

mod builtin;
mod command;
mod error;
mod merge;
mod model;
mod read;
mod refs;
mod walk;

pub(crate) use command::encoded;

pub use builtin::{BUILTIN, IDS, builtin, shipped_for, slug};
pub use error::PlaybookError;
pub use model::{
    Checklist, Command, ErrorRow, Link, Part, Playbook, Question, Region, Runbook, Severity, Stage,
    StageInfo, Symptom, Upstream,
};

#[cfg(test)]
mod tests;
