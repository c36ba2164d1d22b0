//! What the wizard knows of a vendor: symptoms, checks, runbooks, the dialect of its errors, commands. One JSON
//! file a vendor in `core/playbook/`, documented by `core/playbook/playbook.schema.json`; a person may import one of their own.

mod builtin;
mod command;
mod dialect;
mod error;
mod evidence;
mod merge;
mod model;
mod places;
mod read;
mod read_facts;
mod read_probes;
mod recipe;
mod refs;
mod said;
mod stage;
mod walk;

pub(crate) use command::encoded;
pub(crate) use read_probes::is_host;

pub use builtin::{BUILTIN, IDS, builtin, shipped_for, slug};
pub use dialect::{ErrorRow, HeaderSign, Retry, Seen, Whose};
pub use error::PlaybookError;
pub use model::{
    About, Checklist, Command, Dashboard, Link, Note, Part, Playbook, Question, Region, Runbook, StageInfo,
    Symptom, Upstream, Webhooks,
};
pub use recipe::{Auth, Field, KeyPart, Meant, Method, Recipe, RecipeHost, Sequence};
pub use stage::{Severity, Stage};

#[cfg(test)]
mod tests;
