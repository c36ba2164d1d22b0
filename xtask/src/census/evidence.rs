//! What was seen of each row, kept from run to run, and what follows from it for the catalogue.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::look::{Look, Seen};
use super::rows;
use crate::files::{read, write};
use crate::run::Result;

/// What was seen so far, by id.
pub(super) struct State {
    file: PathBuf,
    seen: Map<String, Value>,
}

/// A row that no longer holds, as it should be, and why.
pub(super) struct Change {
    pub(super) id: String,
    pub(super) row: Map<String, Value>,
    pub(super) why: String,
    asked: Vec<String>,
}

impl State {
    pub(super) fn load(file: &Path) -> Result<State> {
        let seen = if file.is_file() {
            serde_json::from_str(&read(file)?).map_err(|why| format!("{}: {why}", file.display()))?
        } else {
            Map::new()
        };
        Ok(State { file: file.to_path_buf(), seen })
    }

    /// Written beside and put in place, so that a run that is ended leaves no half of it.
    pub(super) fn save(&self) -> Result<()> {
        let beside = self.file.with_extension("new");
        write(&beside, Value::Object(self.seen.clone()).to_string())?;
        std::fs::rename(&beside, &self.file).map_err(|why| format!("{}: {why}", self.file.display()))
    }

    /// When a row was asked, in seconds since 1970; 0 for never.
    pub(super) fn asked_at(&self, id: &str) -> u64 {
        self.seen.get(id).and_then(|seen| seen["at"].as_u64()).unwrap_or(0)
    }

    /// Whether a row is to be asked: never asked, long ago, or it had no answer.
    pub(super) fn is_due(&self, id: &str, now: u64, holds: u64) -> bool {
        let is_open = self.seen.get(id).is_none_or(|seen| seen["seen"] == "not-now");
        is_open || now.saturating_sub(self.asked_at(id)) >= holds
    }

    pub(super) fn keep(&mut self, id: &str, now: u64, look: &Look) {
        let mut seen = match &look.seen {
            Seen::Page { page, format, page_id, document, name } => json!({
                "seen": "page", "page": page, "format": format, "page_id": page_id, "document": document, "name": name}),
            Seen::Nothing(why) => json!({"seen": "nothing", "why": why}),
            Seen::NotNow(why) => json!({"seen": "not-now", "why": why}),
        };
        seen["at"] = now.into();
        seen["asked"] = json!(look.asked);
        self.seen.insert(id.to_owned(), seen);
    }

    /// The rows that what was seen contradicts, or says more of.
    pub(super) fn changes(&self, catalogue: &Value) -> Vec<Change> {
        let change = |row: &Value| {
            let seen = self.seen.get(rows::text(row, "id"))?;
            let (row, why) = renewed(row.as_object()?, seen)?;
            let id = row.get("id")?.as_str()?.to_owned();
            Some(Change { id, row, why, asked: rows::texts(&seen["asked"]) })
        };
        rows::of(catalogue).filter_map(change).collect()
    }
}

/// A row as it should be after what was seen, and why; nothing where it holds.
fn renewed(row: &Map<String, Value>, seen: &Value) -> Option<(Map<String, Value>, String)> {
    let mut new = row.clone();
    let why = match seen["seen"].as_str()? {
        "page" => {
            let holds = ["page", "format"].iter().all(|key| row.get(*key) == Some(&seen[*key]));
            for key in ["page", "format"] {
                new.insert(key.into(), seen[key].clone());
            }
            for key in ["page_id", "document"] {
                match &seen[key] {
                    // What a row pins is not dropped because detection could do without.
                    Value::Null if holds => {}
                    Value::Null => _ = new.remove(key),
                    value => _ = new.insert(key.into(), value.clone()),
                }
            }
            new.remove("unread");
            let name =
                seen["name"].as_str().map(|name| format!(", it calls itself {name}")).unwrap_or_default();
            format!("{} is read as {}{name}", rows::text(seen, "page"), rows::text(seen, "format"))
        }
        // A page that is there and is not read keeps its row without a format; one that is gone is for a person to judge.
        "nothing" if row.contains_key("format") => {
            for key in ["format", "document", "page_id"] {
                new.remove(key);
            }
            format!("it is not read any more: {}", rows::text(seen, "why"))
        }
        _ => return None,
    };
    (new != *row).then_some((new, why))
}

/// What changed and why, for the person who reviews the patch.
pub(super) fn report(changes: &[Change]) -> String {
    let mut report = String::from("# What the census found\n");
    for change in changes {
        report += &format!("\n## {}\n\n{}\n\n", change.id, change.why);
        for asked in &change.asked {
            report += &format!("- {asked}\n");
        }
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn what_was_seen_decides_what_a_row_should_say() {
        let known = json!({"id": "a", "page": "https://status.a.example", "format": "statuspage", "page_id": "abcdefghijkl"});
        let page = |page: &str, format: &str| json!({"seen": "page", "page": page, "format": format});
        // It holds, and keeps the id that it pins.
        assert!(renewed(&row(known.clone()), &page("https://status.a.example", "statuspage")).is_none());
        let (new, _) = renewed(&row(known.clone()), &page("https://status.a.example", "instatus")).unwrap();
        assert_eq!((new["format"].as_str(), new.get("page_id")), (Some("instatus"), None));
        let (new, why) =
            renewed(&row(known.clone()), &page("https://a-status.example", "statuspage")).unwrap();
        assert_eq!(new["page"], "https://a-status.example");
        assert!(why.contains("https://a-status.example"), "{why}");
        let (new, _) =
            renewed(&row(known.clone()), &json!({"seen": "nothing", "why": "it wants a login"})).unwrap();
        assert!(!new.contains_key("format") && new.contains_key("page"));
        // A bad day changes nothing.
        assert!(renewed(&row(known), &json!({"seen": "not-now", "why": "no answer"})).is_none());
        let unread = json!({"id": "b", "unread": "unconfirmed", "domains": ["b.example"]});
        let (new, _) =
            renewed(&row(unread.clone()), &page("https://status.b.example", "statuspage")).unwrap();
        assert_eq!((new["page"].as_str(), new.get("unread")), (Some("https://status.b.example"), None));
        assert!(renewed(&row(unread), &json!({"seen": "nothing", "why": "nothing is there"})).is_none());
    }

    #[test]
    fn what_was_asked_this_month_waits_and_what_had_no_answer_does_not() {
        let seen = row(json!({"a": {"seen": "page", "at": 1_000}, "b": {"seen": "not-now", "at": 1_000}}));
        let state = State { file: PathBuf::new(), seen };
        for (id, now, due) in [("a", 1_500, false), ("a", 2_000, true), ("b", 1_001, true), ("c", 0, true)] {
            assert_eq!(state.is_due(id, now, 1_000), due, "{id} {now}");
        }
    }
}
