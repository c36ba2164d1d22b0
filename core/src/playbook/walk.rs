//! Walking a playbook's JSON strictly: every fault is an error with a path, and every list has a limit.

use crate::status::HttpsUrl;
use crate::time::Timestamp;
use crate::tree::Value;

use super::PlaybookError;
use crate::prose::Href;

type Result<T> = std::result::Result<T, PlaybookError>;

/// The most items of a list by its path. One that is imported must not stall the page: what is listed under `upstream` is
/// read from the network, and what stands in one list is looked for in another. The longest that ship have a fifth.
pub(super) fn most(path: &str) -> usize {
    match path {
        "upstream" | "hosts" | "webhooks" | "probes" | "sequences" | "dashboards" | "green_page"
        | "sources" => 40,
        // Each text that is shown may have its translations beside it, those of what it extends included.
        "components" | "translations" => 500,
        // A list in an item of another.
        path if path.contains('[') => 100,
        _ => 200,
    }
}

/// The longest text, in bytes: ten times the longest that ships, a command.
pub(super) const LONGEST: usize = 8000;

/// A place in a playbook that knows where it is. Playbooks are small, so a place owns its path.
pub(super) struct At<'a> {
    value: Option<&'a Value<'a>>,
    path: String,
}

impl<'a> At<'a> {
    pub(super) fn root(value: &'a Value<'a>) -> At<'a> {
        At { value: Some(value), path: String::new() }
    }

    pub(super) fn get(&self, key: &str) -> At<'a> {
        let path = if self.path.is_empty() { key.into() } else { format!("{}.{key}", self.path) };
        At { value: self.value.and_then(|value| value.get(key)).filter(|value| !value.is_null()), path }
    }

    /// An error here.
    pub(super) fn error(&self, problem: impl Into<String>) -> PlaybookError {
        PlaybookError { path: self.path.clone(), problem: problem.into() }
    }

    /// This place, which must hold an object with no other members than these. A member nobody reads is a slip of
    /// the pen, and silence about it would lose what somebody wrote.
    pub(super) fn object(&self, known: &[&str]) -> Result<()> {
        let Some(Value::Object(members)) = self.value else { return Err(self.error("expected an object")) };
        match members.iter().map(|(key, _)| key).find(|key| !known.contains(key)) {
            Some(key) => Err(self.get(key).error("nothing of this name belongs here")),
            None => Ok(()),
        }
    }

    /// Whether nothing is here.
    pub(super) fn is_nothing(&self) -> bool {
        self.value.is_none()
    }

    /// What is here, as it is.
    pub(super) fn value(&self) -> Option<&'a Value<'a>> {
        self.value
    }

    pub(super) fn integer(&self) -> Option<i64> {
        self.value.and_then(Value::as_i64)
    }

    pub(super) fn flag(&self) -> Result<bool> {
        match self.value {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(_) => Err(self.error("expected true or false")),
        }
    }

    /// The number of seconds here, if any; up to a year.
    pub(super) fn seconds(&self) -> Result<Option<u32>> {
        let Some(value) = self.value else { return Ok(None) };
        match value.as_i64().and_then(|number| u32::try_from(number).ok()) {
            Some(number) if (1..=31_536_000).contains(&number) => Ok(Some(number)),
            _ => Err(self.error("expected a number of seconds")),
        }
    }

    /// The day here, which must be there: `2026-11-28`.
    pub(super) fn day(&self) -> Result<String> {
        let day = self.text()?;
        let is_day = day.len() == 10 && Timestamp::parse(&format!("{day}T00:00:00Z")).is_some();
        if is_day { Ok(day) } else { Err(self.error("expected a day, as in 2026-11-28")) }
    }

    /// The text here, if any; an empty one is a mistake, and so is one that nobody would read.
    pub(super) fn maybe(&self) -> Result<Option<String>> {
        match self.value {
            None => Ok(None),
            Some(Value::String(text)) if text.len() > LONGEST => {
                Err(self.error(format!("at most {LONGEST} bytes may stand here, found {}", text.len())))
            }
            Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text.to_string())),
            Some(_) => Err(self.error("expected text")),
        }
    }

    /// The text here, which must be there.
    pub(super) fn text(&self) -> Result<String> {
        self.maybe()?.ok_or_else(|| self.error("expected text, found nothing"))
    }

    /// The address here, which must be there and start with `https://`.
    pub(super) fn url(&self) -> Result<HttpsUrl> {
        let url = Some(self.text()?).filter(|url| Href::parse(url).is_some());
        url.and_then(|url| HttpsUrl::parse(url.trim_end_matches(' ')))
            .ok_or_else(|| self.error("expected an address that starts with https://"))
    }

    /// Whether a list here, if there is one, is short enough.
    pub(super) fn within_bounds(&self) -> Result<()> {
        let length = self.value.and_then(Value::as_array).map_or(0, <[_]>::len);
        match most(&self.path) {
            most if length > most => {
                Err(self.error(format!("at most {most} may stand here, found {length}")))
            }
            _ => Ok(()),
        }
    }

    /// The list here, each item through `read`; none when there is none. One that is too long is a mistake.
    pub(super) fn list<T>(&self, read: impl Fn(&At<'a>) -> Result<T>) -> Result<Vec<T>> {
        let items = match self.value {
            None => return Ok(Vec::new()),
            Some(Value::Array(items)) => items,
            Some(_) => return Err(self.error("expected a list")),
        };
        self.within_bounds()?;
        items
            .iter()
            .enumerate()
            .map(|(index, item)| read(&At { value: Some(item), path: format!("{}[{index}]", self.path) }))
            .collect()
    }

    pub(super) fn texts(&self) -> Result<Vec<String>> {
        self.list(At::text)
    }

    /// One of a few words.
    pub(super) fn word<T>(&self, named: impl Fn(&str) -> Option<T>, expected: &str) -> Result<Option<T>> {
        match self.maybe()? {
            None => Ok(None),
            Some(word) => {
                named(&word).map(Some).ok_or_else(|| self.error(format!("expected one of {expected}")))
            }
        }
    }
}
