//! The types of a playbook: symptoms, checklists, error table, runbooks, commands and the vendor's parts.

use crate::status::HttpsUrl;
use crate::tree::Value;

/// The troubleshooting knowledge for one vendor.
#[derive(Clone, Debug, PartialEq)]
pub struct Playbook {
    /// The catalogue's id of the vendor, or `generic`.
    pub id: String,
    /// The vendor's name.
    pub name: String,
    /// Other ids it goes by.
    pub aliases: Vec<String>,
    /// The vendor's status page.
    pub status_page: Option<HttpsUrl>,
    /// The questions, in the order they are asked.
    pub questions: Vec<Question>,
    /// What a person needs before they start.
    pub prerequisites: Vec<String>,
    /// Regions or environments the vendor runs.
    pub regions: Vec<Region>,
    /// The pipeline, in its order.
    pub stages: Vec<StageInfo>,
    /// What the vendor calls its parts, as far as is known.
    pub parts: Vec<Part>,
    /// Vendors this one depends on.
    pub upstream: Vec<Upstream>,
    /// Hosts to test the network against.
    pub hosts: Vec<String>,
    /// What may be wrong, in the order it is offered.
    pub symptoms: Vec<Symptom>,
    /// What to look at in the vendor's dashboard.
    pub checklists: Vec<Checklist>,
    /// What an error means; the first row that fits is the one.
    pub errors: Vec<ErrorRow>,
    /// What to do, by severity.
    pub runbooks: Vec<Runbook>,
    /// Commands to run in a terminal.
    pub commands: Vec<Command>,
    /// Where to read on.
    pub links: Vec<Link>,
    pub(super) source: Value<'static>,
}

/// One of the five questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// `what`, `when`, `who`, `where` or `how_often`.
    pub id: String,
    /// The question.
    pub ask: String,
    /// How to find the answer.
    pub hint: String,
}

/// A region or environment of the vendor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Short and stable: `us`, `prod2`.
    pub id: String,
    /// What to call it.
    pub name: String,
    /// What else the vendor calls it. An alias of up to three capitals matches only text in capitals.
    pub aliases: Vec<String>,
}

/// Where in the pipeline something may fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// A call to the vendor's API.
    Api,
    /// What was accepted is to be delivered.
    Delivery,
    /// What is delivered is to look right.
    Rendering,
    /// The vendor calls back.
    Webhook,
}

/// A stage, as a playbook describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageInfo {
    /// Which one.
    pub stage: Stage,
    /// What to call it.
    pub name: String,
    /// Lower-case words by which a component or a title is known to belong here.
    pub words: Vec<String>,
    /// The runbook when nothing more is known.
    pub runbook: String,
}

/// A part of the vendor's service, in its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// As its status page has it.
    pub name: String,
    /// Where it stands in the pipeline.
    pub stage: Option<Stage>,
    /// What else it is called.
    pub aliases: Vec<String>,
}

/// A vendor this one depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upstream {
    /// The catalogue's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its status page.
    pub url: HttpsUrl,
}

/// Something that may be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symptom {
    /// Short and stable: `delayed-sends`.
    pub id: String,
    /// What to call it.
    pub name: String,
    /// Check this first.
    pub first: String,
    /// Then check this.
    pub then: String,
    /// Where it happens.
    pub stage: Stage,
    /// Names of the [`Part`]s it may come from.
    pub components: Vec<String>,
    /// The runbook's id.
    pub runbook: String,
    /// Ids of the checklists that help.
    pub checklists: Vec<String>,
    /// Ids of the commands that help.
    pub commands: Vec<String>,
}

/// Things to look at in one place of the dashboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// Short and stable.
    pub id: String,
    /// What to call it.
    pub name: String,
    /// Where it is.
    pub place: String,
    /// Each a question to answer there.
    pub items: Vec<String>,
}

/// What an error means and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorRow {
    /// Short and stable.
    pub id: String,
    /// What to call it.
    pub name: String,
    /// `401`, `5xx`, `timeout` or `network`; empty when the row goes by symptom.
    pub statuses: Vec<String>,
    /// `always`, `intermittent` or `once`; empty for any.
    pub how_often: Vec<String>,
    /// Ids of symptoms it belongs to.
    pub symptoms: Vec<String>,
    /// Whether it holds only when it began with a change of ours.
    pub after_our_change: bool,
    /// What it means.
    pub meaning: String,
    /// What to do.
    pub action: String,
    /// The runbook's id.
    pub runbook: String,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Complete outage: all API calls fail.
    P1,
    /// High error rate: more than 5 % fail.
    P2,
    /// Delivery: messages do not arrive.
    P3,
    /// Webhook processing fails.
    P4,
}

/// What to do, step by step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runbook {
    /// Short and stable: `P1`.
    pub id: String,
    /// What to call it.
    pub name: String,
    /// The severity it is for.
    pub severity: Option<Severity>,
    /// When it applies.
    pub applies: String,
    /// Each an imperative sentence.
    pub steps: Vec<String>,
    /// When to escalate, and to whom.
    pub escalate: String,
}

/// A command for a terminal. Secrets stay environment variables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Short and stable.
    pub id: String,
    /// What it does.
    pub name: String,
    /// The stage it tests.
    pub stage: Option<Stage>,
    /// The command, with `{named_placeholders}`.
    pub run: String,
    /// The placeholders it has.
    pub placeholders: Vec<String>,
    /// The environment variables it reads.
    pub env: Vec<String>,
}

/// Where to read on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What to call it.
    pub name: String,
    /// https only.
    pub url: HttpsUrl,
}

impl Stage {
    /// In the pipeline's order.
    pub const ALL: [Stage; 4] = [Stage::Api, Stage::Delivery, Stage::Rendering, Stage::Webhook];

    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Stage::Api => "api",
            Stage::Delivery => "delivery",
            Stage::Rendering => "rendering",
            Stage::Webhook => "webhook",
        }
    }

    /// The stage of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

impl Severity {
    /// Worst first.
    pub const ALL: [Severity; 4] = [Severity::P1, Severity::P2, Severity::P3, Severity::P4];

    /// The name used in JSON: `P1`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Severity::P1 => "P1",
            Severity::P2 => "P2",
            Severity::P3 => "P3",
            Severity::P4 => "P4",
        }
    }
}

impl Playbook {
    /// The symptom of this id.
    #[must_use]
    pub fn symptom(&self, id: &str) -> Option<&Symptom> {
        self.symptoms.iter().find(|symptom| symptom.id == id)
    }

    /// The runbook of this id.
    #[must_use]
    pub fn runbook(&self, id: &str) -> Option<&Runbook> {
        self.runbooks.iter().find(|runbook| runbook.id == id)
    }

    /// The command of this id.
    #[must_use]
    pub fn command(&self, id: &str) -> Option<&Command> {
        self.commands.iter().find(|command| command.id == id)
    }

    /// The checklist of this id.
    #[must_use]
    pub fn checklist(&self, id: &str) -> Option<&Checklist> {
        self.checklists.iter().find(|list| list.id == id)
    }

    /// A stage's description.
    #[must_use]
    pub fn stage(&self, stage: Stage) -> Option<&StageInfo> {
        self.stages.iter().find(|info| info.stage == stage)
    }

    /// The region that goes by this id, name or alias, in any spelling of capitals.
    #[must_use]
    pub fn region(&self, word: &str) -> Option<&Region> {
        let is = |name: &String| name.eq_ignore_ascii_case(word.trim());
        self.regions.iter().find(|region| is(&region.id) || is(&region.name) || region.aliases.iter().any(is))
    }

    /// The playbook as JSON, whole: what it extends is in it. Reading it again gives this playbook.
    #[must_use]
    pub fn to_json(&self) -> &Value<'static> {
        &self.source
    }
}
