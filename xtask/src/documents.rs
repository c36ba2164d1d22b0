//! What the documents say that can be checked: that their links lead somewhere, that the least versions of browsers are the manifest's,
//! and that the stores' summary is.

use std::path::{Component, Path, PathBuf};

use serde_json::Value;

use crate::files::{list, read};
use crate::manifest;
use crate::run::{Result, root};

/// Where documents lie, beside the top folder.
const FOLDERS: [&str; 9] =
    ["", "docs", "docs/store", "core", "core/catalog", "core/playbook", "tests", "fuzz", "words"];

/// Fails where a document says something that is not so.
pub(crate) fn check() -> Result<()> {
    let mut wrong = Vec::new();
    for folder in FOLDERS {
        for file in list(&root().join(folder))? {
            if file.extension().is_some_and(|kind| kind == "md") {
                let name = shown(&file);
                wrong.extend(
                    dead_links(&file, &read(&file)?)?.into_iter().map(|link| format!("{name}: {link}")),
                );
            }
        }
    }
    if !wrong.is_empty() {
        return Err(format!("These links lead nowhere: {}.", wrong.join("; ")));
    }
    versions_agree(&read(&root().join("docs/install.md"))?, &read(&root().join("extension/manifest.json"))?)?;
    let words = root().join("words");
    for language in list(&words)?.into_iter().filter(|path| path.join("manifest.ftl").is_file()) {
        let text = read(&language.join("manifest.ftl"))?;
        let summary = summary(&text)?;
        if summary.chars().count() > LONGEST_SUMMARY {
            return Err(format!("Stores take {LONGEST_SUMMARY} characters, this has more: {summary}"));
        }
    }
    let texts = read(&root().join("docs/store/README.md"))?;
    let summary = summary(&read(&words.join("en/manifest.ftl"))?)?.to_owned();
    if texts.contains(&format!("> {summary}\n")) {
        Ok(())
    } else {
        Err(format!("docs/store/README.md has another summary than the manifest: {summary}"))
    }
}

/// The longest description that Chrome's store takes, in characters.
const LONGEST_SUMMARY: usize = 132;

fn summary(manifest: &str) -> Result<&str> {
    let line = manifest.lines().find_map(|line| line.strip_prefix("description = "));
    line.ok_or_else(|| "The manifest's words have no description.".into())
}

fn shown(file: &Path) -> String {
    file.strip_prefix(root()).unwrap_or(file).display().to_string()
}

/// The links of a document that lead to no file or to no heading. What leads out into the web is not looked at.
fn dead_links(document: &Path, text: &str) -> Result<Vec<String>> {
    let folder = document.parent().unwrap_or(document);
    let mut dead = Vec::new();
    for link in links(text) {
        if link.contains("://") || link.starts_with("mailto:") {
            continue;
        }
        let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
        let file = if path.is_empty() { document.to_path_buf() } else { plain(&folder.join(path)) };
        let is_there = if anchor.is_empty() {
            file.exists()
        } else {
            let text = if file == document { text.to_owned() } else { read(&file).unwrap_or_default() };
            anchors(&text).iter().any(|known| known == anchor)
        };
        if !is_there {
            dead.push(link.to_owned());
        }
    }
    Ok(dead)
}

/// Where the links and pictures of some Markdown lead: `[text](place)`, outside of code.
fn links(text: &str) -> Vec<&str> {
    let is_link = |rest: &&str| !rest.starts_with(char::is_whitespace);
    let places = prose(text).flat_map(|line| line.split("](").skip(1));
    places.filter(is_link).filter_map(|rest| rest.split([')', ' ']).next()).collect()
}

/// The lines that are not in a block of code.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut is_code = false;
    text.lines().filter(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence
    })
}

/// What headings are called in a link: in small letters, without marks, words joined by hyphens.
fn anchors(text: &str) -> Vec<String> {
    let heading = |line: &str| {
        let named = line.trim_start_matches('#').strip_prefix(' ').filter(|_| line.starts_with('#'))?;
        let kept = named.trim().to_lowercase();
        let kept =
            kept.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'));
        Some(kept.map(|letter| if letter == ' ' { '-' } else { letter }).collect())
    };
    prose(text).filter_map(heading).collect()
}

/// A path without `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => _ = plain.pop(),
            Component::CurDir => {}
            part => plain.push(part),
        }
    }
    plain
}

/// Fails where the manifest's least versions are not the greatest of the table of what is used: a row has the two browsers' in its
/// last two cells.
fn versions_agree(document: &str, manifest: &str) -> Result<()> {
    let manifest: Value =
        serde_json::from_str(manifest).map_err(|why| format!("{}: {why}", manifest::FILE))?;
    let said = |path: &str| {
        let text = manifest.pointer(path).and_then(Value::as_str).unwrap_or_default();
        text.split('.').next().and_then(|major| major.parse::<u32>().ok())
    };
    let rows = document.lines().filter_map(|line| {
        let mut cells = line.strip_prefix('|')?.strip_suffix('|')?.rsplit('|').map(str::trim);
        let (firefox, chromium) = (cells.next()?, cells.next()?);
        let is_row = [firefox, chromium].iter().any(|cell| cell.parse::<u32>().is_ok());
        is_row.then(|| (chromium.parse().unwrap_or_default(), firefox.parse().unwrap_or_default()))
    });
    let needed = rows.fold((0, 0), |most, row: (u32, u32)| (most.0.max(row.0), most.1.max(row.1)));
    let said = (said("/minimum_chrome_version"), said("/browser_specific_settings/gecko/strict_min_version"));
    if said == (Some(needed.0), Some(needed.1)) {
        Ok(())
    } else {
        Err(format!(
            "The manifest asks for the versions {said:?}, docs/install.md has reasons for {needed:?}."
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_documents_say_is_so() {
        assert_eq!(check(), Ok(()));
    }

    #[test]
    fn a_link_that_leads_nowhere_is_found() {
        let here = root().join("docs/install.md");
        let text = "# Which browsers?\n[a](../README.md) [b](../NO.md) ![c](no.png) [d](#which-browsers) [e](#no)\n\
            [f](https://x.example/no) [g](building.md#the-command) [h](building.md#no)\n```md\n[i](no.md)\n```\n";
        assert_eq!(dead_links(&here, text).unwrap(), ["../NO.md", "no.png", "#no", "building.md#no"]);
    }

    #[test]
    fn a_least_version_without_a_reason_is_found() {
        let manifest = |chromium: &str, firefox: &str| {
            format!(
                r#"{{"minimum_chrome_version":"{chromium}","browser_specific_settings":{{"gecko":{{"strict_min_version":"{firefox}.0"}}}}}}"#
            )
        };
        let table = "| for | what | Chromium | Firefox |\n|---|---|---|---|\n| a | `b` | 123 | 99 |\n| c | d | - | 142 |\n";
        for (chromium, firefox, is_so) in
            [("123", "142", true), ("124", "142", false), ("123", "128", false), ("", "142", false)]
        {
            assert_eq!(
                versions_agree(table, &manifest(chromium, firefox)).is_ok(),
                is_so,
                "{chromium} {firefox}"
            );
        }
    }
}
