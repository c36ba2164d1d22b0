//! The words of the wizard: its questions' parts, its outcome, its buttons. Times come in already written.
#![allow(missing_docs, reason = "a constant that is a word on screen says itself")]

use is_it_them_core::diagnosis::{Direction, HowOften, Markup, Verdict, Who};
use is_it_them_core::investigation::{Step, When};

pub const SOMETHING_BROKEN: &str = "Something is broken";
pub const START: &str = "What is broken?";
pub const START_HINT: &str =
    "Choose the vendor it seems to be about. Five questions follow; each may be skipped.";
pub const NO_VENDORS: &str = "No vendors are chosen yet. Add one in the options, then come back.";
pub const KEPT: &str = "Your investigations";
pub const NEW: &str = "New investigation";
pub const ALL: &str = "All investigations";
pub const OPEN_TAB: &str = "Open in a tab";
pub const DELETE: &str = "Delete";
pub const NAME: &str = "Name of this investigation";
pub const KEPT_HERE: &str = "Kept on this device as you type. Nothing is sent anywhere.";
pub const NOT_KEPT: &str =
    "This could not be kept: the browser refused. What you typed stays here until you close this.";
pub const LINK_ELSEWHERE: &str =
    "The link in the address is about a vendor that is not shown here. Add it to open the link.";
pub const LOADING: &str = "Reading the playbook\u{2026}";
pub const LOADING_KEPT: &str = "Reading what is kept on this device\u{2026}";
pub const NO_PLAYBOOK: &str = "The playbook could not be read. It is tried again every few seconds.";
pub const TRY_AGAIN: &str = "Try again";
pub const OPEN_LINK: &str = "Open answers from a link";
pub const PASTE_LINK: &str = "A link to answers, or its part after #";
pub const OPEN: &str = "Open";
pub const NO_LINK: &str = "This is no link to answers.";
pub const UNDELETE: &str = "Undo";

pub const BACK: &str = "Back";
pub const NEXT: &str = "Next";
pub const SKIP: &str = "Skip";
pub const RESULT: &str = "See the verdict";
pub const CLEAR: &str = "Clear this answer";
pub const SO_FAR: &str = "So far";

pub const SYMPTOM: &str = "What fits best?";
pub const MORE_SYMPTOMS: &str = "More symptoms";
pub const EXPECTED: &str = "What did you expect?";
pub const ACTUAL: &str = "What happens instead?";
pub const ERROR: &str = "Error code or message, if there is one";
pub const ERROR_HINT: &str = "Such as 503, timeout, or the whole message.";

pub const BEGAN: &str = "When did it begin?";
pub const TIME: &str = "Time";
pub const TIME_OF_CHANGE: &str = "Time of your change";
pub const TIMELINE: &str = "The vendor\u{2019}s incidents";
pub const TIMELINE_PICK: &str = "Pick the time against the vendor\u{2019}s incidents";
pub const TIMELINE_EARLIER: &str = "Earlier";
pub const TIMELINE_LATER: &str = "Later";
pub const TIMELINE_NONE: &str = "The vendor lists no incident in these hours.";
pub const CHANGED: &str = "Did anything of yours change just before?";
pub const CHANGED_HINT: &str = "A deploy, a new key, a new campaign.";
pub const YOUR_ANSWER: &str = "Your answer";
pub const YES: &str = "Yes";
pub const NO: &str = "No";

pub const AFFECTED: &str = "Who is affected?";
pub const SUBJECT: &str = "Which user, segment or workspace?";
pub const SUBJECT_HINT: &str = "Fills in the commands. It goes into no link and no report.";
pub const REGION: &str = "Region or environment";
pub const OTHER_REGION: &str = "Another region";

pub const STAGE: &str = "Where does it fail?";
pub const PARTS: &str = "Which parts of the vendor\u{2019}s service?";
pub const MORE_PARTS: &str = "All parts";
pub const OTHER_PART: &str = "Another part";

pub const FREQUENCY: &str = "How often does it happen?";
pub const RATE: &str = "Failure rate, in per cent, if known";
pub const RATE_ODD: &str = "That is no number between 0 and 100.";

pub const EVIDENCE_SAYS: &str = "The evidence says";
pub const SETTLE: &str = "This would settle it";
pub const ALL_REASONS: &str = "The strongest reasons";
pub const NO_REASONS: &str = "There is nothing to go by yet. Answer one question more.";
pub const OPEN_INCIDENT: &str = "Open the incident";
pub const OPEN_PAGE: &str = "Open the status page";
pub const FIRST: &str = "Check first";
pub const THEN: &str = "Then check";
pub const ERROR_MEANS: &str = "What the error means";
pub const ERROR_ROW: &str = "Error";
pub const MEANING: &str = "It means";
pub const ACTION: &str = "Do this";
pub const RUNBOOK: &str = "Runbook";
pub const OTHER_RUNBOOKS: &str = "Other runbooks";
pub const ESCALATE: &str = "Escalate";
pub const ADD_NOTE: &str = "Note";
pub const CHECKLISTS: &str = "Look at in the dashboard";
pub const COMMANDS: &str = "Commands to run";
pub const COMMANDS_HINT: &str = "Secrets stay in the variables of your terminal.";
pub const COPY: &str = "Copy";
pub const COPY_REPORT: &str = "Copy report";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "The browser refused to copy. Select the text and copy it yourself.";
pub const SAY: &str = "What to say";
pub const TEAM_NOTE: &str = "Note for the team";
pub const SUPPORT_REPORT: &str = "Report for the vendor";
pub const FORMAT: &str = "Format";
pub const WRITE_ANEW: &str = "Write it anew from the answers";
pub const LINK: &str = "Link to these answers";
pub const LINK_HINT: &str = "The answers are in the part after #, which no server sees.";
pub const LINK_HINT_EXTENSION: &str = "The address works in this browser alone. In another one, choose \u{201c}Open answers from a link\u{201d} and paste it there.";
pub const COPY_LINK: &str = "Copy the link";
pub const WATCH: &str = "Watch this incident";
pub const WATCHING: &str = "Watching this incident";
pub const UNWATCH: &str = "Stop watching";
pub const WATCH_HINT: &str =
    "A mark shows here and in the list when the vendor posts. The extension can also notify you.";
pub const WATCH_TOLD: &str = "You are notified when the vendor posts, and the toolbar button shows a mark.";
pub const WATCH_MARKED: &str =
    "The toolbar button shows a mark when the vendor posts. Notifications are not allowed here.";
pub const NOT_LISTED: &str = "The vendor\u{2019}s page does not list it any more.";
pub const NEWS: &str = "The vendor has posted since you looked";
pub const SEEN: &str = "I have seen it";
pub const ANSWERS: &str = "Your answers";
pub const CHANGE_ANSWER: &str = "Change";
pub const NOT_ANSWERED: &str = "Not answered";
pub const READ_ON: &str = "Read on";

pub const PLAYBOOKS: &str = "Playbooks";
pub const PLAYBOOK_IMPORT: &str = "Import a playbook of your own";
pub const PLAYBOOK_IMPORT_TAB: &str = "Import a playbook of your own in a tab";
pub const PLAYBOOK_EXPORT: &str = "Export this playbook";
pub const PLAYBOOK_REMOVE: &str = "Remove your own playbook";
pub const PLAYBOOK_OWN: &str = "Your own playbook is used here.";
pub const NOT_JSON: &str = "This file is not JSON.";
pub const TOO_LARGE: &str = "This file is larger than a playbook may be (1 MB).";

/// `Delayed sends since 4 Nov 2025, 20:15`.
#[must_use]
pub fn since(what: &str, moment: &str) -> String {
    format!("{what} since {moment}")
}

/// The verdict as a sentence.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Them => "It\u{2019}s them.",
        Verdict::Us => "It\u{2019}s us.",
        Verdict::Unclear => "Can\u{2019}t tell yet.",
    }
}

/// The tag beside a reason.
#[must_use]
pub fn points_to(direction: Direction) -> &'static str {
    match direction {
        Direction::Them => "them",
        Direction::Us => "us",
        Direction::Neither => "neither",
    }
}

/// A question's short name, for the list of answers.
#[must_use]
pub fn step(step: Step) -> &'static str {
    match step {
        Step::What => "What",
        Step::When => "When",
        Step::Who => "Who",
        Step::Where => "Where",
        Step::HowOften => "How often",
        Step::Outcome => "Verdict",
    }
}

/// Which question this is.
#[must_use]
pub fn question(number: usize, all: usize) -> String {
    format!("Question {number} of {all}")
}

/// A way to give the beginning.
#[must_use]
pub fn when(when: When) -> &'static str {
    match when {
        When::Now => "Just now",
        When::At => "At a time",
        When::Change => "Since our deploy or change",
    }
}

/// Who is affected.
#[must_use]
pub fn who(who: Who) -> &'static str {
    super::outcome::who(who)
}

/// What makes one sure of who is affected.
#[must_use]
pub fn who_hint(who: Who) -> &'static str {
    match who {
        Who::One => "A second user has no problem.",
        Who::Segment => "Some users, one workspace, one region.",
        Who::Everyone => "Every user that was tried.",
    }
}

/// How often it happens.
#[must_use]
pub fn how_often(often: HowOften) -> &'static str {
    super::outcome::how_often(often)
}

/// How a text is marked up.
#[must_use]
pub fn markup(markup: Markup) -> &'static str {
    match markup {
        Markup::Markdown => "Markdown",
        Markup::Plain => "Plain text",
        Markup::Slack => "Slack",
    }
}

/// The severity, with what it means.
#[must_use]
pub fn severity(level: &str, runbook: &str) -> String {
    format!("Severity {level}, {}", runbook.to_lowercase())
}

/// How many reasons are folded away.
#[must_use]
pub fn more_reasons(count: usize) -> String {
    match count {
        1 => "1 more reason".into(),
        count => format!("{count} more reasons"),
    }
}

/// How far a list is ticked off.
#[must_use]
pub fn done(done: usize, all: usize) -> String {
    format!("{done} of {all} done")
}

/// When a step was done, and how long into the investigation.
#[must_use]
pub fn done_at(moment: &str, into: &str) -> String {
    format!("{moment}, {into} in")
}

/// A note's label for screen readers.
#[must_use]
pub fn note_on(step: &str) -> String {
    format!("Note on: {step}")
}

/// What a person must fill into a command themselves.
#[must_use]
pub fn fill_in(names: &str) -> String {
    format!("Fill in yourself: {names}.")
}

/// The variables a command reads.
#[must_use]
pub fn reads(names: &str) -> String {
    format!("Reads {names} from your environment.")
}

/// What is copied, for screen readers.
#[must_use]
pub fn copy(what: &str) -> String {
    format!("Copy: {what}")
}

/// What is deleted, for screen readers.
#[must_use]
pub fn delete(what: &str) -> String {
    format!("Delete {what}")
}

/// What was deleted just now.
#[must_use]
pub fn deleted(what: &str) -> String {
    format!("Deleted: {what}.")
}

/// When an investigation was last touched.
#[must_use]
pub fn changed(ago: &str) -> String {
    format!("changed {ago}")
}

/// The zone that times are in.
#[must_use]
pub fn zone(zone: &str) -> String {
    format!("Your time zone: {zone}")
}

/// An incident that can be picked as the beginning.
#[must_use]
pub fn pick(moment: &str, title: &str) -> String {
    format!("{moment}: {title}")
}

/// A playbook that was taken in.
#[must_use]
pub fn imported(name: &str) -> String {
    format!("The playbook for {name} is kept on this device and used from now on.")
}

/// A playbook that cannot be used; the reason names its place.
#[must_use]
pub fn not_imported(why: &str) -> String {
    format!("This playbook cannot be used: {why}.")
}

/// The way back to a question, for screen readers.
#[must_use]
pub fn change(question: &str) -> String {
    format!("Change the answer to: {question}")
}

/// Whose words a reason rests on: those of the vendor in question need no name.
#[must_use]
pub fn page_of(vendor: &str, own: &str) -> String {
    if vendor == own { "Status page".into() } else { format!("Status page of {vendor}") }
}
