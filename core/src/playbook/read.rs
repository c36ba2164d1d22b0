//! Reading a playbook from JSON, member by member.

use crate::tree::Value;

use super::model::{
    Checklist, Command, Link, Part, Playbook, Question, Region, Runbook, StageInfo, Symptom, Upstream,
};
use super::places::place;
use super::read_facts::{about, dashboard, error_row, note, webhooks};
use super::read_probes::{probe, sequence};
use super::stage::{Severity, Stage};
use super::walk::At;
use super::{PlaybookError, merge, refs, said};

type Result<T> = std::result::Result<T, PlaybookError>;

impl Playbook {
    /// Reads a playbook. One that says `"extends": "generic"` is laid over `base` first.
    ///
    /// # Errors
    /// When a value is of the wrong kind, a member is not known, a list is too long, a reference leads nowhere, or a link is
    /// not https;
    /// the error names the JSON path.
    pub fn read(json: &Value<'_>, base: Option<&Playbook>) -> Result<Playbook> {
        let at = At::root(json);
        at.object(&MEMBERS)?;
        // Before it is laid over another, which looks for each item in the other's list.
        for name in MEMBERS {
            at.get(name).within_bounds()?;
        }
        let source = match (at.get("extends").maybe()?.as_deref(), base) {
            (None, _) => json.clone(),
            (Some("generic"), Some(base)) => merge::over(base.to_json(), json),
            (Some(_), _) => return Err(at.get("extends").error("only “generic” can be extended")),
        };
        let playbook = whole(&source)?;
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

fn whole(source: &Value<'_>) -> Result<Playbook> {
    let at = At::root(source);
    if at.get("schema").integer() != Some(1) {
        return Err(at.get("schema").error("expected 1"));
    }
    let status_page = at.get("status_page");
    Ok(Playbook {
        id: at.get("id").text()?,
        name: at.get("name").text()?,
        aliases: at.get("aliases").texts()?,
        status_page: status_page.maybe()?.map(|_| status_page.url()).transpose()?,
        questions: at.get("questions").list(question)?,
        prerequisites: at.get("prerequisites").texts()?,
        regions: at.get("regions").list(region)?,
        stages: at.get("stages").list(stage_info)?,
        parts: at.get("components").list(part)?,
        upstream: at.get("upstream").list(upstream)?,
        hosts: at.get("hosts").texts()?,
        symptoms: at.get("symptoms").list(symptom)?,
        checklists: at.get("checklists").list(checklist)?,
        errors: at.get("errors").list(error_row)?,
        webhooks: at.get("webhooks").list(webhooks)?,
        dashboards: at.get("dashboards").list(dashboard)?,
        green_page: at.get("green_page").list(note)?,
        runbooks: at.get("runbooks").list(runbook)?,
        commands: at.get("commands").list(command)?,
        probes: at.get("probes").list(probe)?,
        sequences: at.get("sequences").list(sequence)?,
        links: at.get("links").list(link)?,
        sources: at.get("sources").list(about)?,
        translations: said::translations(&at.get("translations"))?,
        source: source.clone().into_owned(),
    })
}

fn question(at: &At<'_>) -> Result<Question> {
    at.object(&["id", "ask", "hint"])?;
    Ok(Question { id: at.get("id").text()?, ask: at.get("ask").text()?, hint: at.get("hint").text()? })
}

fn region(at: &At<'_>) -> Result<Region> {
    at.object(&["id", "name", "aliases", "hosts"])?;
    Ok(Region {
        id: at.get("id").text()?,
        name: at.get("name").text()?,
        aliases: at.get("aliases").texts()?,
        hosts: at.get("hosts").list(place)?,
    })
}

pub(super) fn stage(at: &At<'_>) -> Result<Option<Stage>> {
    at.word(Stage::named, "api, delivery, rendering, webhook")
}

fn needed_stage(at: &At<'_>) -> Result<Stage> {
    stage(at)?.ok_or_else(|| at.error("expected one of api, delivery, rendering, webhook"))
}

fn stage_info(at: &At<'_>) -> Result<StageInfo> {
    at.object(&["id", "name", "words", "runbook"])?;
    Ok(StageInfo {
        stage: needed_stage(&at.get("id"))?,
        name: at.get("name").text()?,
        words: at.get("words").texts()?,
        runbook: at.get("runbook").text()?,
    })
}

fn part(at: &At<'_>) -> Result<Part> {
    at.object(&["name", "stage", "aliases", "hosts"])?;
    Ok(Part {
        name: at.get("name").text()?,
        stage: stage(&at.get("stage"))?,
        aliases: at.get("aliases").texts()?,
        hosts: at.get("hosts").list(place)?,
    })
}

fn upstream(at: &At<'_>) -> Result<Upstream> {
    at.object(&["id", "name", "url"])?;
    Ok(Upstream { id: at.get("id").text()?, name: at.get("name").text()?, url: at.get("url").url()? })
}

fn symptom(at: &At<'_>) -> Result<Symptom> {
    at.object(&["id", "name", "first", "then", "stage", "components", "runbook", "checklists", "commands"])?;
    Ok(Symptom {
        id: at.get("id").text()?,
        name: at.get("name").text()?,
        first: at.get("first").text()?,
        then: at.get("then").text()?,
        stage: needed_stage(&at.get("stage"))?,
        components: at.get("components").texts()?,
        runbook: at.get("runbook").text()?,
        checklists: at.get("checklists").texts()?,
        commands: at.get("commands").texts()?,
    })
}

fn checklist(at: &At<'_>) -> Result<Checklist> {
    at.object(&["id", "name", "where", "items"])?;
    Ok(Checklist {
        id: at.get("id").text()?,
        name: at.get("name").text()?,
        place: at.get("where").text()?,
        items: at.get("items").texts()?,
    })
}

fn runbook(at: &At<'_>) -> Result<Runbook> {
    at.object(&["id", "name", "severity", "applies", "steps", "escalate"])?;
    let severity = |word: &str| Severity::ALL.into_iter().find(|severity| severity.name() == word);
    let steps = at.get("steps");
    let runbook = Runbook {
        id: at.get("id").text()?,
        name: at.get("name").text()?,
        severity: at.get("severity").word(severity, "P1, P2, P3, P4")?,
        applies: at.get("applies").text()?,
        steps: steps.texts()?,
        escalate: at.get("escalate").text()?,
    };
    if runbook.steps.is_empty() { Err(steps.error("a runbook needs a step")) } else { Ok(runbook) }
}

fn command(at: &At<'_>) -> Result<Command> {
    at.object(&["id", "name", "stage", "run", "placeholders", "env"])?;
    Ok(Command {
        id: at.get("id").text()?,
        name: at.get("name").text()?,
        stage: stage(&at.get("stage"))?,
        run: at.get("run").text()?,
        placeholders: at.get("placeholders").texts()?,
        env: at.get("env").texts()?,
    })
}

fn link(at: &At<'_>) -> Result<Link> {
    at.object(&["name", "url"])?;
    Ok(Link { name: at.get("name").text()?, url: at.get("url").url()? })
}
