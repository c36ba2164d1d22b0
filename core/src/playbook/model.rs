//! The types of a playbook: symptoms, checklists, error table, runbooks, commands and the vendor's parts.

use crate::status::HttpsUrl;
use crate::tree::Value;

use super::dialect::ErrorRow;
use super::recipe::{Recipe, Sequence};
use super::said::Translations;
use super::stage::{Severity, Stage};

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
    /// The dialect: what an error means, and whose it is. [`Playbook::meaning`] finds the row that fits.
    pub errors: Vec<ErrorRow>,
    /// How the vendor signs the webhooks that it sends.
    pub webhooks: Vec<Webhooks>,
    /// Where in the vendor's dashboard the truth is.
    pub dashboards: Vec<Dashboard>,
    /// What the vendor's page does not say while it is green.
    pub green_page: Vec<Note>,
    /// What to do, by severity.
    pub runbooks: Vec<Runbook>,
    /// Commands to run in a terminal.
    pub commands: Vec<Command>,
    /// Calls that tell something.
    pub probes: Vec<Recipe>,
    /// Such calls one after another.
    pub sequences: Vec<Sequence>,
    /// Where to read on.
    pub links: Vec<Link>,
    /// Where the lists come from whose items carry no source of their own.
    pub sources: Vec<About>,
    pub(super) translations: Translations,
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
    /// Hosts that are in it, as [`Playbook::region_for_host`] reads them: `us3.datadoghq.com`.
    pub hosts: Vec<String>,
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
    /// What else it is called, by the vendor and by people: `git push`.
    pub aliases: Vec<String>,
    /// Hosts it answers at, with or without the beginning of a path, as [`Playbook::part_for_host`] reads them.
    pub hosts: Vec<String>,
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

/// How webhooks are signed, so that a receiver of ours can be checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhooks {
    /// Which ones: `Events API`.
    pub name: String,
    /// The header, or the member of the body, that holds the signature.
    pub header: String,
    /// `hmac-sha256`, `hmac-sha1`, `ecdsa-sha256`, `rsa-sha256`, `ed25519`, `shared-secret` or `jwt`.
    pub algorithm: String,
    /// `hex` or `base64`, of the signature alone; nothing where the signature is no bytes.
    pub encoding: Option<String>,
    /// What is signed: `{timestamp}.{body}`.
    pub signed: String,
    /// The same as a template, where `signed` describes it in words: `{url}{form}`.
    pub template: Option<String>,
    /// What the secret is: `text`, `base64`, `hex` or `public-key`; by the algorithm where nothing is said.
    pub secret: Option<String>,
    /// The header with the time that is signed too.
    pub timestamp_header: Option<String>,
    /// How far, in seconds, the clocks may be apart by the vendor's own word; nothing where no time is signed or none is said.
    pub tolerance_seconds: Option<u32>,
    /// Within how many seconds the receiver must answer.
    pub answer_within_seconds: Option<u32>,
    /// What the vendor does when the receiver fails.
    pub retries: Option<String>,
    /// Where this is documented.
    pub source: HttpsUrl,
    /// The day that was looked at: `2026-11-28`.
    pub checked: String,
}

/// A place in the vendor's dashboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dashboard {
    /// What to call it.
    pub name: String,
    /// Where it is.
    pub url: HttpsUrl,
    /// What it shows.
    pub shows: String,
}

/// A fact, with where it is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The fact, in one or two sentences.
    pub text: String,
    /// Where it is documented.
    pub source: HttpsUrl,
    /// The day that was looked at: `2026-11-28`.
    pub checked: String,
}

/// Where a whole list of a playbook is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The member: `components`.
    pub about: String,
    /// Where it is documented.
    pub source: HttpsUrl,
    /// The day that was looked at: `2026-11-28`.
    pub checked: String,
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

    /// Whether somebody is asked about this stage: of a vendor whose work is not known only what every vendor has, calls and what
    /// it calls back. Rendering and delivery are the work of those who send something.
    #[must_use]
    pub fn asks_of(&self, stage: Stage) -> bool {
        self.id != "generic" || matches!(stage, Stage::Api | Stage::Webhook)
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
