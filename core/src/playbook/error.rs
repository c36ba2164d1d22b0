//! The error for a playbook that cannot be used.

use crate::tree::Thing;

/// Why a playbook cannot be used: where, what. `words` says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaybookError {
    /// Where in the document, as in `symptoms[2].runbook`; empty for the document itself.
    pub path: String,
    /// What is wrong there.
    pub slip: Slip,
}

/// What is wrong at a place in a playbook. Names and words in it are those of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// Another thing than belongs there; nothing, where that is said.
    Expected {
        /// What belongs there.
        thing: Thing,
        /// Whether there is nothing at all.
        is_missing: bool,
    },
    /// The version of the shape is another one.
    Version,
    /// What is extended is not the generic playbook.
    Extends,
    /// No member of this name belongs there.
    Member,
    /// What is told of is no member of a playbook.
    About,
    /// None of these words, which are parted by commas.
    Word(String),
    /// No number of seconds of at most a year.
    Seconds,
    /// No day.
    Day,
    /// No host, with or without a path.
    Host,
    /// No name of a header, alone or with a value.
    Header,
    /// A runbook without steps.
    NoStep,
    /// A row that says whose an error is, and not who says so.
    NoSource,
    /// A text that is too long.
    Long {
        /// The most bytes that may stand there.
        most: usize,
        /// How many do.
        found: usize,
    },
    /// A list that is too long.
    Many {
        /// How many items may stand there.
        most: usize,
        /// How many do.
        found: usize,
    },
    /// What is referred to is not there.
    Missing {
        /// What it is.
        what: Referred,
        /// Its id or name.
        id: String,
    },
    /// An id is that of another item too.
    Taken(String),
    /// A probe, or a sequence of probes, that cannot be.
    Probe(ProbeSlip),
}

/// What is wrong with a probe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProbeSlip {
    /// It has no host.
    NoHost,
    /// It writes and does not say what.
    Writes,
    /// It has a body that its method does not have.
    Body,
    /// No name of a host.
    HostName,
    /// No path.
    Path,
    /// A placeholder that nobody fills in.
    Nobody(String),
    /// A header that is not a playbook's to set.
    HeaderName,
    /// What stands before a secret is more than plain letters.
    Prefix,
    /// No name of a variable.
    EnvName,
    /// A body that is too long.
    TooLong,
    /// No status.
    Status,
    /// A sequence without a probe.
    NoProbe,
}

/// What a playbook refers to within itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Referred {
    /// A runbook, by its id.
    Runbook,
    /// A symptom, by its id.
    Symptom,
    /// A checklist, by its id.
    Checklist,
    /// A command, by its id.
    Command,
    /// A part of the vendor, by its name.
    Component,
    /// A placeholder in a command.
    Placeholder,
    /// A variable of a command's surroundings.
    Variable,
    /// A region, by its id.
    Region,
    /// A row of the dialect, by its id.
    Row,
    /// A probe, by its id.
    Probe,
}
