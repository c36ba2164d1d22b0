//! The check that all references within a playbook lead somewhere and that ids are unique.

use super::command::placeholders;
use super::{Playbook, PlaybookError};

/// Whether everything a playbook refers to is in it: runbooks, checklists, commands, components, placeholders.
pub(super) fn check(playbook: &Playbook) -> Result<(), PlaybookError> {
    let runbook = |id: &str, path: String| known(playbook.runbook(id).is_some(), path, "runbook", id);
    let symptom = |id: &str, path: String| known(playbook.symptom(id).is_some(), path, "symptom", id);
    for (index, stage) in playbook.stages.iter().enumerate() {
        runbook(&stage.runbook, format!("stages[{index}].runbook"))?;
    }
    for (index, it) in playbook.symptoms.iter().enumerate() {
        let at = |member: &str| format!("symptoms[{index}].{member}");
        runbook(&it.runbook, at("runbook"))?;
        for id in &it.checklists {
            known(playbook.checklist(id).is_some(), at("checklists"), "checklist", id)?;
        }
        for id in &it.commands {
            known(playbook.command(id).is_some(), at("commands"), "command", id)?;
        }
        for name in &it.components {
            let there = playbook.parts.iter().any(|part| part.name == *name);
            known(there, at("components"), "component", name)?;
        }
    }
    for (index, row) in playbook.errors.iter().enumerate() {
        runbook(&row.runbook, format!("errors[{index}].runbook"))?;
        for id in &row.symptoms {
            symptom(id, format!("errors[{index}].symptoms"))?;
        }
    }
    for (index, command) in playbook.commands.iter().enumerate() {
        for name in
            placeholders(&command.run).filter(|name| !command.placeholders.iter().any(|it| it == name))
        {
            known(false, format!("commands[{index}].placeholders"), "placeholder", name)?;
        }
        for name in &command.placeholders {
            let used = placeholders(&command.run).any(|it| it == name);
            known(used, format!("commands[{index}].run"), "placeholder", name)?;
        }
        for name in &command.env {
            let used = command.run.contains(&format!("${name}"));
            known(used, format!("commands[{index}].run"), "variable", name)?;
        }
    }
    probes(playbook)?;
    unique(playbook)
}

/// Whether what probes and sequences refer to is there: regions, rows of the dialect, probes, checklists.
fn probes(playbook: &Playbook) -> Result<(), PlaybookError> {
    for (index, probe) in playbook.probes.iter().enumerate() {
        for region in probe.hosts.iter().filter_map(|host| host.region.as_deref()) {
            let there = playbook.regions.iter().any(|it| it.id == region);
            known(there, format!("probes[{index}].hosts"), "region", region)?;
        }
        for meant in &probe.outcomes {
            let there = playbook.errors.iter().any(|row| row.id == meant.error);
            known(there, format!("probes[{index}].outcomes"), "row", &meant.error)?;
        }
    }
    for (index, sequence) in playbook.sequences.iter().enumerate() {
        for id in &sequence.probes {
            known(playbook.probe(id).is_some(), format!("sequences[{index}].probes"), "probe", id)?;
        }
        for id in &sequence.checklists {
            let there = playbook.checklist(id).is_some();
            known(there, format!("sequences[{index}].checklists"), "checklist", id)?;
        }
    }
    Ok(())
}

fn known(there: bool, path: String, kind: &str, id: &str) -> Result<(), PlaybookError> {
    match there {
        true => Ok(()),
        false => Err(PlaybookError { path, problem: format!("there is no {kind} \u{201c}{id}\u{201d}") }),
    }
}

/// Ids are what a saved investigation remembers, so each may occur once in its list.
fn unique(playbook: &Playbook) -> Result<(), PlaybookError> {
    let lists: [(&str, Vec<&String>); 7] = [
        ("symptoms", playbook.symptoms.iter().map(|it| &it.id).collect()),
        ("checklists", playbook.checklists.iter().map(|it| &it.id).collect()),
        ("errors", playbook.errors.iter().map(|it| &it.id).collect()),
        ("runbooks", playbook.runbooks.iter().map(|it| &it.id).collect()),
        ("commands", playbook.commands.iter().map(|it| &it.id).collect()),
        ("probes", playbook.probes.iter().map(|it| &it.id).collect()),
        ("sequences", playbook.sequences.iter().map(|it| &it.id).collect()),
    ];
    for (list, ids) in lists {
        for (index, id) in ids.iter().enumerate() {
            if ids.iter().take(index).any(|earlier| earlier == id) {
                let problem = format!("\u{201c}{id}\u{201d} is taken by another one");
                return Err(PlaybookError { path: format!("{list}[{index}].id"), problem });
            }
        }
    }
    Ok(())
}
