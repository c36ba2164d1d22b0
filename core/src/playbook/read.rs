//! Reading a playbook from JSON, member by member.

use crate::tree::Value;

use super::model::{
    Checklist, Command, Link, Part, Playbook, Question, Region, Runbook, StageInfo, Symptom, Upstream,
};
use super::places::place;
use super::read_facts::{about, dashboard, error_row, note, webhooks};
use super::read_probes::{probe, sequence};
use super::stage::{Severity, Stage};
use super::walk::{At, First};
use super::{PlaybookError, Slip, merge, refs, said};

impl Playbook {
    /// Reads a playbook. One that says `"extends": "generic"` is laid over `base` first.
    ///
    /// # Errors
    /// When a value is of the wrong kind, a member is not known, a list is too long, a reference leads nowhere, or a link is
    /// not https;
    /// the error names the JSON path.
    pub fn read(json: &Value<'_>, base: Option<&Playbook>) -> Result<Playbook, PlaybookError> {
        let first = First::default();
        let at = At::root(json, &first);
        at.object(&MEMBERS);
        // Before it is laid over another, which looks for each item in the other's list.
        let is_short = MEMBERS.iter().all(|name| at.get(name).is_within_bounds());
        let extends = at.maybe("extends").filter(|_| is_short);
        let source = match (extends.as_deref(), base) {
            (Some("generic"), Some(base)) => merge::over(base.to_json(), json),
            (extends, _) => {
                if extends.is_some() {
                    at.get("extends").wrong(Slip::Extends);
                }
                json.clone()
            }
        };
        let playbook = whole(&source, &first);
        let playbook = first.or(playbook)?;
        refs::check(&playbook)?;
        Ok(playbook)
    }
}

/// Every member of a playbook.
pub(super) const MEMBERS: [&str; 27] = [
    "$schema",
    "schema",
    "id",
    "name",
    "extends",
    "aliases",
    "status_page",
    "questions",
    "prerequisites",
    "regions",
    "stages",
    "components",
    "upstream",
    "hosts",
    "symptoms",
    "checklists",
    "errors",
    "webhooks",
    "dashboards",
    "green_page",
    "runbooks",
    "commands",
    "probes",
    "sequences",
    "links",
    "sources",
    "translations",
];

fn whole(source: &Value<'_>, first: &First) -> Playbook {
    let at = At::root(source, first);
    if at.get("schema").integer() != Some(1) {
        at.get("schema").wrong(Slip::Version);
    }
    Playbook {
        id: at.text("id"),
        name: at.text("name"),
        aliases: at.texts("aliases"),
        status_page: at.maybe_url("status_page"),
        questions: at.list("questions", question),
        prerequisites: at.texts("prerequisites"),
        regions: at.list("regions", region),
        stages: at.list("stages", stage_info),
        parts: at.list("components", part),
        upstream: at.list("upstream", upstream),
        hosts: at.texts("hosts"),
        symptoms: at.list("symptoms", symptom),
        checklists: at.list("checklists", checklist),
        errors: at.list("errors", error_row),
        webhooks: at.list("webhooks", webhooks),
        dashboards: at.list("dashboards", dashboard),
        green_page: at.list("green_page", note),
        runbooks: at.list("runbooks", runbook),
        commands: at.list("commands", command),
        probes: at.list("probes", probe),
        sequences: at.list("sequences", sequence),
        links: at.list("links", link),
        sources: at.list("sources", about),
        translations: said::translations(&at),
        source: source.clone().into_owned(),
    }
}

fn question(at: &At<'_>) -> Question {
    at.object(&["id", "ask", "hint"]);
    Question { id: at.text("id"), ask: at.text("ask"), hint: at.text("hint") }
}

fn region(at: &At<'_>) -> Region {
    at.object(&["id", "name", "aliases", "hosts"]);
    Region {
        id: at.text("id"),
        name: at.text("name"),
        aliases: at.texts("aliases"),
        hosts: at.list("hosts", place),
    }
}

/// The words that name a stage.
const STAGES: &str = "api, delivery, rendering, webhook";

pub(super) fn stage(at: &At<'_>, key: &str) -> Option<Stage> {
    at.word(key, Stage::named, STAGES)
}

fn needed_stage(at: &At<'_>, key: &str) -> Stage {
    let stage = stage(at, key);
    if stage.is_none() {
        at.get(key).wrong(Slip::Word(STAGES.into()));
    }
    stage.unwrap_or(Stage::Api)
}

fn stage_info(at: &At<'_>) -> StageInfo {
    at.object(&["id", "name", "words", "runbook"]);
    StageInfo {
        stage: needed_stage(at, "id"),
        name: at.text("name"),
        words: at.texts("words"),
        runbook: at.text("runbook"),
    }
}

fn part(at: &At<'_>) -> Part {
    at.object(&["name", "stage", "aliases", "hosts"]);
    Part {
        name: at.text("name"),
        stage: stage(at, "stage"),
        aliases: at.texts("aliases"),
        hosts: at.list("hosts", place),
    }
}

fn upstream(at: &At<'_>) -> Upstream {
    at.object(&["id", "name", "url"]);
    Upstream { id: at.text("id"), name: at.text("name"), url: at.url("url") }
}

fn symptom(at: &At<'_>) -> Symptom {
    at.object(&["id", "name", "first", "then", "stage", "components", "runbook", "checklists", "commands"]);
    Symptom {
        id: at.text("id"),
        name: at.text("name"),
        first: at.text("first"),
        then: at.text("then"),
        stage: needed_stage(at, "stage"),
        components: at.texts("components"),
        runbook: at.text("runbook"),
        checklists: at.texts("checklists"),
        commands: at.texts("commands"),
    }
}

fn checklist(at: &At<'_>) -> Checklist {
    at.object(&["id", "name", "where", "items"]);
    Checklist { id: at.text("id"), name: at.text("name"), place: at.text("where"), items: at.texts("items") }
}

fn runbook(at: &At<'_>) -> Runbook {
    at.object(&["id", "name", "severity", "applies", "steps", "escalate"]);
    let severity = |word: &str| Severity::ALL.into_iter().find(|severity| severity.name() == word);
    let runbook = Runbook {
        id: at.text("id"),
        name: at.text("name"),
        severity: at.word("severity", severity, "P1, P2, P3, P4"),
        applies: at.text("applies"),
        steps: at.texts("steps"),
        escalate: at.text("escalate"),
    };
    if runbook.steps.is_empty() {
        at.get("steps").wrong(Slip::NoStep);
    }
    runbook
}

fn command(at: &At<'_>) -> Command {
    at.object(&["id", "name", "stage", "run", "placeholders", "env"]);
    Command {
        id: at.text("id"),
        name: at.text("name"),
        stage: stage(at, "stage"),
        run: at.text("run"),
        placeholders: at.texts("placeholders"),
        env: at.texts("env"),
    }
}

fn link(at: &At<'_>) -> Link {
    at.object(&["name", "url"]);
    Link { name: at.text("name"), url: at.url("url") }
}
